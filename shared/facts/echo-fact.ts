import type { FoundFact } from './fact.ts'
import type { Reading } from './statement.ts'

const pointing = /\b(?:that|this|the|those|these)(?: [\w-]+)? ?$/i

/**
 * Questions point back: `that $24 million to $26 million` is the figure stated before, with its metric and
 * period. Only a figure whose own sentence names no metric, or that a pointing word introduces, is an echo.
 */
export function echoFact(
  fact: FoundFact,
  reading: Reading,
  sentence: string,
  before: readonly FoundFact[],
): FoundFact {
  if (fact.unit === 'count' || fact.kind.startsWith('change')) return fact
  const isPointed = pointing.test(
    sentence.slice(Math.max(0, reading.amount.start - 20), reading.amount.start),
  )
  if (reading.isNamed && !isPointed) return fact
  const source = before.findLast(
    (other) => other.value === fact.value && other.unit === fact.unit && other.passage !== fact.passage,
  )
  if (source === undefined) return fact
  const isOwnKind = fact.kind !== 'actual' || reading.isNamed
  return {
    ...fact,
    metric: reading.isNamed ? fact.metric : source.metric,
    segment: reading.isNamed ? fact.segment : source.segment,
    basis: fact.basis ?? source.basis,
    period: fact.period !== null && reading.isNamed ? fact.period : source.period,
    kind: isOwnKind ? fact.kind : source.kind,
    confidence: Math.min(fact.confidence, 0.6),
  }
}
