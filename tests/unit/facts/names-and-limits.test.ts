import { describe, expect, it } from 'vitest'
import { corbel, hollin, readRemarks, readText, unlabelled } from './remarks.ts'

/** Figures of a second quarter's call of 2022 as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)
/** Those of a first quarter's call of a company of two segments. */
const readParts = (...lines: readonly string[]): readonly string[] => readRemarks(hollin, lines)

describe('findFacts on what is expected of the next quarter', () => {
  it('goes on for the quarter that was turned to', () => {
    expect(
      read(
        'For the full year we still expect sales of $1.3 billion.',
        'Turning now to our expectations for the third quarter.',
        'Our average selling price should be above $41,000.',
        'SG&A should be down about 10%, and we see our tax rate near 25%.',
      ).slice(1),
    ).toEqual([
      'Unit price | - | 2022Q3 | forecast | 41000 USD',
      'SG&A expense | - | 2022Q3 | change yoy % | -10 %',
      'Tax rate | - | 2022Q3 | guidance-mid | 25 %',
    ])
  })
})

describe('findFacts on a range that has moved', () => {
  it('guides growth, and what follows from it', () => {
    expect(
      read(
        'Last night, we revised our 2022 guidance.',
        'We lifted our range for same-store revenue to 6% to 7%.',
        'Growth of same-store expenses is lowered to 1% to 2%, leading to same-store NOI growth between 8.5% and 9.5%, a 250 basis point rise at the midpoint.',
      ),
    ).toEqual([
      'Same-store sales | - | 2022 | guidance-low | 6 %',
      'Same-store sales | - | 2022 | guidance-high | 7 %',
      'Same-store expenses | - | 2022 | guidance-low | 1 %',
      'Same-store expenses | - | 2022 | guidance-high | 2 %',
      'Same-store NOI | - | 2022 | guidance-low | 8.5 %',
      'Same-store NOI | - | 2022 | guidance-high | 9.5 %',
      'Difference in Same-store NOI | - | 2022 | change bps | 250 bps',
    ])
  })

  it('tells how far its midpoint has moved apart from growth', () => {
    expect(
      read('We lifted our revenue range to $310 million to $320 million, a 4% increase at the midpoint.').at(
        -1,
      ),
    ).toBe('Difference in Revenue | - | 2022 | change yoy % | 4 %')
  })
})

describe('findFacts on growth that has changed its pace', () => {
  it('measures it on the year before all the same', () => {
    expect(read('Revenue grew 13%, an acceleration from the first quarter, and EBITDA grew 20%.')).toEqual([
      'Revenue | - | 2022Q2 | change yoy % | 13 %',
      'Adjusted EBITDA | - | 2022Q2 | change yoy % | 20 %',
    ])
  })

  it('gives none of several years to the quarter', () => {
    const facts = read(
      'In the past five years, our EBITDA grew by more than 60%, while debt was reduced by more than $300 million.',
    )
    expect(facts).toHaveLength(2)
    expect(facts.every((fact) => fact.startsWith('Multi-year change in '))).toBe(true)
  })

  it('names what it is told of behind it', () => {
    expect(read('Behind it stands a 5.3% drop in days of care.')).toEqual([
      'Days of care | - | 2022Q2 | change yoy % | -5.3 %',
    ])
  })
})

describe('findFacts on debt that is bought back', () => {
  it('adds up to what the year brings', () => {
    expect(
      read(
        'Before winter we expect to repurchase around $55 million of debt, bringing our total for the year to $80 million.',
      ),
    ).toEqual([
      'Debt repayment | - | 2022 | guidance-mid | 55000000 USD',
      'Debt repayment | - | 2022 | guidance-mid | 80000000 USD',
    ])
    expect(read('We repurchased $14 million of debt in the quarter.')).toEqual([
      'Debt repayment | - | 2022Q2 | actual | 14000000 USD',
    ])
  })
})

describe('findFacts on counts and balances that are not the company’s now', () => {
  it('dates nothing that is remembered of the beginning', () => {
    expect(read('When I first joined the company, revenue was $12 million and we had 90 employees.')).toEqual(
      ['Revenue | - | - | actual | 12000000 USD', 'Headcount | - | - | actual | 90 count'],
    )
  })

  it('counts no customers in `customer-facing`, and no stores that are only some of them', () => {
    expect(read('We have two strong customer-facing teams.').join()).not.toContain('Customers |')
    expect(read('We have listed an additional 17 stores for sale.')).toEqual([
      'Stores concerned | - | 2022Q2 | actual | 17 count',
    ])
    expect(
      read(
        'Growth went on, with the chain adding 39 stores this spring and a total of 90 stores in the first half.',
      ),
    ).toEqual([
      'Store openings | - | 2022Q2 | actual | 39 count',
      'Store openings | - | 2022H1 | actual | 90 count',
    ])
  })

  it('takes what is said again of something else for that', () => {
    expect(
      read('At the close we had $4.7 billion of deposits -- $4.7 billion of loans outstanding.'),
    ).toEqual(['Loans | - | as of 2022-06-30 | actual | 4700000000 USD'])
  })

  it('tells a limit from the level below it, and dividends of an own firm from those paid', () => {
    const facts = read('Our debt to capital was 17.5%, well below the 60% maximum dictated by our lenders.')
    expect(facts[0]).toContain('17.5 %')
    expect(facts[1]).toContain('Limit of ')
    expect(read('We bought it at a 5.2% cap rate.').join()).not.toContain('Limit of ')
    expect(
      read(
        'Our treasury secured $90 million of dividends from a mill in Norway, and we have repatriated $70 million.',
      )
        .join()
        .includes('Dividends paid'),
    ).toBe(false)
  })

  it('knows what a share bought back has cost, and the day of a year named with `of`', () => {
    const facts = read(
      'For $16 million we repurchased 90,000 shares, at a cost per share of $177.40.',
      'As of June 30 of 2022, there is $148 million of remaining share repurchase authorization.',
    )
    expect(facts).toContain('Average repurchase price | - | 2022Q2 | actual | 177.4 USD/share')
    expect(facts.at(-1)).toMatch(/^Repurchase authorization \| - \| [^|]* \| actual \| 148000000 USD$/)
  })

  it('keeps what stands at the end of a fiscal quarter, whose last day nobody tells, with the quarter', () => {
    expect(
      readText(
        'WHT_q3_2021.txt',
        unlabelled([
          'Thank you for joining us for our third quarter fiscal year 2021 results.',
          'For fiscal year 2021 we are on plan.',
          'At quarter-end, net debt stood at $36 million.',
        ]),
      ),
    ).toEqual(['Net debt | - | FY2021Q3 | actual | 36000000 USD'])
  })
})

describe('findFacts on a level of the year before', () => {
  it.each([
    'Gross margin of 23.9% is better than the 22.2% achieved in last year’s second quarter.',
    'Gross margin improved to 23.9% from 22.2% earned in the same period last year.',
  ])('is no growth: %s', (line) => {
    expect(read(line)).toEqual([
      'Gross margin | - | 2022Q2 | actual | 23.9 %',
      'Gross margin | - | 2021Q2 | prior-period actual | 22.2 %',
    ])
  })
})

describe('findFacts on what is told of something else', () => {
  it('moves by the name behind it', () => {
    expect(
      read(
        'Assets under management did well, yet what pleases us is an increase of about 3% in new customers.',
      ),
    ).toEqual(['Customers added | - | 2022Q2 | change yoy % | 3 %'])
  })

  it('takes no buyers for their number, and no word of all for a measure', () => {
    expect(read('Our rates to new customers were 9% higher than a year ago.').join()).not.toContain(
      'Customers',
    )
    expect(
      read(
        'Our previous high was 12,700, and it’s all organic growth.',
        'Their number of visits is up over 13%.',
        'That compares to 4% in 2018.',
      ).join(),
    ).not.toContain('Organic')
  })

  it('knows what could still be borrowed', () => {
    expect(read('Availability under our revolver stands at about $355 million.')).toEqual([
      'Borrowing capacity | - | 2022Q2 | actual | 355000000 USD',
    ])
  })
})

describe('findFacts on names of businesses', () => {
  it('gives the segment’s margin to the segment just told of', () => {
    expect(
      readParts(
        'Moulded Parts segment sales fell 5% to $110 million.',
        'On slide eight Paper Fabrics segment earnings came to $127 million, up 10%.',
        'As a result, the segment margin was 23.9%, compared with 22.2%.',
      ).slice(-2),
    ).toEqual([
      'Operating margin | Paper Fabrics | 2022Q1 | actual | 23.9 %',
      'Operating margin | Paper Fabrics | 2021Q1 | prior-period actual | 22.2 %',
    ])
  })

  it('reads a name with a hyphen, of what was and of what is foreseen', () => {
    expect(
      readParts(
        'Harrow-Vale generated revenue of $221 million in the quarter.',
        'Harrow-Vale is forecasted to see 17.3% revenue growth in 2022.',
        'We estimate Harrow-Vale’s 2022 adjusted EBITDA margin between 28.5% and 29%.',
      ),
    ).toEqual([
      'Revenue | Harrow-Vale | 2022Q1 | actual | 221000000 USD',
      'Revenue | Harrow-Vale | 2022 | change yoy % | 17.3 %',
      'Adjusted EBITDA margin | Harrow-Vale | 2022 | guidance-low | 28.5 %',
      'Adjusted EBITDA margin | Harrow-Vale | 2022 | guidance-high | 29 %',
    ])
  })

  it('takes no page for a part of a name, and products behind growth for whose it is', () => {
    expect(readParts('On slide eight Paper Fabrics segment earnings came to $127 million, up 10%.')[0]).toBe(
      'Operating income | Paper Fabrics | 2022Q1 | actual | 127000000 USD',
    )
    expect(read('We had organic growth of 17% in North America lamp products.')).toEqual([
      'Organic revenue growth | North America lamp | 2022Q2 | change yoy % | 17 %',
    ])
  })
})
