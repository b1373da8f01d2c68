import { describe, expect, it } from 'vitest'
import { answerAfter, answerOnCall, factsOf, tell } from './speech.ts'

describe('findFacts on what was asked for', () => {
  it('takes a measure that is asked for by name for what the answer tells, whatever else the question counts', () => {
    expect(
      answerAfter(
        'You talk of nine furnaces by the summer, so what is the CapEx for all that?',
        "We're at 18 for the third quarter.",
      ).at(-1),
    ).toBe('Capex | 2025Q3 | actual | 18000000 USD')
  })

  it('counts where it was asked how many, whatever sum was as large', () => {
    expect(
      answerAfter(
        'You spent $300 million on it. And how many welders work in Oulu?',
        'We have around 310 there.',
      ).at(-1),
    ).toBe('Other | 2025Q3 | actual | 310 count')
  })

  it('takes so many a month for no price', () => {
    expect(
      answerAfter(
        'What can the line do? And how is pricing?',
        'We build 2,500 a month, and with the second hall we get to 11,000 a month.',
      ).filter((figure) => figure.includes('USD')),
    ).toEqual([])
  })

  it('reads prices without a sign where prices were asked for', () => {
    expect(answerAfter('What does a spool sell for?', "It's around 640 today.").at(-1)).toContain(
      'actual | 640 USD',
    )
    expect(
      answerAfter('And your pricing?', 'The tall rack is around $52,000, the short one is maybe 30.').at(-1),
    ).toContain('30000 USD')
  })

  it('keeps both numbers of what is nearer to one than to the other, for the time that was asked about', () => {
    expect(
      answerAfter(
        'On gross margin, should we be thinking 33, 34 exiting the year?',
        "I'd say closer to 34 than 33, if yields hold up.",
      ).slice(-2),
    ).toEqual(['Gross margin | 2025Q4 | forecast | 34 %', 'Gross margin | 2025Q4 | forecast | 33 %'])
  })

  it('reads a full year beside one of its quarters', () => {
    expect(
      answerAfter('What is the CapEx?', "We're at 22 so far and the full year is going to be about 95.").at(
        -1,
      ),
    ).toBe('Capex | 2025 | forecast | 95000000 USD')
  })

  it('hears money where it was asked what was paid', () => {
    expect(answerAfter('How much did you pay down?', 'We paid 35 in the quarter.').at(-1)).toContain(
      'actual | 35000000 USD',
    )
  })

  it('reads shares where the share count is spoken of', () => {
    expect(answerAfter("And the share count? It's crept up to 96 million.").at(-1)).toContain(
      '96000000 shares',
    )
  })

  it('takes a range without a unit that a part is said to come to for no guidance', () => {
    expect(
      answerOnCall(
        'Sonar revenue was $31 million, up 9%. Revenue was $80 million.',
        'How much of the guide is sonar?',
        'Sonar we think will be between 34 and 37.',
      ).slice(-2),
    ).toEqual([
      'Revenue | Sonar | 2025Q4 | forecast | 34000000 USD',
      'Revenue | Sonar | 2025Q4 | forecast | 37000000 USD',
    ])
  })

  it('takes two numbers that a model still stands at for an aim', () => {
    expect(
      answerAfter(
        'Gross margin was 38%, up 60 basis points. Longer term, is 39 to 41 still the model?',
      ).slice(-2),
    ).toEqual([expect.stringContaining('target | 39 %'), expect.stringContaining('target | 41 %')])
  })

  it('reads a share in words beside one in percent', () => {
    expect(
      answerAfter('How big is it?', 'It was 19% of sales this quarter, it was six in Q2.').at(-1),
    ).toContain('prior-period actual | 6 %')
  })

  it('dates what was guided to the quarter to come', () => {
    expect(answerAfter('And OpEx, you guided to 44?').at(-1)).toBe(
      'Operating expenses | 2025Q4 | guidance-mid | 44000000 USD',
    )
  })

  it('hears sums in halves, and parts of one', () => {
    expect(
      answerAfter('How large is that market?', "It's two billion, maybe two and a half.").at(-1),
    ).toContain('2500000000 USD')
    expect(answerAfter('Gross margin is guided at 37 and a quarter?').at(-1)).toContain('37.25 %')
  })

  it('takes what break-even needs for no level', () => {
    expect(
      answerAfter('When is that?', 'Break-even takes about $70 million of quarterly revenue.').at(-1),
    ).toContain('forecast | 70000000 USD')
  })

  it('counts those that were asked for, and leaves out the share they pass', () => {
    expect(answerAfter('How many buyers are over 10% of sales?', 'Two over 10%.').slice(-2)).toEqual([
      expect.stringContaining('actual | 2 count'),
      expect.anything(),
    ])
  })

  it('hears a rate of whatever stands at it where a rate was asked for', () => {
    expect(answerAfter('What gross margin do you run at?', "The Lund fab's at 47.").at(-1)).toContain('47 %')
    expect(
      answerAfter(
        'And gross margin next year?',
        "I'd be surprised if we weren't at 44 by the second half.",
      ).at(-1),
    ).toContain('44 %')
  })

  it('takes days where it was asked how many', () => {
    expect(
      answerAfter('Inventory was up. How many days is that?', 'We are at 83, and were at 75 in June.'),
    ).toContainEqual(expect.stringContaining('actual | 83 days'))
  })

  it('reads thousands behind thousands as a range, and no ratio', () => {
    expect(answerAfter('What do those sell for?', 'Something like 2,100 to 2,300.').slice(-2)).toEqual([
      expect.stringContaining('2100 USD'),
      expect.stringContaining('2300 USD'),
    ])
  })

  it('takes tax alone for its rate', () => {
    expect(answerAfter('Last one, tax?', "I'd use 19 for the fourth quarter.").at(-1)).toContain('Tax rate')
  })

  it('turns to a part that a question only names', () => {
    expect(answerAfter('You had 800G at $50 million. And 400G?', "That's 28.").at(-1)).toBe(
      'Revenue | 400G | 2025Q3 | actual | 28000000 USD',
    )
  })

  it('reckons what comes to half or twice the figure told last', () => {
    expect(
      answerAfter('The tariff, you said 60 basis points?', 'It came in at about half that.').at(-1),
    ).toContain('30 bps')
    expect(
      answerAfter('And freight?', 'It cost us $1.3 million.', 'In Q4 maybe double that.').at(-1),
    ).toContain('2600000 USD')
  })
})

describe('findFacts on remarks', () => {
  it('goes on at the pace of a list behind a semicolon', () => {
    expect(
      tell(
        factsOf({
          en: 'Revenue was $90 million. Fibre was $60 million, up 12% from last quarter; Sonar was $30 million, up 4%.',
        }),
      ).at(-1),
    ).toBe('Revenue | Sonar | 2025Q3 | change qoq % | 4 %')
  })
  it('reads growth told behind a base as growth', () => {
    expect(
      tell(
        factsOf({
          en: 'Revenue was $98 million, up $8 million from the second quarter, or 9%, and 31% above the same quarter a year ago.',
        }),
      ).slice(-2),
    ).toEqual(['Revenue | 2025Q3 | change qoq % | 9 %', 'Revenue | 2025Q3 | change yoy % | 31 %'])
  })

  it('leaves guidance its quarter where one of its ranges is that of the quarter before', () => {
    expect(
      tell(
        factsOf({
          en: 'Gross margin was 52%, against our 49% to 51% guidance. For the fourth quarter, we expect revenue between $90 million and $95 million and gross margin of 49% to 51%.',
        }),
      ).slice(-2),
    ).toEqual(['Gross margin | 2025Q4 | guidance-low | 49 %', 'Gross margin | 2025Q4 | guidance-high | 51 %'])
  })

  it('dates a balance by no loan that falls due', () => {
    expect(
      tell(
        factsOf({
          en: 'Inventory was $61 million, up from $55 million, and we owe $40 million that is not due until 2031.',
        }),
      )[1],
    ).toBe('Inventory | as of 2025-06-30 | prior-period actual | 55000000 USD')
  })

  it('takes a deposit that is put down for no fall', () => {
    expect(tell(factsOf({ en: 'We put down a $9 million deposit for the new kiln.' }))[0]).toContain(
      'actual | 9000000 USD',
    )
  })

  it('foresees what is seen at a range', () => {
    expect(
      tell(factsOf({ en: 'For the fourth quarter, we see OpEx at $21 million to $23 million.' })),
    ).toEqual([
      'Operating expenses | 2025Q4 | guidance-low | 21000000 USD',
      'Operating expenses | 2025Q4 | guidance-high | 23000000 USD',
    ])
  })
})
