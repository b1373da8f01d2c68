import { isCurrency } from '../figures/is-currency.ts'
import { absoluteDecimal, compareDecimals, shiftDecimal } from '../figures/decimal.ts'
import { placesOf, roundDecimal } from './divide-decimals.ts'
import type { CellFormat, GridCell, GridRow } from './grid.ts'
import { isPerShare, isScaled } from './units.ts'

/** The power of ten a row's values are shown in: millions where the largest reaches one, thousands or units else. */
export function scaleOf(unit: string, values: readonly string[]): number {
  if (!isScaled(unit)) return 0
  const digits = values.reduce((most, value) => Math.max(most, countWhole(value)), 0)
  if (digits > 6) return 6
  return isCurrency(unit) && digits > 3 ? 3 : 0
}

/** Digits before the point of a normal decimal: comparing values would take as long as the rest of a large grid. */
function countWhole(value: string): number {
  const point = value.indexOf('.')
  return (point < 0 ? value.length : point) - (value.startsWith('-') ? 1 : 0)
}

/** Most digits shown after the point; what is printed beyond them is read in the source. */
const mostDecimals = 3

/** Digits after the point that show every stated value of a row, within what its unit is usually given in. */
export function decimalsOf(unit: string, scale: number, values: readonly string[]): number {
  const needed = values.reduce((most, value) => Math.max(most, countPlaces(value, scale)), 0)
  const least = isPerShare(unit) ? 2 : unit === '%' || (scale > 0 && isCurrency(unit)) ? 1 : 0
  return Math.max(least, Math.min(needed, isPerShare(unit) ? mostDecimals + 1 : mostDecimals))
}

/** Digits after the point of a normal decimal divided by a power of ten. */
function countPlaces(value: string, scale: number): number {
  const point = value.indexOf('.')
  if (point >= 0) return value.length - point - 1 + scale
  if (value === '0') return 0
  let zeros = 0
  while (zeros < scale && value[value.length - 1 - zeros] === '0') zeros += 1
  return scale - zeros
}

/**
 * A value as a grid shows it, without its unit: `(12.0)` for −12,000,000 in millions. With no `decimals` it has as
 * many as it needs.
 */
export function formatNumber(value: string, scale: number, decimals?: number): string {
  const scaled = shiftDecimal(value, -scale)
  const places = decimals ?? Math.min(placesOf(scaled), mostDecimals)
  const rounded = roundDecimal(scaled, places)
  const [whole = '0', fraction = ''] = absoluteDecimal(rounded).split('.')
  const grouped = groupThousands(whole)
  const text = places === 0 ? grouped : `${grouped}.${fraction.padEnd(places, '0')}`
  return rounded.startsWith('-') ? `(${text})` : text
}

function groupThousands(whole: string): string {
  let text = whole
  for (let at = whole.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`
  return text
}

/** How a row's figures are written unless the user says otherwise: the scale of the largest, the digits of the stated. */
export function chooseFormat(unit: string, values: readonly string[], stated: readonly string[]): CellFormat {
  const scale = scaleOf(unit, values)
  const style =
    unit === '%'
      ? 'percent'
      : unit === 'bps'
        ? 'bps'
        : unit === 'x'
          ? 'multiple'
          : isCurrency(unit)
            ? 'currency'
            : 'number'
  return { style, scale, decimals: decimalsOf(unit, scale, stated) }
}

/** A cell's text: a figure, or a range from its lower to its upper end; a wholly negative range shares its brackets. */
export function formatCell(
  cell: GridCell,
  row: Pick<GridRow, 'measure' | 'unit' | 'format' | 'lowerIsBetter'>,
): string {
  const { value, high } = cell
  const { style, scale, decimals } = row.format
  // A percentage in basis points is a hundred times the number.
  const shift = row.unit === '%' && style === 'bps' ? scale - 2 : scale
  const show = (text: string) => `${formatNumber(text, shift, decimals)}${style === 'multiple' ? 'x' : ''}`
  if (row.measure !== 'guided') return value === null ? '' : show(value)
  if (value === null || high === null) {
    const end = value ?? high
    // The worst value alone is a floor, the best alone a ceiling; the other way round where less is better.
    return end === null ? '' : `${(value === null) === row.lowerIsBetter ? '≥' : '≤'} ${show(end)}`
  }
  if (high === value) return show(value)
  const [from, to] = compareDecimals(value, high) < 0 ? [value, high] : [high, value]
  return compareDecimals(to, '0') < 0
    ? `(${show(absoluteDecimal(from))}–${show(absoluteDecimal(to))})`
    : `${show(from)}–${show(to)}`
}
