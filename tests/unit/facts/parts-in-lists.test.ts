import { describe, expect, it } from 'vitest'
import { corbel, hollin, readRemarks } from './remarks.ts'
import { answer, factsOf } from './speech.ts'

/** Whose each figure of a call of two segments is, as `metric | segment | value unit`. */
const owners = (...lines: readonly string[]): readonly string[] =>
  readRemarks(hollin, lines).map((line) => {
    const [metric, segment, , , value] = line.split(' | ')
    return [metric, segment, value].join(' | ')
  })

describe('findFacts on parts told in one sentence', () => {
  it.each([
    [
      'Moulded Parts operating income was $26 million and Paper Fabrics was $14 million.',
      ['Operating income | Moulded Parts | 26000000 USD', 'Operating income | Paper Fabrics | 14000000 USD'],
    ],
    [
      'Moulded Parts had sales of $40 million and EBITDA of $6 million, while Paper Fabrics had sales of $20 million and EBITDA of $2 million.',
      [
        'Revenue | Moulded Parts | 40000000 USD',
        'Adjusted EBITDA | Moulded Parts | 6000000 USD',
        'Revenue | Paper Fabrics | 20000000 USD',
        'Adjusted EBITDA | Paper Fabrics | 2000000 USD',
      ],
    ],
    [
      'Sales grew 8% in Moulded Parts and 5% in Paper Fabrics.',
      ['Revenue | Moulded Parts | 8 %', 'Revenue | Paper Fabrics | 5 %'],
    ],
    [
      'Operating margin was 12% for Moulded Parts and 15% for Paper Fabrics.',
      ['Operating margin | Moulded Parts | 12 %', 'Operating margin | Paper Fabrics | 15 %'],
    ],
    [
      'Operating margins in Moulded Parts and Paper Fabrics were 12% and 15%, respectively.',
      ['Operating margin | Moulded Parts | 12 %', 'Operating margin | Paper Fabrics | 15 %'],
    ],
    [
      'Moulded Parts revenue was $26 million, of which lasers were $14 million.',
      ['Revenue | Moulded Parts | 26000000 USD', 'Revenue | Lasers | 14000000 USD'],
    ],
    [
      'Sales rose 10%, up 8% in Canada and 12% in Europe.',
      ['Revenue | - | 10 %', 'Revenue | Canada | 8 %', 'Revenue | Europe | 12 %'],
    ],
  ])('gives each part its own: %s', (sentence, told) => {
    expect(owners(sentence)).toEqual(told)
  })

  it('gives the next of a list its own in an answer, in any currency', () => {
    expect(answer('Scopes did €26 million, and lasers did €14 million.')).toEqual([
      'Revenue | Scopes | 2025Q3 | actual | 26000000 EUR',
      'Revenue | Lasers | 2025Q3 | actual | 14000000 EUR',
    ])
  })

  it('keeps what a part is told beside another with the part', () => {
    expect(
      owners(
        'Moulded Parts revenue rose 8%, driven by Paper Fabrics, and margins expanded 50 basis points.',
        'Moulded Parts sales grew 9% in Europe.',
        'Aerospace revenue of $315 million rose 28%.',
      ),
    ).toEqual([
      'Revenue | Moulded Parts | 8 %',
      'Operating margin | Moulded Parts | 50 bps',
      'Revenue | Moulded Parts | 9 %',
      'Revenue | Aerospace | 315000000 USD',
      'Revenue | Aerospace | 28 %',
    ])
  })
})

describe('findFacts on words beside a name', () => {
  it.each([
    ['Firm gross margins of 39% helped.', 'Gross margin | - | 39 %'],
    ['Bureau figures indicate copper production for the year fell 2%.', 'Production | Copper | -2 %'],
    ['These two lines together delivered revenue growth of 12%.', 'Revenue | Unnamed part | 12 %'],
    [
      'Overall segment profit came to $112 million this quarter.',
      'Segment operating income | - | 112000000 USD',
    ],
    [
      'In Corporate Lending & Advice, revenues of $25 million rose.',
      'Revenue | Corporate Lending & Advice | 25000000 USD',
    ],
  ])('leaves them out: %s', (sentence, told) => {
    expect(owners(sentence)[0]).toBe(told)
  })
})

describe('findFacts on a segment that nobody names', () => {
  it('gives no row of all segments what one of them has', () => {
    expect(
      readRemarks(corbel, [
        'Adjusted EBITDA was $100 million.',
        'Adjusted segment EBITDA of $17 million compared to $14 million a year before.',
      ]).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual(['Adjusted EBITDA | -', 'Adjusted EBITDA | Unnamed part', 'Segment EBITDA | -'])
  })

  it('takes a margin behind a turn to gross margin for that one, as surely as by its name', () => {
    const told = factsOf({
      en: 'Now to where gross margins are going. Third quarter margin finished at 32.3%.',
    })
    expect(told.map(({ metric, confidence }) => [metric, confidence > 0.8])).toEqual([['Gross margin', true]])
  })

  it('keeps a total of all segments beside the company', () => {
    expect(
      owners('Operating income was $100 million.', 'Segment operating profit was $120 million.'),
    ).toEqual(['Operating income | - | 100000000 USD', 'Segment operating income | - | 120000000 USD'])
  })

  it('keeps the next part apart whose heading is missing', () => {
    expect(
      owners(
        'In Paper Fabrics, revenues of $250 million increased 6%.',
        'Segment operating income was $55 million.',
        'Sales of $145 million increased 22% on a soft quarter last spring.',
        'Segment operating income of $17 million rose.',
        'Our Moulded Parts segment had revenues of $172 million.',
      ),
    ).toEqual([
      'Revenue | Paper Fabrics | 250000000 USD',
      'Revenue | Paper Fabrics | 6 %',
      'Operating income | Paper Fabrics | 55000000 USD',
      'Revenue | Unnamed part | 145000000 USD',
      'Revenue | Unnamed part | 22 %',
      'Operating income | Unnamed part | 17000000 USD',
      'Revenue | Moulded Parts | 172000000 USD',
    ])
  })

  it('gives the company a profit that is more than each of its parts has', () => {
    expect(
      owners(
        'For Paper Fabrics, gross margin was 29%.',
        'Operating income for the quarter was $177 million.',
        'Operating income for Moulded Parts was $125 million.',
        'Operating income for Paper Fabrics in the quarter was $80 million.',
      ).slice(1),
    ).toEqual([
      'Operating income | - | 177000000 USD',
      'Operating income | Moulded Parts | 125000000 USD',
      'Operating income | Paper Fabrics | 80000000 USD',
    ])
  })
})

describe('findFacts on a segment and its lines', () => {
  it.each([
    ['Turning to Moulded Parts.', 'Operating income for the segment was $35 million.'],
    [
      'Now let us review the segments, starting with Moulded Parts.',
      'Segment operating income was $35 million.',
    ],
    ['Moulded Parts did well.', "The segment's adjusted operating income was $35 million."],
  ])('comes back to the segment behind its lines: %s %s', (turn, last) => {
    expect(
      owners(
        turn,
        'Sales for the Moulded Parts segment were $238 million.',
        'Lens Frames sales grew 52%.',
        'Tool Handles sales grew 17%.',
        last,
      ),
    ).toEqual([
      'Revenue | Moulded Parts | 238000000 USD',
      'Revenue | Lens Frames | 52 %',
      'Revenue | Tool Handles | 17 %',
      'Operating income | Moulded Parts | 35000000 USD',
    ])
  })

  it('turns to a business written small, and stays with the rest of it', () => {
    expect(
      owners(
        'I will start with our tapes and adhesives business, which posted organic growth of 18%.',
        'Within our gloves portfolio, disposable glove sales increased 3%.',
        'Turning to the rest of tapes and adhesives.',
        "Tapes and adhesives' operating income was $71 million.",
        'Operating margins were 22.1%.',
        'Moving to glass fibres, which grew well.',
        'Operating income was $54 million.',
      ),
    ).toEqual([
      'Organic revenue growth | Tapes and adhesives | 18 %',
      'Revenue | Disposable glove | 3 %',
      'Operating income | Tapes and adhesives | 71000000 USD',
      'Operating margin | Tapes and adhesives | 22.1 %',
      'Operating income | Glass fibres | 54000000 USD',
    ])
  })

  it('gives a margin the place right before it, and what it reached with it', () => {
    expect(owners('International margins rose 80 basis points to 16.4% of sales.')).toEqual([
      'Operating margin | International | 80 bps',
      'Operating margin | International | 16.4 %',
    ])
  })

  it('takes one profit after the other beside a larger one for those of parts', () => {
    expect(
      readRemarks(corbel, [
        'We delivered record EBITDA of $300 million.',
        'Good demand drove second quarter EBITDA to a record of $160 million, $70 million higher than the first quarter.',
        'Second quarter EBITDA was $60 million.',
        'Second quarter EBITDA was $13 million.',
      ]).map((line) => line.split(' | ')[1]),
    ).toEqual(['-', 'Unnamed part', 'Unnamed part', 'Unnamed part', 'Unnamed part'])
  })
})

describe('findFacts on what is no forecast and no level', () => {
  it('knows projects from what is projected, a move from guidance, and a level that shows an uptick', () => {
    expect(
      readRemarks(corbel, [
        'We continue to invest in upkeep and growth projects during the quarter with about $43 million in capital expenditures.',
        'Second, operating margin, at 17.2%, ticked up nicely from the last quarter.',
        'As for gloves, we foresee a reduction in sales of $5 million to $10 million on the year.',
        'At the end of the second quarter we had cash and liquid investments of $1.5 billion.',
      ]),
    ).toEqual([
      'Capex | - | 2022Q2 | actual | 43000000 USD',
      'Operating margin | - | 2022Q2 | actual | 17.2 %',
      'Revenue | - | - | change yoy abs | -5000000 USD',
      'Revenue | - | - | change yoy abs | -10000000 USD',
      'Cash and short-term investments | - | as of 2022-06-30 | actual | 1500000000 USD',
    ])
  })
})

describe('findFacts on what is beside the company', () => {
  it('keeps cash that is free or came in from free cash flow and cash, and a joint venture from the company', () => {
    expect(
      readRemarks(corbel, [
        'We have free cash at $170 million at the end of the quarter.',
        'We also added $85 million in cash in the quarter through a loan.',
        'The joint venture delivered another good quarter with an EBITDA margin of 44%.',
      ]).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual(['Free cash | -', 'Cash brought in | -', 'Adjusted EBITDA margin | Unnamed part'])
  })
})

describe('findFacts on names of two words', () => {
  it.each([
    [
      'During the first quarter, oil and gas revenues increased 25% sequentially.',
      'Revenue | Oil and gas | 25 %',
    ],
    [
      'Compared to the quarter before, Tools and Dies revenue increased 48%.',
      'Revenue | Tools & Dies | 48 %',
    ],
    ['Growth was good, with higher volumes and service revenue grew 5%.', 'Revenue | Service | 5 %'],
    ['The result was a 16% increase in EMEA earnings.', 'Operating income | EMEA | 16 %'],
  ])('joins what is one name: %s', (sentence, told) => {
    expect(owners(sentence)).toEqual([told])
  })

  it('keeps a name of two words that the speaker has moved to', () => {
    expect(
      owners(
        'In Tools and Dies, service revenue grew 5%.',
        'Our dies revenue grew 2%.',
        'Moving to Tools and Dies.',
        'Revenues for the quarter were $260 million.',
      ).at(-1),
    ).toBe('Revenue | Tools & Dies | 260000000 USD')
  })
})
