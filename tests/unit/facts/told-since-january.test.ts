import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('WHT_q3_2021.txt', unlabelled(lines))

const told = (en: string): readonly string[] => tell(factsOf({ en }))

describe('findFacts of a stretch that goes on', () => {
  it('keeps a profit told with its basis in it, and what it is held against', () => {
    expect(
      read(
        'Pre-tax income was $34 million and net income was $25 million in the third quarter.',
        'Earnings per share were $0.20 in the quarter.',
        'For the first nine months of 2021, revenues were $474 million, an increase of 12% over the prior year’s first nine months revenue of $424 million.',
        'Our GAAP pre-tax income was $83 million, or 59% above 2020.',
        'Our GAAP net income was $61 million, or 41%, compared to 2020.',
        'Our GAAP earnings per share were $0.49 compared to $0.34 in 2020.',
      ).slice(3),
    ).toEqual([
      'Revenue | - | 2021M9 | actual | 474000000 USD',
      'Revenue | - | 2021M9 | change yoy % | 12 %',
      'Revenue | - | 2020M9 | prior-period actual | 424000000 USD',
      'Pre-tax income | - | 2021M9 | actual | 83000000 USD',
      'Pre-tax income | - | 2021M9 | change yoy % | 59 %',
      'Net income | - | 2021M9 | actual | 61000000 USD',
      'Net income | - | 2021M9 | change yoy % | 41 %',
      'EPS | - | 2021M9 | actual | 0.49 USD/share',
      'EPS | - | 2020M9 | prior-period actual | 0.34 USD/share',
    ])
  })

  it('calls a quarter by the name of its year', () => {
    expect(
      told('SG&A improved for the quarter over 2024, down from 30.9% of revenues to 28.7% of them in 2025.'),
    ).toEqual([
      'SG&A expense % of revenue | 2024Q3 | prior-period actual | 30.9 %',
      'SG&A expense % of revenue | 2025Q3 | actual | 28.7 %',
    ])
  })

  it.each([
    'We maintained revenue growth of 5.6% in 2024, followed by a healthy increase of 15.3% in 2025.',
    'Sales grew 5.6% in 2024 and increased another 15.3% in 2025.',
  ])('guides nothing by what has grown so far: %s', (en) => {
    expect(told(en).some((fact) => fact.includes('| 2025 |'))).toBe(false)
  })

  it('goes on with the time that a sentence points to', () => {
    expect(
      read(
        'Even in that strange time back in Q3 of last year, our revenue grew 5%.',
        'That was converted into net income growth of 17%.',
      ),
    ).toEqual(['Revenue | - | 2020Q3 | change yoy % | 5 %', 'Net income | - | 2020Q3 | change yoy % | 17 %'])
  })

  it.each([
    'Since the Marlowe purchase of April 1, 2024, we have repaid nearly $50 million in debt.',
    'Since joining the index, we have returned $80 million in dividends.',
  ])('puts into no column what has come together since then: %s', (en) => {
    expect(factsOf({ en }).map(({ period }) => period)).toEqual([null])
  })
})

describe('findFacts of a level and its growth in one breath', () => {
  it.each([
    ['Income before taxes was $133.9 million, or 29% above 2024.', 'Pre-tax income', '133900000', '29'],
    ['Net income was $98 million, or 31% higher than last year.', 'Net income', '98000000', '31'],
    ['Revenue totaled $50 million, or 8% over the prior year.', 'Revenue', '50000000', '8'],
    ['Net income was $191 million, or 61%, compared to the prior year.', 'Net income', '191000000', '61'],
  ])('%s', (en, metric, level, rate) => {
    expect(told(en)).toEqual([
      `${metric} | 2025Q3 | actual | ${level} USD`,
      `${metric} | 2025Q3 | change yoy % | ${rate} %`,
    ])
  })

  it('leaves a margin that a margin is held against', () => {
    expect(
      told('Operating income was $40 million, or 18%, compared to $35 million, or 17%, last year.')[1],
    ).toBe('Operating margin | 2025Q3 | actual | 18 %')
  })
})

describe('findFacts of what is beside a balance', () => {
  it('is spent, written off, or of an industry', () => {
    const facts = read(
      'Turning to cash, for the nine months acquisitions took $28 million, compared to $56 million a year ago.',
      'Margins were held back by a write-down of inventory of $2.7 million.',
      'In the petrochemical sector, production fell as much as 75%.',
    )
    expect(facts.filter((fact) => /^(?:Cash|Inventory \|)|^Production \| -/.test(fact))).toEqual([])
  })

  it('is no share of customers where new ones made it grow', () => {
    const facts = told(
      'Revenue was up 15%, and included 2% from recent acquisitions, with the other 13% from price and new customer growth.',
    )
    expect(facts.some((fact) => fact.startsWith('Customer'))).toBe(false)
    expect(told('About 13% came from our largest customer.')).toEqual([
      'Customer % of revenue | 2025Q3 | actual | 13 %',
    ])
  })
})

describe('findFacts of segments that are gone through', () => {
  it.each([
    'Looking at our operating segments.',
    'Turning to segment results.',
    'Let me review our business segments.',
  ])('gives a profit to whose sales were told before: %s', (heading) => {
    expect(
      read(
        heading,
        'In the third quarter, Road Haulage revenues were $38 million.',
        'Compared to last year, sales improved thanks to fuel.',
        'Operating income declined $5 million primarily due to a storm.',
        'Turning to the balance sheet.',
        'Operating income of the company was $30 million.',
      ),
    ).toEqual([
      'Revenue | Road Haulage | 2021Q3 | actual | 38000000 USD',
      'Operating income | Road Haulage | 2021Q3 | change yoy abs | -5000000 USD',
      'Operating income | - | 2021Q3 | actual | 30000000 USD',
    ])
  })

  it('moves a profit that improved by so much', () => {
    expect(told('Sales rose 6%, and operating income improved $3 million.').at(-1)).toBe(
      'Operating income | 2025Q3 | change yoy abs | 3000000 USD',
    )
    expect(told('Operating income improved $3 million to $18 million.').at(-1)).toBe(
      'Operating income | 2025Q3 | actual | 18000000 USD',
    )
  })
})
