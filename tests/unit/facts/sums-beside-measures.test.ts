import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(lines: readonly string[], fileName = 'WHT_q2_2021.txt'): readonly string[] {
  const text = unlabelled(lines)
  return readText(fileName, text)
}

describe('findFacts where a sum stands beside a measure of the company and is none of it', () => {
  it.each([
    [
      'We spent $3.4 million for capital expenditures and paid a $1.9 million dividend on our common stock.',
      'Dividends paid | - | 2021Q2 | actual | 1900000 USD',
    ],
    [
      'The increase of $0.75 in adjusted diluted earnings per share consists of the following: $0.65 due to higher sales and $0.13 due to a better mix.',
      'Impact on Diluted EPS | - | 2021Q2 | actual | 0.13 USD/share',
    ],
    [
      'These lower charges represented approximately $0.07 of our year over year earnings per share improvement.',
      'Impact on EPS | - | 2021Q2 | actual | 0.07 USD/share',
    ],
    [
      'Adjusted earnings per share of $1.29 includes an adjustment for a $4.1 million or $0.13 per share deferred tax remeasurement.',
      'Impact on EPS | - | 2021Q2 | actual | 0.13 USD/share',
    ],
    [
      'The notes dilute earnings only where the stock exceeds the synthetic strike price of $230 per share.',
      'Share price | - | 2021Q2 | actual | 230 USD/share',
    ],
    [
      'Corporate operating expenses for the quarter were $3.1 million.',
      'Corporate expense | - | 2021Q2 | actual | 3100000 USD',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
  it('takes no cash that was paid for what a company holds, and no posts to fill for staff', () => {
    expect(
      read([
        'We bought a small firm with net cash paid at closing of $13 million.',
        'In our three largest plants, which comprise half of our workforce, we have approximately 30 hourly job openings.',
      ]).filter((figure) => /^(?:Net cash|Headcount|Store openings) /.test(figure)),
    ).toEqual([])
  })
})

describe('findFacts where cash is told with what is held beside it', () => {
  it.each([
    'At the end of the second quarter, cash, restricted cash and investments were $308.9 million.',
    'Cash, cash equivalents and restricted cash totaled $308.9 million at quarter end.',
  ])('reads “%s”', (sentence) => {
    expect(read([sentence])).toEqual([
      'Cash and short-term investments | - | as of 2021-06-30 | actual | 308900000 USD',
    ])
  })
})

describe('findFacts where growth is told in other terms', () => {
  it('parts growth free of currencies by any of its names, and keeps it with the business told before', () => {
    expect(
      read([
        'Second quarter revenue was $1.4 billion, up 21% year-over-year as reported and 17% FX neutral.',
        'Second quarter lending revenues increased by 8% year-over-year to $126 million.',
        'On an FX neutral basis, revenues were up 5%.',
      ]),
    ).toEqual([
      'Revenue | - | 2021Q2 | actual | 1400000000 USD',
      'Revenue | - | 2021Q2 | change yoy % | 21 %',
      'Constant-currency revenue growth | - | 2021Q2 | change yoy % | 17 %',
      'Revenue | Lending | 2021Q2 | change yoy % | 8 %',
      'Revenue | Lending | 2021Q2 | actual | 126000000 USD',
      'Constant-currency revenue growth | Lending | 2021Q2 | change yoy % | 5 %',
    ])
  })
  it('reads growth that is expected of the company by its name', () => {
    expect(read(['Coming to the third quarter, we expect revenue growth for WHT of 12% to 13%.'])).toEqual([
      'Revenue | - | 2021Q3 | change yoy % | 12 %',
      'Revenue | - | 2021Q3 | change yoy % | 13 %',
    ])
  })
})

describe('findFacts where guidance is told by how far it goes', () => {
  it('takes a floor for guidance, and what is so far from the former guidance for the present one', () => {
    const figures = read([
      'For 2021 we now see adjusted earnings per share of at least $6.40.',
      'Our GAAP earnings per share guidance of $5.15 to $5.35 is $0.05 below our previous guidance.',
    ])
    expect(figures).toEqual([
      'EPS | - | 2021 | guidance-mid | 6.4 USD/share',
      'EPS | - | 2021 | guidance-low | 5.15 USD/share',
      'EPS | - | 2021 | guidance-high | 5.35 USD/share',
      'Difference in EPS | - | 2021Q2 | actual | 0.05 USD/share',
    ])
  })
})

describe('findFacts where one figure is told in two measures', () => {
  it('dates both by the period behind, and names the margin by the profit told before', () => {
    expect(
      read([
        'Also, we reported adjusted EBITDA of $24.1 million or 16% of revenue in the first quarter of 2021.',
      ]),
    ).toEqual([
      'Adjusted EBITDA | - | 2021Q1 | prior-period actual | 24100000 USD',
      'Adjusted EBITDA margin | - | 2021Q1 | prior-period actual | 16 %',
    ])
    expect(
      read([
        'Consolidated adjusted EBITDA for the quarter was $37.4 million.',
        'That translates to a margin of 14.9% in Q2 this year.',
      ]),
    ).toContain('Adjusted EBITDA margin | - | 2021Q2 | actual | 14.9 %')
  })
  it('dates the half that ended with the quarter by the company’s own year', () => {
    expect(
      read(
        [
          'I will start with our results for the second quarter of fiscal year 2021, which ended in April.',
          'We had $831 million of free cash flow for the first half.',
        ],
        'WHT_q2_2021.txt',
      ).at(-1),
    ).toMatch(/^Free cash flow \| - \| (?:FY)?2021H1 \| actual/)
  })
})

describe('findFacts where margins are told behind the revenue of one business after the other', () => {
  it('gives them to the businesses, of which a company has several', () => {
    const figures = read([
      'Pumps revenue was $261 million, an increase of 17%.',
      'Adjusted EBITDA margin for the quarter was 18%, operating margins of 13.1% at the low end of our guidance range.',
      'Valves revenue of $95 million was ahead 6% year-over-year.',
      'Adjusted EBITDA margins of 10.1% and operating margins of 9.5% exceeded guidance due to a better mix.',
    ])
    expect(figures).toContain('Operating margin | Pumps | 2021Q2 | actual | 13.1 %')
    expect(figures).toContain('Adjusted EBITDA margin | Valves | 2021Q2 | actual | 10.1 %')
    expect(figures).toContain('Operating margin | Valves | 2021Q2 | actual | 9.5 %')
  })
  it('leaves the company the one margin that is told behind all of them', () => {
    expect(
      read([
        'Pumps revenue was $261 million, an increase of 17%.',
        'Valves revenue of $95 million was ahead 6% year-over-year.',
        'Gross margin was 44%.',
      ]).at(-1),
    ).toBe('Gross margin | - | 2021Q2 | actual | 44 %')
  })
})

describe('findFacts where a business has an unusual name', () => {
  it.each([
    [
      'In our cloud-ready printing and safety critical lighting business, revenue of $485 million was up 12%.',
      'Cloud-ready printing and safety critical lighting',
    ],
    ['In our Material Handling segment, revenue was $42 million.', 'Material Handling'],
  ])('reads “%s”', (sentence, segment) => {
    expect(read([sentence])[0]).toContain(`Revenue | ${segment} | `)
  })
  it('keeps total orders, and the next part of a list, with their business', () => {
    expect(
      read([
        "ERG's net sales for the quarter were $249 million.",
        'ERG reported total orders of $272 million in the quarter.',
      ]).at(-1),
    ).toBe('Orders | ERG | 2021Q2 | actual | 272000000 USD')
    expect(read(['Routing was up 17% year over year, and wireless links were up 16%.']).at(-1)).toBe(
      'Revenue | Wireless links | 2021Q2 | change yoy % | 16 %',
    )
  })
})

describe('findFacts where a level stands beside a former one', () => {
  it.each([
    [
      "Our tax rate for the quarter was 13% compared to last year's rate of 16%.",
      'Tax rate | - | 2021Q2 | actual | 13 %',
    ],
    [
      'Free cash flow was $132 million, a decrease of 14% over the same period last year.',
      'Free cash flow | - | 2021Q2 | change yoy % | -14 %',
    ],
    [
      'On a year-to-date basis through the second quarter, operating cash flow of $141 million grew again.',
      'Operating cash flow | - | 2021H1 | actual | 141000000 USD',
    ],
    [
      'In the second quarter, we delivered $68 million or approximately 64% of our year-to-date free cash flow total.',
      'Free cash flow | - | 2021Q2 | actual | 68000000 USD',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
})

describe('findFacts where a figure has a noun of its own', () => {
  it.each([
    [
      'The logistics crisis shifted approximately $50 million of expected revenue out of the quarter.',
      'Impact on Revenue | - | 2021Q2 | actual | 50000000 USD',
    ],
    [
      'Had we not seen the $50 million revenue deferral, our margins would have been flat.',
      'Impact on Revenue | - | 2021Q2 | actual | 50000000 USD',
    ],
    [
      'We used all the proceeds from the term loan, together totaling $742 million, to fully redeem our senior notes.',
      'Debt repayment | - | 2021Q2 | actual | 742000000 USD',
    ],
    [
      'As mentioned, we also borrowed $69 million of debt at the end of the quarter to fund an acquisition.',
      'Debt issued | - | 2021Q2 | actual | 69000000 USD',
    ],
    [
      'We contributed $10 million to our U.S. cash balance pension plan.',
      'Contribution to pension plan | - | 2021Q2 | actual | 10000000 USD',
    ],
    [
      'Beside our operating margin we delivered $182 million of free cash flow, which represented 116% conversion of net income.',
      'Free cash flow conversion | - | 2021Q2 | actual | 116 %',
    ],
    [
      'Our toolset, which speeds R&D investments, achieved a 30% increase in our on-time program delivery.',
      'On-time program delivery | - | 2021Q2 | change yoy % | 30 %',
    ],
    [
      'We have a strong pipeline and are increasing our organic licence value guidance to $65 million to $75 million.',
      'Organic licence value | - | 2021 | guidance-low | 65000000 USD',
    ],
    [
      'We repurchased 128,000 shares for a total of $48 million, at an average share price of $313.',
      'Average repurchase price | - | 2021Q2 | actual | 313 USD/share',
    ],
    [
      'We aim at our targets, including operating margins of 14% to 16%, ROIC of 15% to 18% and a conversion of cash.',
      'Return on invested capital | - | - | target | 15 %',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
  it('moves no margin by a sum, and takes no revenue without acquisitions for the revenue', () => {
    expect(
      read([
        'The gross margin decreased 150 basis points to 28.3% and was mitigated by the $2 million decrease in moving charges.',
        'Revenue was $300 million.',
        'Organic revenue, which excludes exchange, acquisitions and deferred revenue, increased 5% to $297 million.',
      ]),
    ).toEqual([
      'Gross margin | - | 2021Q2 | change bps | -150 bps',
      'Gross margin | - | 2021Q2 | actual | 28.3 %',
      'Moving charges | - | 2021Q2 | change yoy abs | -2000000 USD',
      'Revenue | - | 2021Q2 | actual | 300000000 USD',
      'Organic revenue growth | - | 2021Q2 | change yoy % | 5 %',
      'Organic revenue | - | 2021Q2 | actual | 297000000 USD',
    ])
  })
})

describe('findFacts where only revenue without what was bought is told', () => {
  it('takes it for what is known of the revenue', () => {
    expect(read(['Organic revenue was $190 million, down 2% versus prior year.'])).toEqual([
      'Revenue | - | 2021Q2 | actual | 190000000 USD',
      'Organic revenue growth | - | 2021Q2 | change yoy % | -2 %',
    ])
  })
})

describe('findFacts where two ranges are told respectively', () => {
  it('guides both alike', () => {
    expect(
      read([
        'We now expect a full year decline of 3% and reported an adjusted full year earnings per share of $1.15 to $1.20 and $1.30 to $1.35, respectively.',
      ]).slice(1),
    ).toEqual([
      'EPS | - | 2021 | guidance-low | 1.15 USD/share',
      'EPS | - | 2021 | guidance-high | 1.2 USD/share',
      'EPS | - | 2021 | guidance-low | 1.3 USD/share',
      'EPS | - | 2021 | guidance-high | 1.35 USD/share',
    ])
  })
})

describe('findFacts where a page is turned', () => {
  it('gives the whole told right behind it to the business', () => {
    expect(
      read([
        'On slide five, we look at the Smart Tooling Solutions segment.',
        'STS posted total revenue growth of 30.2% in the second quarter.',
        'Moving to Clinical Care Solutions on slide seven.',
        'Total revenue increased 20.8%.',
      ]),
    ).toEqual([
      'Revenue | Smart Tooling Solutions | 2021Q2 | change yoy % | 30.2 %',
      'Revenue | Clinical Care Solutions | 2021Q2 | change yoy % | 20.8 %',
    ])
  })
  it('gives each owner its move, and goes back to the company', () => {
    expect(
      read([
        "Spare part sales were down 2%, where NCD's 11% increase was offset by NPD's 4% decline.",
        'Our second quarter gross margin was 28.6%, due to under-absorption at our sites in both segments.',
      ]).slice(1),
    ).toEqual([
      'Revenue | NCD | 2021Q2 | change yoy % | 11 %',
      'Revenue | NPD | 2021Q2 | change yoy % | -4 %',
      'Gross margin | - | 2021Q2 | actual | 28.6 %',
    ])
  })
})

describe('findFacts where parts are told without a margin of their own', () => {
  it('keeps the margin told behind the last of them with the company', () => {
    const figures = read([
      'Retail Client revenue was $821 million, up 12%.',
      'Foundry Client revenue was $91 million, down 15%.',
      'Gross margin in the quarter was 35.6% due to a better mix.',
    ])
    expect(figures.at(-1)).toBe('Gross margin | - | 2021Q2 | actual | 35.6 %')
  })
  it('keeps the items of a list of the company with the company', () => {
    expect(
      read([
        'Retail Client revenue was strong.',
        'For the second quarter 2021, we delivered: total revenue of $1.04 billion; Retail Client revenue of $821 million; adjusted operating income margin of 15.6%.',
        'Retail Client revenue increased 12% year-over-year.',
        'Foundry Client revenue declined 15% year-over-year.',
      ])[2],
    ).toBe('Operating margin | - | 2021Q2 | actual | 15.6 %')
  })
  it('gives a margin told in one breath with the profit of a business to the business', () => {
    expect(
      read([
        'Personal Lamps delivered $664 million in operating profit with operating margins of 6.5%.',
        'Print operating profit rose $117 million to $830 million and operating margins were 17%.',
      ]).filter((figure) => figure.startsWith('Operating margin')),
    ).toEqual([
      'Operating margin | Personal Lamps | 2021Q2 | actual | 6.5 %',
      'Operating margin | Print | 2021Q2 | actual | 17 %',
    ])
  })
  it('gives each kind of product of a list its growth', () => {
    expect(
      read(['By category, revenue was up 12% for notebooks, 10% for desktops and 38% for workstations.']),
    ).toEqual([
      'Revenue | Notebooks | 2021Q2 | change yoy % | 12 %',
      'Revenue | Desktops | 2021Q2 | change yoy % | 10 %',
      'Revenue | Workstations | 2021Q2 | change yoy % | 38 %',
    ])
    expect(
      read([
        'This includes 30% growth for our Easy Ink business and 20% growth for our art print portfolio.',
      ]),
    ).toEqual([
      'Revenue | Easy Ink | 2021Q2 | change yoy % | 30 %',
      'Revenue | Art print | 2021Q2 | change yoy % | 20 %',
    ])
  })
})

describe('findFacts where a sum comes on top or could be had', () => {
  it.each([
    [
      'We grew revenue 12% and generated $1.4 billion of incremental non-GAAP operating profit.',
      'Incremental operating income | - | 2021Q2 | actual | 1400000000 USD',
    ],
    [
      'With undrawn debt capacity of approximately $400 million and existing cash balances, we are liquid.',
      'Borrowing capacity | - | 2021Q2 | actual | 400000000 USD',
    ],
    [
      'During the quarter, we generated $110 million of cash from operation.',
      'Operating cash flow | - | 2021Q2 | actual | 110000000 USD',
    ],
    [
      'Net revenue was $6.7 billion, up 9% nominally and 7% in constant currency.',
      'Constant-currency revenue growth | - | 2021Q2 | change yoy % | 7 %',
    ],
    [
      'Operating profit was $1.3 billion, while net OI&E expense was $64 million.',
      'Other expense | - | 2021Q2 | actual | 64000000 USD',
    ],
    [
      'We expect our full year effective tax to be approximately 22.5% to 23.5%.',
      'Tax rate | - | 2021 | guidance-low | 22.5 %',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
})

describe('findFacts where a file goes by the calendar', () => {
  const ofThird = [
    'In the third quarter, our markets were good.',
    'Our third quarter revenue was $310 million.',
    'Third quarter orders rose 8%.',
    'During the third quarter, we repurchased shares for $34 million.',
    'Cash and investments were $70 million at the end of the third quarter.',
  ]
  it('dates a call by the quarter that it speaks of throughout', () => {
    const figures = read(ofThird, 'WHT_q2_2021.txt')
    expect(figures).toContain('Revenue | - | FY2021Q3 | actual | 310000000 USD')
    expect(figures).toContain('Share repurchases | - | FY2021Q3 | actual | 34000000 USD')
    expect(figures).toContain(
      'Cash and short-term investments | - | as of 2021-06-30 | actual | 70000000 USD',
    )
  })
  it('takes the next fiscal year where the year ended before', () => {
    expect(
      read(
        ofThird.map((line) => line.replaceAll('third', 'first').replaceAll('Third', 'First')),
        'WHT_q3_2021.txt',
      ),
    ).toContain('Revenue | - | FY2022Q1 | actual | 310000000 USD')
  })
})

describe('findFacts where a company sells for fees', () => {
  it('takes fee revenue for its revenue, and the hiring it does for others for a business', () => {
    const figures = read([
      'During the quarter we generated $455 million in fee revenue.',
      'Fee revenue was up 26% year-over-year.',
      'RPO and Professional Search fee revenue improved to $110 million in the quarter.',
    ])
    expect(figures[0]).toBe('Revenue | - | 2021Q2 | actual | 455000000 USD')
    expect(figures.filter((figure) => figure.startsWith('Remaining performance'))).toEqual([])
  })
  it('leaves a bank its fees', () => {
    expect(
      read([
        'Net interest income was $200 million.',
        'Fee revenue was $45 million.',
        'Fee revenue rose 4%.',
      ])[1],
    ).toContain('Noninterest income | ')
  })
})

describe('findFacts where a release is spoken of', () => {
  it('gives its figures to the company, by whatever name', () => {
    expect(
      read([
        'Yesterday, Brannoc reported second quarter sales of $407 million, an increase of 38%.',
        'Gross margin rates were up 220 basis points.',
      ]),
    ).toEqual([
      'Revenue | - | 2021Q2 | actual | 407000000 USD',
      'Revenue | - | 2021Q2 | change yoy % | 38 %',
      'Gross margin | - | 2021Q2 | change bps | 220 bps',
    ])
  })
  it('tells what the same stores have ordered apart', () => {
    expect(
      read([
        'Our backlog was over $1.8 billion this quarter, which is a $170 million same-store increase over last year.',
        'Same-store backlog increased by 18%.',
      ]),
    ).toEqual([
      'Backlog | - | as of 2021-06-30 | actual | 1800000000 USD',
      'Backlog | - | 2021Q2 | change yoy abs | 170000000 USD',
      'Same-store backlog | - | 2021Q2 | change yoy % | 18 %',
    ])
  })
  it('makes no business of the same stores', () => {
    expect(
      read([
        'Same-store revenue grew by 9%.',
        'Gross profit this quarter was $159 million, while gross profit percentage was 19.1%.',
        'Gross profit percentage of our Mechanical segment was good at 20.1%.',
      ]).slice(1),
    ).toEqual([
      'Gross profit | - | 2021Q2 | actual | 159000000 USD',
      'Gross margin | - | 2021Q2 | actual | 19.1 %',
      'Gross margin | Mechanical | 2021Q2 | actual | 20.1 %',
    ])
  })
})

describe('findFacts where only a company can be meant', () => {
  it('takes sales told with earnings a share for the company’s, whatever was gone through', () => {
    expect(
      read([
        'Panel Works revenue was up 39%.',
        'As a result, WHT generated $1.2 billion in sales, $584 million of EBITDA, and $3.74 in adjusted earnings per share.',
      ])[1],
    ).toBe('Revenue | - | 2021Q2 | actual | 1200000000 USD')
  })
  it('keeps what was bought back since, what is left to buy and impacts out of the quarter’s cells', () => {
    expect(
      read([
        "Since the end of June, we've spent $120 million on buybacks which leaves $472 million remaining under the current $1 billion authorization.",
        'The total impact is $61 million in revenue and $40 million in EBITDA.',
        'On adjusted EPS, we drove a $0.32 operational improvement through higher volumes.',
      ]),
    ).toEqual([
      'Share repurchases | - | - | actual | 120000000 USD',
      'Repurchase authorization | - | 2021Q2 | actual | 472000000 USD',
      'Repurchase authorization | - | 2021Q2 | actual | 1000000000 USD',
      'Impact on Revenue | - | 2021Q2 | actual | 61000000 USD',
      'Impact on Adjusted EBITDA | - | 2021Q2 | actual | 40000000 USD',
      'Impact on EPS | - | 2021Q2 | actual | 0.32 USD/share',
    ])
  })
})
