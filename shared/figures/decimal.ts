/**
 * Exact decimal arithmetic on text (`"40700000"`, `"-0.31"`). Amounts never pass through floating point:
 * `16.6 * 1e6` is `16600000.000000002` there, and a grid would show it.
 */

const zero = 48
const nine = 57

/** Drops thousands separators, a plus sign and needless zeros: `"1,020.50"` is `"1020.5"`. */
export function normalizeDecimal(text: string): string {
  // Most figures are whole already, and a grid asks for hundreds of thousands of them.
  if (isPlainWhole(text)) return text
  const plain = (text.includes(',') ? text.replaceAll(',', '') : text).replace(/^\+/, '')
  return shiftDecimal(plain, 0)
}

function isPlainWhole(text: string): boolean {
  const first = text.startsWith('-') ? 1 : 0
  const lead = text.charCodeAt(first)
  // Beyond the end there is no code, which is no digit either.
  if (!(lead > zero && lead <= nine)) return false
  for (let at = first + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < zero || code > nine) return false
  }
  return true
}

/** Multiplies by a power of ten by moving the point. */
export function shiftDecimal(value: string, power: number): string {
  const first = value.startsWith('-') ? 1 : 0
  const at = value.indexOf('.', first)
  const whole = at < 0 ? value.slice(first) : value.slice(first, at)
  const digits = at < 0 ? whole : whole + value.slice(at + 1)
  return writeDigits(first === 1, digits, whole.length + power)
}

/** Digits with their point behind so many of them, without needless zeros. */
function writeDigits(isNegative: boolean, digits: string, point: number): string {
  let end = digits.length
  while (end > point && end > 0 && digits.charCodeAt(end - 1) === zero) end -= 1
  const written =
    point <= 0 ? '0' : trimStart(point > digits.length ? digits.padEnd(point, '0') : digits.slice(0, point))
  const fraction =
    end <= Math.max(point, 0)
      ? ''
      : point < 0
        ? '0'.repeat(-point) + digits.slice(0, end)
        : digits.slice(point, end)
  const unsigned = fraction === '' ? written : `${written}.${fraction}`
  return isNegative && unsigned !== '0' ? `-${unsigned}` : unsigned
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
  if (countDigits(a, places) <= exactDigits && countDigits(b, places) <= exactDigits)
    return shiftDecimal(String(toSafe(a, places) + toSafe(b, places)), -places)
  return shiftDecimal((toScaled(a, places) + toScaled(b, places)).toString(), -places)
}

export function multiplyDecimals(a: string, b: string): string {
  const [left, right] = [countPlaces(a), countPlaces(b)]
  if (countDigits(a, left) + countDigits(b, right) <= exactDigits)
    return shiftDecimal(String(toSafe(a, left) * toSafe(b, right)), -left - right)
  return shiftDecimal((toScaled(a, left) * toScaled(b, right)).toString(), -left - right)
}

/** Negative, zero or positive, as a sort wants it. */
export function compareDecimals(a: string, b: string): number {
  // Floating point keeps decimals of up to fifteen digits apart, and in their order.
  if (a.length <= exactDigits && b.length <= exactDigits) return Math.sign(Number(a) - Number(b))
  const places = Math.max(countPlaces(a), countPlaces(b))
  const left = toScaled(a, places)
  const right = toScaled(b, places)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whole numbers of so many digits, and the sum of two of them, are exact in floating point. */
const exactDigits = 15

function countPlaces(value: string): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** Of the whole number that a value is without its point, to so many places; at most. */
const countDigits = (value: string, places: number): number => value.length + places - countPlaces(value)

/** A whole number of at most `exactDigits` digits. */
function toSafe(value: string, places: number): number {
  return Number(places === 0 ? value : shiftDecimal(value, places))
}

function toScaled(value: string, places: number): bigint {
  return BigInt(places === 0 ? value : shiftDecimal(value, places))
}

function trimStart(digits: string): string {
  let at = 0
  while (at < digits.length - 1 && digits.charCodeAt(at) === zero) at += 1
  return at === 0 ? digits || '0' : digits.slice(at)
}
