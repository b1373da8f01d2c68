import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

describe('findFacts on what others have, what one thing brings and what a cause does', () => {
  it.each([
    [
      'Our largest customer plans to spend $2 billion on capex this year.',
      ['Capex | Customer | 2025 | target | 2000000000 USD'],
    ],
    [
      'Competitors are running at gross margins of 25% to 30%.',
      [
        'Gross margin | Competitor | 2025Q3 | actual | 25 %',
        'Gross margin | Competitor | 2025Q3 | actual | 30 %',
      ],
    ],
    [
      'Gross margin in the quarter was 38%, and our peers are at 33%.',
      ['Gross margin | 2025Q3 | actual | 38 %', 'Gross margin | Peer | 2025Q3 | actual | 33 %'],
    ],
    [
      'Our largest tenant has 12,000 employees.',
      ['Headcount | Tenant | as of 2025-09-30 | actual | 12000 count'],
    ],
    [
      'Every dollar of price is worth about $3 million of revenue.',
      ['Impact on Revenue | 2025Q3 | actual | 3000000 USD'],
    ],
    [
      'Each additional point of utilization adds roughly $2 million of operating income.',
      ['Impact on Operating income | 2025Q3 | actual | 2000000 USD'],
    ],
    [
      'The plant cost $80 million to build and can support $300 million in revenue.',
      ['Plant cost | 2025Q3 | actual | 80000000 USD', 'Supported revenue | 2025Q3 | actual | 300000000 USD'],
    ],
    [
      'With our current footprint we can support sales of $400 million.',
      ['Supported revenue | 2025Q3 | actual | 400000000 USD'],
    ],
    [
      'A project of this size typically carries a gross margin of 30%.',
      ['Typical gross margin | 2025Q3 | actual | 30 %'],
    ],
    [
      'It takes about $1.5 million to open a store, and a mature one does $4 million in sales.',
      ['Other | 2025Q3 | actual | 1500000 USD', 'Typical revenue | 2025Q3 | actual | 4000000 USD'],
    ],
    [
      'Before joining us, she ran a business with $4 billion in sales.',
      ['Other | 2025Q3 | actual | 4000000000 USD'],
    ],
    [
      'The dividend has grown 12% a year for a decade.',
      ['Multi-year change in Dividend per share | 2025Q3 | change yoy % | 12 %'],
    ],
    [
      'The acquired business had revenue of $62 million last year and EBITDA of $9 million.',
      [
        'Revenue | Acquired business | 2024 | prior-period actual | 62000000 USD',
        'Adjusted EBITDA | Acquired business | 2025Q3 | actual | 9000000 USD',
      ],
    ],
    [
      'Foreign currency should reduce full-year revenue by about $10 million.',
      ['Impact on Revenue | 2025 | forecast | 10000000 USD'],
    ],
    [
      'Pricing should add about $25 million to 2026 revenue.',
      ['Impact on Revenue | 2026 | forecast | 25000000 USD'],
    ],
    [
      'The new plant adds about $30 million to 2026 sales.',
      ['Impact on Revenue | 2025Q3 | actual | 30000000 USD'],
    ],
    ['GDP grew 2.1% in the quarter.', ['GDP | 2025Q3 | change yoy % | 2.1 %']],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on what is left of a measure, and what is sold, paid or built beside it', () => {
  it.each([
    ['We sold $340 million of loans during the quarter.', ['Loans sold | 2025Q3 | actual | 340000000 USD']],
    ['We sold $45 million of product to that customer.', ['Revenue | 2025Q3 | actual | 45000000 USD']],
    ['We remodeled 42 stores and plan 60 next year.', ['Stores remodeled | 2025Q3 | actual | 42 count']],
    [
      'Gross margin on deliveries was 23.1%, and incentives were 6.2% of the base price.',
      ['Gross margin | 2025Q3 | actual | 23.1 %', 'Incentives % of base price | 2025Q3 | actual | 6.2 %'],
    ],
    [
      'Fuel cost was $2.64 per gallon, and cost per seat mile excluding fuel rose 4.1%.',
      ['Fuel price | 2025Q3 | actual | 2.64 USD', 'Unit cost | 2025Q3 | change yoy % | 4.1 %'],
    ],
    [
      'Adjusted EBITDA less capital expenditures was $31 million.',
      ['Adjusted EBITDA less capital expenditures | 2025Q3 | actual | 31000000 USD'],
    ],
    [
      'Free cash flow before working capital was $42 million.',
      ['Free cash flow before working capital | 2025Q3 | actual | 42000000 USD'],
    ],
    [
      'We paid $0.18 a share in dividends and a special dividend of $1.00.',
      [
        'Dividend per share | 2025Q3 | actual | 0.18 USD/share',
        'Special dividend per share | 2025Q3 | actual | 1 USD/share',
      ],
    ],
    [
      'Our book tax rate was 26% and our cash tax rate 19%.',
      ['Tax rate | 2025Q3 | actual | 26 %', 'Cash tax rate | 2025Q3 | actual | 19 %'],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on quarters that are over, told later', () => {
  it.each([
    ['In the first quarter, revenue rose 8%.', ['Revenue | 2025Q1 | change yoy % | 8 %']],
    ['First quarter revenue was $80 million.', ['Revenue | 2025Q1 | prior-period actual | 80000000 USD']],
    [
      'Revenue grew 12% in the first quarter and 9% in the second.',
      ['Revenue | 2025Q1 | change qoq % | 12 %', 'Revenue | 2025Q2 | change qoq % | 9 %'],
    ],
    [
      'We opened 12 stores in the first quarter.',
      ['Store openings | 2025Q1 | prior-period actual | 12 count'],
    ],
    [
      'Sales fell 3% in the fourth quarter because of the strike.',
      ['Revenue | 2024Q4 | change yoy % | -3 %'],
    ],
    ['Fourth quarter sales so far are up 6%.', ['Revenue | 2025Q4 | change yoy % | 6 %']],
    [
      'Second quarter revenue of $88 million was up 4%, and this quarter it grew 9%.',
      [
        'Revenue | 2025Q2 | prior-period actual | 88000000 USD',
        'Revenue | 2025Q2 | change yoy % | 4 %',
        'Revenue | 2025Q3 | change yoy % | 9 %',
      ],
    ],
    [
      'We think about 2026 as roughly $900 million of revenue.',
      ['Revenue | 2026 | guidance-mid | 900000000 USD'],
    ],
    [
      'It was our first quarter above $200 million in revenue.',
      ['Revenue | 2025Q3 | actual | 200000000 USD'],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on remarks that go on from one figure to the next', () => {
  it.each([
    ['Inventory came down $9 million.', ['Inventory | 2025Q3 | change qoq abs | -9000000 USD']],
    ['Debt came down $30 million in the quarter.', ['Total debt | 2025Q3 | change qoq abs | -30000000 USD']],
    [
      'Loans grew 2% from June to $6.1 billion.',
      ['Loans | 2025Q3 | change qoq % | 2 %', 'Loans | as of 2025-09-30 | actual | 6100000000 USD'],
    ],
    [
      'Capex was $210 million, and we are lowering the full-year number to $800 million from $840 million.',
      [
        'Capex | 2025Q3 | actual | 210000000 USD',
        'Capex | 2025 | guidance-mid | 800000000 USD',
        'Capex | 2025 | guidance-mid | 840000000 USD',
      ],
    ],
    [
      'We had an excellent quarter in China, where revenue grew 22%.',
      ['Revenue | China | 2025Q3 | change yoy % | 22 %'],
    ],
    [
      'As a reminder, that unit had $40 million of revenue in last year’s third quarter.',
      ['Revenue | Unnamed part | 2024Q3 | prior-period actual | 40000000 USD'],
    ],
    [
      'Last year at this time backlog was $870 million.',
      ['Backlog | as of 2024-09-30 | prior-period actual | 870000000 USD'],
    ],
    [
      'Adjusted EBITDA was $61 million. Margin was 18.8%.',
      [
        'Adjusted EBITDA | 2025Q3 | actual | 61000000 USD',
        'Adjusted EBITDA margin | 2025Q3 | actual | 18.8 %',
      ],
    ],
    [
      'Adjusted EBITDA was $61 million, compared with $54 million. Of the increase, about $4 million came from price.',
      [
        'Adjusted EBITDA | 2025Q3 | actual | 61000000 USD',
        'Adjusted EBITDA | 2024Q3 | prior-period actual | 54000000 USD',
        'Impact on Adjusted EBITDA | 2025Q3 | change yoy abs | 4000000 USD',
      ],
    ],
    [
      'In Thermal, sales declined 3% to $131 million on softer housing demand, and margin contracted to 14.2%.',
      [
        'Revenue | Thermal | 2025Q3 | change yoy % | -3 %',
        'Revenue | Thermal | 2025Q3 | actual | 131000000 USD',
        'Operating margin | Thermal | 2025Q3 | actual | 14.2 %',
      ],
    ],
    [
      'We now see EPS up 8% to 10% for the full year.',
      ['EPS | 2025 | change yoy % | 8 %', 'EPS | 2025 | change yoy % | 10 %'],
    ],
    [
      'Return on invested capital was 14.1%, well above our 9% cost of capital.',
      ['Return on invested capital | 2025Q3 | actual | 14.1 %', 'Cost of capital | 2025Q3 | actual | 9 %'],
    ],
    [
      'Pretax profit was $112 million, a 14.2% margin.',
      ['Pre-tax income | 2025Q3 | actual | 112000000 USD', 'Pre-tax margin | 2025Q3 | actual | 14.2 %'],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on shares that moved, sums since the year began and what is saved', () => {
  it.each([
    [
      'The organic revenue decline was 2%. Currency was a 1 point benefit, and the Madsen acquisition added 4 points, so reported growth was 3%.',
      [
        'Organic revenue growth | 2025Q3 | change yoy % | -2 %',
        'Currency impact | 2025Q3 | change bps | 100 bps',
        'Acquisition contribution | 2025Q3 | change bps | 400 bps',
        'Revenue | 2025Q3 | change yoy % | 3 %',
      ],
    ],
    [
      'The program will cost $45 million in total and save $70 million annually.',
      ['Program will cost | forecast | 45000000 USD', 'Cost savings | forecast | 70000000 USD'],
    ],
    [
      'Membership fee income was $84 million, up 6%.',
      [
        'Membership fee income | 2025Q3 | actual | 84000000 USD',
        'Membership fee income | 2025Q3 | change yoy % | 6 %',
      ],
    ],
    [
      'SG&A deleveraged 20 basis points to 22.4%.',
      [
        'SG&A expense % of revenue | 2025Q3 | change bps | 20 bps',
        'SG&A expense % of revenue | 2025Q3 | actual | 22.4 %',
      ],
    ],
    [
      'Operating expenses leveraged 40 basis points.',
      ['Operating expenses % of revenue | 2025Q3 | change bps | -40 bps'],
    ],
    [
      'Year to date, cash from operations is $402 million. Capex is $148 million. We’ve repurchased 3.1 million shares for $220 million.',
      [
        'Operating cash flow | 2025M9 | actual | 402000000 USD',
        'Capex | 2025M9 | actual | 148000000 USD',
        'Shares repurchased | 2025M9 | actual | 3100000 shares',
        'Share repurchases | 2025M9 | actual | 220000000 USD',
      ],
    ],
    ['Capex remains about $60 million.', ['Capex | 2025 | guidance-mid | 60000000 USD']],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on rates of other things, parts in a place and what a plan supports', () => {
  it.each([
    [
      'Nonaccruals were 42 basis points of loans and net charge-offs were 11 basis points of loans.',
      [
        'Nonaccruals % of loans | 2025Q3 | actual | 42 bps',
        'Net charge-off ratio | 2025Q3 | actual | 11 bps',
      ],
    ],
    [
      'In life, sales were $41 million and operating earnings $28 million.',
      [
        'Revenue | Life | 2025Q3 | actual | 41000000 USD',
        'Net income | Life | 2025Q3 | actual | 28000000 USD',
      ],
    ],
    [
      'We sold a building in Denver for $92 million and used the proceeds to pay down debt.',
      ['Other | 2025Q3 | actual | 92000000 USD'],
    ],
    [
      'Gross margin was 22.4%, or 23.1% before interest.',
      ['Gross margin | 2025Q3 | actual | 22.4 %', 'Gross margin before items | 2025Q3 | actual | 23.1 %'],
    ],
    [
      'Net new orders were 1,412 homes, up 6%.',
      ['Home orders | 2025Q3 | actual | 1412 count', 'Bookings | 2025Q3 | change yoy % | 6 %'],
    ],
    [
      'We added 212 customers with more than $100,000 in recurring revenue.',
      ['Customers added | 2025Q3 | actual | 212 count'],
    ],
    [
      'Traffic grew 4% on 5% more capacity.',
      ['Traffic | 2025Q3 | change yoy % | 4 %', 'Capacity | 2025Q3 | change yoy % | 5 %'],
    ],
    [
      'Our capital plan is $7.2 billion through 2029, which supports 6% to 8% annual growth.',
      [
        'Capex | 2029 | guidance-mid | 7200000000 USD',
        'Supported growth | 2025Q3 | change yoy % | 6 %',
        'Supported growth | 2025Q3 | change yoy % | 8 %',
      ],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on what is not the company, told among what is', () => {
  it.each([
    [
      'We had a $5.1 million tax benefit, which added $0.22 to earnings per share. Without it, EPS would have been $0.39.',
      [
        'Tax benefit | 2025Q3 | actual | 5100000 USD',
        'Impact on EPS | 2025Q3 | actual | 0.22 USD/share',
        'EPS | 2025Q3 | actual | 0.39 USD/share',
      ],
    ],
    [
      'Cash burn was $12 million and we ended with $96 million.',
      [
        'Cash used | 2025Q3 | actual | 12000000 USD',
        'Cash and short-term investments | as of 2025-09-30 | actual | 96000000 USD',
      ],
    ],
    ['We signed leases for 14 new stores.', ['Stores signed | 2025Q3 | actual | 14 count']],
    [
      'Segment income was $201 million versus $188 million. Corporate and other was $32 million.',
      [
        'Segment operating income | 2025Q3 | actual | 201000000 USD',
        'Segment operating income | 2024Q3 | prior-period actual | 188000000 USD',
        'Corporate expense | 2025Q3 | actual | 32000000 USD',
      ],
    ],
    [
      'Gross margin was 32.8%. Last quarter it was 31.9% and a year ago 33.5%.',
      [
        'Gross margin | 2025Q3 | actual | 32.8 %',
        'Gross margin | 2025Q2 | prior-period actual | 31.9 %',
        'Gross margin | 2024Q3 | prior-period actual | 33.5 %',
      ],
    ],
    [
      'Sales of our new platform reached $40 million, ahead of our $35 million plan, and we think it will be $180 million next year.',
      [
        'Revenue | Unnamed part | 2025Q3 | actual | 40000000 USD',
        'Revenue | Unnamed part | 2025Q3 | guidance-mid | 35000000 USD',
        'Revenue | Unnamed part | 2026 | guidance-mid | 180000000 USD',
      ],
    ],
    [
      'We closed the Norwell acquisition on September 2. It has revenue of about $150 million growing in the mid-teens.',
      [
        'Revenue | Unnamed part | 2025Q3 | actual | 150000000 USD',
        'Revenue | Unnamed part | 2025Q3 | change yoy % | 15 %',
      ],
    ],
    ['Sales of our products were $500 million.', ['Revenue | 2025Q3 | actual | 500000000 USD']],
    [
      'Revenue from the older systems fell 11% to $92 million.',
      [
        'Revenue | Older systems | 2025Q3 | change yoy % | -11 %',
        'Revenue | Older systems | 2025Q3 | actual | 92000000 USD',
      ],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on margins of parts, customers who come and go and what is left over', () => {
  it.each([
    [
      'Services margin was 61% while product margin was 38%, for a blended 45.2%.',
      [
        'Operating margin | Services | 2025Q3 | actual | 61 %',
        'Gross margin | Product | 2025Q3 | actual | 38 %',
        'Gross margin | Product | 2025Q3 | actual | 45.2 %',
      ],
    ],
    [
      'We lost about 3,000 customers in the quarter on a base of 270,000.',
      ['Customers lost | 2025Q3 | actual | 3000 count', 'Customers | 2025Q3 | actual | 270000 count'],
    ],
    [
      'We added 410 customers and now have 12,300.',
      ['Customers added | 2025Q3 | actual | 410 count', 'Customers | 2025Q3 | actual | 12300 count'],
    ],
    [
      'Stripping that out, operating income was $41 million, or 13.1% of sales.',
      ['Operating income | 2025Q3 | actual | 41000000 USD', 'Operating margin | 2025Q3 | actual | 13.1 %'],
    ],
    [
      'Hardware margin was 31% and software margin was 74%.',
      [
        'Operating margin | Hardware | 2025Q3 | actual | 31 %',
        'Operating margin | Software | 2025Q3 | actual | 74 %',
      ],
    ],
    [
      'Segment margin was 21% and incremental margin was 34%.',
      ['Segment margin | 2025Q3 | actual | 21 %', 'Incremental margin | 2025Q3 | actual | 34 %'],
    ],
    ['Our margin was 14%.', ['Operating margin | 2025Q3 | actual | 14 %']],
    [
      'Backlog margin was 18% and cash margin 20%.',
      ['Backlog margin | 2025Q3 | actual | 18 %', 'Backlog margin | 2025Q3 | actual | 20 %'],
    ],
    ['Net margin was 9% and unit margin was flat.', ['Net margin | 2025Q3 | actual | 9 %']],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on customers and how large they are', () => {
  it.each([
    [
      'Three customers were above ten percent, at 41%, 19% and 14%.',
      [
        'Customers >10% of revenue | 2025Q3 | actual | 3 count',
        'Customer % of revenue | 2025Q3 | actual | 41 %',
        'Customer % of revenue | 2025Q3 | actual | 19 %',
        'Customer % of revenue | 2025Q3 | actual | 14 %',
      ],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on halves of a year that is over', () => {
  it.each([
    [
      'Revenue in the second half was $428 million, up from $384 million in the first half.',
      ['Revenue | 2025H2 | actual | 428000000 USD', 'Revenue | 2025H1 | prior-period actual | 384000000 USD'],
    ],
    [
      'In the first half we expect revenue of about $390 million.',
      ['Revenue | 2026H1 | guidance-mid | 390000000 USD'],
    ],
    [
      'First half revenue should be around $390 million.',
      ['Revenue | 2026H1 | guidance-mid | 390000000 USD'],
    ],
  ])('reads "%s"', (en, expected) => {
    expect(tell(factsOf({ en, period: '2025Q4', date: '2026-02-20' }))).toEqual(expected)
  })
})
