import type { Figure } from './figure.ts'
import { nameBeside } from './name-beside.ts'
import { nameInSentence } from './name-in-sentence.ts'
import { nameNear } from './name-near.ts'
import { nameOutright } from './name-outright.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { comparesCount } from '../amounts/counts-on.ts'
import { isReckonedPerTime } from '../amounts/per-time.ts'
import { carryMetric } from './carry-metric.ts'
import { findBeside } from './find-beside.ts'
import { isGrowthAnew } from '../kinds/change-told-again.ts'
import { findContributor } from '../businesses/find-contributor.ts'
import { findNextOfParts } from '../businesses/next-of-parts.ts'
import { findCompanyGrowth, nameGrown } from './growth-topic.ts'
import {
  besideCustomer,
  isOfRest,
  isOfWholeCompany,
  isPartOfSum,
  isPieceOfRevenue,
} from './pieces-of-company.ts'
import { findPartOfTold } from './part-of-told.ts'
import { isPlace } from '../businesses/is-place.ts'
import { findLargestPart } from '../businesses/find-largest-part.ts'
import { capitalize } from '../businesses/business-name.ts'
import { giveToListedPart } from '../businesses/find-listed-part.ts'
import { isPriceCut } from '../kinds/price-cut.ts'
import { findRateOfMove, isRateOnThen } from '../kinds/rate-of-move.ts'
import { findSaidInQuestion } from './said-in-question.ts'
import { nameGrownFor } from '../businesses/grown-for.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { offsetBy, withoutChanceName } from './not-the-measure.ts'
import { unnamedPart } from '../businesses/unnamed-part.ts'
import { refineMetric } from './refine-metric.ts'
import { refineProduction } from './refine-production.ts'
import {
  leadStart,
  rangeTailOf,
  type Reading,
  type Setting,
  type Statement,
  type Thread,
} from '../statement.ts'
import { findFitting } from './find-fitting.ts'
import { findProfitOfMargin } from './find-margin.ts'
import {
  findComparedSum,
  keepCompared,
  keepComparedLevel,
  keepLoss,
  keepProfitsOwner,
  keepSubject,
  turnToThat,
} from './keep-owner.ts'

/** Which metric an amount is a figure of, by position: right after it, just before it, beside its neighbour, then farther off. */
export function decideMetric(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const amount = statement.amounts[index]
  if (amount === undefined) throw new RangeError('no such amount')
  if (
    statement.side === 'en' &&
    !setting.isArticle &&
    inDownturn.test(statement.text.slice(0, amount.start).slice(-240))
  )
    return asDescribed('Other')
  const { latest } = thread
  const isWhole =
    index === 0 && statement.side === 'en' && wholeOfParts.test(statement.text.slice(0, amount.start))
  if (
    isWhole &&
    latest !== null &&
    latest.unit === unit &&
    latest.amount.mantissa.startsWith(amount.mantissa)
  )
    return { metric: latest.metric, segment: latest.segment, mention: null, isNamed: true }
  if (isChange && latest !== null && isGrowthAnew(statement, index, thread))
    return { metric: latest.metric, segment: latest.segment, mention: null, isNamed: true }
  const grown = isChange ? nameGrown(statement, index, setting) : null
  if (grown !== null) return grown
  const ofCompany = isChange ? findCompanyGrowth(statement, index, setting) : null
  if (ofCompany !== null) return ofCompany === 'Revenue' ? asNamed(ofCompany) : asDescribed(ofCompany)
  const partOfTold = isChange ? null : findPartOfTold(statement, index, unit, thread, setting)
  if (partOfTold !== null) return partOfTold
  const isRate = findRateOfMove(statement, index) !== null || isRateOnThen(statement, index)
  const level = isChange && isRate ? earlier.at(-1) : undefined
  if (level !== undefined)
    return { metric: level.metric, segment: level.segment, mention: null, isNamed: level.isNamed }
  const profit = isChange ? null : findProfitOfMargin(statement, index, unit, earlier)
  if (profit !== null) return profit
  // `We are spending $45 million of the capex on that`: a part, and not the measure.
  if (isPartOfSum(statement, index, unit) && !setting.isArticle) return asDescribed('Other')
  const largest = isChange ? null : findLargestPart(statement, index, unit, setting)
  if (largest !== null) return largest
  const contributor = isChange
    ? null
    : (findContributor(statement, index, unit, setting) ??
      findNextOfParts(statement, index, unit, earlier, setting))
  if (contributor !== null) return { metric: 'Revenue', segment: contributor, mention: null, isNamed: true }
  if (isOfRest(statement, index) && isCurrency(unit) && !setting.isArticle && amount.power >= 6)
    return { metric: 'Revenue', segment: unnamedPart, mention: null, isNamed: true }
  const same = isChange
    ? null
    : (findComparedSum(statement, unit, amount.start, earlier) ??
      findSeenAgain(statement, unit, amount, earlier))
  if (same !== null)
    return { metric: same.metric, segment: same.segment, mention: null, isNamed: same.isNamed }
  if (isChange && !setting.isArticle && isPriceCut(statement, index, unit)) return asNamed('Unit price')
  const named = findNamed({ statement, index, amount, unit, isChange, earlier, thread, setting })
  const own = keepCompared(statement, keepSubject(statement, named, earlier, thread), earlier)
  const kept = keepProfitsOwner(statement, own, earlier)
  const compared = keepComparedLevel(statement, kept, earlier, amount.start)
  const lost = keepLoss(statement, index, compared, earlier)
  const turned = turnToThat(statement, lost, amount.start)
  const found = giveToListedPart(statement, index, turned, earlier, setting)
  const read = refineProduction(statement, index, found, unit, isChange)
  const rated = withoutMoneyForRates(
    refineMetric(statement, index, read, unit, isChange, setting),
    unit,
    setting,
  )
  const refined = withoutChanceName(
    statement,
    index,
    unit,
    toldOfOne(statement, index, rated, unit, setting),
    thread,
    setting,
  )
  // `For 2026 we are planning for growth of at least 30%`: the company's, where nothing else is spoken of.
  if (
    refined.metric === 'Other' &&
    isChange &&
    unit === '%' &&
    thread.turned === null &&
    !setting.isArticle &&
    thread.section === 'prepared' &&
    plannedGrowth.test(statement.text.slice(0, amountStart(statement, index)).slice(-120)) &&
    /^(?:[,.;]|$| (?:and|for|in (?:20\d\d|fiscal|the year))\b)/.test(rangeTailOf(statement, index))
  )
    return asNamed('Revenue')
  // `We see opex at $47 million. For 2027 we think we can grow at least 45%`: what grows is the company.
  if (
    isChange &&
    unit === '%' &&
    refined.mention === null &&
    thread.turned === null &&
    !setting.isArticle &&
    thread.section === 'prepared' &&
    companyGrows.test(statement.text.slice(0, amountStart(statement, index)).slice(-90)) &&
    /^(?:[,.;]|$| (?:and|or more|this year|next year|for|in (?:20\d\d|fiscal|the year))\b)/.test(
      rangeTailOf(statement, index),
    )
  )
    return asNamed('Revenue')
  // `$21 million of it for the new line, and we expect $110 million for the year`: all of it again.
  if (
    refined.metric.startsWith('Part of ') &&
    /, (?:and|but) we (?:also |now |still |continue to )?(?:expect|anticipate|forecast|see|project)(?: to spend)?(?: (?:about|approximately|around|roughly|between|[$€£]?[\d.,]+(?: million| billion)? (?:to|and)))* $/.test(
      statement.text.slice(0, amount.start),
    )
  )
    return { ...refined, metric: refined.metric.slice('Part of '.length), isNamed: true }
  if (refined.metric === 'Revenue' && refined.segment === null && isPieceOfRevenue(statement, index, thread))
    return { ...refined, segment: unnamedPart }
  // `Outside of that customer, cable was a little over $2 million`: a part of the part.
  if (
    refined.metric === 'Revenue' &&
    statement.side === 'en' &&
    !setting.isArticle &&
    besideCustomer.test(statement.text)
  )
    return { ...refined, segment: unnamedPart, isNamed: false }
  // `New lines start at 60% yield, and that costs us 150 basis points`: of the margin that was asked about.
  const askedRate = thread.metric ?? thread.asked?.metric
  if (
    unit === 'bps' &&
    thread.section === 'questions' &&
    askedRate?.endsWith(' margin') === true &&
    (refined.mention === null || !refined.metric.includes(' margin')) &&
    /\b(?:that|which|it|this)(?:['’]ll| will| would)? (?:probably )?(?:costs?|takes?|hurts?)(?: us)?(?: (?:about|around|roughly|maybe|another))* $/i.test(
      statement.text.slice(0, amount.start).slice(-60),
    )
  )
    return asDescribed(`Impact on ${askedRate}`)
  // `The ramp is costing us about 150 basis points of gross margin`: what it takes, and no move of it.
  if (
    unit === 'bps' &&
    statement.side === 'en' &&
    !setting.isArticle &&
    /\b(?:cost|costs|costing|hurt|hurts|hurting) us(?: (?:about|around|roughly|approximately|maybe|another|probably|some))* $/i.test(
      statement.text.slice(0, amount.start).slice(-60),
    )
  ) {
    const rate = [refined.metric, askedRate].find((each) => each?.endsWith(' margin') === true)
    if (rate != null) return asDescribed(`Impact on ${rate.replace(/^Impact on /, '')}`)
  }
  if (
    unit === 'bps' &&
    refined.metric.endsWith(' margin') &&
    statement.side === 'en' &&
    offsetBy.test(statement.text.slice(0, amount.start).slice(-80))
  )
    return { metric: `Impact on ${refined.metric}`, segment: refined.segment, mention: null, isNamed: false }
  // `sequential growth of 30% or more in data center`.
  const grownIn = inPart.exec(rangeTailOf(statement, index))?.[1]?.toLowerCase()
  if (
    isChange &&
    unit === '%' &&
    refined.metric === 'Revenue' &&
    refined.segment === null &&
    grownIn !== undefined &&
    statement.side === 'en' &&
    (setting.segments.has(grownIn) || setting.businesses.has(grownIn))
  )
    return { ...refined, segment: setting.businesses.nameOf(capitalize(grownIn)) }
  // `Pumps had growth of 8%, which included 6% growth in Europe`: the place's.
  const within = isChange && unit === '%' ? placeWithin.exec(rangeTailOf(statement, index))?.[1] : undefined
  if (
    within !== undefined &&
    refined.metric.includes('evenue') &&
    statement.side === 'en' &&
    /\binclud(?:ed|ing|es)(?: (?:an?|about|approximately|nearly|over))* $/.test(
      statement.text.slice(0, amount.start).slice(-40),
    ) &&
    isPlace(within.replaceAll('.', ''))
  )
    return { ...refined, segment: within.replaceAll('.', '') }
  // `800G was 30 of the 104. By the end of the year the total is 160`: no figure of the part.
  if (
    refined.metric.startsWith('Revenue') &&
    refined.segment !== null &&
    refined.segment === thread.segment &&
    thread.section === 'questions' &&
    /\bthe total(?: run[- ]rate| number| figure)? (?:is|was|to|would|will|should|could)\b[^.;]*$/i.test(
      statement.text.slice(0, amount.start),
    )
  )
    return { ...refined, segment: unnamedPart }
  // `Coherent will be $150 million, and the total company more than $800 million`.
  if (
    refined.metric === 'Revenue' &&
    refined.segment !== null &&
    isOfWholeCompany(statement, amount.start, refined.segment)
  )
    return { ...refined, segment: null, isNamed: true }
  // `When we get to scale that's a 45% gross margin product`: what one product will bring.
  if (refined.segment === null && isMarginOfThing(statement, index))
    return { ...refined, segment: unnamedPart, isNamed: false }
  return isRun(statement, index)
    ? { ...refined, metric: `${refined.metric}, consecutive quarters`, mention: null, isNamed: false }
    : nameGrownFor(statement, index, refined, unit, isChange, setting)
}

/** `That was 30% of modules, and we see it at 50% by June`: of what was just told. */
function findSeenAgain(
  { text, side }: Statement,
  unit: string,
  { start, end }: Figure['amount'],
  earlier: readonly Reading[],
): Reading | null {
  const before = earlier.at(-1)
  if (side === 'zh' || before?.unit !== unit) return null
  const between = text.slice(before.amount.end, start)
  if (unit === 'count' && before.kind === 'actual' && comparesCount.test(between)) return before
  const isAside = between.length < longestAside && !/[.;$]/.test(between)
  if (isCurrency(unit) && isAside && isReckonedPerTime(between, text.slice(end))) return before
  // `Datacom was at $36 million, it was about $29 million in the June quarter`.
  if (
    /^[^.;$%]{0,40}?, (?:and |but )?(?:I think )?(?:it|that) was(?: (?:about|around|roughly|only|just|more like|closer to))* $/.test(
      between,
    )
  )
    return before
  return /^[^.;$]{0,48}(?:,|\b(?:and|but)) (?:we|I) (?:now |still |would )?(?:see|expect|think|want) (?:it|that) (?:at|to be|is|going to|to reach|getting to|reaching)(?: (?:about|around|roughly|over|above|close to|more than))* $/.test(
    between,
  )
    ? before
    : null
}

/** Characters between a sum and what is reckoned from it. */
const longestAside = 72

/** `During the Great Recession our sales fell 20% from peak to trough`: of years long gone, whichever quarter is told of. */
const inDownturn =
  /\b(?:in|during|through|throughout|than(?: in)?|of) (?:the )?(?:Great Recession|(?:global |great |20\d\d )?financial crisis|(?:last|previous|prior|2001|2008|2009|2008[-–](?:20)?09) (?:\w+ )?(?:recession|downturn|crisis|down ?cycle)|dot-?com (?:bust|crash|bubble))\b(?![^.;]*\b(?:this|today|currently?|now)\b)[^.;]*$/i

const inPart =
  /^(?: or (?:more|better|greater|so))? in (?:our |the )?([A-Za-z][\w&/-]*(?: [a-z][\w&/-]*){0,2}?)(?: business| segment| products?)?(?=[,.;]|$| and\b)/

const placeWithin =
  /^ (?:organic |sales |revenue )?growth in (?:the )?(U\.S\.|U\.K\.|[A-Z][\w-]*(?: [A-Z][\w-]*)?)/

/** `Costs were $31 million. Of the 31, research was 20`: the sum that is parted is the one just told. */
const wholeOfParts =
  /^(?:(?:And|So|Now),? )?(?:[Oo]f|[Oo]ut of|[Ww]ithin) (?:the|that|those|this|our) (?:(?:about|roughly|around) )?$/

const companyGrows =
  /\bwe (?:(?:think|believe|expect) (?:that )?we )?(?:can|could|will|should|expect to|plan to|aim to)(?: (?:still|now|again))* grow(?: (?:by|at|least|about|around|roughly|approximately|more than|over|another|between|[\d.]+% (?:to|and)))* $/i
const isMarginOfThing = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\b(?:an?|these are|those are)(?: (?:about|around|roughly|very much))* $/i.test(
    text.slice(0, amounts[index]?.start).slice(-32),
  ) &&
  /^ (?:(?:gross|operating|contribution) )?margins? (?:products?|business(?:es)?|lines?|franchise|parts?|category|opportunity|kind of (?:product|business))\b/.test(
    text.slice(amounts[index]?.end),
  )

const plannedGrowth =
  /\b[Ww]e(?:['’]re| are)?(?: (?:now|also|still|again))* (?:expect|plan|planning|target|targeting|anticipate|look|looking|aim|aiming|see|forecast)(?: (?:for|to (?:see|deliver|achieve)|on))?(?: (?:another year of|total|overall|annual|full[- ]year|continued|strong|company))* growth of(?: (?:at least|about|around|roughly|approximately|more than|over|up to|between|[\d.]+% to))* $/
const amountStart = ({ amounts }: Statement, index: number): number =>
  amounts[Math.min(index, amounts[index]?.other ?? index)]?.start ?? 0

/** Dollars that no company sells for in all, told without a magnitude: what one thing or a square foot brings. */
const mostOfOne = 100_000
const wholeSums = new Set(['Revenue', 'Free cash flow', 'Operating cash flow', 'Capex'])
/** Prices of one night, gallon, barrel or visit. */
const prices = new Set([
  'RevPAR',
  'Average daily rate',
  'Average ticket',
  'Fuel price',
  'Realized price',
  'ARPU',
  'Sales per square foot',
])
const toldOfOne = (
  { text, amounts }: Statement,
  index: number,
  named: NamedMetric,
  unit: string,
  { isArticle }: Setting,
): NamedMetric => {
  const amount = amounts[index]
  if (amount === undefined || isArticle || !isCurrency(unit)) return named
  // `consumers have $2 trillion in savings`: of a whole country.
  if (amount.power >= 12 && named.metric === 'Cost savings') return asDescribed('Other')
  // `a point of room rates is worth $10 million`: no room or barrel costs millions.
  if (amount.power >= 6 && prices.has(named.metric)) return asDescribed('Other')
  // `45 cents of operating profit`: of one dollar or one thing.
  if (amount.power < 0) return asDescribed('Other')
  if (!wholeSums.has(named.metric)) return named
  if (amount.power > 0 || amount.isInWords || Number(amount.value) >= mostOfOne) return named
  const thing = /^,? per ((?:square )?[a-z]+)\b/.exec(text.slice(amount.end, amount.end + 24))?.[1]
  return {
    ...named,
    metric: thing === undefined || named.metric !== 'Revenue' ? 'Other' : `Sales per ${thing}`,
    mention: null,
    isNamed: false,
  }
}

/** `margin fell, mitigated by a $3 million decrease in charges`: no rate moves by a sum of money. */
const withoutMoneyForRates = (named: NamedMetric, unit: string, { catalogue }: Setting): NamedMetric =>
  isCurrency(unit) &&
  /(?:\bmargin|\brate|\bratio)$|^Return on /i.test(named.metric) &&
  catalogue.find(named.metric)?.measure === 'percent'
    ? asDescribed('Other')
    : named

/** `orders grew for the fourth straight quarter`: how long, and not how many. */
const isRun = ({ text, amounts }: Statement, index: number): boolean =>
  amounts[index]?.unit === 'count' &&
  / (?:consecutive|straight) (?:quarter|year|month)$/i.test(
    text.slice(amounts[index].start, amounts[index].end),
  )

/**
 * The ways a figure is tied to its measure, the surest first: by its own words, by what is tied to it, by the measure
 * beside it, by what the sentence says farther off, and by what was spoken of before. The first that fits names it.
 */
function findNamed(figure: Figure): NamedMetric {
  const { statement, index, amount, unit, isChange, thread, setting } = figure
  const outright = nameOutright(figure)
  if (outright !== null) return outright
  const { named, fitting } = findFitting(statement, index, unit, isChange, setting)
  const isUnnamed = !fitting.some(
    (mention) => mention.start >= leadStart(statement, index) && mention.end <= amount.start,
  )
  const candidates = { named, fitting, isUnnamed }
  const near = nameNear(figure, candidates)
  if (near !== null) return near
  const beside = findBeside(statement, index, unit, isChange, fitting)
  const read =
    nameBeside(figure, candidates, beside) ??
    nameInSentence(figure, candidates, beside) ??
    carryMetric(statement, index, unit, isChange, thread, setting)
  return read.metric === 'Other' && isCurrency(unit) && !isChange
    ? (findSaidInQuestion(statement, index, unit, thread) ?? read)
    : read
}
