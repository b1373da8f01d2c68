import { describe, expect, it } from 'vitest'
import { answer, answerOnCall } from './speech.ts'

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
  [
    'a margin in that business',
    'Gross margin in that business is about 42%.',
    ['Gross margin | Unnamed part | 2025Q3 | actual | 42 %'],
  ],
  [
    'the same, by its everyday name, and where it may come to',
    'Operating margins in that business are in the mid-teens today, and we think they can get to 20% over time.',
    [
      'Operating margin | Unnamed part | 2025Q3 | actual | 15 %',
      'Operating margin | Unnamed part | forecast | 20 %',
    ],
  ],
  [
    'a business that was named before',
    'Our cable business is small. Gross margin in that business is about 38%.',
    ['Gross margin | Cable | 2025Q3 | actual | 38 %'],
  ],
  [
    "the company's margin behind that business",
    'That business is doing well, and our gross margin was 36%.',
    ['Gross margin | 2025Q3 | actual | 36 %'],
  ],
  [
    'a level that is lower',
    'The tax rate was a little lower at 18% because of a discrete item.',
    ['Tax rate | 2025Q3 | actual | 18 %'],
  ],
  [
    'what is left to buy back, spoken',
    'We bought back about $35 million in the quarter and we’ve got $140 million left.',
    [
      'Share repurchases | 2025Q3 | actual | 35000000 USD',
      'Repurchase authorization | 2025Q3 | actual | 140000000 USD',
    ],
  ],
  [
    'what cash comes in each year',
    'We have $240 million of cash, and we generate about $110 million a year.',
    [
      'Cash and short-term investments | as of 2025-09-30 | actual | 240000000 USD',
      'Cash generated | 2025Q3 | actual | 110000000 USD',
    ],
  ],
]

describe("a company's own rows", () => {
  it.each(told)('%s', (_, said, facts) => {
    expect(answer(said)).toEqual(facts)
  })
})

/** The same in prepared remarks, a line a paragraph. */
const remarks: readonly (readonly [about: string, said: string, facts: readonly string[]])[] = [
  [
    'what is sold everywhere else',
    'Outside the U.S., sales grew 6% to $52 million.',
    [
      'Revenue | Outside US | 2025Q3 | change yoy % | 6 %',
      'Revenue | Outside US | 2025Q3 | actual | 52000000 USD',
    ],
  ],
  [
    'the same behind the measure',
    'Sales in the U.S. rose 3% to $71 million, while sales outside the U.S. rose 11% to $38 million.',
    [
      'Revenue | US | 2025Q3 | change yoy % | 3 %',
      'Revenue | US | 2025Q3 | actual | 71000000 USD',
      'Revenue | Outside US | 2025Q3 | change yoy % | 11 %',
      'Revenue | Outside US | 2025Q3 | actual | 38000000 USD',
    ],
  ],
  [
    'the same without the measure',
    'In the U.S., revenue grew 9% to $310 million, and outside the U.S. it grew 5% to $120 million.',
    [
      'Revenue | US | 2025Q3 | change yoy % | 9 %',
      'Revenue | US | 2025Q3 | actual | 310000000 USD',
      'Revenue | Outside US | 2025Q3 | change yoy % | 5 %',
      'Revenue | Outside US | 2025Q3 | actual | 120000000 USD',
    ],
  ],
  [
    'all places but one',
    'Sales outside North America were $52 million.',
    ['Revenue | Outside North America | 2025Q3 | actual | 52000000 USD'],
  ],
  [
    'a debt by the profit it is owed out of',
    'We closed the quarter with cash of $190 million and net debt of $1.3 billion, or 1.9 times EBITDA.',
    [
      'Cash and short-term investments | as of 2025-09-30 | actual | 190000000 USD',
      'Net debt | as of 2025-09-30 | actual | 1300000000 USD',
      'Leverage ratio | as of 2025-09-30 | actual | 1.9 x',
    ],
  ],
  [
    'the same of all that is owed',
    'Total debt was $640 million, which is 1.6 times adjusted EBITDA.',
    [
      'Total debt | as of 2025-09-30 | actual | 640000000 USD',
      'Leverage ratio | as of 2025-09-30 | actual | 1.6 x',
    ],
  ],
  [
    'what is left to buy back',
    'We repurchased $55 million of stock, leaving $280 million on the authorization.',
    [
      'Share repurchases | 2025Q3 | actual | 55000000 USD',
      'Repurchase authorization | 2025Q3 | actual | 280000000 USD',
    ],
  ],
  [
    'a cost by its rate of sales',
    'SG&A as a rate of sales leveraged 90 basis points to 24.7%.',
    [
      'SG&A expense % of revenue | 2025Q3 | change bps | -90 bps',
      'SG&A expense % of revenue | 2025Q3 | actual | 24.7 %',
    ],
  ],
  [
    'what a profit a share includes',
    'Net income was $88 million or $1.12 per diluted share. That included $4 million, or $0.05 per share, of merger charges.',
    [
      'Net income | 2025Q3 | actual | 88000000 USD',
      'Diluted EPS | 2025Q3 | actual | 1.12 USD/share',
      'Other | 2025Q3 | actual | 4000000 USD',
      'Impact on Diluted EPS | 2025Q3 | actual | 0.05 USD/share',
    ],
  ],
  [
    'how much of loans is set aside',
    'Net charge-offs were just 6 basis points, and the allowance stands at 1.31%.',
    [
      'Net charge-off ratio | 2025Q3 | actual | 6 bps',
      'Allowance ratio | as of 2025-09-30 | actual | 1.31 %',
    ],
  ],
  [
    'what a barrel brings beside what it costs',
    'Lease operating expense was $6.10 per BOE, and we realized $71.25 per barrel before hedges.',
    ['Lease operating expense | 2025Q3 | actual | 6.1 USD', 'Realized price | 2025Q3 | actual | 71.25 USD'],
  ],
  [
    "a profit's share of sales behind its move",
    'Segment profit was $118 million, 70 basis points better than a year ago at 13.9% of sales.',
    [
      'Segment operating income | 2025Q3 | actual | 118000000 USD',
      'Segment margin | 2025Q3 | change bps | 70 bps',
      'Segment margin | 2025Q3 | actual | 13.9 %',
    ],
  ],
  [
    'what a measure is with what it was told without',
    'Excluding the extra week, sales grew 3%, but including it, sales were up 10%.',
    ['Revenue excluding extra week | 2025Q3 | change yoy % | 3 %', 'Revenue | 2025Q3 | change yoy % | 10 %'],
  ],
  [
    'houses that are opened and all there are',
    'We opened 6 clubs in the quarter, ending with 148 clubs.',
    ['Clubs opened | 2025Q3 | actual | 6 count', 'Clubs | 2025Q3 | actual | 148 count'],
  ],
  [
    'where openings bring the total',
    'We opened 120 net new restaurants, bringing the total to 9,410.',
    ['Store openings | 2025Q3 | actual | 120 count', 'Store count | as of 2025-09-30 | actual | 9410 count'],
  ],
  [
    'openings since the year began',
    'We opened 14 stores, bringing the total to 22 so far this year.',
    ['Store openings | 2025Q3 | actual | 14 count', 'Store openings | 2025M9 | actual | 22 count'],
  ],
  [
    'growth in currencies behind its base',
    'Revenue was $316 million, an increase of 12% compared with the same period a year ago, and 9% in constant currency.',
    [
      'Revenue | 2025Q3 | actual | 316000000 USD',
      'Revenue | 2025Q3 | change yoy % | 12 %',
      'Constant-currency revenue growth | 2025Q3 | change yoy % | 9 %',
    ],
  ],
  [
    'a cost that makes up some of all costs',
    'Operating expenses were $210 million, R&D accounting for $83 million of that.',
    ['Operating expenses | 2025Q3 | actual | 210000000 USD', 'R&D expense | 2025Q3 | actual | 83000000 USD'],
  ],
  [
    'interest by its short name',
    'Below the line, interest was $27 million and the tax rate was 23%.',
    ['Interest expense | 2025Q3 | actual | 27000000 USD', 'Tax rate | 2025Q3 | actual | 23 %'],
  ],
  [
    'growth that is seen ahead, of no quarter',
    'We continue to see EPS growth of 5% to 7%.',
    ['EPS | change yoy % | 5 %', 'EPS | change yoy % | 7 %'],
  ],
  [
    'parts that add up to all sales',
    'Sales were $310 million. By segment, Awning sales declined 4% to $190 million with a margin of 17.1%; Shutter sales were $84 million, down 2%, with a margin of 10.6%; and Blinds was $36 million.',
    [
      'Revenue | 2025Q3 | actual | 310000000 USD',
      'Revenue | Awning | 2025Q3 | change yoy % | -4 %',
      'Revenue | Awning | 2025Q3 | actual | 190000000 USD',
      'Operating margin | Awning | 2025Q3 | actual | 17.1 %',
      'Revenue | Shutter | 2025Q3 | actual | 84000000 USD',
      'Revenue | Shutter | 2025Q3 | change yoy % | -2 %',
      'Operating margin | Shutter | 2025Q3 | actual | 10.6 %',
      'Revenue | Blinds | 2025Q3 | actual | 36000000 USD',
    ],
  ],
  [
    'the same, sentence by sentence',
    'Net sales were $310 million. Awning sales rose 5% to $190 million. Shutters were up 8% to $84 million. Blinds were $36 million, down 1%.',
    [
      'Revenue | 2025Q3 | actual | 310000000 USD',
      'Revenue | Awning | 2025Q3 | change yoy % | 5 %',
      'Revenue | Awning | 2025Q3 | actual | 190000000 USD',
      'Revenue | Shutters | 2025Q3 | change yoy % | 8 %',
      'Revenue | Shutters | 2025Q3 | actual | 84000000 USD',
      'Revenue | Blinds | 2025Q3 | actual | 36000000 USD',
      'Revenue | Blinds | 2025Q3 | change yoy % | -1 %',
    ],
  ],
  [
    'the same, the measure before the first',
    'Revenue was $310 million. Revenue in Awnings was $190 million; Shutters was $84 million; and Blinds was $36 million.',
    [
      'Revenue | 2025Q3 | actual | 310000000 USD',
      'Revenue | Awnings | 2025Q3 | actual | 190000000 USD',
      'Revenue | Shutters | 2025Q3 | actual | 84000000 USD',
      'Revenue | Blinds | 2025Q3 | actual | 36000000 USD',
    ],
  ],
  [
    'what causes account for in a profit a share',
    'Adjusted EPS declined 7% to $1.18, with lower operating income accounting for 14 cents.',
    [
      'EPS | 2025Q3 | change yoy % | -7 %',
      'EPS | 2025Q3 | actual | 1.18 USD/share',
      'Impact on EPS | 2025Q3 | actual | 0.14 USD/share',
    ],
  ],
  [
    'interest and debt expense',
    'Interest and debt expense was $8 million.',
    ['Interest expense | 2025Q3 | actual | 8000000 USD'],
  ],
  [
    'by how much it was better than thought',
    'Adjusted operating profit was $212 million, which was better than we expected by about $15 million.',
    [
      'Operating income | 2025Q3 | actual | 212000000 USD',
      'Difference in Operating income | 2025Q3 | actual | 15000000 USD',
    ],
  ],
  [
    'nothing drawn on a loan',
    'We had no borrowings on our $900 million ABL facility, and cash rose to $140 million.',
    [
      'ABL facility | 2025Q3 | actual | 900000000 USD',
      'Cash and short-term investments | as of 2025-09-30 | actual | 140000000 USD',
    ],
  ],
  [
    'how far a range has moved',
    'For the full year, EPS should be $3.10 to $3.16, a 5 cent increase at the midpoint.',
    [
      'EPS | 2025 | guidance-low | 3.1 USD/share',
      'EPS | 2025 | guidance-high | 3.16 USD/share',
      'Difference in EPS | 2025 | change yoy abs | 0.05 USD/share',
    ],
  ],
  [
    'a word that opens a sentence is no owner',
    'The effective tax rate on adjusted earnings was 21.4% and average diluted shares were 48.6 million. So adjusted EPS was $0.98.',
    [
      'Tax rate | 2025Q3 | actual | 21.4 %',
      'Diluted shares | 2025Q3 | actual | 48600000 shares',
      'EPS | 2025Q3 | actual | 0.98 USD/share',
    ],
  ],
  [
    'whose a profit is that is told against its sales',
    'Awning revenue was $61 million, up 8%, but EBIT fell 2% to $9 million.',
    [
      'Revenue | Awning | 2025Q3 | actual | 61000000 USD',
      'Revenue | Awning | 2025Q3 | change yoy % | 8 %',
      'Operating income | Awning | 2025Q3 | change yoy % | -2 %',
      'Operating income | Awning | 2025Q3 | actual | 9000000 USD',
    ],
  ],
  [
    'all orders behind the sales of a part',
    'Awning revenue grew 8% to $61 million, while total backlog declined 3% to $140 million.',
    [
      'Revenue | Awning | 2025Q3 | change yoy % | 8 %',
      'Revenue | Awning | 2025Q3 | actual | 61000000 USD',
      'Backlog | 2025Q3 | change yoy % | -3 %',
      'Backlog | as of 2025-09-30 | actual | 140000000 USD',
    ],
  ],
  [
    'the quarter before and a year ago, each in two measures',
    'Net income was $31.2 million, or $0.71 per share, versus $29.8 million, or $0.68 per share, in the second quarter and $26.4 million, or $0.60, a year ago.',
    [
      'Net income | 2025Q3 | actual | 31200000 USD',
      'EPS | 2025Q3 | actual | 0.71 USD/share',
      'Net income | 2025Q2 | prior-period actual | 29800000 USD',
      'EPS | 2025Q2 | prior-period actual | 0.68 USD/share',
      'Net income | 2024Q3 | prior-period actual | 26400000 USD',
      'EPS | 2024Q3 | prior-period actual | 0.6 USD/share',
    ],
  ],
  [
    'what would have been with something added back',
    'If you add back the $6 million of flood costs, EBITDA would have been $74 million.',
    [
      'Flood costs | 2025Q3 | actual | 6000000 USD',
      'Pro forma Adjusted EBITDA | 2025Q3 | actual | 74000000 USD',
    ],
  ],
  [
    'a time that is long gone',
    'At the time of our listing, revenue was $40 million; this year we will do more than $300 million.',
    ['Revenue | prior-period actual | 40000000 USD', 'Revenue | 2025 | forecast | 300000000 USD'],
  ],
  [
    'what one of the customers has done',
    'One of our customers cut its scrap by 35%.',
    ['Other | 2025Q3 | change yoy % | -35 %'],
  ],
  [
    'a bound that no customer is above',
    'The top 10 customers account for 41% of revenue and no customer is above 9%.',
    ['Top 10 customers % of revenue | 2025Q3 | actual | 41 %', 'Bound of a customer | 2025Q3 | actual | 9 %'],
  ],
  [
    'prices of others',
    'Competitors have announced price increases of 4% to 7%.',
    [
      'Price increase | Competitor | 2025Q3 | actual | 4 %',
      'Price increase | Competitor | 2025Q3 | actual | 7 %',
    ],
  ],
  [
    'a dividend raised beside a program',
    'Last week we announced a $250 million share repurchase program and an 8% increase in the dividend.',
    [
      'Repurchase authorization | 2025Q3 | actual | 250000000 USD',
      'Dividend per share | 2025Q3 | change yoy % | 8 %',
    ],
  ],
  [
    'what a strike took from sales and from a profit a share',
    'We estimate that the strike cost us $22 million of sales and $0.07 of EPS in the quarter.',
    [
      'Impact on Revenue | 2025Q3 | actual | 22000000 USD',
      'Impact on EPS | 2025Q3 | actual | 0.07 USD/share',
    ],
  ],
  [
    'what is counted in one country',
    'In China, where we have 85 stores, traffic was down 6%.',
    [
      'Store count | China | as of 2025-09-30 | actual | 85 count',
      'Traffic | China | 2025Q3 | change yoy % | -6 %',
    ],
  ],
  [
    'rooms let in one country',
    'In the U.S., occupancy was 71% and RevPAR was $96.',
    ['Occupancy | US | 2025Q3 | actual | 71 %', 'RevPAR | US | 2025Q3 | actual | 96 USD'],
  ],
  [
    'what had been ordered of a business sold',
    'The backlog of the business we sold was $52 million.',
    ['Other | 2025Q3 | actual | 52000000 USD'],
  ],
  [
    'a price by its profit',
    'They paid 9 times EBITDA, or $360 million, for a business with $40 million of EBITDA.',
    [
      'Other | 2025Q3 | actual | 9 x',
      'Transaction value | 2025Q3 | actual | 360000000 USD',
      'Other | 2025Q3 | actual | 40000000 USD',
    ],
  ],
  [
    'orders that slipped',
    'Roughly $60 million of orders slipped from the third quarter into the fourth.',
    ['Impact on Orders | 2025Q3 | actual | 60000000 USD'],
  ],
  [
    'growth in total behind organic growth',
    'Revenue grew 11% organically and 18% in total to $640 million.',
    [
      'Organic revenue growth | 2025Q3 | change yoy % | 11 %',
      'Revenue | 2025Q3 | change yoy % | 18 %',
      'Revenue | 2025Q3 | actual | 640000000 USD',
    ],
  ],
  [
    'sales in two currencies',
    'Net revenue decreased by 6% year-over-year to RMB 2.1 billion, or approximately $290 million.',
    [
      'Revenue | 2025Q3 | change yoy % | -6 %',
      'Revenue | 2025Q3 | actual | 2100000000 CNY',
      'Revenue | 2025Q3 | actual | 290000000 USD',
    ],
  ],
  [
    'by how much the Street was beaten',
    'EPS of $0.64 beat the Street by $0.03.',
    ['EPS | 2025Q3 | actual | 0.64 USD/share', 'Difference in EPS | 2025Q3 | consensus | 0.03 USD/share'],
  ],
  [
    'cash of which room to pay is made',
    'Total liquidity of $900 million consisted of $310 million of cash and $590 million of availability.',
    [
      'Liquidity | as of 2025-09-30 | actual | 900000000 USD',
      'Cash and short-term investments | as of 2025-09-30 | actual | 310000000 USD',
      'Availability | 2025Q3 | actual | 590000000 USD',
    ],
  ],
  [
    'cash that went out and cash that came in',
    'Free cash flow was a use of $9 million versus a source of $17 million last year.',
    [
      'Free cash flow | 2025Q3 | actual | -9000000 USD',
      'Free cash flow | 2024Q3 | prior-period actual | 17000000 USD',
    ],
  ],
  [
    'the middle of a range, apart from it',
    'For the full year, we expect EPS of $3.60 to $3.80. The midpoint of the new EPS range, $3.70, represents 9% growth.',
    [
      'EPS | 2025 | guidance-low | 3.6 USD/share',
      'EPS | 2025 | guidance-high | 3.8 USD/share',
      'EPS | 2025 | guidance-mid | 3.7 USD/share',
      'EPS | 2025 | change yoy % | 9 %',
    ],
  ],
  [
    'growth that is planned as a range',
    'Next year, we think we can grow revenue 6% to 9%.',
    ['Revenue | 2026 | change yoy % | 6 %', 'Revenue | 2026 | change yoy % | 9 %'],
  ],
  [
    'ends of a range that was told for another measure',
    'We are narrowing our range for revenue to $810 million to $830 million and raising the low end of EPS by 5 cents to $2.60, leaving the high end at $2.80.',
    [
      'Revenue | guidance-low | 810000000 USD',
      'Revenue | guidance-high | 830000000 USD',
      'Difference in EPS | 2025Q3 | actual | 0.05 USD/share',
      'EPS | guidance-low | 2.6 USD/share',
      'EPS | guidance-high | 2.8 USD/share',
    ],
  ],
  [
    'the next part behind the level of the one before',
    'Wholesale revenue decreased 9% to $288 million, direct-to-consumer increased 6% to $201 million.',
    [
      'Revenue | Wholesale | 2025Q3 | change yoy % | -9 %',
      'Revenue | Wholesale | 2025Q3 | actual | 288000000 USD',
      'Revenue | Direct-to-consumer | 2025Q3 | change yoy % | 6 %',
      'Revenue | Direct-to-consumer | 2025Q3 | actual | 201000000 USD',
    ],
  ],
  [
    "a carrier's ratio of a part",
    'Logistics revenue rose 12% to $146 million with an adjusted operating ratio of 92.5%.',
    [
      'Revenue | Logistics | 2025Q3 | change yoy % | 12 %',
      'Revenue | Logistics | 2025Q3 | actual | 146000000 USD',
      'Operating ratio | Logistics | 2025Q3 | actual | 92.5 %',
    ],
  ],
  [
    'rooms that are planned',
    'We ended with 412,000 rooms, and the pipeline stands at 96,000 rooms.',
    ['Rooms | as of 2025-09-30 | actual | 412000 count', 'Rooms pipeline | 2025Q3 | actual | 96000 count'],
  ],
  [
    'the rest of the sales behind a share of them',
    'Datacom contributed $36.4 million, or 68% of revenue, and telecom the remaining $17.1 million.',
    [
      'Revenue | Datacom | 2025Q3 | actual | 36400000 USD',
      'Share of revenue | Datacom | 2025Q3 | actual | 68 %',
      'Revenue | Telecom | 2025Q3 | actual | 17100000 USD',
    ],
  ],
  [
    'what all sales are made of',
    'Revenue was $212.5 million. Of that, cloud and AI was $141 million, and networking made up the other $71.5 million.',
    [
      'Revenue | 2025Q3 | actual | 212500000 USD',
      'Revenue | Cloud and AI | 2025Q3 | actual | 141000000 USD',
      'Revenue | Networking | 2025Q3 | actual | 71500000 USD',
    ],
  ],
  [
    'what was spent meanwhile',
    'Cash and equivalents stood at $64 million, after $9 million of capex.',
    [
      'Cash and short-term investments | as of 2025-09-30 | actual | 64000000 USD',
      'Capex | 2025Q3 | actual | 9000000 USD',
    ],
  ],
  [
    'a profit by the line it stands at',
    'We made $28 million at the operating line, versus $22 million.',
    [
      'Operating income | 2025Q3 | actual | 28000000 USD',
      'Operating income | 2024Q3 | prior-period actual | 22000000 USD',
    ],
  ],
  [
    'what is thought now, against what had been said',
    'For the year, we had said $1.12 to $1.16 billion of sales. We now think $1.15 to $1.18 billion.',
    [
      'Revenue | 2025 | guidance-low | 1120000000 USD',
      'Revenue | 2025 | guidance-high | 1160000000 USD',
      'Revenue | guidance-low | 1150000000 USD',
      'Revenue | guidance-high | 1180000000 USD',
    ],
  ],
  [
    'what is left is no owner',
    'Cost of sales was $41.2 million, which left gross profit of $25.4 million.',
    ['Cost of revenue | 2025Q3 | actual | 41200000 USD', 'Gross profit | 2025Q3 | actual | 25400000 USD'],
  ],
  [
    'a cost by a name of its own',
    'Selling and marketing was $8.4 million, engineering was $6.1 million, and G&A was $5.7 million.',
    [
      'Sales and marketing expense | 2025Q3 | actual | 8400000 USD',
      'Engineering | 2025Q3 | actual | 6100000 USD',
      'G&A expense | 2025Q3 | actual | 5700000 USD',
    ],
  ],
  [
    'a provision for taxes',
    'The provision for taxes was $0.9 million.',
    ['Income tax expense | 2025Q3 | actual | 900000 USD'],
  ],
  [
    'what is not drawn beside cash',
    'We had $61 million in cash, $150 million undrawn and no maturities until 2029.',
    [
      'Cash and short-term investments | as of 2025-09-30 | actual | 61000000 USD',
      'Borrowing capacity | 2025Q3 | actual | 150000000 USD',
    ],
  ],
  [
    'fewer units behind lower sales',
    'Net sales were down 5.2%, on 4% lower units and unfavorable mix.',
    ['Revenue | 2025Q3 | change yoy % | -5.2 %', 'Volume growth | 2025Q3 | change yoy % | -4 %'],
  ],
  [
    'a share of what grew',
    'Our aftermarket business grew 9% and is now 31% of total sales.',
    [
      'Revenue | Aftermarket | 2025Q3 | change yoy % | 9 %',
      'Share of revenue | Aftermarket | 2025Q3 | actual | 31 %',
    ],
  ],
  [
    'guidance goes on in bare items',
    'For 2026, we expect capex of $35 million to $40 million, and D&A of about $45 million. Tax rate 23%, share count 52 million.',
    [
      'Capex | 2026 | guidance-low | 35000000 USD',
      'Capex | 2026 | guidance-high | 40000000 USD',
      'Depreciation and amortization | 2026 | guidance-mid | 45000000 USD',
      'Tax rate | 2026 | guidance-mid | 23 %',
      'Share count | 2026 | guidance-mid | 52000000 shares',
    ],
  ],
  [
    'what a company plans on',
    'Capital expenditures for the first half were $92 million, and we still plan on approximately $200 million for the full year.',
    ['Capex | 2025H1 | prior-period actual | 92000000 USD', 'Capex | 2025 | guidance-mid | 200000000 USD'],
  ],
  [
    'what is spent on one and on another',
    'We spent $6.4 million on R&D, $4.2 million on SG&A and $11 million on capex.',
    [
      'R&D expense | 2025Q3 | actual | 6400000 USD',
      'SG&A expense | 2025Q3 | actual | 4200000 USD',
      'Capex | 2025Q3 | actual | 11000000 USD',
    ],
  ],
  [
    'the next part behind a share of the one before',
    'Networking grew 14% to $33.1 million and accounted for 70% of sales, while industrial declined 5% to $8.2 million.',
    [
      'Revenue | Networking | 2025Q3 | change yoy % | 14 %',
      'Revenue | Networking | 2025Q3 | actual | 33100000 USD',
      'Share of revenue | Networking | 2025Q3 | actual | 70 %',
      'Revenue | Industrial | 2025Q3 | change yoy % | -5 %',
      'Revenue | Industrial | 2025Q3 | actual | 8200000 USD',
    ],
  ],
]

describe("a company's own rows in prepared remarks", () => {
  it.each(remarks)('%s', (_, said, facts) => {
    expect(answerOnCall(said, 'How should we think about it?')).toEqual(facts)
  })
})
