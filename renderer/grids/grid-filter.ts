import { parsePeriod } from '../../shared/figures/periods.ts'
import type { GridColumn, GridTable } from '../../shared/grids/grid.ts'

export const spans = ['all', 'quarters', 'halves', 'years'] as const
export type Span = (typeof spans)[number]

/** What of a grid is shown. */
export interface GridFilter {
  readonly span: Span
  readonly basis: 'all' | 'GAAP' | 'non-GAAP'
  readonly segments: 'all' | 'company'
  /** Leaves out rows and periods in which nothing that is shown stands. */
  readonly hideEmpty: boolean
}

export const wholeGrid: GridFilter = { span: 'all', basis: 'all', segments: 'all', hideEmpty: true }

const spanOfKind = { quarter: 'quarters', half: 'halves', year: 'years', day: 'quarters' } as const

/** The spans a table has periods of, so that no choice leads to an empty grid. */
export function spansOf(columns: readonly GridColumn[]): readonly Span[] {
  const found = new Set(columns.map(spanOf))
  return spans.filter((span) => span === 'all' || found.has(span))
}

/** The table with only the rows and periods a filter lets through. A row of no stated basis fits either. */
export function filterTable(table: GridTable, filter: GridFilter): GridTable {
  const rows = table.rows.filter(
    (row) =>
      (filter.basis === 'all' || row.basis === null || row.basis === filter.basis) &&
      (filter.segments === 'all' || row.segment === null),
  )
  const ofSpan = table.columns.flatMap((column, at) =>
    filter.span === 'all' || spanOf(column) === filter.span ? [at] : [],
  )
  const kept = filter.hideEmpty
    ? ofSpan.filter((at) => rows.some((row) => (row.cells[at] ?? null) !== null))
    : ofSpan
  const shown = rows
    .map((row) => ({ ...row, cells: kept.map((at) => row.cells[at] ?? null) }))
    .filter((row) => !filter.hideEmpty || row.cells.some((cell) => cell !== null))
  return { ...table, columns: kept.flatMap((at) => table.columns[at] ?? []), rows: shown }
}

function spanOf({ period }: GridColumn): Span {
  const kind = parsePeriod(period ?? '')?.kind
  return kind ? spanOfKind[kind] : 'all'
}
