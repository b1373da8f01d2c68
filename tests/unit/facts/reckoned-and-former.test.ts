import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

describe('findFacts on what is reckoned, supposed or no more', () => {
  it.each([
    [
      'Guest traffic came back to 3.2 million guests, about 91% of 2019 volumes.',
      ['Guests | 2025Q3 | actual | 3200000 count', 'Share of an earlier level | 2025Q3 | actual | 91 %'],
    ],
    [
      'At the prior year’s exchange rates, sales would have been $206 million.',
      ['Pro forma Revenue | 2025Q3 | actual | 206000000 USD'],
    ],
    [
      'A longer stoppage could cost around $5 million of sales a week.',
      ['Impact on Revenue | forecast | 5000000 USD'],
    ],
    [
      'Capex of $22 million left free cash flow of $31 million.',
      ['Capex | 2025Q3 | actual | 22000000 USD', 'Free cash flow | 2025Q3 | actual | 31000000 USD'],
    ],
    [
      'Share-based pay aside, stock compensation came to $8 million.',
      ['Stock-based compensation | 2025Q3 | actual | 8000000 USD'],
    ],
    [
      'Our guide for operating expenses steps down to $58 million from $61 million.',
      [
        'Operating expenses | guidance-mid | 58000000 USD',
        'Operating expenses | guidance-mid | 61000000 USD',
      ],
    ],
    [
      'We are now guiding to a gross margin of 39%, from 37% before.',
      ['Gross margin | guidance-mid | 39 %', 'Gross margin | guidance-mid | 37 %'],
    ],
    [
      'We now plan capex of $75 million, $10 million less than before.',
      ['Capex | target | 75000000 USD', 'Difference in Capex | 2025Q3 | actual | 10000000 USD'],
    ],
    [
      'The tax rate of 18%, down from 22% a year ago, reflects a credit.',
      ['Tax rate | 2025Q3 | actual | 18 %', 'Tax rate | 2024Q3 | prior-period actual | 22 %'],
    ],
    [
      'Each 1% shift in volume moves operating margin by 30 basis points.',
      ['Impact on Operating margin | 2025Q3 | change bps | 30 bps'],
    ],
    [
      'Production capacity now stands at 2.4 million units a year.',
      ['Capacity | 2025Q3 | actual | 2400000 count'],
    ],
    ['Our share of the sensor market has grown to about 22%.', ['Market share | 2025Q3 | actual | 22 %']],
    [
      'Inventory closed at $140 million, or 81 days.',
      [
        'Inventory | as of 2025-09-30 | actual | 140000000 USD',
        'Days of inventory | 2025Q3 | actual | 81 days',
      ],
    ],
    [
      'Receivables rose to $96 million, at 47 days.',
      [
        'Accounts receivable | as of 2025-09-30 | actual | 96000000 USD',
        'Days sales outstanding | 2025Q3 | actual | 47 days',
      ],
    ],
    [
      'Coverage was 3.1 times against 2.6 times a year before.',
      ['Other | 2025Q3 | actual | 3.1 x', 'Other | 2024Q3 | prior-period actual | 2.6 x'],
    ],
    [
      'Each incremental dollar of sales brought us 40 cents of gross profit.',
      ['Other | 2025Q3 | actual | 0.4 USD'],
    ],
    [
      'If volumes dropped by another 5%, margins would fall.',
      ['Assumed change | 2025Q3 | change yoy % | -5 %'],
    ],
    [
      'Utilization used to run at about 60%, and it is 88% now.',
      ['Utilization | prior-period actual | 60 %', 'Utilization | 2025Q3 | actual | 88 %'],
    ],
  ])('tells it from what is: %s', (en, facts) => {
    expect(tell(factsOf({ en }))).toEqual(facts)
  })

  it.each([
    [
      'Sensor revenue of $44 million included $6 million that a distributor had brought forward.',
      [
        'Revenue | Sensor | 2025Q3 | actual | 44000000 USD',
        'Impact on Revenue | Sensor | 2025Q3 | actual | 6000000 USD',
      ],
    ],
    ['We booked orders of $85 million in January, after the year ended.', ['Orders | actual | 85000000 USD']],
    ['We anticipate a tailwind of 40 basis points from freight.', ['Other | change bps | 40 bps']],
    [
      'Our operating margin outlook assumes 60 basis points of start-up costs.',
      ['Impact on Operating margin | change bps | 60 bps'],
    ],
    ['We currently see EPS at 62 cents, plus or minus 4 cents.', ['EPS | guidance-mid | 0.62 USD/share']],
    [
      'Capex should be 8% to 9% of sales next year.',
      ['Capex % of revenue | 2026 | guidance-low | 8 %', 'Capex % of revenue | 2026 | guidance-high | 9 %'],
    ],
    [
      'Automotive was 31% of revenue, against 24% three quarters ago.',
      [
        'Share of revenue | Automotive | 2025Q3 | actual | 31 %',
        'Share of revenue | Automotive | 2024Q4 | prior-period actual | 24 %',
      ],
    ],
    [
      'About $12 million of sales slid into the first quarter.',
      ['Impact on Revenue | 2025Q3 | actual | 12000000 USD'],
    ],
    [
      'R&D was 11% of revenue, and SG&A was 7%.',
      [
        'R&D expense % of revenue | 2025Q3 | actual | 11 %',
        'SG&A expense % of revenue | 2025Q3 | actual | 7 %',
      ],
    ],
    [
      'We lifted our forecast for the switch market to $9 billion.',
      ['Market size | forecast | 9000000000 USD'],
    ],
    ['The year before, our tax rate was 26%.', ['Tax rate | 2024 | actual | 26 %']],
    [
      'Customer churn was 1.8%, 30 basis points better.',
      ['Churn | 2025Q3 | actual | 1.8 %', 'Churn | 2025Q3 | change bps | -30 bps'],
    ],
    [
      'The provision was $5 million, against a recovery of $2 million a year ago.',
      [
        'Provision for credit losses | 2025Q3 | actual | 5000000 USD',
        'Provision for credit losses | 2024Q3 | prior-period actual | -2000000 USD',
      ],
    ],
    [
      'We still expect operating expenses of $31 million to $33 million a quarter.',
      [
        'Operating expenses | 2025Q4 | guidance-low | 31000000 USD',
        'Operating expenses | 2025Q4 | guidance-high | 33000000 USD',
      ],
    ],
  ])('keeps parts, later times and ranges apart: %s', (en, facts) => {
    expect(tell(factsOf({ en }))).toEqual(facts)
  })

  it.each([
    [
      'Fourth quarter sales were $61 million, bringing the year to $232 million.',
      ['Revenue | 2025Q4 | actual | 61000000 USD', 'Revenue | 2025 | actual | 232000000 USD'],
    ],
    [
      'Sales grew 6% in the quarter and for the year 9%.',
      ['Revenue | 2025Q4 | change yoy % | 6 %', 'Revenue | 2025 | change yoy % | 9 %'],
    ],
    [
      'On our last call, we said Q4 sales would be $58 million to $60 million.',
      ['Revenue | 2025Q4 | guidance-low | 58000000 USD', 'Revenue | 2025Q4 | guidance-high | 60000000 USD'],
    ],
    [
      'Free cash flow was $27 million for the year, or 12% of sales.',
      ['Free cash flow | 2025 | actual | 27000000 USD', 'Free cash flow % of revenue | 2025 | actual | 12 %'],
    ],
    ['Interest expense ran at $3 million a quarter in 2025.', ['Interest expense | actual | 3000000 USD']],
    [
      'SG&A was $41 million for the year, up from $35 million.',
      [
        'SG&A expense | 2025 | actual | 41000000 USD',
        'SG&A expense | 2024 | prior-period actual | 35000000 USD',
      ],
    ],
    [
      'R&D spending was $29 million for the year, up from $24 million, and $8 million in Q4.',
      [
        'R&D expense | 2025 | actual | 29000000 USD',
        'R&D expense | 2024 | prior-period actual | 24000000 USD',
        'R&D expense | 2025Q4 | actual | 8000000 USD',
      ],
    ],
    ['Our order book stood at $118 million.', ['Backlog | as of 2025-12-31 | actual | 118000000 USD']],
  ])('tells the year from its last quarter: %s', (en, facts) => {
    expect(tell(factsOf({ en, period: '2025Q4', date: '2026-02-04' }))).toEqual(facts)
  })

  it('holds a year’s sum against a year on the call that ends it', () => {
    const en = 'Passenger revenue recovered to $812 million, or 74% of 2019.'
    expect(tell(factsOf({ en, period: '2021Q4', date: '2022-02-03' }))).toEqual([
      'Revenue | Passenger | 2021 | actual | 812000000 USD',
      'Share of an earlier level | 2021 | actual | 74 %',
    ])
  })
})
