import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corbel, readRemarks } from './remarks.ts'
import { answer, answerAfter, answerOnCall } from './speech.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

describe('findFacts on what was guided, told beside what came', () => {
  it('takes a range that was given for no result', () => {
    expect(
      answer(
        'Sales were $52 million, above the top end of the range we gave you, which was $44 million to $49 million.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 52000000 USD',
      'Revenue | 2025Q3 | guidance-low | 44000000 USD',
      'Revenue | 2025Q3 | guidance-high | 49000000 USD',
    ])
  })

  it('takes what a plan was at before for no result', () => {
    expect(
      answerAfter(
        'What about capex?',
        'We’re thinking about $66 million for the year now. We were at 58 before.',
      ),
    ).toEqual(['Capex | 2025 | forecast | 66000000 USD', 'Capex | 2025 | guidance-mid | 58000000 USD'])
  })

  it('takes a rate that was always held out for no level of the quarter', () => {
    expect(answerAfter('Where does gross margin go from here?', 'Look, we’ve always said mid 50s.')).toEqual([
      'Gross margin | target | 55 %',
    ])
  })

  it('reads the middle of a range as guided', () => {
    expect(
      answerOnCall(
        'Revenue was $58 million. We expect fourth quarter revenue of $60 million to $66 million.',
        'Is the Street right?',
        'If you take the middle of the Q4 guide, that’s 63.',
      ).at(-1),
    ).toBe('Revenue | 2025Q4 | guidance-mid | 63000000 USD')
  })
})

describe('findFacts on guidance in the words of a conversation', () => {
  it('takes what one sees behind guidance for guided', () => {
    expect(
      answerOnCall(
        'For the fourth quarter, we guide revenue to $71 million to $75 million. We see gross margin at 38%, plus or minus a point, opex of roughly $16 million and EPS of 31 to 35 cents.',
        'Thanks.',
      ).slice(2, 4),
    ).toEqual([
      'Gross margin | 2025Q4 | guidance-mid | 38 %',
      'Operating expenses | 2025Q4 | guidance-mid | 16000000 USD',
    ])
  })

  it('takes what had been talked about, or said before, for guided', () => {
    expect(
      answerOnCall(
        'Capex was $24 million.',
        'Capex was 24, that’s a lot more than the 13 to 16 you had talked about. Is that timing?',
        'For the full year we’re now at $70 million to $80 million, and previously we had said 60.',
      ).slice(2),
    ).toEqual([
      'Capex | 2025Q3 | guidance-low | 13000000 USD',
      'Capex | 2025Q3 | guidance-high | 16000000 USD',
      'Capex | 2025 | guidance-low | 70000000 USD',
      'Capex | 2025 | guidance-high | 80000000 USD',
      'Capex | 2025 | guidance-mid | 60000000 USD',
    ])
  })

  it('takes what an investor day laid out for aims', () => {
    expect(
      answerAfter(
        'At your investor day you laid out $400 million in revenue and 44% gross margin for 2028. Does that hold?',
      ),
    ).toEqual(['Revenue | target | 400000000 USD', 'Gross margin | 2028 | target | 44 %'])
  })

  it('gives sales what guidance brings the year to', () => {
    expect(
      answerOnCall(
        'In Q4, we expect revenue between $55 million and $59 million. That puts the full year at around $205 million, above the $190 million we talked about in February.',
        'Thanks.',
      ).slice(2),
    ).toEqual([
      'Revenue | 2025 | guidance-mid | 205000000 USD',
      'Revenue | 2025 | guidance-mid | 190000000 USD',
    ])
  })

  it('takes the margin of one product for none of the company’s', () => {
    expect(
      answerOnCall(
        'Gross margin was 41.2%.',
        'And the sensors?',
        'When we get to scale we think that’s a 48% gross margin product.',
      ).at(-1),
    ).toContain('Gross margin | Unnamed part')
  })
})

describe('findFacts on times told by the one before', () => {
  it('counts back from the quarter told last', () => {
    expect(answerAfter('What was metro?', 'Metro was $38 million. It was 33 the quarter before.')).toEqual([
      'Revenue | Metro | 2025Q3 | actual | 38000000 USD',
      'Revenue | Metro | 2025Q2 | prior-period actual | 33000000 USD',
    ])
    expect(
      answerAfter(
        'Where was gross margin?',
        'It was 47% last quarter, and the quarter before that it was 43%.',
      ),
    ).toEqual([
      'Gross margin | 2025Q2 | prior-period actual | 47 %',
      'Gross margin | 2025Q1 | prior-period actual | 43 %',
    ])
  })

  it('takes a quarter that something was in for the last of its name', () => {
    expect(
      answerOnCall('Metro revenue was $29 million.', 'Just on metro.', 'It was 31 in the first quarter.').at(
        -1,
      ),
    ).toBe('Revenue | Metro | 2025Q1 | prior-period actual | 31000000 USD')
  })

  it('dates two rates by the two quarters named behind them', () => {
    const told = [
      'Gross margin | 2025Q3 | actual | 37.4 %',
      'Gross margin | 2025Q2 | prior-period actual | 35.8 %',
    ]
    expect(answer('Gross margin was 37.4 and 35.8% in the third and second quarter, respectively.')).toEqual(
      told,
    )
    expect(answer('Gross margin was 37.4% and 35.8% in the third and second quarters.')).toEqual(told)
  })

  it('dates a level told behind by its year, and cents by their month', () => {
    expect(
      answer('Gross margin improved by 140 basis points to 39.5%, and a year ago we were at 36%.').at(-1),
    ).toBe('Gross margin | 2024Q3 | prior-period actual | 36 %')
    expect(
      answerOnCall(
        'EPS was $0.47. That compares with 39 cents in June and 22 cents in last year’s third quarter.',
        'Thanks.',
      ),
    ).toEqual([
      'EPS | 2025Q3 | actual | 0.47 USD/share',
      'EPS | 2025Q2 | prior-period actual | 0.39 USD/share',
      'EPS | 2024Q3 | prior-period actual | 0.22 USD/share',
    ])
  })

  it('reads a negative that is said aloud', () => {
    expect(
      answerAfter(
        'And free cash flow?',
        'We generated $21 million of cash from operations, so free cash flow was a negative 13 this quarter.',
      ).at(-1),
    ).toBe('Free cash flow | 2025Q3 | actual | -13000000 USD')
  })

  it('knows the half year, and the month of a balance held against', () => {
    expect(
      answerOnCall('Capex was $14 million in the quarter and $31 million for the half year.', 'Thanks.'),
    ).toEqual([
      'Capex | 2025Q3 | actual | 14000000 USD',
      'Capex | 2025H1 | prior-period actual | 31000000 USD',
    ])
    expect(
      answerOnCall('We have a backlog of $93 million, which compares to $84 million in June.', 'Thanks.'),
    ).toEqual([
      'Backlog | as of 2025-09-30 | actual | 93000000 USD',
      'Backlog | as of 2025-06-30 | prior-period actual | 84000000 USD',
    ])
  })

  it('goes on to the next quarter of the year just told', () => {
    expect(
      answerAfter(
        'When does the new platform ship?',
        'First revenue is late this year, maybe $3 million in the first quarter and $8 million in the second.',
      ),
    ).toEqual([
      'Revenue | Unnamed part | 2026Q1 | forecast | 3000000 USD',
      'Revenue | Unnamed part | 2026Q2 | forecast | 8000000 USD',
    ])
  })
})

describe('findFacts on what a figure is held against', () => {
  it('takes a bare loss for the profit just told', () => {
    expect(answer('Operating income was $5.1 million versus a loss of $0.9 million a year earlier.')).toEqual(
      [
        'Operating income | 2025Q3 | actual | 5100000 USD',
        'Operating income | 2024Q3 | prior-period actual | -900000 USD',
      ],
    )
  })

  it('compares the profit a share, and not by how much it beat', () => {
    expect(
      answer(
        'EPS of $0.72 was 4 cents above the middle of our outlook and compares with $0.49 in last year’s third quarter.',
      ),
    ).toContain('EPS | 2024Q3 | prior-period actual | 0.49 USD/share')
  })

  it('measures a fall from the quarter whose level it is drawn from', () => {
    expect(
      answerOnCall(
        'Revenue was $90 million.',
        'On metro, what was it in the second quarter?',
        'It was 24 and a half in Q2, so it fell 6% this quarter. But from a year ago it’s still up by 9%.',
      ).slice(1),
    ).toEqual([
      'Revenue | Metro | 2025Q2 | prior-period actual | 24500000 USD',
      'Revenue | Metro | 2025Q3 | change qoq % | -6 %',
      'Revenue | Metro | 2025Q3 | change yoy % | 9 %',
    ])
  })

  it('gives two paces in the order of the sentence before', () => {
    expect(
      answer(
        'Access revenue was $33 million, up 9% sequentially and 21% year over year. Metro revenue was $17 million, which was down 4% and up 6%, respectively.',
      ).slice(-2),
    ).toEqual([
      'Revenue | Metro | 2025Q3 | change qoq % | -4 %',
      'Revenue | Metro | 2025Q3 | change yoy % | 6 %',
    ])
  })

  it('names nothing by what it is measured by, or by what is asked behind it', () => {
    expect(
      answerAfter(
        'How does opex grow?',
        'We want opex to grow at half the pace of revenue, so for the year that’s something like 130 million.',
      ),
    ).toEqual(['Operating expenses | 2025 | forecast | 130000000 USD'])
    expect(
      answerOnCall(
        'Revenue was $90 million.',
        'And the cash, you have 118 million, do you plan more buybacks?',
      ).at(-1),
    ).toBe('Cash and short-term investments | as of 2025-09-30 | actual | 118000000 USD')
  })
})

describe('findFacts on parts and paces of a conversation', () => {
  it('parts the sales that were just named', () => {
    expect(
      answerOnCall(
        'Revenue was $74 million.',
        'Can you break it down?',
        'Of the 74, datacom was 48 and telecom was 22.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 74000000 USD',
      'Revenue | 2025Q3 | actual | 74000000 USD',
      'Revenue | Datacom | 2025Q3 | actual | 48000000 USD',
      'Revenue | Telecom | 2025Q3 | actual | 22000000 USD',
    ])
    expect(answer('Access revenue was $33 million. Software made up the remaining $7 million.')).toContain(
      'Revenue | Software | 2025Q3 | actual | 7000000 USD',
    )
  })

  it('knows a side of the business by what it brought in', () => {
    expect(
      answer(
        'Revenue was $61.6 million. The cloud side, by which I mean modules and cables, brought in $38 million. Telecom was $15 million and industrial did the remaining $9 million.',
      ).slice(1),
    ).toEqual([
      'Revenue | Cloud | 2025Q3 | actual | 38000000 USD',
      'Revenue | Telecom | 2025Q3 | actual | 15000000 USD',
      'Revenue | Industrial | 2025Q3 | actual | 9000000 USD',
    ])
  })

  it('adds up everything else with the parts', () => {
    expect(
      answerOnCall(
        'Revenue was $57 million. Passive links were $31 million in the quarter, optical DSPs were $18 million and everything else was $8 million.',
        'Thanks.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 57000000 USD',
      'Revenue | Passive links | 2025Q3 | actual | 31000000 USD',
      'Revenue | Optical DSPs | 2025Q3 | actual | 18000000 USD',
      'Revenue | Everything else | 2025Q3 | actual | 8000000 USD',
    ])
  })

  it('takes a piece of revenue for none of the company’s', () => {
    expect(answerAfter('What did the shortage cost you?', 'About $15 million of revenue.')).toEqual([
      'Revenue | Unnamed part | 2025Q3 | actual | 15000000 USD',
    ])
  })

  it('recalls the figure of the business that is pointed to', () => {
    expect(
      answerOnCall(
        'Subsea Links revenue was $27 million.',
        'Just on Subsea Links. That business was 27. It was 33-something in the first quarter.',
      ).slice(1),
    ).toEqual([
      'Revenue | Subsea Links | 2025Q3 | actual | 27000000 USD',
      'Revenue | Subsea Links | 2025Q1 | prior-period actual | 33000000 USD',
    ])
  })

  it('takes a pace that is all of an answer for one to come, and a step that goes on for no level', () => {
    expect(
      answerOnCall(
        'Revenue was $74 million.',
        'What revenue do you need for that?',
        'Probably around $95 million a quarter.',
      ).at(-1),
    ).toBe('Revenue | forecast | 95000000 USD')
    expect(
      answerAfter(
        'And opex, you are stepping up $3 million sequentially. Is that two million a quarter from there?',
      ),
    ).toEqual([
      'Operating expenses | 2025Q3 | change qoq abs | 3000000 USD',
      'Operating expenses | 2025Q3 | change qoq abs | 2000000 USD',
    ])
  })

  it('grows a business that should be up', () => {
    expect(
      answerOnCall(
        'Metro revenue was $29 million.',
        'How is metro?',
        'Metro should be up something like 12%.',
      ).at(-1),
    ).toBe('Revenue | Metro | change yoy % | 12 %')
  })

  it('foresees a floor and where a rate is going, and lets the company grow', () => {
    expect(
      answerOnCall(
        'Gross margin was 58.4%.',
        'Gross margin is going from 58.4 to 57.2. Where does it bottom?',
        'I’d say 56 is the floor.',
      ).slice(2),
    ).toEqual(['Gross margin | forecast | 57.2 %', 'Gross margin | forecast | 56 %'])
    expect(
      answerOnCall(
        'For Q4 we expect revenue of $61 million. We see opex at $13 million to $14 million. For 2026 as a whole we think we can grow at least 35%.',
        'Thanks.',
      ).at(-1),
    ).toBe('Revenue | 2026 | change yoy % | 35 %')
    expect(
      answerOnCall('Cash grew to $142 million from $131 million at the end of June.', 'Thanks.'),
    ).toEqual([
      'Cash and short-term investments | as of 2025-09-30 | actual | 142000000 USD',
      'Cash and short-term investments | as of 2025-06-30 | prior-period actual | 131000000 USD',
    ])
  })

  it('tells where a rate comes from as it is now', () => {
    expect(
      answerOnCall(
        'Gross margin was 34.1%.',
        'On gross margin, to get from 34 to the 39% target, what do you need?',
      ),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 34.1 %',
      'Gross margin | 2025Q3 | actual | 34 %',
      'Gross margin | target | 39 %',
    ])
  })
})

describe('findFacts on the company’s margin and its basis', () => {
  it('leaves the company its margin and what that moved by, told behind its parts', () => {
    expect(
      readRemarks(corbel, [
        'Access Links revenue was $231 million. Metro Transport revenue was $88 million.',
        'Gross margin came in at 38.2%, 30 basis points below the first quarter. We had guided to 37% to 38%. For the third quarter we expect gross margin of 38% to 39%.',
      ]).slice(2, 4),
    ).toEqual([
      'Gross margin | - | 2022Q2 | actual | 38.2 %',
      'Gross margin | - | 2022Q2 | change bps | -30 bps',
    ])
  })

  it('knows that all is told without the principles, and ends a sentence on them with its paragraph', () => {
    const text = [
      corbel.title,
      corbel.date,
      '',
      'Operator',
      corbel.welcome,
      '',
      `${corbel.speaker} -- Chief Financial Officer`,
      'Thank you. Everything we discuss today is non-GAAP unless we call out GAAP.',
      'Gross margin was 40.5% and earnings per share were $0.33. On a GAAP basis we earned 21 cents per share.',
      'For the third quarter we expect gross margin of 41% to 42% and earnings per share of $0.35 to $0.38.',
      corbel.closing,
    ].join('\n')
    const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
    expect(
      findFacts({ document, text, fiscalYearEnd: '12' }).map(({ basis, value }) => `${value} ${basis}`),
    ).toEqual([
      '40.5 non-GAAP',
      '0.33 non-GAAP',
      '0.21 GAAP',
      '41 non-GAAP',
      '42 non-GAAP',
      '0.35 non-GAAP',
      '0.38 non-GAAP',
    ])
  })
})

describe('findFacts behind a share of nobody that is named', () => {
  it('gives the company what is asked of it next', () => {
    const text = readFileSync('resources/samples/verrano-2025-q3-call.txt', 'utf8')
    const document = parseDocument({ text, fileName: 'verrano-2025-q3-call.txt', companies: [] })
    const found = findFacts({ document, text, fiscalYearEnd: '12' })
    const people = found.filter(({ metric }) => metric === 'Headcount')
    expect(people.map(({ segment, value }) => [segment, value])).toEqual([
      [null, '2900'],
      [null, '3450'],
    ])
  })
})
