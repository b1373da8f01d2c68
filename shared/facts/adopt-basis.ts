import { isCurrency } from '../figures/is-currency.ts'
import type { FoundFact } from './fact.ts'

/** Profits that a company tells both as reported and adjusted. */
const profits = new Set(['EPS', 'Diluted EPS', 'Net income', 'Operating income'])

/**
 * `Adjusted EPS was $1.42. … Our EPS of $1.42 rose 12%`: a profit told once more without the word is the adjusted one,
 * and so is one told before it where the reported profit is told to be another. What a sentence says it moved by comes
 * along. A reported profit that is as large leaves open which is meant.
 */
export function adoptBasis(facts: readonly FoundFact[]): readonly FoundFact[] {
  const sums = facts.filter(isOwnSum)
  const reported = sums.filter(({ basis }) => basis === 'GAAP')
  const reportedSums = new Set(reported.map(toSum))
  const reportedCells = new Set(reported.map(toCell))
  const adjusted = new Map<string, FoundFact>()
  for (const fact of sums)
    if (fact.basis === 'non-GAAP' && !reportedSums.has(toSum(fact)) && !adjusted.has(toSum(fact)))
      adjusted.set(toSum(fact), fact)
  let again: { readonly source: FoundFact; readonly metric: string; readonly passage: number } | null = null
  return facts.map((fact) => {
    const { metric, passage, basis } = fact
    if (isOwnSum(fact)) {
      const source = basis === null ? adjusted.get(toSum(fact)) : undefined
      const isMeant =
        source !== undefined && (source.span.start < fact.span.start || reportedCells.has(toCell(fact)))
      again = isMeant ? { source, metric, passage } : null
    } else if (!fact.kind.startsWith('change')) return fact
    return again !== null && basis === null && metric === again.metric && passage === again.passage
      ? { ...fact, metric: again.source.metric, basis: again.source.basis }
      : fact
  })
}

const isOwnSum = ({ metric, kind, period, unit }: FoundFact): boolean =>
  profits.has(metric) && kind === 'actual' && period !== null && (isCurrency(unit) || unit.endsWith('/share'))

/** A profit a share is one measure, diluted or not. */
const toCell = ({ metric, segment, period, unit }: FoundFact): string =>
  [metric.replace(/^Diluted /, ''), segment ?? '', period ?? '', unit].join('|')
const toSum = (fact: FoundFact): string => `${toCell(fact)}|${fact.value}`
