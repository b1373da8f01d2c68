import { useCallback, useMemo, useRef, useState } from 'react'
import type { GridId } from '../../shared/grids/grid.ts'
import type { GridFilter } from '../../shared/grids/grid-filter.ts'
import { unpackView } from '../../shared/grids/packed-view.ts'
import { useConnection, useLibrary, type Loaded } from '../app/library.ts'
import { createGridPages, isRead, pageRows, type GridPages } from './grid-pages.ts'

/** Pages read ahead of a grid that is scrolled, so that its rows are drawn once, with their cells. */
const pagesAhead = 4

/** Rows whose cells come along with the heads: grids of companies are whole with that. */
const firstRows = 400

export interface LoadedPages {
  readonly state: Loaded<unknown>['state']
  readonly error: unknown
  /** The last that came, until there are others of the same grid. */
  readonly pages: GridPages | null
  /**
   * Tells the rows that are in sight, which come first when the grid is read anew, and reads what they and their
   * neighbours lack; whether any in sight were without their cells until now.
   */
  readonly watch: (from: number, to: number) => Promise<boolean>
  /** Reads rows and draws the view again when they came. */
  readonly need: (from: number, to: number) => Promise<void>
}

/** A grid as far as it is in sight, and read anew whenever the library changes. */
export function useGridPages(gridId: GridId, filter: GridFilter): LoadedPages {
  const { api } = useConnection()
  const sight = useRef({ from: 0, to: firstRows })
  const loaded = useLibrary(
    async (from) => ({
      filter,
      view: unpackView(await from.grids.view({ gridId, filter, ...sight.current })),
    }),
    `grid:${gridId}:${JSON.stringify(filter)}`,
    ['grids', 'facts', 'history', 'documents'],
  )
  const { value } = loaded
  const came = useMemo(
    () => value && createGridPages(api, gridId, value.filter, value.view),
    [api, gridId, value],
  )
  const [, setDrawn] = useState(0)
  const last = useRef<GridPages | null>(null)
  /** Where the sight began before, for the way it is moved. */
  const before = useRef(0)
  const pages = came ?? (last.current?.gridId === gridId ? last.current : null)
  last.current = pages
  const watch = useCallback(async (from: number, to: number): Promise<boolean> => {
    const [first, end] = [Math.max(0, from - pageRows), to + pageRows]
    sight.current = end <= firstRows ? { from: 0, to: firstRows } : { from: first, to: end }
    const isDown = from >= before.current
    before.current = from
    const [above, below] = isDown ? [1, pagesAhead] : [pagesAhead, 1]
    const lacks = last.current?.shown.rows.slice(from, to).every(isRead) === false
    return ((await last.current?.read(from - above * pageRows, to + below * pageRows)) ?? false) && lacks
  }, [])
  const need = useCallback(async (from: number, to: number) => {
    if (await last.current?.read(from, to)) setDrawn((times) => times + 1)
  }, [])
  return {
    state: loaded.state,
    error: loaded.state === 'failed' ? loaded.error : null,
    pages,
    watch,
    need,
  }
}
