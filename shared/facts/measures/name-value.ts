import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import type { Statement } from '../statement.ts'

const tradesAt =
  /\b(?:trad(?:es?|ed|ing)|valued|priced|change[sd]? hands) at (?:[a-z]+ ){0,2}(?:[\d.]+ (?:to|and|[-–]) )?$/i
const timesWhat =
  /^ ?(?:(?:its|the|this|next|coming|last|year['’]s|forward|trailing|estimated|expected|projected|future|consensus|20\d\d|to [\d.]+ times) )*(?:earnings|profits?|sales|revenues?|EBITDA|EBIT|book|(?:free )?cash flow)\b/i

/** What something is worth: `trades at 22 times forward earnings`, `has tripled in value`. Null where that is not told. */
export function nameValue({ text, amounts }: Statement, index: number, unit: string): NamedMetric | null {
  const amount = amounts[index]
  if (amount === undefined) return null
  const after = text.slice(amount.end, amount.end + 64)
  if (amount.isGrowth && /^ in value\b/.test(after)) return asDescribed('Value')
  const isMultiple =
    unit === 'x' &&
    tradesAt.test(text.slice(Math.max(0, amount.start - 48), amount.start)) &&
    timesWhat.test(after)
  return isMultiple ? asNamed('Valuation multiple') : null
}
