import { addDecimals, normalizeDecimal, shiftDecimal } from '../figures/decimal.ts'

/** `a ÷ b` rounded half away from zero to `places` digits after the point; null when `b` is zero. */
export function divideDecimals(a: string, b: string, places: number): string | null {
  const depth = Math.max(placesOf(a), placesOf(b))
  const divisor = BigInt(shiftDecimal(b, depth))
  if (divisor === 0n) return null
  const dividend = BigInt(shiftDecimal(a, depth + places))
  return shiftDecimal(roundedQuotient(dividend, divisor).toString(), -places)
}

/** Rounds half away from zero to `places` digits after the point. */
export function roundDecimal(value: string, places: number): string {
  const dropped = placesOf(value) - places
  if (dropped <= 0) return normalizeDecimal(value)
  // The first digit that goes decides: half rounds away from zero, whatever follows.
  const point = value.indexOf('.')
  const kept = value.slice(0, point) + value.slice(point + 1, point + 1 + places)
  const isUp = value.charCodeAt(point + 1 + places) >= halfCode
  const cut = shiftDecimal(kept, -places)
  if (!isUp) return cut
  const step = shiftDecimal(value.startsWith('-') ? '-1' : '1', -places)
  return addDecimals(cut, step)
}

const halfCode = '5'.charCodeAt(0)

/** Digits after the point, without needless zeros. */
export function placesOf(value: string): number {
  const point = value.indexOf('.')
  if (point < 0) return 0
  let end = value.length
  while (value.charCodeAt(end - 1) === zeroCode) end -= 1
  return end - point - 1
}

const zeroCode = '0'.charCodeAt(0)

function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n
  const top = dividend < 0n ? -dividend : dividend
  const bottom = divisor < 0n ? -divisor : divisor
  const quotient = (top * 2n + bottom) / (bottom * 2n)
  return isNegative ? -quotient : quotient
}
