import { bareUnit, type Amount } from '../../figures/amount.ts'
import { shiftDecimal } from '../../figures/decimal.ts'
import { comparesCount, isCounted } from './counts-on.ts'
import { toTotal } from './select-amounts.ts'
import type { Heard } from '../statement.ts'

/** What a number takes its unit and its magnitude from. */
export type Lender = Pick<Heard, 'unit' | 'power'>

/** `up 2 to 3`: both ends of what something moved by. */
export const isOtherEnd = (text: string, amount: Amount, next: Amount): boolean => {
  const [one, other] = [Number(amount.mantissa), Number(next.mantissa)]
  const between = text.slice(amount.end, next.start)
  return (
    next.unit === bareUnit &&
    next.power === 0 &&
    /^(?: to| or|,)(?: maybe)? $/.test(between) &&
    // `19, 18 and a half`: what comes down.
    ((other > one && other <= 2 * one) || (between === ', ' && other < one && other >= 0.85 * one))
  )
}

/** `5, 10% price cuts`, `350, 400 million`: the unit is said once, behind the second. */
export const findBehind = (text: string, amount: Amount, next: Amount | undefined): Lender | null =>
  next === undefined
    ? null
    : // `130 of the 220`: a part of a sum is told in what the sum is.
      partOf.test(text.slice(amount.end, next.start)) &&
        (next.unit !== bareUnit || next.power >= 6) &&
        Number(amount.mantissa) <= Number(next.mantissa)
      ? { unit: next.unit, power: next.power }
      : findBehindPair(text, amount, next)

export const partOf = /^ of (?:the|that|this|those|our|your) [$€£¥]?$/

const findBehindPair = (text: string, amount: Amount, next: Amount): Lender | null =>
  (next.unit !== bareUnit || next.power >= 6) &&
  /^(?:,| or| to)(?: maybe)? $/.test(text.slice(amount.end, next.start)) &&
  Number(next.mantissa) > Number(amount.mantissa) &&
  Number(next.mantissa) <= 3 * Number(amount.mantissa)
    ? { unit: next.unit, power: next.power }
    : null

/** `starts going from 2,400 to 3,600`, `14 hospitals, up from 11`: as many of the same, in nobody's unit. */
export const goesOnFrom = (text: string, from: Amount | undefined, { start }: Amount): boolean =>
  from?.unit === bareUnit &&
  from.power === 0 &&
  ((isCounted(text, from.end) && comparesCount.test(text.slice(from.end, start))) ||
    (/\bfrom (?:about |around |roughly )?$/.test(text.slice(0, from.start).slice(-24)) &&
      /^ to (?:about |around |roughly )?$/.test(text.slice(from.end, start))))

/** `910 people, which is up about 60 from March`. */
export const movesPeople = (text: string, { unit, size }: Heard, last: Amount): boolean =>
  unit === 'count' &&
  size > Number(last.mantissa) &&
  /\b(?:people|employees|headcount|heads|staff)\b/i.test(text)

export const giveUnit = (amount: Amount, { unit, power }: Lender): Amount => ({
  ...amount,
  unit,
  power,
  value: power === 0 ? amount.value : shiftDecimal(amount.mantissa, power),
})

const mostMillions = 100_000

/** `What does 200,000 a month support?`: nobody tells hundreds of billions in millions. */
export const isTooLarge = ({ mantissa }: Amount, { power }: Lender): boolean =>
  power >= 6 && Number(mantissa) >= mostMillions

/** `We added four reactors, bringing the total to 38`, `There are 22 in the old hall. So it's 36 in total.`: of what was just counted. */
export function findTotal(
  clause: string,
  behind: string,
  latest: Heard | undefined,
  just: Heard | undefined,
): Heard | null {
  if (toTotal.test(clause) && latest?.unit === 'count') return latest
  const counted = latest ?? just
  return counted?.unit === 'count' &&
    counted.size > 0 &&
    /\b(?:(?:it|that)['’]s|(?:it|that) is|that makes(?: it)?|we['’]re at)(?: (?:about|now))* $/i.test(
      clause,
    ) &&
    /^ (?:in total|all in|all told|altogether|in all)\b/.test(behind)
    ? counted
    : null
}
