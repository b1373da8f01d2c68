import {
  dayPeriod,
  halfPeriod,
  monthsOf,
  nineMonthsPeriod,
  lastDayOf,
  lastDayOfMonth,
  quarterEndingIn,
  quarterPeriod,
  shiftPeriod,
  yearPeriod,
  calendarYearEnd,
  type Period,
} from '../figures/periods.ts'
import type { HeadTime } from './read-head.ts'

/** What a document says of time as a whole. */
export interface TableClock {
  /** The period the document reports on. */
  readonly period: Period | null
  /** ISO date of the document. */
  readonly date: string | null
  /** Month in which the fiscal year ends, `01` to `12`. */
  readonly fiscalYearEnd: string | null
  /** -1 where the company calls a fiscal year by the calendar year it begins in, as shops do. */
  readonly yearShift?: number
}

export interface ColumnPeriod {
  readonly period: Period
  /** A date without a word of what it is: where something stands, or the end of a stretch. */
  readonly isBare: boolean
}

/** What heads say of time, with what the lines above the table say where they leave it open. */
export function mergeTimes(own: HeadTime, above: HeadTime): HeadTime {
  const isDated = own.month !== null || own.quarter !== null || own.half !== null
  const hasOwnSpan = own.months !== null || own.quarter !== null || own.half !== null || own.isToDate
  return {
    ...own,
    months: own.months ?? above.months,
    quarter: own.quarter ?? (isDated || hasOwnSpan ? null : above.quarter),
    half: own.half ?? (isDated || hasOwnSpan ? null : above.half),
    month:
      own.month ??
      (isDated || (hasOwnSpan && own.years.length === 0 && own.yearsBack === 0 && above.month === null)
        ? null
        : above.month),
    day: own.day ?? (own.month === null ? above.day : null),
    years: own.years.length > 0 ? own.years : above.years,
    isFiscal: own.isFiscal || above.isFiscal,
    isForecast: own.isForecast,
    isToDate: own.isToDate,
  }
}

/** The period of one column; null where the heads do not say, or name a stretch that no period stands for. */
export function resolveTime(time: HeadTime, clock: TableClock): ColumnPeriod | null {
  const fiscalYearEnd = clock.fiscalYearEnd
  const isFiscal = (fiscalYearEnd ?? calendarYearEnd) !== calendarYearEnd
  const sure = (period: Period | null): ColumnPeriod | null => (period ? { period, isBare: false } : null)
  // `2025年第三季度` over `上年同期`: the year named is the document's own, and the column is of the one before.
  const isOfYearBefore = time.yearsBack > 0 && time.years[0] === clock.period?.year
  const year = time.years[0] === undefined ? null : time.years[0] - (isOfYearBefore ? time.yearsBack : 0)
  if (time.quarter !== null || time.half !== null) {
    const own = year ?? ownYear(time, clock)
    if (own === null) return null
    return sure(
      time.quarter !== null
        ? quarterPeriod(own, time.quarter, isFiscal)
        : halfPeriod(own, time.half ?? 1, isFiscal),
    )
  }
  const ended = endOf(time, year)
  if (time.isToDate)
    return sure(
      ended === null
        ? ownYearToDate(time, clock)
        : stretchTo(ended, monthsIntoYear(ended, fiscalYearEnd), clock),
    )
  if (time.months === 0) return ended === null ? null : sure(dayPeriod(exactDay(time, ended)))
  if (time.months !== null) {
    if (ended !== null) return sure(stretchTo(ended, time.months, clock))
    return sure(stretchOf(time, year, time.months, clock))
  }
  if (ended !== null) return { period: dayPeriod(exactDay(time, ended)), isBare: true }
  if (time.month !== null) return null
  if (year !== null) return sure(yearPeriod(year, isFiscal))
  if (time.yearsBack > 0 || time.quartersBack > 0) return sure(shiftBack(time, clock.period))
  return null
}

interface Month {
  readonly year: number
  readonly month: number
}

/** The month a stretch ends with. A year of 52 weeks ends up to a week into the month after. */
function endOf(time: HeadTime, year: number | null): Month | null {
  if (time.month === null || year === null || time.month < 1 || time.month > 12) return null
  if (time.months === 0 || time.day === null || time.day > 7) return { year, month: time.month }
  return time.month === 1 ? { year: year - 1, month: 12 } : { year, month: time.month - 1 }
}

function exactDay(time: HeadTime, ended: Month): string {
  const last = lastDayOfMonth(ended.year, ended.month)
  if (time.day === null || time.month === null) return last
  const year = time.years[0] ?? ended.year
  const day = String(Math.min(31, time.day)).padStart(2, '0')
  const written = `${year}-${String(time.month).padStart(2, '0')}-${day}`
  return written > lastDayOfMonth(year, time.month) ? lastDayOfMonth(year, time.month) : written
}

const monthsIntoYear = ({ month }: Month, fiscalYearEnd: string | null): number =>
  ((month - Number(fiscalYearEnd ?? calendarYearEnd) + 11) % 12) + 1

/** The stretch of so many months that ends with a month; null where it is no quarter, half or year of the company's. */
function stretchTo(
  ended: Month,
  months: number,
  { fiscalYearEnd, yearShift = 0 }: TableClock,
): Period | null {
  const named = quarterEndingIn(ended.year, ended.month, fiscalYearEnd)
  const quarter = { ...named, year: named.year + (named.isFiscal ? yearShift : 0) }
  const into = monthsIntoYear(ended, fiscalYearEnd)
  if (into % 3 !== 0) return null
  if (months === 3) return quarter
  if (months === 6 && into % 6 === 0) return halfPeriod(quarter.year, into / 6, quarter.isFiscal)
  if (months === 9 && into === 9) return nineMonthsPeriod(quarter.year, quarter.isFiscal)
  return months === 12 && into === 12 ? yearPeriod(quarter.year, quarter.isFiscal) : null
}

/** `本期累計`, `去年同期累計`: the year so far of a document that reports on a quarter. */
function ownYearToDate(time: HeadTime, { period, fiscalYearEnd }: TableClock): Period | null {
  if (period?.kind !== 'quarter') return null
  const year = (time.years[0] ?? period.year) - time.yearsBack
  const isFiscal = (fiscalYearEnd ?? calendarYearEnd) !== calendarYearEnd
  if (period.part === 1) return { ...period, year }
  if (period.part === 2) return halfPeriod(year, 1, isFiscal)
  return period.part === 3 ? nineMonthsPeriod(year, isFiscal) : yearPeriod(year, isFiscal)
}

/** A stretch whose end is not named: the document's own one, in the year that is. */
function stretchOf(time: HeadTime, year: number | null, months: number, clock: TableClock): Period | null {
  const isFiscal = (clock.fiscalYearEnd ?? calendarYearEnd) !== calendarYearEnd
  if (months === 12) return year === null ? shiftBack(time, ownYearPeriod(clock)) : yearPeriod(year, isFiscal)
  const { period } = clock
  if (months === 9 && year !== null) return nineMonthsPeriod(year, isFiscal)
  if (period === null || period.kind !== 'quarter') return null
  const of = year ?? period.year - time.yearsBack
  if (months === 6 && period.part === 2) return halfPeriod(of, 1, isFiscal)
  if (months === 9 && period.part === 3) return nineMonthsPeriod(of, isFiscal)
  if (months !== 3) return null
  if (year !== null) return { ...period, year }
  return shiftBack(time, period)
}

const ownYearPeriod = ({ period }: TableClock): Period | null => (period?.kind === 'year' ? period : null)

const shiftBack = (time: HeadTime, period: Period | null): Period | null =>
  period === null ? null : shiftPeriod(period, { years: -time.yearsBack, quarters: -time.quartersBack })

/** `Q2` without a year is the document's own or the next one. */
function ownYear(time: HeadTime, { period, date }: TableClock): number | null {
  const base = period?.year ?? (date === null ? null : Number(date.slice(0, 4)))
  if (base === null) return null
  const isWrapped =
    time.quarter !== null && period?.kind === 'quarter' && period.part === 4 && time.quarter === 1
  return base + (isWrapped ? 1 : 0) - time.yearsBack
}

/** Months that a column is about, for what it is compared with: a date stands apart from every stretch. */
export const spanOf = monthsOf

/** The last day of a period, as the company counts its years. */
export function endDay(period: Period, { fiscalYearEnd, yearShift = 0 }: TableClock): string {
  const year = period.year - (period.isFiscal ? yearShift : 0)
  return lastDayOf({ ...period, year }, fiscalYearEnd)
}

/**
 * Whether the dates of quarters beside the document's own period show that the company calls its years by the one they
 * begin in: the second quarter of 2026 that ended in August 2026, of a year that ends in January 2027.
 */
export function findYearShift(times: readonly HeadTime[], clock: TableClock, text: string): number {
  const { period, date } = clock
  if (period?.kind !== 'quarter' || !period.isFiscal) return 0
  const quarters = times.flatMap((time) => {
    const found = time.months === 3 ? resolveTime(time, clock) : null
    return found?.period.kind === 'quarter' && (date === null || endDay(found.period, clock) <= date)
      ? [found.period]
      : []
  })
  const latest = quarters.toSorted((a, b) => (endDay(b, clock) < endDay(a, clock) ? -1 : 1))[0]
  if (latest?.part !== period.part || latest.year - period.year !== 1) return 0
  // Where the document itself speaks of that fiscal year, it is its own period that was read wrong.
  return new RegExp(`\\b(?:fiscal|FY)(?: year)? ?'?(?:${latest.year}|${latest.year % 100}\\b)`, 'i').test(
    text,
  )
    ? 0
    : -1
}
