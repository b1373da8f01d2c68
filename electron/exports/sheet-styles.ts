import { isCurrency, isPerShare } from '../../shared/grids/units.ts'
import type { GridCell, GridRow } from '../../shared/grids/grid.ts'
import type { CellStyle } from './workbook-model.ts'

/** One colour a state, readable on white and in print; suggested ones are italic besides. */
const colors = {
  suggested: '1F4FBF',
  confirmed: '16181D',
  corrected: '16181D',
  typed: '0B6B4F',
  computed: '4A4F5A',
  conflict: 'B3261E',
} as const

export const headStyle: CellStyle = { isBold: true, fill: 'E9EBEF', isWrapped: true }
export const headNumberStyle: CellStyle = { ...headStyle, align: 'right' }
export const textStyle: CellStyle = {}
export const wrappedStyle: CellStyle = { isWrapped: true }
export const linkStyle: CellStyle = { color: '1F4FBF' }
export const titleStyle: CellStyle = { isBold: true }

/** How a figure looks: its state by colour and slant, its unit by number format. */
export const figureStyle = (cell: GridCell, numberFormat: string, hasTopLine: boolean): CellStyle => ({
  numberFormat,
  align: 'right',
  color: colors[cell.state],
  isItalic: cell.isProvisional,
  isBold: cell.state === 'conflict',
  hasTopLine,
})

export const keyStyle = (state: keyof typeof colors): CellStyle => ({
  color: colors[state],
  isItalic: state === 'suggested',
  isBold: state === 'conflict',
})

/**
 * Excel's number format of a row. The cell holds the whole value: each trailing comma shows it divided by a thousand,
 * percentages are true fractions, and negatives stand in parentheses with their digits in line.
 */
export function numberFormatOf({
  unit,
  scale,
  decimals,
}: Pick<GridRow, 'unit' | 'scale' | 'decimals'>): string {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  const digits = unit === '%' ? `0${fraction}%` : `#,##0${fraction}${','.repeat(Math.floor(scale / 3))}`
  return `${digits}_);(${digits})`
}

/** A row's unit as its head says it, such as `USD m`. */
export function unitName({ unit, scale }: Pick<GridRow, 'unit' | 'scale'>): string {
  const magnitude = scale === 6 ? ' m' : scale === 3 ? ' k' : ''
  return isCurrency(unit) || isPerShare(unit) || scale > 0 ? `${unit}${magnitude}` : unit
}
