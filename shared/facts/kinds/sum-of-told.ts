import { halfPeriod, type Period } from '../../figures/periods.ts'
import { leadOf, type Reading, type Statement } from '../statement.ts'

/** `, so we're at roughly `. */
const brings =
  /^[^;$%\d]{0,40}, (?:so|which (?:puts|brings)|bringing|and so|putting) (?:we(?:['’]re| are)|that(?:['’]s| is)|it(?:['’]s| is)|us)(?: (?:at|to|for))?(?: (?:about|approximately|around|roughly|close to|just over|just under|a total of))* $/i

const ordinals = ['first', 'second', 'third', 'fourth']

/** What sums told to the million may be off from their total. */
const roundedBy = 0.03

/**
 * `$22 million in the first quarter and $27 million in the second, so we're at roughly $50 million`: the sum of what was
 * told of two quarters, over the half that they make; null where a figure is no such sum.
 */
export function findSumOfTold(
  statement: Statement,
  index: number,
  { metric, unit, value }: { readonly metric: string; readonly unit: string; readonly value: string },
  earlier: readonly Reading[],
): { readonly period: Period | null } | null {
  const [first, second] = earlier.slice(-2)
  if (
    statement.side === 'zh' ||
    first?.period?.kind !== 'quarter' ||
    second?.period?.kind !== 'quarter' ||
    first.unit !== unit ||
    second.unit !== unit ||
    second.metric !== metric ||
    !brings.test(leadOf(statement, index))
  )
    return null
  const sum = Number(first.value) + Number(second.value)
  if (Math.abs(sum - Number(value)) > sum * roundedBy) return null
  const { year, isFiscal } = second.period
  // `in the second`: an ordinal alone, that is dated with the sentence as a whole.
  const word = /^ in the (second|third|fourth)\b/.exec(statement.text.slice(second.amount.end))?.[1]
  const part = word === undefined ? second.period.part : ordinals.indexOf(word) + 1
  const isHalf = first.period.year === year && first.period.part === part - 1 && part % 2 === 0
  return { period: isHalf ? halfPeriod(year, part / 2, isFiscal) : null }
}
