import type { Api } from '../../shared/api/api.ts'
import { notRead, type GridCell, type GridId, type GridRow, type GridTable } from '../../shared/grids/grid.ts'
import type { GridFilter } from '../../shared/grids/grid-filter.ts'
import type { GridView } from '../../shared/grids/grids-api.ts'
import { isFilledIn, unpackRow, type PackedRow } from '../../shared/grids/packed-cells.ts'

/** Rows asked for at once while the grid is scrolled. */
export const pageRows = 100
/** Pages asked for at once where many are needed, as for copying. */
const mostPages = 10

/** A grid in a window: every row's head, and cells that come as they are needed, into the rows that stand there. */
export interface GridPages {
  readonly gridId: GridId
  readonly filter: GridFilter
  readonly revision: string
  /** Every row in the order of a results table, those too that are not shown. */
  readonly table: GridTable
  /** The rows and columns that are shown. */
  readonly shown: GridTable
  /** Reads the cells of the shown rows `[from, to)` that are not there yet; whether any came. */
  readonly read: (from: number, to: number) => Promise<boolean>
  /** Whether a shown row has anything in a shown column, read or not. */
  readonly isFilled: (row: GridRow, column: string) => boolean
}

export const isRead = (row: GridRow): boolean => row.cells !== notRead

/** A row whose cells are put in when they come: lines and menus that hold the row see them. */
type OpenRow = Omit<GridRow, 'cells'> & { cells: readonly (GridCell | null)[] }

export function createGridPages(
  api: Pick<Api, 'grids'>,
  gridId: GridId,
  filter: GridFilter,
  view: GridView,
): GridPages {
  const { revision, table, columns } = view
  const rows: OpenRow[] = table.rows.map((row) => ({ ...row, cells: notRead }))
  const isWhole = columns.length === table.columns.length
  const shownRows = view.rows.flatMap((at): OpenRow[] => {
    const row = rows[at]
    return row ? [isWhole ? row : { ...row }] : []
  })
  const put = (from: number, packed: readonly PackedRow[]) =>
    packed.forEach((one, index) => {
      const [row, shown] = [rows[view.rows[from + index] ?? -1], shownRows[from + index]]
      if (!row || !shown) return
      const cells = unpackRow(one)
      row.cells = cells
      if (!isWhole) shown.cells = columns.map((at) => cells[at] ?? null)
    })
  put(view.from, view.cells)
  const underway = new Map<number, Promise<boolean>>()
  const readPages = (first: number, last: number): Promise<boolean> => {
    const [from, to] = [first * pageRows, last * pageRows]
    const asked = api.grids
      .rows({ gridId, filter, revision, from, to })
      .then((found) => {
        // Of another revision by now: the window is told of the change and asks for its view anew.
        if (found) put(from, found)
        return found !== null
      })
      // Also when they did not come, so that they can be asked for again.
      .finally(() => {
        for (let page = first; page < last; page += 1) underway.delete(page)
      })
    for (let page = first; page < last; page += 1) underway.set(page, asked)
    return asked
  }
  const isMissing = (page: number): boolean =>
    shownRows.slice(page * pageRows, (page + 1) * pageRows).some((row) => row.cells === notRead)
  const shown: GridTable = {
    ...table,
    columns: columns.flatMap((at) => table.columns[at] ?? []),
    rows: shownRows,
  }
  const filled = new Map(table.rows.map(({ key }, at) => [key, view.filled[at] ?? '']))
  const columnAt = new Map(table.columns.map(({ key }, at) => [key, at]))
  return {
    gridId,
    filter,
    revision,
    table: { ...table, rows },
    shown,
    read: async (from, to) => {
      const last = Math.ceil(Math.min(to, shownRows.length) / pageRows)
      const waits: Promise<boolean>[] = []
      for (let page = Math.floor(Math.max(0, from) / pageRows); page < last; page += 1) {
        const asked = underway.get(page)
        if (asked) waits.push(asked)
        if (asked || !isMissing(page)) continue
        let end = page + 1
        while (end < last && end - page < mostPages && !underway.has(end) && isMissing(end)) end += 1
        waits.push(readPages(page, end))
        page = end - 1
      }
      return (await Promise.all(waits)).some(Boolean)
    },
    isFilled: ({ key }, column) => isFilledIn(filled.get(key) ?? '', columnAt.get(column) ?? -1),
  }
}
