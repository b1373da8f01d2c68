import {
  calendarYearEnd,
  comparePeriods,
  formatPeriod,
  monthsOf,
  parsePeriod,
  quarterEndingIn,
  type Period,
} from '../figures/periods.ts'

/** Quarters of 52/53-week years end up to a week into the month after. */
const lateDays = 7

/**
 * The column a fact's period belongs to, or null for none. A fiscal period and a calendar period are never one column,
 * except where the fiscal year is the calendar year. A balance-sheet date goes to the quarter it closes.
 * `fiscalYearEnd` is the month `01` to `12`; null when unknown.
 */
export function columnOf(period: string | null, fiscalYearEnd: string | null): string | null {
  const parsed = period === null ? null : parsePeriod(period)
  if (parsed === null) return null
  if (parsed.day !== null) return formatPeriod(quarterOfDay(parsed.day, fiscalYearEnd))
  return formatPeriod(fiscalYearEnd === calendarYearEnd ? { ...parsed, isFiscal: false } : parsed)
}

function quarterOfDay(day: string, fiscalYearEnd: string | null): Period {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (date > lateDays) return quarterEndingIn(year, month, fiscalYearEnd)
  return month === 1
    ? quarterEndingIn(year - 1, 12, fiscalYearEnd)
    : quarterEndingIn(year, month - 1, fiscalYearEnd)
}

/** Oldest first; a half-year or year stands after its last quarter, a fiscal period before the calendar's. */
export function orderColumns(columns: Iterable<string>, fiscalYearEnd: string | null): readonly string[] {
  return [...new Set(columns)]
    .flatMap((column) => parsePeriod(column) ?? [])
    .toSorted(
      (a, b) =>
        comparePeriods(a, b, fiscalYearEnd) ||
        monthsOf(a) - monthsOf(b) ||
        Number(b.isFiscal) - Number(a.isFiscal),
    )
    .map(formatPeriod)
}
