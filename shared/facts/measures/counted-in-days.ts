import type { Statement } from '../statement.ts'

/** Balances that are told in days as well. */
const daysOf: Readonly<Record<string, string>> = {
  Inventory: 'Days of inventory',
  'Accounts receivable': 'Days sales outstanding',
  'Accounts payable': 'Days payable outstanding',
}
const daysAtEnd =
  /(?:[,;]|\b(?:or|at|to|of|from|was|were|with|versus))(?: (?:at|or|just|about|around|roughly|approximately|nearly|up|down|to|from))* $/i
/** `Inventory ended at $388 million, or 97 days`: the measure of a balance that is told in days. */
export function findCountedInDays({ text, side, amounts, metrics }: Statement, index: number): string | null {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  if (side === 'zh' || !daysAtEnd.test(text.slice(0, start).slice(-48))) return null
  if (
    !/^(?:[,.;]|$| (?:on hand|in|at|compared|versus|from|against|down|up|last|a year)\b)/.test(
      text.slice(end),
    )
  )
    return null
  const balance = metrics.findLast((mention) => mention.end <= start)
  return (balance && daysOf[balance.metric.name]) ?? null
}
