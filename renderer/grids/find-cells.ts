import type { CellPlace, GridColumn } from '../../shared/grids/grid.ts'
import type { GridLine } from './grid-cell.ts'

/** The same in the order of a turned grid, column after column. */
export const byColumn = (
  found: readonly CellPlace[],
  columns: readonly Pick<GridColumn, 'key'>[],
): readonly CellPlace[] => {
  const at = new Map(columns.map(({ key }, index) => [key, index]))
  return found.toSorted((a, b) => (at.get(a.column) ?? 0) - (at.get(b.column) ?? 0))
}

/**
 * Of the lines as they stand upright, cells whose figure or comment holds the text (`figures`, as places of shown rows and columns) or whose row's name
 * does, row by row; a row found by its name is its first cell.
 */
export function findCells(
  lines: readonly GridLine[],
  columns: readonly Pick<GridColumn, 'key'>[],
  text: string,
  figures: readonly (readonly [row: number, column: number])[],
): readonly CellPlace[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const inRow = Map.groupBy(figures, ([row]) => row)
  return lines.flatMap((line) => {
    if (line.kind !== 'row') return []
    const hits = new Set((inRow.get(line.at) ?? []).map(([, column]) => column))
    if (line.fullTitle.toLowerCase().includes(wanted)) hits.add(0)
    return [...hits]
      .toSorted((a, b) => a - b)
      .flatMap((at) => columns[at] ?? [])
      .map(({ key }) => ({ rowKey: line.row.key, column: key }))
  })
}
