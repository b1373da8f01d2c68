import { isCurrency } from '../figures/is-currency.ts'
import type { FoundFact } from './fact.ts'

/** What revenue is without what was bought, for as long as it is not known to be the only one told. */
export const organicRevenue = 'Organic revenue'

/**
 * A sum without something (`Organic revenue`, `Operating cash flow excluding factoring`) stands apart from the sum as
 * reported; where it is the only one that is told of a business and period, it is what is known of it.
 */
export function keepOnlyTold(facts: readonly FoundFact[]): readonly FoundFact[] {
  if (!facts.some(({ metric }) => wholeOf(metric) !== null)) return facts
  const reported = new Set(facts.filter(isSum).map((fact) => toCell(fact, fact.metric)))
  return facts.map((fact) => {
    const whole = isSum(fact) ? wholeOf(fact.metric) : null
    return whole === null || reported.has(toCell(fact, whole)) ? fact : { ...fact, metric: whole }
  })
}

/** The measure that one without something is of; null for a measure as it is. */
export function wholeOf(metric: string): string | null {
  return metric === organicRevenue ? 'Revenue' : (/^(.+?) excluding /.exec(metric)?.[1] ?? null)
}

const isSum = ({ kind, unit }: FoundFact): boolean => !kind.startsWith('change') && isCurrency(unit)
const toCell = ({ segment, period, kind }: FoundFact, metric: string): string =>
  `${metric}|${segment ?? ''}|${period ?? ''}|${kind}`
