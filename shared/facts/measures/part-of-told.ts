import { isCurrency } from '../../figures/is-currency.ts'
import { findSumFor } from '../businesses/sum-for.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'
import type { Setting, Statement, Thread } from '../statement.ts'

const ofThe = /^ of (?:the|that|this|those|our) (?:(?:about|roughly|nearly|over) )?$/
/** Nothing but how much: where a part has a name, it is told by that. */
const opens =
  /^(?:(?:And|So|But|Now|Yes|Yeah),? )*(?:(?:[Aa]bout|[Aa]round|[Rr]oughly|[Aa]pproximately|[Ss]ome|[Oo]ver|[Nn]early|[Ww]ell over|[Mm]ore than|[Aa]lmost|[Jj]ust over) )*$/
/** `of the $75 million benefit` is of its own noun. */
const goesOn =
  /^(?:[,.;]| (?:is|was|are|were|came|comes|will|would|has|have|relates?|went|goes|should|that we|in|from)\b)/
const cameFrom = /^ (?:came|comes|was|is|were|are|will be)(?: (?:all|mostly))?(?= (?:from|in|for)\b)/

/**
 * `About $600 million of the $900 million is due this year`: a part of the sum that was just told, and that sum again; of
 * sales, the part that it is said to come from. Null where one is not said to be of the other.
 */
export function findPartOfTold(
  { text, side, amounts }: Statement,
  index: number,
  unit: string,
  { latest, toldBefore }: Thread,
  setting: Setting,
): NamedMetric | null {
  const amount = amounts[index]
  if (side === 'zh' || setting.isArticle || amount === undefined || !isCurrency(unit)) return null
  const [before, next] = [amounts[index - 1], amounts[index + 1]]
  const isWhole =
    before !== undefined && before.unit === amount.unit && ofThe.test(text.slice(before.end, amount.start))
  const whole = isWhole ? amount : next
  if (whole === undefined || whole.power < 6) return null
  if (!isWhole && (whole.unit !== amount.unit || !ofThe.test(text.slice(amount.end, whole.start))))
    return null
  if (!goesOn.test(text.slice(whole.end))) return null
  if (!opens.test(text.slice(0, isWhole ? before.start : amount.start))) return null
  const told =
    latest !== null && latest.unit === unit && latest.amount.mantissa === whole.mantissa
      ? latest.metric
      : toldBefore.get(whole.mantissa)?.find((one) => one.unit === unit)?.names[0]
  if (isWhole)
    return latest !== null && told === latest.metric && latest.amount.mantissa === whole.mantissa
      ? { metric: latest.metric, segment: latest.segment, mention: null, isNamed: true }
      : asDescribed('Other')
  const part = findSumFor(text.slice(whole.end).replace(cameFrom, ''), setting)
  return part !== null && /^revenue$/i.test(told ?? '')
    ? { metric: 'Revenue', segment: part, mention: null, isNamed: true }
    : asDescribed(/^[A-Z]/.test(told ?? '') && told !== 'Other' ? `Part of ${told}` : 'Other')
}
