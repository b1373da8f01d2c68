import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(lines: readonly string[], fileName = 'WHT_q3_2021.txt'): readonly string[] {
  return readText(fileName, unlabelled(lines))
}

describe('findFacts of what a list goes through after a word on all', () => {
  it('moves each by the measure that the sentence opens with, behind semicolons too', () => {
    expect(
      read([
        'Average selling prices for all segments were up, Sleds increased about 4%; Tractors were up approximately 9%; and Boats was up approximately 22% for the quarter.',
      ]),
    ).toEqual([
      'Unit price | Sleds | 2021Q3 | change yoy % | 4 %',
      'Unit price | Tractors | 2021Q3 | change yoy % | 9 %',
      'Unit price | Boats | 2021Q3 | change yoy % | 22 %',
    ])
  })

  it('grows what is named behind `and`, and what a brand was brought to', () => {
    expect(
      read([
        'We grew revenues by just under 11% for the quarter and adjusted earnings per share by 14.2%.',
        'In Q3, Linden brand grew 21% propelling the business to nearly $4 billion.',
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
        'In Greater China, Q3 revenue grew 8% on a currency neutral basis.',
        'This also marked the first ever $3 billion quarter for North America, driven by full price sales.',
        'Japan maintained momentum in Q3 with comps, up 11%.',
        'Our women’s business drove outsized growth of 17% versus the prior year.',
      ]),
    ).toEqual([
      'Revenue | Greater China | 2021Q3 | change yoy % | 8 %',
      'Revenue | North America | 2021Q3 | actual | 3000000000 USD',
      'Same-store sales | Japan | 2021Q3 | change yoy % | 11 %',
      'Revenue | Women’s | 2021Q3 | change yoy % | 17 %',
    ])
  })
})

describe('findFacts of what something did to a measure', () => {
  it.each([
    [
      'Our strong sales generated an increase in restaurant margins of about $300 million for the quarter.',
      /^Restaurant margins /,
    ],
    ['This increased our third quarter revenue by approximately $80 million.', /^Impact on Revenue /],
    [
      'This is expected to be a headwind to our 2021 adjusted earnings-per-share growth of approximately 1%.',
      /^Impact on EPS /,
    ],
  ])('takes no level from “%s”', (sentence, figure) => {
    expect(read([sentence])).toEqual([expect.stringMatching(figure)])
  })

  it('tells acquisitions and constant currencies apart from sales', () => {
    expect(
      read([
        'Sales grew 15%, including a 6% increase from our Pesto and Chutney acquisitions.',
        'Operating income declined 8% to $80 million or in constant currency 9%, driven by inflation.',
        'Our operating income growth rate is projected to be 7% to 9% constant currency growth.',
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
      read([
        'We ended the quarter with net debt, define as total debt less cash and cash equivalents, at $970 million.',
      ]),
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
        'We anticipate capex spending in 2021 at approximately $90 million, with an additional $110 million to $130 million under finance leases.',
        'We expect 2021 adjusted EBITDA margin rate to range somewhere between 5.5% to 6% of revenue.',
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
        'Our delivery footprint has grown from just 2,000 of our restaurants to more than 12,000 restaurants.',
        'Our Board approved a 6% dividend increase to the equivalent of $3.24 annually.',
        'We launched a new 8,000-pound capacity model.',
      ]).map((figure) => figure.split(' | ')[0]),
    ).toEqual(['Stores concerned', 'Stores concerned', 'Dividend per share', 'Annualized dividend per share'])
  })

  it('takes what is returned through dividends for them', () => {
    expect(
      read([
        'Through the third quarter, we returned $172 million of this cash to our shareholders through dividends and used $90 million for capital expenditures.',
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
        'Importantly, we have delivered outstanding year-to-date performance.',
        'Sales and adjusted operating income are up 12% and 7% year-over-year respectively.',
        'Year-to-date versus 2019, we have driven adjusted earnings-per-share growth of nearly 15%.',
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
        'At this time last year, during our 2020 third quarter call, we laid out a long-term goal of annual revenues of $9 billion plus.',
        'As a reminder, last year, we forecasted a longer-term recurring revenue target of $1.1 billion to $1.4 billion a year.',
        'We invest in SG&A at a rate below pre-pandemic levels, which averaged roughly 27% to 28% of revenue.',
      ]).map((figure) => figure.split(' | ')[2]),
    ).toEqual(['-', '-', '-', '-', '-'])
  })

  it('tells a projection from a rate of the year before, and guidance from how far it moved', () => {
    expect(
      read([
        'We now project our 2021 tax rate to be approximately 22% as compared to our previous projection of 24%.',
        'We predict adjusted earnings of $4.15 per share, which is a $0.20 per share increase over our prior expectation of $3.95 per share.',
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
        'Backlog was $1.2 billion, a year-over-year increase of nearly $500 million and a slight sequential reduction of over $90 million from the second quarter.',
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
        'In the Americas segment profit was $133 million.',
        'Sales volume was down 3%.',
        'In Europe, segment profit was $110 million compared to $88 million last year.',
        'Sales volume was up nearly 2%.',
        'Next, let me address our international results.',
        'Revenues in the quarter were $910 million.',
        'Now transitioning to Kiln-Works our revenue outlook assumes a 8% to 14% growth.',
      ]).map((figure) => figure.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Operating income | Americas',
      'Volume growth | Americas',
      'Operating income | Europe',
      'Operating income | Europe',
      'Volume growth | Europe',
      'Revenue | International',
      'Revenue | Kiln-Works',
      'Revenue | Kiln-Works',
    ])
  })

  it('keeps what all segments earned, and what is sold with assets that go', () => {
    expect(
      read(['Segment operating profit was $243 million, which significantly exceeded prior year.']),
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
        'We recorded an after-tax loss of $41 million on debt extinguishment after our tender offer.',
        'In August, we completed a tender offer, which resulted in the redemption of $922 million principal outstanding debt.',
        'Our earnings per share guidance includes $2.30 to $3.05 of impacts attributable to the following items: $0.50 to $0.70 related to vaccines; $0.80 to $1.10 related to the storage of supplies.',
      ]).filter((figure) => /^(?:Total debt|EPS) /.test(figure)),
    ).toEqual([])
  })

  it('takes growth of a quarter to come for that one', () => {
    expect(
      read([
        'We are forecasting a 19% to 48% increase in Q4 adjusted EBITDA to a range of $45 million to $56 million.',
      ]),
    ).toEqual([
      'Adjusted EBITDA | - | 2021Q4 | change yoy % | 19 %',
      'Adjusted EBITDA | - | 2021Q4 | change yoy % | 48 %',
      'Adjusted EBITDA | - | 2021Q4 | guidance-low | 45000000 USD',
      'Adjusted EBITDA | - | 2021Q4 | guidance-high | 56000000 USD',
    ])
    expect(read(['While demand remains strong, sales volumes dipped 1% in the quarter.'])).toEqual([
      expect.stringMatching(/change yoy % \| -1 %$/),
    ])
  })
})
