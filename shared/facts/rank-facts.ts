import type { FoundFact } from './fact.ts'
import { metrics } from './metrics.ts'

const headlineMetrics = [
  'Revenue',
  'Diluted EPS',
  'EPS',
  'Gross margin',
  'Operating margin',
  'Operating income',
  'Net income',
  'Adjusted EBITDA',
  'Free cash flow',
  'Backlog',
  'Market size',
]
const kindWeights: Partial<Record<FoundFact['kind'], number>> = {
  actual: 40,
  'guidance-mid': 36,
  'guidance-low': 34,
  'guidance-high': 34,
  forecast: 28,
  target: 26,
  'change yoy %': 24,
  'change qoq %': 22,
}
const catalogue = new Set(metrics.map((metric) => metric.name))

/** What the rank of a figure follows from, as found and as kept in a library alike. */
export type RankedFact = Omit<FoundFact, 'repeats'>

/** Headline figures first, each distinct figure once: its most certain statement, the earlier of equals. */
export function rankFacts<Ranked extends RankedFact>(facts: readonly Ranked[]): readonly Ranked[] {
  const distinct = new Map<string, Ranked>()
  for (const fact of facts) {
    const key = toKey(fact)
    const known = distinct.get(key)
    if (known === undefined || fact.confidence > known.confidence) distinct.set(key, fact)
  }
  return [...distinct.values()].toSorted((a, b) => weigh(b) - weigh(a) || a.span.start - b.span.start)
}

function toKey(fact: RankedFact): string {
  return [
    fact.metric,
    fact.segment ?? '',
    fact.basis ?? '',
    fact.period ?? '',
    fact.kind,
    fact.value,
    fact.unit,
  ].join('|')
}

function weigh(fact: RankedFact): number {
  const headline = headlineMetrics.indexOf(fact.metric)
  const metric = headline >= 0 ? 60 - 3 * headline : catalogue.has(fact.metric) ? 15 : 0
  return metric + (kindWeights[fact.kind] ?? 10) - (fact.segment === null ? 0 : 12) + 20 * fact.confidence
}
