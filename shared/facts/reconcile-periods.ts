import { formatPeriod, type Period } from '../figures/periods.ts'
import type { FoundFact } from './fact.ts'

/**
 * A speaker who says "fourth quarter" on a first-quarter call misspeaks: where the same figure of the same
 * metric stands elsewhere under the document's own period, that period holds. The doubt shows in the confidence.
 */
export function reconcilePeriods(facts: readonly FoundFact[], own: Period | null): FoundFact[] {
  if (own === null) return [...facts]
  const period = formatPeriod(own)
  const settled = new Map<string, FoundFact>()
  for (const fact of facts) if (fact.period === period && isLevel(fact)) settled.set(toKey(fact), fact)
  return facts.map((fact) => {
    const same = settled.get(toKey(fact))
    if (same === undefined || fact.period === period || fact.period === null || !isLevel(fact)) return fact
    // A year and its last quarter may well have the same margin.
    if (!/Q\d$/.test(fact.period)) return fact
    // What a questioner says loosely never redates the company's clear word.
    if (same.confidence < fact.confidence - 0.2) return fact
    return { ...fact, period, kind: same.kind, confidence: Math.min(fact.confidence, 0.6) }
  })
}

function isLevel(fact: FoundFact): boolean {
  return fact.kind === 'actual' || fact.kind === 'prior-period actual' || fact.kind.startsWith('guidance')
}

function toKey(fact: FoundFact): string {
  const family = fact.kind.startsWith('guidance') ? fact.kind : 'level'
  return [fact.metric, fact.segment ?? '', fact.value, fact.unit, family].join('|')
}
