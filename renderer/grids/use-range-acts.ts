import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { boundsOf, type CellRange } from './cell-range.ts'
import { copyCells } from './copy-cells.ts'
import type { GridPages } from './grid-pages.ts'
import { clearedCells, fillCells, placePaste, type RefusedCell } from './paste-cells.ts'
import { readClipboard } from './read-clipboard.ts'
import type { DrawnGrid } from './turn-grid.ts'
import type { GridActs } from './use-grid-acts.ts'

interface RangeActsOptions {
  readonly acts: GridActs
  readonly drawn: DrawnGrid
  readonly range: CellRange | null
  readonly pages: GridPages | null
}

/** Cells named in a refusal; the rest are counted. */
const mostNamed = 4

/** What is done to the cells chosen together, each in one step of undo. */
export function useRangeActs({ acts, drawn, range, pages }: RangeActsOptions) {
  const t = useText()
  const { announce } = useWorkbench()
  const { lines, columns, headOf, isTurned } = drawn
  const nameOf = ({ title, column, text }: RefusedCell) => {
    const at = columns.find(({ key }) => key === column)
    return t('grids.refusedCell', { row: title, period: at ? headOf(at).name : column, text })
  }
  /** The cells of a range may not have been in sight yet. */
  const readRange = async (of: CellRange): Promise<void> => {
    if (isTurned) return void (await pages?.read(0, pages.shown.rows.length))
    const { top, bottom } = boundsOf(of)
    const places = lines.slice(top, bottom + 1).flatMap((line) => (line.kind === 'row' ? [line.at] : []))
    await pages?.read(places[0] ?? 0, (places.at(-1) ?? -1) + 1)
  }
  const fillRange = async (of: CellRange, direction: 'down' | 'right') => {
    await readRange(of)
    const cells = fillCells(direction, of, drawn)
    acts.setCells(cells, t('grids.filled', { count: cells.length }))
  }
  const copy = async (withHeads: boolean) => {
    if (!range) return
    await readRange(range)
    acts.copy(copyCells(range, drawn, withHeads))
  }
  const clear = async () => {
    if (!range) return
    await readRange(range)
    const cells = clearedCells(range, drawn)
    acts.setCells(cells, t('grids.cleared', { count: cells.length }))
  }
  const bounds = range && boundsOf(range)
  return {
    count: bounds
      ? lines.slice(bounds.top, bounds.bottom + 1).filter(({ kind }) => kind === 'row').length *
        (bounds.right - bounds.left + 1)
      : 0,
    copy: (withHeads: boolean) => void copy(withHeads),
    paste: (clipboard: DataTransfer) => {
      const pasted = readClipboard(clipboard)
      if (!range || pasted.length === 0) return
      const { cells, refused } = placePaste(pasted, range, drawn)
      if (refused.length === 0) return acts.setCells(cells, t('grids.pasted', { count: cells.length }))
      // All or nothing: half a column pasted is worse than none.
      const named = refused.slice(0, mostNamed).map(nameOf).join('; ')
      const more =
        refused.length > mostNamed ? ` ${t('grids.andMore', { count: refused.length - mostNamed })}` : ''
      const why = refused.some((one) => one.why === 'not-a-number')
        ? 'grids.refusedNumbers'
        : 'grids.refusedPlaces'
      announce(`${t(why, { cells: named })}${more}`, 'error')
    },
    fillRange: (of: CellRange, direction: 'down' | 'right') => void fillRange(of, direction),
    /** From the edge of the range; a single cell takes the value beside it, as in a spreadsheet. */
    fill: (direction: 'down' | 'right') => {
      if (!range || !bounds) return
      const isThin = direction === 'down' ? bounds.top === bounds.bottom : bounds.left === bounds.right
      const above = lines.slice(0, bounds.top).findLastIndex(({ kind }) => kind === 'row')
      const from = {
        line: isThin && direction === 'down' ? Math.max(above, 0) : bounds.top,
        period: isThin && direction === 'right' ? Math.max(bounds.left - 1, 0) : bounds.left,
      }
      void fillRange({ anchor: from, head: { line: bounds.bottom, period: bounds.right } }, direction)
    },
    clear: () => void clear(),
  }
}
