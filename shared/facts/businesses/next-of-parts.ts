import { isCurrency } from '../../figures/is-currency.ts'
import { findSumFor } from './sum-for.ts'
import { rangeTailOf, type Reading, type Setting, type Statement } from '../statement.ts'

const nextInList =
  /^(?: or so)? (?:for|from|in|of|on) (?:our |the )?[A-Za-z0-9][\w/&.-]*(?: [A-Za-z0-9][\w/&-]*){0,2}(?: (?:business|segment|products?|side))?(?:,| and|, and|, then)(?: (?:about|approximately|around|roughly|nearly|over|another|maybe|say|call it|just over|just under|close to|somewhere around|the other|the remaining))* $/

/** `$52 million for data center, about $50 million for cable and 8 for telecom`: the part that each next sum is of; null else. */
export function findNextOfParts(
  statement: Statement,
  index: number,
  unit: string,
  earlier: readonly Reading[],
  setting: Setting,
): string | null {
  const before = earlier.at(-1)
  if (statement.side === 'zh' || setting.isArticle || !isCurrency(unit) || before?.unit !== unit) return null
  if (before.metric !== 'Revenue' || before.segment === null) return null
  if (before.amount !== statement.amounts[index - 1] || !nextInList.test(textBetween(statement, index)))
    return null
  return findSumFor(rangeTailOf(statement, index), setting)
}

const textBetween = ({ text, amounts }: Statement, index: number): string =>
  text.slice(amounts[index - 1]?.end, amounts[index]?.start)
