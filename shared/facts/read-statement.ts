import { isCurrency } from '../figures/is-currency.ts'
import type { Side } from '../documents/document.ts'
import { isDecade } from '../figures/find-english-amounts.ts'
import { findPeriods } from '../figures/find-periods.ts'
import { shiftPeriod, yearPeriod, type Period } from '../figures/periods.ts'
import { sinceYearBegan, type Direction } from '../figures/resolve-period.ts'
import { toPlaceName } from './businesses/company-name.ts'
import { tidyName } from './businesses/tidy-name.ts'
import { correctChinese } from './chinese/correct-chinese.ts'
import { answersAhead } from './periods/asked-ahead.ts'
import { decideBasis, findThreadBasis } from './kinds/decide-basis.ts'
import type { FactKind } from './fact.ts'
import { isChange } from './kinds/decide-change.ts'
import { correctReading } from './kinds/correct-reading.ts'
import {
  addsUp,
  findStretchThrough,
  isBroughtTo,
  isOfYearSoFar,
  findStretchMoved,
  isOverLonger,
} from './periods/find-stretch.ts'
import { decideKind, isPlanned } from './kinds/decide-kind.ts'
import { isHeldNow } from './kinds/is-held-now.ts'
import { isComparison, isOverDelivered, yearsBack } from './kinds/is-comparison.ts'
import { isEarlierGuidance, isGuidedAnew } from './kinds/earlier-guidance.ts'
import { isPlanNow, isSetNow, opensList } from './kinds/set-guidance.ts'
import { decideMetric } from './measures/decide-metric.ts'
import { findOwnPeriod, withoutYearHeldAgainst } from './periods/decide-period.ts'
import { signValue } from './kinds/decide-sign.ts'
import { alignRespective } from './kinds/respective-ranges.ts'
import { alignGuided } from './kinds/align-guided.ts'
import { cueKinds, findCues } from './kinds/find-cues.ts'
import { findFlat, isGuidedFlat, withUpperEnd } from './kinds/guided-flat.ts'
import { isLongerGrowth } from './measures/find-longer-growth.ts'
import { withFeesAsRevenue } from './measures/fees-as-revenue.ts'
import { findMetrics } from './measures/find-metrics.ts'
import { addPointedAmounts } from './amounts/find-pointed-amounts.ts'
import { followGuidance, remember } from './keep-thread.ts'
import { followBusiness } from './businesses/follow-business.ts'
import { createDetails } from './details/read-details.ts'
import { findFigureUnit } from './amounts/select-amounts.ts'
import { findBasePeriod, isToldLoosely, settleKind } from './kinds/settle-kind.ts'
import { nameCompoundGrowth } from './measures/name-compound-growth.ts'
import { findSplits } from './amounts/find-splits.ts'
import { isTakenBack } from './amounts/is-taken-back.ts'
import { recallAmounts } from './amounts/recall-amounts.ts'
import { lendUnits, type Exchange } from './amounts/lend-unit.ts'
import { isWholeSum } from './measures/fits-unit.ts'
import { findTurnedTo, followSpoken, withSpoken } from './businesses/spoken-business.ts'
import { toShareUnit } from './amounts/share-unit.ts'
import { addSpokenMonths, isDueBy, isOfMonthPast } from './periods/spoken-months.ts'
import { addYearGoneBy } from './periods/year-gone-by.ts'
import { isToldOfMonth, isToldSinceQuarter } from './periods/told-of-month.ts'
import { leadOf, rangeTailOf, type Reading, type Setting, type Statement, type Thread } from './statement.ts'
import { withoutDefinitions } from './measures/leave-out-asides.ts'
import { orderRanges } from './amounts/order-ranges.ts'
import { findPeriod, isBehind, isOfCause } from './periods/find-period.ts'
import { alignQuarterOfStretch } from './periods/quarter-of-stretch.ts'
import { takeDangling, joinToDate, isBareList, includesRange, findAllAmounts } from './make-statement.ts'
import { findPeriodAhead, findDatedOutlook, isAhead } from './periods/find-period-ahead.ts'
import { fitsGuidance } from './kinds/fits-guidance.ts'

/** Reads every figure one sentence states, in order, and leaves in `thread` what later sentences lean on. */
export function readStatement(text: string, side: Side, thread: Thread, whole: Setting): Reading[] {
  const named = withoutDefinitions(text, side, findMetrics(text, side, whole.catalogue))
  const metrics = whole.sellsForFees ? withFeesAsRevenue(text, named, whole.catalogue) : named
  const stated = addPointedAmounts(text, findAllAmounts(text, side), thread.recent)
  const isAloud = side === 'en' && thread.section === 'questions' && !whole.isArticle
  if (isAloud) followTurns(text, thread, whole)
  const setting = withSpoken(whole, thread.spoken)
  const amounts = isAloud
    ? lendUnits(
        text,
        recallAmounts(text, findSplits(text, stated), thread.toldBefore),
        metrics,
        exchangeOf(thread, setting),
      )
    : stated
  const statement: Statement = {
    text,
    side,
    amounts,
    metrics,
    periods: takeDangling(
      joinToDate(
        side === 'en' && !whole.isArticle
          ? addYearGoneBy(text, addSpokenMonths(text, findPeriods(text, side), setting, isAloud), setting)
          : findPeriods(text, side),
        text,
      ),
      text,
      thread,
      setting,
    ),
    // A sentence without figures only tells whether guidance begins.
    cues: findCues(text, side, amounts.length > 0 ? cueKinds : ['guidance']),
    isListed:
      side === 'en' &&
      ((thread.isGuiding && (isBareList(text, amounts) || includesRange(text, amounts))) ||
        opensList(text, amounts)),
  }
  const basis = findThreadBasis(text, thread.basis)
  const readings: Reading[] = []
  const detailsOf = createDetails(statement, thread, setting)
  thread.isSupposed ||=
    /\b(?:suppose|supposing|let us assume|if we assume|assuming|imagine|if all (?:were|of them))\b/i.test(
      text,
    )
  followGuidance(statement, thread, setting)
  const isReckoned = isAloud && thread.speakerSide === 'analyst' && reckons.test(text)
  if (side === 'en') followBusiness(text, thread, setting)
  for (let index = 0; index < statement.amounts.length; index += 1) {
    const reading =
      isReckoned || isTakenBack(statement, index)
        ? null
        : readAmount(statement, index, readings, detailsOf, thread, setting)
    if (reading !== null) readings.push(reading)
  }
  readings.push(...readFlat(statement, readings, detailsOf, thread, setting))
  readings.sort((one, other) => one.amount.start - other.amount.start)
  orderRanges(readings)
  alignRespective(statement, readings)
  alignGuided(statement, readings, thread, setting)
  alignQuarterOfStretch(statement, readings, setting)
  const settled = side === 'zh' ? correctChinese(statement, readings, thread, setting) : readings
  nameCompoundGrowth(statement, settled, setting)
  thread.basis = basis
  remember(statement, settled, thread, setting)
  return settled
}

/** What an exchange turns to: rates of what was spoken of before say nothing of another part of the company. */
function followTurns(text: string, thread: Thread, setting: Setting): void {
  const spoken = followSpoken(text, thread, setting)
  const isRate = thread.metric !== null && setting.catalogue.find(thread.metric)?.measure === 'percent'
  if (spoken !== thread.spoken && !isRate)
    thread.heard = thread.heard.map((heard) =>
      heard.size > 0 && heard.unit === '%' ? { ...heard, isOfOther: true } : heard,
    )
  thread.spoken = spoken
}

/** `If we assume you ship another 50,000 at $400, that's $20 million`: what nobody states, and nobody foresees. */
const reckons =
  /^(?:[^,.]{0,24}, )?(?:(?:So|And|But|Then|I mean),? )*(?:if (?:we|I|you) (?:just |were to |simply )?(?:assume|suppose|say)\b|let['’]s (?:just )?(?:assume|suppose|say)\b|(?:suppose|hypothetically|say (?:you|we))\b|assuming (?:you|we) (?:ship|sell|get|win|do)\b|if (?:it|that|this)['’]s (?:like |about |around |say )?\$)/i

function exchangeOf({ heard, metric, asked, spoken }: Thread, { catalogue, segments }: Setting): Exchange {
  const name = metric ?? asked?.metric ?? null
  const known = name === null ? null : catalogue.find(name)
  return {
    heard,
    measure: known?.measure ?? null,
    isBalance: known?.isBalance === true,
    isOfBusiness: spoken.length > 0,
    segments,
  }
}

/** Growth that is guided in words: `we expect sales to be flat with last year`. */
function readFlat(
  statement: Statement,
  readings: readonly Reading[],
  detailsOf: ReturnType<typeof createDetails>,
  thread: Thread,
  setting: Setting,
): Reading[] {
  if (setting.isArticle || thread.speakerSide === 'analyst') return []
  return findFlat(statement).flatMap(({ extended, index }) => {
    const start = extended.amounts[index]?.start ?? 0
    const earlier = readings.filter(({ amount }) => amount.end <= start)
    const reading = readAmount(extended, index, earlier, detailsOf, thread, setting)
    if (reading === null) return []
    const told = withUpperEnd(reading, readings, statement)
    const sum = earlier.findLast(({ unit }) => isCurrency(unit))
    return isGuidedFlat(told, extended, sum, setting) ? [told] : []
  })
}

function readAmount(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  detailsOf: ReturnType<typeof createDetails>,
  thread: Thread,
  setting: Setting,
): Reading | null {
  const amount = statement.amounts[index]
  const found = findFigureUnit(statement, index, thread, setting)
  if (amount === undefined || found === null) return null
  const ownUnit = toShareUnit(statement, index, found, earlier, thread, setting)
  const isToldAsChange = isChange(statement, index) && !isOverDelivered(statement, index)
  const {
    metric,
    segment: part,
    mention,
    isNamed,
  } = decideMetric(statement, index, ownUnit, isToldAsChange, earlier, thread, setting)
  const named =
    part ??
    (metric === 'Revenue' && thread.section === 'questions' ? findTurnedTo(statement.text, thread) : null)
  const segment = named === null || statement.side === 'zh' ? named : nameOwner(named, setting)
  // `Earnings per share rose 35% to $4.37`: a few dollars of a profit a share are dollars a share.
  const unit =
    /^(?:Diluted )?EPS$/.test(metric) && isCurrency(ownUnit) && !isWholeSum(amount)
      ? `${ownUnit}/share`
      : ownUnit
  const change = isToldAsChange || isLongerGrowth(metric)
  const comparison = !change && isComparison(statement, index, earlier, setting)
  const isRatio =
    unit === '%' &&
    (setting.catalogue.find(metric)?.measure === 'percent' ||
      (thread.section === 'questions' &&
        thread.heard.at(-1)?.unit === '%' &&
        /^mid-teens$/i.test(statement.text.slice(amount.start, amount.end))))
  // `back in the 80s` is a decade of years, `margins in the 40s` one of percents.
  if (isDecade(statement.text.slice(amount.start, amount.end)) && !isRatio && !change) return null
  const answersAsked = !change && answersAhead(statement, index, thread)
  const isHeld = setting.catalogue.find(metric)?.isBalance === true && isHeldNow(statement, index)
  const outlook = isHeld
    ? null
    : (findDatedOutlook(statement, index, setting) ?? (answersAsked ? 'expected' : null))
  const isStrong = isNamed && fitsGuidance(metric, unit, setting)
  // What is expected of same-store sales is guidance for them, though it is growth.
  const isRate =
    change && unit === '%' && outlook === 'expected' && setting.catalogue.find(metric)?.isGrowth === true
  const dated = findOwnPeriod(statement, index, comparison)
  const own = setting.isArticle ? dated : withoutYearHeldAgainst(dated, statement)
  if (own.mention === null && (outlook === 'expected' || isPlanned(statement, index)) && !change)
    own.mention = findPeriodAhead(statement, index, setting)
  if (own.isBound && own.mention?.yearShift === 0 && isTold(statement, amount.start))
    if (/\bend of $/i.test(statement.text.slice(0, own.mention.start)))
      own.mention = { ...own.mention, yearShift: -1 }
  // `Cash flow was $39 million and $118 million for the year`: the year is the second's.
  const next = statement.amounts[index + 1]
  if (
    own.mention?.kind === 'year' &&
    next !== undefined &&
    statement.side === 'en' &&
    outlook === null &&
    own.mention.start >= next.end &&
    next.unit === amount.unit &&
    (amount.other === null || amount.other === index + 1) &&
    /^,? and $/.test(statement.text.slice(amount.end, next.start)) &&
    /^ (?:for|in) (?:the )?(?:full )?$/.test(statement.text.slice(next.end, own.mention.start))
  )
    own.mention = null
  // `We started at 4% in December and we're at 20%`: where it is now.
  if (
    own.mention !== null &&
    statement.side === 'en' &&
    !setting.isArticle &&
    own.mention.end <= amount.start &&
    isNow.test(statement.text.slice(own.mention.end, amount.start))
  )
    own.mention = null
  const isPrior = isEarlierGuidance(statement, index, earlier, setting)
  const frame = statement.periods.some(
    (each) =>
      each.kind !== 'year' && each.kind !== 'to date' && !isBehind(each) && !isOfCause(statement.text, each),
  )
    ? null
    : thread.frame
  const kind = decideKind(
    statement,
    index,
    {
      isChange: change && !isRate,
      isComparison: comparison,
      outlook,
      isOwnWord: !setting.isArticle && thread.speakerSide !== 'analyst',
      isNamed: isStrong,
      isRatio,
      isDatedAhead: isAhead(own, setting),
      isUndated: own.mention === null,
      isEarlierGuidance: isPrior,
      isBalance: setting.catalogue.find(metric)?.isBalance === true,
    },
    thread,
    setting,
  )
  // Guidance that is being given is for what is to come, dated or not.
  const isGiven =
    kind.startsWith('guidance') &&
    (isSetNow(statement, index) || isPlanned(statement, index) || isGuidedAnew(statement, index))
  const isBase = kind === 'actual' && outlook !== null
  const direction: Direction =
    comparison ||
    isSaidToHaveBeen(statement, index) ||
    (outlook === null && isOfMonthPast(own, statement, index))
      ? 'past'
      : isDueBy(own, statement, index)
        ? 'future'
        : isBase || (outlook === null && !isGiven && !(kind === 'target' && own.mention?.kind === 'year'))
          ? 'near'
          : 'future'
  const settled = settleKind(
    statement,
    index,
    {
      kind,
      period: findPeriod(
        statement,
        index,
        { own, kind, metric, unit, outlook, isStrong, isPrior, answersAsked, frame, direction },
        earlier,
        thread,
        setting,
      ),
      unit,
      base: findBasePeriod(metric, earlier, setting),
    },
    own,
    thread,
    setting,
  )
  // `It would be $14 million, $15 million`: what is told in passing of a part is foreseen, and no guidance.
  const isInPassing =
    thread.section === 'questions' &&
    !setting.isArticle &&
    segment !== null &&
    /^guidance-(?:low|high)$/.test(settled.kind) &&
    !isPrior &&
    isToldLoosely(statement, index) &&
    !/\b(?:guid|outlook|range)/i.test(statement.text)
  const quarter = setting.periods.period
  // `by Q4`, once the fourth quarter is over.
  const isOverAlready =
    isDueBy(own, statement, index) &&
    quarter?.kind === 'quarter' &&
    settled.period?.kind === 'quarter' &&
    settled.period.year === quarter.year &&
    settled.period.part === quarter.part
  const settledKind = {
    ...settled,
    kind: isInPassing || isOverAlready ? ('forecast' as const) : settled.kind,
    period: isOverAlready ? shiftPeriod(quarter, { years: 1 }) : settled.period,
  }
  const amended = amend(statement, { ...settledKind, metric }, own, thread)
  const corrected = correctReading(statement, index, { ...amended, metric }, own, earlier, setting)
  const finalKind = corrected.kind
  const isMoved =
    isGiven &&
    !isPrior &&
    (own.mention === null || (!own.isBound && !isAhead(own, setting))) &&
    moved.test(statement.text.slice(0, amount.start))
  const isAddedUp =
    finalKind === 'actual' &&
    (own.mention === null || isBroughtTo(statement.text, amount.start)) &&
    addsUp.has(metric) &&
    corrected.period?.kind === 'quarter'
  // What is told of a month or some weeks is no quarter's.
  const isOfMonth =
    unit === '%' &&
    !finalKind.startsWith('guidance') &&
    corrected.period?.kind === 'quarter' &&
    isToldOfMonth(statement, index, change || setting.catalogue.find(metric)?.isGrowth === true)
  const isSince =
    finalKind === 'actual' &&
    addsUp.has(metric) &&
    corrected.period?.kind === 'quarter' &&
    isToldSinceQuarter(statement, index)
  const back = finalKind === 'prior-period actual' && quarter !== null ? yearsBack(statement, index) : null
  const period =
    back !== null && quarter !== null
      ? shiftPeriod(quarter, { years: -back })
      : isOfMonth || isSince || (finalKind === 'actual' && isOverLonger(statement, index, metric))
        ? null
        : ((isAddedUp ? findSum(statement, amount.start, thread, setting) : null) ??
          findStretchThrough(statement, own.mention, metric, finalKind, setting) ??
          findStretchMoved(metric, finalKind, corrected.period, earlier) ??
          findGuidanceMoved(metric, finalKind, earlier) ??
          (isMoved && own.mention !== null ? (thread.guided ?? findYearUnderWay(setting)) : null) ??
          corrected.period ??
          (isMoved || (isGiven && isPlanNow(statement, index)) ? findYearUnderWay(setting) : null))
  const name =
    metric === 'EPS' &&
    /\bdiluted\b/i.test(statement.text.slice(Math.max(0, amount.start - 400), amount.end + 30))
      ? 'Diluted EPS'
      : metric
  const rangeStart = Math.min(amount.start, statement.amounts[amount.other ?? index]?.start ?? amount.start)
  return {
    amount,
    rangeStart,
    details: detailsOf(index, rangeStart),
    metric: name,
    segment,
    basis:
      decideBasis(statement, index, metric, mention, thread, setting) ??
      sharedBasis(statement, index, unit, earlier),
    period,
    kind: finalKind,
    value: signValue(
      statement,
      index,
      amount.value,
      finalKind,
      metric,
      earlier,
      !isNamed && thread.isLoss,
      setting,
    ),
    unit,
    confidence: isPrior
      ? supersededConfidence
      : (isNamed ? 0.9 : 0.5) - (amount.isInWords ? 0.1 : 0) - (period === null ? 0.1 : 0),
    isNamed,
    isDated: own.mention !== null,
  }
}

const nameOwner = (named: string, setting: Setting): string | null => {
  const place = toPlaceName(named, setting)
  return setting.businesses.has(place) && !place.startsWith('Corporate ') ? place : tidyName(place)
}

const isNow =
  /^,? (?:and|but|so)(?: (?:now|today))? (?:we|it|they|that)(?:['’]re|['’]s| are| is)(?:(?: (?:now|already|today|at|up to|about|around|roughly))* | now [^,;.$%\d]{3,40})$/i

const puttingRight =
  /^(?:[^,.]{0,16}, )?(?:Actually|Sorry|I['’]m sorry|Correction|Excuse me|Let me correct|To correct|I misspoke|I should have said|I meant)\b/i

/** `I'd model 16 for 2026. Actually, let me correct that, 16 to 17.`: of the time, and as firm, as what is put right. */
function amend<
  Read extends { readonly kind: FactKind; readonly period: Period | null; readonly unit: string },
>(
  { text, side }: Statement,
  read: Read & { readonly metric: string },
  own: { readonly mention: unknown },
  { latest, section }: Thread,
): Read {
  return side === 'en' &&
    section === 'questions' &&
    read.kind === 'actual' &&
    own.mention === null &&
    latest !== null &&
    latest.unit === read.unit &&
    latest.metric === read.metric &&
    puttingRight.test(text)
    ? { ...read, kind: latest.kind, period: latest.period }
    : read
}

/** The stretch that a sum of what flows is of, where that is no quarter. */
function findSum({ text, side }: Statement, start: number, thread: Thread, setting: Setting): Period | null {
  const own = setting.periods.period
  return side === 'en' &&
    !setting.isArticle &&
    own?.kind === 'quarter' &&
    (isBroughtTo(text, start) || isOfYearSoFar(text, start))
    ? sinceYearBegan(own, own.part)
    : thread.stretch
}

/** `guidance to $340 million to $365 million, up $18 million from our prior outlook`: how far it has moved is of its period. */
function findGuidanceMoved(
  metric: string,
  kind: Reading['kind'],
  earlier: readonly Reading[],
): Period | null {
  const guided = earlier.at(-1)
  return kind.startsWith('change') &&
    guided?.kind.startsWith('guidance') === true &&
    metric === `Difference in ${guided.metric}`
    ? guided.period
    : null
}

/** `in Q1 about 20% to 23% of our business was local`: the verb stands behind. */
const isSaidToHaveBeen = (statement: Statement, index: number): boolean =>
  statement.side === 'en' &&
  /^ of (?:our|the|its|total) (?:\w+ ){1,3}(?:was|were|came)\b/.test(rangeTailOf(statement, index))

/** `It was 85 at the end of the year`: of the year that is over. */
const isTold = ({ text, side }: Statement, start: number): boolean =>
  side === 'en' &&
  /\b(?:was|were|had|ended|finished|stood at)(?: (?:at|about|around|roughly|approximately|like|just|over|under))* $/i.test(
    text.slice(Math.max(0, start - 32), start),
  )

/** `adjusted net income was $678 million or $3.41 per share`: one profit in two measures. */
function sharedBasis(
  statement: Statement,
  index: number,
  unit: string,
  earlier: readonly Reading[],
): Reading['basis'] {
  const isPaired = unit.endsWith('/share') && /^,? ?or\b/.test(leadOf(statement, index))
  return isPaired ? (earlier.at(-1)?.basis ?? null) : null
}

const moved =
  /\b(?:rais|increas|lower|reduc|updat|revis|narrow|reaffirm|reiterat|maintain|tighten|lift|confirm)\w*\b[^.;$%]{0,60}\b(?:guidance|outlook|guide)\b(?:[^.;%]|\.(?=\d)){0,60}$/i

/** `we are raising our free cash flow guidance to $2.8 billion`: what is moved without a period is the year's. */
function findYearUnderWay({ periods: { period }, isArticle }: Setting): Period | null {
  if (isArticle || period?.kind !== 'quarter' || period.part === 4) return null
  return yearPeriod(period.year, period.isFiscal)
}

/** What was guided before stands beside what is guided now, and is never taken for it. */
const supersededConfidence = 0.4
