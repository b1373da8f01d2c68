import type { Statement } from '../statement.ts'

/** The two costs that a sum is of, as one name; null for a sum of one, or for two sums in the same order. */
export function findJoinedCost(
  { text, metrics, amounts }: Statement,
  index: number,
  mention: Statement['metrics'][number],
): string | null {
  const first = metrics.findLast((other) => other.end < mention.start)
  const isCost = ({ metric }: Statement['metrics'][number]) =>
    metric.measure === 'money' && metric.name.endsWith(' expense')
  const end = amounts[index]?.end ?? 0
  const next = amounts[index + 1]
  if (first === undefined || !isCost(first) || !isCost(mention) || first.metric === mention.metric)
    return null
  if (!/^(?: expenses?)? (?:and|plus) (?:our )?$/.test(text.slice(first.end, mention.start))) return null
  const isInOrder =
    /\brespectively\b/.test(text) || (next !== undefined && /^,? and\b/.test(text.slice(end, next.start)))
  return isInOrder ? null : `${first.metric.name.replace(/ expense$/, '')} and ${mention.metric.name}`
}
