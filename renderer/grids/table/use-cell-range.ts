import { useCallback, useEffect, useMemo, useRef } from 'react'
import {
  boundsOf,
  extendRange,
  isSingle,
  jumpFrom,
  rangeHas,
  wholeRange,
  type Bounds,
  type CellRange,
  type Corner,
} from '../cell-range.ts'
import type { GridRow } from '../../../shared/grids/grid.ts'
import type { GridLine } from '../grid-cell.ts'

interface CellRangeOptions {
  readonly lines: readonly GridLine[]
  readonly columns: readonly string[]
  /** Whether a row has anything in a column. */
  readonly isFilled: (row: GridRow, column: string) => boolean
  readonly onRange: (range: CellRange | null) => void
  /** Scrolls a cell into view. */
  readonly reveal: (corner: Corner) => void
  /** Moves the focus to a cell. */
  readonly focus: (corner: Corner) => void
  /** The handle was drawn out of the range: the cells from it to here are to be filled. */
  readonly onFill: (range: CellRange, direction: 'down' | 'right') => void
}

const steps: Readonly<Record<string, { readonly lines: number; readonly periods: number }>> = {
  ArrowUp: { lines: -1, periods: 0 },
  ArrowDown: { lines: 1, periods: 0 },
  ArrowLeft: { lines: 0, periods: -1 },
  ArrowRight: { lines: 0, periods: 1 },
}

/**
 * Choosing several cells as in a spreadsheet: Shift with arrows or a click, Ctrl to the end of the figures, dragging,
 * all at once. The grid library draws single cells only, so the range is painted by a class on the cells it has in the
 * page, again whenever it draws others.
 */
export function useCellRange(options: CellRangeOptions) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const range = useRef<CellRange | null>(null)
  const filling = useRef<CellRange | null>(null)

  const painted = useRef(new Set<Element>())
  const paint = useCallback(() => {
    const chosen = range.current
    const target = filling.current
    if (!chosen && painted.current.size === 0) return
    const isMany = chosen !== null && !isSingle(chosen)
    const bounds = chosen && boundsOf(chosen)
    const { columns } = latest.current
    const was = painted.current
    painted.current = new Set()
    // While the grid is scrolled this runs for every picture: only the cells of the range are looked at.
    for (const row of place.current?.querySelectorAll('.ag-row') ?? []) {
      const line = Number(row.getAttribute('row-index') ?? Number.NaN)
      if (![chosen, target].some((one) => one !== null && isAmong(boundsOf(one), line))) continue
      for (const cell of row.querySelectorAll('.ag-cell')) {
        const at = cornerOf(cell, columns)
        const isIn = chosen !== null && at !== null && rangeHas(chosen, at.line, at.period)
        const isTarget = target !== null && at !== null && rangeHas(target, at.line, at.period)
        if (!isIn && !isTarget) continue
        painted.current.add(cell)
        cell.classList.toggle('in-range', isIn && isMany)
        cell.classList.toggle('has-handle', isIn && at.line === bounds?.bottom && at.period === bounds.right)
        cell.classList.toggle('in-fill', isTarget)
      }
    }
    for (const cell of was)
      if (!painted.current.has(cell)) cell.classList.remove('in-range', 'has-handle', 'in-fill')
  }, [])
  const set = useCallback(
    (next: CellRange | null) => {
      range.current = next
      latest.current.onRange(next)
      paint()
    },
    [paint],
  )
  /** The focused cell moved: a new range begins there, unless all of it was just chosen. */
  const begin = useCallback((corner: Corner) => set({ anchor: corner, head: corner }), [set])

  useEffect(() => {
    const grid = place.current
    if (!grid) return
    const cornerAt = (event: MouseEvent) =>
      event.target instanceof Element
        ? cornerOf(event.target.closest('.ag-cell'), latest.current.columns)
        : null
    const onMouseDown = (event: MouseEvent) => {
      const corner = cornerAt(event)
      if (!corner || !range.current || event.button !== 0 || isTyping(event.target)) {
        // A menu asked for inside the range is about the range.
        if (
          corner &&
          range.current &&
          event.button === 2 &&
          rangeHas(range.current, corner.line, corner.period)
        )
          event.stopPropagation()
        return
      }
      if (isOnHandle(event)) {
        filling.current = range.current
      } else if (event.shiftKey) {
        set({ anchor: range.current.anchor, head: corner })
      } else return
      // Seen by the grid, the click would move the focus and with it the range's beginning.
      event.preventDefault()
      event.stopPropagation()
    }
    const onMouseMove = (event: MouseEvent) => {
      const corner = event.buttons === 1 && !event.shiftKey ? cornerAt(event) : null
      const { head, anchor } = range.current ?? {}
      if (!corner || !head || !anchor || isTyping(event.target)) return
      if (filling.current && range.current) {
        filling.current = stretch(range.current, corner)
        paint()
      } else if (head.line !== corner.line || head.period !== corner.period) set({ anchor, head: corner })
    }
    const onMouseUp = () => {
      const target = filling.current
      filling.current = null
      if (!target || !range.current) return
      const [from, to] = [boundsOf(range.current), boundsOf(target)]
      if (to.bottom > from.bottom) latest.current.onFill(target, 'down')
      else if (to.right > from.right) latest.current.onFill(target, 'right')
      set(target)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const current = range.current
      if (!current || isTyping(event.target) || event.altKey) return
      const step = steps[event.key]
      const { lines, columns, isFilled, reveal, focus } = latest.current
      const far = event.ctrlKey || event.metaKey
      if (step && (event.shiftKey || far)) {
        const head = far
          ? jumpFrom(current.head, step, lines, columns, isFilled)
          : extendRange(current, step, lines, columns.length).head
        if (event.shiftKey) {
          reveal(head)
          set({ anchor: current.anchor, head })
        } else focus(head)
      } else if (far && !event.shiftKey && event.key.toLowerCase() === 'a') {
        set(wholeRange(lines, columns.length))
      } else if (event.key === 'Escape' && !isSingle(current)) {
        set({ anchor: current.anchor, head: current.anchor })
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    grid.addEventListener('mousedown', onMouseDown, true)
    grid.addEventListener('mousemove', onMouseMove)
    window.addEventListener('mouseup', onMouseUp)
    grid.addEventListener('keydown', onKeyDown, true)
    return () => {
      grid.removeEventListener('mousedown', onMouseDown, true)
      grid.removeEventListener('mousemove', onMouseMove)
      window.removeEventListener('mouseup', onMouseUp)
      grid.removeEventListener('keydown', onKeyDown, true)
    }
  }, [set, paint])
  // Rows or columns changed: the corners are indexes and would mean other cells.
  const { lines, columns } = options
  const shape = useMemo(
    () => `${lines.map(({ key }) => key).join('\n')}\n\n${columns.join('\n')}`,
    [lines, columns],
  )
  useEffect(() => {
    const { anchor } = range.current ?? {}
    if (anchor) set({ anchor, head: anchor })
  }, [shape, set])

  return { place, begin, paint }
}

const isAmong = ({ top, bottom }: Bounds, line: number): boolean => line >= top && line <= bottom

/** The range drawn out to a corner in one direction: the one in which it is farther away. */
function stretch(range: CellRange, to: Corner): CellRange {
  const { top, bottom, left, right } = boundsOf(range)
  const down = Math.max(0, to.line - bottom)
  const along = Math.max(0, to.period - right)
  return {
    anchor: { line: top, period: left },
    head: down >= along ? { line: bottom + down, period: right } : { line: bottom, period: right + along },
  }
}

/** Side of the square at a range's lower right corner, in pixels. */
const handlePx = 9

function isOnHandle(event: MouseEvent): boolean {
  const cell = event.target instanceof Element ? event.target.closest('.has-handle') : null
  if (!cell) return false
  const box = cell.getBoundingClientRect()
  return box.right - event.clientX <= handlePx && box.bottom - event.clientY <= handlePx
}

function cornerOf(cell: Element | null, columns: readonly string[]): Corner | null {
  const line = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN)
  const period = columns.indexOf(cell?.getAttribute('col-id') ?? '')
  return Number.isNaN(line) || period === -1 ? null : { line, period }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea') !== null
