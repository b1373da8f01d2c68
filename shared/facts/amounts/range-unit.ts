import type { Statement } from '../statement.ts'

/** The words after an amount, or after the end of the range it begins: `a two to three month push out`. */
export function afterRange(statement: Statement, index: number): string {
  const amount = statement.amounts[index]
  const other = amount?.other === null || amount === undefined ? undefined : statement.amounts[amount.other]
  const end = Math.max(amount?.end ?? 0, other?.end ?? 0)
  return statement.text.slice(end, end + 70)
}

/** `three, four customers`: the first number is counted by the noun after the second. */
export function findRangeUnit(statement: Statement, index: number, noun: RegExp): string | null {
  const amount = statement.amounts[index]
  const other = amount?.other === null || amount === undefined ? undefined : statement.amounts[amount.other]
  if (amount === undefined || other === undefined || other.start < amount.start) return null
  return noun.test(statement.text.slice(other.end, other.end + 70)) ? 'count' : null
}
