import type { Period } from '../../figures/periods.ts'
import type { FactKind } from '../fact.ts'
import type { Statement } from '../statement.ts'

const debtBy = /\b(?:goals?|targets?|aims?|plan|intend|commitment)\b[^;$]*\bdebt by [^.;$]{0,24}$/i
const toCut =
  /\b(?:commit(?:ments?|ted|s)?|goals?|targets?|pledged?|aims?)(?: (?:is|are|was))? (?:to|of) (?:reduc|cut|lower)\w*\b(?![^;]*\b(?:have|has|already|achieved|reached)\b)[^;]*$/i
const inTargetRange =
  /\b(?:below|above|within|under|near|at the (?:low|high|upper|lower) end of|inside|outside|into|back (?:to|in)) (?:our|the) (?:long-term |stated )?target(?:ed)? (?:[a-z]+ )?(?:range|band)(?: (?:of|from|between))* $/i

/** What is aimed at, whatever the words beside it are said of: debt that is to be paid back, a range one means to be in. */
export function readAim(
  { text, side, amounts }: Statement,
  index: number,
  kind: FactKind,
  metric: string,
  period: Period | null,
): { readonly kind: FactKind; readonly period: Period | null } | null {
  const amount = amounts[index]
  if (amount === undefined || side === 'zh') return null
  if (metric === 'Debt repayment' && kind.endsWith(' abs') && debtBy.test(text.slice(0, amount.start)))
    return { kind: 'target', period }
  // `our commitment is to reduce scope 1 and 2 emissions by 35%`.
  if (
    metric === 'Emissions' &&
    amount.unit === '%' &&
    kind !== 'prior-period actual' &&
    toCut.test(text.slice(0, amount.start))
  )
    return { kind: 'target', period: kind === 'actual' ? null : period }
  // `net debt stays below the range of 18% to 23% that we target`: of no quarter.
  const first = amounts[Math.min(index, amount.other ?? index)]?.start ?? amount.start
  return kind.startsWith('guidance') &&
    amount.other !== null &&
    inTargetRange.test(text.slice(0, first).slice(-90))
    ? { kind: 'target', period: null }
    : null
}
