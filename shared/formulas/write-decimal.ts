import { normalizeDecimal, shiftDecimal } from '../figures/decimal.ts'

/**
 * A result as decimal text. Fifteen digits are what a spreadsheet keeps and shows: 0.1 + 0.2 is 0.3 there and here.
 */
export function writeDecimal(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e')
  return shiftDecimal(normalizeDecimal(mantissa), Number(exponent))
}
