import { isCurrency } from '../../figures/is-currency.ts'
import { isWeakAllowed } from './allow-weak-name.ts'
import type { MetricMention } from './find-metrics.ts'
import { fitsUnit } from './fits-unit.ts'
import { isInAside } from './leave-out-asides.ts'
import type { Setting, Statement } from '../statement.ts'

/** The measures a sentence names that a figure may be of. */
interface Fitting {
  /** All that its unit and the words around them allow. */
  readonly named: readonly MetricMention[]
  /** Of these the ones to choose from: without asides, and for basis points rates alone where one is named. */
  readonly fitting: readonly MetricMention[]
}

/** The measures of a sentence that a figure of this unit may be of. */
export function findFitting(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  setting: Setting,
): Fitting {
  const amount = statement.amounts[index]
  if (amount === undefined) return { named: [], fitting: [] }
  const fits = (mention: MetricMention) =>
    !isReturnTo(statement, mention) &&
    !isReason(statement, mention, amount.start) &&
    !(isChange && unit === '%' && isBuyer(statement, mention)) &&
    !isRelation(statement, mention) &&
    !isOfDisposal(statement, mention) &&
    !isInAside(statement, mention, amount.start) &&
    !isCircumstance(statement, mention, amount.start) &&
    !isProviso(statement, mention, amount.end) &&
    !isNotSeen(statement, mention, amount.end) &&
    !isAskedBehind(statement, mention, amount.end) &&
    !isYardstick(statement, mention) &&
    !isOwnMarket(statement, mention, setting) &&
    (!mention.isWhole ||
      (mention.metric.measure === 'any' && unit === '%') ||
      isOwnShare(statement, mention, unit)) &&
    fitsUnit(mention.metric, unit, isChange, setting, amount.power) &&
    (!mention.isWeak || isWeakAllowed(mention, setting, unit))
  const named = statement.metrics.filter(fits)
  const possible = statement.metrics.map((mention) => toSold(mention, unit, statement, setting)).filter(fits)
  const rated = possible.filter((mention) => mention.metric.measure === 'percent')
  // Basis points are of a margin or a rate where one is named, whatever sum stands nearer.
  return { named, fitting: unit === 'bps' && rated.length > 0 ? rated : possible }
}

const circumstance =
  /^(?:(?:And|So|But|Now),? )?(?:With (?!respect|regards?\b)|Given |Despite |Considering |Even with )(?:[^,$%\d]|\bQ[1-4]\b|\b20\d\d\b){24,160}?(?:, [^,$%\d]{3,90})?, (?=(?:we|it|this|our|the|they|that)\b)/

/** `With demand recovering across our lines, this business could grow 10%`: what one opens with is the cause, and not the measure. */
const isCircumstance = ({ text, side }: Statement, { end }: MetricMention, figure: number): boolean => {
  const until = side === 'en' ? (circumstance.exec(text.slice(0, figure))?.[0].length ?? 0) : 0
  return end <= until
}

/** `closer to 42 than 41, if the yields hold`, `which at our revenue should be 19%`: on what it depends, and not what is told. */
const isProviso = ({ text, side }: Statement, { start, end }: MetricMention, figure: number): boolean =>
  side === 'en' &&
  ((start >= figure &&
    /^[^.;$%]{0,40},? (?:if|as long as|so long as|provided|assuming|unless|once) (?:[\w'’-]+ ){0,4}$/.test(
      text.slice(figure, start),
    )) ||
    (/\b(?:at|on|with) (?:our|that|those|this|these) (?:kinds? of |level of )?$/.test(
      text.slice(Math.max(0, start - 24), start),
    ) &&
      /^(?: levels?)?,? (?:(?:that|it|this|you|we) )?(?:should|would|will|could|['’]d)\b/.test(
        text.slice(end, end + 24),
      )))

/** `you have $140 million, do you plan more buybacks?`: what is asked behind a figure is no name of it. */
const isAskedBehind = (
  { text, side }: Statement,
  { start, isWeak }: MetricMention,
  figure: number,
): boolean =>
  side === 'en' &&
  !isWeak &&
  start > figure &&
  /^[^.;?]{0,40}, (?:and |so |but )?(?:do|does|did|are|is|will|would|should|could|can|how|what|when|where|why|any) (?:you|we|the|your|that|this|it|there|much|about|thoughts?)\b[^.;]{0,60}$/.test(
    text.slice(figure, start),
  )

/** `We want opex to grow at half the rate of revenue, so that's $140 million`: what something is held against. */
const isYardstick = ({ text, side, metrics }: Statement, { start, metric }: MetricMention): boolean =>
  side === 'en' &&
  /\b(?:at|half|twice|double) (?:half |twice |double |about |roughly )*the (?:rate|pace|speed) of (?:our )?$|\b(?:slower|faster) than (?:our )?$/i.test(
    text.slice(Math.max(0, start - 48), start),
  ) &&
  metrics.some((other) => other.end <= start && !other.isWeak && other.metric.name !== metric.name)

/** `sales rose 8%, we have not yet seen demand return`: what has not come, told in a clause of its own. */
const isNotSeen = ({ text, side }: Statement, { start }: MetricMention, end: number): boolean =>
  side === 'en' &&
  start > end &&
  /, (?:but |though |although )?(?:we|it|they) (?:have|has|had|do|did|are|is)(?:n['’]t| not)\b[^,;]*$/.test(
    text.slice(end, start),
  )

/** `rates to new customers were 9% higher`: whom something is sold to, and no count of them. */
const isBuyer = ({ text, side }: Statement, { metric, start }: MetricMention): boolean =>
  side === 'en' &&
  metric.name.startsWith('Customers') &&
  /\b(?:to|from|for|with) (?:our |the |all )?$/.test(text.slice(Math.max(0, start - 12), start))

/** `The high occupancy led to pricing power, with rents up 9%`: what led to something else is not what is told of it. */
const isReason = ({ text, side }: Statement, { end }: MetricMention, figure: number): boolean =>
  side === 'en' && end < figure && /^ (?:has |have )?led to\b/.test(text.slice(end, end + 14))

/** `Sales in the served markets were down 4%`: a part of the company, where it tells their share of its sales. */
const isOwnMarket = (
  { text, side }: Statement,
  { metric, start, end }: MetricMention,
  { businesses }: Setting,
): boolean =>
  side === 'en' &&
  metric.name === 'Market size' &&
  businesses.has(
    /\b[\w-]+ $/.exec(text.slice(Math.max(0, start - 24), start))?.[0].concat(text.slice(start, end)) ?? '',
  )

/** `core sales of $3 billion`: an everyday name for growth is one for the sales themselves where money is told. */
function toSold(mention: MetricMention, unit: string, { text }: Statement, setting: Setting): MetricMention {
  const revenue = setting.catalogue.find('Revenue')
  const isSold =
    revenue !== null &&
    mention.metric.isGrowth &&
    isCurrency(unit) &&
    /\b(?:sales|revenues?)$/i.test(text.slice(mention.start, mention.end))
  return isSold ? { ...mention, metric: revenue } : mention
}

/** `$4 million of inventory-related charges`: what a charge has to do with is no level of it. */
const isRelation = ({ text, side }: Statement, { end }: MetricMention): boolean =>
  side === 'en' &&
  /^(?:-(?:related|facing|centric|led|based|driven|focused|owned|specific|producing|generating)\b| related (?:charges?|costs?|expenses?|items?|adjustments?|impairments?|reserves?|write-?)\b)/i.test(
    text.slice(end, end + 24),
  )

/** `orders returned to growth` gives nobody capital back. */
const isReturnTo = ({ text, side }: Statement, { metric, start, end }: MetricMention): boolean =>
  side === 'en' &&
  metric.name === 'Capital returned' &&
  /^return/i.test(text.slice(start, end)) &&
  /^ to (?!(?:(?:our|the|all) )*(?:share|stock|unit)holders|(?:our )?investors|(?:our )?owners)/i.test(
    text.slice(end, end + 24),
  )

/** `excluding gains on sales of depots`: what was sold there is no revenue. */
const isOfDisposal = ({ text, side }: Statement, { metric, start, end }: MetricMention): boolean =>
  side === 'en' &&
  metric.name === 'Revenue' &&
  /^sales?$/i.test(text.slice(start, end)) &&
  /\b(?:gains?|loss(?:es)?|proceeds)(?: and (?:gains?|loss(?:es)?))? (?:on|from) (?:the |asset )?$|\b(?:portfolio|asset|land|property|fleet) $/i.test(
    text.slice(Math.max(0, start - 40), start),
  )

/** `Our share of interest expense was $27 million`: the expense as the company bears it. */
const isOwnShare = ({ text, side }: Statement, { start }: MetricMention, unit: string): boolean =>
  side === 'en' &&
  isCurrency(unit) &&
  /\b[Oo]ur share of (?:the |reported |net |total )*$/.test(text.slice(Math.max(0, start - 36), start))
