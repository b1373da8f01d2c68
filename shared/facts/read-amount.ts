import { isCurrency } from '../figures/is-currency.ts'
import { isDecade } from '../figures/find-english-amounts.ts'
import { shiftPeriod } from '../figures/periods.ts'
import type { Direction } from '../figures/resolve-period.ts'
import { toPlaceName } from './businesses/company-name.ts'
import { tidyName } from './businesses/tidy-name.ts'
import { answersAhead } from './periods/asked-ahead.ts'
import { decideBasis } from './kinds/decide-basis.ts'
import { isChange } from './kinds/is-change.ts'
import { isGrowthAnew, movesOn } from './kinds/change-told-again.ts'
import { correctReading } from './kinds/correct-reading.ts'
import { decideKind, isPlanned } from './kinds/decide-kind.ts'
import { isHeldNow } from './kinds/is-held-now.ts'
import { isComparison, isOverDelivered } from './kinds/is-comparison.ts'
import { recallGrowth } from './kinds/recalled.ts'
import { isEarlierGuidance, isGuidedAnew, supersededConfidence, wasGuided } from './kinds/earlier-guidance.ts'
import { isSoFar } from './kinds/find-outlook.ts'
import { isSetNow } from './kinds/set-guidance.ts'
import { decideMetric } from './measures/decide-metric.ts'
import { signValue } from './kinds/decide-sign.ts'
import { findGrowthTopic } from './measures/growth-topic.ts'
import { keepOlder } from './measures/goes-on-older.ts'
import { isLongerGrowth } from './measures/find-longer-growth.ts'
import { createDetails } from './details/read-details.ts'
import { findFigureUnit } from './amounts/select-amounts.ts'
import { findBasePeriod, isToldLoosely, settleKind } from './kinds/settle-kind.ts'
import { isWholeSum } from './measures/fits-unit.ts'
import { findBasisPart } from './businesses/find-segment.ts'
import { findNextOfParts } from './businesses/next-of-parts.ts'
import { findOtherFirm } from './businesses/find-other-firm.ts'
import { findTurnedTo } from './businesses/spoken-business.ts'
import { toShareUnit } from './amounts/share-unit.ts'
import { isDueBy, isOfMonthPast } from './periods/spoken-months.ts'
import { leadOf, rangeTailOf, type Reading, type Setting, type Statement, type Thread } from './statement.ts'
import { toQuarterOfDay } from './periods/day-of-quarter.ts'
import { findPeriod, isBehind, isOfCause } from './periods/find-period.ts'
import { findDatedOutlook, isAhead } from './periods/find-period-ahead.ts'
import { fitsGuidance } from './kinds/fits-guidance.ts'
import { findStatedPeriod } from './periods/find-stated-period.ts'
import { findSumOfTold } from './kinds/sum-of-told.ts'
import { settlePeriod } from './periods/settle-period.ts'
import { isToldAsOver } from './periods/told-as-over.ts'
import { isPriceCut } from './kinds/price-cut.ts'
import { findAskedWay } from './kinds/asked-way.ts'
import { isCommitted, isStillAimed, isThereafter } from './kinds/said-to-hold.ts'
import { isGrownAtMidpoint, isGuideMoved } from './kinds/moved-by.ts'
import { findYearMade } from './periods/year-made.ts'
import { putRight } from './kinds/put-right.ts'

/** What one amount of a sentence says: of what, whose, when, of what kind, and how sure; null where it is no figure. */
export function readAmount(
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
  const recalled = setting.isArticle ? null : recallGrowth(statement, index, found, earlier)
  if (recalled !== null)
    return {
      ...recalled,
      amount,
      rangeStart: amount.start,
      details: detailsOf(index, amount.start),
      value: amount.value,
      confidence: supersededConfidence,
    }
  const ownUnit = toShareUnit(statement, index, found, earlier, thread, setting)
  const isCut = !setting.isArticle && isPriceCut(statement, index, found)
  const isToldAsChange =
    isCut ||
    (isChange(statement, index) && !isOverDelivered(statement, index)) ||
    movesOn(statement, index, thread) ||
    isGrowthAnew(statement, index, thread) ||
    findGrowthTopic(statement, index, setting) !== null
  const {
    metric: called,
    segment: part,
    mention,
    isNamed,
  } = decideMetric(statement, index, ownUnit, isToldAsChange, earlier, thread, setting)
  const metric = isToldAsChange ? keepOlder(statement, index, called, ownUnit, thread) : called
  const named =
    (setting.isArticle ? null : findOtherFirm(statement, amount.start, metric, setting)) ??
    part ??
    (statement.side === 'en' ? findBasisPart(statement.text) : null) ??
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
  const isHeld =
    (setting.catalogue.find(metric)?.isBalance === true || metric === 'Repurchase authorization') &&
    isHeldNow(statement, index)
  const outlook = isHeld
    ? null
    : (findDatedOutlook(statement, index, setting) ?? (answersAsked ? 'expected' : null))
  const isStrong = isNamed && fitsGuidance(metric, unit, setting)
  // What is expected of same-store sales is guidance for them, though it is growth.
  const isRate =
    change &&
    unit === '%' &&
    (outlook === 'expected' || reaffirms.test(statement.text.slice(0, amount.start))) &&
    setting.catalogue.find(metric)?.isGrowth === true
  const own = findStatedPeriod(statement, index, { comparison, outlook, isChange: change }, setting)
  // What is left now is of no time that is foreseen beside it.
  if ((isHeld || isSoFar(statement, index)) && own.mention !== null && own.mention.end <= amount.start)
    own.mention = null
  // `So far this year we spent $5 million, and we expect to reach $14 million`: what is to come is of no stretch so far.
  if (outlook === 'expected' && own.mention?.kind === 'to date' && own.mention.end <= amount.start)
    own.mention = null
  const isPrior = isEarlierGuidance(statement, index, earlier, setting) || wasGuided(statement, index, thread)
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
    (outlook === null &&
      !setting.isArticle &&
      !kind.startsWith('guidance') &&
      isToldAsOver(own.mention, statement, index)) ||
    (outlook === null && isOfMonthPast(own, statement, index))
      ? 'past'
      : isDueBy(own, statement, index)
        ? 'future'
        : isBase || (outlook === null && !isGiven && !(kind === 'target' && own.mention?.kind === 'year'))
          ? 'near'
          : 'future'
  const told = settleKind(
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
      base: findPairedPeriod(statement, index, earlier) ?? findBasePeriod(metric, earlier, setting),
    },
    own,
    thread,
    setting,
  )
  const settled = toQuarterOfDay(told, metric, setting)
  // `It would be $14 million, $15 million`: what is told in passing of a part is foreseen, and no guidance.
  const isInPassing =
    thread.section === 'questions' &&
    !setting.isArticle &&
    (segment !== null || (!isNamed && isHedged(statement, index))) &&
    /^guidance-(?:low|high)$/.test(settled.kind) &&
    !isPrior &&
    (isToldLoosely(statement, index) ||
      isToldBare(statement, index) ||
      (segment !== null && isHedged(statement, index))) &&
    !/\b(?:guid|outlook|range|(?:we|you)(?:['’]d| had)? said\b)/i.test(statement.text)
  const quarter = setting.periods.period
  // `by Q4`, once the fourth quarter is over.
  const isOverAlready =
    isDueBy(own, statement, index) &&
    quarter?.kind === 'quarter' &&
    settled.period?.kind === 'quarter' &&
    settled.period.year === quarter.year &&
    settled.period.part === quarter.part
  const isLater = /^(?:guidance|forecast|actual)/.test(settled.kind) && isThereafter(statement, index)
  const ofYear = setting.isArticle
    ? null
    : findYearMade(statement, index, settled.period, earlier, thread, setting)
  const isOfGuide = change && isGuideMoved(statement, index)
  const settledKind = { ...settled, ...ofYear, kind: ofYear?.kind ?? settled.kind }
  if (isOverAlready && ofYear === null) settledKind.period = shiftPeriod(quarter, { years: 1 })
  if (isOfGuide && ofYear === null && quarter !== null)
    settledKind.period = shiftPeriod(quarter, { quarters: 1 })
  if (change && ofYear === null && own.mention === null && isGrownAtMidpoint(statement, index))
    settledKind.period =
      thread.guided ??
      (thread.section === 'questions' && quarter?.kind === 'quarter'
        ? shiftPeriod(quarter, { quarters: 1 })
        : null)
  if (isLater) settledKind.period = null
  if (isCommitted(statement, index)) settledKind.kind = 'actual'
  if (isInPassing || isOverAlready || isLater) settledKind.kind = 'forecast'
  const way = setting.isArticle || change ? null : findAskedWay(statement, index, thread)
  if (way !== null && settledKind.kind === 'actual') {
    settledKind.kind = way
    if (own.mention === null || !isAhead(own, setting)) settledKind.period = null
  }
  if (isStillAimed(statement, index, unit, thread)) settledKind.kind = 'target'
  // `$52 million for data center, $50 million for cable`: each of the list alike.
  const listedBefore = earlier.at(-1)
  if (
    listedBefore !== undefined &&
    own.mention === null &&
    findNextOfParts(statement, index, unit, earlier, setting) !== null
  )
    Object.assign(settledKind, { kind: listedBefore.kind, period: listedBefore.period })
  // `Our guidance is based on a tax rate of 16.5% and approximately 75.5 million shares`.
  if (
    unit === 'shares' &&
    settledKind.kind === 'actual' &&
    listedBefore?.kind === 'guidance-mid' &&
    /^,? and(?: (?:about|approximately|around|roughly|an?|our|assumed|share count of))* $/.test(
      statement.text.slice(listedBefore.amount.end, amount.start),
    )
  )
    Object.assign(settledKind, { kind: 'guidance-mid', period: listedBefore.period })
  // `on the sequential growth in datacom, 14% in June, should we think of 15%?`: growth at one pace.
  const isOneGrowth =
    listedBefore?.kind.startsWith('change') === true &&
    findGrowthTopic(statement, index, setting) !== null &&
    findGrowthTopic(statement, index - 1, setting) !== null
  if (isOneGrowth) settledKind.kind = listedBefore.kind
  if (isOneGrowth && (own.mention?.start ?? 0) < amount.end) settledKind.period = null
  const amended = putRight(statement, index, { ...settledKind, metric }, own, thread)
  const read = correctReading(statement, index, { ...amended, metric }, own, earlier, setting)
  // `You took the market from $5 billion to $12 billion`: no market has a last quarter.
  const corrected =
    metric === 'Market size' && read.kind === 'prior-period actual' && own.mention === null
      ? { kind: 'forecast' as const, period: null }
      : read
  const sum = setting.isArticle
    ? null
    : findSumOfTold(statement, index, { metric, unit, value: amount.value }, earlier)
  const finalKind = sum === null ? corrected.kind : 'actual'
  const settledPeriod = settlePeriod(
    statement,
    index,
    {
      metric,
      unit,
      kind: finalKind,
      period: corrected.period,
      own,
      isGiven,
      isPrior,
      isGrowth: change || setting.catalogue.find(metric)?.isGrowth === true,
    },
    earlier,
    thread,
    setting,
  )
  const period = sum === null ? settledPeriod : sum.period
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
    value: isCut
      ? `-${amount.value.replace('-', '')}`
      : signValue(
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

/** `We reaffirm our guidance for 2025 organic growth of 5% to 7%`. */
const reaffirms =
  /\b(?:reaffirm|reiterat|maintain|confirm|keep)\w* (?:our|the) (?:[\w-]+ ){0,4}(?:guidance|outlook|forecast)\b[^.;$%]*(?:[\d.]+% to )?$/i

/** `next year it's probably 220 to 250`: what somebody only reckons. */
const isHedged = ({ text, amounts }: Statement, index: number): boolean =>
  /\b(?:probably|maybe|perhaps|(?:I|we) think|I['’]d (?:say|guess|think|put|call)|could|might|ballpark)\b[^.;]{0,40}$/i.test(
    text.slice(0, amounts[Math.min(index, amounts[index]?.other ?? index)]?.start).slice(-80),
  )

/** `It'll be 32 to 36`: without a unit, as people talk and nobody guides; `use 32 to 36` is meant. */
const isToldBare = ({ text, amounts }: Statement, index: number): boolean => {
  const other = amounts[index]?.other ?? index
  const [first, last] = [amounts[Math.min(index, other)], amounts[Math.max(index, other)]]
  return (
    last !== undefined &&
    /^[\d.]+$/.test(text.slice(last.start, last.end)) &&
    !/\b(?:use|using|assume|model|plan on|planning for) (?:[a-z]+ ){0,3}$/i.test(
      text.slice(0, first?.start).slice(-40),
    )
  )
}

const nameOwner = (named: string, setting: Setting): string | null => {
  const place = toPlaceName(named, setting)
  return setting.businesses.has(place) && !place.startsWith('Corporate ') ? place : tidyName(place)
}

/** `in Q1 about 20% to 23% of our business was local`: the verb stands behind. */
const isSaidToHaveBeen = (statement: Statement, index: number): boolean =>
  statement.side === 'en' &&
  /^ of (?:our|the|its|total) (?:\w+ ){1,3}(?:was|were|came)\b|^ (?:that |which )?(?:we|you|they) (?:did|had|made|shipped|reported|delivered|posted|booked|spent) (?:in|for|during) /.test(
    rangeTailOf(statement, index),
  )

/** `Costs in the prior quarter were $76 million, or 20% of revenue`: both of one time before. */
const findPairedPeriod = (
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
): Reading['period'] => {
  const before = earlier.at(-1)
  return before?.kind === 'prior-period actual' &&
    /^,? or(?: (?:about|approximately|just))? $/.test(leadOf(statement, index))
    ? before.period
    : null
}

const onBasisMoved =
  /^ on an? (?:adjusted|reported|core|operating|GAAP|non-? ?GAAP) basis,? (?:or )?(?:up|down|an?|which was) /i

/** `adjusted net income was $678 million or $3.41 per share`: one profit in two measures. */
function sharedBasis(
  statement: Statement,
  index: number,
  unit: string,
  earlier: readonly Reading[],
): Reading['basis'] {
  // `$3.96 on an adjusted basis, down 8%`: what the profit on that basis has moved by.
  if (unit === '%' && onBasisMoved.test(leadOf(statement, index))) return earlier.at(-1)?.basis ?? null
  const isPaired = unit.endsWith('/share') && /^,? ?or\b/.test(leadOf(statement, index))
  const profit = isPaired ? earlier.at(-1) : undefined
  // `operating income of $90 million or $2.40 per share`, as insurers tell it: what a share earns without gains on investments.
  return profit?.metric === 'Operating income' && profit.segment === null
    ? 'non-GAAP'
    : (profit?.basis ?? null)
}
