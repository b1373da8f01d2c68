import type { Amount } from '../../figures/amount.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import type { Statement } from '../statement.ts'

const levelBefore =
  /\b(to|from)(?: (?:an?|the|record|new|about|approximately|around|roughly|nearly|over|almost|just (?:over|under)))* $/i
const movedFrom =
  /\b(?:increas|decreas|declin|dropp|fell|fall|rose|ris|grew|grow|improv|up|down|climb|expand|reduc|lower|higher|jump|went|came|slipp)\w*[^;$€£¥%]*$/i
const orRate = /^[^;$€£¥%\d]{0,48}?,? or(?: (?:by|about|approximately|around|roughly|nearly|over|almost))* $/i

/**
 * `fell to $12.6 million from $14.7 million, or 14.3%`: how far apart the two levels before are, as the arithmetic
 * shows; -1 where the later one is the lower, 1 where it is the higher, null for any other percentage.
 */
export function findRateOfMove({ text, side, amounts }: Statement, index: number): -1 | 1 | null {
  const [one, other, rate] = [amounts[index - 2], amounts[index - 1], amounts[index]]
  if (side !== 'en' || one === undefined || other === undefined || rate?.unit !== '%') return null
  if (!isCurrency(one.unit) || one.unit !== other.unit || text.startsWith(' of ', rate.end)) return null
  const [wayOne, wayOther] = [
    levelBefore.exec(text.slice(0, one.start))?.[1]?.toLowerCase(),
    levelBefore.exec(text.slice(one.end, other.start))?.[1]?.toLowerCase(),
  ]
  if (wayOne === undefined || wayOther === undefined || wayOne === wayOther) return null
  if (!movedFrom.test(text.slice(0, one.start)) || !orRate.test(text.slice(other.end, rate.start)))
    return null
  const [now, before] = wayOne === 'to' ? [one, other] : [other, one]
  const base = Number(before.value)
  const moved = (100 * (Number(now.value) - base)) / base
  const unsure = (100 * (halfStep(now) + halfStep(before))) / base + halfStep(rate)
  if (Math.abs(Math.abs(moved) - Number(rate.value)) > unsure) return null
  return moved < 0 ? -1 : 1
}

/** Half of the last place that a number is told to. */
const halfStep = ({ mantissa, power, unit }: Amount): number =>
  10 ** ((unit === '%' ? 0 : power) - (mantissa.split('.')[1]?.length ?? 0)) / 2
