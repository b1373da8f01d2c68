import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

describe('findFacts on the ends of what is guided, and on when most of it comes', () => {
  it.each([
    [
      'We are raising the low end of our full-year sales range to $2.05 billion.',
      ['Revenue | 2025 | guidance-low | 2050000000 USD'],
    ],
    [
      'We are lifting the bottom of our full-year revenue range to $910 million and leaving the top at $940 million.',
      ['Revenue | 2025 | guidance-low | 910000000 USD', 'Revenue | 2025 | guidance-high | 940000000 USD'],
    ],
    [
      'The high end of our full-year revenue range stays at $940 million.',
      ['Revenue | 2025 | guidance-high | 940000000 USD'],
    ],
    [
      'The low end of our guidance for free cash flow moves up to $85 million.',
      ['Free cash flow | 2025 | guidance-low | 85000000 USD'],
    ],
    [
      'We are moving the upper end of our full-year EBITDA guidance from $310 million to $320 million.',
      [
        'Adjusted EBITDA | 2025 | guidance-high | 310000000 USD',
        'Adjusted EBITDA | 2025 | guidance-high | 320000000 USD',
      ],
    ],
    [
      'We are narrowing the range for full-year revenue, with the low end now $905 million and the high end still $940 million.',
      ['Revenue | 2025 | guidance-low | 905000000 USD', 'Revenue | 2025 | guidance-high | 940000000 USD'],
    ],
    [
      'EPS of $1.10 was above the top end of our guidance of $1.05.',
      ['EPS | 2025Q3 | actual | 1.1 USD/share', 'EPS | 2025Q3 | guidance-high | 1.05 USD/share'],
    ],
    [
      'Revenue was at the high end of our range at $231 million.',
      ['Revenue | 2025Q3 | actual | 231000000 USD'],
    ],
    [
      'We spent $43 million on capital projects in the quarter and still see about $190 million for the full year.',
      ['Capex | 2025Q3 | actual | 43000000 USD', 'Capex | 2025 | guidance-mid | 190000000 USD'],
    ],
    [
      'Interest expense was $22 million and we now see $90 million for the year.',
      [
        'Interest expense | 2025Q3 | actual | 22000000 USD',
        'Interest expense | 2025 | guidance-mid | 90000000 USD',
      ],
    ],
    [
      'We expect capex of $60 million, most of it in the fourth quarter.',
      ['Capex | 2025 | guidance-mid | 60000000 USD'],
    ],
    [
      'Cost savings should reach $40 million, with most of that landing in the first half of 2026.',
      ['Cost savings | 2026 | guidance-mid | 40000000 USD'],
    ],
    [
      'Capital expenditures should be $60 million for the year, weighted to the fourth quarter.',
      ['Capex | 2025 | guidance-mid | 60000000 USD'],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on what a part sold, told before what it is', () => {
  it.each([
    [
      'Packaging generated $310 million of sales in the quarter.',
      ['Revenue | Packaging | 2025Q3 | actual | 310000000 USD'],
    ],
    [
      'By segment, Packaging had $310 million in sales and Coatings $120 million.',
      [
        'Revenue | Packaging | 2025Q3 | actual | 310000000 USD',
        'Revenue | Coatings | 2025Q3 | actual | 120000000 USD',
      ],
    ],
    [
      'Wireline produced $310 million in sales with an operating margin of 11%.',
      [
        'Revenue | Wireline | 2025Q3 | actual | 310000000 USD',
        'Operating margin | Wireline | 2025Q3 | actual | 11 %',
      ],
    ],
    [
      'Coatings earned $22 million on sales of $120 million.',
      [
        'Operating income | Coatings | 2025Q3 | actual | 22000000 USD',
        'Revenue | Coatings | 2025Q3 | actual | 120000000 USD',
      ],
    ],
    [
      'Verrano generated $310 million of sales in the quarter.',
      ['Revenue | 2025Q3 | actual | 310000000 USD'],
    ],
    [
      'Comps rose 3%, with ticket up 5.6% and transactions down 0.8%.',
      [
        'Same-store sales | 2025Q3 | change yoy % | 3 %',
        'Average ticket | 2025Q3 | change yoy % | 5.6 %',
        'Transactions | 2025Q3 | change yoy % | -0.8 %',
      ],
    ],
    [
      'Revenue rose 8%, with loads up 3% and miles down 2%.',
      [
        'Revenue | 2025Q3 | change yoy % | 8 %',
        'Loads | 2025Q3 | change yoy % | 3 %',
        'Miles | 2025Q3 | change yoy % | -2 %',
      ],
    ],
    [
      'Sales were up 9% from a year ago and 3% ahead of 2019.',
      ['Revenue | 2025Q3 | change yoy % | 9 %', 'Multi-year change in Revenue | 2025Q3 | change yoy % | 3 %'],
    ],
    [
      'We returned $212 million to shareholders, $140 million through repurchases and the rest as dividends.',
      [
        'Capital returned | 2025Q3 | actual | 212000000 USD',
        'Share repurchases | 2025Q3 | actual | 140000000 USD',
      ],
    ],
    [
      'Gross margin was 37%, compared to 33% last year and 22% the year before that.',
      [
        'Gross margin | 2025Q3 | actual | 37 %',
        'Gross margin | 2024Q3 | prior-period actual | 33 %',
        'Gross margin | 2023Q3 | prior-period actual | 22 %',
      ],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on sums and counts that are of something else', () => {
  it.each([
    [
      'Subscription revenue was $140 million, 78% of the total, and services was $39 million.',
      [
        'Subscription revenue | 2025Q3 | actual | 140000000 USD',
        'Subscription revenue % of revenue | 2025Q3 | actual | 78 %',
        'Revenue | Services | 2025Q3 | actual | 39000000 USD',
      ],
    ],
    [
      'The GAAP loss was $6 million, or $0.05 per share, against income of $3 million a year earlier.',
      [
        'Net income | 2025Q3 | actual | -6000000 USD',
        'EPS | 2025Q3 | actual | -0.05 USD/share',
        'Net income | 2024Q3 | prior-period actual | 3000000 USD',
      ],
    ],
    [
      'SG&A was 11% of revenue, a decrease of 40 basis points from the second quarter.',
      [
        'SG&A expense % of revenue | 2025Q3 | actual | 11 %',
        'SG&A expense % of revenue | 2025Q3 | change bps | -40 bps',
      ],
    ],
    ['We invested $12 million in property and equipment.', ['Capex | 2025Q3 | actual | 12000000 USD']],
    [
      'The book-to-bill was 1.08 in the quarter and 1.12 on a trailing twelve-month basis.',
      ['Book-to-bill | 2025Q3 | actual | 1.08 x', 'Book-to-bill | actual | 1.12 x'],
    ],
    [
      'We bought back 1.3 million shares at an average of $48.20, for a total of $63 million.',
      [
        'Shares repurchased | 2025Q3 | actual | 1300000 shares',
        'Average repurchase price | 2025Q3 | actual | 48.2 USD',
        'Share repurchases | 2025Q3 | actual | 63000000 USD',
      ],
    ],
    [
      'We added 112,000 net subscribers, bringing the total to 3.4 million.',
      [
        'Net subscriber additions | 2025Q3 | actual | 112000 count',
        'Subscribers | as of 2025-09-30 | actual | 3400000 count',
      ],
    ],
    [
      'Three customers each accounted for more than 10% of revenue.',
      ['Customers >10% of revenue | 2025Q3 | actual | 3 count'],
    ],
    [
      'Five customers made up 61% of sales.',
      ['Largest customers | 2025Q3 | actual | 5 count', 'Customer % of revenue | 2025Q3 | actual | 61 %'],
    ],
    [
      'Capital spending this year is tracking to $30 million rather than the $36 million we planned.',
      ['Capex | 2025 | guidance-mid | 30000000 USD', 'Capex | 2025 | guidance-mid | 36000000 USD'],
    ],
    [
      'Operating expenses are trending to about $95 million for the year versus the $100 million we budgeted.',
      [
        'Operating expenses | 2025 | guidance-mid | 95000000 USD',
        'Operating expenses | 2025 | guidance-mid | 100000000 USD',
      ],
    ],
    [
      'The acquisition closed on August 12 for $61 million in cash.',
      ['Purchase price | 2025Q3 | actual | 61000000 USD'],
    ],
    [
      'We acquired Lindqvist on August 12 for $61 million in cash and $20 million of stock.',
      ['Purchase price | 2025Q3 | actual | 61000000 USD', 'Purchase price | 2025Q3 | actual | 20000000 USD'],
    ],
    ['FX was a headwind of $1.6 million.', ['Currency impact | 2025Q3 | actual | 1600000 USD']],
    ['The tier 1 leverage ratio was 9.8%.', ['Tier 1 leverage ratio | as of 2025-09-30 | actual | 9.8 %']],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})
