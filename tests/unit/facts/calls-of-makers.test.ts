import { describe, expect, it } from 'vitest'
import { readText } from './remarks.ts'

/** Figures of a maker's remarks as `metric | segment | period | kind | value unit`. */
function read(...lines: readonly string[]): readonly string[] {
  const text = ['Third quarter 2021 results of Tarnwood.', ...lines].join('\n')
  return readText('TRN_q3_2021.txt', text)
}

describe('findFacts on calls of makers', () => {
  it('keeps a margin that is told as a share of sales', () => {
    expect(
      read(
        'Gross margin in the quarter held at a fine level of 31% of sales.',
        'We had a gross margin of 31.2% of sales and operating margin of 12.4% of sales.',
      ),
    ).toEqual([
      'Gross margin | - | 2021Q3 | actual | 31 %',
      'Gross margin | - | 2021Q3 | actual | 31.2 %',
      'Operating margin | - | 2021Q3 | actual | 12.4 %',
    ])
  })

  it('reads a bare book-to-bill, and what it followed', () => {
    expect(
      read('Book-to-bill in the quarter stayed on a high level of 1.17 after 1.29 in prior quarter.'),
    ).toEqual([
      'Book-to-bill | - | 2021Q3 | actual | 1.17 x',
      'Book-to-bill | - | 2021Q2 | prior-period actual | 1.29 x',
    ])
  })

  it('turns to the business that words introduce', () => {
    expect(
      read(
        'Coming to our product lines, starting with relays.',
        'Sales in the quarter were $90 million.',
        'Our business with sensors is built on three families.',
        'Sales in the quarter were $70 million, up 4% from a year ago.',
        'With respect to Lanterns, we are moving into the next phase.',
        'Gross profit was $11 million.',
        'In heat pumps, our third-quarter sales were $45 million.',
      ),
    ).toEqual([
      'Revenue | Relays | 2021Q3 | actual | 90000000 USD',
      'Revenue | Sensors | 2021Q3 | actual | 70000000 USD',
      'Revenue | Sensors | 2021Q3 | change yoy % | 4 %',
      'Gross profit | Lanterns | 2021Q3 | actual | 11000000 USD',
      'Revenue | Heat pumps | 2021Q3 | actual | 45000000 USD',
    ])
  })

  it('leaves the businesses where one steps back to what is ahead', () => {
    expect(
      read(
        'Moving to Kiln Controls.',
        'Sales were $210 million.',
        'Net income was $31 million.',
        'As we look ahead to Q4, we expect core sales of $800 million to $840 million.',
      ),
    ).toEqual([
      'Revenue | Kiln Controls | 2021Q3 | actual | 210000000 USD',
      'Net income | Kiln Controls | 2021Q3 | actual | 31000000 USD',
      'Revenue | - | 2021Q4 | guidance-low | 800000000 USD',
      'Revenue | - | 2021Q4 | guidance-high | 840000000 USD',
    ])
  })

  it('gives no sum to a measure that it is not of', () => {
    expect(
      read(
        'Revenue was $410 million in the quarter.',
        'And tooling costs in the quarter came in at $37 million, below our plan.',
        'The team delivered operating income of $44 million on revenue of $410 million.',
        'Vehicle production is now expected to be about 78 million.',
      ).filter((fact) => fact.startsWith('Revenue')),
    ).toEqual([
      'Revenue | - | 2021Q3 | actual | 410000000 USD',
      'Revenue | - | 2021Q3 | actual | 410000000 USD',
    ])
  })

  it('reads quarters and ranges as makers tell them', () => {
    expect(
      read(
        'For quarter four 2021, our expectations are approximately $61 million of SG&A expenses.',
        'We expect revenue of 50 to 60 million in the fourth quarter.',
        'Coatings gross margin was 11.5% relative to 14.2% in the prior year period.',
        'Demand for the fourth quarter looks good.',
        'We guide to sales between $480 million and $500 million at a gross margin of 29%.',
      ),
    ).toEqual([
      'SG&A expense | - | 2021Q4 | guidance-mid | 61000000 USD',
      'Revenue | - | 2021Q4 | guidance-low | 50000000 USD',
      'Revenue | - | 2021Q4 | guidance-high | 60000000 USD',
      'Gross margin | Coatings | 2021Q3 | actual | 11.5 %',
      'Gross margin | Coatings | 2020Q3 | prior-period actual | 14.2 %',
      'Revenue | - | 2021Q4 | guidance-low | 480000000 USD',
      'Revenue | - | 2021Q4 | guidance-high | 500000000 USD',
      'Gross margin | - | 2021Q4 | guidance-mid | 29 %',
    ])
  })

  it('reads cash, days and people by their other names', () => {
    expect(
      read(
        'Free cash for the quarter was $52 million.',
        'Days of sales outstanding for the quarter were 47 days.',
        'Total employment at the end of the quarter was 12,410.',
      ),
    ).toEqual([
      'Free cash flow | - | 2021Q3 | actual | 52000000 USD',
      'Days sales outstanding | - | 2021Q3 | actual | 47 days',
      'Headcount | - | as of 2021-09-30 | actual | 12410 count',
    ])
  })
})

describe('findFacts on what growth, costs and ratios are made of', () => {
  it('tells organic growth from what was bought, in a clause of its own too', () => {
    expect(
      read(
        'On slide four, we have the results of our Global Lighting segment.',
        'Revenues were up 12%; 5% organic and 7% from the acquisition of Brightwell.',
        'Operating margins were a negative 3.5%.',
        'You can see the results of our Kilns segment, where revenues increased 6% organically.',
      ),
    ).toEqual([
      'Revenue | Global Lighting | 2021Q3 | change yoy % | 12 %',
      'Organic revenue growth | Global Lighting | 2021Q3 | change yoy % | 5 %',
      'Acquisition contribution | Global Lighting | 2021Q3 | change yoy % | 7 %',
      'Operating margin | Global Lighting | 2021Q3 | actual | -3.5 %',
      'Organic revenue growth | Kilns | 2021Q3 | change yoy % | 6 %',
    ])
  })

  it('gives each business its ratio, and two costs in one sum a name of both', () => {
    expect(
      read(
        'Book-to-bill was 1.15 times, including 1.21 times in Control Systems and 1.08 times in Pumps.',
        'SG&A and R&D expenses were $31 million in the third quarter.',
        'Sales to rail customers declined by 5% from a year ago.',
        'Revenues in motion control, our largest market, increased 9% year-over-year.',
      ),
    ).toEqual([
      'Book-to-bill | - | 2021Q3 | actual | 1.15 x',
      'Book-to-bill | Control Systems | 2021Q3 | actual | 1.21 x',
      'Book-to-bill | Pumps | 2021Q3 | actual | 1.08 x',
      'SG&A and R&D expense | - | 2021Q3 | actual | 31000000 USD',
      'Revenue | Rail | 2021Q3 | change yoy % | -5 %',
      'Revenue | Motion control | 2021Q3 | change yoy % | 9 %',
    ])
  })

  it('dates guidance by the year behind it, whatever else the sentence names', () => {
    expect(
      read(
        'With shortages lasting into the fourth quarter, we expect revenue of $510 million to $520 million for 2021.',
        'The implied range for Q4 is in line with that.',
        'We are raising our operating margin guidance by 30 basis points from 17.1% to 17.4%.',
        'And lastly, our fourth quarter guidance includes segment margins between 16.8% and 17.2%.',
        'This past quarter, we repurchased 120,000 shares for $9 million.',
      ).filter((fact) => !fact.includes('bps')),
    ).toEqual([
      'Revenue | - | 2021 | guidance-low | 510000000 USD',
      'Revenue | - | 2021 | guidance-high | 520000000 USD',
      'Operating margin | - | 2021 | guidance-mid | 17.1 %',
      'Operating margin | - | 2021 | guidance-mid | 17.4 %',
      'Segment margin | - | 2021Q4 | guidance-low | 16.8 %',
      'Segment margin | - | 2021Q4 | guidance-high | 17.2 %',
      'Shares repurchased | - | 2021Q3 | actual | 120000 shares',
      'Share repurchases | - | 2021Q3 | actual | 9000000 USD',
    ])
  })
})

describe('findFacts on measures told with what they hold or leave out', () => {
  it('keeps to the measure past what it holds', () => {
    expect(
      read(
        'Usage-based revenues, which include toll and parking revenues, were $81 million.',
        'Free cash flow, that is cash from operations less capital expenditures, was $44 million.',
        'We ended the quarter with $900 million of debt less cash of $120 million.',
        'The inventory step-up was $6 million.',
      ),
    ).toEqual([
      'Revenue | Usage-based | 2021Q3 | actual | 81000000 USD',
      'Free cash flow | - | 2021Q3 | actual | 44000000 USD',
      'Total debt | - | as of 2021-09-30 | actual | 900000000 USD',
      'Cash and short-term investments | - | as of 2021-09-30 | actual | 120000000 USD',
      expect.not.stringMatching(/^Inventory/),
    ])
  })

  it('sets what is told without a bought company beside what is reported', () => {
    expect(
      read(
        'Our bookings were $300 million, up 20%.',
        'Excluding Brightwell, bookings grew 6%.',
        'We achieved record revenue, 31% greater than last year.',
      ),
    ).toEqual([
      'Bookings | - | 2021Q3 | actual | 300000000 USD',
      'Bookings | - | 2021Q3 | change yoy % | 20 %',
      'Bookings excluding Brightwell | - | 2021Q3 | change yoy % | 6 %',
      'Revenue | - | 2021Q3 | change yoy % | 31 %',
    ])
  })

  it('leaves a business its profit by the accounting principles', () => {
    expect(
      read(
        'In the Field Instruments segment, third quarter sales increased 11%.',
        'GAAP operating profit increased 14%.',
        'GAAP earnings per share were $2.10.',
      ),
    ).toEqual([
      'Revenue | Field Instruments | 2021Q3 | change yoy % | 11 %',
      'Operating income | Field Instruments | 2021Q3 | change yoy % | 14 %',
      'EPS | - | 2021Q3 | actual | 2.1 USD/share',
    ])
  })
})
