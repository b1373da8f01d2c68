import { isCurrency } from '../../figures/is-currency.ts'
import { shiftPeriod, yearPeriod, type Period } from '../../figures/periods.ts'
import { resolvePeriod, sinceYearBegan } from '../../figures/resolve-period.ts'
import type { FactKind } from '../fact.ts'
import {
  addsUp,
  findStretchThrough,
  isBroughtTo,
  isOfYearSoFar,
  findStretchMoved,
  isOverLonger,
} from './find-stretch.ts'
import { isGrowthAnew } from '../kinds/change-told-again.ts'
import { yearsBack } from '../kinds/is-comparison.ts'
import { isPlanNow } from '../kinds/set-guidance.ts'
import { isToldOfMonth, isToldSinceQuarter } from './told-of-month.ts'
import { leadOf, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'
import { isAhead } from './find-period-ahead.ts'
import { formerLevel, type OwnPeriod } from './decide-period.ts'
import { isAheadOf, isEarlier, toDay } from './place-in-time.ts'

interface Dated {
  readonly metric: string
  readonly unit: string
  readonly kind: FactKind
  /** The period found so far. */
  readonly period: Period | null
  readonly own: OwnPeriod
  readonly isGiven: boolean
  readonly isPrior: boolean
  readonly isGrowth: boolean
}

/** The period of a figure whose kind is settled: sums that run over longer, weeks that are no quarter, guidance that was moved. */
export function settlePeriod(
  statement: Statement,
  index: number,
  { metric, unit, kind, period: found, own, isGiven, isPrior, isGrowth }: Dated,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Period | null {
  const start = statement.amounts[index]?.start ?? 0
  const quarter = setting.periods.period
  const isMoved =
    isGiven &&
    !isPrior &&
    (own.mention === null || (!own.isBound && !isAhead(own, setting))) &&
    moved.test(statement.text.slice(0, start))
  const isAddedUp =
    kind === 'actual' &&
    (own.mention === null || isBroughtTo(statement.text, start)) &&
    (addsUp.has(metric) || metric === 'Shares repurchased') &&
    found?.kind === 'quarter'
  // What is told of a month or some weeks is no quarter's.
  const known = setting.catalogue.find(metric)
  const isOfMonth =
    (unit === '%' ||
      unit === 'bps' ||
      metric === 'Net subscriber additions' ||
      (isCurrency(unit) && known !== null && (kind.startsWith('change') || known.averages))) &&
    !kind.startsWith('guidance') &&
    found?.kind === 'quarter' &&
    // `versus 31% in June`: the level that is held against is the quarter's that ended then.
    !(kind === 'prior-period actual' && !isGrowth && own.mention?.kind === 'month') &&
    isToldOfMonth(statement, index, isGrowth || kind.startsWith('change'))
  const isSince =
    kind === 'actual' &&
    (addsUp.has(metric) || doneAtOnce.has(metric)) &&
    found?.kind === 'quarter' &&
    isToldSinceQuarter(statement, index, setting)
  const tail = statement.side === 'en' ? statement.text.slice(statement.amounts[index]?.end).slice(0, 60) : ''
  // `Going forward, we expect capex of $90 million a year`: of no year that is named.
  if (
    (kind === 'forecast' || kind === 'target' || kind.startsWith('guidance')) &&
    everyYear.test(tail) &&
    fromThenOn.test(statement.text.slice(0, start))
  )
    return null
  const fromYearEnd = quarter?.kind === 'quarter' && quarter.part > 1 && yearEndBehind.test(tail)
  // `four wells in the fourth quarter, within our planned annual capex of $170 million`: the year's.
  if (
    found?.kind === 'quarter' &&
    (kind === 'forecast' || kind === 'target' || kind.startsWith('guidance')) &&
    addsUp.has(metric) &&
    ofWholeYear.test(leadOf(statement, index))
  )
    return yearPeriod(found.year, found.isFiscal)
  // `down from 4.6 times at year-end`: the end of the year before.
  if (fromYearEnd && kind === 'prior-period actual')
    return toDay(yearPeriod(quarter.year - 1, quarter.isFiscal), setting)
  // `Sales should be up 3% from 2019 levels of $860 million`, on a quarter's call: as likely of that quarter then as of the year.
  if (
    kind === 'prior-period actual' &&
    found?.kind === 'year' &&
    quarter?.kind === 'quarter' &&
    /\blevels? of\b/.test(formerLevel.exec(statement.text.slice(0, start).slice(-90))?.[0] ?? '') &&
    !/\b(?:full|fiscal|calendar)[- ](?:year\b|20\d\d)|\bannual|\b(?:for|in) the year\b/i.test(statement.text)
  )
    return null
  // `for the month of July 2025, sales growth of 22%`: of a month, and not of its year.
  if (
    found?.kind === 'year' &&
    own.mention !== null &&
    statement.side === 'en' &&
    (kind.startsWith('change') || kind.startsWith('guidance') || kind === 'forecast') &&
    monthOfYear.test(statement.text.slice(Math.max(0, own.mention.start - 12), own.mention.end))
  )
    return null
  // `The midpoint of our guidance had been $137 million`: for the quarter that is told of.
  if (
    kind === 'guidance-mid' &&
    found === null &&
    !setting.isArticle &&
    formerMidpoint.test(statement.text.slice(0, start))
  )
    return quarter
  // `And for the year?` `We're guiding 116`: of whichever time, and not of the one that was asked about.
  if (
    kind === 'guidance-mid' &&
    own.mention === null &&
    found?.kind === 'year' &&
    quarter?.kind === 'quarter' &&
    thread.section === 'questions' &&
    /\b(?:we|you)(?:['’]re| are) (?:now )?guiding(?: to)?(?: (?:about|around))? [$€£]?$/i.test(
      statement.text.slice(0, start),
    )
  )
    return null
  // `You're guiding 30% at the midpoint`: without another time, for the quarter to come.
  if (
    kind === 'guidance-mid' &&
    !isPrior &&
    own.mention === null &&
    quarter?.kind === 'quarter' &&
    (found === null ||
      (found.kind === 'quarter' && found.year === quarter.year && found.part === quarter.part)) &&
    thread.section === 'questions' &&
    (/\b(?:you|we)(?:['’]re| are) (?:now )?guiding(?: to| for)?(?: (?:about|around|roughly))? [$€£]?$/i.test(
      statement.text.slice(0, start),
    ) ||
      /^,? at the mid-?point\b/.test(tail))
  )
    return shiftPeriod(quarter, { quarters: 1 })
  // `the midpoint of our guide at $215 million, that leaves $280 million for Q4`: of the quarter to come, and not of the last.
  if (
    kind === 'guidance-mid' &&
    !isPrior &&
    !own.isBound &&
    quarter?.kind === 'quarter' &&
    thread.section === 'questions' &&
    own.mention?.kind !== 'year' &&
    (/\b(?:the|your|our) (?:guide|guidance) (?:is|of|at)(?: (?:about|around|roughly))? [$€£]?$/i.test(
      statement.text.slice(0, start),
    ) ||
      /\bmid-?point of (?:our|the|your) (?:guide|guidance|range|outlook),?(?: (?:at|of|is|being|which is))+(?: (?:about|around|roughly))? [$€£]?$/i.test(
        statement.text.slice(0, start),
      ))
  )
    return shiftPeriod(quarter, { quarters: 1 })
  if (kind === 'change yoy %' && isGrowthAnew(statement, index, thread)) return thread.latest?.period ?? null
  const year = kind.startsWith('change') ? findYearOfGrowth(statement, index, own, setting) : null
  if (year !== null) return year
  const isOfGuided =
    kind === 'forecast' && thread.hasJustGuided && wouldBe.test(statement.text.slice(0, start))
  const guided = isOfGuided && thread.latest !== null ? thread.latest.period : null
  const isGrowthBehind = kind.startsWith('change') && (found === null || !isAheadOf(found, setting))
  const then = isGrowthBehind ? findQuarterOfGrowth(statement, index, own, setting) : null
  if (then !== null) return then
  const isNamed = own.mention?.kind === 'quarter' && own.mention.year !== null
  const back =
    kind === 'prior-period actual' && quarter !== null && !isNamed ? yearsBack(statement, index) : null
  return back !== null && quarter !== null
    ? shiftPeriod(quarter, { years: -back })
    : isOfMonth || isSince || (kind === 'actual' && isOverLonger(statement, index, metric))
      ? null
      : ((isAddedUp ? findSum(statement, start, thread, setting) : null) ??
        findStretchThrough(statement, own.mention, metric, kind, setting) ??
        findStretchMoved(metric, kind, found, earlier) ??
        findGuidanceMoved(metric, kind, earlier) ??
        (isMoved && own.mention !== null ? (thread.guided ?? findYearUnderWay(setting)) : null) ??
        found ??
        guided ??
        (isMoved || (isGiven && isPlanNow(statement, index)) ? findYearUnderWay(setting) : null))
}

const everyYear =
  /^(?: (?:in|of) [a-z -]{3,30})?,? (?:(?:per|a|each|every) year|annually|on an annual basis)\b/i
const fromThenOn =
  /\b(?:going forward|thereafter|after (?:that|this year)|from then on|beyond (?:this year|that|20\d\d)|(?:longer|long)[- ](?:term|run)|in (?:the )?(?:coming |future )?years|over time)\b/i
const ofWholeYear =
  /\b(?:our|the|its|an?) (?:[a-z]+ )?annual (?:(?!run\b|rate\b|growth\b|savings?\b)[a-z]+ ){1,4}of(?: (?:about|approximately|around|roughly|nearly|over|up to))* $/i
const monthOfYear =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:of )?(?:19|20)\d\d$/

/** `If we get there, this would represent a margin of 13%`: of the time that has just been guided. */
const wouldBe =
  /^(?:If we (?:achieve|deliver|meet|hit|get|do)\b[^,$%\d]{0,40}, )?(?:[Tt]his|[Tt]hat|[Ii]t|[Ww]hich) (?:would|will|should) (?:represent|imply|equate to|translate (?:in)?to|mean|result in|be)\b[^;]*$/

/** `Revenue fell 6% in 2020`, `In 2020 revenue was down 6%`, told in 2021: growth of that year, from which nothing is measured. */
function findYearOfGrowth(
  { text, side, amounts, periods }: Statement,
  index: number,
  { mention }: OwnPeriod,
  setting: Setting,
): Period | null {
  const end = amounts[index]?.end ?? 0
  const isOfYear =
    side === 'en' &&
    !setting.isArticle &&
    mention?.kind === 'year' &&
    mention.year !== null &&
    mention.start >= end &&
    /^ (?:in|for|during|throughout) (?:the |all of |full[- ]year |fiscal |calendar )*$/.test(
      text.slice(end, mention.start),
    )
  const opening =
    isOfYear || side === 'zh' || setting.isArticle ? undefined : findOpeningYear(text, periods, end)
  const named = isOfYear ? mention : opening
  const year = named === undefined ? null : resolvePeriod(named, setting.periods, 'past')
  return year !== null && isEarlier(year, setting) ? year : null
}

/** `In the first quarter, revenue rose 8%`, `grew 12% in the back half of last year`, told in the third: growth of that quarter or half, from which nothing is measured. */
function findQuarterOfGrowth(
  { text, side, amounts, periods }: Statement,
  index: number,
  { mention }: OwnPeriod,
  setting: Setting,
): Period | null {
  const { start = 0, end = 0 } = amounts[index] ?? {}
  if (
    side !== 'en' ||
    setting.isArticle ||
    (mention?.kind !== 'quarter' && mention?.kind !== 'half') ||
    mention.part === null
  )
    return null
  const isBehind =
    mention.start >= end && /^ (?:in|during) (?:the |our )?$/.test(text.slice(end, mention.start))
  const isOpening =
    mention.end <= start &&
    /^(?:(?:And|But|So),? )?(?:(?:[Ii]n|[Dd]uring|[Ff]or) )?(?:[Oo]ur |[Tt]he )?$/.test(
      text.slice(0, mention.start),
    ) &&
    periods.every((other) => other === mention || other.start >= end)
  if (!isBehind && !isOpening) return null
  const period = resolvePeriod(mention, setting.periods, 'past')
  return period !== null && isEarlier(period, setting) ? period : null
}

/** The year that a sentence opens with, where no other time is named before `end`. */
function findOpeningYear(
  text: string,
  periods: Statement['periods'],
  end: number,
): Statement['periods'][number] | undefined {
  const [first, second] = periods
  return first?.kind === 'year' &&
    first.year !== null &&
    first.end <= end &&
    (second === undefined || second.start >= end) &&
    /^(?:(?:And|But|So),? )?(?:[Ii]n|[Dd]uring|[Tt]hroughout) (?:all of |fiscal |calendar )?$/.test(
      text.slice(0, first.start),
    )
    ? first
    : undefined
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

const formerMidpoint =
  /\b[Ww]e(?:['’]d| had) guided (?:to|for|it to)(?: (?:about|around|roughly))* $|\bmid-?point (?:of|for|on) (?:the|our|that) [^.;$%\d]{3,60} (?:was|were|had been)(?: (?:about|around|roughly|at))* $/i

const yearEndBehind =
  /^,? (?:at|from|since|versus|compared (?:to|with)) (?:the end of )?(?:the |our )?(?:(?:prior|last|previous)(?: year)? )?(?:year[- ]end|end of last year)\b/i

/** What is done on a day, and is of the quarter that has it. */
const doneAtOnce = new Set(['Debt repayment', 'Shares repurchased', 'Capital returned', 'Orders', 'Bookings'])

const moved =
  /\b(?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|reaffirm|reiterat|maintain|lift|confirm)\w*\b[^.;$%]{0,60}\b(?:guidance|outlook|guide)\b(?:[^.;%]|\.(?=\d)){0,60}$/i

/** `we are raising our free cash flow guidance to $2.8 billion`: what is moved without a period is the year's. */
function findYearUnderWay({ periods: { period }, isArticle }: Setting): Period | null {
  if (isArticle || period?.kind !== 'quarter' || period.part === 4) return null
  return yearPeriod(period.year, period.isFiscal)
}
