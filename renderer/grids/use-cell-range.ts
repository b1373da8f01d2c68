import { useCallback, useEffect, useRef } from 'react'
import { extendRange, isSingle, rangeHas, type CellRange, type Corner } from './cell-range.ts'
import type { GridLine } from './grid-cell.ts'

interface CellRangeOptions {
  readonly lines: readonly GridLine[]
  readonly periods: readonly string[]
  readonly onRange: (range: CellRange | null) => void
  /** Scrolls a cell into view. */
  readonly reveal: (corner: Corner) => void
}

const steps: Readonly<Record<string, { readonly lines: number; readonly periods: number }>> = {
  ArrowUp: { lines: -1, periods: 0 },
  ArrowDown: { lines: 1, periods: 0 },
  ArrowLeft: { lines: 0, periods: -1 },
  ArrowRight: { lines: 0, periods: 1 },
}

/**
 * Choosing several cells: Shift with arrows or a click, or dragging. The grid library draws single cells only, so the
 * range is painted by a class on the cells it has in the page, again whenever it draws others.
 */
export function useCellRange(options: CellRangeOptions) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const range = useRef<CellRange | null>(null)

  const paint = useCallback(() => {
    const current = range.current && !isSingle(range.current) ? range.current : null
    const { periods } = latest.current
    for (const cell of place.current?.querySelectorAll('.ag-cell') ?? []) {
      const at = cornerOf(cell, periods)
      cell.classList.toggle(
        'in-range',
        current !== null && at !== null && rangeHas(current, at.line, at.period),
      )
    }
  }, [])
  const set = useCallback(
    (next: CellRange | null) => {
      range.current = next
      latest.current.onRange(next)
      paint()
    },
    [paint],
  )
  /** The focused cell moved: a new range begins there. */
  const begin = useCallback((corner: Corner) => set({ anchor: corner, head: corner }), [set])

  useEffect(() => {
    const grid = place.current
    if (!grid) return
    const cornerAt = (event: MouseEvent) =>
      event.target instanceof Element
        ? cornerOf(event.target.closest('.ag-cell'), latest.current.periods)
        : null
    const onMouseDown = (event: MouseEvent) => {
      const corner = cornerAt(event)
      if (!corner || !event.shiftKey || !range.current || event.button !== 0) return
      // Seen by the grid, the click would move the focus and with it the range's beginning.
      event.preventDefault()
      event.stopPropagation()
      set({ anchor: range.current.anchor, head: corner })
    }
    const onMouseMove = (event: MouseEvent) => {
      const corner = event.buttons === 1 && !event.shiftKey ? cornerAt(event) : null
      const { head, anchor } = range.current ?? {}
      if (!corner || !head || !anchor || (head.line === corner.line && head.period === corner.period)) return
      if (isTyping(event.target)) return
      set({ anchor, head: corner })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const current = range.current
      if (!current || isTyping(event.target)) return
      const step = steps[event.key]
      if (step && event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault()
        event.stopPropagation()
        const { lines, periods, reveal } = latest.current
        const next = extendRange(current, step, lines, periods.length)
        reveal(next.head)
        set(next)
      } else if (event.key === 'Escape' && !isSingle(current)) {
        event.preventDefault()
        event.stopPropagation()
        set({ anchor: current.anchor, head: current.anchor })
      }
    }
    grid.addEventListener('mousedown', onMouseDown, true)
    grid.addEventListener('mousemove', onMouseMove)
    grid.addEventListener('keydown', onKeyDown, true)
    return () => {
      grid.removeEventListener('mousedown', onMouseDown, true)
      grid.removeEventListener('mousemove', onMouseMove)
      grid.removeEventListener('keydown', onKeyDown, true)
    }
  }, [set])
  // Rows or periods changed: the corners are indexes and would mean other cells.
  const shape = `${options.lines.map(({ key }) => key).join()} ${options.periods.join()}`
  useEffect(() => {
    const { anchor } = range.current ?? {}
    if (anchor) set({ anchor, head: anchor })
  }, [shape, set])

  return { place, begin, paint }
}

function cornerOf(cell: Element | null, periods: readonly string[]): Corner | null {
  const line = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN)
  const period = periods.indexOf(cell?.getAttribute('col-id') ?? '')
  return Number.isNaN(line) || period === -1 ? null : { line, period }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea') !== null
