import { isCurrency } from '../figures/is-currency.ts'
import type { FoundFact } from './fact.ts'

/** Below this a fact's metric was carried over or guessed, not named beside the figure. */
const namedConfidence = 0.7
/** A round sum such as $100 million may be two different things; 44.5 million hardly is. */
const leastDigits = 3

/**
 * A figure in a garbled sentence takes the metric that the document gives the same exact sum elsewhere, if it
 * gives it only one. Changes told of it (`more than doubled but was down 9%`) come along.
 */
export function adoptMetrics(facts: readonly FoundFact[]): FoundFact[] {
  const named = new Map<string, FoundFact | null>()
  for (const fact of facts) {
    if (fact.confidence < namedConfidence || !isExactSum(fact)) continue
    const known = named.get(toKey(fact))
    if (known === undefined) named.set(toKey(fact), fact)
    else if (known !== null && (known.metric !== fact.metric || known.segment !== fact.segment))
      named.set(toKey(fact), null)
  }
  let source: FoundFact | null = null
  return facts.map((fact, index) => {
    if (source === null || !isChangeOfSame(fact, facts[index - 1]))
      source = fact.confidence < namedConfidence && isExactSum(fact) ? (named.get(toKey(fact)) ?? null) : null
    if (source === null) return fact
    return { ...fact, metric: source.metric, segment: source.segment, basis: source.basis }
  })
}

/** A change whose metric is as little named as that of the figure before it. */
function isChangeOfSame(fact: FoundFact, before: FoundFact | undefined): boolean {
  return (
    fact.kind.startsWith('change') && fact.confidence < namedConfidence && fact.passage === before?.passage
  )
}

function isExactSum(fact: FoundFact): boolean {
  return isCurrency(fact.unit) && fact.value.replace(/^-|0+$|\./g, '').length >= leastDigits
}

function toKey(fact: FoundFact): string {
  return `${fact.value}|${fact.unit}|${fact.kind}`
}
