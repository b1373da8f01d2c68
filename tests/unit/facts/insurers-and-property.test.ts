import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(lines: readonly string[], fileName = 'WHT_q3_2021.txt'): readonly string[] {
  return readText(fileName, unlabelled(lines))
}

describe('findFacts of an insurer’s lines', () => {
  it.each([
    [
      'For the farm benefit lines, which include hail and frost, total sales declined by 2.4% this quarter.',
      'Revenue | Farm benefit | 2021Q3 | change yoy % | -2.4 %',
    ],
    [
      'Sales activity at Harrow Mutual rose 21.6% on the year.',
      'Revenue | Harrow Mutual | 2021Q3 | change yoy % | 21.6 %',
    ],
    [
      'Next, results for Harrow Mutual are as planned this quarter, and its adjusted operating income was $44 million.',
      'Operating income | Harrow Mutual | 2021Q3 | actual | 44000000 USD',
    ],
    [
      'Now looking at the marine and cargo lines, adjusted operating income totaled $31 million.',
      'Operating income | Marine and cargo | 2021Q3 | actual | 31000000 USD',
    ],
    [
      'We made progress, delivering 12% sales growth in watches and over 20% growth in rings.',
      'Revenue | Watches | 2021Q3 | change yoy % | 12 %',
    ],
    ['Our premium income rose 3.1%.', 'Net premiums earned | - | 2021Q3 | change yoy % | 3.1 %'],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
})

describe('findFacts of a rate that moved to a level', () => {
  it.each([
    [
      'The decline came from an increase in the benefit ratio to 71.4% compared to 69.9% in the second quarter.',
      'Loss ratio | - | 2021Q3 | actual | 71.4 %',
    ],
    [
      'The uptick in the loss ratio in the third quarter to 46.1% from 44.8% in the second quarter was due to hail.',
      'Loss ratio | - | 2021Q3 | actual | 46.1 %',
    ],
    [
      'An increase in our effective tax rate to 24.5% held us back.',
      'Tax rate | - | 2021Q3 | actual | 24.5 %',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
})

describe('findFacts of a profit and of what it was held against', () => {
  it('dates what is said to be two years old', () => {
    expect(
      read([
        'Operating profit was $61 million compared to $40 million last year and a loss of $12 million two years ago.',
        'Diluted earnings per share of $1.12 compare to the prior year of $0.31 and a loss per share of $0.44 two years ago.',
      ]),
    ).toEqual([
      'Operating income | - | 2021Q3 | actual | 61000000 USD',
      'Operating income | - | 2020Q3 | prior-period actual | 40000000 USD',
      'Operating income | - | 2019Q3 | prior-period actual | -12000000 USD',
      'Diluted EPS | - | 2021Q3 | actual | 1.12 USD/share',
      'Diluted EPS | - | 2020Q3 | prior-period actual | 0.31 USD/share',
      'Diluted EPS | - | 2019Q3 | prior-period actual | -0.44 USD/share',
    ])
  })

  it('takes an item of a profit for none of it, whatever it is for', () => {
    expect(
      read([
        'Last year’s third quarter net income included after-tax charges related to a new design of $11 million, or $0.06 per share.',
      ]),
    ).toEqual([
      'After-tax charges | - | 2020Q3 | prior-period actual | 11000000 USD',
      'Impact on EPS | - | 2020Q3 | prior-period actual | 0.06 USD/share',
    ])
  })

  it.each([
    'We own a tenth of the venture, and had a loss on early redemption of notes of $0.07 per share.',
    'Earnings per share came in under budget by about $0.03 per share.',
  ])('takes no profit a share from “%s”', (sentence) => {
    expect(read([sentence]).filter((figure) => figure.startsWith('EPS'))).toEqual([])
  })
})

describe('findFacts of guidance told with what it was', () => {
  it('is no dividend, and of the year under way', () => {
    expect(
      read([
        'We paid a dividend of $0.90 in September.',
        'We raised our guidance from $6.10 to $6.20 last quarter to $6.55 to $6.65 per share.',
      ]).filter((figure) => figure.includes('| 2021 |')),
    ).toEqual([
      'EPS | - | 2021 | guidance-low | 6.55 USD/share',
      'EPS | - | 2021 | guidance-high | 6.65 USD/share',
    ])
  })
})
