import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

describe('findFacts on parts, on others and on verbs left out', () => {
  it.each([
    [
      'Excluding the impact of the divested coatings line, sales would have been $420 million.',
      ['Pro forma Revenue | 2025Q3 | actual | 420000000 USD'],
    ],
    [
      'Dealer inventories are down 12% from last year.',
      ['Channel inventory | 2025Q3 | change yoy % | -12 %'],
    ],
    [
      'Net leverage was 2.1 times, against a target of less than 2.5 times.',
      ['Leverage ratio | as of 2025-09-30 | actual | 2.1 x', 'Leverage ratio | target | 2.5 x'],
    ],
    [
      'We returned $120 million to shareholders, including $85 million through buybacks.',
      [
        'Capital returned | 2025Q3 | actual | 120000000 USD',
        'Share repurchases | 2025Q3 | actual | 85000000 USD',
      ],
    ],
    [
      'The backlog in Aerospace rose to $1.4 billion while that in Industrial fell to $310 million.',
      [
        'Backlog | Aerospace | as of 2025-09-30 | actual | 1400000000 USD',
        'Backlog | Industrial | as of 2025-09-30 | actual | 310000000 USD',
      ],
    ],
    ['We paid down $60 million of the term loan in October.', ['Debt repayment | actual | 60000000 USD']],
    [
      'Had currencies been where they were last year, operating income would have been $4 million higher.',
      ['Impact on Operating income | 2024 | prior-period actual | 4000000 USD'],
    ],
    [
      'EBITDA at the terminal business was $44 million.',
      ['Adjusted EBITDA | Terminal | 2025Q3 | actual | 44000000 USD'],
    ],
    [
      'Revenue at the terminal business was $44 million.',
      ['Revenue | Terminal | 2025Q3 | actual | 44000000 USD'],
    ],
    [
      'Loans grew 6% to $14.2 billion and deposits 3% to $17.8 billion.',
      [
        'Loans | 2025Q3 | change yoy % | 6 %',
        'Loans | as of 2025-09-30 | actual | 14200000000 USD',
        'Deposits | 2025Q3 | change yoy % | 3 %',
        'Deposits | as of 2025-09-30 | actual | 17800000000 USD',
      ],
    ],
    [
      'After the quarter closed we paid off $60 million of debt, which leaves total debt of $310 million.',
      ['Debt repayment | actual | 60000000 USD', 'Total debt | as of 2025-09-30 | actual | 310000000 USD'],
    ],
    [
      'Operating income for the pipeline operations came to $31 million.',
      ['Operating income | Pipeline | 2025Q3 | actual | 31000000 USD'],
    ],
    ['Gross margin on the service side was 41%.', ['Gross margin | Service | 2025Q3 | actual | 41 %']],
    [
      'Net sales out of our western stores were $81 million.',
      ['Revenue | Western stores | 2025Q3 | actual | 81000000 USD'],
    ],
    [
      'Headcount in our call centers is 1,400.',
      ['Headcount | Call centers | as of 2025-09-30 | actual | 1400 count'],
    ],
    [
      'Channel inventories rose 10%, to about 8 weeks.',
      ['Channel inventory | 2025Q3 | change yoy % | 10 %', 'Other | 2025Q3 | actual | 8 weeks'],
    ],
    [
      'Our distributors hold $40 million of inventory.',
      ['Inventory | Distributor | as of 2025-09-30 | actual | 40000000 USD'],
    ],
    [
      'We returned $90 million to shareholders: $50 million through buybacks and $40 million through dividends.',
      [
        'Capital returned | 2025Q3 | actual | 90000000 USD',
        'Share repurchases | 2025Q3 | actual | 50000000 USD',
        'Dividends paid | 2025Q3 | actual | 40000000 USD',
      ],
    ],
    [
      'Loan balances rose 2% to $8.1 billion, deposits 4% to $9.9 billion.',
      [
        'Loans | 2025Q3 | change yoy % | 2 %',
        'Loans | as of 2025-09-30 | actual | 8100000000 USD',
        'Deposits | 2025Q3 | change yoy % | 4 %',
        'Deposits | as of 2025-09-30 | actual | 9900000000 USD',
      ],
    ],
    [
      'Sales rose 8% to $410 million, orders 12% to $450 million, and backlog 5% to $1.1 billion.',
      [
        'Revenue | 2025Q3 | change yoy % | 8 %',
        'Revenue | 2025Q3 | actual | 410000000 USD',
        'Orders | 2025Q3 | change yoy % | 12 %',
        'Orders | 2025Q3 | actual | 450000000 USD',
        'Backlog | 2025Q3 | change yoy % | 5 %',
        'Backlog | as of 2025-09-30 | actual | 1100000000 USD',
      ],
    ],
    [
      'Revenue increased 8% and EPS 14%.',
      ['Revenue | 2025Q3 | change yoy % | 8 %', 'EPS | 2025Q3 | change yoy % | 14 %'],
    ],
    [
      'Revenue was up 8%, gross profit 11% and operating income 20%.',
      [
        'Revenue | 2025Q3 | change yoy % | 8 %',
        'Gross profit | 2025Q3 | change yoy % | 11 %',
        'Operating income | 2025Q3 | change yoy % | 20 %',
      ],
    ],
    [
      'Backlog in Aerospace climbed 9% and that in Marine fell 4%.',
      [
        'Backlog | Aerospace | 2025Q3 | change yoy % | 9 %',
        'Backlog | Marine | 2025Q3 | change yoy % | -4 %',
      ],
    ],
    [
      'If currencies had not moved, revenue would have been $6 million higher.',
      ['Impact on Revenue | 2025Q3 | actual | 6000000 USD'],
    ],
    [
      'On a pro forma basis, including Larch for all of the quarter, revenue was $520 million.',
      ['Pro forma Revenue | 2025Q3 | actual | 520000000 USD'],
    ],
    [
      'Revenue for the combined company in the last twelve months was $2.1 billion.',
      ['Pro forma Revenue | actual | 2100000000 USD'],
    ],
    [
      'The company we bought had sales of $88 million last year.',
      ['Revenue | Acquired business | 2024 | prior-period actual | 88000000 USD'],
    ],
    [
      'The market leader has revenue of about $3 billion.',
      ['Revenue | Market leader | 2025Q3 | actual | 3000000000 USD'],
    ],
    [
      'The industry grew revenue 4%, and we grew ours 7%.',
      ['Revenue | Industry | 2025Q3 | change yoy % | 4 %', 'Other | 2025Q3 | actual | 7 %'],
    ],
    [
      'Our tax rate would have been 21% had we not taken the charge.',
      ['Pro forma Tax rate | 2025Q3 | actual | 21 %'],
    ],
    [
      'Total liquidity is $410 million: $150 million of cash and $260 million on our undrawn revolver.',
      [
        'Liquidity | as of 2025-09-30 | actual | 410000000 USD',
        'Cash and short-term investments | as of 2025-09-30 | actual | 150000000 USD',
        'Borrowing capacity | 2025Q3 | actual | 260000000 USD',
      ],
    ],
    [
      'Comparable sales fell 3.2%, on traffic down 5% and ticket up 1.8%.',
      [
        'Same-store sales | 2025Q3 | change yoy % | -3.2 %',
        'Traffic | 2025Q3 | change yoy % | -5 %',
        'Average ticket | 2025Q3 | change yoy % | 1.8 %',
      ],
    ],
    [
      'Selling and marketing was $31 million and G&A $22 million.',
      [
        'Sales and marketing expense | 2025Q3 | actual | 31000000 USD',
        'G&A expense | 2025Q3 | actual | 22000000 USD',
      ],
    ],
    [
      'Sales fell 3% and operating income 9%.',
      ['Revenue | 2025Q3 | change yoy % | -3 %', 'Operating income | 2025Q3 | change yoy % | -9 %'],
    ],
    [
      'Shipments rose 12%, revenue 15% and orders 20%.',
      [
        'Shipments | 2025Q3 | change yoy % | 12 %',
        'Revenue | 2025Q3 | change yoy % | 15 %',
        'Orders | 2025Q3 | change yoy % | 20 %',
      ],
    ],
    [
      'Excluding the closed plant, sales would have been $210 million.',
      ['Pro forma Revenue | 2025Q3 | actual | 210000000 USD'],
    ],
    [
      'Without the fire, revenue would have been $9 million higher.',
      ['Impact on Revenue | 2025Q3 | actual | 9000000 USD'],
    ],
    [
      'Our dealers carried $60 million of inventory.',
      ['Inventory | Dealer | as of 2025-09-30 | actual | 60000000 USD'],
    ],
    [
      'The business we acquired had revenue of $31 million a year ago.',
      ['Revenue | Acquired business | 2024Q3 | prior-period actual | 31000000 USD'],
    ],
    ['We repaid $25 million of the notes in November.', ['Debt repayment | actual | 25000000 USD']],
    [
      'Gross margin at our export terminals was 22%.',
      ['Gross margin | Export terminals | 2025Q3 | actual | 22 %'],
    ],
    [
      'Operating income in the coastal region was $8 million.',
      ['Operating income | Coastal | 2025Q3 | actual | 8000000 USD'],
    ],
    [
      'We now have 6,400 employees worldwide, including 1,900 in India.',
      [
        'Headcount | as of 2025-09-30 | actual | 6400 count',
        'Part of Headcount | 2025Q3 | actual | 1900 count',
      ],
    ],
    [
      'Revenue, excluding the extra week, was up 5%.',
      ['Revenue excluding extra week | 2025Q3 | change yoy % | 5 %'],
    ],
    [
      'Total operating expenses, including $4 million of one-time items, were $88 million.',
      [
        'One-time items | 2025Q3 | actual | 4000000 USD',
        'Operating expenses | 2025Q3 | actual | 88000000 USD',
      ],
    ],
    [
      'Our outlook calls for capex of $70 million, up from $62 million.',
      ['Capex | forecast | 70000000 USD', 'Capex | 2024Q3 | prior-period actual | 62000000 USD'],
    ],
    [
      'We are trimming our capex budget by $10 million.',
      ['Difference in Capex | 2025Q3 | change yoy abs | -10000000 USD'],
    ],
    [
      'Full-year EPS should come in 10 to 15 cents above last year’s $2.04.',
      [
        'Difference in EPS | 2025 | guidance-low | 0.1 USD/share',
        'Difference in EPS | 2025 | guidance-high | 0.15 USD/share',
        'Difference in EPS | 2024 | prior-period actual | 2.04 USD/share',
      ],
    ],
    [
      'We expect capex of $70 million, down from $82 million in 2024.',
      ['Capex | forecast | 70000000 USD', 'Capex | 2024 | prior-period actual | 82000000 USD'],
    ],
    [
      'We have cut our spending plans for capex by about $15 million.',
      ['Difference in Capex | target | 15000000 USD'],
    ],
    [
      'Gross profit, inclusive of $3 million of start-up costs, was $61 million.',
      ['Start-up costs | 2025Q3 | actual | 3000000 USD', 'Gross profit | 2025Q3 | actual | 61000000 USD'],
    ],
    ['We paid $48 million for Larch, net of cash acquired.', ['Other | 2025Q3 | actual | 48000000 USD']],
    [
      'We lowered net debt by $44 million to $612 million.',
      [
        'Net debt | 2025Q3 | change qoq abs | -44000000 USD',
        'Net debt | as of 2025-09-30 | actual | 612000000 USD',
      ],
    ],
    ['We trimmed inventory by $9 million.', ['Inventory | 2025Q3 | change qoq abs | -9000000 USD']],
    [
      'If we hit $2 billion in sales, margins would be 20%.',
      ['Assumed revenue | 2025Q3 | actual | 2000000000 USD', 'Other | forecast | 20 %'],
    ],
    [
      'If you get to $3 billion of revenue, operating margin is 22%.',
      ['Assumed revenue | forecast | 3000000000 USD', 'Pro forma Operating margin | 2025Q3 | actual | 22 %'],
    ],
    [
      'Salaries rose 4%, adding $9 million of expense.',
      ['Salaries | 2025Q3 | change yoy % | 4 %', 'Expense | 2025Q3 | actual | 9000000 USD'],
    ],
    [
      'A $9 million credit lifted operating income.',
      ['Impact on Operating income | 2025Q3 | actual | 9000000 USD'],
    ],
    ['Gross profit was hurt by a $3 million charge.', ['Charge | 2025Q3 | actual | 3000000 USD']],
    [
      'Our stores average 12,000 square feet and $4.1 million in sales.',
      ['Revenue per store | 2025Q3 | actual | 4100000 USD'],
    ],
    [
      'The average restaurant does $3 million in sales.',
      ['Revenue per store | 2025Q3 | actual | 3000000 USD'],
    ],
    ['Average loans were up 2% annualized.', ['Annualized change in Loans | 2025Q3 | change yoy % | 2 %']],
    [
      'Loan growth was 8% annualized, excluding PPP.',
      ['Annualized change in Loans | 2025Q3 | change yoy % | 8 %'],
    ],
    ['Deposits grew at an annualized rate of 6%.', ['Other | 2025Q3 | actual | 6 %']],
    [
      'Gross margin before commodities would have been up 90 basis points.',
      ['Pro forma Gross margin | 2025Q3 | change bps | 90 bps'],
    ],
    [
      'Loans grew 3% from a year ago, or 7% on an annualized basis from June.',
      ['Loans | 2025Q3 | change yoy % | 3 %', 'Annualized change in Loans | 2025Q3 | change yoy % | 7 %'],
    ],
    ['Sales fell 7% in 2024, and we gained share.', ['Revenue | 2024 | change yoy % | -7 %']],
    ['In 2024 our revenue was down 9%.', ['Revenue | 2024 | change yoy % | -9 %']],
    ['Compared with June, revenue was up 3%.', ['Revenue | 2025Q3 | change qoq % | 3 %']],
    ['We had 85 fewer branches than a year ago.', ['Difference in Store count | 2025Q3 | actual | 85 count']],
    ['Our comps beat the industry by 400 basis points.', ['Other | 2025Q3 | change bps | 400 bps']],
    [
      'Both revenue and EBITDA rose, by 8% and 12%.',
      ['Revenue | 2025Q3 | change yoy % | 8 %', 'Adjusted EBITDA | 2025Q3 | change yoy % | 12 %'],
    ],
    [
      'Leaving out the two hurricane markets, comps were up 3%.',
      ['Same-store sales excluding two hurricane markets | 2025Q3 | change yoy % | 3 %'],
    ],
    ['Acquisitions aside, revenue grew 4%.', ['Organic revenue growth | 2025Q3 | change yoy % | 4 %']],
    [
      'We are raising our margin expectations for the full year to roughly 16.5%.',
      ['Operating margin | 2025 | guidance-mid | 16.5 %'],
    ],
    [
      'Excluding acquisitions, divestitures and currency, sales increased 18%.',
      ['Organic revenue growth | 2025Q3 | change yoy % | 18 %'],
    ],
    [
      'We ended the quarter at 26.1%, inside our 25% to 28% target range for gross margin.',
      [
        'Gross margin | 2025Q3 | actual | 26.1 %',
        'Gross margin | target | 25 %',
        'Gross margin | target | 28 %',
      ],
    ],
    [
      'Leverage of 2.3 times compares with our ceiling of 3 times.',
      ['Leverage ratio | as of 2025-09-30 | actual | 2.3 x', 'Leverage ratio | target | 3 x'],
    ],
    [
      'Stock comp will be about $12 million a quarter.',
      ['Stock-based compensation | forecast | 12000000 USD'],
    ],
    ['China was under 5% of sales.', ['Share of revenue | China | 2025Q3 | actual | 5 %']],
    [
      'We took a $4 million charge for excess inventory, which hurt gross margin by 130 basis points.',
      ['Charge | 2025Q3 | actual | 4000000 USD', 'Impact on Gross margin | 2025Q3 | change bps | 130 bps'],
    ],
  ])('%s', (en, facts) => {
    expect(tell(factsOf({ en }))).toEqual(facts)
  })
})
