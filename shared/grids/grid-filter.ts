import { parsePeriod } from '../figures/periods.ts'
import type { GridColumn, GridTable } from './grid.ts'

export const spans = ['all', 'quarters', 'halves', 'years'] as const
export type Span = (typeof spans)[number]

/** What of a grid is shown for the moment, beside the conditions of its layout. */
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

/** Places of the rows, out of `rows`, and of the columns a filter lets through. A row of no basis fits either. */
export function placesShown(
  table: Pick<GridTable, 'columns' | 'rows'>,
  filter: GridFilter,
  rows: readonly number[] = table.rows.map((_, at) => at),
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const fitting = rows.filter((at) => {
    const row = table.rows[at]
    return (
      row !== undefined &&
      (filter.basis === 'all' || row.basis === null || row.basis === filter.basis) &&
      (filter.segments === 'all' || row.segment === null)
    )
  })
  const ofSpan = table.columns.flatMap((column, at) =>
    !column.isFolded && (filter.span === 'all' || spanOf(column) === filter.span) ? [at] : [],
  )
  if (!filter.hideEmpty) return { rows: fitting, columns: ofSpan }
  const holds = (row: number, column: number) => (table.rows[row]?.cells[column] ?? null) !== null
  const columns = ofSpan.filter((column) => fitting.some((row) => holds(row, column)))
  return { rows: fitting.filter((row) => columns.some((column) => holds(row, column))), columns }
}

function spanOf({ period }: GridColumn): Span {
  const kind = parsePeriod(period ?? '')?.kind
  // Nine months stand only where all columns do.
  return kind && kind !== 'nine months' ? spanOfKind[kind] : 'all'
}
