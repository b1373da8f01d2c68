import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(lines: readonly string[], fileName = 'WHT_q3_2021.txt'): readonly string[] {
  return readText(fileName, unlabelled(lines))
}

describe('findFacts of what a list goes through after a word on all', () => {
  it('moves each by the measure that the sentence opens with, behind semicolons too', () => {
    expect(
      read([
        'Unit prices for all segments were higher, Kilns improved about 4%; Mowers were up by 9%; and Canoes rose roughly 22% in these three months.',
      ]),
    ).toEqual([
      'Unit price | Kilns | 2021Q3 | change yoy % | 4 %',
      'Unit price | Mowers | 2021Q3 | change yoy % | 9 %',
      'Unit price | Canoes | 2021Q3 | change yoy % | 22 %',
    ])
  })

  it('grows what is named behind `and`, and what a brand was brought to', () => {
    expect(
      read([
        'Over these three months the team grew sales by almost 11% and earnings per share by 14.2%.',
        'In Q3, Linden brand grew 21%, lifting it to almost $4 billion.',
      ]),
    ).toEqual([
      'Revenue | - | 2021Q3 | change yoy % | 11 %',
      'EPS | - | 2021Q3 | change yoy % | 14.2 %',
      'Revenue | Linden brand | 2021Q3 | change yoy % | 21 %',
      'Revenue | Linden brand | 2021Q3 | actual | 4000000000 USD',
    ])
  })

  it('gives a country its own, and a quarter of so much to whom it was for', () => {
    expect(
      read([
        'In Southern Africa, sales for Q3 rose 8% once currencies are left aside.',
        'Never before was there a $3 billion quarter for Latin America, helped by fewer discounts.',
        'Spain had another lively summer with comps, up 11%.',
        'Our women’s business saw robust growth of 17% on last year.',
      ]),
    ).toEqual([
      'Revenue | Southern Africa | 2021Q3 | change yoy % | 8 %',
      'Revenue | Latin America | 2021Q3 | actual | 3000000000 USD',
      'Same-store sales | Spain | 2021Q3 | change yoy % | 11 %',
      'Revenue | Women’s | 2021Q3 | change yoy % | 17 %',
    ])
  })
})

describe('findFacts of what something did to a measure', () => {
  it.each([
    [
      'Fuller tables led to an increase in restaurant margins of around $300 million.',
      /^Restaurant margins /,
    ],
    ['That lifted our summer revenue by around $80 million.', /^Impact on Revenue /],
    [
      'We see pricier timber as a headwind to earnings-per-share growth of around 1% in 2021.',
      /^Impact on EPS /,
    ],
  ])('takes no level from “%s”', (sentence, figure) => {
    expect(read([sentence])).toEqual([expect.stringMatching(figure)])
  })

  it('tells acquisitions and constant currencies apart from sales', () => {
    expect(
      read([
        'Sales grew 15%, including a 6% increase from our Pesto and Chutney acquisitions.',
        'Operating income fell 8% to $80 million or in local currencies 9%, as freight cost more.',
        'Operating income growth is projected at 7% to 9% constant currency growth.',
      ]).map((figure) => figure.replace(/ \| .*\| /, ' ')),
    ).toEqual([
      'Revenue 15 %',
      'Acquisition contribution 6 %',
      'Operating income -8 %',
      'Operating income 80000000 USD',
      'Constant-currency change in Operating income -9 %',
      'Constant-currency change in Operating income 7 %',
      'Constant-currency change in Operating income 9 %',
    ])
  })
})

describe('findFacts of sums that stand beside a measure', () => {
  it('takes what a measure is defined as for none of it', () => {
    expect(
      read(['At September’s end net debt, define as borrowings less cash on hand, was at $970 million.']),
    ).toEqual(['Net debt | - | as of 2021-09-30 | actual | 970000000 USD'])
  })

  it('takes no working capital from what it is needed for', () => {
    expect(
      read(['This let us fund working capital needs associated with about $700 million in revenue growth.']),
    ).toEqual(['Revenue | - | 2021Q3 | change yoy abs | 700000000 USD'])
  })

  it('keeps what comes on top, and both ends of a margin', () => {
    expect(
      read([
        'For 2021 we expect capex of about $90 million, plus an additional $0.11 billion to $0.13 billion of leased trucks.',
        'Adjusted EBITDA margin should land in 2021 between 5.5% to 6% of revenue.',
      ]),
    ).toEqual([
      'Capex | - | 2021 | guidance-mid | 90000000 USD',
      'Incremental capex | - | 2021 | guidance-low | 110000000 USD',
      'Incremental capex | - | 2021 | guidance-high | 130000000 USD',
      'Adjusted EBITDA margin | - | 2021 | guidance-low | 5.5 %',
      'Adjusted EBITDA margin | - | 2021 | guidance-high | 6 %',
    ])
  })

  it('takes some stores for no count, and what a year’s dividends come to for no quarter’s', () => {
    expect(
      read([
        'Table service spread from 2,000 of our restaurants to over 12,000 restaurants.',
        'Our dividend increases by 6% to the equivalent of $3.24 annually.',
        'We launched a new 8,000-pound capacity model.',
      ]).map((figure) => figure.split(' | ')[0]),
    ).toEqual(['Stores concerned', 'Stores concerned', 'Dividend per share', 'Annualized dividend per share'])
  })

  it('takes what is returned through dividends for them', () => {
    expect(
      read([
        'In the first nine months, owners were given $172 million through dividends, and we used $90 million for capital expenditures.',
      ]),
    ).toEqual([
      'Dividends paid | - | 2021M9 | actual | 172000000 USD',
      'Capex | - | 2021M9 | actual | 90000000 USD',
    ])
  })
})

describe('findFacts of times and aims', () => {
  it('goes on with the year to date that was announced', () => {
    expect(
      read([
        'Our year-to-date performance makes us proud.',
        'Revenue and operating income rose 12% and 7% respectively.',
        'Compared with 2019, year-to-date we have earnings-per-share growth of almost 15%.',
      ]),
    ).toEqual([
      'Revenue | - | 2021M9 | change yoy % | 12 %',
      'Operating income | - | 2021M9 | change yoy % | 7 %',
      expect.stringMatching(/^Multi-year change in EPS /),
    ])
  })

  it('dates no aim by the time it was set at, and no level by what it is held against', () => {
    expect(
      read([
        'On our call for the 2020 third quarter, a year ago, we set ourselves a long-term goal of $9 billion plus in annual sales.',
        'You may recall last year’s longer-term target for recurring revenue of $1.1 billion to $1.4 billion.',
        'SG&A takes less of our sales versus pre-pandemic levels, which ran at 27% to 28% of revenue.',
      ]).map((figure) => figure.split(' | ')[2]),
    ).toEqual(['-', '-', '-', '-', '-'])
  })

  it('tells a projection from a rate of the year before, and guidance from how far it moved', () => {
    expect(
      read([
        'For 2021 we now project a tax rate of 22%, against our previous projection of 24%.',
        'We foresee adjusted earnings of $4.15 per share, a $0.20 per share increase over our earlier forecast of $3.95 per share.',
      ]).map((figure) => figure.replace(/ \| .* \| (?=[^|]* \| )/, ' | ')),
    ).toEqual([
      'Tax rate | guidance-mid | 22 %',
      'Tax rate | guidance-mid | 24 %',
      expect.stringMatching(/^EPS /),
      expect.stringMatching(/^Difference in EPS /),
      expect.stringMatching(/^EPS \| guidance-mid/),
    ])
  })

  it('takes the pace that is named right before a change', () => {
    expect(
      read([
        'Backlog stood at $1.2 billion, with a year-over-year increase of roughly $500 million and a small sequential reduction of about $90 million.',
      ]).slice(1),
    ).toEqual([
      'Backlog | - | 2021Q3 | change yoy abs | 500000000 USD',
      'Backlog | - | 2021Q3 | change qoq abs | -90000000 USD',
    ])
  })
})

describe('findFacts of a walk through parts', () => {
  it('comes to the next place, and to a part by other verbs of turning', () => {
    expect(
      read([
        'In the Pacific segment profit came to $133 million.',
        'Sales volume was down 3%.',
        'In Africa, segment profit rose to $110 million, after $88 million a year ago.',
        'Sales volume was up nearly 2%.',
        'Next, let me address our international results.',
        'Revenues in the quarter were $910 million.',
        'Transitioning to Kiln-Works, our outlook for revenue assumes 8% to 14% growth.',
      ]).map((figure) => figure.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Operating income | Pacific',
      'Volume growth | Pacific',
      'Operating income | Africa',
      'Operating income | Africa',
      'Volume growth | Africa',
      'Revenue | International',
      'Revenue | Kiln-Works',
      'Revenue | Kiln-Works',
    ])
  })

  it('keeps what all segments earned, and what is sold with assets that go', () => {
    expect(
      read(['Segment operating profit came in at $243 million, well beyond what it was a year ago.']),
    ).toEqual(['Segment operating income | - | 2021Q3 | actual | 243000000 USD'])
    expect(
      read([
        'The assets involved in this sale contributed approximately $780 million in revenue and $64 million in operating profit in 2020.',
      ]).filter((figure) => /^(?:Revenue|Operating income) \| - /.test(figure)),
    ).toEqual([])
  })

  it('takes a loss on debt that goes for no debt, and an item of a list for no profit a share', () => {
    expect(
      read([
        'The debt extinguishment of last spring cost us a loss of $41 million after tax.',
        'Holders took up our offer, and the redemption of $922 million in principal of outstanding debt followed.',
        'Three items are part of our earnings per share guidance, $2.30 to $3.05 of impacts in all: $0.50 to $0.70 related to flood relief; $0.80 to $1.10 related to spare barges.',
      ]).filter((figure) => /^(?:Total debt|EPS) /.test(figure)),
    ).toEqual([])
  })

  it('takes growth of a quarter to come for that one', () => {
    expect(
      read([
        'Adjusted EBITDA for Q4 should see a 19% to 48% increase, to between $45 million and $56 million.',
      ]),
    ).toEqual([
      'Adjusted EBITDA | - | 2021Q4 | change yoy % | 19 %',
      'Adjusted EBITDA | - | 2021Q4 | change yoy % | 48 %',
      'Adjusted EBITDA | - | 2021Q4 | guidance-low | 45000000 USD',
      'Adjusted EBITDA | - | 2021Q4 | guidance-high | 56000000 USD',
    ])
    expect(read(['Orders came in briskly, yet sales volumes dipped 1%.'])).toEqual([
      expect.stringMatching(/change yoy % \| -1 %$/),
    ])
  })
})

describe('findFacts on what growth is held against, and on what it is of', () => {
  it.each([
    [
      'Organic sales rose 1%, which beat the high end of our outlook of down 3%.',
      ['Organic revenue growth | 2025Q3 | change yoy % | 1 %'],
    ],
    ['Volume growth was far above the 20% growth target for this mill.', []],
    ['Revenue growth ran ahead of our 15% growth goal.', []],
    [
      'Total revenue of $412 million was down 40 basis points versus the prior year.',
      ['Revenue | 2025Q3 | actual | 412000000 USD', 'Revenue | 2025Q3 | change yoy % | -0.4 %'],
    ],
    [
      'Net sales of $812 million were up about 60 basis points year over year.',
      ['Revenue | 2025Q3 | actual | 812000000 USD', 'Revenue | 2025Q3 | change yoy % | 0.6 %'],
    ],
    [
      'Revenue was $140 million in the third quarter, an 18% increase on an organic basis over the third quarter of 2024.',
      ['Revenue | 2025Q3 | actual | 140000000 USD', 'Organic revenue growth | 2025Q3 | change yoy % | 18 %'],
    ],
    [
      'Acquisitions increased sales by 1%, more than offset by the divestiture of Lamps which reduced sales by 5.5%.',
      [
        'Acquisition contribution | 2025Q3 | change yoy % | 1 %',
        'Divestiture impact | 2025Q3 | change yoy % | -5.5 %',
      ],
    ],
    [
      'The sale of our Tile business lowered revenue by 4%.',
      ['Divestiture impact | 2025Q3 | change yoy % | -4 %'],
    ],
    [
      'This award represents $33 million in sales, and we hope for more.',
      ['Value of contract | 2025Q3 | actual | 33000000 USD'],
    ],
    [
      'The contract is worth $60 million in revenue over its life.',
      ['Value of contract | 2025Q3 | actual | 60000000 USD'],
    ],
    [
      'Gross margin was $84 million and operating margin of 12% rose.',
      ['Gross profit | 2025Q3 | actual | 84000000 USD', 'Operating margin | 2025Q3 | actual | 12 %'],
    ],
    ['Orders fell 36% on a rolling 12-month basis.', ['Orders | change yoy % | -36 %']],
    [
      'Heavy truck production was up 12%, and light vehicle production fell 4%.',
      [
        'Industry production | 2025Q3 | change yoy % | 12 %',
        'Industry production | 2025Q3 | change yoy % | -4 %',
      ],
    ],
    [
      "Growth of 8%, related to last year's storm, was behind earnings per share growth of 65% to $2.61.",
      [
        'Other | 2025Q3 | change yoy % | 8 %',
        'EPS | 2025Q3 | change yoy % | 65 %',
        'EPS | 2025Q3 | actual | 2.61 USD/share',
      ],
    ],
    [
      'Our adjusted earnings of 57 million were up 12%, and with a lower share count we grew adjusted EPS by 15%.',
      [
        'Net income | 2025Q3 | actual | 57000000 USD',
        'Net income | 2025Q3 | change yoy % | 12 %',
        'EPS | 2025Q3 | change yoy % | 15 %',
      ],
    ],
    [
      'This lets us deliver, on average, 8% to 9% EPS growth a year over the next five years.',
      ['EPS | change yoy % | 8 %', 'EPS | change yoy % | 9 %'],
    ],
    [
      'We aim for about 30 basis points of operating margin improvement a year beyond 2026.',
      ['Operating margin | change bps | 30 bps'],
    ],
    [
      'For the full year, we expect gross margin in the mid-40% range.',
      ['Gross margin | 2025 | guidance-mid | 45 %'],
    ],
    ['Organic sales should grow in the low to mid-teens for the full year.', []],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})
