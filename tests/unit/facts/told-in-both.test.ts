import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('WHT_q3_2021.txt', unlabelled(lines))

const told = (en: string): readonly string[] => tell(factsOf({ en }))

describe('findFacts of a move told in percent and in money', () => {
  it.each([
    ['Sales grew 12% or nearly $31 million to $290 million.', '12', '31000000', '290000000'],
    ['Revenue was up 9%, or about $14 million, to $170 million.', '9', '14000000', '170000000'],
    [
      'Sales climbed 11%, almost $30 million, in these three months to a record $302 million.',
      '11',
      '30000000',
      '302000000',
    ],
    ['Net sales fell 4% or roughly $8 million to $190 million.', '-4', '-8000000', '190000000'],
  ])('%s', (en, rate, sum, level) => {
    expect(told(en)).toEqual([
      `Revenue | 2025Q3 | change yoy % | ${rate} %`,
      `Revenue | 2025Q3 | change yoy abs | ${sum} USD`,
      `Revenue | 2025Q3 | actual | ${level} USD`,
    ])
  })

  it('tells the move of a share so, and of no other sum', () => {
    expect(told('EPS rose 12%, or $0.20 per share, to $2.10.')).toEqual([
      'EPS | 2025Q3 | change yoy % | 12 %',
      'EPS | 2025Q3 | change yoy abs | 0.2 USD/share',
      'EPS | 2025Q3 | actual | 2.1 USD/share',
    ])
    expect(told('Backlog grew 12%, or $31 million of orders a month.')).not.toContain(
      'Backlog | 2025Q3 | change yoy abs | 31000000 USD',
    )
  })

  it.each([
    ['Net income fell to $12.6 million from $14.7 million, or 14.3%.', 'Net income', '-14.3'],
    ['Gross profit rose to $88 million from $80 million last year, or 10%.', 'Gross profit', '10'],
    ['Sales dropped from $61.4 million to $55.3 million, or about 9.9%.', 'Revenue', '-9.9'],
    ['Operating income declined to $31.2 million from $33.9 million or 8%.', 'Operating income', '-8'],
  ])('reckons how far two levels lie apart: %s', (en, metric, rate) => {
    expect(told(en).at(-1)).toBe(`${metric} | 2025Q3 | change yoy % | ${rate} %`)
  })

  it('leaves a rate that the levels do not come to what it is', () => {
    expect(told('Operating income declined to $31 million from $35 million or 14% of sales.').at(-1)).toBe(
      'Operating margin | 2024Q3 | prior-period actual | 14 %',
    )
  })

  it.each([
    [
      'Gross margin was 41.2%, or $30 million.',
      ['Gross margin | 2025Q3 | actual | 41.2 %', 'Gross profit | 2025Q3 | actual | 30000000 USD'],
    ],
    [
      'Operating margin came in at 12% in the quarter, or about $14 million, compared to 11%, or $12 million, last year.',
      [
        'Operating margin | 2025Q3 | actual | 12 %',
        'Operating income | 2025Q3 | actual | 14000000 USD',
        'Operating margin | 2024Q3 | prior-period actual | 11 %',
        'Operating income | 2024Q3 | prior-period actual | 12000000 USD',
      ],
    ],
  ])('gives a margin its profit: %s', (en, facts) => {
    expect(told(en)).toEqual(facts)
  })
})

describe('findFacts of what is no level of the company', () => {
  it.each([
    'The income we lost and the repairs we paid for after the floods reduced our operating income by around $2.6 million or $0.10 a share.',
    'The strike lowered operating income by about $4 million, or $0.07 a share.',
    'Freight delays hurt gross profit by $3 million.',
    'Hurricane costs reduced net income by $5 million or $0.12 per share.',
  ])('tells an impact of what a cause did: %s', (en) => {
    const facts = told(en)
    expect(facts.length).toBeGreaterThan(0)
    expect(facts.filter((fact) => !fact.startsWith('Impact on '))).toEqual([])
  })

  it.each([
    ['We reduced our operating expenses by $8 million.', 'Operating expenses'],
    ['Operating income decreased by $6 million.', 'Operating income'],
  ])('leaves what the company moved itself: %s', (en, metric) => {
    expect(told(en)[0]).toMatch(new RegExp(`^${metric} \\| 2025Q3 \\| change yoy abs`))
  })

  it('knows one thing that was bought from all that is spent', () => {
    expect(
      read(
        'Capex is higher this year mostly because of the purchase of a $9 million bakery in Leeds.',
        'Capital expenditures reflect the acquisition of an $18 million press in these three months.',
        'Capital expenditures were $48 million.',
      ).filter((fact) => fact.startsWith('Capex')),
    ).toEqual(['Capex | - | 2021Q3 | actual | 48000000 USD'])
  })

  it.each([
    'As of November 27, the company had bought back a total of 410,000 shares for $52 million under the plan.',
    'To date, we have repurchased 1.5 million shares at a cost of $62 million under this authorization.',
    'Through the end of October, we have bought a total of 900,000 shares for $31 million.',
    'We have repurchased a cumulative 3.2 million shares for $120 million.',
  ])('puts into no quarter what was bought since a program began: %s', (en) => {
    expect(told(en).filter((fact) => fact.includes('2025Q3 | actual'))).toEqual([])
  })

  it('leaves a total of the quarter in it', () => {
    expect(told('In the third quarter we have repurchased a total of 300,000 shares.')).toEqual([
      'Shares repurchased | 2025Q3 | actual | 300000 shares',
    ])
  })

  it.each([
    ['At quarter end we had virtually no debt and cash for $92 million.', '92000000'],
    ['We finished the period debt-free with cash at $64 million.', '64000000'],
    ['We have no debt and a cash balance of about $71 million.', '71000000'],
  ])('holds cash beside what is not owed: %s', (en, cash) => {
    expect(told(en).at(-1)).toBe(`Cash and short-term investments | as of 2025-09-30 | actual | ${cash} USD`)
  })
})

describe('findFacts of costs that have no metric of their own', () => {
  it.each([
    ['Energy costs increased to 4.2% of revenues, up from 4.1% last year.', 'Energy costs', '4.2', '4.1'],
    ['Labor costs as a percentage of revenue rose to 31.2% from 30.1%.', 'Labor costs', '31.2', '30.1'],
    ['Occupancy costs were 12.4% of sales versus 12.9% last year.', 'Occupancy costs', '12.4', '12.9'],
    ['Freight expense was 6.6% of net sales, up from 5.9%.', 'Freight expense', '6.6', '5.9'],
  ])('%s', (en, kind, now, before) => {
    expect(told(en)).toEqual([
      `Share of revenue | ${kind} | 2025Q3 | actual | ${now} %`,
      `Share of revenue | ${kind} | 2024Q3 | prior-period actual | ${before} %`,
    ])
  })
})

describe('findFacts of segments by their names', () => {
  it('knows a name that opens the sentence, and one that begins with a number', () => {
    expect(
      read(
        'Our Fire Kits segment’s revenues were $16 million.',
        'The Road Signs segment’s sales were $12 million.',
        'Our First Aid segment’s revenues were $9 million.',
        'However, the segment’s operating profit was small, compared to $1 million in the same quarter of 2020.',
        'Revenue in our Second Life division was $14 million.',
      ),
    ).toEqual([
      'Revenue | Fire Kits | 2021Q3 | actual | 16000000 USD',
      'Revenue | Road Signs | 2021Q3 | actual | 12000000 USD',
      'Revenue | First Aid | 2021Q3 | actual | 9000000 USD',
      'Operating income | First Aid | 2020Q3 | prior-period actual | 1000000 USD',
      'Revenue | Second Life | 2021Q3 | actual | 14000000 USD',
    ])
  })

  it.each([
    'The decline was partly offset by growth in the coatings business.',
    'This decrease was due to weakness in the trailer market.',
    'Growth in the dealer business made up for some of it.',
  ])('turns to nothing that only explains a move: %s', (explained) => {
    expect(
      read(
        'Sales of our Marine Paint segment fell to $30 million.',
        explained,
        'The segment’s operating margin was 14.9%.',
      ).at(-1),
    ).toBe('Operating margin | Marine Paint | 2021Q3 | actual | 14.9 %')
  })

  it('calls a part by one name, and guides what is its own', () => {
    expect(
      read(
        'Sales of our core rental operations were $40 million.',
        'Rental operating margin was 9%.',
        'The outlook assumes an operating margin in our core rental operations for the second half of 10.4%.',
        'It also assumes an organic growth rate in our core rental operations of 3.5% for the year.',
      ),
    ).toEqual([
      'Revenue | Rental | 2021Q3 | actual | 40000000 USD',
      'Operating margin | Rental | 2021Q3 | actual | 9 %',
      'Operating margin | Rental | 2021H2 | guidance-mid | 10.4 %',
      'Organic revenue growth | Rental | 2021 | guidance-mid | 3.5 %',
    ])
  })
})
