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

const wasAt =
  /\b(?:was|were|totaled|reached|came to|amounted to)(?: (?:an?|record|about|approximately|around|roughly|nearly|over))* $/i
const rateAbove =
  /^, or (?:about |approximately |nearly |roughly )?[\d.]+(?:%| percent) (?:(?:above|higher than|lower than|over|more than|better than) (?:the |our )?(?:(?:19|20)\d\d|prior|last|same|previous|year)|compared )/i
/** `Income was $134 million, or 29% above 2020`: what it was, and what it had grown by. */
export const isLevelWithRate = (lead: string, tail: string): boolean =>
  wasAt.test(lead) && rateAbove.test(tail)

const orAtEnd = /^,? or(?: (?:an?|about|approximately|around|roughly|nearly|over))* $/
const thanThen =
  /^,? (?:as )?compared (?:to|with) (?:the )?(?:(?:19|20)\d\d|(?:last|prior|previous) year(?: (?:period|quarter))?|(?:the )?same (?:period|quarter)(?: (?:last year|of 20\d\d|in 20\d\d|a year ago))?)(?=[.,;]|$)/
/** `Net income was $90 million, or 61%, compared to 2020`: growth on a year of which no level is told. */
export const isRateOnThen = ({ text, amounts }: Statement, index: number): boolean => {
  const [before, amount] = [amounts[index - 1], amounts[index]]
  return (
    amount?.unit === '%' &&
    before !== undefined &&
    isCurrency(before.unit) &&
    orAtEnd.test(text.slice(before.end, amount.start)) &&
    thanThen.test(text.slice(amount.end))
  )
}
