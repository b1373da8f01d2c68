import { describe, expect, it } from 'vitest'
import { corbel, hollin, readRemarks } from './remarks.ts'

const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)

describe('findFacts on what is held and owed', () => {
  it('gives cash and debt told side by side each its own sum', () => {
    expect(read('We closed the quarter with cash of $410 million and debt of $1.6 billion.')).toEqual([
      'Cash and short-term investments | - | as of 2022-06-30 | actual | 410000000 USD',
      'Total debt | - | as of 2022-06-30 | actual | 1600000000 USD',
    ])
  })

  it.each([
    ['We had cash of $75 million and the full availability of our $250 million revolver.', 'Revolver'],
    [
      'The bank gave us a new $250 million 364-day revolving credit facility and we kept our debt flat.',
      '364-day revolving credit facility',
    ],
    ['Our debt rose as the bank provided an incremental $250 million of new Term Loan B.', 'Term Loan B'],
    ['Our debt rose with $250 million in the 10-year senior notes.', '10-year senior notes'],
    ['We repaid the outstanding balance of $250 million on our revolver to lower debt.', 'Debt repayment'],
    ['In April we wanted liquidity and issued $250 million in debt.', 'Debt issued'],
    ['Liquidity included cash and an undrawn revolver balance of $250 million.', 'Borrowing capacity'],
    [
      'We also have cash and $250 million available under our revolving credit facility.',
      'Borrowing capacity',
    ],
    ['We recently completed a $250 million debt offering to retire our notes.', 'Debt issued'],
    ['Excluding $250 million of inventory-related charges, profit rose.', 'Inventory-related charges'],
    ['Consolidated debt less cash was $250 million.', 'Net debt'],
    ['Working capital was a source of cash of $250 million.', 'Cash brought in'],
    ['Over the period we brought back $250 million of cash from abroad.', 'Cash repatriated'],
    ['We agreed to acquire Ostrava Pumps for $250 million in cash.', 'Purchase price'],
  ])('reads “%s”', (sentence, metric) => {
    const line = read(sentence).find((figure) => figure.endsWith('| 250000000 USD'))
    expect(line?.split(' | ')[0]).toBe(metric)
  })

  it('reads no debt as none, and not where only one loan or its maturity is spoken of', () => {
    expect(read('We ended the quarter with $90 million of cash and no debt.').at(-1)).toBe(
      'Total debt | - | as of 2022-06-30 | actual | 0 USD',
    )
    expect(
      read('We have no debt maturities until 2027.', 'We had no borrowings outstanding under our revolver.'),
    ).toEqual([])
  })

  it('parts backlog into what is funded and what is not, and new awards from both', () => {
    expect(
      read(
        'New contract awards in the quarter were $300 million, resulting in a backlog of $2.2 billion, of which about $900 million is funded.',
        'Unfunded backlog grew 4% to $1.3 billion.',
      ).map((line) => line.split(' | ').filter((_, at) => at === 0 || at === 4)),
    ).toEqual([
      ['Bookings', '300000000 USD'],
      ['Backlog', '2200000000 USD'],
      ['Funded backlog', '900000000 USD'],
      ['Unfunded backlog', '4 %'],
      ['Unfunded backlog', '1300000000 USD'],
    ])
  })
})

describe('findFacts on what is spent', () => {
  it.each([
    [
      'After capex spending of $29 million, free cash flow was $4 million.',
      'Capex | - | 2022Q2 | actual | 29000000 USD',
    ],
    [
      'Year to date, we have invested $29 million in capital, mainly for tooling.',
      'Capex | - | 2022H1 | actual | 29000000 USD',
    ],
    [
      'Rental capital spending of $29 million was above the prior year.',
      'Capex for rental | - | 2022Q2 | actual | 29000000 USD',
    ],
    [
      'Capex was $60 million, of which $29 million was associated with plants that were begun before COVID-19.',
      'Part of Capex | - | 2022Q2 | actual | 29000000 USD',
    ],
    [
      'We paid $12 million in dividends and allocated $29 million to share repurchases.',
      'Share repurchases | - | 2022Q2 | actual | 29000000 USD',
    ],
    [
      'Earn-outs totaled $29 million and stock repurchases were $40 million.',
      'Other | - | 2022Q2 | actual | 29000000 USD',
    ],
    [
      'We expect capex of $40 million and D&A of about $29 million in the third quarter.',
      'Depreciation and amortization | - | 2022Q3 | guidance-mid | 29000000 USD',
    ],
    [
      'Earnings attributable to minority holders rose to $29 million.',
      'Noncontrolling interests | - | 2022Q2 | actual | 29000000 USD',
    ],
    [
      'On slide 9, you’ll see that we posted net income of $29 million.',
      'Net income | - | 2022Q2 | actual | 29000000 USD',
    ],
    [
      'We deployed $29 million of capital in the quarter on sustaining our plants.',
      'Capex | - | 2022Q2 | actual | 29000000 USD',
    ],
    [
      'Comp sales in Europe were up 29% for the quarter, or about flat on a two-year basis.',
      'Same-store sales | Europe | 2022Q2 | change yoy % | 29 %',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read(sentence)).toContain(figure)
  })

  it('comes back to the company with what is said of every segment', () => {
    expect(
      readRemarks(hollin, [
        'Turning to our Moulded Parts segment.',
        'The segment ran well all quarter.',
        'All this yielded sales of $456 million, with growth in every segment.',
      ]),
    ).toEqual(['Revenue | - | 2022Q1 | actual | 456000000 USD'])
  })

  it('keeps what has come together over longer than a quarter out of the quarter', () => {
    expect(
      read(
        'Free cash flow remained strong at just under $80 million generated through June 30th.',
        'We bought back $20 million of stock, bringing total repurchases over the last 12 months to $85 million.',
        'Net debt fell to $70 million at the end of June, reflecting free cash flow of $15 million.',
        'From 2018 through the second quarter, we repurchased $300 million of shares.',
        'In total, we have repurchased $60 million under our current $75 million buyback program.',
        'As of today, we repurchased $45 million of shares in 2022.',
        'Operating cash flow was $50 million, bringing year-to-date cash from operations to $95 million.',
      ).map((line) => line.split(' | ').filter((_, at) => at !== 1 && at !== 3)),
    ).toEqual([
      ['Free cash flow', '2022H1', '80000000 USD'],
      ['Share repurchases', '2022Q2', '20000000 USD'],
      ['Share repurchases', '-', '85000000 USD'],
      ['Net debt', 'as of 2022-06-30', '70000000 USD'],
      ['Free cash flow', '2022Q2', '15000000 USD'],
      ['Share repurchases', '-', '300000000 USD'],
      ['Share repurchases', '-', '60000000 USD'],
      ['Repurchase authorization', '2022Q2', '75000000 USD'],
      ['Share repurchases', '2022H1', '45000000 USD'],
      ['Operating cash flow', '2022Q2', '50000000 USD'],
      ['Operating cash flow', '2022H1', '95000000 USD'],
    ])
  })
})

describe('findFacts on words that hang on others', () => {
  it('takes what is said behind a comma or `which` for what stands before it', () => {
    expect(
      read(
        'We had adjusted EBITDA of $30 million.',
        'The Nordic region had another quarter of powerful growth, up 38% over the prior year.',
        'It had notable strength in Norway, which grew 60%.',
        'Adjusted EBITDA was $30 million.',
        'That is up 12% over the prior year.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Adjusted EBITDA', 'Other', 'Other', 'Adjusted EBITDA', 'Adjusted EBITDA'])
  })

  it.each([
    [
      'We expect a sequential increase in our 2022 third quarter gross profit margin to approximately 21.7%.',
      'Gross margin | - | 2022Q3 | guidance-mid | 21.7 %',
    ],
    [
      'We expect our operating margin to improve to a range of 11% to 12% for the 2022 third quarter.',
      'Operating margin | - | 2022Q3 | guidance-high | 12 %',
    ],
    [
      'For the full year, we expect net sales growth to be within a range of 8% to 12%.',
      'Revenue | - | 2022 | change yoy % | 8 %',
    ],
    [
      'For the third quarter, we estimate net sales to be down 3%.',
      'Revenue | - | 2022Q3 | change yoy % | -3 %',
    ],
    [
      'We give adjusted EBITDA guidance for the third quarter and full-year 2022 of $20 million to $23 million and $85 million to $90 million, respectively.',
      'Adjusted EBITDA | - | 2022Q3 | guidance-high | 23000000 USD',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read(sentence)).toContain(figure)
  })
})

describe('findFacts on what is not the quarter’s', () => {
  it.each([
    ['We have approved new capital investments of approximately $65 million.', 'Approved capital projects'],
    ['Property, plant and equipment were just shy of $65 million.', 'Property, plant and equipment'],
    ['We ended the quarter with $65 million in cash and available credit.', 'Liquidity'],
    ['At $65 million in added revenues since we began, we are ahead of plan.', 'Incremental revenue'],
  ])('reads “%s”', (sentence, metric) => {
    expect(read(sentence).map((line) => line.split(' | ')[0])).toEqual([metric])
  })

  it('takes what a year under way has been raised to for its guidance, and both ends of a range alike', () => {
    expect(
      read(
        'Full year capex has been increased to approximately $70 million.',
        'We anticipate third quarter adjusted earnings per share to be between $3.10 and $3.20, excluding any restructuring charges.',
      ),
    ).toEqual([
      'Capex | - | 2022 | guidance-mid | 70000000 USD',
      'EPS | - | 2022Q3 | guidance-low | 3.1 USD/share',
      'EPS | - | 2022Q3 | guidance-high | 3.2 USD/share',
    ])
  })

  it('takes neither an aim nor a ratio for a result', () => {
    const kinds = read(
      'We are well on the way toward our goal of $12 billion in revenue and over $9 in EPS.',
      'Our progress toward $12 billion in revenue to bring more than $9 of EPS is steady.',
      'Earlier years have yielded $2 of earnings per share for every $1 billion in revenue.',
    ).map((line) => line.split(' | ')[3])
    expect(kinds).toEqual(['target', 'target', 'forecast', 'forecast'])
  })

  it('counts a team of thousands as headcount, and ten-year growth as growth over years', () => {
    expect(
      read(
        'I thank our extraordinary team of almost 20,000 associates.',
        'We were first in 10-year annual growth in revenues of 19.9%.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Headcount', 'Multi-year change in Revenue'])
  })

  it('takes a bare year for the company’s own where that ends in the autumn', () => {
    const harrow = {
      ...corbel,
      title: 'Harrow Foods Corp (HRRW) Q4 2021 Earnings Call',
      date: 'December 9, 2021',
      welcome:
        'Good morning and welcome to the fourth quarter fiscal 2021 earnings call of Harrow Foods, for the fiscal year ended October 31, 2021.',
    }
    expect(
      readRemarks(harrow, [
        'During 2021, the company repurchased 500,000 shares for $20 million.',
        'The company ended 2021 with $3.3 billion in debt.',
      ]).slice(-3),
    ).toEqual([
      'Shares repurchased | - | FY2021 | actual | 500000 shares',
      'Share repurchases | - | FY2021 | actual | 20000000 USD',
      'Total debt | - | as of 2021-10-31 | actual | 3300000000 USD',
    ])
  })

  it('gives the quarter what is told between two figures of the year that it ended', () => {
    const quarterly = {
      ...corbel,
      title: 'Corbel Systems Inc (CRBL) Q4 2021 Earnings Call',
      date: 'February 9, 2022',
    }
    expect(
      readRemarks(quarterly, [
        'For the year, adjusted diluted earnings per share was $2.16.',
        'Adjusted EBITDA was $166 million.',
        'For the year, adjusted EBITDA was $748 million.',
      ]),
    ).toEqual([
      'Diluted EPS | - | 2021 | actual | 2.16 USD/share',
      'Adjusted EBITDA | - | 2021Q4 | actual | 166000000 USD',
      'Adjusted EBITDA | - | 2021 | actual | 748000000 USD',
    ])
  })

  it('tells what others earn, what another quarter grew by and what a brand sold apart', () => {
    expect(
      read(
        'Equity method earnings were $10 million.',
        'Investing activities were $72 million, mainly for capex $61 million.',
        'Our net increase in cash for the quarter was $15 million.',
        'On a consolidated basis, products and services revenues increased 18%.',
        'Worldwide head count was approximately 54,600.',
        'This was an improvement from the first quarter revenue decline of 6.5%.',
        'Revenue for the Alder brand in the U.S. increased 7%.',
      ),
    ).toEqual([
      'Equity method earnings | - | 2022Q2 | actual | 10000000 USD',
      'Other | - | 2022Q2 | actual | 72000000 USD',
      'Capex | - | 2022Q2 | actual | 61000000 USD',
      'Change in cash | - | 2022Q2 | actual | 15000000 USD',
      'Revenue | - | 2022Q2 | change yoy % | 18 %',
      'Headcount | - | as of 2022-06-30 | actual | 54600 count',
      'Revenue | - | 2022Q1 | change yoy % | -6.5 %',
      'Revenue | Alder | 2022Q2 | change yoy % | 7 %',
    ])
  })
})

describe('findFacts on flows by other words', () => {
  it.each([
    ['Operating activities provided $44.1 million of cash flow in the quarter.', ['Operating cash flow']],
    [
      'Uses of cash included $12.7 million in the purchase of property and equipment and $3.4 million in acquisition of businesses.',
      ['Capex', 'Acquisitions'],
    ],
    ['We invested roughly $5.2 million via capital expenditures.', ['Capex']],
    ['We used $40 million for debt reduction in the quarter.', ['Debt repayment']],
    [
      'We completed our $2 billion accelerated share repurchase in the quarter.',
      ['Accelerated share repurchase'],
    ],
    ['We entered into a $2 billion accelerated share repurchase.', ['Share repurchases']],
    [
      'Operating margin as a percentage of revenues increased to 28.6% in the second quarter.',
      ['Operating margin'],
    ],
  ])('reads “%s”', (line, metrics) => {
    expect(read(line).map((fact) => fact.split(' | ')[0])).toEqual(metrics)
  })

  it('takes what growth amounted to for a change', () => {
    expect(read('We had adjusted EBITDA growth, which amounted to about $20 million.')).toEqual([
      'Adjusted EBITDA | - | 2022Q2 | change yoy abs | 20000000 USD',
    ])
  })
})
