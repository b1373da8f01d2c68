import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string) => tell(factsOf({ en }))

describe('findFacts on what oil companies and miners say', () => {
  it('gives a region that a sentence turns to what is told behind it', () => {
    expect(
      told(
        'Turning to the Redstone. Third quarter net production averaged 61,000 barrels of oil equivalent per day. In the deepwater Gulf of Alden, net production averaged 22,000 barrels of oil equivalent per day. Fourth quarter net production is forecast to average between 18,000 and 20,000 barrels of oil equivalent per day.',
      ),
    ).toEqual([
      'Production | Redstone | 2025Q3 | actual | 61000 boe/d',
      'Production | Gulf of Alden | 2025Q3 | actual | 22000 boe/d',
      'Production | Gulf of Alden | 2025Q4 | guidance-low | 18000 boe/d',
      'Production | Gulf of Alden | 2025Q4 | guidance-high | 20000 boe/d',
    ])
  })

  it('reads where oil and gas came from by the barrels and cubic feet a day', () => {
    expect(
      told('Our Pine Ridge wells produced 31,000 barrels equivalent per day in the third quarter.'),
    ).toEqual(['Production | Pine Ridge | 2025Q3 | actual | 31000 boe/d'])
    expect(told('We produced 310 million cubic feet per day in the third quarter.')).toEqual([
      'Production | 2025Q3 | actual | 310000000 cf/d',
    ])
  })

  it('says the thousands of a range once', () => {
    expect(
      told('Our fourth quarter production guidance range is 71 to 74,000 barrels of oil equivalent per day.'),
    ).toEqual([
      'Production | 2025Q4 | guidance-low | 71000 boe/d',
      'Production | 2025Q4 | guidance-high | 74000 boe/d',
    ])
  })

  it('takes a sum for each barrel for a price or a cost, and never for a total named before it', () => {
    expect(told('Revenue was $410 million, helped by realized pricing of $71.20 per barrel.')).toEqual([
      'Revenue | 2025Q3 | actual | 410000000 USD',
      'Realized price | 2025Q3 | actual | 71.2 USD',
    ])
    expect(
      told(
        'We project cash costs to be in the range of $9 to $10 per barrel of oil equivalent for the fourth quarter.',
      ),
    ).toEqual(['Cash cost | 2025Q4 | guidance-low | 9 USD', 'Cash cost | 2025Q4 | guidance-high | 10 USD'])
  })

  it('keeps what is left of a balance apart from what was taken off it', () => {
    expect(
      told(
        'Free cash flow was $90 million, reducing net debt by $60 million and ending the quarter with $1.2 billion.',
      ).slice(1),
    ).toEqual([
      'Net debt | 2025Q3 | change qoq abs | -60000000 USD',
      'Net debt | as of 2025-09-30 | actual | 1200000000 USD',
    ])
  })

  it('counts wells by what was done with them', () => {
    expect(told('In the third quarter, we drilled 14 wells and brought 11 new wells online.')).toEqual([
      'Wells drilled | 2025Q3 | actual | 14 count',
      'Wells brought online | 2025Q3 | actual | 11 count',
    ])
  })

  it('takes a percentage of production for its mix', () => {
    expect(told('Production came to 41,000 barrels of oil equivalent a day with 57% oil.')).toEqual([
      'Production | 2025Q3 | actual | 41000 boe/d',
      'Oil share of production | 2025Q3 | actual | 57 %',
    ])
  })

  it('tells what was lost of production and what one well gives from what the company produced', () => {
    expect(
      told(
        'Despite 3,000 barrels of oil equivalent per day of storm downtime, our oil production was 40,000 barrels per day.',
      ),
    ).toEqual([
      'Production downtime | 2025Q3 | actual | 3000 boe/d',
      'Production | Oil | 2025Q3 | actual | 40000 bbl/d',
    ])
    expect(told('Two new wells averaged 2,100 boe per day.').at(-1)).toBe(
      'Initial production rate | 2025Q3 | actual | 2100 boe/d',
    )
    expect(told('Third quarter production was 9.1 million BOE or 98,900 BOE per day.')).toEqual([
      'Production | 2025Q3 | actual | 9100000 boe',
      'Production | 2025Q3 | actual | 98900 boe/d',
    ])
  })

  it('knows what a price was got for', () => {
    expect(told('Our natural gas realization prices averaged $2.35 per thousand cubic feet.')).toEqual([
      'Realized price | Natural gas | 2025Q3 | actual | 2.35 USD',
    ])
  })

  it('tells what came in or was paid back from what was named before it', () => {
    expect(
      told(
        'Beyond covering our capex, we received funds of $64 million from the sale. We used it to pay off the $40 million outstanding.',
      ),
    ).toEqual(['Other | 2025Q3 | actual | 64000000 USD', 'Debt repayment | 2025Q3 | actual | 40000000 USD'])
  })

  it('gives what is spent over several years to none of them', () => {
    expect(told('We keep our capital spending of $300 million from 2025 through 2028.')).toEqual([
      'Capex | target | 300000000 USD',
    ])
  })
})

describe('findFacts on what insurers say', () => {
  it('gives a group its results, also where only this group is said', () => {
    expect(
      told(
        'Marine and Aviation Group reported an underwriting profit of $31 million in the third quarter. Catastrophe losses in this group were $4 million. This group reported a combined ratio of 88.1%.',
      ),
    ).toEqual([
      'Underwriting income | Marine & Aviation | 2025Q3 | actual | 31000000 USD',
      'Catastrophe losses | Marine & Aviation | 2025Q3 | actual | 4000000 USD',
      'Combined ratio | Marine & Aviation | 2025Q3 | actual | 88.1 %',
    ])
  })

  it('gives a segment written small what it earned, whatever is told of it in between', () => {
    expect(
      told(
        'Our regulated operations segment, which includes Bluff Power and a stake in a pipeline, recorded net income of $32 million.',
      ),
    ).toEqual(['Net income | Regulated operations | 2025Q3 | actual | 32000000 USD'])
  })

  it('names the whole group in what is expected of it', () => {
    expect(
      told(
        'We now expect the 2025 combined ratio for the Specialty Marine and Aviation Group overall between 86% and 89%.',
      ),
    ).toEqual([
      'Combined ratio | Specialty Marine & Aviation | 2025 | guidance-low | 86 %',
      'Combined ratio | Specialty Marine & Aviation | 2025 | guidance-high | 89 %',
    ])
  })

  it('knows a range of growth', () => {
    expect(told('We expect growth in net written premiums for 2025 of 11% to 14%.')).toEqual([
      'Net premiums written | 2025 | change yoy % | 11 %',
      'Net premiums written | 2025 | change yoy % | 14 %',
    ])
  })

  it('names a sum by the thing it belongs to', () => {
    expect(
      told('Net interest income was stable, and we took the $21 million lease residual adjustment.'),
    ).toEqual(['Lease residual adjustment | 2025Q3 | actual | 21000000 USD'])
    expect(
      told('Net income was good. Cash proceeds from the sale of the unit were $900 million.').at(-1),
    ).toBe('Cash proceeds | 2025Q3 | actual | 900000000 USD')
  })
})

describe('findFacts on what managers of assets and property say', () => {
  it('gives flows to the kind of product a sentence opens with, and signs outflows', () => {
    expect(told('In global bonds, net outflows of $1.4 billion came from one client.')).toEqual([
      'Net flows | Global bonds | 2025Q3 | actual | -1400000000 USD',
    ])
  })

  it('gives what is leased to the part it is said of', () => {
    expect(told('Our office portfolio is approximately 91% leased.')).toEqual([
      'Occupancy | Office | 2025Q3 | actual | 91 %',
    ])
    expect(told('We were 96% leased at Harbor Point.')).toEqual([
      'Occupancy | Harbor Point | 2025Q3 | actual | 96 %',
    ])
  })

  it('takes a share of an expense for the expense as the company bears it', () => {
    expect(told('Our share of interest expense was $18 million for the third quarter.')).toEqual([
      'Interest expense | 2025Q3 | actual | 18000000 USD',
    ])
  })
})

describe('findFacts on what banks say', () => {
  it('takes points for the level of a rate where nothing moved by them', () => {
    expect(told('Net charge-offs were only 4 basis points.')).toEqual([
      'Net charge-off ratio | 2025Q3 | actual | 4 bps',
    ])
    expect(
      told('The cost of interest-bearing deposits fell to 14 basis points, 3 basis points less.'),
    ).toEqual([
      'Cost of deposits | 2025Q3 | actual | 14 bps',
      'Cost of deposits | 2025Q3 | change bps | -3 bps',
    ])
    expect(told('Net interest margin was up 6 basis points.')).toEqual([
      'Net interest margin | 2025Q3 | change bps | 6 bps',
    ])
  })

  it('knows where a rate came from and what it came to', () => {
    expect(told('Our cost of deposits dropped from 31 basis points to 22 basis points.')).toEqual([
      'Cost of deposits | 2024Q3 | prior-period actual | 31 bps',
      'Cost of deposits | 2025Q3 | actual | 22 bps',
    ])
    expect(told('Net interest margin was down slightly this quarter to 2.44%.')).toEqual([
      'Net interest margin | 2025Q3 | actual | 2.44 %',
    ])
    expect(told('Our NPL ratio went up a little from 1.1% of loans last quarter to 1.3%.').at(-1)).toBe(
      'Nonperforming loan ratio | 2025Q3 | actual | 1.3 %',
    )
  })

  it('takes book value for that of a share, and kinds of loans for no total', () => {
    expect(told('Book value was $41.20 at the end of the quarter.').at(0)).toContain('Book value per share')
    expect(told('Modified loans declined to $220 million.').at(0)).toContain('Modified loans')
  })

  it('signs a provision that is taken back', () => {
    expect(told('Better credit resulted in a negative provision of $44 million.')).toEqual([
      'Provision for credit losses | 2025Q3 | actual | -44000000 USD',
    ])
  })
})

describe('findFacts on what stands beside a measure', () => {
  it('gives each of two returns its own, though the word is said once', () => {
    expect(
      told('Return on average assets and average common equity were 1.12% and 9.18%, respectively.'),
    ).toEqual(['Return on assets | 2025Q3 | actual | 1.12 %', 'Return on equity | 2025Q3 | actual | 9.18 %'])
  })

  it('takes operating leverage for no debt, and what goes out in cash for no balance', () => {
    expect(told('The net cash outflow from the flood was $3.5 million.')[0]).not.toContain('Net cash |')
    expect(
      told('We expect $55 million to $65 million in cash payments for moving the plant in 2025.')[0],
    ).not.toContain('Cash and short-term')
  })

  it('knows delinquencies, modified and problem loans from loans, and issues from what is owed', () => {
    expect(told('Overall delinquencies for accruing loans were $97 million.')).toEqual([
      'Delinquent loans | 2025Q3 | actual | 97000000 USD',
    ])
    expect(
      told(
        'We expect to issue approximately $140 million of long-term debt and $90 million in equity in 2026.',
      ),
    ).toEqual([
      'Debt issued | 2026 | forecast | 140000000 USD',
      'Share issuance proceeds | 2026 | guidance-mid | 90000000 USD',
    ])
    expect(
      told('We closed with net debt of $1.7 billion and LTM adjusted EBITDA of $640 million.')[1],
    ).toContain('Trailing Adjusted EBITDA')
  })

  it('tells what buying back shares, dividends and both together cost', () => {
    expect(
      told(
        'We bought back 1.1 million shares for $113 million and paid a dividend of $0.20 per share totaling $63 million.',
      ),
    ).toEqual([
      'Shares repurchased | 2025Q3 | actual | 1100000 shares',
      'Share repurchases | 2025Q3 | actual | 113000000 USD',
      'Dividend per share | 2025Q3 | actual | 0.2 USD/share',
      'Dividends paid | 2025Q3 | actual | 63000000 USD',
    ])
    expect(told('Margins rose while returning a record $353 million to our shareholders.')).toEqual([
      'Capital returned | 2025Q3 | actual | 353000000 USD',
    ])
  })

  it('sets a bare comparison beside the figure of its unit', () => {
    expect(
      told('Adjusted EBITDA was $141 million or 12.4% of sales. This compares to $152 million last year.')[2],
    ).toBe('Adjusted EBITDA | 2024Q3 | prior-period actual | 152000000 USD')
    expect(told('SG&A expense, including R&D, was $90 million, or 7.5% of sales.')).toEqual([
      'SG&A expense | 2025Q3 | actual | 90000000 USD',
      'SG&A expense % of revenue | 2025Q3 | actual | 7.5 %',
    ])
  })

  it('takes what a disruption did to sales for no sales', () => {
    expect(
      told(
        'The decrease in our sales mostly reflects the impact of the port disruptions of nearly $45 million.',
      ),
    ).toEqual(['Impact on Revenue | 2025Q3 | actual | 45000000 USD'])
    expect(
      told(
        'As a reminder, each 1% increase in occupancy equates to increased earnings of about $700,000.',
      ).at(-1),
    ).toBe('Impact on Net income | 2025Q3 | actual | 700000 USD')
  })
})

describe('findFacts on guidance that is moved, targeted or turned to', () => {
  it('keeps apart how far guidance was moved and what it is now', () => {
    expect(
      told(
        'We are lowering our earnings guidance by $0.20 per share in 2026 to a range of $2.53 to $2.73 per share.',
      ).slice(1),
    ).toEqual(['EPS | 2026 | guidance-low | 2.53 USD/share', 'EPS | 2026 | guidance-high | 2.73 USD/share'])
  })

  it('takes a range that is targeted for a year for guidance', () => {
    expect(
      told('For the full year, we now target revenue in the range of $5.1 billion to $5.2 billion.'),
    ).toEqual([
      'Revenue | 2025 | guidance-low | 5100000000 USD',
      'Revenue | 2025 | guidance-high | 5200000000 USD',
    ])
  })

  it('goes on with an outlook that was turned to without a period', () => {
    expect(
      told('Turning now to our outlook. This includes earnings in the range of $3 to $3.20 per share.'),
    ).toEqual(['EPS | 2025 | guidance-low | 3 USD/share', 'EPS | 2025 | guidance-high | 3.2 USD/share'])
  })

  it('reads a year of two figures, and the level of today that a plan starts from', () => {
    expect(told("We expect capital spending of $445 million in '26.")).toEqual([
      'Capex | 2026 | guidance-mid | 445000000 USD',
    ])
    expect(told('We see occupancy back at 93% from the current level of about 88%.')[1]).toBe(
      'Occupancy | 2025Q3 | actual | 88 %',
    )
  })

  it('ends a walk through the businesses at Corporate and at a profit a share', () => {
    const read = told(
      "Let's move to segment results, starting with Global Wheels. This segment reported adjusted EBITDA of $124 million. At Corporate, the operating loss was $21 million. For the quarter, we reported earnings per share of $2.73. Adjusted EBITDA was $262 million.",
    )
    expect(read).toEqual([
      'Adjusted EBITDA | Global Wheels | 2025Q3 | actual | 124000000 USD',
      'Operating income | Corporate | 2025Q3 | actual | -21000000 USD',
      'EPS | 2025Q3 | actual | 2.73 USD/share',
      'Adjusted EBITDA | 2025Q3 | actual | 262000000 USD',
    ])
  })
})

describe('findFacts on banks and their businesses', () => {
  it('gives the business turned to its profit, its revenue and its deposits', () => {
    expect(
      told(
        "Net interest income grew. Turning to the business segments, let's start with consumer lending. In the quarter, the business produced $310 million of earnings off $890 million of revenue. Moving to global banking. Net income for the quarter was a record $98 million.",
      ),
    ).toEqual([
      'Net income | Consumer lending | 2025Q3 | actual | 310000000 USD',
      'Revenue | Consumer lending | 2025Q3 | actual | 890000000 USD',
      'Net income | Global banking | 2025Q3 | actual | 98000000 USD',
    ])
  })

  it('takes a year of two digits behind a quarter for no percentage', () => {
    expect(told("Net interest income increased $120 million from Q3 '24 or 11%.").join()).not.toContain(
      '24 %',
    )
  })

  it('names releases, distributions, run rates and what is asked of a regulator', () => {
    expect(told('This included a reserve release of $85 million.')).toEqual([
      'Reserve release | 2025Q3 | actual | 85000000 USD',
    ])
    expect(told('The $890 million of capital distributions outpaced earnings.')).toEqual([
      'Capital returned | 2025Q3 | actual | 890000000 USD',
    ])
    expect(told('Annualized revenues for the third quarter exceeded $1.5 billion.')).toEqual([
      'Revenue run rate | 2025Q3 | actual | 1500000000 USD',
    ])
    expect(told('The request includes a return on equity of 9.4%.')[0]).toContain('Requested return')
    expect(told('We requested a return on equity of 10.5% in the filing.')[0]).toContain('Requested return')
    expect(told('Net cash provided by operating activity was $24 million.')).toEqual([
      'Operating cash flow | 2025Q3 | actual | 24000000 USD',
    ])
    expect(told('Pre-tax pre-provision income improved to $730 million.')).toEqual([
      'Pre-provision net revenue | 2025Q3 | actual | 730000000 USD',
    ])
  })

  it('hears guidance that was updated to a range', () => {
    expect(
      told(
        'EPS was updated to a range from $2.11 to $2.19 and FFO per share was updated to a range from $5.31 to $5.39 with no change in the midpoint of FFO per share of $5.35.',
      ),
    ).toEqual([
      'EPS | 2025 | guidance-low | 2.11 USD/share',
      'EPS | 2025 | guidance-high | 2.19 USD/share',
      'FFO per share | 2025 | guidance-low | 5.31 USD/share',
      'FFO per share | 2025 | guidance-high | 5.39 USD/share',
      'FFO per share | 2025 | guidance-mid | 5.35 USD/share',
    ])
  })
})
