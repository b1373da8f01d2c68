import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks of a second quarter, filed under a ticker alone. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('HDA_q2_2021.txt', unlabelled(lines))

describe('findFacts on a year before that is told beside guidance', () => {
  it.each([
    [
      'We see third-quarter comparable earnings a share of $0.85 to $0.95, well above our prior year of $0.61.',
      'EPS | - | 2020Q3 | prior-period actual | 0.61 USD/share',
    ],
    [
      'We are raising our full-year earnings per share forecast to $4.10 to $4.30, far above a loss of $0.35 in the prior year.',
      'EPS | - | 2020 | prior-period actual | -0.35 USD/share',
    ],
  ])('%s', (sentence, fact) => {
    expect(read(sentence).at(-1)).toBe(fact)
  })
})

describe('findFacts on sums that are left out', () => {
  it('takes sales that a comparison excludes for nobody’s revenue', () => {
    expect(
      read(
        'This 6.2% growth excludes $11 million in 2019 sales of divested clinics, as well as $94 million in 2021 sales of acquired ones.',
        'For the comparison, 2019 sales exclude about $27 million in sales of our bead portfolio.',
      ).filter((line) => line.startsWith('Revenue')),
    ).toEqual([])
  })

  it('counts a share of leases for no volume of them', () => {
    expect(read('The leases signed in 2014 represent just 6% of our fleet.')).toEqual([
      expect.stringMatching(/^Share of leases/),
    ])
  })

  it('takes other expense for what goes out', () => {
    expect(read('Adjusted interest and other expense totaled $64 million.')).toEqual([
      'Interest and other income | - | 2021Q2 | actual | -64000000 USD',
    ])
  })
})

describe('findFacts on businesses named in passing', () => {
  it('hears whose a profit is behind a look at all segments, and by initials', () => {
    expect(
      read(
        'We report a Deck Materials segment and a Roof Repair Services segment.',
        'Looking at our major segments, Deck Materials had record EBIT in the quarter of $52 million.',
        'Roof Repair Services revenue increased 9%.',
        'RRS realized pre-tax earnings of $31 million.',
        'RRS EBT as a percentage of operating revenue was 8.4% in the quarter.',
      ),
    ).toEqual([
      'Operating income | Deck Materials | 2021Q2 | actual | 52000000 USD',
      'Revenue | Roof Repair Services | 2021Q2 | change yoy % | 9 %',
      'Pre-tax income | Roof Repair Services | 2021Q2 | actual | 31000000 USD',
      expect.stringMatching(/^Pre-tax margin \| (?:RRS|Roof Repair Services) \| 2021Q2 \| actual \| 8.4 %$/),
    ])
  })

  it('turns to a business by its initials', () => {
    expect(
      read('Turning to TCR results on page five.', 'TCR realized pre-tax earnings of $18 million.').at(-1),
    ).toBe('Pre-tax income | TCR | 2021Q2 | actual | 18000000 USD')
  })

  it('keeps what a business that is off to a good start will sell', () => {
    expect(
      read(
        'Our energy storage business is off to a strong start in 2021 with forecasted revenue of approximately $60 million for the year.',
      ),
    ).toEqual(['Revenue | Energy storage | 2021 | guidance-mid | 60000000 USD'])
  })

  it('measures by volumes what made volumes rise', () => {
    expect(
      read('Volumes were up 13% in the quarter, primarily due to 22% growth in Asia.').map(
        (line) => line.split(' | ')[0],
      ),
    ).toEqual([expect.stringMatching(/^Volume/), 'Volume growth'])
  })
})

describe('findFacts on what growth is measured from', () => {
  it.each([
    [
      'Compared to the first quarter, our backlog increased by 7%.',
      'Backlog | - | 2021Q2 | change qoq % | 7 %',
    ],
    [
      'Holding the second quarter’s averages against the first quarter, our orders rose 11%.',
      'Orders | - | 2021Q2 | change qoq % | 11 %',
    ],
    [
      'Versus the second quarter of 2020, revenue increased by 16%.',
      'Revenue | - | 2021Q2 | change yoy % | 16 %',
    ],
  ])('%s', (sentence, fact) => {
    expect(read(sentence)).toEqual([fact])
  })

  it('takes growth over two years of the company’s own for no growth on the year', () => {
    expect(
      readText(
        'HDA_q2_2022.txt',
        unlabelled([
          'We had a good start to fiscal ’22.',
          'Both revenue and operating income did well, increasing 13% and 87%, respectively, over fiscal year ’20 two years ago.',
          'We saw a 61% increase in digital revenue compared to fiscal year ’20.',
          'Inventory was down 22% compared to fiscal ’20, on sales that rose 13%.',
        ]),
      ).map((line) => line.split(' | ')[0]),
    ).toEqual([
      'Multi-year change in Revenue',
      'Multi-year change in Operating income',
      'Multi-year change in Revenue',
      'Multi-year change in Inventory',
      'Multi-year change in Revenue',
    ])
  })
})

describe('findFacts on names beside a measure', () => {
  it.each([
    ['Capital expenses in the quarter were $41 million.', 'Capex | -'],
    ['We have found savings in operating expenses of $12 million.', 'Savings in operating expenses | -'],
    ['Our Lower 48 drilling gross profit was $23 million.', 'Gross profit | Lower 48 drilling'],
    ['In terms of our castings business, sales rose 8%.', 'Revenue | Castings'],
  ])('%s', (sentence, name) => {
    expect(read(sentence).map((line) => line.split(' | ').slice(0, 2).join(' | '))[0]).toEqual(name)
  })
})
