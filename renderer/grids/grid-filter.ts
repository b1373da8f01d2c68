import type { GridTable } from '../../shared/grids/grid.ts'
import { placesShown, type GridFilter } from '../../shared/grids/grid-filter.ts'

/** The table with only the rows and periods a filter lets through. */
export function filterTable(table: GridTable, filter: GridFilter): GridTable {
  const shown = placesShown(table, filter)
  return {
    ...table,
    columns: shown.columns.flatMap((at) => table.columns[at] ?? []),
    rows: shown.rows.flatMap((at) => {
      const row = table.rows[at]
      return row ? [{ ...row, cells: shown.columns.map((column) => row.cells[column] ?? null) }] : []
    }),
  }
}
