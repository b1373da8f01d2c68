import type { FactId } from '../facts/fact.ts'
import type { CellPlace, GridColumn, GridId, GridRow, GridTable } from './grid.ts'

/** Where a fact stands in its company's grid: its row with those beside it, over the last periods up to its own. */
export interface FactPlace {
  readonly gridId: GridId
  readonly name: string
  /** The cell it stands in; null where the layout has none for it. */
  readonly own: CellPlace | null
  /** None where the layout has no cell for the fact. */
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
}

const periodsShown = 5

/** The fact's row between its neighbours of the same group, and the last periods up to the fact's own. */
export function findPlace({ id, name, rows, columns }: GridTable, factId: FactId): FactPlace {
  const stated = rows.filter(({ kind }) => kind !== 'computed')
  const holds = ({ cells }: GridRow) => cells.findIndex((cell) => cell?.factIds.includes(factId) ?? false)
  const at = stated.findIndex((row) => holds(row) !== -1)
  const own = stated[at]
  if (!own) return { gridId: id, name, own: null, columns: [], rows: [] }
  const beside = [stated[at - 1], own, stated[at + 1]].filter(
    (row): row is GridRow => row !== undefined && row.group === own.group,
  )
  // Periods in which these rows have nothing would only part those that do.
  const filled = columns.flatMap((_, period) => (beside.some((row) => row.cells[period]) ? [period] : []))
  const end = Math.max(filled.indexOf(holds(own)) + 1, Math.min(periodsShown, filled.length))
  const shown = filled.slice(Math.max(0, end - periodsShown), end)
  return {
    gridId: id,
    name,
    own: { rowKey: own.key, column: columns[holds(own)]?.key ?? '' },
    columns: shown.flatMap((period) => columns[period] ?? []),
    rows: beside.map((row) => ({ ...row, cells: shown.map((period) => row.cells[period] ?? null) })),
  }
}
