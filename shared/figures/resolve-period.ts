import type { PeriodMention } from './find-periods.ts'
import {
  calendarYearEnd,
  dayPeriod,
  halfPeriod,
  lastDayOf,
  lastDayOfMonth,
  monthsBetween,
  nineMonthsPeriod,
  quarterEndingIn,
  quarterPeriod,
  shiftPeriod,
  yearPeriod,
  type Period,
} from './periods.ts'

/** What a document's own date and period make of `Q2`, `last quarter` or `next year`. */
export interface PeriodContext {
  /** The period reported on; null for articles. */
  readonly period: Period | null
  /** ISO date of the event or publication. */
  readonly date: string | null
  /** Month in which the fiscal year ends, `01` to `12`. */
  readonly fiscalYearEnd: string | null
}

/** Which way a sentence looks: decides between the two years a bare `Q4` may belong to. */
export type Direction = 'past' | 'future' | 'near'

export function resolvePeriod(
  mention: PeriodMention,
  context: PeriodContext,
  direction: Direction,
): Period | null {
  switch (mention.kind) {
    case 'day':
      return resolveStretch(mention, resolveDay(mention, context, direction), context)
    case 'month':
      return resolveMonth(mention, context, direction)
    case 'quarter':
      return resolveQuarter(mention, context, direction)
    case 'half': {
      const year = resolveYear(mention, context)
      const part = mention.part ?? 1
      // `cash flow for the first half`, right after the second quarter of a company's own year: that half.
      if (isOwnHalf(mention, context, direction))
        return halfPeriod(context.period?.year ?? 0, part, context.period?.isFiscal === true)
      // `up from $384 million in the first half`, once the fourth quarter is over: what is looked back at has been.
      const own = context.period
      if (own?.kind === 'quarter' && isBare(mention) && part === 1 && own.part > 2 && direction !== 'future')
        return halfPeriod(own.year, part, own.isFiscal)
      // `they get to $50 million in the first half`, told in the third quarter: of the next year.
      if (own?.kind === 'quarter' && isBare(mention) && part === 1 && own.part > 2 && direction === 'future')
        return halfPeriod(own.year + 1, part, own.isFiscal)
      if (part === 2 && isHalfAhead(mention, context)) return halfPeriod(context.period?.year ?? 0, 2, true)
      return year === null ? null : halfPeriod(year, part, mention.calendar === 'fiscal' && isFiscal(context))
    }
    case 'nine months': {
      const year = resolveYear(mention, context)
      return year === null ? null : nineMonthsPeriod(year, isFiscal(context))
    }
    case 'to date':
      return context.period?.kind === 'quarter'
        ? sinceYearBegan(context.period, mention.months == null ? context.period.part : mention.months / 3)
        : null
    case 'year': {
      const year = resolveYear(mention, context, direction)
      return year === null ? null : yearPeriod(year, isFiscalYear(mention, context))
    }
  }
}

/** Whether neither a year nor a calendar is named with it. */
const isBare = ({ calendar, year, yearShift }: PeriodMention): boolean =>
  calendar === null && year === null && (yearShift ?? 0) === 0

/** Whether a half without a year is the one that ended with the quarter reported on, be the call held after New Year. */
function isOwnHalf(mention: PeriodMention, { period }: PeriodContext, direction: Direction): boolean {
  return (
    period?.kind === 'quarter' &&
    isBare(mention) &&
    direction !== 'future' &&
    period.part === 2 * (mention.part ?? 1)
  )
}

/** `in the back half we plan to open 20 stores`, told before a year of the company's own is over: the rest of that year. */
const isHalfAhead = (mention: PeriodMention, { period }: PeriodContext): boolean =>
  period?.kind === 'quarter' && period.isFiscal && period.part < 3 && isBare(mention)

/** The first one to four quarters of a quarter's year, as one period. */
export function sinceYearBegan(quarter: Period, quarters: number): Period {
  const { year, isFiscal: fiscal } = quarter
  if (quarters === 1) return quarterPeriod(year, 1, fiscal)
  if (quarters === 2) return halfPeriod(year, 1, fiscal)
  return quarters === 3 ? nineMonthsPeriod(year, fiscal) : yearPeriod(year, fiscal)
}

function isFiscal(context: PeriodContext): boolean {
  return context.period?.isFiscal ?? (context.fiscalYearEnd ?? calendarYearEnd) !== calendarYearEnd
}

/**
 * `last year` is the company's own, and `this year` where that ends in the autumn; so is `in 2023` of one that names its years after their beginning, where the
 * year's number is heard on every such call, and of one whose year is over in the autumn.
 */
function isFiscalYear({ calendar, year, yearShift }: PeriodMention, context: PeriodContext): boolean {
  if (!isFiscal(context) || calendar === 'calendar') return false
  if (calendar === 'fiscal') return true
  return year === null
    ? context.period !== null && ((yearShift ?? 0) < 0 || (yearShift === 0 && isNearCalendar(context)))
    : isNamedByStart(context) || isNearCalendar(context)
}

/** Whether a fiscal year ends within three months before the calendar's: its number then says which year is meant. */
const isNearCalendar = ({ period, fiscalYearEnd }: PeriodContext): boolean =>
  period?.isFiscal === true && /^(?:09|10|11)$/.test(fiscalYearEnd ?? '')

/** The day words are spoken: the event's, or some six weeks after the period it reports on. */
function spokenOn(context: PeriodContext): string | null {
  if (context.date !== null) return context.date
  if (context.period === null) return null
  const [year = 0, month = 1] = lastDayOf(context.period, context.fiscalYearEnd).split('-').map(Number)
  return month === 12 ? `${year + 1}-02-14` : `${year}-${String(month + 1).padStart(2, '0')}-14`
}

/** Looking back counts from the year reported on, looking ahead from the year one speaks in. */
function resolveYear(
  mention: PeriodMention,
  context: PeriodContext,
  direction: Direction = 'near',
): number | null {
  if (mention.year !== null) return mention.year
  const spoken = spokenOn(context)
  const shift = mention.yearShift ?? 0
  if (shift < 0 && context.period !== null) return context.period.year + shift
  if (mention.calendar === 'fiscal' && context.period !== null) {
    // Once the last quarter is over, what is expected for the year is meant for the next.
    const isOver =
      direction === 'future' && shift === 0 && (context.period.part === 4 || context.period.kind === 'year')
    return context.period.year + shift + (isOver ? 1 : 0)
  }
  return spoken === null ? null : Number(spoken.slice(0, 4)) + shift
}

function resolveDay(mention: PeriodMention, context: PeriodContext, direction: Direction): Period | null {
  const spoken = spokenOn(context)
  if (mention.part === null) return null
  if (mention.dayOfMonth === null)
    return resolveMonthEnd(mention.part, mention.year, spoken, direction, context.date === null)
  const tail = `${String(mention.part).padStart(2, '0')}-${String(mention.dayOfMonth).padStart(2, '0')}`
  if (mention.year !== null) return dayPeriod(`${mention.year}-${tail}`)
  if (spoken === null) return null
  const year = Number(spoken.slice(0, 4))
  // Of a call whose day is not known: it is held some weeks after its quarter.
  const isSinceThen = context.date === null && isWithinCall(`${year}-${tail}`, spoken)
  const isSinceYear = context.date === null && isWithinCall(`${year + 1}-${tail}`, spoken)
  if (isSinceThen || isSinceYear) return dayPeriod(`${isSinceThen ? year : year + 1}-${tail}`)
  return dayPeriod(`${year}-${tail}` <= spoken ? `${year}-${tail}` : `${year - 1}-${tail}`)
}

/** Months after a quarter in which its call is held. */
const callMonths = 2.5
/** Months after the day a call is taken to be held on whose end may still be over by then. */
const monthEndsSince = 0.6

function isWithinCall(day: string, end: string, most = callMonths): boolean {
  const months = monthsBetween(end, day)
  return months > 0 && months <= most
}

/** Nobody reports on a quarter so many months after its end: its year is named after the one it begins in. */
const lateMonths = 9

/** Whether the company names its years after the one they begin in, as the day of its report tells. */
function isNamedByStart({ period, date, fiscalYearEnd }: PeriodContext): boolean {
  return (
    date !== null &&
    period?.isFiscal === true &&
    monthsBetween(lastDayOf(period, fiscalYearEnd), date) > lateMonths
  )
}

/** The last day of a period, whichever of its two years the company names it by. */
export function lastDayIn(period: Period, context: PeriodContext): string {
  const isShifted = period.isFiscal && isNamedByStart(context)
  return lastDayOf(isShifted ? shiftPeriod(period, { years: 1 }) : period, context.fiscalYearEnd)
}

/**
 * `the 13 weeks ended August 3` is a quarter, counted from the one reported on: so it has the company's own name for
 * its year. A balance sheet's day stays a day.
 */
function resolveStretch(mention: PeriodMention, day: Period | null, context: PeriodContext): Period | null {
  const own = context.period
  if (day?.day == null || mention.months == null || own?.kind !== 'quarter') return day
  const apart = monthsBetween(lastDayIn(own, context), day.day)
  const quarter = shiftPeriod(own, { quarters: Math.round(apart / 3) })
  switch (mention.months) {
    case 3:
      return quarter
    case 6:
      return quarter.part % 2 === 0 ? halfPeriod(quarter.year, quarter.part / 2, quarter.isFiscal) : null
    case 9:
      return quarter.part === 3 ? nineMonthsPeriod(quarter.year, quarter.isFiscal) : null
    case 12:
      return quarter.part === 4 ? yearPeriod(quarter.year, quarter.isFiscal) : null
  }
}

/** `at the end of January` is the last that is over; what is due `by the end of January` the next. */
function resolveMonthEnd(
  month: number,
  year: number | null,
  spoken: string | null,
  direction: Direction,
  /** Whether nobody says on which day the words were spoken. */
  isUndated: boolean,
): Period | null {
  if (year !== null) return dayPeriod(lastDayOfMonth(year, month))
  if (spoken === null) return null
  const own = lastDayOfMonth(Number(spoken.slice(0, 4)), month)
  // `at the end of July`, on a call about June held some day of August.
  if (isUndated && isWithinCall(own, spoken, monthEndsSince)) return dayPeriod(own)
  const isAhead = direction === 'future'
  if (own > spoken === isAhead) return dayPeriod(own)
  return dayPeriod(lastDayOfMonth(Number(spoken.slice(0, 4)) + (isAhead ? 1 : -1), month))
}

function resolveMonth(mention: PeriodMention, context: PeriodContext, direction: Direction): Period | null {
  const spoken = spokenOn(context)
  if (mention.part === null) return null
  const monthNumber = mention.part
  if (mention.year !== null) return quarterEndingIn(mention.year, monthNumber, context.fiscalYearEnd)
  if (spoken === null) return null
  const year = Number(spoken.slice(0, 4))
  const candidates = [year - 1, year, year + 1].map((each) =>
    quarterEndingIn(each, monthNumber, context.fiscalYearEnd),
  )
  // `our March quarter last year`: the one of the company's year before.
  const own = context.period
  if (mention.yearShift === -1 && own !== null)
    return candidates.find((each) => each?.year === own.year - 1) ?? null
  return pickNearest(candidates, spoken, direction, context.fiscalYearEnd)
}

function resolveQuarter(mention: PeriodMention, context: PeriodContext, direction: Direction): Period | null {
  const own = context.period
  if (mention.quarterShift !== null || mention.part === null) return resolveRelativeQuarter(mention, context)
  const isCalendar = mention.calendar === 'calendar' && isFiscal(context)
  const fiscal = isFiscal(context) && !isCalendar
  if (mention.year !== null) return quarterPeriod(mention.year, mention.part, fiscal)
  if (mention.yearShift !== null) {
    if (mention.yearShift === 0 && direction === 'past' && own !== null && !isCalendar)
      return quarterPeriod(own.year, mention.part, fiscal)
    const year = isCalendar || mention.yearShift >= 0 ? resolveYear(mention, context) : (own?.year ?? null)
    if (year === null) return null
    return quarterPeriod(
      mention.yearShift < 0 && own !== null && !isCalendar ? own.year + mention.yearShift : year,
      mention.part,
      fiscal,
    )
  }
  const spoken = own === null || isCalendar ? spokenOn(context) : lastDayOf(own, context.fiscalYearEnd)
  if (spoken === null) return null
  const year = isCalendar || own === null ? Number(spoken.slice(0, 4)) : own.year
  const part = mention.part
  // On the third quarter's call `the third quarter` is the one reported on, whatever is estimated of it.
  if (direction === 'future' && !isCalendar && own?.kind === 'quarter' && own.part === part)
    return quarterPeriod(own.year, part, fiscal)
  const candidates = [year - 1, year, year + 1].map((each) => quarterPeriod(each, part, fiscal))
  return pickNearest(
    candidates,
    spoken,
    isCalendar && direction === 'near' ? 'future' : direction,
    context.fiscalYearEnd,
  )
}

function resolveRelativeQuarter(mention: PeriodMention, context: PeriodContext): Period | null {
  if (context.period === null || context.period.kind !== 'quarter') return null
  if (mention.year !== null) return { ...context.period, year: mention.year }
  return shiftPeriod(context.period, {
    quarters: mention.quarterShift ?? 0,
    years: Math.min(0, mention.yearShift ?? 0),
  })
}

/** A quarter just ended still counts as past; one that has begun may be either. */
function pickNearest(
  candidates: readonly Period[],
  day: string,
  direction: Direction,
  fiscalYearEnd: string | null,
): Period | null {
  let best: Period | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const months = monthsBetween(day, lastDayOf(candidate, fiscalYearEnd))
    if (direction === 'past' && months > 0.5) continue
    if (direction === 'future' && months < 0.5) continue
    const distance = Math.abs(months) - (months > 0 ? 0.1 : 0)
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best
}
