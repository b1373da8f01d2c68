import { parsePeriod } from '../figures/periods.ts'
import { formatColumnKey, parseColumnKey } from './column-key.ts'
import type { GridColumn } from './grid.ts'
import type { CustomColumn, GridDefinition } from './grid-definition.ts'

/** Key of the year's own column, under which the parts of the year stand; null for a column of no period. */
export function yearKeyOf(key: string): string | null {
  const place = parseColumnKey(key.startsWith(sumPrefix) ? key.slice(sumPrefix.length) : key)
  const year = place && /^(?:FY)?\d{4}/.exec(place.period)?.[0]
  return place && year ? formatColumnKey({ ...place, period: year }) : null
}

const sumPrefix = 'sum:'
const quartersOfYear = ['Q1', 'Q2', 'Q3', 'Q4'] as const

/** Columns that add up the quarters of each year that has all four and no figures of its own. */
export function sumColumnsOf(figureColumns: readonly string[]): readonly CustomColumn[] {
  const known = new Set(figureColumns)
  const years = new Set(figureColumns.flatMap((key) => yearKeyOf(key) ?? []))
  return [...years].flatMap((year) => {
    const quarters = quartersOfYear.map((quarter) => year.replace(/\d{4}/, `$&${quarter}`))
    const last = quarters.at(-1) ?? ''
    if (known.has(year) || !quarters.every((quarter) => known.has(quarter))) return []
    return {
      key: `${sumPrefix}${year}`,
      name: year,
      kind: 'ttm' as const,
      formula: null,
      from: null,
      to: last,
      unit: null,
      after: last,
    }
  })
}

/** Whether a column adds up a year's quarters, and is none of the user's own. */
export const isSumColumn = (key: string): boolean => key.startsWith(sumPrefix)

/**
 * Sets columns under their years. A folded year shows its own figures alone, or the sum of its quarters, or else the
 * last part of it there is.
 */
export function groupByYear(
  columns: readonly GridColumn[],
  { columnGroups, foldedColumns }: Pick<GridDefinition, 'columnGroups' | 'foldedColumns'>,
): readonly GridColumn[] {
  if (columnGroups === 'none') return columns
  const byYear = Map.groupBy(columns, ({ key }) => yearKeyOf(key))
  const folded = new Set(foldedColumns)
  return columns.map((column) => {
    const year = yearKeyOf(column.key)
    if (year === null) return column
    const parts = byYear.get(year) ?? []
    const isFace = column.key === faceOf(year, parts)
    const isYearFolded = folded.has(year) && parts.length > 1
    return { ...column, year, isYearFace: isFace, isFolded: isYearFolded && !isFace, isYearFolded }
  })
}

function faceOf(year: string, columns: readonly GridColumn[]): string | null {
  const keys = columns.map(({ key }) => key)
  return [year, `${sumPrefix}${year}`].find((key) => keys.includes(key)) ?? keys.at(-1) ?? null
}

/** Whether a year has a column that stands for all of it, so that folding its parts away loses nothing of it. */
export const hasWholeYear = (year: string, columns: readonly Pick<GridColumn, 'key' | 'period'>[]): boolean =>
  columns.some(({ key, period }) => yearKeyOf(key) === year && parsePeriod(period ?? '')?.kind === 'year')
