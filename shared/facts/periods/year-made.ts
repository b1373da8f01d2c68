import type { Period } from '../../figures/periods.ts'
import type { FactKind } from '../fact.ts'
import { isOfYear } from '../measures/everyday-names.ts'
import { hasPastVerb } from '../kinds/past-verb.ts'
import type { Reading, Setting, Statement, Thread } from '../statement.ts'

/** When and how surely `that makes it a $484 million year, 33% growth` is told: of the year under way, right behind guidance. */
export function findYearMade(
  statement: Statement,
  index: number,
  period: Period | null,
  earlier: readonly Reading[],
  { hasJustGuided }: Thread,
  { periods: { period: quarter } }: Setting,
): { readonly kind: FactKind | null; readonly period: Period | null } | null {
  const { text, amounts } = statement
  const before = index > 0 && isOfYear(statement, index - 1) ? earlier.at(-1) : undefined
  // `33% growth`, right behind: of that year.
  if (before !== undefined && amounts[index]?.unit === '%' && before.period?.kind === 'year')
    return { kind: 'change yoy %', period: before.period }
  if (!isOfYear(statement, index) || hasPastVerb(text.slice(0, amounts[index]?.start))) return null
  const year = period?.kind === 'year' ? period : null
  const own: Period | null =
    year ?? (quarter?.kind === 'quarter' && quarter.part !== 4 ? { ...quarter, kind: 'year', part: 0 } : null)
  return { kind: hasJustGuided && /\bmid-?point\b/i.test(text) ? 'guidance-mid' : 'forecast', period: own }
}
