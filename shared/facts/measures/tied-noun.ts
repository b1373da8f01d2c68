import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize } from '../businesses/business-name.ts'
import type { MetricMention } from './find-metrics.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { leadOf, rangeTailOf, type Statement } from '../statement.ts'

const about = '(?: (?:about|approximately|around|roughly|nearly|almost|over|under|more than|at least|just))*'
const moved =
  '(?:increased|rose|grew|climbed|declined|decreased|fell|dropped|was up|was down|were up|were down)'
const ofSales = /^ of (?:our |net |total |the )*(?:sales|revenues?)\b/i

const grownCost = new RegExp(
  `(?:^|[,;] |\\b(?:and|while|but) )(?:[Oo]ur |[Tt]he )?([A-Za-z][a-z-]+(?: [a-z][a-z-]+){0,2}) ${moved}(?: by)?${about} $`,
)
const costOf = new RegExp(
  `\\b((?:[a-z][a-z-]+ )?(?:investments?|spending|spend|costs?|expenses?)) of${about}(?: [\\d.]+%? (?:to|and))?${about} $`,
)
const inCost =
  /\b(interest|amortization|depreciation|freight|labor|overhead|stock(?:-based)? compensation)(?: expenses?| costs?)?,? (?:(?:included|embedded|recorded|reported|capitalized) )?(?:in|within) (?:our |the )?cost of (?:sales|revenues?|goods(?: sold)?|homes(?: sold)?)\b[^;$%]{0,60}$/i
const movedPer =
  /^ (?:increase|improvement|decrease|reduction|decline|rise|drop|growth|gain) in (?:our |the |average )?((?:net )?(?:revenues?|sales|income|profits?|costs?|expenses?|yield) per (?!share\b|diluted\b)[a-z]+)/i
const perPiece =
  /^ (AURs?|ASPs?|AOV|UPT|basket(?: size)?|transaction|wage|tariff|customer|member|rent)(?: count| size)? (?:growth|increase|decline|gains?|inflation)\b/i
/** `Volume was down 9%`, where nobody says of what: of what is sold. */
const volumeMoved = new RegExp(
  `(?:^|[;.] |, (?:and|but|while) )(?:(?:[Oo]ur|[Tt]otal|[Oo]verall|[Oo]rganic|[Uu]nit|[Qq]uarterly) )*[Vv]olumes?(?: (?:was|were))? ${moved.replace('(?:', '(?:up|down|')}(?: by)?${about} $`,
)
const volumeBehind = /^ (?:[a-z-]+ )?volumes? (?:growth|improvement|increase|gain|decline|decrease)s?\b/i
const ranAt =
  /\b(?:ran|run|runs|running|operat(?:ed|es|ing)|utilized)(?: (?:at|about|approximately|around|roughly|nearly|over|more than|close to))* $/i
const oneHouse =
  /(?:^|, )(?:the|our|this|that) ((?:[A-Z][\w-]*,? ){1,3}(?:[a-z-]+ ){0,3}(?:mill|plant|line|facility|fab|smelter|refinery|factory|mine|unit|furnace)) (?:also )?[a-z]+ at\b[^;$%]*$/
/** `free cash flow of $900 million, a conversion from EBITDA of 58%`. */
const convertedFrom =
  /\b(?:a|an|our|with|for a) (?:[a-z-]+ )?conversion (?:rate )?(?:from|of|on) (?:our |adjusted |operating |net )*(?:EBITDA|net income|earnings|income)(?: (?:of|at|was))+(?: (?:about|approximately|nearly|over))* $/i
/** `more than double its projected pace`. */
const ofPlan =
  /^ (?:its|what|the|our|their) (?:[a-z]+ ){0,3}(?:projected|planned|expected|budgeted|forecast|targeted)\b/
const reducesDebt =
  /\b(?:reduc|lower|cutt?|trimm?)(?:ing|e|s)? (?:our |its |the )?(?:[a-z-]+ )?debt by(?: (?:about|approximately|around|roughly|nearly|over|at least|up to|another))* $/i
const disposing =
  /\b(?:[Ww]e|[Tt]eam|company) (?:also )?(?:disposed (?:of|off)|sold|divested|completed (?:the )?(?:sales?|disposals?|dispositions?) of)(?: (?:about|approximately|around|roughly|nearly|over|more than|another))* $/
const shifting =
  /\b(?:shift|push|pull|mov|delay|deferr?)(?:ed|ing)(?: (?:out|forward|back|in))*(?: (?:about|approximately|around|roughly|nearly|over|some|another))* $/i
const shifted =
  /^ (?:of|in) (?:[a-z-]+ )?(investments?|spending|spend|costs?|expenses?|capex)\b[^.;$%]{0,24} (?:in|from|to|into|out)\b/i

/** `raising our planned starts by $200 million and now expect a midpoint of $2 billion`: of what was moved. */
const nowExpected =
  /\b(?:increas|rais|lower|reduc|cutt)ing (?:our |the )?((?:[a-z][a-z-]+ ){1,3})by [$€£¥]?[\d.,]+%?(?: [a-z]+)? and (?:(?:we )?(?:are )?now )(?:expect|see|anticipat|project)[a-z]*(?: an?| the| our| (?:new|updated))* (?:midpoint|range) of $/i

/** A noun that a figure is tied to by grammar, whatever measure stands beside it; null where there is none. */
export function nameByTiedNoun(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  /** The part of the company that the speaker told of last. */
  owner: string | null,
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return null
  const { text, metrics } = statement
  const isFree = (from: number, to: number): boolean =>
    !metrics.some((other) => other.start < to && other.end > from)
  const resetTo = nowExpected.exec(text.slice(Math.max(0, amount.start - 140), amount.start))?.[1]?.trim()
  if (
    resetTo !== undefined &&
    isFree(text.lastIndexOf(resetTo, amount.start), text.lastIndexOf(resetTo, amount.start) + resetTo.length)
  )
    return asDescribed(capitalize(resetTo.toLowerCase()))
  // `cut by what was moved: $25 million of investment shifted into the second half`.
  if (isCurrency(unit)) {
    // `We disposed of $700 million of idle assets.`
    if (
      disposing.test(text.slice(0, amount.start).slice(-60)) &&
      /^ (?:of|in|worth of) (?:[a-z-]+,? ){0,3}(?:assets|properties|real estate|land|buildings)\b/.test(
        text.slice(amount.end, amount.end + 80),
      ) &&
      !/\b(?:to date|last (?:week|month)|since|subsequent\w*|after the (?:quarter|end))\b/i.test(text)
    )
      return asNamed('Disposition proceeds')
    // `our goal of reducing debt by $180 million`: so much is to be paid back.
    if (
      reducesDebt.test(text.slice(0, amount.start).slice(-64)) &&
      /\b(?:goals?|targets?|aims?|plan|intend|commitment)\b/i.test(text.slice(0, amount.start))
    )
      return asNamed('Debt repayment')
    const thing = shifting.test(leadOf(statement, index))
      ? shifted.exec(text.slice(amount.end, amount.end + 80))
      : null
    return thing?.[1] === undefined ? null : asDescribed(`Shifted ${thing[1].toLowerCase()}`)
  }
  if (unit !== '%') return null
  // `The Delford mill ran at 112% of rated capacity, more than double its plan`: how much it is used, be it one of many.
  if (
    ranAt.test(text.slice(0, amount.start).slice(-60)) &&
    /^ (?:of )?(?:[a-z-]+ )?(?:capacity|utilization)\b/.test(rangeTailOf(statement, index))
  ) {
    const one = oneHouse.exec(text.slice(0, amount.start))?.[1]
    return one === undefined
      ? asNamed('Utilization')
      : { metric: 'Utilization', segment: capitalize(one), mention: null, isNamed: false }
  }
  if (convertedFrom.test(text.slice(0, amount.start).slice(-90)) && /\bcash flow\b/i.test(text))
    return asNamed('Free cash flow conversion')
  if (isChange && amount.isGrowth && ofPlan.test(text.slice(amount.end, amount.end + 60)))
    return asDescribed('Multiple of the plan')
  const isVolume = isChange
    ? volumeMoved.test(leadOf(statement, index).slice(-90))
    : volumeBehind.test(text.slice(amount.end, amount.end + 48))
  if (isVolume) return { metric: 'Volume growth', segment: owner, mention: null, isNamed: true }
  const before = text.slice(Math.max(0, amount.start - 120), amount.start)
  // `interest in cost of sales will be 2.4%`: a part of those costs.
  const part = inCost.exec(before)?.[1]
  if (part !== undefined) return asDescribed(`${capitalize(part.toLowerCase())} in cost of revenue`)
  if (isChange) {
    // `Prices drove a 6% improvement in revenue per carload`: a measure of its own.
    const perThing = movedPer.exec(text.slice(amount.end, amount.end + 72))?.[1]
    if (perThing !== undefined) return asDescribed(capitalize(perThing.toLowerCase()))
    // `sales grew 34%, ahead of an 11% growth in expense`.
    if (
      /^ (?:growth|increase|rise|decline|decrease|reduction) in (?:our |the |total )?expense\b(?! [a-z]+ (?:income|ratio))/.test(
        text.slice(amount.end, amount.end + 48),
      )
    )
      return asDescribed('Expenses')
    // `comps increased on 23% AUR growth`: of the pieces, and not of what they brought.
    const piece = perPiece.exec(text.slice(amount.end, amount.end + 48))?.[1]
    if (piece !== undefined)
      return /^customer$/i.test(piece)
        ? asNamed('Customers')
        : asDescribed(/^[A-Z]/.test(piece) ? piece.replace(/s$/, '') : capitalize(piece))
    // `Marketing increased 80% to 6% of sales`: what grew is a cost.
    const next = statement.amounts[index + 1]
    if (
      next?.unit === '%' &&
      /^ to(?: (?:about|approximately|around|roughly|nearly|over|an?|record))* $/.test(
        text.slice(amount.end, next.start),
      ) &&
      ofSales.test(text.slice(next.end, next.end + 32))
    ) {
      const cost = grownCost.exec(before)
      if (
        cost?.[1] !== undefined &&
        isFree(amount.start - (cost[0].length - cost[0].indexOf(cost[1])), amount.start)
      )
        return asDescribed(capitalize(cost[1]))
    }
    return null
  }
  // `increased marketing investments of 7% to 8% of sales`: theirs, whatever margin was foreseen before.
  const first = statement.amounts[Math.min(index, amount.other ?? index)]?.start ?? amount.start
  const spent = costOf.exec(text.slice(Math.max(0, first - 80), first))
  const known = spent?.[1] === undefined ? undefined : findCost(statement, first - spent[0].length, first)
  if (known !== undefined && ofSales.test(rangeTailOf(statement, index)))
    return asNamed(`${known.metric.name} % of revenue`)
  return spent?.[1] !== undefined &&
    ofSales.test(rangeTailOf(statement, index)) &&
    isFree(
      first - spent[0].length,
      first - spent[0].length + spent[1].length - (/investments?$/.test(spent[1]) ? 11 : 0),
    )
    ? asDescribed(`${capitalize(spent[1])} % of revenue`)
    : null
}

const findCost = ({ metrics }: Statement, from: number, to: number): MetricMention | undefined =>
  metrics.find(
    ({ start, end, isWeak, metric }) =>
      start >= from && end <= to && !isWeak && metric.lowerIsBetter && metric.measure === 'money',
  )

/** `EBITDA growth of 21%`: what has grown is named at once. */
export const isMeasured = ({ text, metrics }: Statement, start: number): boolean =>
  metrics.some(
    ({ end, isWeak }) =>
      !isWeak && end <= start && start - end < 60 && /^ [a-z]+ of\b[^,;$%\d]*$/.test(text.slice(end, start)),
  )
