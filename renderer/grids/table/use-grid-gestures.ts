import { useEffect, type RefObject } from 'react'
import type { MenuPlace } from '../GridMenus.tsx'
import { headColumn } from '../grid-cell.ts'

/** What a grid's heads and its clipboard lead to. */
export interface GridGestures {
  readonly columns: readonly { readonly key: string }[]
  readonly onPaste: (clipboard: DataTransfer) => void
  /** `column` is the one that a row's menu was asked for in, the column of heads among them. */
  readonly onMenu: (of: MenuPlace['of'], key: string, at: MenuPlace['at'], column?: string) => void
  /** A head was clicked: sorts by its column, null for the rows' names; with Shift, as well. */
  readonly onSort: (key: string | null, adds: boolean) => void
  readonly onFoldYear: (key: string) => void
}

/**
 * Hears in a grid's element what the grid itself does not tell of: pasting, a head that is clicked, opened by its menu
 * or by a key, a year that is folded by a key.
 */
export function useGridGestures(place: RefObject<HTMLElement | null>, latest: RefObject<GridGestures>): void {
  useEffect(() => {
    const grid = place.current
    if (!grid) return
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      latest.current.onPaste(event.clipboardData)
    }
    const hasHead = (key: string) =>
      key === headColumn || latest.current.columns.some((column) => column.key === key)
    let pressed: { readonly x: number; readonly y: number } | null = null
    const hold = ({ clientX, clientY }: MouseEvent) => {
      pressed = { x: clientX, y: clientY }
    }
    const sortBy = (event: MouseEvent) => {
      const at = event.target instanceof Element ? event.target : null
      const key = at?.closest('.ag-header-cell')?.getAttribute('col-id') ?? ''
      // A head that was dragged or drawn wider is let go of with a click as well.
      const isStill =
        pressed !== null && Math.abs(pressed.x - event.clientX) + Math.abs(pressed.y - event.clientY) < 4
      if (!isStill || !hasHead(key) || at?.closest('.ag-header-cell-resize')) return
      latest.current.onSort(key === headColumn ? null : key, event.shiftKey)
    }
    const menu = (event: MouseEvent) => {
      const head = event.target instanceof Element ? event.target.closest('.ag-header-cell') : null
      const key = head?.getAttribute('col-id') ?? ''
      if (!hasHead(key)) return
      event.preventDefault()
      latest.current.onMenu('column', key, { x: event.clientX, y: event.clientY })
    }
    const press = (event: KeyboardEvent) => {
      const under = event.target instanceof Element ? event.target.closest('.ag-header-group-cell') : null
      const year = under?.querySelector<HTMLElement>('[data-year]')?.dataset['year']
      if (year && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault()
        event.stopPropagation()
        latest.current.onFoldYear(year)
        return
      }
      const head = event.target instanceof Element ? event.target.closest('.ag-header-cell') : null
      const key = head?.getAttribute('col-id') ?? ''
      if (!head || !hasHead(key)) return
      if (event.key !== 'Enter' && event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey))
        return
      event.preventDefault()
      event.stopPropagation()
      const { left, bottom } = head.getBoundingClientRect()
      latest.current.onMenu('column', key, { x: left, y: bottom })
    }
    grid.addEventListener('paste', paste)
    grid.addEventListener('contextmenu', menu)
    grid.addEventListener('mousedown', hold, true)
    grid.addEventListener('click', sortBy)
    grid.addEventListener('keydown', press, true)
    return () => {
      grid.removeEventListener('paste', paste)
      grid.removeEventListener('contextmenu', menu)
      grid.removeEventListener('mousedown', hold, true)
      grid.removeEventListener('click', sortBy)
      grid.removeEventListener('keydown', press, true)
    }
  }, [place, latest])
}
