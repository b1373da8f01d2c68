/**
 * Exact decimal arithmetic on text (`"40700000"`, `"-0.31"`). Amounts never pass through floating point:
 * `16.6 * 1e6` is `16600000.000000002` there, and a grid would show it.
 */

/** Drops thousands separators, a plus sign and needless zeros: `"1,020.50"` is `"1020.5"`. */
export function normalizeDecimal(text: string): string {
  // Most figures are whole already, and a grid asks for hundreds of thousands of them.
  if (/^-?[1-9]\d*$/.test(text)) return text
  const plain = text.replaceAll(',', '').replace(/^\+/, '')
  const isNegative = plain.startsWith('-')
  const [whole = '', fraction = ''] = (isNegative ? plain.slice(1) : plain).split('.')
  const digits = trimStart(whole) || '0'
  const rest = trimEnd(fraction)
  const unsigned = rest === '' ? digits : `${digits}.${rest}`
  return isNegative && unsigned !== '0' ? `-${unsigned}` : unsigned
}

/** Multiplies by a power of ten by moving the point. */
export function shiftDecimal(value: string, power: number): string {
  const isNegative = value.startsWith('-')
  const [whole = '', fraction = ''] = (isNegative ? value.slice(1) : value).split('.')
  const digits = whole + fraction
  const point = whole.length + power
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = point <= 0 ? 1 : point
  return normalizeDecimal(`${isNegative ? '-' : ''}${padded.slice(0, at)}.${padded.slice(at)}`)
}

export function negateDecimal(value: string): string {
  if (value === '0') return value
  return value.startsWith('-') ? value.slice(1) : `-${value}`
}

export function absoluteDecimal(value: string): string {
  return value.startsWith('-') ? value.slice(1) : value
}

export function addDecimals(a: string, b: string): string {
  const places = Math.max(countPlaces(a), countPlaces(b))
  return shiftDecimal((toScaled(a, places) + toScaled(b, places)).toString(), -places)
}

export function multiplyDecimals(a: string, b: string): string {
  const places = countPlaces(a) + countPlaces(b)
  return shiftDecimal((toScaled(a, countPlaces(a)) * toScaled(b, countPlaces(b))).toString(), -places)
}

/** Negative, zero or positive, as a sort wants it. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(countPlaces(a), countPlaces(b))
  const left = toScaled(a, places)
  const right = toScaled(b, places)
  return left < right ? -1 : left > right ? 1 : 0
}

function countPlaces(value: string): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

function toScaled(value: string, places: number): bigint {
  return BigInt(shiftDecimal(value, places))
}

function trimStart(digits: string): string {
  let at = 0
  while (digits[at] === '0') at += 1
  return digits.slice(at)
}

function trimEnd(digits: string): string {
  let at = digits.length
  while (digits[at - 1] === '0') at -= 1
  return digits.slice(0, at)
}
