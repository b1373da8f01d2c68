/**
 * Periods of reporting. A quarter, half or year is fiscal only where the company's year differs from the
 * calendar's; then it is written `FY2026Q2`, otherwise `2024Q1`. The first nine months of a year are written `2024M9`.
 * A day is a balance-sheet date.
 */
export interface Period {
  readonly kind: 'quarter' | 'half' | 'nine months' | 'year' | 'day'
  readonly year: number
  /** Quarter 1–4 or half 1–2; 0 for nine months, years and days. */
  readonly part: number
  readonly isFiscal: boolean
  /** ISO date, for days only. */
  readonly day: string | null
}

/** Month number, as text, in which a calendar year ends. */
export const calendarYearEnd = '12'

const written = /^(FY)?(\d{4})(?:(Q[1-4])|(H[12])|(M9))?$/
const writtenDay = /^as of (\d{4})-(\d\d)-(\d\d)$/

/** Reads `2024Q1`, `FY2026`, `2024H2`, `2024M9`, `as of 2024-03-31`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const day = writtenDay.exec(text)
  if (day !== null) return dayPeriod(text.slice('as of '.length))
  const match = written.exec(text)
  if (match === null) return null
  const [, fiscal, year, quarter, half, nine] = match
  if (nine !== undefined) return nineMonthsPeriod(Number(year), fiscal !== undefined)
  const part = Number((quarter ?? half ?? ' 0').slice(1))
  const kind = quarter === undefined ? (half === undefined ? 'year' : 'half') : 'quarter'
  return { kind, year: Number(year), part, isFiscal: fiscal !== undefined, day: null }
}

export function formatPeriod(period: Period): string {
  if (period.day !== null) return `as of ${period.day}`
  const year = `${period.isFiscal ? 'FY' : ''}${period.year}`
  if (period.kind === 'year') return year
  if (period.kind === 'nine months') return `${year}M9`
  return `${year}${period.kind === 'half' ? 'H' : 'Q'}${period.part}`
}

export function dayPeriod(day: string): Period {
  return { kind: 'day', year: Number(day.slice(0, 4)), part: 0, isFiscal: false, day }
}

export function quarterPeriod(year: number, part: number, isFiscal: boolean): Period {
  return { kind: 'quarter', year, part, isFiscal, day: null }
}

export function yearPeriod(year: number, isFiscal: boolean): Period {
  return { kind: 'year', year, part: 0, isFiscal, day: null }
}

export function halfPeriod(year: number, part: number, isFiscal: boolean): Period {
  return { kind: 'half', year, part, isFiscal, day: null }
}

/** The first three quarters of a year, as reports add them up. */
export function nineMonthsPeriod(year: number, isFiscal: boolean): Period {
  return { kind: 'nine months', year, part: 0, isFiscal, day: null }
}

/** How many months a period lasts; none for a day. */
export function monthsOf({ kind }: Period): number {
  switch (kind) {
    case 'day':
      return 0
    case 'quarter':
      return 3
    case 'half':
      return 6
    case 'nine months':
      return 9
    case 'year':
      return 12
  }
}

/** The same stretch earlier or later; quarters roll over years. */
export function shiftPeriod(
  period: Period,
  by: { readonly years?: number; readonly quarters?: number },
): Period {
  const years = by.years ?? 0
  if (period.kind !== 'quarter')
    return { ...period, year: period.year + years + Math.trunc((by.quarters ?? 0) / 4) }
  const index = period.year * 4 + period.part - 1 + years * 4 + (by.quarters ?? 0)
  return { ...period, year: Math.floor(index / 4), part: (((index % 4) + 4) % 4) + 1 }
}

/** Last day of a period as an ISO date: month ends, since 52-week calendars differ by a few days only. */
export function lastDayOf(period: Period, fiscalYearEnd: string | null): string {
  if (period.day !== null) return period.day
  const endMonth = period.isFiscal ? Number(fiscalYearEnd ?? calendarYearEnd) : 12
  const back =
    period.kind === 'nine months' ? 3 : period.kind === 'year' ? 0 : 12 - period.part * monthsOf(period)
  const index = period.year * 12 + endMonth - 1 - back
  return lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1)
}

/** First day of a period as an ISO date; a day is its own. */
export function firstDayOf(period: Period, fiscalYearEnd: string | null): string {
  if (period.day !== null) return period.day
  const months = monthsOf(period)
  const [year = 0, month = 1] = lastDayOf(period, fiscalYearEnd).split('-').map(Number)
  const index = year * 12 + month - months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

/**
 * The calendar's period that shares most months with a fiscal one: `FY2026Q2` of a year ending in June is `2025Q4`,
 * `FY2026Q1` of one ending in January (February to April 2025) is `2025Q1`. A calendar period and a day are their own;
 * without the fiscal year's end there is none.
 */
export function toCalendarPeriod(period: Period, fiscalYearEnd: string | null): Period | null {
  if (!period.isFiscal || period.day !== null) return period
  if (fiscalYearEnd === null) return null
  const [year = 0, month = 1] = lastDayOf(period, fiscalYearEnd).split('-').map(Number)
  const months = period.kind === 'quarter' ? 3 : period.kind === 'half' ? 6 : 12
  // The month with as many of the period's before it as after it; of two the earlier.
  const middle = year * 12 + month - 1 - Math.floor(months / 2)
  if (period.kind === 'nine months') return nineMonthsPeriod(Math.floor(middle / 12), false)
  const part = Math.floor((middle % 12) / months) + 1
  const of = Math.floor(middle / 12)
  return period.kind === 'year' ? yearPeriod(of, false) : { ...period, year: of, part, isFiscal: false }
}

/** Orders by last day; negative, zero or positive. */
export function comparePeriods(a: Period, b: Period, fiscalYearEnd: string | null): number {
  const [left, right] = [lastDayOf(a, fiscalYearEnd), lastDayOf(b, fiscalYearEnd)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The quarter that ends in a month: December 2025 is `FY2026Q2` for a year ending in June. */
export function quarterEndingIn(year: number, month: number, fiscalYearEnd: string | null): Period {
  const end = Number(fiscalYearEnd ?? calendarYearEnd)
  const quarter = Math.ceil((((month - end + 11) % 12) + 1) / 3)
  const fiscalYear = month > end ? year + 1 : year
  return quarterPeriod(fiscalYear, quarter, end !== 12)
}

/** Months of 30.4 days between two ISO dates; exact enough to tell neighbouring quarters apart. */
export function monthsBetween(from: string, to: string): number {
  return dayNumber(to) / 30.4375 - dayNumber(from) / 30.4375
}

function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return year * 365.25 + (month - 1) * 30.4375 + day
}

export function lastDayOfMonth(year: number, month: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 30
  return `${year}-${String(month).padStart(2, '0')}-${days}`
}
