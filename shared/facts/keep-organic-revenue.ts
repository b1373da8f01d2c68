import type { FoundFact } from './fact.ts'

/** What revenue is without what was bought, for as long as it is not known to be the only one told. */
export const organicRevenue = 'Organic revenue'

/**
 * Revenue without what was bought stands apart from revenue as reported; where it is the only revenue that is told of a
 * business and period, it is what is known of it.
 */
export function keepOrganicRevenue(facts: readonly FoundFact[]): readonly FoundFact[] {
  if (!facts.some(({ metric }) => metric === organicRevenue)) return facts
  const reported = new Set(
    facts
      .filter(({ metric }) => metric === 'Revenue')
      .filter(isLevel)
      .map(toCell),
  )
  return facts.map((fact) =>
    fact.metric === organicRevenue && isLevel(fact) && !reported.has(toCell(fact))
      ? { ...fact, metric: 'Revenue' }
      : fact,
  )
}

const isLevel = ({ kind, unit }: FoundFact): boolean => !kind.startsWith('change') && /^[A-Z]{3}$/.test(unit)
const toCell = ({ segment, period, kind }: FoundFact): string => `${segment ?? ''}|${period ?? ''}|${kind}`
