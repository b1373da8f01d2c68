import type { FoundFact } from './fact.ts'

const constantGrowth = 'Constant-currency revenue growth'
const ofCurrency = /\b(?:currenc|exchange|translation|fx\b)/i

/**
 * Growth of revenue without what currencies did has a row of its own where the document also tells growth as reported;
 * where it is the only growth told, it is what is known of it.
 */
export function partConstantCurrency(facts: readonly FoundFact[]): FoundFact[] {
  const reported = new Set(facts.filter((fact) => isGrowth(fact) && !isConstant(fact)).map(toCell))
  return facts.map((fact) =>
    isGrowth(fact) && isConstant(fact) && reported.has(toCell(fact))
      ? { ...fact, metric: constantGrowth }
      : fact,
  )
}

const isGrowth = ({ metric, kind }: FoundFact): boolean => metric === 'Revenue' && kind === 'change yoy %'
const isConstant = ({ condition }: FoundFact): boolean =>
  condition !== null && !/^on an? (?:as[- ])?reported\b/i.test(condition) && ofCurrency.test(condition)
const toCell = ({ segment, period }: FoundFact): string => `${segment ?? ''}|${period ?? ''}`
