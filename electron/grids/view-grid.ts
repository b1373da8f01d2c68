import { writingHas } from '../../shared/grids/choose-rows.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import {
  columnIndex,
  type CellPlace,
  type CellState,
  type GridCell,
  type GridTable,
} from '../../shared/grids/grid.ts'
import type { GridDefinition } from '../../shared/grids/grid-definition.ts'
import type { GridFilter } from '../../shared/grids/grid-filter.ts'
import type { FoundCells } from '../../shared/grids/grids-api.ts'
import { packFilled, packRow, type PackedRow } from '../../shared/grids/packed-cells.ts'
import { packHeads, packView, type PackedHeads, type PackedView } from '../../shared/grids/packed-view.ts'
import { shortenRange } from '../../shared/grids/shorten-range.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { KeptGrid, ShownGrid } from './grid-reader.ts'

/** More than anybody steps through. */
const mostFound = 1_000

/** The heads of a table's rows and which of their cells there are, worked out once while the table is kept. */
const headsOf = new WeakMap<
  GridTable['rows'],
  { readonly customRows: GridDefinition['customRows']; readonly heads: PackedHeads }
>()

function readHeads({ rows, definition: { customRows } }: GridTable): PackedHeads {
  const known = headsOf.get(rows)
  if (known?.customRows === customRows) return known.heads
  const heads = packHeads(rows, rows.map(packFilled), customRows)
  headsOf.set(rows, { customRows, heads })
  return heads
}

export function viewGrid(grid: KeptGrid, filter: GridFilter, from: number, to: number): PackedView {
  const { table, revision } = grid
  const shown = grid.show(filter)
  const cells = packShown(grid, shown, from, to)
  return packView({ revision, table, ...shown, from, cells }, readHeads(table))
}

export const packShown = (
  { table }: Pick<KeptGrid, 'table'>,
  { rows }: ShownGrid,
  from: number,
  to: number,
): readonly PackedRow[] =>
  rows.slice(from, to).flatMap((at) => {
    const row = table.rows[at]
    return row ? [packRow(row)] : []
  })

/** Each cell whose figure, as it is written, or comment holds the text, row by row. */
export function findCells(table: GridTable, { rows, columns }: ShownGrid, text: string): FoundCells {
  const wanted = text.trim().toLowerCase()
  const cells: (readonly [number, number])[] = []
  let count = 0
  rows.forEach((place, rowAt) => {
    const row = table.rows[place]
    if (!row) return
    columns.forEach((column, columnAt) => {
      const cell = row.cells[column]
      if (!cell) return
      const { format = null, unit = null } = table.columns[column] ?? {}
      const written = formatCell(cell, format ? { ...row, format, unit: unit ?? row.unit } : row)
      const isHit =
        writingHas(row.measure === 'guided' ? shortenRange(written) : written, wanted) ||
        (cell.comment?.toLowerCase().includes(wanted) ?? false)
      if (!isHit) return
      count += 1
      if (cells.length < mostFound) cells.push([rowAt, columnAt])
    })
  })
  return { cells, count }
}

export function findNextCell(
  table: GridTable,
  { rows, columns }: ShownGrid,
  state: CellState,
  after: CellPlace | null,
): (CellPlace & { readonly factIds: readonly FactId[] }) | null {
  const cellAt = (row: number, column: number): GridCell | null =>
    table.rows[rows[row] ?? -1]?.cells[columns[column] ?? -1] ?? null
  const width = columns.length
  const startRow = after ? rows.findIndex((at) => table.rows[at]?.key === after.rowKey) : -1
  const startColumn = after ? columns.indexOf(columnIndex(table, after.column)) : -1
  const start = startRow < 0 || startColumn < 0 ? -1 : startRow * width + startColumn
  const total = rows.length * width
  for (let step = 1; step <= total; step += 1) {
    const at = (start + step) % total
    const [row, column] = [Math.floor(at / width), at % width]
    const cell = cellAt(row, column)
    if (cell?.state !== state) continue
    return {
      rowKey: table.rows[rows[row] ?? -1]?.key ?? '',
      column: table.columns[columns[column] ?? -1]?.key ?? '',
      factIds: cell.factIds,
    }
  }
  return null
}
