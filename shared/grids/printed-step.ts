import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  negateDecimal,
  normalizeDecimal,
  shiftDecimal,
} from '../figures/decimal.ts'

const printedNumber = /\d[\d,]*(?:\.\d+)?/
/** From thousandths (cents written as dollars) to trillions. */
const powers = [0, 6, 9, 3, 4, 8, 12, -2, 2, 5, 7, -3, 1, 10]

/**
 * The smallest difference a printed figure can show: `$40.7 million` is known to the nearest 100,000. Null when the
 * words do not show the value (a figure in words, or one a person corrected), which then counts as exact.
 */
export function printedStep(value: string, quote: string): string | null {
  const printed = printedNumber.exec(quote)?.[0]
  if (printed === undefined) return null
  const mantissa = normalizeDecimal(printed)
  const decimals = printed.split('.')[1]?.length ?? 0
  const size = absoluteDecimal(normalizeDecimal(value))
  for (const power of powers) {
    if (shiftDecimal(mantissa, power) === size) return shiftDecimal('1', power - decimals)
  }
  return null
}

/** Whether two values agree as far as both were printed: `$40.7 million` and `$40.67 million` do. */
export function agreeAsPrinted(a: string, stepA: string | null, b: string, stepB: string | null): boolean {
  const difference = absoluteDecimal(addDecimals(a, negateDecimal(b)))
  const step = compareDecimals(stepA ?? '0', stepB ?? '0') > 0 ? (stepA ?? '0') : (stepB ?? '0')
  return compareDecimals(addDecimals(difference, difference), step) <= 0
}
