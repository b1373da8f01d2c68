import { parsePeriod } from '../../shared/figures/periods.ts'
import type { GridRow, GridTable } from '../../shared/grids/grid.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import type { Text } from '../app/text.ts'
import type { ChartCategory } from '../charts/chart-model.ts'
import type { ChartedRow, ChartSource, ChartWords } from '../charts/build-chart.ts'
import { boundsOf, isSingle, type CellRange } from './cell-range.ts'
import type { GridLine } from './grid-cell.ts'
import { isRead } from './grid-pages.ts'
import { fullTitleOf, type NameOfMetric } from './grid-lines.ts'
import { titleOfColumn } from './period-title.ts'

/** Steps of a bridge where no columns are chosen: a year of quarters. */
const bridgeSteps = 4

/** More rows than that make no chart anybody reads. */
const mostCharted = 100

/** Places among the shown rows of what a chart of a range needs. */
export function chartedRows(
  lines: readonly GridLine[],
  range: CellRange,
): { readonly from: number; readonly to: number } | null {
  const { top, bottom } = boundsOf(range)
  const places = lines.slice(top, bottom + 1).flatMap((line) => (line.kind === 'row' ? [line.at] : []))
  const from = places[0]
  return from === undefined ? null : { from, to: Math.min((places.at(-1) ?? from) + 1, from + mostCharted) }
}

/** What a chart of the chosen rows is made of; of the focused row, or the first, where none are chosen together. */
export function chartSourceOf(
  table: GridTable,
  lines: readonly GridLine[],
  range: CellRange | null,
  focused: GridRow | null,
  focusedColumn: string | null,
  t: Text,
  nameOf: NameOfMetric = (metric) => metric,
): ChartSource | null {
  const bounds = range && !isSingle(range) ? boundsOf(range) : null
  const chosen = bounds
    ? lines
        .slice(bounds.top, bounds.bottom + 1)
        .flatMap((line) => (line.kind === 'row' ? [line.row] : []))
        .slice(0, mostCharted)
    : []
  const first = chosen.find(({ measure }) => measure !== 'guided') ?? focused ?? table.rows[0]
  if (!first) return null
  const isSame = (row: GridRow) =>
    row.metric === first.metric &&
    row.segment === first.segment &&
    row.basis === first.basis &&
    row.unit === first.unit &&
    row.company === first.company
  const main =
    first.measure === 'guided' ? table.rows.find((row) => isSame(row) && row.measure === 'value') : first
  const guided = table.rows.find((row) => isSame(row) && row.measure === 'guided')
  const kept = chartedColumns(table, focusedColumn)
  const named = (row: GridRow): ChartedRow => ({
    row: { ...row, cells: kept.map((at) => row.cells[at] ?? null) },
    title: fullTitleOf(row, t, nameOf),
  })
  const rows = chosen.length > 1 ? chosen.filter(({ measure }) => measure !== 'guided') : main ? [main] : []
  if (rows.length === 0) return null
  const segments =
    main?.segment === null
      ? table.rows.filter(
          (row) =>
            row.segment !== null &&
            row.metric === main.metric &&
            row.measure === main.measure &&
            row.unit === main.unit &&
            row.company === main.company,
        )
      : []
  // A mix of hundreds says nothing, and of some the figures are not read.
  const mixed = segments.length <= mostCharted && segments.every(isRead) ? segments : []
  const source = {
    rows: rows.map(named),
    guidance: guided && main?.measure === 'value' ? named(guided) : null,
    segments: mixed.map((row) => ({ ...named(row), title: row.segment ?? '' })),
    columns: kept.flatMap((at): readonly ChartCategory[] => {
      const column = table.columns[at]
      if (!column) return []
      const { part, year } = titleOfColumn(column)
      // Under a company the quarter brings its year along: `Q1 24`.
      return column.group === null
        ? [{ key: column.key, part, year }]
        : [
            {
              key: column.key,
              part: `${part} ${year.slice(-2)}`.trim(),
              year: column.group,
              group: column.group,
            },
          ]
    }),
  }
  // A bridge stays within one company or source: that of the chosen column, or of the last figure.
  const groupAt = (index: number) => source.columns[index]?.group ?? null
  const withFigure = kept.flatMap((_, index) => (source.rows[0]?.row.cells[index]?.value ? [index] : []))
  const focusedAt = kept.findIndex((at) => table.columns[at]?.key === focusedColumn)
  const own = groupAt(focusedAt === -1 ? (withFigure.at(-1) ?? 0) : focusedAt)
  const filled = withFigure.filter((index) => groupAt(index) === own)
  const across = bounds && bounds.left < bounds.right ? [bounds.left, bounds.right] : null
  const ends = across?.map((at) => kept.indexOf(at)).filter((at) => at >= 0)
  const last = ends?.[1] ?? filled.at(-1) ?? 0
  const before = ends?.[0] ?? filled.at(-1 - bridgeSteps) ?? filled[0] ?? 0
  return { ...source, between: groupAt(before) === groupAt(last) ? [before, last] : [last, last] }
}

/**
 * Periods of one length, that of the chosen column or the commonest: a year beside its quarters would dwarf them.
 * Columns of growth stand beside the periods and are of another kind.
 */
function chartedColumns({ columns }: GridTable, focused: string | null): readonly number[] {
  const lengths = columns.map(({ kind, period }) =>
    kind === 'computed' ? null : (parsePeriod(period ?? '')?.kind ?? 'none'),
  )
  const own = lengths[columns.findIndex(({ key }) => key === focused)]
  const count = (length: string) => lengths.filter((one) => one === length).length
  const common = [...new Set(lengths)]
    .filter((one) => one !== null)
    .toSorted((a, b) => count(b) - count(a))[0]
  const wanted = own ?? common
  return lengths.flatMap((length, at) => (length !== null && length === wanted ? [at] : []))
}

export const chartWords = (t: Text): ChartWords => ({
  actual: t('grids.actual'),
  guided: t('grids.guided'),
  change: t('charts.change'),
  surprise: t('charts.surprise'),
  rest: t('charts.rest'),
  unit: (unit, scale) => writeUnit(unit, scale, t),
  verdict: (verdict) => t(`grids.verdict.${verdict}`),
})
