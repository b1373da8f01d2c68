import type { MetricMention } from './find-metrics.ts'
import { findRespectiveList } from '../amounts/respective-list.ts'
import type { Statement } from '../statement.ts'

const nameGap =
  /^(?:,|,? and)(?: (?:our|the|total|adjusted|non-?GAAP|GAAP|net|diluted|consolidated|cash))* $/i

/** `revenue and adjusted EBITDA rose to $528 million and $86 million, respectively`: names and figures in one order. */
export function findListed(
  statement: Statement,
  index: number,
  fitting: readonly MetricMention[],
): MetricMention | null {
  if (statement.side === 'zh') return null
  const list = findRespectiveList(statement, index)
  if (list === null) return null
  const { first, last, start } = list
  const { text } = statement
  const names = fitting.filter((mention) => mention.end <= start && start - mention.end < 120)
  let from = names.length - 1
  while (from > 0 && nameGap.test(text.slice(names[from - 1]?.end, names[from]?.start))) from -= 1
  return names.length - from === last - first + 1 ? (names[from + index - first] ?? null) : null
}
