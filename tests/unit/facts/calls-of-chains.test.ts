import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks of a second quarter, filed under a ticker alone. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('QLH_q2_2021.txt', unlabelled(lines))

describe('findFacts on what only stands beside a measure', () => {
  it.each([
    ['We beat the industry with an 11% beat in traffic.', 'Other'],
    ['Our lead over the index was a 9% advantage in same-store sales.', 'Other'],
    ['Traffic gaps to our peers came to 14% in the quarter.', 'Other'],
    ['Sales held up with 31 fewer stores than a year ago.', 'Difference in Store count'],
    ['We got there with some 12% less square footage.', 'Difference in Square footage'],
    [
      'There was an increase in warehouse distribution expense of 6% in the quarter.',
      'Warehouse distribution expense',
    ],
  ])('%s', (sentence, metric) => {
    expect(read(sentence).map((line) => line.split(' | ')[0])).toEqual([metric])
  })

  it('counts space as space', () => {
    expect(read('We closed 61 stores, removing 0.4 million unprofitable gross square feet.')).toEqual([
      'Store closures | - | 2021Q2 | actual | 61 count',
      'Square feet | - | 2021Q2 | actual | 400000 count',
    ])
  })

  it('counts shares as shares, whatever sign slipped in before them', () => {
    expect(read('We bought back about $1.3 million shares for $44 million.')).toEqual([
      'Shares repurchased | - | 2021Q2 | actual | 1300000 shares',
      'Share repurchases | - | 2021Q2 | actual | 44000000 USD',
    ])
  })

  it.each([
    'Factoring out those three states',
    'Setting aside these two regions',
    'Excluding these two markets',
  ])('takes what is left by “%s” for no figure of the company', (opening) => {
    expect(
      read(`${opening}, the rest of the chain should record same-store sales of about 3%.`).map(
        (line) => line.split(' | ')[0],
      ),
    ).toEqual([expect.stringMatching(/^Same-store sales excluding (?:those|these) /)])
  })
})

describe('findFacts on the time of what a chain tells', () => {
  it('adds up what has been shut since a quarter long gone for no quarter', () => {
    expect(
      read('Since Q2 2018, we have closed 23 stores.', 'We have opened 41 stores since the end of 2019.'),
    ).toEqual(['Store closures | - | - | actual | 23 count', 'Store openings | - | - | actual | 41 count'])
  })

  it('reads a measure behind the months it is of', () => {
    expect(
      read(
        'After capital expenditures of $21 million, free cash flow for the first six months came to nearly $58 million.',
        'Operating cash flow for the first six months was $79 million.',
      ),
    ).toEqual([
      'Capex | - | 2021H1 | actual | 21000000 USD',
      'Free cash flow | - | 2021H1 | actual | 58000000 USD',
      'Operating cash flow | - | 2021H1 | actual | 79000000 USD',
    ])
  })

  it('puts no level of an earlier year into the quarter that is guided, nor into that year', () => {
    expect(
      read(
        'For the third quarter, we are planning as follows.',
        'Net sales to be up 3% to 5% from 2019 level of approximately $412 million.',
        'Operating expenses to be up slightly to our 2019 level of $207 million.',
        'Gross profit rate to be up at least 200 basis points to the 2019 level of 48.3%.',
      ).filter((line) => line.includes('prior-period')),
    ).toEqual([
      'Revenue | - | - | prior-period actual | 412000000 USD',
      'Operating expenses | - | - | prior-period actual | 207000000 USD',
      'Gross margin | - | - | prior-period actual | 48.3 %',
    ])
    expect(read('We expect full year sales to be up 4% from the 2019 level of $1.6 billion.').at(-1)).toEqual(
      'Revenue | - | 2019 | prior-period actual | 1600000000 USD',
    )
  })

  it('measures growth from the quarter that the profit beside it is measured from', () => {
    expect(
      read(
        'Adjusted operating income was better than in the first quarter of 2021 on a 16% increase in revenue.',
        'Gross profit rose compared to the first quarter on nearly 12% higher sales.',
      ).filter((line) => line.startsWith('Revenue')),
    ).toEqual(['Revenue | - | 2021Q2 | change qoq % | 16 %', 'Revenue | - | 2021Q2 | change qoq % | 12 %'])
  })
})

describe('findFacts on the brands of a chain', () => {
  it('goes on with the brand that was highlighted', () => {
    expect(
      read(
        'Whitlock Inns had a good quarter.',
        'Let me highlight the impacts on the quarter that came from Brackenhall’s performance, which the closures held back.',
        'As a reminder, this quarter is usually their best.',
        'The brand’s operating profit was $9 million below last year.',
        'The effect on consolidated margins was large, with the brand reporting same-store sales of negative 38% and a restaurant operating margin of 4.5%.',
        'The consolidated restaurant operating margin was 11.2%.',
      ),
    ).toEqual([
      'Operating income | Brackenhall | 2021Q2 | change yoy abs | -9000000 USD',
      'Same-store sales | Brackenhall | 2021Q2 | change yoy % | -38 %',
      'Restaurant-level margin | Brackenhall | 2021Q2 | actual | 4.5 %',
      'Restaurant-level margin | - | 2021Q2 | actual | 11.2 %',
    ])
  })
})

describe('findFacts on tens of millions told by their middle', () => {
  it.each([
    [
      'We expect unallocated expenses in the mid-$40 million range in the third quarter.',
      'Corporate expense',
      45,
    ],
    ['We expect capital expenditures in the mid-$60 million range in the third quarter.', 'Capex', 65],
  ])('%s', (sentence, metric, millions) => {
    expect(read(sentence)).toEqual([`${metric} | - | 2021Q3 | guidance-mid | ${millions}000000 USD`])
  })
})
