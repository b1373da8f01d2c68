import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('KLN_q2_2021.txt', unlabelled(lines))

describe('findFacts on a bank that dates every figure', () => {
  it.each([
    [
      'Net interest income before provision for the three months ended June 30, 2021, was $190 million versus $205 million for the same period in 2020.',
      [
        'Net interest income | - | 2021Q2 | actual | 190000000 USD',
        'Net interest income | - | 2020Q2 | prior-period actual | 205000000 USD',
      ],
    ],
    [
      'Noninterest income came to $28 million for the three months ended June 30, 2021, versus $21 million for the same period in 2020 and $27 million for the quarter ended March 31, 2021.',
      [
        'Noninterest income | - | 2021Q2 | actual | 28000000 USD',
        'Noninterest income | - | 2020Q2 | prior-period actual | 21000000 USD',
        'Noninterest income | - | 2021Q1 | prior-period actual | 27000000 USD',
      ],
    ],
    [
      'Our NPAs at June 30, ’21 totaled $29 million or 0.15% of loans compared to $38 million or 0.21% at March 31, ’21.',
      [
        'Nonperforming loans | - | as of 2021-06-30 | actual | 29000000 USD',
        'Nonperforming loan ratio | - | as of 2021-06-30 | actual | 0.15 %',
        'Nonperforming loans | - | as of 2021-03-31 | prior-period actual | 38000000 USD',
        'Nonperforming loan ratio | - | as of 2021-03-31 | prior-period actual | 0.21 %',
      ],
    ],
    [
      'Our net charge-offs in the three months ended June 30, ’21 were $3.9 million, versus $7.4 million for the quarter ended March 31, ’21.',
      [
        'Net charge-offs | - | 2021Q2 | actual | 3900000 USD',
        'Net charge-offs | - | 2021Q1 | prior-period actual | 7400000 USD',
      ],
    ],
    [
      'Loans outstanding at June 30, ’21 were about $15 billion.',
      ['Loans | - | as of 2021-06-30 | actual | 15000000000 USD'],
    ],
  ])('reads `%s`', (line, facts) => {
    expect(read(line)).toEqual(facts)
  })

  it('measures a linked quarter from the one before', () => {
    expect(
      read(
        'Net interest margin was 3.1%.',
        'Our deposits were $24 billion.',
        'Our linked quarter deposits increased $260 million or 1.1%.',
      ).slice(2),
    ).toEqual([
      'Deposits | - | 2021Q2 | change qoq abs | 260000000 USD',
      'Deposits | - | 2021Q2 | change qoq % | 1.1 %',
    ])
  })

  it('tells a month, an effect, fees to come and a part from the whole', () => {
    expect(read('The average monthly new loan production for the quarter was $510 million.')[0]).toContain(
      'Monthly loan originations',
    )
    expect(read('The net effect was a positive $0.12 in earnings per share for the quarter.')[0]).toContain(
      'Impact on EPS',
    )
    expect(read('Agency loans had a remaining deferred fee balance of $19 million.')[0]).toContain(
      'Deferred fees',
    )
    expect(read('The total was comprised of $27 million in loans and $1 million in houses.')[0]).toContain(
      'Part of',
    )
  })

  it('takes back what was begun without its unit', () => {
    expect(read('Since June, 1,310 -- I’m sorry, $1,310,000 in NPAs have been sold.')).toHaveLength(1)
  })
})

describe('how long a period is, and whose growth', () => {
  it('dates a figure by the day its three months ended', () => {
    expect(
      read(
        'The efficiency ratio was 52% for the three months ended June 30, 2021, and 54.5% for the three months ended March 31, 2021.',
      ),
    ).toEqual([
      'Efficiency ratio | - | 2021Q2 | actual | 52 %',
      'Efficiency ratio | - | 2021Q1 | prior-period actual | 54.5 %',
    ])
  })

  it('reads the growth of customers ahead of their name', () => {
    expect(read('We had 1.7% customer growth during the second quarter.')).toEqual([
      'Customers | - | 2021Q2 | change yoy % | 1.7 %',
    ])
  })

  it('holds against an older year what is told like the sentence that named it', () => {
    expect(
      read(
        'Compared to 2019, overall visits grew almost 3%. Outpatient surgeries grew approximately 6%. Our Harbor segment grew 12% on a daily basis.',
      )
        .slice(1)
        .map((fact) => fact.split(' | ')[0]),
    ).toEqual(['Multi-year change in Outpatient surgeries', 'Revenue'])
  })

  it('gives what a year may cost to the year', () => {
    expect(
      read(
        'We plan to open 6 shops in the fourth quarter, all within our planned annual capex of $45 million.',
      ).at(-1),
    ).toMatch(/^Capex \| - \| 2021 \| (?:forecast|target) \| 45000000 USD/)
  })

  it('gives a plan all within another the part just told', () => {
    expect(
      read(
        'Our Aber Basin wells produced 42,000 barrels equivalent a day this quarter.',
        'We plan to drill 4 wells in the fourth quarter in our Aber Basin acreage, all within our planned annual capex of $45 million.',
      ).at(-1),
    ).toMatch(/^Capex \| Aber Basin[^|]* \| 2021 \|/)
  })
})
