import type { GridRow } from '../../shared/grids/grid.ts'
import type { GridLine } from './grid-cell.ts'

/** A corner of a range: index of the line and of the period. */
export interface Corner {
  readonly line: number
  readonly period: number
}

/** Cells chosen together, from where choosing began to where it went. */
export interface CellRange {
  readonly anchor: Corner
  readonly head: Corner
}

export interface Bounds {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function boundsOf({ anchor, head }: CellRange): Bounds {
  return {
    top: Math.min(anchor.line, head.line),
    bottom: Math.max(anchor.line, head.line),
    left: Math.min(anchor.period, head.period),
    right: Math.max(anchor.period, head.period),
  }
}

export const isSingle = ({ anchor, head }: CellRange): boolean =>
  anchor.line === head.line && anchor.period === head.period

export const rangeHas = (range: CellRange, line: number, period: number): boolean => {
  const { top, bottom, left, right } = boundsOf(range)
  return line >= top && line <= bottom && period >= left && period <= right
}

/** Moves the far corner by steps; headings of groups are stepped over, the edges hold. */
export function extendRange(
  range: CellRange,
  by: { readonly lines: number; readonly periods: number },
  lines: readonly GridLine[],
  periods: number,
): CellRange {
  const period = Math.min(Math.max(range.head.period + by.periods, 0), Math.max(0, periods - 1))
  let line = range.head.line
  for (let next = line + by.lines; by.lines !== 0 && next >= 0 && next < lines.length; next += by.lines) {
    if (lines[next]?.kind !== 'row') continue
    line = next
    break
  }
  return { anchor: range.anchor, head: { line, period } }
}

/**
 * Where Ctrl with an arrow leads, as in a spreadsheet: along filled cells to the last of them, over empty ones to the
 * next filled, else to the edge.
 */
export function jumpFrom(
  from: Corner,
  by: { readonly lines: number; readonly periods: number },
  lines: readonly GridLine[],
  columns: readonly string[],
  holds: (row: GridRow, column: string) => boolean,
): Corner {
  const isFilled = ({ line, period }: Corner): boolean => {
    const at = lines[line]
    return at?.kind === 'row' && holds(at.row, columns[period] ?? '')
  }
  const step = (at: Corner): Corner | null => {
    const next = extendRange({ anchor: at, head: at }, by, lines, columns.length).head
    return next.line === at.line && next.period === at.period ? null : next
  }
  let at = from
  let next = step(at)
  if (!next) return at
  const runs = isFilled(at) && isFilled(next)
  while (next) {
    if (runs && !isFilled(next)) return at
    at = next
    if (!runs && isFilled(at)) return at
    next = step(at)
  }
  return at
}

/** All cells, from the first row's first column. */
export function wholeRange(lines: readonly GridLine[], columns: number): CellRange | null {
  const first = lines.findIndex(({ kind }) => kind === 'row')
  const last = lines.findLastIndex(({ kind }) => kind === 'row')
  if (first === -1 || columns === 0) return null
  return { anchor: { line: first, period: 0 }, head: { line: last, period: columns - 1 } }
}
