import { parsePeriod } from '../../shared/figures/periods.ts'
import type { CellFormat, GridTable } from '../../shared/grids/grid.ts'
import { hasWholeYear } from '../../shared/grids/year-groups.ts'

/** A column of an exported grid. */
export interface GridColumnHead {
  readonly key: string
  readonly title: string
  /** The period its figures are of; null where it is no period's. */
  readonly period: string | null
  /** 1 for a quarter or half that folds into the year beside it, 0 for the rest. */
  readonly level: number
  /** Folded away under its year, as the grid shows it. */
  readonly isFolded: boolean
  /** Of a computed column's figures; null where each row has its own. */
  readonly unit: string | null
  readonly format: CellFormat | null
}

export function columnsOf(table: GridTable): readonly GridColumnHead[] {
  const columns = table.columns.map(({ key, title, group, period, unit, format, isFolded }) => ({
    key,
    isFolded,
    unit,
    format,
    title: title ?? [group, period ?? key].filter(Boolean).join(' '),
    period,
  }))
  const years = new Set(
    columns.flatMap(({ period }) => (parsePeriod(period ?? '')?.kind === 'year' ? [period] : [])),
  )
  return columns.map((column, at) => {
    const { year, isYearFace } = table.columns[at] ?? {}
    const isUnder = year
      ? !isYearFace && (column.isFolded || hasWholeYear(year, table.columns))
      : years.has(yearOf(column.period))
    return { ...column, level: isUnder ? 1 : 0 }
  })
}

/** The year a quarter or half belongs to, as its column would be headed; nothing for a year itself. */
const yearOf = (period: string | null): string => {
  const kind = parsePeriod(period ?? '')?.kind
  return period !== null && (kind === 'quarter' || kind === 'half' || kind === 'nine months')
    ? period.slice(0, -2)
    : ''
}
