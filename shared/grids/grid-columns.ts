import { formatPeriod, parsePeriod } from '../figures/periods.ts'
import { formatColumnKey, parseColumnKey } from './column-key.ts'
import { toCalendarOf, type CompanyYear } from './company-year.ts'
import { bareColumn, type GridColumn } from './grid.ts'
import { orderColumns } from './grid-periods.ts'
import type { GridSource } from './grid-source.ts'
import { foldName } from './row-key.ts'

/** The columns figures stand in, oldest first; where something else stands across, one after the other by name. */
export function orderFigureColumns(keys: Iterable<string>, source: GridSource): readonly string[] {
  const places = [...new Set(keys)].flatMap((key) => parseColumnKey(key) ?? [])
  const byName = Map.groupBy(places, ({ name }) => name)
  const only = source.companies.length === 1 ? (source.companies[0]?.fiscalYearEnd ?? null) : null
  return [...byName.keys()]
    .toSorted((a, b) => rankName(a, source) - rankName(b, source) || ((a ?? '') < (b ?? '') ? -1 : 1))
    .flatMap((name) => {
      const yearEnd =
        source.definition.across === 'company' ? (yearOf(name, source)?.fiscalYearEnd ?? null) : only
      const periods = orderColumns(
        (byName.get(name) ?? []).map(({ period }) => period),
        yearEnd,
      )
      return periods.map((period) => formatColumnKey({ period, name }))
    })
}

/** Companies as the definition names them; a total before its segments. */
function rankName(name: string | null, { definition }: GridSource): number {
  if (name === null || name === '') return -1
  const list: readonly (string | null)[] =
    definition.across === 'company' ? definition.companies : definition.segments
  const at = list.findIndex((one) => one !== null && foldName(one) === foldName(name))
  return at === -1 ? list.length : at
}

export function describeColumn(key: string, source: GridSource): GridColumn {
  const place = parseColumnKey(key)
  const { across } = source.definition
  const company = across === 'company' ? (place?.name ?? null) : null
  const owner = company ?? (source.companies.length === 1 ? (source.companies[0]?.company ?? null) : null)
  const parsed = place && parsePeriod(place.period)
  const year = yearOf(owner, source)
  const calendar = parsed?.isFiscal && year ? toCalendarOf(parsed, year) : null
  return {
    ...bareColumn,
    key,
    group: place?.name ?? null,
    period: place?.period ?? null,
    calendar: calendar && formatPeriod(calendar),
    company,
    kind: across,
  }
}

function yearOf(company: string | null, { companies }: GridSource): CompanyYear | null {
  if (company === null) return null
  return companies.find((one) => foldName(one.company) === foldName(company)) ?? null
}
