import type { CellPlace, GridColumn } from '../../shared/grids/grid.ts'
import type { GridLine } from './grid-cell.ts'

/** Cells whose figure, comment or row's name holds the text, row by row; a row found by its name is its first cell. */
export function findCells(
  lines: readonly GridLine[],
  columns: readonly Pick<GridColumn, 'key'>[],
  text: string,
): readonly CellPlace[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const holds = (words: string | null) => words?.toLowerCase().includes(wanted) ?? false
  return lines.flatMap((line) => {
    if (line.kind !== 'row') return []
    const isNamed = holds(line.fullTitle)
    return columns.flatMap(({ key }, at) => {
      const drawn = line.cells[key]
      const isHit =
        (drawn &&
          (holds(drawn.text) || holds(drawn.text.replaceAll(',', '')) || holds(drawn.cell.comment))) ||
        (isNamed && at === 0)
      return isHit ? [{ rowKey: line.row.key, column: key }] : []
    })
  })
}
