import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { rankFacts } from '../../../shared/facts/headlines/rank-facts.ts'
import { parseText } from '../../support/parse-text.ts'
import { readCalledHeadlines } from '../../support/read-called-headlines.ts'

const calls = readCalledHeadlines(
  join(import.meta.dirname, '..', '..', 'fixtures', 'called-headlines.txt'),
).map((call) => {
  const text = call.lines.join('\n')
  const facts = findFacts({ document: parseText(call.lines), text, fiscalYearEnd: null })
  return { ...call, facts, ranked: rankFacts(facts) }
})

/** Headlines found among the first `count` of each call, as a share of all. */
function shareWithin(count: number): number {
  const found = calls.map(({ ranked, headlines }) => {
    const cells = new Set(ranked.slice(0, count).map(({ value, unit }) => `${value} ${unit}`))
    return headlines.filter((headline) => cells.has(headline)).length
  })
  const all = calls.map(({ headlines }) => headlines.length)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return sum(found) / sum(all)
}

describe('rankFacts on whole calls', () => {
  it('puts at least 72 % of the headline figures among the first ten and 90 % among the first 25', () => {
    expect(shareWithin(10)).toBeGreaterThanOrEqual(0.72)
    expect(shareWithin(25)).toBeGreaterThanOrEqual(0.9)
  })

  it.each(calls)(
    'reads $name as a call on $period, though nothing is printed above it',
    ({ facts, period }) => {
      const own = facts.filter(({ kind, metric }) => kind === 'actual' && /EPS|FFO|Revenue/.test(metric))
      expect(own.map((fact) => fact.period)).toContain(period)
    },
  )
})
