import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('KLN_q2_2021.txt', unlabelled(lines))

describe('findFacts on when a figure is of', () => {
  it('adds up over six months told in digits or behind the figure', () => {
    expect(
      read(
        'Operating income was $150 million, up $30 million or 25%, and we generated free cash flow of $210 million through 6 months, and that is an increase of $42 million or 25% versus the same 6 months last year.',
      ).slice(3),
    ).toEqual([
      'Free cash flow | - | 2021H1 | actual | 210000000 USD',
      'Free cash flow | - | 2021H1 | change yoy abs | 42000000 USD',
      'Free cash flow | - | 2021H1 | change yoy % | 25 %',
    ])
    expect(read('Free cash flow conversion was 93% through six months.')).toEqual([
      'Free cash flow conversion | - | 2021H1 | actual | 93 %',
    ])
    expect(read('Rent of $4 million expires within the next six months.')[0]).not.toContain('2021H1')
  })

  it('knows a quarter of last year by its month', () => {
    expect(
      read(
        'As a reminder, we booked $31 million of pump-related ventilation revenue in our March quarter last year and $110 million of ventilation revenue in our June quarter last year.',
      ),
    ).toEqual([
      'Revenue | Ventilation | 2020Q1 | prior-period actual | 31000000 USD',
      'Revenue | Ventilation | 2020Q2 | prior-period actual | 110000000 USD',
    ])
    expect(read('In the September quarter a year ago, sales were $70 million.')).toEqual([
      'Revenue | - | 2020Q3 | prior-period actual | 70000000 USD',
    ])
  })

  it('dates no level by what its growth is measured from', () => {
    expect(read('Operating expenses increased 14% to last year to $640 million.')).toEqual([
      'Operating expenses | - | 2021Q2 | change yoy % | 14 %',
      'Operating expenses | - | 2021Q2 | actual | 640000000 USD',
    ])
    expect(read('Sales rose 9% on last year to $88 million.')[1]).toBe(
      'Revenue | - | 2021Q2 | actual | 88000000 USD',
    )
  })

  it('means by this year the one under way, whatever year was guided before', () => {
    expect(
      readText(
        'KLN_q2_2021.txt',
        unlabelled([
          'Our second quarter of fiscal 2021 ended on April 30.',
          'We are giving no guidance for 2022, but we believe our return on equity will exceed 18% in fiscal year 2022.',
          'We project about $400 million of cash generated from operating activities this year.',
        ]),
      )[1],
    ).toBe('Operating cash flow | - | FY2021 | guidance-mid | 400000000 USD')
  })

  it('holds each of two balances against its like', () => {
    expect(
      read(
        'We ended with $2.2 billion in cash and $900 million in total debt, which compares to $1.8 billion in cash and $950 million in total debt last year.',
      ).slice(2),
    ).toEqual([
      'Cash and short-term investments | - | as of 2020-06-30 | prior-period actual | 1800000000 USD',
      'Total debt | - | as of 2020-06-30 | prior-period actual | 950000000 USD',
    ])
  })

  it('holds what is left of an authorization now, whenever it will be used', () => {
    expect(
      read(
        'We expect to resume our buybacks in the second half, with about $340 million remaining under our current share authorization.',
      ),
    ).toEqual(['Repurchase authorization | - | 2021Q2 | actual | 340000000 USD'])
  })
})

describe('findFacts once remarks turn from the outlook to what was reported', () => {
  it.each([
    'On Slide 11, you see the reconciliation of our reported operating ratio.',
    'Moving to Slide 12, Ada walked you through the drivers of our second quarter.',
    'Turning back to our results.',
  ])('reads levels behind `%s` as levels', (turn) => {
    expect(
      read(
        'We are raising our guidance for full-year revenue growth to about 9% on last year.',
        turn,
        'The operating ratio of 61.2% represents a 940 basis point improvement.',
      ).slice(1),
    ).toEqual([
      'Operating ratio | - | 2021Q2 | actual | 61.2 %',
      'Operating ratio | - | 2021Q2 | change bps | -940 bps',
    ])
  })

  it('foresees nothing where listeners will see something on a page', () => {
    expect(read('You will see that other income of $22 million was lower.')).toEqual([
      'Interest and other income | - | 2021Q2 | actual | 22000000 USD',
    ])
    expect(read('You will see margins of 40% next year.')[0]).toContain('forecast')
  })

  it('takes a plan that is weighted to a half for no plan of a quarter that is over', () => {
    expect(
      read(
        'Our 2021 capex plan is weighted to the first half with $120 million spent in the second quarter.',
      ),
    ).toEqual(['Capex | - | 2021Q2 | actual | 120000000 USD'])
  })

  it('reckons the same margin for the quarter behind', () => {
    expect(
      read(
        'We expect gross margin to be 23.1% in the third quarter, which implies a margin of 23.9% for the fourth quarter.',
      ),
    ).toEqual([
      'Gross margin | - | 2021Q3 | guidance-mid | 23.1 %',
      'Gross margin | - | 2021Q4 | guidance-mid | 23.9 %',
    ])
  })
})
