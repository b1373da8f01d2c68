import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (lines: readonly string[], fileName = 'LNB_q2_2021.txt'): readonly string[] =>
  readText(fileName, unlabelled(lines))

describe('findFacts of ratios that are told without a sign', () => {
  it.each([
    ['We posted a record 81.6 combined ratio.', ['Combined ratio | - | 2021Q2 | actual | 81.6 %']],
    [
      'Our combined ratio came in at 92.1, against 95.3 a year earlier.',
      [
        'Combined ratio | - | 2021Q2 | actual | 92.1 %',
        'Combined ratio | - | 2020Q2 | prior-period actual | 95.3 %',
      ],
    ],
    [
      'Our loss ratio declined 2.6 points to 58.4.',
      ['Loss ratio | - | 2021Q2 | change bps | -260 bps', 'Loss ratio | - | 2021Q2 | actual | 58.4 %'],
    ],
    [
      'In Marine, we grew top line 17% and reported a 79 combined ratio.',
      ['Revenue | Marine | 2021Q2 | change yoy % | 17 %', 'Combined ratio | Marine | 2021Q2 | actual | 79 %'],
    ],
    [
      'Our kiln, oven and stove lines are growing and remain profitable with an 83 combined ratio.',
      ['Combined ratio | Unnamed part | 2021Q2 | actual | 83 %'],
    ],
    [
      'Our net debt to capital ratio stood at 31.4 when the quarter ended.',
      ['Debt to capital | - | as of 2021-06-30 | actual | 31.4 %'],
    ],
    [
      'The combined ratio of 97.2% had 6.1 points of storm losses in it.',
      ['Combined ratio | - | 2021Q2 | actual | 97.2 %'],
    ],
  ])('reads “%s”', (sentence, figures) => {
    expect(read([sentence])).toEqual(figures)
  })
})

describe('findFacts of what a lender tells', () => {
  it('keeps what was lent from what is lent, and one branch from all of them', () => {
    expect(
      read([
        'Our branches originated a record $290 million in loans this spring.',
        'Our first branch there already exceeds $2 million in receivables.',
        'We began the second half with $910 million of finance receivables.',
      ]),
    ).toEqual([
      'Loan originations | - | 2021Q2 | actual | 290000000 USD',
      'Part of Accounts receivable | - | 2021Q2 | actual | 2000000 USD',
      'Accounts receivable | - | as of 2021-06-30 | actual | 910000000 USD',
    ])
  })

  it('tells losses on loans from loans that are overdue, and both as better when they are low', () => {
    expect(
      read([
        'Our net credit loss rate was 6.2%, a 140 basis point improvement year over year.',
        'The 30-day delinquency level was 4.1%, a 90 basis point improvement.',
        'We expect an NCL rate of 7.5% to 8% in 2022.',
      ]),
    ).toEqual([
      'Net charge-off ratio | - | 2021Q2 | actual | 6.2 %',
      'Net charge-off ratio | - | 2021Q2 | change bps | -140 bps',
      'Delinquency rate | - | as of 2021-06-30 | actual | 4.1 %',
      'Delinquency rate | - | 2021Q2 | change bps | -90 bps',
      'Net charge-off ratio | - | 2022 | guidance-low | 7.5 %',
      'Net charge-off ratio | - | 2022 | guidance-high | 8 %',
    ])
  })

  it('takes what is insured against for no debt, and a kind of debt for not all of it', () => {
    const figures = read([
      'We hold $320 million of interest rate caps against our variable rate debt, which came to $210 million.',
    ])
    expect(figures.filter((figure) => figure.startsWith('Total debt'))).toEqual([])
  })

  it('reads a month’s end on a call that is held after it', () => {
    expect(read(['As of the end of July, liquidity was $190 million.'])).toEqual([
      'Liquidity | - | as of 2021-07-31 | actual | 190000000 USD',
    ])
  })

  it('gives a profit no move that is another thing’s', () => {
    expect(
      read([
        'We earned $14.2 million of net income, inclusive of a $350,000 decrease in our reserves.',
        'With earnings this strong, our directors agreed to a $25 million increase in the buyback authorization.',
      ]),
    ).toEqual([
      'Net income | - | 2021Q2 | actual | 14200000 USD',
      'Reserves | - | 2021Q2 | change yoy abs | -350000 USD',
      'Repurchase authorization | - | 2021Q2 | change yoy abs | 25000000 USD',
    ])
  })

  it('reads a profit and what it was a share, however it is praised', () => {
    expect(
      read(['Our branches earned a splendid $17.3 million in net income, or $1.42 of diluted EPS.']),
    ).toContain('Diluted EPS | - | 2021Q2 | actual | 1.42 USD/share')
  })

  it('tells one move against two times', () => {
    expect(
      read([
        'Our loan portfolio rose by $60 million, or 5%, on the prior quarter and by $140 million, or 13%, on the prior year.',
      ]),
    ).toEqual([
      'Loans | - | 2021Q2 | change qoq abs | 60000000 USD',
      'Loans | - | 2021Q2 | change qoq % | 5 %',
      'Loans | - | 2021Q2 | change yoy abs | 140000000 USD',
      'Loans | - | 2021Q2 | change yoy % | 13 %',
    ])
  })
})

describe('findFacts of what a builder tells', () => {
  it('counts homes by what became of them', () => {
    expect(
      read([
        'We delivered 1,870 homes in the quarter.',
        'We now expect full year deliveries of approximately 7,400 homes.',
      ]),
    ).toEqual([
      'Homes delivered | - | 2021Q2 | actual | 1870 count',
      'Homes delivered | - | 2021 | guidance-mid | 7400 count',
    ])
  })

  it('takes what buyers pay down for no sales', () => {
    expect(read(['Deposits were down 12% on last August.']).join()).not.toContain('Revenue')
  })

  it('dates a quarter by its year in the possessive, and a margin better than projected as no move', () => {
    expect(
      read(
        [
          'Adjusted gross margin came to 22.3%, against 20.8% in fiscal 2020’s third quarter, and was 60 basis points better than projected.',
        ],
        'LNB_q3_2021.txt',
      ),
    ).toEqual([
      'Gross margin | - | 2021Q3 | actual | 22.3 %',
      'Gross margin | - | 2020Q3 | prior-period actual | 20.8 %',
      'Difference in Gross margin | - | 2021Q3 | change bps | 60 bps',
    ])
  })

  it('reads no figure from a part of a decade', () => {
    expect(read(['We expect net debt to capital in the mid to upper 20% range.'])).toEqual([])
  })
})

describe('findFacts of what a sentence says its figures are of', () => {
  it('keeps all that is told on a segment’s basis with the segment', () => {
    expect(
      read([
        'On a Harbour Dealerships segment basis, we brought SG&A as a percentage of gross profit to 62.3%, down from 71.4% in the second quarter of 2019.',
        'Drilling down into the core Harbour Dealerships segment, we took in revenues of $1.3 billion, up from $1.1 billion a year ago.',
        'Sales at Quickpark were $210 million in the Quickpark segment.',
      ]).slice(0, 4),
    ).toEqual([
      'SG&A expense % of gross profit | Harbour Dealerships | 2021Q2 | actual | 62.3 %',
      'SG&A expense % of gross profit | Harbour Dealerships | 2019Q2 | prior-period actual | 71.4 %',
      'Revenue | Harbour Dealerships | 2021Q2 | actual | 1300000000 USD',
      'Revenue | Harbour Dealerships | 2020Q2 | prior-period actual | 1100000000 USD',
    ])
  })

  it('takes a cost of sales by the piece for no sales, and customers in another name for none', () => {
    expect(read(['Our crushed rock unit cost of sales rose by only 2.4% on the year.'])[0]).toContain(
      'Unit cost',
    )
    expect(read(['Growth came from a 14% increase in customer pay gross profit.']).join()).not.toContain(
      'Customers',
    )
  })

  it('takes what was bought, left out or contributed by others for no figure of the company', () => {
    const figures = read([
      'Adjusted EBITDA guidance for the full year now stands at $910 million to $940 million.',
      'The range includes $30 million to $40 million in EBITDA from the acquisition, but excludes a $75 million gain on a quarry we sold in March.',
      'Harrow contributed some $9.4 million, and Linden a further $2.1 million.',
      'We have confidence in our ability to reach synergies of $40 million.',
    ])
    expect(figures).toContain('Acquired EBITDA | - | 2021 | guidance-low | 30000000 USD')
    expect(figures.filter((figure) => figure.startsWith('Adjusted EBITDA'))).toHaveLength(2)
    expect(figures.filter((figure) => figure.startsWith('Revenue | - '))).toEqual([])
    expect(
      figures.filter((figure) => figure.startsWith('Cost savings') && figure.includes('actual')),
    ).toEqual([])
  })

  it('keeps a segment that has just been named as a business', () => {
    expect(
      read([
        'Our Tarpaper business was hit by bad weather.',
        'As roofs went unbuilt, gross profit in the segment dropped from $41 million to $9 million.',
      ]),
    ).toEqual([
      'Gross profit | Tarpaper | 2020Q2 | prior-period actual | 41000000 USD',
      'Gross profit | Tarpaper | 2021Q2 | actual | 9000000 USD',
    ])
  })
})
