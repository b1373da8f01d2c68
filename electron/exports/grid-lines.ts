import type { GridCell, GridRow, GridTable } from '../../shared/grids/grid.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'

/** What a line of an exported grid shows of its row. */
export type LineValue = 'value' | 'low' | 'high' | 'verdict'

/** A line of an exported grid: a row, or one end of a row of guidance. */
export interface GridLine {
  readonly row: GridRow
  readonly shows: LineValue
  readonly measure: MessageKey
  /** First line of its group. */
  readonly isFirst: boolean
}

/** The lines of a table: guidance as its two ends, and what became of it where that is known. */
export function linesOf(table: GridTable): readonly GridLine[] {
  const groups = new Set<string>()
  return table.rows.flatMap((row) => {
    const isFirst = !groups.has(row.group)
    groups.add(row.group)
    if (row.measure !== 'guided') {
      return [{ row, shows: 'value' as const, measure: `exports.measure.${row.measure}` as const, isFirst }]
    }
    const ends: GridLine[] = [
      { row, shows: 'low', measure: 'exports.measure.guided low', isFirst },
      { row, shows: 'high', measure: 'exports.measure.guided high', isFirst: false },
    ]
    const isJudged = row.cells.some((cell) => cell?.verdict)
    return isJudged
      ? [...ends, { row, shows: 'verdict', measure: 'exports.measure.verdict', isFirst: false }]
      : ends
  })
}

/** What a row is called: the user's name or the metric, and whose it is where the rows are of several. */
export const rowName = ({ title, metric, company, source }: GridRow): string =>
  [company, title ?? metric, source].filter(Boolean).join(' · ')

/** The figure a line shows of a cell, as decimal text; null where it shows none. */
export function figureOf(cell: GridCell | null, shows: LineValue): string | null {
  if (!cell || shows === 'verdict') return null
  return shows === 'high' ? cell.high : cell.value
}
