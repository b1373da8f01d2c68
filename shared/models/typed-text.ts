import { compareDecimals, shiftDecimal } from '../figures/decimal.ts'
import { parseCell } from '../grids/parse-cell.ts'
import type { ModelLine, StatedFigure } from './model.ts'

/**
 * What was typed for a stated figure, at the line's scale, with what its last printed digit stands for: `43.8` is
 * stated to a tenth. Null for anything that is no plain figure.
 */
export function parseStated(text: string, line: Pick<ModelLine, 'scale'>): StatedFigure | null {
  const value = parseCell(text, line.scale)
  if (value === null) return null
  const printed = /\d[\d,]*(?:\.(\d+))?|\.(\d+)/.exec(text)
  const places = (printed?.[1] ?? printed?.[2] ?? '').length
  const mantissa = (printed?.[0] ?? '').replaceAll(',', '')
  const power = powerBetween(value, mantissa.startsWith('.') ? `0${mantissa}` : mantissa)
  return { value, step: shiftDecimal('1', power - places), slack: '0', source: '', place: null }
}

/** The power of ten that what is printed was multiplied by. */
function powerBetween(value: string, printed: string): number {
  const size = value.replace('-', '')
  for (let power = 0; power <= 12; power += 1)
    if (compareDecimals(shiftDecimal(printed, power), size) === 0) return power
  return 0
}

/** Values for a table of sensitivity as one types them: `8, 9, 10`; null where one is no figure. */
export function parseValues(text: string, line: Pick<ModelLine, 'scale'>): readonly string[] | null {
  const values = text
    .split(/[;\s]+|,(?=\s|$)|,(?!\d{3}\b)/)
    .filter((part) => part !== '')
    .map((part) => parseCell(part, line.scale))
  return values.length === 0 || values.length > 25 || values.includes(null)
    ? null
    : values.filter((value) => value !== null)
}
