import {
  calendarYearEnd,
  lastDayOf,
  monthsBetween,
  parsePeriod,
  shiftPeriod,
  toCalendarPeriod,
  type Period,
} from '../figures/periods.ts'
import { columnOf } from './grid-periods.ts'

/** A company as far as its periods go. */
export interface CompanyYear {
  readonly company: string
  /** Month `01` to `12` in which its fiscal year ends; null when unknown. */
  readonly fiscalYearEnd: string | null
  /**
   * Its fiscal year has the name of the year it begins in, as with many a retailer: fiscal 2025 ends in January 2026.
   * Most name it after the year it ends in.
   */
  readonly isNamedByStart: boolean
}

/** What a document says of a company's calendar: the period it reports and the day it is of. */
export interface DatedReport {
  readonly period: string | null
  readonly date: string | null
}

/** Nobody reports on a quarter so many months after its end: the name of the year means another. */
const lateMonths = 9

/** Whether a company's reports come a year late by the names of their quarters, which are then its years' beginnings. */
export function tellNamingByStart(reports: readonly DatedReport[], fiscalYearEnd: string | null): boolean {
  if (fiscalYearEnd === null || fiscalYearEnd === calendarYearEnd) return false
  let late = 0
  let inTime = 0
  for (const { period, date } of reports) {
    const parsed = period === null ? null : parsePeriod(period)
    if (!parsed?.isFiscal || parsed.kind !== 'quarter' || date === null) continue
    if (monthsBetween(lastDayOf(parsed, fiscalYearEnd), date) > lateMonths) late += 1
    else inTime += 1
  }
  return late > inTime
}

/** The calendar's period that a company's mostly covers; null where it can't be told. */
export const toCalendarOf = (period: Period, { fiscalYearEnd, isNamedByStart }: CompanyYear): Period | null =>
  toCalendarPeriod(
    period.isFiscal && isNamedByStart ? shiftPeriod(period, { years: 1 }) : period,
    fiscalYearEnd,
  )

/** The last day of a period as the company counts. */
export const lastDayIn = (period: Period, { fiscalYearEnd, isNamedByStart }: CompanyYear): string =>
  lastDayOf(period.isFiscal && isNamedByStart ? shiftPeriod(period, { years: 1 }) : period, fiscalYearEnd)

/**
 * The column a figure's period belongs to, as its company counts. A balance-sheet date that the report is of is a real
 * date, in a year the company names after its beginning; one further back was reckoned from the name of the period.
 */
export function ownColumnOf(
  period: string | null,
  documentDate: string | null,
  { fiscalYearEnd, isNamedByStart }: CompanyYear,
): string | null {
  const column = columnOf(period, fiscalYearEnd)
  const day = period === null ? null : (parsePeriod(period)?.day ?? null)
  if (!isNamedByStart || column === null || day === null) return column
  const isReal = documentDate !== null && monthsBetween(day, documentDate) < lateMonths
  return isReal ? shiftYear(column) : column
}

const shiftYear = (column: string): string => column.replace(/\d{4}/, (year) => String(Number(year) - 1))
