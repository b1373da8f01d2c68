import { isDecade } from '../figures/find-english-amounts.ts'
import type { FoundFact } from './fact.ts'
import type { Reading } from './statement.ts'

const pointing = /\b(?:that|this|the|those|these)(?: [\w-]+)? ?$/i

/** What a document has stated so far, by value and unit: a long one is not searched through for every echo. */
export type StatedFacts = ReadonlyMap<string, readonly FoundFact[]>

export function addStated(stated: Map<string, FoundFact[]>, fact: FoundFact): void {
  const same = stated.get(keyOf(fact))
  if (same === undefined) stated.set(keyOf(fact), [fact])
  else same.push(fact)
}

function keyOf({ value, unit }: FoundFact): string {
  return `${value} ${unit}`
}

/**
 * Questions point back: `that $24 million to $26 million` is the figure first stated before, with its metric,
 * period and kind. An echo is a figure that a pointing word introduces, or whose own sentence names no metric.
 */
export function echoFact(
  fact: FoundFact,
  reading: Reading,
  sentence: string,
  before: StatedFacts,
): FoundFact {
  if (fact.unit === 'count' || fact.kind.startsWith('change') || isDecade(fact.quote)) return fact
  const isPointed = pointing.test(sentence.slice(Math.max(0, reading.rangeStart - 20), reading.rangeStart))
  // Percentages coincide too easily to be recognised without a pointing word; sums of money hardly ever.
  const isSum = /^[A-Z]{3}$/.test(fact.unit) && reading.amount.power >= 6
  if (!isPointed && !reading.isNamed && !isSum) return fact
  // One end of a range repeats that range, never a single figure that happens to be as large.
  const isEnd = fact.kind === 'guidance-low' || fact.kind === 'guidance-high'
  const source = before.get(keyOf(fact))?.find(
    (other) =>
      other.passage !== fact.passage &&
      // What is dated for itself is no echo of another time.
      (isPointed || !reading.isDated || fact.period === null || other.period === fact.period) &&
      (!isEnd || other.kind.startsWith('guidance')) &&
      (isPointed || !reading.isNamed || other.metric === fact.metric),
  )
  if (source === undefined || source.kind.startsWith('change')) return fact
  const isRestated = reading.isNamed && fact.kind === 'forecast' && /^(?:guidance|target)/.test(source.kind)
  const isOwnKind = fact.kind === 'target' || (!isPointed && !isRestated && fact.kind !== 'actual')
  return {
    ...fact,
    metric: reading.isNamed ? fact.metric : source.metric,
    segment: reading.isNamed ? fact.segment : source.segment,
    basis: fact.basis ?? source.basis,
    period: source.period,
    kind: isOwnKind ? fact.kind : source.kind,
    confidence: Math.min(fact.confidence, 0.6),
  }
}
