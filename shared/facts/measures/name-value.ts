import { isCurrency } from '../../figures/is-currency.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import type { Setting, Statement } from '../statement.ts'

const tradesAt =
  /\b(?:trad(?:es?|ed|ing)|valued|priced|change[sd]? hands) at (?:[a-z]+ ){0,2}(?:[\d.]+ (?:to|and|[-–]) )?$/i
const timesWhat =
  /^ ?(?:(?:its|the|this|next|coming|last|year['’]s|forward|trailing|estimated|expected|projected|future|consensus|20\d\d|to [\d.]+ times) )*(?:earnings|profits?|sales|revenues?|EBITDA|EBIT|book|(?:free )?cash flow)\b/i

const valuedAt =
  /\b(?:valuation of|valu(?:es?|ed|ing) (?:it |the company |the firm )?at)(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i
const raised =
  /\b(?:raised|raising)(?: (?:about|approximately|around|roughly|nearly|over|more than|another|a total of))* $/i

/**
 * What something is worth, and in an article what a firm has raised: `trades at 22 times forward earnings`, `has tripled
 * in value`, `raised $400 million at a valuation of $4 billion`. Null where that is not told.
 */
export function nameValue(
  { text, amounts }: Statement,
  index: number,
  unit: string,
  { isArticle }: Setting,
): NamedMetric | null {
  const amount = amounts[index]
  if (amount === undefined) return null
  const before = text.slice(Math.max(0, amount.start - 48), amount.start)
  if (isArticle && isCurrency(unit) && amount.power >= 6) {
    if (valuedAt.test(before)) return asDescribed('Valuation')
    if (raised.test(before)) return asDescribed('Capital raised')
  }
  const after = text.slice(amount.end, amount.end + 64)
  if (amount.isGrowth && /^ in value\b/.test(after)) return asDescribed('Value')
  const isMultiple = unit === 'x' && tradesAt.test(before) && timesWhat.test(after)
  return isMultiple ? asNamed('Valuation multiple') : null
}
