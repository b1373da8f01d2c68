import { lastDayOf, parsePeriod } from '../figures/periods.ts'
import { alignYears } from './align-years.ts'
import type { LedgerDocument } from './ledger-document.ts'

/** Documents by company, oldest first and with one fiscal year: one name or one ticker is one company. */
export function groupCompanies(documents: readonly LedgerDocument[]): readonly (readonly LedgerDocument[])[] {
  const tickers = new Map(
    documents.flatMap(({ company, ticker }) =>
      company !== null && ticker !== null ? [[company.toLowerCase(), ticker] as const] : [],
    ),
  )
  const known = documents.filter(({ company, ticker }) => company !== null || ticker !== null)
  const groups = Map.groupBy(known, ({ company, ticker }) => {
    const name = company?.toLowerCase() ?? ''
    return (ticker ?? tickers.get(name) ?? name).toUpperCase()
  })
  return [...groups.values()].map((group) => alignYears(group.toSorted(compareDocuments)))
}

/** By the day they were spoken on, else some weeks after the period they report on. */
const compareDocuments = (a: LedgerDocument, b: LedgerDocument): number => {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}

function dayOf({ date, period, fiscalYearEnd }: LedgerDocument): string {
  if (date !== null) return date
  const own = period === null ? null : parsePeriod(period)
  return own === null ? '' : `${lastDayOf(own, fiscalYearEnd)}~`
}
