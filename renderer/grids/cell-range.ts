import type { GridCell, GridRow } from '../../shared/grids/grid.ts'
import { formatCell, formatNumber } from '../../shared/grids/format-cell.ts'
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
 * The cells as spreadsheets paste them: tabs and line ends, minus signs instead of brackets, no thousands separators.
 * Several cells bring their heads along; one cell is its value alone.
 */
export function copyText(
  range: CellRange,
  lines: readonly GridLine[],
  periods: readonly string[],
  namePeriod: (period: string) => string,
): string {
  const { top, bottom, left, right } = boundsOf(range)
  const columns = periods.slice(left, right + 1)
  const rows = lines.slice(top, bottom + 1).filter((line) => line.kind === 'row')
  const body = rows.map((line) => columns.map((period) => plainText(line.row, line.cells[period]?.cell)))
  if (isSingle(range)) return body[0]?.[0] ?? ''
  const named = rows.map((line) => (line.unit === '' ? line.fullTitle : `${line.fullTitle} (${line.unit})`))
  return [['', ...columns.map(namePeriod)], ...body.map((cells, at) => [named[at] ?? '', ...cells])]
    .map((cells) => cells.map(onOneLine).join('\t'))
    .join('\n')
}

function plainText(row: GridRow, cell: GridCell | undefined): string {
  if (!cell) return ''
  if (row.measure === 'guided' || cell.value === null) return formatCell(cell, row)
  const written = formatNumber(cell.value, row.format.scale, row.format.decimals).replaceAll(',', '')
  return written.startsWith('(') ? `-${written.slice(1, -1)}` : written
}

const onOneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
