import { describe, expect, it } from 'vitest'
import { findAmounts } from '../../../shared/figures/find-amounts.ts'
import { findPeriods } from '../../../shared/figures/find-periods.ts'
import { findCues } from '../../../shared/facts/find-cues.ts'
import { findMetrics } from '../../../shared/facts/find-metrics.ts'
import { splitSentences } from '../../../shared/facts/split-sentences.ts'
import { factsOf } from './speech.ts'

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
  'e.g. ',
  'a-',
  'second half of the ',
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
  splitSentences: (text: string) => [splitSentences(text, 'en'), splitSentences(text, 'zh')],
}

const fastest = (work: () => unknown, rounds: number) =>
  Math.min(
    ...Array.from({ length: rounds }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(pieces)('takes no more than twice the time for twice as much of %j', (piece) => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    const [half, whole] = [text.slice(0, length / 2), text].map((each) => fastest(() => read(each), 3))
    // Both sides are read here; below ten milliseconds the clock says little.
    expect(whole).toBeLessThan(Math.max(20, 2.5 * (half ?? 0) + 10))
  })
})

describe('findFacts', () => {
  it.each(pieces)('ends soon on a hundred thousand characters of %j', (piece) => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    const start = performance.now()
    factsOf({ en: text })
    factsOf({ zh: text })
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
