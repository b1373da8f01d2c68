import { ofLargest } from '../amounts/said-beside.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { isSegmentWord, toSegment } from '../businesses/business-name.ts'
import { speaksOn } from './speaks-on.ts'
import { findOutlook } from '../kinds/find-outlook.ts'
import { describeFigure, describeItsOwn, describeSum } from './describe-figure.ts'
import { findAddressed, findSegmentBefore, findTopic } from '../businesses/find-segment.ts'
import { findBusinessSubject, findSizedSubject, findSubject } from '../businesses/subject-of-sentence.ts'
import { findSourceOfSum } from '../businesses/find-owner.ts'
import { fitsUnit } from './fits-unit.ts'
import { derivedMetrics } from './metrics.ts'
import { freshTopic } from '../businesses/size-of-it.ts'
import { findSumFor } from '../businesses/sum-for.ts'
import { unnamedPart } from '../businesses/unnamed-part.ts'
import { findProgram } from '../businesses/find-program.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { findToldOn } from './told-on.ts'
import { findAdvised, soldByCompany } from './said-without-name.ts'
import { findSpokenIn } from '../businesses/spoken-business.ts'
import { leadOf, rangeTailOf, tailOf, type Setting, type Statement, type Thread } from '../statement.ts'
import { findShareInMoney } from './said-in-question.ts'
import { isOfAnother, isOfOtherWhole, pointsBack, represents } from './is-of-another.ts'

/** `Telecom contributed $6.5 million`, `Modules came in at $74.5 million`: a business brings in revenue. */
const sells =
  /\b(?:brought in|contributed|delivered|booked|generated|came in at|came to|(?:crossed|passed|surpassed|topped|exceeded)(?= [$€£]?[\d.]+ (?:million|billion) (?:for the first|in (?:a|the|this)|this)|(?: (?:about|around|approximately))? $)) (?:about |around |approximately )?$/i
const seller =
  /^(?:In (?:the |our )?)?([A-Z][\w&/-]*(?: [a-z][\w&/-]*){0,2}?)(?: products?| segment| business)? (?:brought|contributed|delivered|generated|came|we booked|booked)\b/

/** `Harrow and Linden contributed $9 million and $2 million`: each its own, of whatever was spoken of. */
const sellTogether =
  /^(?:(?:And|But|In addition|Meanwhile),? )?[A-Z][\w&]*(?: [A-Z][\w&]*)* and [A-Z][\w&]*(?: [A-Z][\w&]*)* (?:brought in|contributed|delivered|added|generated) /

/** `Our organic growth contributed $41 million`: what moved a sum sells nothing. */
const driverContributes =
  /\b(?:growth|volumes?|pric(?:e|ing)|mix|leverage|productivity|savings|inflation|actions|initiatives|gains?|recover(?:y|ies)|credits?|proceeds|settlements?|benefits?|taxes|interest|dividends?|rates) (?:contributed|generated|delivered|brought in) (?:about |around |approximately )?$/i

/** `The cloud side, by which I mean our lasers, brought in $48 million`. */
const calledSeller =
  /^(?:(?:And|But|So|Now|Then),? )?(?:[Tt]he|[Oo]ur) ([A-Za-z0-9][\w&/.-]*(?: [\w&/.-]+){0,2}?) (?:side|business|segment|piece|part|product line|line|franchise)\b/
const longestSeller = 60

function findSeller(statement: Statement): string | null {
  const words = seller.exec(
    statement.text.replace(/^In (?:the |our )(\w)/, (_, first: string) => first.toUpperCase()),
  )?.[1]
  if (words !== undefined) return findSegmentBefore(`${words} `, words.length + 1)
  const called = calledSeller.exec(statement.text.slice(0, longestSeller))?.[1]?.split(' ')
  return called === undefined ? null : called.every(isSegmentWord) ? toSegment(called) : unnamedPart
}

const meant =
  /^(?:And |But |So )?(?:On an? [\w-]+ basis,? |In the [\w ]+ quarter,? |Last year,? |A year ago,? )?(?:I (?:think|believe|guess) )?(?:it|this|that|these|they)(?:['’]s| (?:was|were|is|are|came in at|compares? (?:to|with)|compared (?:to|with)|is expected to be|should be|will be))(?: (?:about|approximately|roughly|around|up|down))? ?$|^(?:And |So )?(?:[Ff]or (?:the )?(?:full year|year|(?:fiscal )?20\d\d|(?:\w+ ){0,2}quarter|rest of the year),? )?we (?:now |still |currently |continue to )?(?:expect|anticipate|project|see) (?:it|this|that|(?:this|that|the) (?:rate|margin|ratio|measure|number|figure|level)) (?:to (?:be|come in|stay|remain|run|average))(?: (?:at|in|the|range|of|between|about|approximately|roughly|around|near|nearly|close to))* ?$/i

/** `On a non-GAAP basis it was 46.9%`: the measure just named, and no other. */
const isMeant = (statement: Statement, index: number): boolean =>
  statement.side === 'en' &&
  ((index === 0 && meant.test(leadOf(statement, index).slice(-80))) ||
    thisMetric.test(leadOf(statement, index).slice(-80)))

/** `Excluding charges of $1 million, this metric improved to 11.4%`. */
const thisMetric =
  /\bthis (?:metric|measure|ratio) (?:also )?(?:was|is|improved|increased|decreased|rose|fell|declined|expanded|came in)(?: (?:to|at))?(?: (?:about|approximately|nearly))* $/i

const yearsGuidance =
  /^(?:And |So )?(?:(?:[Oo]ur|[Tt]he) )?(?:[Ff]ull[- ]year|[Aa]nnual|20\d\d) (?:guidance|outlook|forecast)\b(?! for\b)/

/** `Full-year guidance is unchanged at $2 billion`, right after the quarter's: for the measure just guided. */
const guidesOn = ({ text, side, metrics }: Statement, { hasJustGuided }: Thread): boolean =>
  side === 'en' && hasJustGuided && metrics.every(({ isWeak }) => isWeak) && yearsGuidance.test(text)

const moveOfRate =
  /\brate (?:expansion|improvement|increase|contraction|decline) (?:to|of)(?: (?:about|approximately|nearly|over))* $/i

/** `Moving to gross margin. We saw rate expansion to 38%`: the rate that was just turned to. */
const isRateOfTurned = (statement: Statement, index: number, { metric, told }: Thread): boolean =>
  index === 0 &&
  told.length === 0 &&
  metric?.endsWith(' margin') === true &&
  moveOfRate.test(leadOf(statement, index).slice(-80))

/** `This represents 38% growth`, right after a level: the growth of what was just told. */
const isGrowthOfTold = (statement: Statement, index: number, thread: Thread): boolean =>
  index === 0 &&
  statement.side === 'en' &&
  thread.told.length > 0 &&
  ((thread.section !== 'questions' &&
    /^(?:And )?[Uu]p $|^(?:And )?[Dd]own $/.test(leadOf(statement, index))) ||
    isRepresented(statement, index))

const isRepresented = (statement: Statement, index: number): boolean =>
  represents.test(leadOf(statement, index)) &&
  (/ of(?: [a-z]+)? $/.test(leadOf(statement, index)) ||
    /^ (?:[a-z-]+ )?(?:growth|increase|decrease|decline|improvement)\b/.test(rangeTailOf(statement, index)))

/** What is paid out is none of what came in, whatever was told before. */
const givenAway =
  /\b(?:paid|spent|pledged|donated|borrowed|issued|distributed)(?: (?:an?|about|approximately|around|roughly|nearly|over|another|additional|out|down))* $/i
/** A customer that is, or makes up, so much: not whatever is said of customers. */
const ofCustomer =
  /\bcustomers?\b[^.;]{0,60}\b(?:was|were|is|are|represent\w*|account\w*|contribut\w*|made up|makes? up|compris\w*|at|over|above|greater than|more than)\b|%(?! (?:(?:came |is |was )?from|due to)\b(?! (?:our|one|a|the|that|this|two|three|each) ))[^.;]{0,24}\bcustomers?\b(?! (?:growth|additions?|acquisition|count|base|retention|satisfaction|experience|service|demand)\b)/i

const bringsYear =
  /^(?:(?:And|So),? )?(?:[Tt]hat|[Tt]his|[Ww]hich|[Ii]t) (?:puts|brings|takes|gets|would (?:put|bring|take|get)) (?:us|(?:the |our )?(?:full |fiscal )*year|(?:fiscal |calendar )?(?:20\d\d|['’]?\d\d))(?: revenue| sales)? (?:at|to)(?: (?:about|around|roughly|approximately|just|over|nearly))* $/

const ofForecast =
  /\b(?:guid(?:ance|ed|ing)|consensus|the Street|mid-?point|middle of (?:the|your|our)(?: [\w-]+){0,2} (?:guide|range))\b/i

/** `We think pluggables can be a $450 million business`: what a business is worth a year. */
function findSized({ text }: Statement, start: number, end: number): string | null {
  if (
    !/^(?:[- ](?:plus|a year|annual|per year))? (?:business|(?:product )?line|franchise)\b(?! of (?:credit|sight))/.test(
      text.slice(end, end + 32),
    )
  )
    return null
  return findSizedSubject(text.slice(0, start))
}

/** The business a large sum of money is said of, though nobody says revenue. */
export function findAnswered(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  setting: Setting,
): string | null {
  const amount = statement.amounts[index]
  if (amount === undefined || amount.power < 6 || isChange || setting.isArticle || !isCurrency(unit))
    return null
  return (
    findSized(statement, amount.start, amount.end) ??
    findShareInMoney(statement, index, unit) ??
    findSourceOfSum(rangeTailOf(statement, index), setting) ??
    findBusinessSubject(statement.text.slice(0, amount.start), setting) ??
    findSumFor(rangeTailOf(statement, index), setting) ??
    (statement.metrics.length === 0 && !givenAway.test(leadOf(statement, index))
      ? findAddressed(statement.text, setting)
      : null)
  )
}

/** What is counted or weighed, of which a bare percentage is no level, and shares of which the next is another's. */
const inPieces = new Set([
  'Production',
  'Throughput',
  'Shipments',
  'Emissions',
  'Power generation',
  'Retail electricity sales',
  'Proved reserves',
  'Occupancy',
  'Oil share of production',
  'Gas share of production',
  'Liquids share of production',
  'Share of production',
])

/** `You had 2,100 people`, `It's 2,400 now`: still heads. */
const countsHeads = (statement: Statement, index: number, unit: string): boolean =>
  unit === 'count' &&
  /^(?: (?:people|staff|heads|colleagues|associates))?(?: (?:now|today|in|at|as)\b|[,.?]|$)/.test(
    tailOf(statement, index),
  )

const neverCarried = new Set(['Headcount', 'Dividends paid'])
/** `The order of an operator, about $8 million`: of that order, whatever business was spoken of. */
const ofDeal =
  /^(?:(?:And|But|So),? )?(?:The|An?|That|This|One) (?:[\w-]+ )?(?:orders?|deal|contract|award|agreement|project|purchase|loan|payment|settlement|program)\b|\b(?:order|contract|deal|award)s? (?:of|for|worth)(?: (?:about|around|approximately|roughly|over))* $/
/** `$200 million for the year from your largest customer`. */
const fromCustomer =
  /^[^.;,$%]{0,32} (?:from|with|at) (?:your|our|the|that|one|a) (?:[\w-]+ ){0,3}(?:customers?|hyperscalers?|operators?|partners?|programs?)\b/
/** `It grew `: what is spoken of, whatever it is. */
const growsOn =
  /(?:^|[,;.] |\b(?:and|so|yes|yeah|but|ago|year|quarter) )(?:it|that|they|this|those)(?:['’]s| is| was| were| are| has| have)?(?: (?:still|now|also|already|actually|just|only))* (?:up|down|grew|grown|growing|increased|declined|fell|rose|dropped|doubled)(?: (?:by|about|around|roughly|approximately|like|over|more than|another|maybe))* $|^(?:(?:So|And|Yeah|Yes),? )*(?:[Uu]p|[Dd]own)(?: (?:by|about|around|roughly))* $/i

/** `Penang is `, `Ottawa and Glasgow together are `. */
const partOf =
  /(?:^|[.;,] |\b(?:and|while) )(?!(?:I|It|That|This|They|We|You|There|What|Which|CapEx|Capex|Inventory|Debt|Cash|Q\d|January|February|March|April|May|June|July|August|September|October|November|December)\b)([A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)*)(?:,? together|,? alone|,? itself)? (?:is|are|was|were|will be|would be|should be)(?: (?:about|around|roughly|probably|maybe|another|the other|the remaining|like))* $/
/** `The state is giving us `. */
const granted =
  /\b(?:state|government|province|county|city|municipality|ministry|department)\b[^.;,$%\d]{0,32} (?:(?:is|are|was|has|have|will(?: be)?|also) )*(?:giv(?:e|es|en|ing)|grant(?:s|ed|ing)?|contribut(?:es|ed|ing)|award(?:s|ed|ing)?|provid(?:es|ed|ing))(?: us)?(?: (?:about|around|roughly|up to|another|a total of))* $/i
/** `those come with prepayments, $90 million so far`. */
const ofPrepayments =
  /\b(?:prepayments?|deposits|(?:upfront|up-front|down|advance) payments?)(?:,| of| totaling| worth)(?: (?:about|around|roughly|over|nearly|some))* $/i
/** `One customer is funding `. */
const paidByCustomer =
  /\bcustomers? (?:(?:is|are|was|were|has|have|will be) )?(?:funding|funded|fund|paying|paid|prepaid|prepaying|financing|financed|contributing|contributed)(?: (?:for|us|about|around|roughly|another))* $/i

/** A sentence that names no metric goes on about the one before it, or about the business it speaks of. */
export function carryMetric(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const isSum = isCurrency(unit) && statement.side === 'en' && !isChange
  const isCost = thread.metric !== null && setting.catalogue.find(thread.metric)?.lowerIsBetter === true
  if (isSum && !setting.isArticle && !isCost && givenAway.test(leadOf(statement, index)))
    return asDescribed(
      /\bdividends?\b/i.test(statement.text)
        ? 'Dividends paid'
        : describeFigure(statement, index, unit, setting),
    )
  const advised = findAdvised(statement, index, thread)
  if (advised !== null) return advised
  if (isSum && driverContributes.test(leadOf(statement, index)))
    return asDescribed(describeFigure(statement, index, unit, setting))
  if (isSum && !setting.isArticle && thread.section === 'prepared' && soldByCompany(statement, index, thread))
    return asNamed('Revenue')
  if (isSum && granted.test(statement.text.slice(0, statement.amounts[index]?.start).slice(-90)))
    return asDescribed('Grants')
  const toldOn = isSum ? findToldOn(statement, index, thread, setting) : null
  if (toldOn !== null) return toldOn
  const own = isSum ? (describeItsOwn(statement, index) ?? describeSum(statement, index)) : null
  if (own !== null && !setting.isArticle) return asDescribed(own)
  // `We are raising our guide to $3 billion`: a sum so large that is guided by no other name.
  const isGuide =
    /\b(?:guide|guidance|outlook) to (?:about |approximately |roughly )?$/i.test(
      statement.text.slice(0, statement.amounts[index]?.start).slice(-48),
    ) && !statement.metrics.some((mention) => !mention.isWeak)
  if (isGuide && isCurrency(unit) && (statement.amounts[index]?.power ?? 0) >= 9 && !setting.isArticle)
    return asNamed('Revenue')
  // `Gross margin of 29% to 30%. That puts the full year at $335 million`: what was guided brings sales to so much.
  if (
    isSum &&
    !setting.isArticle &&
    thread.hasJustGuided &&
    (statement.amounts[index]?.power ?? 0) >= 6 &&
    (thread.metric === 'Revenue' || setting.catalogue.find(thread.metric ?? '')?.measure !== 'money') &&
    bringsYear.test(statement.text.slice(0, statement.amounts[index]?.start))
  )
    return asNamed('Revenue')
  const last = thread.metric === null && thread.asked !== null ? thread.asked : thread
  // `CapEx stays at 12% of sales?` `12% to 14% this year.`
  if (
    unit === '%' &&
    !isChange &&
    statement.metrics.length === 0 &&
    last.metric?.endsWith(' % of revenue') === true
  )
    return { metric: last.metric, segment: last.segment, mention: null, isNamed: true }
  const carried = last.metric === null ? null : setting.catalogue.find(last.metric)
  // `How much of capex is the new hall?` `The hall in Reston is 40 of it.`: a part's, where the whole has been told.
  const ofPart =
    isSum && thread.section === 'questions' && last.metric !== 'Revenue'
      ? partOf.exec(statement.text.slice(0, statement.amounts[index]?.start).slice(-72))?.[1]
      : undefined
  if (ofPart !== undefined && last.metric !== null && !setting.isArticle)
    return { metric: last.metric, segment: ofPart, mention: null, isNamed: false }
  if (isSum && paidByCustomer.test(leadOf(statement, index))) return asDescribed('Customer funding')
  if (isSum && ofPrepayments.test(leadOf(statement, index))) return asDescribed('Customer prepayments')
  const subject = statement.side === 'en' ? findSubject(statement.text) : null
  const before = statement.text.slice(0, statement.amounts[index]?.start)
  const isOfDeal =
    statement.side === 'en' && (ofDeal.test(before) || fromCustomer.test(rangeTailOf(statement, index)))
  const spoken = statement.side === 'en' && !isOfDeal ? findSpokenIn(before, thread.spoken) : null
  // After a loss a share, a large sum is the loss itself.
  const isWholeLoss =
    thread.isLoss && carried?.measure === 'per share' && (statement.amounts[index]?.power ?? 0) >= 3
  if (
    sells.test(statement.text.slice(0, statement.amounts[index]?.start)) &&
    isCurrency(unit) &&
    !setting.isArticle
  )
    return sellTogether.test(statement.text)
      ? { metric: 'Revenue', segment: unnamedPart, mention: null, isNamed: false }
      : { metric: 'Revenue', segment: subject ?? findSeller(statement), mention: null, isNamed: true }
  // `On the 800G, we are a little above $90 million per quarter`, `ZR should be north of $45 million`.
  const answered = statement.side === 'en' ? findAnswered(statement, index, unit, isChange, setting) : null
  if (answered !== null) return { metric: 'Revenue', segment: answered, mention: null, isNamed: true }
  // Of heads or a dividend the next sum or count is nearly always of something else, and of a profit a share the next
  // growth, where no word points back.
  const isPast =
    statement.side === 'en' &&
    !setting.isArticle &&
    !isMeant(statement, index) &&
    ((neverCarried.has(carried?.name ?? '') &&
      !countsHeads(statement, index, unit) &&
      !/\bdividends?\b/i.test(statement.text)) ||
      (carried?.measure === 'per share' && isChange && unit === '%' && !pointsBack.test(statement.text)))
  // `80% of our cocoa is hedged`, `50% larger than our dessert business`: of another thing, whatever was told before.
  if (
    unit === '%' &&
    statement.side === 'en' &&
    !setting.isArticle &&
    isOfAnother(statement, index, isChange)
  )
    return asDescribed(describeFigure(statement, index, unit, setting))
  // What is made or sold in pieces has a percentage only where the sentence says of what.
  const isOtherwise = unit === '%' && !isChange && inPieces.has(carried?.name ?? '')
  // `The backlog is $90 million. We get to $15 million a quarter.`: what goes by the quarter is no stock.
  const isOfPace =
    statement.side === 'en' &&
    thread.section === 'questions' &&
    carried?.isBalance === true &&
    /^ (?:a|per|each|every) (?:quarter|year)\b| run[- ]rate\b|^ (?:for|in) the [A-Z][a-z]+ quarter\b/.test(
      rangeTailOf(statement, index),
    )
  // `or $0.34 per share. On a GAAP basis it's $14.8 million`: the profit that a share's was told of.
  const isWholeProfit =
    isSum &&
    /^(?:Diluted )?EPS$/.test(carried?.name ?? '') &&
    (statement.amounts[index]?.power ?? 0) >= 6 &&
    isMeant(statement, index) &&
    /\bGAAP\b/.test(statement.text)
  const known =
    isWholeLoss || isWholeProfit
      ? setting.catalogue.find('Net income')
      : isOtherwise || isPast || isOfPace || (isOfDeal && carried?.name === 'Revenue')
        ? null
        : carried
  const isOfOther =
    statement.side === 'en' &&
    !setting.isArticle &&
    thread.section !== 'questions' &&
    !isMeant(statement, index) &&
    !(carried?.name === 'Headcount' && countsHeads(statement, index, unit)) &&
    !speaksOn(statement, index, setting)
  if (
    known !== null &&
    !isOfOther &&
    // What goes up by so many percent is hardly the margin told before.
    !(
      isChange &&
      unit === '%' &&
      thread.section !== 'questions' &&
      known.measure === 'percent' &&
      !known.isGrowth &&
      !isMeant(statement, index)
    ) &&
    fitsUnit(known, unit, isChange, setting, statement.amounts[index]?.power)
  ) {
    // `Our telecom business was flat at $121 million.`
    const business =
      known.name === 'Revenue' && statement.side === 'en' && !isChange && !setting.isArticle
        ? findTopic(statement.text.slice(0, statement.amounts[index]?.start))
        : null
    const program =
      known.name === 'Revenue' && statement.side === 'en'
        ? findProgram(statement.text, statement.amounts[index]?.start ?? 0)
        : null
    const segment =
      program ??
      (subject !== null && known.name === 'Revenue' ? subject : (business ?? spoken ?? last.segment))
    return {
      metric: known.name,
      segment,
      mention: null,
      isNamed:
        (subject !== null && known.name === 'Revenue') ||
        isMeant(statement, index) ||
        isRateOfTurned(statement, index, thread) ||
        guidesOn(statement, thread) ||
        (isChange && isGrowthOfTold(statement, index, thread)),
    }
  }
  const isOneOfThem =
    /^customers?$/i.test(thread.lastWord) &&
    /\b(?:largest|biggest|first|second|third|other|top|smaller)\b/i.test(statement.text)
  const isLargestAsked =
    thread.heard.some((heard) => heard.unit === '%' && heard.size === 0) && ofLargest.test(before)
  if (
    unit === '%' &&
    !isChange &&
    !isOfOtherWhole(before, rangeTailOf(statement, index)) &&
    (isOneOfThem || isLargestAsked || ofCustomer.test(statement.text))
  )
    return asNamed(derivedMetrics.customerShare)
  const isLargeSum = (statement.amounts[index]?.power ?? 0) >= 6
  const isGrowth = unit === '%' && isChange && growsOn.test(before)
  // A share that was told before says nothing of a sum.
  const isShare = /% of revenue$|^Share of /.test(last.metric ?? '') && unit !== '%'
  const isUnasked =
    ((thread.metric === null && last.metric === null) || isShare) && !isOfDeal && (isLargeSum || isGrowth)
  const topic =
    spoken ??
    findAddressed(statement.text, setting) ??
    findTopic(statement.text) ??
    (thread.sinceTopic <= freshTopic && !isOfDeal ? thread.topic : null) ??
    (isUnasked ? findSpokenIn(thread.spoken.at(-1) ?? '', thread.spoken) : null)
  // `And is that growing?` `It grew 22% sequentially.`
  if (isGrowth && topic !== null && thread.spoken.length > 0)
    return { metric: 'Revenue', segment: topic, mention: null, isNamed: false }
  // What a business runs at is revenue.
  const isRunRate = /\brun[- ]rate\b/i.test(statement.text) && (statement.amounts[index]?.power ?? 0) >= 6
  if (isRunRate && isCurrency(unit) && !setting.isArticle)
    return { metric: 'Revenue', segment: topic, mention: null, isNamed: false }
  if (isCurrency(unit) && topic !== null && !isOfOther && !setting.isArticle)
    return { metric: 'Revenue', segment: topic, mention: null, isNamed: false }
  // Money foreseen on a call without another word is nearly always revenue.
  const amount = statement.amounts[index]
  const isLarge = isCurrency(unit) && (amount?.power ?? 0) >= 6 && !setting.isArticle
  const isForeseen = findOutlook(statement, index) !== null || ofForecast.test(statement.text)
  if (isLarge && thread.section === 'questions' && isForeseen) return asDescribed('Revenue')
  return asDescribed(describeFigure(statement, index, unit, setting))
}
