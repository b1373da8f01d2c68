import { describe, expect, it } from 'vitest'
import { answer } from './speech.ts'

/** What stands in a company's own rows, worded as finance chiefs word it; one paragraph each. */
const told: readonly (readonly [about: string, said: string, facts: readonly string[]])[] = [
  [
    'a rate of taxes called by half its name',
    'Our effective rate was 21.6%, against 24.0% last year.',
    ['Tax rate | 2025Q3 | actual | 21.6 %', 'Tax rate | 2024Q3 | prior-period actual | 24 %'],
  ],
  [
    'the rate of what is borrowed',
    'The effective rate on our notes was 3.4%.',
    ['Effective rate | 2025Q3 | actual | 3.4 %'],
  ],
  [
    'what a rate mostly is',
    'The tax rate was 16.8% versus a normal 21%.',
    ['Tax rate | 2025Q3 | actual | 16.8 %', 'Usual tax rate | 2025Q3 | actual | 21 %'],
  ],
  [
    'a gain behind a sum',
    'Operating income rose to $93 million from $71 million a year ago, a 31% gain.',
    [
      'Operating income | 2025Q3 | actual | 93000000 USD',
      'Operating income | 2024Q3 | prior-period actual | 71000000 USD',
      'Operating income | 2025Q3 | change yoy % | 31 %',
    ],
  ],
  [
    'an advance and an uptick',
    'EPS was $0.66, a 14% advance, and net income was $38 million, a 9% uptick.',
    [
      'EPS | 2025Q3 | actual | 0.66 USD/share',
      'EPS | 2025Q3 | change yoy % | 14 %',
      'Net income | 2025Q3 | actual | 38000000 USD',
      'Net income | 2025Q3 | change yoy % | 9 %',
    ],
  ],
  [
    'a dividend that is raised',
    'The board approved a 7% raise in the quarterly dividend to $0.31 per share.',
    [
      'Dividend per share | 2025Q3 | change yoy % | 7 %',
      'Dividend per share | 2025Q3 | actual | 0.31 USD/share',
    ],
  ],
  [
    'by how many people there are more',
    'Headcount at the end of the quarter was 8,300, up about 250 from the prior quarter.',
    ['Headcount | as of 2025-09-30 | actual | 8300 count', 'Employees added | 2025Q3 | actual | 250 count'],
  ],
  [
    'the same, told by its pace',
    'We closed the quarter with 3,640 employees, up 70 sequentially.',
    ['Headcount | as of 2025-09-30 | actual | 3640 count', 'Employees added | 2025Q3 | actual | 70 count'],
  ],
  [
    'a ratio over twelve months',
    'Book-to-bill was 1.21 in the quarter, and for the trailing 12 months it was 1.13.',
    ['Book-to-bill | 2025Q3 | actual | 1.21 x', 'Book-to-bill | actual | 1.13 x'],
  ],
  [
    'ratios over four quarters',
    'On a trailing four-quarter basis, book-to-bill was 1.02.',
    ['Book-to-bill | actual | 1.02 x'],
  ],
  [
    'what could be drawn beside cash',
    'Liquidity was $1.1 billion, including $420 million of cash and $680 million under our revolver.',
    [
      'Liquidity | as of 2025-09-30 | actual | 1100000000 USD',
      'Cash and short-term investments | as of 2025-09-30 | actual | 420000000 USD',
      'Borrowing capacity | 2025Q3 | actual | 680000000 USD',
    ],
  ],
  [
    'what is drawn of a debt',
    'Debt stood at $870 million at quarter end, including $140 million drawn on the revolver.',
    [
      'Total debt | as of 2025-09-30 | actual | 870000000 USD',
      'Part of Total debt | 2025Q3 | actual | 140000000 USD',
    ],
  ],
  [
    'what was foreseen before',
    'Capex was $21 million in the quarter, and we now expect $90 million for the year, down from $105 million.',
    [
      'Capex | 2025Q3 | actual | 21000000 USD',
      'Capex | 2025 | forecast | 90000000 USD',
      'Capex | 2025 | guidance-mid | 105000000 USD',
    ],
  ],
  [
    'how many were foreseen before',
    'We now expect to open 26 stores this year, up from 20.',
    ['Store openings | 2025 | forecast | 26 count', 'Store openings | 2025 | guidance-mid | 20 count'],
  ],
  [
    'what costs took from a margin',
    'Gross margin fell by 90 basis points to 33.4% as freight cost us 150 basis points.',
    [
      'Gross margin | 2025Q3 | change bps | -90 bps',
      'Gross margin | 2025Q3 | actual | 33.4 %',
      'Impact on Gross margin | 2025Q3 | change bps | -150 bps',
    ],
  ],
  [
    'what currency took from sales',
    'Acquisitions added $26 million to revenue, and currency took away $5 million.',
    [
      'Acquired revenue | 2025Q3 | actual | 26000000 USD',
      'Impact on Revenue | 2025Q3 | actual | 5000000 USD',
    ],
  ],
  [
    'the middle of what is guided',
    'We expect fourth quarter revenue of $140 million plus or minus 4%, gross margin of 38%, plus or minus 50 basis points.',
    ['Revenue | 2025Q4 | guidance-mid | 140000000 USD', 'Gross margin | 2025Q4 | guidance-mid | 38 %'],
  ],
  [
    'one year behind two',
    'Comparable sales increased 11.2% on a two-year stacked basis and 4.3% on a one-year basis.',
    [
      'Multi-year change in Same-store sales | 2025Q3 | change yoy % | 11.2 %',
      'Same-store sales | 2025Q3 | change yoy % | 4.3 %',
    ],
  ],
  [
    'earnings before interest and taxes',
    'Adjusted earnings before interest and taxes were $64 million, an increase of $9 million.',
    [
      'Operating income | 2025Q3 | actual | 64000000 USD',
      'Operating income | 2025Q3 | change yoy abs | 9000000 USD',
    ],
  ],
  [
    'parts in one order, the measure behind them',
    'Tutoring and Coaching revenues increased 22% and 13%, respectively, to $310 million and $95 million.',
    [
      'Revenue | Tutoring | 2025Q3 | change yoy % | 22 %',
      'Revenue | Coaching | 2025Q3 | change yoy % | 13 %',
      'Revenue | Tutoring | 2025Q3 | actual | 310000000 USD',
      'Revenue | Coaching | 2025Q3 | actual | 95000000 USD',
    ],
  ],
  [
    'parts in one order, the sentence opening with them',
    'In Pumps and Seals, orders rose by 44% and 17%, respectively.',
    ['Orders | Pumps | 2025Q3 | change yoy % | 44 %', 'Orders | Seals | 2025Q3 | change yoy % | 17 %'],
  ],
  [
    'products and services in one order',
    'Product and service sales grew 6% and 12%, respectively.',
    ['Revenue | Product | 2025Q3 | change yoy % | 6 %', 'Revenue | Service | 2025Q3 | change yoy % | 12 %'],
  ],
  [
    'margins from one part to another',
    'Operating margins ranged from 12% for Ovens to 19% for Kilns.',
    [
      'Operating margin | Ovens | 2025Q3 | actual | 12 %',
      'Operating margin | Kilns | 2025Q3 | actual | 19 %',
    ],
  ],
]

describe("a company's own rows", () => {
  it.each(told)('%s', (_, said, facts) => {
    expect(answer(said)).toEqual(facts)
  })
})
