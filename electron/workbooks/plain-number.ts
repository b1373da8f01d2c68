import { normalizeDecimal, shiftDecimal } from '../../shared/figures/decimal.ts'

/**
 * A number as a workbook stores it, as decimal text with the fifteen digits that spreadsheets show: what stands behind
 * them (`0.31400000000000006`) is the machine's, not the user's. Null for what is no number.
 */
export function plainNumber(stored: string): string | null {
  if (!/^[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:e[+-]?\d{1,3})?$/i.test(stored)) return null
  const number = Number(stored)
  if (!Number.isFinite(number)) return null
  const [mantissa = '', exponent = '0'] = number.toPrecision(15).split('e')
  return shiftDecimal(mantissa, Number(exponent))
}

/** A number as a table of text prints it, with a format that shows it so; null for what is none. */
export function readPrintedNumber(text: string): { readonly value: string; readonly format: string } | null {
  const match =
    /^(\()?\s?([-−+])?\s?([$€£¥]|US\$|NT\$|HK\$)?\s?(-)?(\d{1,3}(?:,\d{3}){1,8}|\d{1,30})(\.\d{1,20})?\s?(%)?\s?(\))?$/.exec(
      text,
    )
  if (!match) return null
  const [, open, minus, sign = '', inner, whole = '', fraction = '', percent, close] = match
  if ((open === undefined) !== (close === undefined)) return null
  const isNegative = open !== undefined || inner !== undefined || (minus !== undefined && minus !== '+')
  const size = normalizeDecimal(`${whole}${fraction}`)
  const value = percent === undefined ? size : shiftDecimal(size, -2)
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length - 1)}`
  const digits = percent === undefined ? `${whole.includes(',') ? '#,##0' : '0'}${decimals}` : `0${decimals}%`
  // A bare year is told from an amount by its format.
  const isPlain = digits === '0' && sign === ''
  return {
    value: isNegative && value !== '0' ? `-${value}` : value,
    format: isPlain ? 'General' : `${sign}${digits}`,
  }
}
