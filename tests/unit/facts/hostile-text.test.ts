import { describe, expect, it } from 'vitest'
import { findAmounts } from '../../../shared/figures/find-amounts.ts'
import { findPeriods } from '../../../shared/figures/find-periods.ts'
import { findWordedRates } from '../../../shared/figures/worded-rates.ts'
import { findBusinesses } from '../../../shared/facts/businesses/find-businesses.ts'
import { findCues } from '../../../shared/facts/kinds/find-cues.ts'
import { findMetrics } from '../../../shared/facts/measures/find-metrics.ts'
import { splitSentences } from '../../../shared/facts/split-sentences.ts'
import { leastTime, processorTime } from '../../support/least-time.ts'
import { factsOf, toDocument } from './speech.ts'

const length = 100_000
const pieces = [
  '9',
  '1,111',
  '$',
  '1.',
  ' ',
  'one ',
  'two to three million dollars or ',
  'up from ',
  'non-GAAP revenue ',
  'the first quarter of the prior year ',
  'our range of between $1 and $2 ',
  '5% ',
  'we are raising our guidance from $5 to $6, ',
  'our pump segment will be at the end of our $5.00 per share ',
  'e.g. ',
  'a-',
  'second half of the ',
  'mid to high single digits to low 20% ',
  '三',
  '3 億 5,000 萬',
  '第一季的',
  '營收的',
  '\u00a0',
]
const readers = {
  findAmounts: (text: string) => [findAmounts(text, 'en'), findAmounts(text, 'zh')],
  findPeriods: (text: string) => [findPeriods(text, 'en'), findPeriods(text, 'zh')],
  findCues: (text: string) => [findCues(text, 'en'), findCues(text, 'zh')],
  findMetrics: (text: string) => [findMetrics(text, 'en'), findMetrics(text, 'zh')],
  findWordedRates: (text: string) => [findWordedRates(text)],
  splitSentences: (text: string) => [splitSentences(text, 'en'), splitSentences(text, 'zh')],
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(pieces)('takes time in proportion for twice as much of %j', (piece) => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    const timeOf = (each: string, enough?: number): number =>
      leastTime(() => processorTime(() => read(each)), 5, enough)
    // Four times would be quadratic. Below some tens of milliseconds the collector of garbage weighs more than the reading.
    const longest = Math.max(60, 3 * timeOf(text.slice(0, length / 2)) + 30)
    expect(timeOf(text, longest)).toBeLessThan(longest)
  })
})

/** Figures that are each held against all others of the company. */
const toldOfCompany = [
  'Total revenue was $612 million, up 11%. ',
  'Sales grew 14%. Total revenue was $612 million, up 11%, or $60 million. Operating income was $5 million, a margin of 7%. ',
  'Pump revenue was $40 million. Operating margin was 12%. Sales grew 6%. ',
]

describe('findBusinesses', () => {
  it.each([
    'The Coated Glass Group had a good quarter. CGG grew. ',
    'We thank BIG’s management. ',
    'Sales for BIG were good. BIG’s quarter was strong. ',
  ])('takes time in proportion for twice as many sentences of %j', (piece) => {
    const timeOf = (count: number, enough?: number): number => {
      const { document } = toDocument({ en: piece.repeat(count) })
      return leastTime(() => processorTime(() => findBusinesses(document)), 5, enough)
    }
    const longest = Math.max(60, 3 * timeOf(500) + 30)
    expect(timeOf(1_000, longest)).toBeLessThan(longest)
  })
})

/** The clock of a test runs on while other processes have the processor. */
const patientMs = 300_000

describe('findFacts', () => {
  it.each([...pieces, ...toldOfCompany])(
    'ends soon on a hundred thousand characters of %j',
    { timeout: patientMs },
    (piece) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      const spent = processorTime(() => [factsOf({ en: text }), factsOf({ zh: text })])
      // A second or two where nothing else runs, ten where every word is a figure: what grows with the square takes hours.
      expect(spent).toBeLessThan(60_000)
    },
  )
})
