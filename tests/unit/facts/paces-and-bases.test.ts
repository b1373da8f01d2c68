import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('WHT_q3_2021.txt', unlabelled(lines))

const told = (en: string): readonly string[] => tell(factsOf({ en }))

/** With the basis of each figure. */
const based = (en: string): readonly string[] =>
  factsOf({ en }).map(({ metric, basis, period, kind, value }) =>
    [metric, basis ?? '-', period, kind, value].join(' | '),
  )

describe('findFacts of whose pace a word tells', () => {
  it.each([
    ['Total revenue grew 9%, helped by a sequential improvement in our stores.', 'Revenue', '9'],
    ['Sales rose 7%, with sequential growth in Europe.', 'Revenue', '7'],
    ['Orders were up 12% and backlog improved sequentially.', 'Orders', '12'],
    ['Revenue increased 8%, and both stores and online trends improved sequentially.', 'Revenue', '8'],
    ['Same-store sales rose 3%, 200 basis points better than last quarter.', 'Same-store sales', '3'],
    ['Revenue growth was 6%, up 150 basis points from last quarter.', 'Revenue', '6'],
  ])(
    'leaves growth on the year where another noun has moved since the quarter before: %s',
    (en, metric, rate) => {
      expect(told(en)[0]).toBe(`${metric} | 2025Q3 | change yoy % | ${rate} %`)
    },
  )

  it.each([
    'Revenue grew 5% sequentially.',
    'Sequentially, revenue grew 5%.',
    'Revenue grew 5% on a sequential basis.',
  ])('takes its own: %s', (en) => {
    expect(told(en)).toEqual(['Revenue | 2025Q3 | change qoq % | 5 %'])
  })

  it('tells how far growth itself has moved by that name, and no impact on sales', () => {
    expect(told('Revenue grew 6%, an acceleration of 150 basis points from the second quarter.')).toEqual([
      'Revenue | 2025Q3 | change yoy % | 6 %',
      'Change in revenue growth | 2025Q3 | change bps | 150 bps',
    ])
  })

  it('reads growth in a quarter that is called by its number', () => {
    expect(told('Revenue growth in Q3 was 9%.')).toEqual(['Revenue | 2025Q3 | change yoy % | 9 %'])
    expect(told('Sales growth for Q3 was 9% and for the year 11%.')).toEqual([
      'Revenue | 2025Q3 | change yoy % | 9 %',
      'Revenue | 2025M9 | change yoy % | 11 %',
    ])
  })
})

describe('findFacts of one base told on two bases', () => {
  it.each([
    [
      'Our operating margin was 14.1%, compared to the prior year margin of 13.2% on a GAAP basis and 13.9% on an adjusted basis.',
      'Operating margin',
      ['14.1', '13.2', '13.9'],
    ],
    [
      'The tax rate was 18% against last year’s rate of 21% on a GAAP basis and 20% on an adjusted basis.',
      'Tax rate',
      ['18', '21', '20'],
    ],
    [
      'EPS was $0.44 compared to last year’s GAAP EPS of $0.42 and adjusted EPS of $0.44.',
      'EPS',
      ['0.44', '0.42', '0.44'],
    ],
  ])('%s', (en, metric, [now, reported, adjusted]) => {
    expect(based(en).slice(1)).toEqual([
      `${metric} | GAAP | 2024Q3 | prior-period actual | ${reported}`,
      `${metric} | non-GAAP | 2024Q3 | prior-period actual | ${adjusted}`,
    ])
    expect(told(en)[0]).toMatch(new RegExp(`^${metric} \\| 2025Q3 \\| actual \\| ${now} `))
  })

  it('takes a margin that is held against by the name of the one before', () => {
    expect(told('Gross margin this quarter was 41.2% versus last year’s margin of 40.6%.')).toEqual([
      'Gross margin | 2025Q3 | actual | 41.2 %',
      'Gross margin | 2024Q3 | prior-period actual | 40.6 %',
    ])
  })

  it('goes on with the basis of a base in no later sentence', () => {
    const facts = factsOf({
      en: 'Operating margin was 19.2% versus last year’s 19.6% on a GAAP basis and 20.5% as adjusted. Parcel operating margin was 13.1%.',
    })
    expect(facts.at(-1)).toMatchObject({ segment: 'Parcel', basis: null, value: '13.1' })
  })

  it('keeps a level that was the same a year ago', () => {
    expect(told('Operating margin was 20%, compared to 20% in the prior year.')).toEqual([
      'Operating margin | 2025Q3 | actual | 20 %',
      'Operating margin | 2024Q3 | prior-period actual | 20 %',
    ])
  })
})

describe('findFacts of growth in other terms', () => {
  it.each([
    ['Revenue grew 8%, as reported, or 6% in constant currency.', '8', '6'],
    ['Sales rose 11%, on a reported basis or 9% in local currencies.', '11', '9'],
  ])('%s', (en, reported, constant) => {
    expect(told(en)).toEqual([
      `Revenue | 2025Q3 | change yoy % | ${reported} %`,
      `Constant-currency revenue growth | 2025Q3 | change yoy % | ${constant} %`,
    ])
  })

  it.each([
    'Revenue was flat as reported, or up 2% in constant currency.',
    'Sales were unchanged on a reported basis and rose 2% at constant exchange rates.',
  ])('knows it beside what was flat: %s', (en) => {
    expect(told(en)).toEqual(['Constant-currency revenue growth | 2025Q3 | change yoy % | 2 %'])
  })

  it('takes what sold more for no growth of sales', () => {
    expect(
      read(
        'Parcel revenue grew 6% on client growth of 4%.',
        'Freight sales were down 5% despite transaction growth of 3%.',
        'Sales and visits rose 4% and 9%, respectively.',
      ),
    ).toEqual([
      'Revenue | Parcel | 2021Q3 | change yoy % | 6 %',
      'Client growth | - | 2021Q3 | change yoy % | 4 %',
      'Revenue | Freight | 2021Q3 | change yoy % | -5 %',
      'Transaction growth | - | 2021Q3 | change yoy % | 3 %',
      'Revenue | - | 2021Q3 | change yoy % | 4 %',
      'Visits | - | 2021Q3 | change yoy % | 9 %',
    ])
  })

  it('names nothing by what it is said to come from', () => {
    expect(told('We saw baskets with growth over 11%, benefiting from continued demand.')[0]).not.toMatch(
      /^Demand/,
    )
  })
})

describe('findFacts of parts that are spoken of', () => {
  it('gives growth in a place to it', () => {
    expect(
      read(
        'Revenue growth in the Andes and Caribbean region went on improving and was up 3%.',
        'Sales growth in Germany was up 6%.',
      ),
    ).toEqual([
      'Revenue | Andes & Caribbean | 2021Q3 | change yoy % | 3 %',
      'Revenue | Germany | 2021Q3 | change yoy % | 6 %',
    ])
  })

  it('goes on about what did well in the sentence before', () => {
    expect(
      read(
        'Online performed exceptionally well again.',
        'Revenues grew 45% to $240 million.',
        'As Iris mentioned, post.com had another very strong quarter.',
        'Revenue grew 38%.',
      ),
    ).toEqual([
      'Revenue | Online | 2021Q3 | change yoy % | 45 %',
      'Revenue | Online | 2021Q3 | actual | 240000000 USD',
      'Revenue | Post.com | 2021Q3 | change yoy % | 38 %',
    ])
    expect(read('Management performed well.', 'Revenue was $40 million.')).toEqual([
      'Revenue | - | 2021Q3 | actual | 40000000 USD',
    ])
  })

  it('points a share of sales to what was told before', () => {
    expect(
      read(
        'Freight revenue was $40 million.',
        'It made up 12% of total revenue.',
        'Parcel revenue decreased 2%.',
        'The segment accounted for 8% of company sales.',
        'Other revenues represented 5% of total revenues.',
      ).filter((fact) => fact.startsWith('Share')),
    ).toEqual([
      'Share of revenue | Freight | 2021Q3 | actual | 12 %',
      'Share of revenue | Parcel | 2021Q3 | actual | 8 %',
      'Share of revenue | Other | 2021Q3 | actual | 5 %',
    ])
  })

  it('gives earnings to nobody who is a measure', () => {
    expect(told('Revenue and EPS grew 4% and 9%, respectively.')).toEqual([
      'Revenue | 2025Q3 | change yoy % | 4 %',
      'EPS | 2025Q3 | change yoy % | 9 %',
    ])
  })
})

describe('findFacts of when guidance is for', () => {
  it('is no time of a clause that tells what else will be', () => {
    expect(
      read(
        'We expect full-year 2021 revenues will rise high single digits.',
        'Operating margin is expected to be about 21%, reflecting savings that we expect to reach $150 million by the end of 2023.',
        'EPS for the year is now expected to be $2.06 to $2.16, including a gain on land that occurred late in the third quarter.',
        'Adjusted EPS is expected to be $2.00 to $2.10.',
      ),
    ).toEqual([
      expect.stringMatching(/^Operating margin \| - \| 2021 \| (?:guidance-mid|forecast) \| 21 %$/),
      'Cost savings | - | 2023 | guidance-mid | 150000000 USD',
      'EPS | - | 2021 | guidance-low | 2.06 USD/share',
      'EPS | - | 2021 | guidance-high | 2.16 USD/share',
      'EPS | - | 2021 | guidance-low | 2 USD/share',
      'EPS | - | 2021 | guidance-high | 2.1 USD/share',
    ])
  })

  it('turns back to the year with what is guided in words', () => {
    expect(
      read(
        'Closing the plan is expected to lower EPS by $0.22 in the fourth quarter.',
        'We continue to expect full-year 2021 sales growth in the mid- to high-single digits.',
        'Operating margin is expected to be approximately 21%.',
      ).at(-1),
    ).toMatch(/^Operating margin \| - \| 2021 \| /)
  })

  it('has opened no store that is only looked forward to', () => {
    expect(
      told('We look forward to getting all 300 stores up and running in the fourth quarter.').some((fact) =>
        / actual /.test(fact),
      ),
    ).toBe(false)
  })

  it('adjusts a margin by no other name', () => {
    expect(
      factsOf({
        en: 'The second half should come out above our outlook for the adjusted margin of 21.5%.',
      })[0],
    ).toMatchObject({ basis: 'non-GAAP', value: '21.5' })
  })
})
