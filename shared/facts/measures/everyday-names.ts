import { isCurrency } from '../../figures/is-currency.ts'
import { derivedMetrics } from './metrics.ts'
import { asNamed, type NamedMetric } from './named-metric.ts'
import type { Statement } from '../statement.ts'

const taxIs =
  /(?:^|[,;.] |\band )(?:[Oo]ur )?(?:[Tt]ax|[Tt]axes) (?:was|were|is|came in at|ran at|stayed at)(?: (?:about|around|roughly|approximately|just over|just under))* $/
const spentOn = /\b(?:spent|invested|put)(?: (?:about|around|roughly|another|some|nearly|over))* $/i
const onEquipment =
  /^ (?:on|in|into) (?:(?:new|more|[a-z]+ and|[a-z]+,? )+ )?(?:equipment|machinery|fab tools)\b/
const inBank = /^ (?:in|at) the bank\b/
const largest =
  /\b(?:top|largest|biggest|number[- ]one|main) customer,? (?:(?:that|which|it) )?(?:(?:you|we)(?:['’]d| had)? (?:disclosed|said|reported|mentioned|told us|had|were at)|was|is)(?: (?:it was|it|at|about|around|was|that))* $/i

/** Names a figure that people call by an everyday word: `Tax was 17%`, `$19 million on equipment`, `$164 million in the bank`. */
export function nameEveryday(
  { text, side, amounts }: Statement,
  index: number,
  unit: string,
  isChange: boolean,
): NamedMetric | null {
  const amount = amounts[index]
  if (amount === undefined || side === 'zh' || isChange) return null
  const before = text.slice(0, amount.start).slice(-110)
  const behind = text.slice(amount.end, amount.end + 60)
  if (unit === '%' && taxIs.test(before)) return asNamed('Tax rate')
  if (unit === '%' && largest.test(before)) return asNamed(derivedMetrics.customerShare)
  if (!isCurrency(unit) || amount.power < 6) return null
  if (spentOn.test(before) && onEquipment.test(behind)) return asNamed('Capex')
  return inBank.test(behind) ? asNamed('Cash and short-term investments') : null
}

const makesYear =
  /\b(?:makes?|becomes?|would make|will be|would be|puts?|gives?|is|was|were|had|be) (?:(?:it|this|us|that|(?:fiscal |calendar )?(?:20\d\d|\d\d|the year|this year|next year)) )?(?:an? )?(?:record |roughly |about )?$/i

/** `that makes 2025 a $484 million year`: the sales of a whole year. */
export const isOfYear = ({ text, side, amounts }: Statement, index: number): boolean => {
  const amount = amounts[index]
  return (
    side === 'en' &&
    amount !== undefined &&
    isCurrency(amount.unit) &&
    amount.power >= 6 &&
    /\ban? (?:record |roughly |about )?$/.test(text.slice(0, amount.start)) &&
    makesYear.test(text.slice(0, amount.start)) &&
    /^[ -]year(?=[.,;?]|$| (?:and|for|with|or|in total)\b)/.test(text.slice(amount.end))
  )
}
