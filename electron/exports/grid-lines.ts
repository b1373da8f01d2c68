import type { GridCell, GridRow, GridTable } from '../../shared/grids/grid.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'

/** What a line of an exported grid shows of its row. */
export type LineValue = 'value' | 'low' | 'high' | 'verdict' | 'heading'

/** A line of an exported grid: a row, one end of a row of guidance, or the heading of a group that is folded away. */
export interface GridLine {
  readonly row: GridRow
  readonly shows: LineValue
  /** Null for a heading, which stands over rows of every measure. */
  readonly measure: MessageKey | null
  /** First line of its group. */
  readonly isFirst: boolean
  /** Folded away under the heading before it. */
  readonly isFolded: boolean
}

/**
 * The lines of a table: guidance as its two ends, and what became of it where that is known. A group that the grid
 * has folded away is led by its heading, under which a spreadsheet folds it.
 */
export function linesOf(table: Pick<GridTable, 'rows' | 'definition'>): readonly GridLine[] {
  const groups = new Set<string>()
  const folded = new Set(table.definition.foldedGroups)
  return table.rows.flatMap((row) => {
    const isFirst = !groups.has(row.group)
    groups.add(row.group)
    const isFolded = folded.has(row.group)
    const heading: readonly GridLine[] =
      isFolded && isFirst ? [{ row, shows: 'heading', measure: null, isFirst, isFolded: false }] : []
    const line = (shows: LineValue, measure: MessageKey, leads: boolean): GridLine => ({
      row,
      shows,
      measure,
      isFirst: leads && !isFolded,
      isFolded,
    })
    if (row.measure !== 'guided')
      return [...heading, line('value', `exports.measure.${row.measure}`, isFirst)]
    const isJudged = row.cells.some((cell) => cell?.verdict)
    return [
      ...heading,
      line('low', 'exports.measure.guided low', isFirst),
      line('high', 'exports.measure.guided high', false),
      ...(isJudged ? [line('verdict', 'exports.measure.verdict', false)] : []),
    ]
  })
}

/** What a row is called: the user's name or the metric, and whose it is where the rows are of several. */
export const rowName = ({ title, metric, company, source }: GridRow): string =>
  [company, title ?? metric, source].filter(Boolean).join(' · ')

/** The figure a line shows of a cell, as decimal text; null where it shows none. */
export function figureOf(cell: GridCell | null, shows: LineValue): string | null {
  if (!cell || shows === 'verdict' || shows === 'heading') return null
  return shows === 'high' ? cell.high : cell.value
}
