import { bareUnit, type Amount } from './amount.ts'
import { compareDecimals } from './decimal.ts'

type Comparable = Pick<Amount, 'value' | 'unit'>

/** Whether two amounts say the same, whichever language and magnitude they are written in. */
export function areEqualAmounts(a: Comparable, b: Comparable): boolean {
  return areComparableUnits(a.unit, b.unit) && compareDecimals(a.value, b.value) === 0
}

/**
 * A translation often leaves a unit to the context: `$0.31 per share` becomes `0.31 美元` after 每股,
 * `39.2 million` becomes `3,920 萬股`, `two customers` becomes `兩個`. Two different currencies never match.
 */
export function areComparableUnits(a: string, b: string): boolean {
  const [left, right] = [a.replace('/share', ''), b.replace('/share', '')]
  const loose = new Set([bareUnit, 'count', 'shares'])
  return left === right || loose.has(left) || loose.has(right)
}
