import type { ParsedDocument } from '../documents/document.ts'
import type { FactVoice } from '../facts/fact.ts'
import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import { listCurrencies } from './choose-unit.ts'
import { findYearShift, mergeTimes, type TableClock } from './column-period.ts'
import { readTitle } from './read-columns.ts'
import { readHead } from './read-head.ts'
import type { Table, TableUnit } from './table.ts'

export interface TableSetting {
  readonly catalogue: MetricCatalogue
  readonly periods: TableClock
  readonly isArticle: boolean
  /** What 元 alone means in the document. */
  readonly bareYuan?: 'TWD' | 'CNY' | 'HKD' | null
}

/** What holds for every table of a document. */
export interface Frame {
  readonly catalogue: MetricCatalogue
  readonly clock: TableClock
  readonly isArticle: boolean
  readonly voice: FactVoice | null
  /** Whether the document sets figures by GAAP apart from others. */
  readonly hasBases: boolean
  /** The one unit that all the document's tables that state one share; null where they differ. */
  readonly unit: TableUnit | null
  readonly bareYuan: 'TWD' | 'CNY' | 'HKD' | null
  /** The money of the document's other tables, or of where the company is listed, for a table that names none. */
  readonly money: string | null
}

const companyKinds = new Set(['release', 'filing', 'call'])

/** Reads what a document and its tables together say that any one of the tables may leave out. */
export function readFrame(
  { metadata }: ParsedDocument,
  text: string,
  setting: TableSetting,
  tables: readonly Table[],
): Frame {
  const stated = tables.flatMap(({ unit }) => (unit.power === null ? [] : [unit]))
  const [first] = stated
  const isOne =
    first && stated.every(({ power, currency }) => power === first.power && currency === first.currency)
  const clock = {
    ...setting.periods,
    fiscalYearEnd:
      setting.periods.fiscalYearEnd ?? readYearEnd(text) ?? inferYearEnd(tables, setting.periods),
  }
  const times = tables.flatMap(({ title, columns }) => {
    const above = readTitle(title).time
    return columns.map((heads) => mergeTimes(readHead(heads.join(' ')).time, above))
  })
  return {
    catalogue: setting.catalogue,
    clock: { ...clock, yearShift: findYearShift(times, clock, text) },
    isArticle: setting.isArticle,
    voice: companyKinds.has(metadata.kind) ? 'company' : setting.isArticle ? 'other' : null,
    hasBases: /\bnon-?gaap\b/i.test(text),
    unit: isOne ? first : null,
    bareYuan: setting.bareYuan ?? null,
    money: findMoney(tables) ?? (/^(?:NASDAQ|NYSE)/i.test(metadata.exchange ?? '') ? 'USD' : null),
  }
}

/** The one money that a document's tables name; null where they name none or several. */
function findMoney(tables: readonly Table[]): string | null {
  const named = new Set(
    tables.flatMap((table) => [
      ...listCurrencies(table),
      ...(table.unit.currency ? [table.unit.currency] : []),
    ]),
  )
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}

/** Where a document's first words name the fiscal year: in its lead, or never. */
const leadLength = 6_000

/** `for the fiscal year ending March 31, 2026`: the month in which it ends; a stretch of nine months tells it too. */
function readYearEnd(text: string): string | null {
  const lead = text.slice(0, leadLength)
  const year = /\b(?:fiscal|financial|full)[- ]years? (?:ended|ending)(?: on)? ([^.;\n]{5,24})/i.exec(lead)
  const nine = /\bnine months (?:ended|ending)(?: on)? ([^.;\n]{5,24})/i.exec(lead)
  for (const [match, later] of [
    [year, 0],
    [nine, 3],
  ] as const) {
    const { month, day } = readHead(match?.[1] ?? '').time
    if (month !== null) return toMonthText(((endMonth(month, day) - 1 + later) % 12) + 1)
  }
  return null
}

/** `Year ended September 30,` over a column says when the fiscal year ends. */
function inferYearEnd(tables: readonly Table[], { period }: TableClock): string | null {
  for (const { title, columns } of tables)
    for (const text of [...title, ...columns.map((heads) => heads.join(' '))]) {
      if (!/\byears? ended\b/i.test(text)) continue
      const { month, day } = readHead(text).time
      if (month !== null) return toMonthText(endMonth(month, day))
    }
  if (period?.kind !== 'quarter' || !period.isFiscal) return null
  // `13 Weeks Ended November 1, 2025` in a release on the third fiscal quarter: the year ends a quarter later.
  for (const { columns } of tables)
    for (const heads of columns) {
      const { month, day, months, years } = readHead(heads.join(' ')).time
      if (months !== 3 || month === null || years.length === 0) continue
      return toMonthText(((endMonth(month, day) - 1 + (4 - period.part) * 3) % 12) + 1)
    }
  return null
}

/** Years of 52 weeks end up to a week into the month after. */
const endMonth = (month: number, day: number | null): number =>
  day !== null && day <= 7 ? ((month + 10) % 12) + 1 : month

const toMonthText = (month: number): string => String(month).padStart(2, '0')
