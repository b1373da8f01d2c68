import type { InputState } from '../../shared/models/evaluate-model.ts'
import type { GridCell, GridRow } from '../../shared/grids/grid.ts'
import { dayNumber, type CellModel, type CellStyle } from './workbook-model.ts'

/**
 * The trade's two colours: blue for what was put in, from a source or by hand, black for what is worked out. How an
 * input stands shows besides: suggested ones are lighter and in italics, typed ones on yellow, disputed ones bold on red.
 */
const colors = {
  suggested: '4468D8',
  confirmed: '0000FF',
  corrected: '0000FF',
  typed: '0000FF',
  computed: '000000',
  conflict: '0000FF',
} as const
const fills: Readonly<Partial<Record<keyof typeof colors, string>>> = { typed: 'FFF8DC', conflict: 'FCE8E6' }

export const headStyle: CellStyle = { isBold: true, fill: 'E9EBEF', isWrapped: true }
export const headNumberStyle: CellStyle = { ...headStyle, align: 'right' }
export const textStyle: CellStyle = {}
export const wrappedStyle: CellStyle = { isWrapped: true }
export const linkStyle: CellStyle = { color: '1F4FBF' }
export const titleStyle: CellStyle = { isBold: true }

/** A workbook of fifty thousand figures has a few dozen styles of them. */
const figureStyles = new Map<string, CellStyle>()

/** How a figure looks: its state by colour and slant, its unit by number format. */
export function figureStyle(
  { state, isProvisional }: Pick<GridCell, 'state' | 'isProvisional'>,
  numberFormat: string,
  hasTopLine: boolean,
): CellStyle {
  const key = `${state} ${isProvisional} ${hasTopLine} ${numberFormat}`
  const style = figureStyles.get(key) ?? {
    ...stateStyle(state),
    numberFormat,
    align: 'right',
    isItalic: isProvisional,
    hasTopLine,
  }
  figureStyles.set(key, style)
  return style
}

const stateStyle = (state: keyof typeof colors): CellStyle => {
  const fill = fills[state]
  return { color: colors[state], isBold: state === 'conflict', ...(fill === undefined ? {} : { fill }) }
}

export const keyStyle = (state: keyof typeof colors): CellStyle => ({
  ...stateStyle(state),
  isItalic: state === 'suggested',
})

/** An input of a model: blue, as all that is put in, in italics until somebody has accepted it. */
export const inputStyle = (state: InputState | null, numberFormat: string): CellStyle => ({
  ...stateStyle(
    state === 'lost' || state === 'rejected'
      ? 'conflict'
      : state === 'typed' || state === 'unsourced'
        ? 'typed'
        : 'confirmed',
  ),
  numberFormat,
  align: 'right',
  isItalic: state === 'suggested',
})

/** A real date; nothing where there is none. */
export const dateCell = (date: string | null): CellModel | null =>
  date === null ? null : { value: dayNumber(date), style: dateStyle }

const dateStyle: CellStyle = { numberFormat: 'yyyy-mm-dd', align: 'left' }

/**
 * Excel's number format of a row. The cell holds the whole value: each trailing comma shows it divided by a thousand,
 * percentages are true fractions, and negatives stand in parentheses with their digits in line.
 */
export function numberFormatOf({
  unit,
  format: { scale, decimals },
}: Pick<GridRow, 'unit' | 'format'>): string {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  const digits = unit === '%' ? `0${fraction}%` : `#,##0${fraction}${','.repeat(Math.floor(scale / 3))}`
  return `${digits}_);(${digits})`
}
