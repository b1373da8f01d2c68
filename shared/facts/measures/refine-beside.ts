import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize, uncapitalize } from '../businesses/business-name.ts'
import { asDescribed, asNamed, type Refine } from './named-metric.ts'
import { leadOf, rangeTailOf } from '../statement.ts'

/** `pay cash for the 32 aircraft deliveries`: what the company takes. */
const takes =
  /\b(?:pay(?:ing)?(?: cash)? for|financ(?:e|ing)|fund(?:ing)?|tak(?:e|ing)|accept(?:ed|ing)?|receiv(?:e|ed|ing))(?: (?:the|our|all|about|these))* (?:\d[\d,]* )?$/i
const operational = /^(?: on an)? operational(?:ly)?\b(?! (?:income|profit|margin))/i
/** `a selling, general and administrative expense ratio of 10%`: a cost by its share of sales, and no insurer's ratio. */
const overheadBefore =
  /\b(?:selling,? general(?:,)? and administrative|general and administrative|selling and administrative|overhead|SG&A|SGA|G&A) $/i
/** `a pipeline of investment opportunities`, `leases in our pipeline`: what may be invested or let, and no orders. */
const ofProjects =
  /^ of (?:(?:potential|attractive|identified|future|additional|new|[a-z-]+) )*?(?:investment|acquisition|development|redevelopment|capital|deal|project|infrastructure)s?\b/i
const ofLeases = /\b(?:ABR|annual(?:ized)? base rent|leases?|leasing|rents?|tenants?)\b/i
/** `Steel has increased 25% since we announced our prices`: what a material costs, and no sales of it. */
const materialCosts =
  /^(?:(?:And|But|Meanwhile|For example|Since then),? )?((?:[Ss]teel|[Cc]opper|[Aa]luminum|[Rr]esins?|[Cc]otton|[Ll]umber|[Nn]ickel|[Zz]inc|[Pp]olymers?|[Pp]olyester|[Cc]orrugate|[Pp]aper|[Pp]ulp|[Ww]heat|[Cc]orn|[Ff]reight|[Dd]iesel|[Ff]uel|[Ee]nergy|[Cc]ommodities|[Rr]aw materials))(?: (?:prices?|costs?))? (?:has|have|had|is|are|was|were|went|rose|fell|increased|decreased|climbed)\b[^,;$%]*$/
/** `leverage of 5%, measured as debt to capital`. */
const toCapital = /\bdebt[- ]to[- ](?:total |book )?cap(?:ital(?:ization)?)?\b/i
/** `total debt to pro forma adjusted EBITDA, including letters of credit, was 1.7 times`. */
const debtToProfit =
  /\bdebt[- ]to[- ](?:[\w-]+ ){0,4}(?:EBITDAR?|EBITDAX?)\b(?: ratio)?(?:,? [^;$%]{3,80},)? (?:was|is|of|stood at|at)(?: (?:about|approximately|roughly))* $/i
/** `net debt of $1.9 billion, or 2.3 times EBITDA`: what is owed, by the profit it is owed out of. */
const isOwed =
  /\b(?:debt|borrowings|indebtedness)\b(?:(?!\b(?:bought|acquired|paid|sold|price|purchase)\b)[^;]){0,80}$/i
const ofProfit =
  /^ (?:(?:our|trailing|last|twelve|12|months?|[- ]|LTM|TTM|adjusted|pro forma|forward|annualized|consolidated|combined) ?)*EBITDAR?X?\b/i
const expandsOthers =
  /\b(?:expand|enlarg|increas|grow)\w* (?:their|his|her) (?:existing |current |own )?(?:stores?|space|footprints?|lease|premises|facility|offices?) by(?: (?:about|approximately|nearly|over|more than|another))* $/i
const ofReturn =
  /^ (?:(?:un)?lever(?:ag)?ed |cash[- ]on[- ]cash |current |stabilized )*(?:yields?|returns?|IRRs?)\b/i
const othersInterest = /\b(?:floor[- ]?plan|lease|deposits?) $/i
const operatingProfit = /\bOP (?:of|was|at|totaled|reached)(?: (?:about|approximately|nearly|over))* $/

/** A word beside the name of a measure makes another of it. */
export const refineBeside: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle) return null
  const { text } = statement
  const before = text.slice(0, amount.start)
  const tail = rangeTailOf(statement, index)
  if (
    read.metric === 'Interest expense' &&
    read.mention !== null &&
    othersInterest.test(text.slice(0, read.mention.start).slice(-16))
  )
    return {
      ...read,
      metric: `${capitalize(othersInterest.exec(text.slice(0, read.mention.start))?.[0]?.trim() ?? '')} interest expense`,
      mention: null,
      isNamed: false,
    }
  // `they are expanding their store by over 50%`: by how much something of others grows.
  if (unit === '%' && read.metric !== 'Other' && expandsOthers.test(before.slice(-80)))
    return asDescribed('Other')
  if (read.metric === 'Cap rate' && unit === '%' && ofReturn.test(tail)) return asDescribed('Yield')
  if (read.metric === 'Customers' && /^ of (?:our|the|its) (?:top|largest|biggest)\b/.test(tail))
    return asDescribed('Customers concerned')
  const material =
    read.metric === 'Revenue' && unit === '%' && isChange ? materialCosts.exec(before)?.[1] : undefined
  if (material !== undefined) return asDescribed(`Cost of ${uncapitalize(material)}`)
  if (
    unit === '%' &&
    !isChange &&
    /^(?:Leverage ratio|Other)$/.test(read.metric) &&
    /\bleverage\b[^;%]*$/i.test(before.slice(-60)) &&
    toCapital.test(tail.slice(0, 60))
  )
    return asNamed('Debt to capital')
  // `gross leverage was 3.1 times and net leverage was 2.4 times`: the second is the one that others tell.
  if (
    read.metric === 'Leverage ratio' &&
    read.mention !== null &&
    /\b(?:gross|total) (?:debt|leverage)/i.test(
      text.slice(Math.max(0, read.mention.start - 6), read.mention.end),
    ) &&
    /\bnet (?:debt|leverage)\b/i.test(text)
  )
    return { ...read, metric: 'Gross leverage ratio', mention: null }
  if (
    unit === 'x' &&
    read.metric === 'Other' &&
    (debtToProfit.test(before.slice(-180)) || (isOwed.test(before.slice(-90)) && ofProfit.test(tail)))
  )
    return asNamed('Leverage ratio')
  // `our quarterly dividend of $0.19, returning $12 million to shareholders`.
  if (
    read.metric === 'Capital returned' &&
    /\bdividends? of [$€£¥][\d.]+[^;$]*\breturning(?: (?:an additional|another|about|approximately|over|nearly))* $/i.test(
      before,
    ) &&
    !/repurchas|buyback/i.test(text)
  )
    return { ...read, metric: 'Dividends paid' }
  // `7% operationally`: without currencies, or without what was bought, as each firm has it.
  if (
    unit === '%' &&
    /^(?:Revenue|Constant-currency revenue growth)$/.test(read.metric) &&
    operational.test(tail)
  )
    return { ...read, metric: 'Operational revenue growth', mention: null, isNamed: false }
  if (
    read.metric === 'Expense ratio' &&
    read.mention !== null &&
    overheadBefore.test(text.slice(Math.max(0, read.mention.start - 60), read.mention.start))
  )
    return { ...read, metric: 'SG&A expense % of revenue' }
  // `revenues up 14%, with OP of $520 million for the year`: initials stand for another measure than the one before.
  if (
    isCurrency(unit) &&
    !isChange &&
    read.mention !== null &&
    read.mention.end < amount.start &&
    operatingProfit.test(before)
  )
    return read.segment === null
      ? asDescribed('Other')
      : { ...read, metric: 'Operating income', mention: null }
  if (read.metric === 'Order pipeline' && isCurrency(unit)) {
    const behind = read.mention === null ? '' : text.slice(read.mention.end)
    if (ofProjects.test(behind)) return asDescribed('Investment pipeline')
    if (setting.tellsFunds || ofLeases.test(text)) return asDescribed('Leasing pipeline')
  }
  // `The average monthly new loan production was $641,000`: of one month.
  const pace =
    read.mention === null || !isCurrency(unit)
      ? undefined
      : /\b(monthly|weekly|daily) (?:[a-z]+ )?$/i.exec(text.slice(0, read.mention.start).slice(-24))?.[1]
  if (pace !== undefined && /^(?:Loan originations|Orders|Bookings|Production)$/.test(read.metric))
    return asDescribed(`${capitalize(pace.toLowerCase())} ${uncapitalize(read.metric)}`)
  // `Using today's share price, we have $20 million of profit`: a share costs no millions.
  if (read.metric === 'Share price' && isCurrency(unit) && amount.power >= 6) return asDescribed('Other')
  if (read.metric === 'Vehicle deliveries' && takes.test(leadOf(statement, index)))
    return asDescribed('Deliveries taken')
  return null
}
