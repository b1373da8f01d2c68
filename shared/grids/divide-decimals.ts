import { compareDecimals, normalizeDecimal, shiftDecimal } from '../figures/decimal.ts'

/** `a ÷ b` rounded half away from zero to `places` digits after the point; null when `b` is zero. */
export function divideDecimals(a: string, b: string, places: number): string | null {
  if (compareDecimals(b, '0') === 0) return null
  const depth = Math.max(placesOf(a), placesOf(b))
  const dividend = BigInt(shiftDecimal(a, depth + places))
  const divisor = BigInt(shiftDecimal(b, depth))
  return shiftDecimal(roundedQuotient(dividend, divisor).toString(), -places)
}

/** Rounds half away from zero to `places` digits after the point. */
export function roundDecimal(value: string, places: number): string {
  if (placesOf(value) <= places) return normalizeDecimal(value)
  return divideDecimals(value, '1', places) ?? value
}

export function placesOf(value: string): number {
  if (!value.includes('.')) return 0
  return normalizeDecimal(value).split('.')[1]?.length ?? 0
}

function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n
  const top = dividend < 0n ? -dividend : dividend
  const bottom = divisor < 0n ? -divisor : divisor
  const quotient = (top * 2n + bottom) / (bottom * 2n)
  return isNegative ? -quotient : quotient
}
