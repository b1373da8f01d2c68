import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { supposedBelow } from '../../../shared/facts/fact.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { describeCertainty } from '../../../shared/facts/certainty/describe-certainty.ts'
import { readSetting } from '../../../shared/facts/read-setting.ts'
import { shippedCatalogue } from '../../../shared/metrics/metric-catalogue.ts'
import { corbel, textOf } from './remarks.ts'

function read(lines: readonly string[]) {
  const text = textOf(corbel, lines)
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return { document, facts: findFacts({ document, text, fiscalYearEnd: null }) }
}

/** The confidence of each figure, by its words. */
const sure = (lines: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(read(lines).facts.map(({ quote, confidence }) => [quote, confidence]))

function evidenceOf(lines: readonly string[], quote: string): Readonly<Record<string, number>> {
  const { document, facts } = read(lines)
  const setting = readSetting(document, null, shippedCatalogue)
  const evidence = describeCertainty(facts, document, setting)[
    facts.findIndex((fact) => fact.quote === quote)
  ]
  if (!evidence) throw new Error(`${quote} is not described`)
  return Object.fromEntries(evidence)
}

describe('the confidence of a figure in a row that every company has', () => {
  it('leaves the total as it was read and doubts what is less than half of it', () => {
    const confidence = sure([
      'Total revenue for the second quarter was $612 million, up from $548 million a year ago.',
      'Revenue was $31 million there.',
    ])
    expect(confidence['$612 million']).toBe(0.9)
    expect(confidence['$31 million']).toBe(0.6)
  })

  it('prefers what is like the year before to what comes before it', () => {
    const confidence = sure([
      'Capital expenditures of $9 million went into one business.',
      'Total capital expenditures were $31 million in the second quarter, up from $26 million a year ago.',
    ])
    expect(confidence['$31 million']).toBe(0.9)
    expect(confidence['$9 million']).toBe(0.6)
  })

  it('prefers new guidance to what it replaces, wherever that is told', () => {
    const confidence = sure([
      'For the full year, we raise our EPS guidance to $3.10 to $3.30, from the range of $2.70 to $2.90 in the prior outlook.',
      'Again, EPS for the full year should be $3.10 to $3.30.',
    ])
    expect(confidence['$3.10']).toBe(0.9)
    expect(confidence['$2.70']).toBeLessThanOrEqual(0.6)
  })

  it('is the same for what only repeats a statement', () => {
    const { facts } = read([
      'Total revenue for the second quarter was $612 million, up from $548 million a year ago.',
      'As I said, total revenue was $612 million in the second quarter.',
    ])
    expect(facts.filter(({ quote }) => quote === '$612 million').map(({ confidence }) => confidence)).toEqual(
      [0.9, 0.9],
    )
  })

  it('prefers a value to a bound of it, though that is told first', () => {
    const confidence = sure([
      'Net debt was less than $2 billion at the end of the second quarter.',
      'Our Marine segment had revenue of $200 million.',
      'Net debt was $1,876 million at the end of the second quarter.',
    ])
    expect(confidence['$1,876 million']).toBe(0.9)
    expect(confidence['$2 billion']).toBe(0.6)
  })

  it('is not lessened by a longer time that the figure is dated to', () => {
    const confidence = sure([
      'Our Marine segment had revenue of $200 million.',
      'Even so, the company has brought in $130 million of operating cash flow year to date.',
    ])
    expect(confidence['$130 million']).toBe(0.9)
  })

  it('is only supposed where even the likeliest is likelier of a part', () => {
    const total = 'Total revenue for the second quarter was $612 million.'
    const parts =
      'Our Marine segment had revenue of $200 million and our Farm segment had revenue of $150 million.'
    const profits =
      'Our Marine segment had operating income of $20 million and our Farm segment had operating income of $15 million.'
    const passing =
      'In both businesses, as demand came back across the regions and the product categories they serve, the inventory was $41 million.'
    expect(sure([total, parts, passing, profits])['$41 million']).toBeLessThan(supposedBelow)
    const plain = 'Inventory was $41 million at the end of the second quarter.'
    expect(sure([total, plain, parts, profits])['$41 million']).toBe(0.9)
  })

  it('takes both ends of growth that is guided', () => {
    const confidence = sure(['For the full year, we expect revenue growth of 9% to 12%.'])
    expect([confidence['9%'], confidence['12%']]).toEqual([0.9, 0.9])
  })
})

describe('describeCertainty', () => {
  it('knows spans longer than the quarter, and balances that parts have as well', () => {
    const told = [
      'Capital expenditures were $40 million in the second quarter, in line with our annual budget.',
      'Capital expenditures were $70 million in the first six months.',
      'Inventory was $75 million.',
    ]
    expect(evidenceOf(told, '$40 million')).toMatchObject({
      'longer than a quarter': 1,
      'owed, stocked, ordered or employed': 0,
      'late in its sentence': Math.log(1 + 3),
    })
    // Dated to the six months, it is just what they say.
    expect(evidenceOf(told, '$70 million')).toMatchObject({ 'longer than a quarter': 0 })
    expect(evidenceOf(told, '$75 million')).toMatchObject({
      'longer than a quarter': 0,
      'owed, stocked, ordered or employed': 1,
    })
  })

  const lines = [
    'Total revenue for the second quarter was $612 million, up from $548 million a year ago, growth of 11.7%.',
    'Operating income was $61.2 million, and operating margin was 10%.',
    'Our Marine segment had revenue of $200 million and our Farm segment had revenue of $90 million.',
    'Inventory was $75 million.',
  ]

  it('finds what bears a figure out: the year before with a growth, the revenue with a margin', () => {
    expect(evidenceOf(lines, '$612 million')).toMatchObject({
      'borne out by others': 1,
      'words of the whole': 1,
      'measure named before': 1,
      'quarter named': 1,
      'other values': 0,
    })
    expect(evidenceOf(lines, '11.7%')['borne out by others']).toBe(1)
    expect(evidenceOf(lines, '$61.2 million')['borne out by others']).toBe(1)
    expect(evidenceOf(lines, '10%')['borne out by others']).toBe(1)
    expect(evidenceOf(lines, '$75 million')['borne out by others']).toBe(0)
  })

  it('counts the figures of parts round about, the values for one cell', () => {
    expect(evidenceOf(lines, '$75 million')['amid figures of parts']).toBeGreaterThan(0.3)
    const rivals = [
      'Capital expenditures were $40 million in the quarter.',
      'Capital expenditures were $12 million in the quarter.',
    ]
    expect(evidenceOf(rivals, '$40 million')).toMatchObject({
      'told first': 1,
      'less than another': 0,
    })
    expect(evidenceOf(rivals, '$12 million')).toMatchObject({
      'told first': 0,
      'less than half of another': 1,
      'other values': Math.log(2),
    })
  })

  it('says nothing of parts, of other measures, nor of years before', () => {
    const { document, facts } = read(lines)
    const evidence = describeCertainty(facts, document, readSetting(document, null, shippedCatalogue))
    const described = facts.filter((_, index) => evidence[index] !== null)
    expect(described.map(({ quote }) => quote)).not.toContain('$548 million')
    expect(described.every(({ segment }) => segment === null)).toBe(true)
  })
})

describe('a number of stores, customers or shares', () => {
  it.each([
    ['We ended the second quarter with 412 stores.', '412'],
    ['We now operate 380 restaurants in nine states.', '380'],
    ['We opened seven, bringing the system to 1,240 restaurants.', '1,240'],
    ['At the end of June we had 5,200 customers.', '5,200'],
    ['Our customer base reached 61,000 customers in the second quarter.', '61,000'],
    ['We opened 12 new stores and closed 3, ending with 418 locations.', '418'],
    ['There were 48 million shares outstanding at the end of June.', '48 million shares'],
    ['We used 61.2 million diluted shares for the second quarter.', '61.2 million diluted shares'],
    ['As of June we had 1,150 customers paying us over $1 million a year.', '1,150'],
  ])('counts all of them: %s', (sentence, quote) => {
    expect(sure([sentence])[quote]).toBeGreaterThanOrEqual(supposedBelow)
  })

  it.each([
    ['The programme is now live in 14 countries, covering 3,000 restaurants.', '3,000'],
    ['Parts go from there to more than 900 supplier locations every day.', '900'],
    ['The new lamp is in trials at three customers.', 'three'],
    ['As of June we had 1,150 customers under contracts of three years.', '1,150'],
    ['Lamps were shipped to five customers in the second quarter.', 'five'],
    ['In May the selling holders placed 4.5 million shares with institutions.', '4.5 million shares'],
    ['Net income improved 50 basis points in the second quarter.', '50 basis points'],
  ])('may count only some or something else, and fills no cell: %s', (sentence, quote) => {
    expect(sure([sentence])[quote] ?? 0).toBeLessThan(supposedBelow)
  })
})
