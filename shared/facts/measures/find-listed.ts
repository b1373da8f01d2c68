import type { MetricMention } from './find-metrics.ts'
import type { Statement } from '../statement.ts'

/** Figures told in the order of their names are few. */
const longestList = 6
const listGap = /^(?:,|,? and)(?: (?:about|approximately|around|roughly|nearly))? $/
const nameGap =
  /^(?:,|,? and)(?: (?:our|the|total|adjusted|non-?GAAP|GAAP|net|diluted|consolidated|cash))* $/i

/** `revenue and adjusted EBITDA rose to $528 million and $86 million, respectively`: names and figures in one order. */
export function findListed(
  statement: Statement,
  index: number,
  fitting: readonly MetricMention[],
): MetricMention | null {
  if (statement.side === 'zh') return null
  const { text, amounts } = statement
  const gap = (at: number): string => text.slice(amounts[at]?.end, amounts[at + 1]?.start)
  let first = index
  while (first > 0 && index - first < longestList && listGap.test(gap(first - 1))) first -= 1
  let last = index
  while (last + 1 < amounts.length && last - index < longestList && listGap.test(gap(last))) last += 1
  const start = amounts[first]?.start ?? 0
  const end = amounts[last]?.end ?? 0
  if (last === first || !text.slice(end, end + 52).includes('respectively')) return null
  const names = fitting.filter((mention) => mention.end <= start && start - mention.end < 120)
  let from = names.length - 1
  while (from > 0 && nameGap.test(text.slice(names[from - 1]?.end, names[from]?.start))) from -= 1
  return names.length - from === last - first + 1 ? (names[from + index - first] ?? null) : null
}
