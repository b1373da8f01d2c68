import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize, toBusiness, uncapitalize } from '../businesses/business-name.ts'
import { isPlace } from '../businesses/is-place.ts'
import type { NamedMetric, Refine } from './named-metric.ts'
import { leadOf, rangeTailOf } from '../statement.ts'

const derived = (metric: string): NamedMetric => ({ metric, segment: null, mention: null, isNamed: false })

/** `Our licensees operate 260 stores`: those who run stores that are not the company's own. */
const othersStores =
  /^(?:[^,;$%\d]{3,40}, )?(?:[Oo]ur|[Tt]he|[Tt]his|[Tt]heir|[Oo]ne) (?:[\w-]+ ){0,2}?(?:partner|licensee|franchisee|distributor|wholesaler|customer|retailer|competitor|operator)s?(?: in [^,;$%\d]{3,30})? (?:also |now |currently |already )?(?:has|have|had|operates?|runs?|owns?|opened|manages?)\b[^;]*$/
/** `distribution in over 19,000 store locations`: where its goods are sold, and not what it runs. */
const soldIn =
  /\b(?:distribut(?:ion|ed)|presence|sold|available|carried|stocked|placements?|shelves|found) (?:[\w-]+ ){0,2}?(?:in|at|through|across|and|within)(?: (?:about|approximately|around|roughly|nearly|over|more than|some|all))* $/i

/** `$7 million or $0.08 a share for potential share sales`: what selling something may bring. */
const forSelling =
  /^(?: (?:a|per) share)? (?:for|from|on) (?:(?:any|potential|possible|expected|planned|anticipated|future|the|our|gains? (?:on|from))[ -])*(?:share|stock|asset|land|property|portfolio|parcel|home|building|equity)[- ]sales\b/i

/** `a 4% increase at the bottom of the first guidance`: how far the guidance has moved. */
const guidanceMoved =
  /^ (?:increase|raise|improvement|rise|decrease|reduction|cut) (?:at|to|from|over|versus|in|of|compared (?:to|with)|relative to) (?:the |our )?(?:(?:low|lower|high|higher|upper|top|bottom|mid)[ -]?(?:ends?|points?)? (?:of|from|in|versus) (?:the |our )?)?(?:original|prior|previous|initial|earlier|last|old|current) (?:[\w-]+ )?(?:guidance|outlook|range|forecast|guide)\b/i

/** `equating to $0.09 of FFO`: what something is worth of a share's funds. */
const worthBefore =
  /\b(?:represent(?:s|ed|ing)?|equat(?:es?|ed|ing) to|worth|amount(?:s|ing) to)(?: (?:(?:in|an?|am) excess of|about|approximately|roughly|over|an incremental|an additional|nearly))* $/i
const ofFunds =
  /^(?: (?:a|per) share)? of (?:our |annual |quarterly |incremental |additional )*(?:A?FFO|earnings|EPS)\b/i

/** `bookings lost to the strike by $160 million`: what did not come. */
const lostBehind =
  /^ (?:that (?:we |were |was )?)?(?:lost|cancell?ed|missed|forgone|foregone|pushed out)\b[^;]*$/i
/** `a 400 basis point spread to our borrowing costs`: how far two rates are apart. */
const spreadBehind =
  /^ (?:[a-z-]+ )?(?:spreads?|gap|differential)(?: (?:to|over|between|above|against|versus)\b|[,.;])/i
/** `pay cash for the 32 aircraft deliveries`: what the company takes. */
const takes =
  /\b(?:pay(?:ing)?(?: cash)? for|financ(?:e|ing)|fund(?:ing)?|tak(?:e|ing)|accept(?:ed|ing)?|receiv(?:e|ed|ing))(?: (?:the|our|all|about|these))* (?:\d[\d,]* )?$/i

const operational = /^(?: on an)? operational(?:ly)?\b(?! (?:income|profit|margin))/i

/** `Our NOI forecast assumes that we get back $9 million of rents`: of what is assumed, and not of what is forecast. */
const assumesThat =
  /^(?:['’]s)? (?:forecasts?|guidance|outlook|projections?|expectations?|plan|budget|targets?) (?:[\w-]+ ){0,3}?(?:assumes?|contemplates?|presumes?|takes into account) that [^;]*$/i

/** `a selling, general and administrative expense ratio of 10%`: a cost by its share of sales, and no insurer's ratio. */
const overheadBefore =
  /\b(?:selling,? general(?:,)? and administrative|general and administrative|selling and administrative|overhead|SG&A|SGA|G&A) $/i
/** `closed out over 150 selling communities`: those that are done with, or new. */
const closedOut =
  /\b(?:clos(?:e|ed|ing)[- ]?outs? of|clos(?:ed|ing|e) out(?: of)?|sold out(?: of)?|selling out of)(?: (?:about|approximately|over|nearly|more than|our|these|some))* $/i
const openedNow =
  /\b(?:open(?:ed|ing)?|launch(?:ed|ing)?|add(?:ed|ing)?)(?: (?:about|approximately|over|nearly|more than|another|some))* $/i
/** `a pipeline of investment opportunities`, `leases in our pipeline`: what may be invested or let, and no orders. */
const ofProjects =
  /^ of (?:(?:potential|attractive|identified|future|additional|new|[a-z-]+) )*?(?:investment|acquisition|development|redevelopment|capital|deal|project|infrastructure)s?\b/i
const ofLeases = /\b(?:ABR|annual(?:ized)? base rent|leases?|leasing|rents?|tenants?)\b/i

/** `Takeout sales accounted for 33% of total sales at Ember House, 19% at Larch Grill`: a share of what each of them sells. */
const soldAs =
  /^(?:[A-Z][a-z]+[^,;$%\d]{0,40}, )?(?:Our |The )?([A-Z]?[\w-]+(?: [a-z-]+)?) (?:sales|orders|revenues?) (?:accounted for|represented|made up|were|was|comprised|contributed)(?: (?:about|approximately|nearly|over|roughly))* [\d.]+% of (?:our |the |total |net )*(?:sales|revenues?) (?:at|in) (?:our |the )?[A-Z]/
const atHouse =
  /^(?: of (?:our |the |total |net )*(?:sales|revenues?))? (?:at|in) (?:our |the )?([A-Z][\w&'’-]*(?: (?:(?:and|&|of|the) )?[A-Z][\w&'’-]*){0,3}?)(?=[,.;]|$| and\b)/
/** `margins above 20% in pet care and high single digits in home care`: each of a part. */
const inTwoParts =
  /^ (?:in|for) (?:our |the )?((?!(?:first|second|third|fourth|full|last|next|prior|same|current)\b)[a-z][a-z-]*(?: [a-z-]+){0,2}?) and [\w.% -]{2,30}? (?:in|for) (?:our |the )?(?!(?:first|second|third|fourth|full|last|next|prior|same|current)\b)[a-z][\w-]*(?: [a-z-]+){0,2}(?=[,.;]|$| for\b)/

/** `Norway led our growth as sales in this market rose 40%`: of the place the sentence opens with. */
const inThisMarket =
  /^(?:(?:And|But|Meanwhile),? )?([A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) (?:was|is|did|had|saw|performed|continued|remained|led|drove)\b[^.;$%\d]*\b(?:as|with|and|where|while) (?:our |net )?(?:sales|revenues?|orders) (?:in|from|for) (?:this|that|the) (?:market|country|region|business|segment|brand|channel)\b[^.;$%\d]*$/
/** `Medication Delivery of $747 million increased 11%`: a business, by what it sold. */
const soldOf =
  /^(?:(?:And|Finally|Next),? )?(?:Our |The )?([A-Z][\w&-]*(?: [\w&-]+){0,3}) of (?:[$€£¥][\d.,]+ (?:million|billion),? (?:was |were )?(?:increased|grew|rose|advanced|declined|decreased|fell|up|down)(?: by)?(?: (?:about|approximately|nearly|over))* )?$/
const hasMoved =
  /^,? (?:was |were )?(?:increased|increasing|grew|growing|rose|advanced|advancing|declined|declining|decreased|fell|up|down)\b/
/** `14% of our total sales were digital transactions`: which part it is, is told behind. */
const wasOfKind =
  /^ of (?:(?:our|the|[A-Z][\w&]*['’]s) )?(?:(?:total|net|overall) )*(?:sales|revenues?) (?:was|were|is|are|came from|comes from|came through) (?:from |through )?((?!(?:generated|made|from|driven|up|down|in|to|outside|derived|related|not|still|now|also|already|on|by)\b)[a-z][\w-]*)(?: (?:transactions|sales|orders|channels?|business))?(?=[,.;]|$| (?:in|for|this|during|versus|compared)\b)/

/** `Steel has increased 25% since we announced our prices`: what a material costs, and no sales of it. */
const materialCosts =
  /^(?:(?:And|But|Meanwhile|For example|Since then),? )?((?:[Ss]teel|[Cc]opper|[Aa]luminum|[Rr]esins?|[Cc]otton|[Ll]umber|[Nn]ickel|[Zz]inc|[Pp]olymers?|[Pp]olyester|[Cc]orrugate|[Pp]aper|[Pp]ulp|[Ww]heat|[Cc]orn|[Ff]reight|[Dd]iesel|[Ff]uel|[Ee]nergy|[Cc]ommodities|[Rr]aw materials))(?: (?:prices?|costs?))? (?:has|have|had|is|are|was|were|went|rose|fell|increased|decreased|climbed)\b[^,;$%]*$/
/** `While India is challenged, we project sales to increase 20%`: of the place that a clause before names. */
const placeBefore =
  /^(?:While|Although|Though|Even though|As|With) (?:the |our )?([A-Z][\w.]+(?: [A-Z][\w.]+){0,2}) (?:is|are|was|were|has|have|remains?|continues?|stays?|faces?)\b[^;$%\d]{3,120}, we (?:now |still )?(?:project|expect|anticipate|forecast|see)\b[^;]*$/
/** `leverage of 5%, measured as debt to capital`. */
const toCapital = /\bdebt[- ]to[- ](?:total |book )?cap(?:ital(?:ization)?)?\b/i
/** `total debt to pro forma adjusted EBITDA, including letters of credit, was 1.7 times`. */
const debtToProfit =
  /\bdebt[- ]to[- ](?:[\w-]+ ){0,4}(?:EBITDAR?|EBITDAX?)\b(?: ratio)?(?:,? [^;$%]{3,80},)? (?:was|is|of|stood at|at)(?: (?:about|approximately|roughly))* $/i
const medianBefore =
  /\bmedian (?:home|house|household|resale|listing|existing[- ]home)(?: (?:sales?|resale|selling))? prices?(?: of)?$/i
const expandsOthers =
  /\b(?:expand|enlarg|increas|grow)\w* (?:their|his|her) (?:existing |current |own )?(?:stores?|space|footprints?|lease|premises|facility|offices?) by(?: (?:about|approximately|nearly|over|more than|another))* $/i
const ofReturn =
  /^ (?:(?:un)?lever(?:ag)?ed |cash[- ]on[- ]cash |current |stabilized )*(?:yields?|returns?|IRRs?)\b/i
/** `First-class load factor`: of a part of the seats. */
const cabinBefore = /\b((?:first|business|premium|economy|main|coach)[- ](?:class|cabin)(?:-paid)?) $/i
const recaptures =
  /\b(?:recapture|recovery|release|reversal)s? of(?: (?:about|approximately|roughly|nearly))* $/i

const fieldBefore =
  /\b((?:cardi|neur|onc|ur|ophthalm|gastro|radi|ortho|electrophys|vascul|robot|bariatr|spin|gyn|derm|dent)[a-z]+) $/i
const usedUnits = /\b(?:used|pre-owned) (?:units?|vehicles?)\b/i
/** `This represents an 11% reduction in shares outstanding`: how many of them were bought. */
const reducesCount =
  /^(?:This|That|It|Which|These)\b[^,;$%\d]{0,40}\b(?:represent(?:s|ed|ing)?|equates? to|amounts? to|retired|reduced)(?: (?:about|approximately|nearly|over|an?))* $/
const othersInterest = /\b(?:floor[- ]?plan|lease|deposits?) $/i
/** `authorized an additional $100 million`: what comes to what may be bought already. */
const authorizedMore =
  /\b(?:authoriz|approv)\w* (?:the repurchase of )?(?:an additional|another|a further|an incremental)(?: (?:about|up to))* $/i
const marketGain =
  /\b(?:share|market) (?:gains?|outgrowth|outperformance) of(?: (?:about|approximately|roughly|nearly|over))* $/i

const delivers = /\bdeliver(?:y|ies|ed|ing)?\b[^;$%]{0,60}$/i
/** `We had 200 communities at the end, as compared to 244`. */
const endsWith =
  /\b(?:ended|finished|closed|exited|end|finish) (?:the |this )?[^;$%]{0,40}\bwith [^;$%]{0,90}$/i
const operatingProfit = /\bOP (?:of|was|at|totaled|reached)(?: (?:about|approximately|nearly|over))* $/

/** What stands beside a measure and is not the company's own figure of it. */
export const refineBeside: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle) return null
  const { text } = statement
  const before = text.slice(0, amount.start)
  const tail = rangeTailOf(statement, index)
  if (read.metric === 'Store count' && unit === 'count') {
    if (othersStores.test(before)) return derived('Stores of others')
    if (soldIn.test(leadOf(statement, index))) return derived('Points of sale')
  }
  // `a decline in new units of 11% against growth in used units of 20%`: what a dealer sells.
  if (/^(?:Store openings|Units sold)$/.test(read.metric) && unit === '%' && usedUnits.test(text))
    return {
      metric: 'Units sold',
      segment: /\bused\b[^,;%]*$/i.test(before) ? 'Used' : 'New',
      mention: null,
      isNamed: false,
    }
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
  if (
    /^(?:Repurchase authorization|Share repurchases)$/.test(read.metric) &&
    authorizedMore.test(before.slice(-80))
  )
    return derived('Increase in repurchase authorization')
  if (read.metric === 'Share count' && unit === '%' && reducesCount.test(before.slice(-80)))
    return derived('Share of shares bought back')
  if (read.metric === 'Market size' && unit === 'bps' && marketGain.test(before.slice(-60)))
    return derived('Market share gain')
  // `a neighbourhood's median home price`: what others sell for.
  if (
    read.metric === 'Unit price' &&
    read.mention !== null &&
    medianBefore.test(text.slice(0, read.mention.end).slice(-48))
  )
    return derived('Median home price')
  // `they are expanding their store by over 50%`: by how much something of others grows.
  if (unit === '%' && read.metric !== 'Other' && expandsOthers.test(before.slice(-80)))
    return derived('Other')
  if (read.metric === 'Cap rate' && unit === '%' && ofReturn.test(tail)) return derived('Yield')
  if (read.metric === 'Customers' && /^ of (?:our|the|its) (?:top|largest|biggest)\b/.test(tail))
    return derived('Customers concerned')
  const cabin =
    read.metric === 'Load factor' && read.mention !== null
      ? cabinBefore.exec(text.slice(0, read.mention.start))?.[1]
      : undefined
  if (cabin !== undefined) return { ...read, segment: capitalize(cabin) }
  const material =
    read.metric === 'Revenue' && unit === '%' && isChange ? materialCosts.exec(before)?.[1] : undefined
  if (material !== undefined) return derived(`Cost of ${uncapitalize(material)}`)
  const spoken = read.metric === 'Revenue' && unit === '%' ? placeBefore.exec(before)?.[1] : undefined
  if (spoken !== undefined && isPlace(spoken)) return { ...read, segment: spoken }
  if (
    unit === '%' &&
    !isChange &&
    /^(?:Leverage ratio|Other)$/.test(read.metric) &&
    /\bleverage\b[^;%]*$/i.test(before.slice(-60)) &&
    toCapital.test(tail.slice(0, 60))
  )
    return { metric: 'Debt to capital', segment: null, mention: null, isNamed: true }
  if (unit === 'x' && read.metric === 'Other' && debtToProfit.test(before.slice(-180)))
    return { metric: 'Leverage ratio', segment: null, mention: null, isNamed: true }
  if (
    read.metric === 'Provision for credit losses' &&
    isCurrency(unit) &&
    recaptures.test(before.slice(-48)) &&
    /^ of (?:bad|doubtful|overdue|old|past)\b/.test(tail)
  )
    return derived(`Impact on ${read.metric}`)
  // `our quarterly dividend of $0.19, returning $12 million to shareholders`.
  if (
    read.metric === 'Capital returned' &&
    /\bdividends? of [$€£¥][\d.]+[^;$]*\breturning(?: (?:an additional|another|about|approximately|over|nearly))* $/i.test(
      before,
    ) &&
    !/repurchas|buyback/i.test(text)
  )
    return { ...read, metric: 'Dividends paid' }
  // `cardiology procedures increased 41%`: those of one field.
  const field =
    read.metric === 'Procedures' && read.mention !== null && read.segment === null
      ? fieldBefore.exec(text.slice(0, read.mention.start))?.[1]
      : undefined
  if (field !== undefined) return { ...read, segment: capitalize(field) }
  const place = read.metric === 'Revenue' && unit === '%' ? inThisMarket.exec(before)?.[1] : undefined
  if (place !== undefined && !/^(?:We|It|This|That|The|Our|They|Demand|Growth|Performance)$/.test(place))
    return { ...read, segment: place }
  const sold =
    read.metric === 'Other' && (unit === '%' || (isCurrency(unit) && hasMoved.test(tail)))
      ? soldOf.exec(before)?.[1]
      : undefined
  if (sold !== undefined && setting.businesses.has(sold))
    return { metric: 'Revenue', segment: setting.businesses.nameOf(sold), mention: null, isNamed: true }
  const ofKind =
    unit === '%' && !isChange && read.metric.startsWith('Share of')
      ? wasOfKind.exec(text.slice(amount.end))?.[1]
      : undefined
  if (ofKind !== undefined)
    return { metric: 'Share of revenue', segment: capitalize(ofKind), mention: null, isNamed: true }
  const what = /^Share of revenue$| share of sales$/.test(read.metric) ? soldAs.exec(text)?.[1] : undefined
  const house = what === undefined ? undefined : atHouse.exec(tail)?.[1]
  if (what !== undefined && house !== undefined)
    return {
      ...read,
      metric: `${capitalize(what)} share of sales`,
      segment: house,
      mention: null,
      isNamed: false,
    }
  const inPart = read.metric.endsWith(' margin') && !isChange ? inTwoParts.exec(tail)?.[1] : undefined
  const part = inPart === undefined ? null : toBusiness(inPart.split(' '))
  if (part !== null) return { ...read, segment: part }
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
  if (read.metric === 'Active communities' && unit === 'count') {
    if (closedOut.test(leadOf(statement, index))) return derived('Communities closed')
    if (openedNow.test(leadOf(statement, index))) return derived('Communities opened')
  }
  if (
    unit === 'count' &&
    read.metric === 'Homes' &&
    /^ homes\b/.test(tail) &&
    delivers.test(before.slice(-120))
  )
    return { metric: 'Homes delivered', segment: null, mention: null, isNamed: true }
  if (unit === 'count' && read.metric === 'Communities') {
    if (/\baverage(?: (?:of|was|count of))?(?: (?:about|approximately))* $/i.test(before))
      return derived('Average active communities')
    if (endsWith.test(before))
      return { metric: 'Active communities', segment: null, mention: null, isNamed: true }
  }
  // `revenues up 14%, with OP of $520 million for the year`: initials stand for another measure than the one before.
  if (
    isCurrency(unit) &&
    !isChange &&
    read.mention !== null &&
    read.mention.end < amount.start &&
    operatingProfit.test(before)
  )
    return read.segment === null ? derived('Other') : { ...read, metric: 'Operating income', mention: null }
  // `prices that are as much as $100,000 higher`: by how much, and no price.
  if (
    read.metric === 'Unit price' &&
    isCurrency(unit) &&
    !isChange &&
    /^ (?:higher|lower|more|less|above|below|cheaper)\b/.test(tail)
  )
    return derived('Difference in Unit price')
  if (read.metric === 'Order pipeline' && isCurrency(unit)) {
    const behind = read.mention === null ? '' : text.slice(read.mention.end)
    if (ofProjects.test(behind)) return derived('Investment pipeline')
    if (setting.tellsFunds || ofLeases.test(text)) return derived('Leasing pipeline')
  }
  const isMoney = isCurrency(unit) || unit.endsWith('/share')
  if (
    isMoney &&
    !isChange &&
    read.metric !== 'Other' &&
    forSelling.test(text.slice(lastEnd(), lastEnd() + 80))
  )
    return derived('Gains on sales')
  // `other income is $14 million or 29% unfavorable`: by how much it missed.
  if (
    isCurrency(unit) &&
    !isChange &&
    /^,? or (?:about |roughly |approximately )?[\d.]+% (?:un)?favorable\b/.test(
      text.slice(amount.end, amount.end + 48),
    )
  )
    return derived(`Difference in ${read.metric}`)
  // `The average monthly new loan production was $641,000`: of one month.
  const pace =
    read.mention === null || !isCurrency(unit)
      ? undefined
      : /\b(monthly|weekly|daily) (?:[a-z]+ )?$/i.exec(text.slice(0, read.mention.start).slice(-24))?.[1]
  if (pace !== undefined && /^(?:Loan originations|Orders|Bookings|Production)$/.test(read.metric))
    return derived(`${capitalize(pace.toLowerCase())} ${uncapitalize(read.metric)}`)
  if (unit === '%' && guidanceMoved.test(tail)) return derived('Change in guidance')
  if (
    /^A?FFO(?: per share)?$|EPS$/.test(read.metric) &&
    isMoney &&
    worthBefore.test(before) &&
    ofFunds.test(tail)
  )
    return derived(`Impact on ${read.metric}`)
  // `Using today's share price, we have $20 million of profit`: a share costs no millions.
  if (read.metric === 'Share price' && isCurrency(unit) && amount.power >= 6) return derived('Other')
  if (
    read.mention !== null &&
    read.mention.end <= amount.start &&
    lostBehind.test(text.slice(read.mention.end, amount.start)) &&
    setting.catalogue.find(read.metric)?.measure !== 'percent'
  )
    return derived(`Impact on ${read.metric}`)
  if (unit === 'bps' && spreadBehind.test(tail) && !/spread/i.test(read.metric)) return derived('Spread')
  if (read.metric === 'Vehicle deliveries' && takes.test(leadOf(statement, index)))
    return derived('Deliveries taken')
  if (read.mention !== null && assumesThat.test(text.slice(read.mention.end, amount.start)))
    return derived('Other')
  return null

  /** Where the figures end that are joined by `to` and `or`. */
  function lastEnd(): number {
    let at = index
    while (at + 1 < statement.amounts.length) {
      const [one, next] = [statement.amounts[at], statement.amounts[at + 1]]
      if (
        one === undefined ||
        next === undefined ||
        !/^ (?:(?:a|per) share )?(?:to|or|and) $/.test(text.slice(one.end, next.start))
      )
        break
      at += 1
    }
    return statement.amounts[at]?.end ?? 0
  }
}
