import { multiplyDecimals } from '../figures/decimal.ts'
import { parsePeriod } from '../figures/periods.ts'
import { lastDayIn, type CompanyYear } from './company-year.ts'
import { parseColumnKey } from './column-key.ts'
import { divideDecimals } from './divide-decimals.ts'
import { rowBeside, type DraftRow } from './draft-row.ts'
import { formatNumber, scaleOf } from './format-cell.ts'
import type { GridCell } from './grid.ts'
import type { ExchangeRate } from './grid-definition.ts'
import type { GridSource } from './grid-source.ts'
import { foldName } from './row-key.ts'

/** Digits kept of a rate that is given the other way round. */
const ratePlaces = 12

/**
 * Money in one currency where the user asks for it: each figure by the rate of the last day on or before its period's
 * end, or of the next day there is one for. What no rate fits keeps its currency, in a row of its own.
 */
export function convertRows(rows: readonly DraftRow[], source: GridSource): readonly DraftRow[] {
  const { currency, rates } = source.definition
  if (currency === null || rates.length === 0) return rows
  const converted = new Map(rows.map((row) => [row.key, row]))
  for (const row of rows) {
    const unit = unitIn(row.unit, currency)
    if (unit === null || unit === row.unit) continue
    const beside = rowBeside(row, { ...row, unit })
    const target = converted.get(beside.key) ?? { ...beside, ownPeriods: row.ownPeriods }
    for (const [column, cell] of row.cells) {
      const rate = findRate(rates, row.unit.slice(0, 3), currency, dayOf(column, row, source.companies))
      if (rate === null || cell.state === 'typed') continue
      row.cells.delete(column)
      if (!target.cells.has(column)) target.cells.set(column, convertCell(cell, row.unit, rate))
    }
    if (target.cells.size > 0) converted.set(target.key, target)
  }
  return [...converted.values()]
}

/** `USD/share` of `TWD/share`; null for what is no money. */
function unitIn(unit: string, currency: string): string | null {
  const match = /^[A-Z]{3}(\/.+)?$/.exec(unit)
  return match ? `${currency}${match[1] ?? ''}` : null
}

function convertCell(cell: GridCell, unit: string, { rate, origin }: FoundRate): GridCell {
  const convert = (value: string | null) => (value === null ? null : multiplyDecimals(value, rate))
  const stated = [cell.value, cell.high].filter((value) => value !== null)
  const scale = scaleOf(unit, stated)
  const range = [...new Set(stated)].map((value) => formatNumber(value, scale)).join('–')
  const name = scale === 6 ? `${unit} m` : scale === 3 ? `${unit} k` : unit
  return {
    ...cell,
    value: convert(cell.value),
    high: convert(cell.high),
    working: `${range} ${name} × ${rate} (${origin})`,
  }
}

interface FoundRate {
  readonly rate: string
  readonly date: string
  readonly origin: string
}

/** Its day, where it is from, and who entered it when, as far as that is known: `2025-12-31; ECB; M. Lin, 2026-01-04`. */
export function originOfRate({ date, source, by, enteredAt }: ExchangeRate): string {
  const entered = [by ?? '', enteredAt?.slice(0, 10) ?? ''].filter((part) => part !== '').join(', ')
  return [date, source ?? '', entered].filter((part) => part !== '').join('; ')
}

/** Each rate with the time it was entered: that of the same rate kept before, else now. */
export const stampRates = (
  rates: readonly ExchangeRate[],
  before: readonly ExchangeRate[],
  now: string,
): readonly ExchangeRate[] => {
  const known = new Map(before.map((rate) => [identityOf(rate), rate]))
  return rates.map((rate) => ({ ...rate, enteredAt: stampOf(known.get(identityOf(rate)), now) }))
}

const identityOf = ({ from, to, date, rate, source = '', by = '' }: ExchangeRate): string =>
  JSON.stringify([from, to, date, rate, source, by])

/** One kept before times were says none, and gets none now. */
const stampOf = (known: ExchangeRate | undefined, now: string): string | undefined =>
  known ? known.enteredAt : now

function findRate(
  rates: readonly ExchangeRate[],
  from: string,
  to: string,
  day: string | null,
): FoundRate | null {
  const fitting = rates
    .flatMap((one): readonly FoundRate[] => {
      if (one.from === from && one.to === to)
        return [{ rate: one.rate, date: one.date, origin: originOfRate(one) }]
      if (one.from !== to || one.to !== from) return []
      const rate = divideDecimals('1', one.rate, ratePlaces)
      return rate === null ? [] : [{ rate, date: one.date, origin: originOfRate(one) }]
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return fitting.findLast(({ date }) => day === null || date <= day) ?? fitting[0] ?? null
}

/** The last day of the period a cell is of. */
function dayOf(column: string, row: DraftRow, companies: readonly CompanyYear[]): string | null {
  const period = parsePeriod(row.ownPeriods.get(column) ?? parseColumnKey(column)?.period ?? '')
  const owner = row.company ?? parseColumnKey(column)?.name ?? companies[0]?.company ?? ''
  const year = companies.find((one) => foldName(one.company) === foldName(owner))
  return period && lastDayIn(period, year ?? { company: owner, fiscalYearEnd: null, isNamedByStart: false })
}
