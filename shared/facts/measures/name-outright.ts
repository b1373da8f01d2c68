import type { Figure } from './figure.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { describeLeftOut } from './describe-figure.ts'
import { findCostRatio, findShareOfOther } from './cost-by-sales.ts'
import { findNamedShare, findShare } from './find-share.ts'
import { findShareOfProfit } from './share-of-profit.ts'
import { findRateOfTurned } from './find-rate.ts'
import { derivedMetrics } from './metrics.ts'
import { findOwnNoun } from './find-own-noun.ts'
import { findPaidOut } from './find-paid-out.ts'
import { findLoser } from '../businesses/find-loser.ts'
import { nameWithBusiness } from '../businesses/name-with-business.ts'
import { capitalize, toSegment } from '../businesses/business-name.ts'
import { isBorrowed } from './name-owed.ts'
import { isTeam, tellsCashMoved } from './name-by-unit.ts'
import { nameByTiedNoun } from './tied-noun.ts'
import type { MetricMention } from './find-metrics.ts'
import { asNamed, asDescribed, type NamedMetric } from './named-metric.ts'
import { nameOfBuilder } from './of-builder.ts'
import { findGapped } from '../kinds/change-told-again.ts'
import { leadOf, rangeTailOf, type Reading, type Statement } from '../statement.ts'
import { nameShareOfMove } from './share-of-move.ts'
import { raisedPrices, stocksMoved } from '../kinds/moved-by.ts'
import { findDriver, findDoneByCurrency } from './growth-drivers.ts'
import { findMidpointOfTold } from './said-in-question.ts'
import { costsInPoints } from '../kinds/level-in-points.ts'
import { findSizeOfIt } from '../businesses/size-of-it.ts'
import { isOfYear, nameEveryday } from './everyday-names.ts'
import { nameValue } from './name-value.ts'
import { isOfLoans, isRateOfChargeOffs } from './charge-offs.ts'
import { isHeldAgainstDebt } from '../kinds/held-against-debt.ts'
import { findCompared, findMoveOfShare, findSharedRevenue } from './find-told-again.ts'

/** Names a figure by its own words alone: what it counts, what it is a share of, what was paid with it; null where they do not tell. */
export function nameOutright({
  statement,
  index,
  unit,
  isChange,
  earlier,
  thread,
  setting,
  amount,
}: Figure): NamedMetric | null {
  const { side } = statement
  // `our extraordinary team of almost 20,000 associates`.
  if (unit === 'count' && statement.side === 'en' && isTeam(statement, index)) return asNamed('Headcount')
  // `our first full year of profitability` is of net income, whatever is named beside it.
  if (amount.isInWords && amount.value === '0' && unit === 'USD')
    return asNamed(
      /^(?:no |debt|free of debt)/i.test(statement.text.slice(amount.start)) ? 'Total debt' : 'Net income',
    )
  if (isOfLoans(statement, amount.end, unit) || isRateOfChargeOffs(statement, index, unit, isChange))
    return asNamed('Net charge-off ratio')
  const valued = side === 'en' ? nameValue(statement, index, unit, setting) : null
  if (valued !== null) return valued
  // `Three customers each accounted for more than 10% of revenue`: some of them, and not how many there are.
  const ofSome =
    unit === 'count' && side === 'en' ? someCustomers.exec(statement.text.slice(amount.end)) : null
  if (ofSome !== null) {
    const isOfTenth =
      /\b10%/.test(ofSome[0]) ||
      /^[^.;$%]{0,32}\b(?:10%|ten percent\b)/.test(statement.text.slice(amount.end + ofSome[0].length))
    return {
      metric: isOfTenth ? 'Customers >10% of revenue' : 'Largest customers',
      segment: null,
      mention: null,
      isNamed: isOfTenth,
    }
  }
  // `We added 62 net new customers and now serve more than 2,400`: all of them.
  if (
    unit === 'count' &&
    side === 'en' &&
    earlier.at(-1)?.metric === 'Net subscriber additions' &&
    nowServes.test(leadOf(statement, index))
  )
    return asNamed('Customers')
  // `We added 112,000 net subscribers, bringing the total to 3.4 million`.
  const whole = unit === 'count' && side === 'en' ? wholeOf.get(earlier.at(-1)?.metric ?? '') : undefined
  if (
    whole !== undefined &&
    broughtTo.test(leadOf(statement, index)) &&
    !soFar.test(rangeTailOf(statement, index))
  )
    return asNamed(whole)
  // `to double our optical revenue this year`: what is named right behind.
  const doubled = amount.isGrowth && side === 'en' ? findDoubled(statement, amount.end) : undefined
  if (doubled !== undefined) return nameWithBusiness(statement, doubled, thread, setting)
  // `We paid $0.18 a share in dividends`.
  if (unit.endsWith('/share') && side === 'en' && inDividends.test(rangeTailOf(statement, index)))
    return asNamed('Dividend per share')
  // `Organic growth was 2% and the acquisition added 4 points, so reported growth was 6%`.
  if (
    unit === '%' &&
    side === 'en' &&
    reportedGrowth.test(statement.text.slice(0, amount.start).slice(-60)) &&
    earlier.some(({ metric }) => metric === 'Organic revenue growth' || metric === 'Currency impact')
  )
    return asNamed('Revenue')
  if (
    side === 'en' &&
    isCurrency(unit) &&
    !isChange &&
    !setting.isArticle &&
    amount.power >= 3 &&
    saves.test(leadOf(statement, index))
  )
    return asNamed('Cost savings')
  const middle = setting.isArticle ? null : findMidpointOfTold(statement, index, unit, thread.toldBefore)
  const rate = middle === null ? null : setting.catalogue.find(capitalize(middle))
  if (rate !== null) return asNamed(rate.name)
  if (
    isChange &&
    unit === '%' &&
    side === 'en' &&
    raisedPrices.test(statement.text.slice(0, amount.start).slice(-60))
  )
    return asNamed('Unit price')
  const driver = isChange ? findDriver(statement, index) : null
  if (driver !== null) return asNamed(driver)
  if (!setting.isArticle && findDoneByCurrency(statement, index) !== null) return asNamed('Currency impact')
  const lost = side === 'en' && isCurrency(unit) && !isChange ? findLoser(statement.text, amount.start) : null
  if (lost !== null) return { ...asNamed('Operating income'), segment: setting.businesses.nameOf(lost) }
  // `On a pre-tax basis, we were up $20 million or 16%`.
  if (isChange && side === 'en' && upBeforeTax.test(statement.text.slice(0, amount.start)))
    return asNamed('Pre-tax income')
  if (
    side === 'en' &&
    isCurrency(unit) &&
    !isChange &&
    amount.power >= 6 &&
    ofSavings.test(rangeTailOf(statement, index))
  )
    return asNamed('Cost savings')
  const gapped = isChange ? findGapped(statement, index) : null
  if (gapped !== null) return nameWithBusiness(statement, gapped.mention, thread, setting)
  if (isChange && tellsCashMoved(statement, index, unit)) return asNamed('Cash and short-term investments')
  if (isChange && stocksMoved(statement, index) !== null) return asNamed('Inventory')
  const taken = statement.side === 'en' && !setting.isArticle ? describeLeftOut(statement, index, unit) : null
  if (taken !== null) return asDescribed(taken)
  const paid = statement.side === 'en' ? findPaidOut(statement, index, unit, isChange, earlier) : null
  if (paid !== null) return asNamed(paid)
  if (side === 'en' && isCurrency(unit) && !isChange && ofBurn.test(leadOf(statement, index)))
    return asNamed('Cash used')
  // `Cash burn was $12 million and we ended with $96 million`: what is held.
  if (
    side === 'en' &&
    isCurrency(unit) &&
    !isChange &&
    earlier.at(-1)?.metric === 'Cash used' &&
    endedWith.test(leadOf(statement, index))
  )
    return asNamed('Cash and short-term investments')
  // `with no debt and cash for $90 million`, `debt-free with cash at $60 million`: the other side of owing nothing.
  if (
    side === 'en' &&
    isCurrency(unit) &&
    !isChange &&
    earlier.at(-1)?.metric === 'Total debt' &&
    Number(earlier.at(-1)?.value) === 0 &&
    cashHeld.test(leadOf(statement, index))
  )
    return asNamed('Cash and short-term investments')
  // `Total debt was $650 million, partly offset by cash of $59 million`: what is held.
  if (side === 'en' && isCurrency(unit) && !isChange && isHeldAgainstDebt(statement, index))
    return asNamed('Cash and short-term investments')
  // `free cash flow after dividends of $300 million`: what is left of the flow, and not what is paid.
  if (
    side === 'en' &&
    isCurrency(unit) &&
    afterDividends.test(statement.text.slice(0, amount.start).slice(-80))
  )
    return asDescribed('Free cash flow after dividends')
  const market =
    side === 'en' && isCurrency(unit) && !isChange && !setting.isArticle
      ? marketIs.exec(statement.text.slice(0, amount.start).slice(-140))
      : null
  if (market !== null)
    return {
      metric: 'Market size',
      segment: toMarket(market[1] ?? market[2] ?? market[3]),
      mention: null,
      isNamed: true,
    }
  if (side === 'en' && isCurrency(unit) && !isChange && !setting.isArticle && isBorrowed(statement, amount))
    return asDescribed('Debt issued')
  const built = setting.buildsHomes ? nameOfBuilder(statement, index, unit, isChange) : null
  if (built !== null) return built
  const everyday = setting.isArticle ? null : nameEveryday(statement, index, unit, isChange)
  if (everyday !== null) return everyday
  if (!setting.isArticle && !isChange && isOfYear(statement, index)) return asNamed('Revenue')
  const sized =
    side === 'en' && isCurrency(unit) && !isChange && !setting.isArticle
      ? findSizeOfIt(statement, index, thread)
      : null
  if (sized !== null) return { metric: 'Revenue', segment: sized, mention: null, isNamed: true }
  const tied = setting.isArticle ? null : nameByTiedNoun(statement, index, unit, isChange, thread.segment)
  if (tied !== null) return tied
  const ownNoun = setting.isArticle ? null : findOwnNoun(statement, index, unit, isChange, thread.metric)
  if (ownNoun !== null) return ownNoun
  // `Lamps earned $22 million on sales of $120 million`: what a part's sales left.
  const sales =
    side === 'en' && isCurrency(unit) && !isChange && onSales.test(rangeTailOf(statement, index))
      ? statement.metrics.find(({ start, metric }) => start > amount.end && metric.name === 'Revenue')
      : undefined
  if (sales !== undefined && /\b(?:earned|made)(?: [a-z]+)? $/.test(leadOf(statement, index))) {
    const ofPart = nameWithBusiness(statement, sales, thread, setting)
    if (ofPart.segment !== null) return { ...asNamed('Operating income'), segment: ofPart.segment }
  }
  // `we're covered for about 85% of what we need`.
  if (unit === '%' && side === 'en' && ofNeed.test(statement.text.slice(amount.end)))
    return asDescribed('Coverage')
  // `coherent at more than half of datacom`: of a part of the company.
  const half =
    unit === '%' && amount.isInWords && side === 'en' && /\bof ?$/.test(statement.text.slice(0, amount.end))
      ? /^ ?(?:our |the )?([A-Za-z][\w-]*)(?=[.,;?]|$| and\b| or\b)/.exec(
          statement.text.slice(amount.end),
        )?.[1]
      : undefined
  if (half !== undefined && setting.segments.has(half.toLowerCase())) return asDescribed(`Share of ${half}`)
  if (unit === 'bps' && side === 'en' && costsInPoints.test(statement.text.slice(0, amount.start).slice(-90)))
    return asDescribed(`Impact on ${thread.metric?.endsWith(' margin') === true ? thread.metric : 'margin'}`)
  const ofMove = nameShareOfMove(statement, index, unit)
  if (ofMove !== null && ofMove.metric !== 'Share of growth') return ofMove
  const shared = side === 'en' ? findSharedRevenue(statement, index, unit, earlier.at(-1)) : null
  if (shared !== null) return shared
  const compared = findCompared(statement, index, unit, thread)
  if (compared !== null) return compared
  // `a margin of 6% to 7% of revenue`: both ends are of the margin that the first is.
  const low =
    amount.other !== null && amount.other < index && unit === '%'
      ? earlier.find((reading) => reading.amount === statement.amounts[amount.other ?? index])
      : undefined
  if (low?.isNamed === true && low.metric.endsWith(' margin') && ofSales.test(rangeTailOf(statement, index)))
    return { metric: low.metric, segment: low.segment, mention: null, isNamed: true }
  const namedShare = side === 'en' ? findNamedShare(statement, index, unit) : null
  if (namedShare !== null)
    return { ...nameWithBusiness(statement, namedShare.mention, thread, setting), metric: namedShare.metric }
  if (
    unit === '%' &&
    side === 'en' &&
    sharesOfCustomers.test(statement.text.slice(0, amount.start).slice(-120))
  )
    return asNamed(derivedMetrics.customerShare)
  const share = unit === '%' && !isChange ? findShare(statement, index, earlier, thread, setting) : null
  if (share !== null) return share
  const ratio =
    statement.side === 'en'
      ? (findShareOfOther(statement, index, unit) ?? findCostRatio(statement, index, unit))
      : null
  if (ratio !== null) return asNamed(ratio)
  // `Expenses rose 8%. This deleveraged 228 basis points.`: their share of sales.
  const cost =
    unit === 'bps' && side === 'en' && leverages.test(leadOf(statement, index)) ? thread.metric : null
  if (index === 0 && cost !== null && isCost(cost, setting))
    return { ...asNamed(`${cost} % of revenue`), segment: thread.segment }
  const listed = index === 0 && thread.lastWord === '' ? (thread.latest ?? undefined) : undefined
  const nextShare =
    unit === '%' && !isChange && side === 'en'
      ? findNextShare(statement, index, earlier.at(-1) ?? listed, listed !== undefined)
      : null
  if (nextShare !== null) return asNamed(nextShare)
  const ofShare = side === 'en' ? findMoveOfShare(statement, index, unit, isChange, earlier.at(-1)) : null
  if (ofShare !== null) return ofShare
  const expanded =
    unit === 'bps' && isChange && side === 'en' ? findExpanded(statement, amount.end) : undefined
  if (expanded !== undefined) {
    const name = nameWithBusiness(statement, expanded, thread, setting)
    return { ...name, segment: name.segment ?? earlier.at(-1)?.segment ?? null }
  }
  if (unit === 'bps' && isChange && side === 'en' && ofMargin.test(statement.text.slice(amount.end)))
    return {
      ...asNamed(setting.isBank ? 'Net interest margin' : 'Operating margin'),
      segment: earlier.at(-1)?.segment ?? null,
    }
  const turnedRate =
    unit === '%' && statement.side === 'en' ? findRateOfTurned(statement, index, thread) : null
  if (turnedRate !== null) return asNamed(turnedRate)
  const shareOfProfit = unit === '%' && statement.side === 'en' ? findShareOfProfit(statement, index) : null
  if (shareOfProfit !== null) return asDescribed(shareOfProfit)
  return null
}

/** What all there are is called, by what came on top of them. */
const wholeOf: ReadonlyMap<string, string> = new Map([
  ['Net subscriber additions', 'Subscribers'],
  ['Store openings', 'Store count'],
  ['Customers added', 'Customers'],
  ['Employees added', 'Headcount'],
])
/** `which takes the total to 16 for the year so far`: what came since it began. */
const soFar =
  /^ (?:for|in|on|so far|this|year|stores? (?:for|this))\b[^,.;]{0,16}\b(?:year|date|far|quarter)\b/
const broughtTo =
  /\b(?:bring(?:ing|s)?|brought|tak(?:ing|es)) (?:us to|(?:the|our) (?:\w+ ){0,2}(?:total|base|count|footprint|system) to)(?: (?:about|nearly|over|almost|more than|a record))* $/
const upBeforeTax =
  /^(?:And |But |So )?[Oo]n an? pre-?tax basis,? (?:we|results|profits?|earnings|income) (?:was|were|are|is|grew|rose|increased|fell|declined)(?: (?:up|down))?(?: by)?(?: (?:about|approximately|nearly|over))*(?: [$€£¥][\d.]+ (?:million|billion),? (?:or|and))?(?: (?:about|approximately|nearly|over))* $/
/** `$20 million in incremental year-over-year savings`. */
const ofSavings =
  /^ (?:in|of) (?:(?:incremental|additional|gross|net|total|year[- ]over[- ]year|in-year|realized) )+(?:cost )?savings\b/i
const leverages =
  /^(?:(?:And|But|So),? )?(?:This|That|It|Which|These|They)(?: (?:costs?|expenses?|line))? (?:de-?)?leveraged(?: by)?(?: (?:about|approximately|around|roughly|nearly))* $/
const isCost = (name: string, { catalogue }: Figure['setting']): boolean => {
  const known = catalogue.find(name)
  return known?.measure === 'money' && known.lowerIsBetter && !known.isBalance
}

/** `10% customers`, `customers each accounted for`: some of them, by how much they buy. */
const someCustomers =
  /^ (?:(?:of (?:our|the)|different|large|other|greater than|over) ){0,2}(?:10% customers\b|(?:[a-z]+ )?customers,? (?:who |that |which )?(?:each )?(?:(?:was|were|are|came in) )?(?:at )?10% or (?:more|greater|above|over|higher|better|larger)\b|(?:[a-z]+ )?customers,? (?:who |that |which )?(?:each |individually |together |combined |in total )*(?:(?:was|were) (?:each |together )?(?:above|over|more than|greater than|at least)|account(?:ed|s)? for|represent(?:ed|s)?|made up|contributed|compris\w+|exceeded|topped)\b)/
const ofNeed = /^ of what (?:we|they|you|it) (?:need|needs|want|require|requires|use|asked for)\b/
/** `so reported growth was 6%`. */
const reportedGrowth =
  /\b(?:reported|total|overall|headline) (?:revenue |sales )?growth (?:was|is|of|came to|came in at)(?: (?:about|approximately|around|roughly|nearly|over))* $/i
/** `and save $70 million annually`. */
const saves =
  /\b(?:saves?|saving)(?: us)?(?: (?:about|approximately|around|roughly|nearly|over|another|an additional))* $/i
/** `$0.18 a share in dividends`. */
const inDividends = /^(?: (?:a|per) share)? (?:in|of) (?:regular |quarterly |cash |common )*dividends?\b/
/** `earned $22 million on sales of`. */
const onSales = /^ on (?:(?:net|total) )*(?:sales|revenues?) of\b/
const findDoubled = ({ text, metrics }: Statement, end: number): MetricMention | undefined =>
  metrics.find(
    (mention) =>
      mention.start > end &&
      !mention.isWeak &&
      /^ (?:our|its|the) (?:[\w-]+ ){0,4}$/.test(text.slice(end, mention.start)) &&
      !/^ (?:guidance|outlook|forecast|target|projection|expectation)/.test(text.slice(mention.end)),
  )

/** `at the current burn of $6 million a quarter`, `cash burn was $6 million`. */
const afterDividends =
  /\bcash flow (?:after|net of) (?:the |our |paying |payment of |all )*dividends?(?: payments?)?(?: (?:of|was|is|will be|to be|at|about|approximately|around|roughly|nearly|over))* $/i

/** `and cash for $90 million`. */
const cashHeld =
  /\bcash(?: (?:balances?|position|reserves|on hand))?,? (?:for|at|of|totaling|totalling|standing at|(?:which )?(?:was|is|stood at|stands at|came to))(?: (?:about|approximately|around|roughly|nearly|over|more than|some))* $/i
/** `and we ended with $96 million`. */
const endedWith =
  /\b(?:ended|finished|closed)(?: the (?:quarter|year|period))? with(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const ofBurn = /\bburn(?: rate)?(?: (?:of|was|is|at|about|approximately|around|roughly))+ $/i

/** `The CPO market could reach $5 billion`, `the market for lasers will be`: how large it is, and no sales of the company's. */
const marketIs =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|an?) (?:total |overall |global |worldwide )?((?:(?!our\b)[\w./-]+ ){0,3}?)market (?:(?:itself |alone )?(?:grow(?:s|ing)?|to grow|goes|going|expand(?:s|ing)?|increas(?:es|ing)|ris(?:es|ing)|moving|moves)(?: [a-z]+ly)? from(?: (?:about|around|roughly|approximately))* (?:[$€£][\d.]+ (?:million|billion)[^;$€£]{0,40}? to(?: (?:about|around|roughly|approximately|over|more than|nearly|something like))* )?|(?:alone|itself) (?:is|was)(?: (?:about|around|roughly|approximately|over|more than|nearly))* )$|\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:total |overall |global |worldwide )?(?:((?:[\w./-]+ ){0,3}?)market|market for ([\w][\w .-]{2,30}?)) (?:itself )?(?:could|will|should|may|might|can|is (?:expected|likely|projected|forecast) to) (?:reach|be|exceed|grow to|hit|approach|top)(?: (?:about|approximately|around|roughly|nearly|over|worth|more than))* $/

const toMarket = (words: string | undefined): string | null =>
  words === undefined || words.trim() === '' || /\b(?:end|stock|equity|debt|labor|credit)\b/i.test(words)
    ? null
    : toSegment(words.trim().split(' '))

const nowServes = /\bnow (?:serve|have|count|support|total|number)\b[^.;$%]*$/i

/** `R&D was 11% of revenue, and SG&A 17%`: of the same whole, by its own name. */
function findNextShare(
  { text, amounts, metrics }: Statement,
  index: number,
  previous: Reading | undefined,
  isOfList: boolean,
): string | null {
  const start = amounts[index]?.start ?? 0
  // `R&D was 14% of sales; SG&A, 9%`: the semicolon ends no list.
  const cost = metrics.findLast((mention) => mention.end <= start && mention.metric.lowerIsBetter)
  return previous?.unit === '%' &&
    /(?:% of revenue| margin)$/.test(previous.metric) &&
    cost?.metric.measure === 'money' &&
    (isOfList || cost.start >= previous.amount.end) &&
    /^(?: expenses?)?,?(?: (?:was|were|at|of|about|approximately|around|roughly))* $/.test(
      text.slice(cost.end, start),
    )
    ? `${cost.metric.name} % of revenue`
    : null
}

/** `three 10% customers, at 45%, 23% and 12% of revenue`: each is one of theirs. */
const sharesOfCustomers =
  /^(?:(?:And|Our) )?(?:one|two|three|four|five|six|[2-9]) (?:[\w%.-]+ ){0,2}(?:customers?|hyperscalers?) (?:was|were|came in at|made up|accounted for)(?: (?:about|approximately|around|roughly))* (?:[\d.]+%(?:,? and |, ))*$|\b(?:one|two|three|four|five|six|[2-9]) (?:[\w%.-]+ ){0,4}customers?,? (?:at|with|representing|contributing)(?: (?:about|approximately))? (?:[\d.]+%(?:,? and |, ))*$/i

const ofSales = /^ of (?:net |total |our )*(?:revenues?|sales)\b/

/** `50 basis points of margin expansion`: of the margin without another name. */
const ofMargin =
  /^ (?:of|in) (?:year[- ]over[- ]year |sequential |annual )?margin (?:expansion|improvement|contraction|compression|erosion|decline)\b/

/** `posted 80 basis points of gross margin expansion`: the rate that the words right behind say has moved. */
const findExpanded = ({ text, metrics }: Statement, end: number): MetricMention | undefined =>
  metrics.find(
    (mention) =>
      mention.start > end &&
      mention.metric.measure === 'percent' &&
      mention.metric.name.endsWith(' margin') &&
      /^ (?:of|in) (?:[a-z]+ )?$/.test(text.slice(end, mention.start)) &&
      /^ (?:expansion|improvement|contraction|compression|erosion|decline)\b/.test(
        text.slice(mention.end, mention.end + 16),
      ),
  )
