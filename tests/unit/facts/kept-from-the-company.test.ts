import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

describe('findFacts on parts that a walk begins with, and kinds before what is carried', () => {
  it.each([
    [
      'Now I will walk you through the business lines, beginning with our marine coatings. Sales were up 11% year-over-year and operating income was $40 million.',
      [
        'Revenue | Marine coatings | 2025Q3 | change yoy % | 11 %',
        'Operating income | Marine coatings | 2025Q3 | actual | 40000000 USD',
      ],
    ],
    [
      'We will take a closer look at the lines of business, and we start with industrial gases. Revenue in the quarter increased 8% on volume growth of 3%.',
      [
        'Revenue | Industrial gases | 2025Q3 | change yoy % | 8 %',
        'Volume growth | Industrial gases | 2025Q3 | change yoy % | 3 %',
      ],
    ],
    [
      'We shall look at each of these product group, starting out with our frozen meals. Revenue for the quarter was up 6%.',
      ['Revenue | Frozen meals | 2025Q3 | change yoy % | 6 %'],
    ],
    [
      'Cement carloads were up 10% year-over-year.',
      ['Freight volume | Cement | 2025Q3 | change yoy % | 10 %'],
    ],
    [
      'Timber and recycled carloads rose 7% on the year and 12% on the quarter.',
      [
        'Freight volume | Unnamed part | 2025Q3 | change yoy % | 7 %',
        'Freight volume | Unnamed part | 2025Q3 | change qoq % | 12 %',
      ],
    ],
    [
      'Solvent and specialized shipments gained 11% year-over-year.',
      ['Shipments | Solvent and specialized | 2025Q3 | change yoy % | 11 %'],
    ],
    ['Our carloads were up 3% year-over-year.', ['Freight volume | 2025Q3 | change yoy % | 3 %']],
    ['Third quarter shipments were down 2% year-over-year.', ['Shipments | 2025Q3 | change yoy % | -2 %']],
    ['Prepaid mobile ARPU was $31 in the quarter.', ['ARPU | Prepaid mobile | 2025Q3 | actual | 31 USD']],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on growth told as a noun, and what is related to one thing only', () => {
  it.each([
    [
      'Braces had constant currency sales growth of 16% and an organic sales growth of 5.7%, including an organic growth of 3% in the U.S.',
      [
        'Constant-currency revenue growth | Braces | 2025Q3 | change yoy % | 16 %',
        'Organic revenue growth | Braces | 2025Q3 | change yoy % | 5.7 %',
        'Organic revenue growth | US | 2025Q3 | change yoy % | 3 %',
      ],
    ],
    [
      'In the quarter, OrthoVale saw constant currency and organic sales growth of 7.3%, which included 5.4% growth in the U.S.',
      [
        'Organic revenue growth | OrthoVale | 2025Q3 | change yoy % | 7.3 %',
        'Organic revenue growth | US | 2025Q3 | change yoy % | 5.4 %',
      ],
    ],
    [
      'Scopes posted U.S. organic sales growth of 1.9%.',
      ['Organic revenue growth | US Scopes | 2025Q3 | change yoy % | 1.9 %'],
    ],
    [
      'Internationally, Sealants had organic sales growth of 12.9%.',
      ['Organic revenue growth | International Sealants | 2025Q3 | change yoy % | 12.9 %'],
    ],
    [
      'We had organic sales growth of 4% and constant currency sales growth of 6%.',
      [
        'Organic revenue growth | 2025Q3 | change yoy % | 4 %',
        'Constant-currency revenue growth | 2025Q3 | change yoy % | 6 %',
      ],
    ],
    ['Verrano had organic sales growth of 4%.', ['Organic revenue growth | 2025Q3 | change yoy % | 4 %']],
    [
      'Total membership revenue rose 9% with app-only membership revenue growing 31% to about $90 million.',
      [
        'Revenue | Membership | 2025Q3 | change yoy % | 9 %',
        'Revenue | App-only membership | 2025Q3 | change yoy % | 31 %',
        'Revenue | App-only membership | 2025Q3 | actual | 90000000 USD',
      ],
    ],
    [
      'ARPU related solely to family plans increased $2 versus the prior year.',
      ['ARPU | Family plans | 2025Q3 | change yoy abs | 2 USD'],
    ],
    ['Churn associated with prepaid customers was 3.1%.', ['Churn | Prepaid | 2025Q3 | actual | 3.1 %']],
    [
      'Net additions to Puzzles were 33% above the prior quarter and over 25% above last year.',
      [
        'Net subscriber additions | Puzzles | 2025Q3 | change qoq % | 33 %',
        'Net subscriber additions | Puzzles | 2025Q3 | change yoy % | 25 %',
      ],
    ],
    [
      "While a small contributor to overall subscriber additions, it's off to a good start, with 12,000 net new subscribers in the first month.",
      ['Net subscriber additions | actual | 12000 count'],
    ],
    [
      'Our management and leasing business reported combined adjusted EBITDA of $58 million.',
      ['Adjusted EBITDA | Unnamed part | 2025Q3 | actual | 58000000 USD'],
    ],
    [
      'The repair and maintenance business generated adjusted EBITDA of $12 million.',
      ['Adjusted EBITDA | Repair and maintenance | 2025Q3 | actual | 12000000 USD'],
    ],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on more than one year', () => {
  it.each([
    [
      'The comparison of 2025 to 2023 shows what we have achieved, since we earned 8% higher operating income on 3% less volume.',
      [
        'Multi-year change in Operating income | 2025Q3 | change yoy % | 8 %',
        'Multi-year change in Volume | 2025Q3 | change yoy % | -3 %',
      ],
    ],
    [
      'Adjusted earnings per share were like those of the third quarter of 2019, despite volumes being 6% lower than that period.',
      ['Multi-year change in EPS | 2025Q3 | change yoy % | -6 %'],
    ],
    [
      'In the three years that followed, our new format brought a 45% increase in earnings per share and a 40% increase in ROCE.',
      [
        'Multi-year change in EPS | 2025Q3 | change yoy % | 45 %',
        'Multi-year change in Return on capital employed | 2025Q3 | change yoy % | 40 %',
      ],
    ],
    [
      'Over those four years revenue grew 38% and operating margin widened by 300 basis points.',
      [
        'Multi-year change in Revenue | 2025Q3 | change yoy % | 38 %',
        'Multi-year change in Operating margin | 2025Q3 | change bps | 300 bps',
      ],
    ],
    [
      'In the five years since the merger, we delivered a 60% increase in revenue.',
      ['Multi-year change in Revenue | 2025Q3 | change yoy % | 60 %'],
    ],
    [
      'It let us reinvest less, which brought us $3.1 billion of cumulative free cash flow.',
      ['Free cash flow | actual | 3100000000 USD'],
    ],
    [
      'In the three years that followed, we generated $3.1 billion of free cash flow.',
      ['Free cash flow | actual | 3100000000 USD'],
    ],
    [
      'Overall, since 2019, we have reduced our water intensity rate 20%, our solvent emissions by 80% and our scrap rate by more than 50%.',
      [
        'Multi-year change in Water intensity rate | 2025Q3 | change yoy % | -20 %',
        'Multi-year change in Emissions | 2025Q3 | change yoy % | -80 %',
        'Multi-year change in Emissions | 2025Q3 | change yoy % | -50 %',
      ],
    ],
    [
      'We have cut emissions 30% since 2018.',
      ['Multi-year change in Emissions | 2025Q3 | change yoy % | -30 %'],
    ],
    ['We lowered our headcount 6% in the quarter.', ['Headcount | 2025Q3 | change qoq % | -6 %']],
    ['We cut operating expenses 4%.', ['Operating expenses | 2025Q3 | change yoy % | -4 %']],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on months and weeks', () => {
  it.each([
    [
      'Occupancy has come back to 78% of its 2019 level for the month of July with RevPAR ending near $96.',
      ['Share of an earlier level | 2025Q3 | actual | 78 %', 'RevPAR | actual | 96 USD'],
    ],
    [
      'RevPAR was $87 for the third quarter, with RevPAR improving from $73 in July to $107 in September.',
      [
        'RevPAR | 2025Q3 | actual | 87 USD',
        'RevPAR | prior-period actual | 73 USD',
        'RevPAR | actual | 107 USD',
      ],
    ],
    ['Average realized price in October was $61.', ['Realized price | actual | 61 USD']],
    [
      'Over the last 20 days, fuel prices are up $0.25 per gallon.',
      ['Fuel price | change yoy abs | 0.25 USD'],
    ],
    ['In September, occupancy was 50% across the estate.', ['Occupancy | actual | 50 %']],
    ['For the quarter our average selling price was $45.', ['Unit price | 2025Q3 | actual | 45 USD']],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on sums of longer stretches', () => {
  it.each([
    [
      'Year-to-date cash from operations increased to $650 million from $600 million in 2024, an 8% increase.',
      [
        'Operating cash flow | 2025M9 | actual | 650000000 USD',
        'Operating cash flow | 2024M9 | prior-period actual | 600000000 USD',
        'Operating cash flow | 2025M9 | change yoy % | 8 %',
      ],
    ],
    [
      'Actions taken during the year include raising our dividend by 10% in May and repurchasing 2.5 million shares, totaling $59 million.',
      [
        'Dividend per share | 2025M9 | change yoy % | 10 %',
        'Shares repurchased | 2025M9 | actual | 2500000 shares',
        'Share repurchases | 2025M9 | actual | 59000000 USD',
      ],
    ],
    [
      'Steps we took this year included repurchasing 4 million shares for $120 million.',
      [
        'Shares repurchased | 2025M9 | actual | 4000000 shares',
        'Share repurchases | 2025M9 | actual | 120000000 USD',
      ],
    ],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on what is no level of the measure', () => {
  it.each([
    [
      'Airport travel is still some 40% recovered, and demand differs by country.',
      ['Share of an earlier level | 2025Q3 | actual | 40 %'],
    ],
    ['Demand is 85% recovered to the level of 2019.', ['Share of an earlier level | 2019 | actual | 85 %']],
    [
      'Rate and occupancy both added to RevPAR growth with about 65% of the improvement coming through occupancy and 35% through rate.',
      ['Share of improvement | 2025Q3 | actual | 65 %', 'Share of improvement | 2025Q3 | actual | 35 %'],
    ],
    [
      'About 70% of the margin gain came from price and 30% from mix.',
      ['Share of gain | 2025Q3 | actual | 70 %', 'Share of gain | 2025Q3 | actual | 30 %'],
    ],
    [
      'Wage inflation together with overtime increased cost per employee 4%.',
      ['Cost per employee | 2025Q3 | actual | 4 %'],
    ],
    ['Price inflation raised our cost per room 5%.', ['Cost per room | 2025Q3 | actual | 5 %']],
    ['Wage inflation increased to 5%.', ['Wage inflation | 2025Q3 | actual | 5 %']],
    [
      'Year-to-date, we have committed $230 million to debt reduction and dividends, less than the $260 million of free cash flow we generated.',
      [
        'Capital deployed | 2025M9 | actual | 230000000 USD',
        'Free cash flow | 2025M9 | actual | 260000000 USD',
      ],
    ],
    ['We devoted $400 million to reducing debt.', ['Debt repayment | 2025Q3 | actual | 400000000 USD']],
    [
      'We allocated $150 million to debt repayment and $60 million to share repurchases.',
      [
        'Debt repayment | 2025Q3 | actual | 150000000 USD',
        'Share repurchases | 2025Q3 | actual | 60000000 USD',
      ],
    ],
    [
      'We have more than 400 undrilled locations in the basin.',
      ['Undrilled locations | 2025Q3 | actual | 400 count'],
    ],
    [
      'We now have 12,000 premium well locations.',
      ['Premium well locations | 2025Q3 | actual | 12000 count'],
    ],
    ['We ended the quarter with 640 locations.', ['Store count | as of 2025-09-30 | actual | 640 count']],
    [
      'The hurdle asks projects and investments to earn a minimum of 45% after tax.',
      ['Other | forecast | 45 %'],
    ],
    [
      'As room rates and RevPAR have normalized, the earnings sensitivity is now expected to move toward the middle of the $10 million to $15 million range.',
      ['Other | guidance-low | 10000000 USD', 'Other | guidance-high | 15000000 USD'],
    ],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on asides', () => {
  it.each([
    [
      'As of September 30, liquidity inclusive of cash, short-term investments and marketable securities and joined with credit lines was approximately $320 million.',
      ['Liquidity | as of 2025-09-30 | actual | 320000000 USD'],
    ],
    [
      'Total liquidity, including cash and cash equivalents and our undrawn revolver, stood at $640 million.',
      ['Liquidity | as of 2025-09-30 | actual | 640000000 USD'],
    ],
    [
      'Available liquidity comprising total cash and unused credit lines amounted to $410 million.',
      ['Liquidity | as of 2025-09-30 | actual | 410000000 USD'],
    ],
    [
      'Full-year 2025 adjusted earnings, excluding amortization and other non-recurring items are seen at $7.10 to $7.30.',
      ['EPS | 2025 | guidance-low | 7.1 USD/share', 'EPS | 2025 | guidance-high | 7.3 USD/share'],
    ],
    [
      'Full-year earnings, before restructuring charges, should come in between $2.00 and $2.20.',
      ['EPS | 2025 | guidance-low | 2 USD/share', 'EPS | 2025 | guidance-high | 2.2 USD/share'],
    ],
    [
      'Adjusted operating costs excluding fuel and stock-based compensation were $210 million.',
      ['Operating expenses | 2025Q3 | actual | 210000000 USD'],
    ],
    [
      'SG&A including amortization of intangibles and restructuring charges was $52 million.',
      ['SG&A expense | 2025Q3 | actual | 52000000 USD'],
    ],
    [
      'Our adjusted quarterly earnings per share of $1.85 rose 11% from last year.',
      ['EPS | 2025Q3 | actual | 1.85 USD/share', 'EPS | 2025Q3 | change yoy % | 11 %'],
    ],
    ['Adjusted third quarter earnings per share were $1.10.', ['EPS | 2025Q3 | actual | 1.1 USD/share']],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on when guidance was given, and how far it moved', () => {
  it.each([
    [
      'Let me turn to our 2025 outlook. Consistent with our message in the first quarter, we still expect adjusted SG&A to be about $240 million.',
      ['SG&A expense | 2025 | guidance-mid | 240000000 USD'],
    ],
    [
      'As we said in the second quarter, we still expect capex of $110 million for the year.',
      ['Capex | 2025 | guidance-mid | 110000000 USD'],
    ],
    [
      'In line with what we told you in the first quarter, we expect 2025 adjusted EBITDA of $310 million.',
      ['Adjusted EBITDA | 2025 | guidance-mid | 310000000 USD'],
    ],
    [
      'Earlier this quarter, we raised our full year EBITDA forecast to $90 million.',
      ['Adjusted EBITDA | 2025 | guidance-mid | 90000000 USD'],
    ],
    [
      'In July we lowered our revenue outlook for the third quarter to $70 million.',
      ['Revenue | 2025Q3 | guidance-mid | 70000000 USD'],
    ],
    [
      'We lifted our targeted 2025 savings by about 12% to $135 million.',
      ['Difference in Other | 2025 | target | 12 %', 'Cost savings | 2025 | guidance-mid | 135000000 USD'],
    ],
    [
      'We raised our full year savings target by 20% to $90 million.',
      [
        'Difference in Cost savings | 2025 | change yoy % | 20 %',
        'Cost savings | 2025 | guidance-mid | 90000000 USD',
      ],
    ],
    [
      'We lowered our capex budget by 15% to $200 million.',
      ['Difference in Capex | 2025Q3 | change yoy % | -15 %', 'Capex | guidance-mid | 200000000 USD'],
    ],
    [
      'We now expect our operating ratio improvement for the year to be in the area of 175 basis points.',
      ['Operating ratio | 2025 | change bps | -175 bps'],
    ],
    ['We expect churn to improve about 30 basis points this year.', ['Churn | 2025 | change bps | -30 bps']],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})

describe('findFacts on drivers of a margin, parts of a market and distant comparisons', () => {
  it.each([
    [
      'Operating margin reflected volume growth and 90 basis points from pricing.',
      ['Impact on Operating margin | 2025Q3 | change bps | 90 bps'],
    ],
    [
      'Gross margin was held back by mix, despite volume growth and 120 basis points of productivity.',
      ['Impact on Gross margin | 2025Q3 | change bps | 120 bps'],
    ],
    ['Volume growth was 200 basis points.', ['Volume growth | 2025Q3 | change bps | 200 bps']],
    ['In Coatings, volume growth was 6%.', ['Volume growth | Coatings | 2025Q3 | change yoy % | 6 %']],
    ['Volume growth was 5%.', ['Volume growth | 2025Q3 | change yoy % | 5 %']],
    ['Rig count in Canada rose 4%.', ['Rig count | Canada | 2025Q3 | change yoy % | 4 %']],
    ['On a blended unit cost basis, steel was up 6%.', ['Steel | 2025Q3 | change yoy % | 6 %']],
    ['Unit cost was up 6%.', ['Unit cost | 2025Q3 | change yoy % | 6 %']],
    [
      'Sales are up 22% driven by strong traffic and larger baskets versus 2019.',
      ['Multi-year change in Revenue | 2025Q3 | change yoy % | 22 %'],
    ],
    [
      'Revenue increased 12% and was once more well ahead of 2019.',
      ['Revenue | 2025Q3 | change yoy % | 12 %'],
    ],
    [
      'Since we listed in 2023 we have grown every quarter, and revenue was up 30% from the same quarter last year.',
      ['Revenue | 2025Q3 | change yoy % | 30 %'],
    ],
    ['Year-to-date, we have added 40,000 customers.', ['Customers added | 2025M9 | actual | 40000 count']],
    ['We added 40,000 customers in the quarter.', ['Customers added | 2025Q3 | actual | 40000 count']],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})
