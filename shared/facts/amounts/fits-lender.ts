import { isCurrency } from '../../figures/is-currency.ts'
import { bareUnit, type Amount } from '../../figures/amount.ts'
import type { Heard } from '../statement.ts'
import type { Lender } from './unit-behind.ts'

/** Of figures a number may be held beside, one of its own size, of those the last, and first of all one of its sentence. */
export function nearest(own: readonly Heard[], heard: readonly Heard[], size: number): Heard | null {
  const lenders = [...heard, ...own]
  const away = (lender: Heard, index: number): number =>
    (lender.size === 0 ? (isOutright(lender) ? 0 : 1) : Math.log(ratio(size, lender.size))) +
    0.1 * (lenders.length - 1 - index) -
    (index >= heard.length ? 1 : 0)
  return (
    lenders
      .map((lender, index) => ({ lender, away: away(lender, index) }))
      .toSorted((a, b) => a.away - b.away)[0]?.lender ?? null
  )
}

/** `How many people?`, `As a percentage of sales?`: the answer says so many, whatever else it comes near to. */
const isOutright = ({ unit, isOld }: Heard): boolean => (unit === 'count' || unit === '%') && !isOld

/** Units that a number takes from another figure, and the measures they tell. */
export function fitsMeasure(unit: string, measure: string | null, isMoving: boolean): boolean {
  if (unit === '%') return measure === null || measure === 'percent' || measure === 'any' || isMoving
  if (unit === 'bps') return measure === null || measure === 'percent' || measure === 'any'
  if (unit === 'x') return measure === null || measure === 'multiple'
  if (isTime(unit)) return measure !== 'percent'
  if (unit === 'count') return !isMoving && (measure === null || measure === 'count' || measure === 'any')
  if (unit.endsWith('/share')) return measure === null || measure === 'per share'
  if (unit === 'shares') return measure === 'shares'
  return isSum(unit) && (measure === null || measure === 'money' || measure === 'any')
}

/** Product speeds, which are never told of a sum or a rate by coincidence alone. */
export const speeds = new Set(['1.6', '3.2', '100', '200', '400', '800'])

/** What is compared in a conversation is of one size. */
export function isLikeSized(
  amount: Amount,
  last: Amount,
  { unit, power, size }: Heard,
  isMoving: boolean,
  isBounded: boolean,
  isGrowing: boolean,
  isOwn: boolean,
): boolean {
  const [low, high] = [Number(amount.mantissa), Number(last.mantissa)]
  if (unit === '%')
    return high <= 100 && !amount.isInWords && (isMoving || size === 0 || ratio(low, size) <= 5)
  // Nobody tells basis points by ones: `is 42 to 44 still the model` is no move.
  if (unit === 'bps') return low >= 20 && low % 5 === 0 && high % 5 === 0 && ratio(low, size) <= 4
  if (unit === 'shares') return power >= 6 && !amount.isInWords && ratio(low, size) <= 1.5
  if (unit === 'count')
    return (Number.isInteger(low) || power >= 6) && low > 1 && (size === 0 || ratio(low, size) <= 4)
  if (unit === 'x')
    return high <= mostTimes && /\.\d/.test(amount.mantissa) && (size === 0 || ratio(low, size) <= 3)
  // `We get to two and a half in December.`
  const isHalf = amount.isInWords && amount.mantissa.endsWith('.5')
  if (amount.isInWords && !(isHalf && isSum(unit))) return isTime(unit)
  if (unit.endsWith('/share')) return amount.mantissa.includes('.') && ratio(low, size) <= 3
  // `$1,700 for the one, and the other is more like 1,250`: prices.
  if (isCurrency(unit) && power <= 3)
    return isOwn && low >= (power === 0 ? leastPrice : 1) && (size === 0 || ratio(low, size) <= 3)
  // `The backlog, 390, it went up 80`: less than the level that moved, and of it.
  const farthest = isGrowing ? 15 : isMoving && isOwn && high < size ? 10 : 3
  if (isSum(unit))
    return (
      power >= 6 &&
      (size === 0 ? low >= 1 : ratio(low, size) <= farthest) &&
      (isBounded || !speeds.has(amount.mantissa))
    )
  return size === 0 ? low >= leastTime : ratio(low, size) <= 2.5
}

export const isTime = (unit: string): boolean => unit === 'weeks' || unit === 'days' || unit === 'months'

/** Money, or millions of what nobody has named. */
const isSum = (unit: string): boolean => unit === bareUnit || isCurrency(unit)

/** How often a company is levered, or a book turns over, at most. */
const mostTimes = 20

/** Dollars that a thing costs whose price is told without a sign. */
const leastPrice = 20

/** Weeks or days that stocks last or orders take, where only they were asked about. */
const leastTime = 4

export const ratio = (one: number, other: number): number =>
  one === 0 || other === 0 ? Number.POSITIVE_INFINITY : Math.max(one / other, other / one)

/** `we have five customers for it, and two for the other`: what the same sentence counts, or takes times, goes on. */
export const measureBeside = ({ unit, isChange }: Heard, isOfSentence: boolean): string | null =>
  !isOfSentence
    ? null
    : unit === 'x'
      ? 'multiple'
      : isTime(unit)
        ? 'any'
        : unit === 'count'
          ? 'count'
          : unit === '%' && isChange === false
            ? 'percent'
            : null

/** `We make 60,000 a month`, and later `the 60`: thousands of what was counted. */
export const findThousands = (amount: Amount, heard: readonly Heard[]): Lender | null =>
  heard.some(
    ({ unit, power, size }) => unit === 'count' && power === 0 && size === 1000 * Number(amount.mantissa),
  )
    ? { unit: 'count', power: 3 }
    : null
