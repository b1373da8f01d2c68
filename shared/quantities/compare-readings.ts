import { localMoney } from './measures.ts'
import { isCalendar, isMeasured, type Quantity, type Reading } from './quantity.ts'

/** How much two quantities have in common. */
export interface Likeness {
  /** 0 for different values, up to 1 for the same value in the same unit. */
  readonly score: number
  /** The figures agree and the units don't: 5 公里 for 5 miles, 4 億元 for $400 million. */
  /** `local` where one side says only 元, which may be short for the other's currency. */
  readonly conflict: 'unit' | 'currency' | 'local' | null
}

const unlike: Likeness = { score: 0, conflict: null }
const closest = 1e-12
/** Share by which a translator's conversion may be rounded: 100 miles is 160 公里. */
const conversionSlack = 0.08
const durationSlack = 0.035

/** A conversion is as exact as the coarser of two figures: 695.41 billion kilograms are 13,908.2 億斤. */
function slackOf(a: Quantity, b: Quantity): number {
  const figures = Math.min(countFigures(a.mantissa), countFigures(b.mantissa))
  return figures >= 4 ? 0.01 : figures === 3 ? 0.04 : conversionSlack
}
/** Between metres and kilometres nothing is rounded. */
const isPowerOfTen = (ratio: number): boolean => {
  const power = Math.log10(Math.abs(ratio))
  return Math.abs(power - Math.round(power)) < 1e-6
}
const countFigures = (value: number): number =>
  String(value)
    .replace(/^0\.0*|\./g, '')
    .replace(/0+$/, '').length

const dollars = new Set(['USD', 'HKD', 'TWD', 'AUD', 'CAD', 'NZD', 'SGD', 'dollar'])
const yens = new Set(['JPY', 'CNY', 'yen'])

/** Whether one side's words may name the other side's currency; null where only one of them is sure. */
function compareCurrencies(a: string | null, b: string | null): 'same' | 'loose' | 'local' | 'other' {
  if (a === b || a === null || b === null) return 'same'
  if (a === 'dollar' || b === 'dollar') {
    const other = a === 'dollar' ? b : a
    if (other === 'USD') return 'same'
    return dollars.has(other) ? 'loose' : other === localMoney ? 'local' : 'other'
  }
  if (a === 'yen' || b === 'yen')
    return yens.has(a === 'yen' ? b : a) || a === localMoney || b === localMoney ? 'same' : 'other'
  if (a === localMoney || b === localMoney) {
    const other = a === localMoney ? b : a
    return other === 'CNY' || other === 'TWD' || other === 'HKD' || other === 'JPY' ? 'same' : 'local'
  }
  return 'other'
}

/** Compares two quantities in every way their words can be read, and keeps the best. */
export function compareQuantities(a: Quantity, b: Quantity): Likeness {
  let best = unlike
  for (const [index, one] of a.readings.entries())
    for (const [other, two] of b.readings.entries()) {
      // Two readings that are both unlikely agree by chance.
      if (index > 0 && other > 0) continue
      const likeness = compareReadings(a, one, b, two)
      const score = likeness.score - 0.01 * (index + other)
      if (score > best.score) best = { ...likeness, score }
    }
  return best
}

function compareReadings(a: Quantity, one: Reading, b: Quantity, two: Reading): Likeness {
  if (one.family === two.family) {
    if (one.family === 'money') {
      const score = compareValues(a, one.value, b, two.value, closest)
      if (score === 0) return unlike
      const currency = compareCurrencies(one.unit, two.unit)
      if (currency === 'same') return { score, conflict: null }
      return {
        score: score * (currency === 'loose' ? 0.97 : currency === 'local' ? 0.95 : 0.9),
        conflict: currency === 'other' ? 'currency' : currency === 'local' ? 'local' : null,
      }
    }
    if (one.family === 'decade' || one.family === 'year') {
      if (one.value === two.value) return { score: 1, conflict: null }
      const isShort = isShortDecade(one.value) !== isShortDecade(two.value)
      return one.family === 'decade' && isShort && one.value % 100 === two.value % 100
        ? { score: 0.9, conflict: null }
        : unlike
    }
    if (one.family === 'clock') {
      if (one.value === two.value) return { score: 1, conflict: null }
      return one.value % 720 === two.value % 720 ? { score: 0.9, conflict: null } : unlike
    }
    if (one.family === 'temperature') return compareTemperatures(a, one, b, two)
    if (one.family === 'percent') {
      const isPart = one.unit === 'part' || two.unit === 'part'
      if (isPart && Math.abs(one.value - two.value) <= 1.01)
        return { score: one.value === two.value ? 1 : 0.9, conflict: null }
      if (isPart && Math.abs(one.value - two.value) <= 3.4 && a.isInWords && b.isInWords)
        return { score: 0.7, conflict: null }
      const score = compareValues(a, one.value, b, two.value, closest)
      const isPoint = (one.unit === 'pp') !== (two.unit === 'pp')
      return score === 0
        ? unlike
        : { score: isPoint ? score * 0.9 : score, conflict: isPoint && !isPart ? 'unit' : null }
    }
    const isConversion = one.unit !== two.unit && isMeasured(one.family)
    const isDecimal = isConversion && isPowerOfTen((one.value * b.number) / (two.value * a.number))
    const slack =
      isConversion && !isDecimal ? (one.family === 'duration' ? durationSlack : slackOf(a, b)) : closest
    const score = compareValues(a, one.value, b, two.value, slack)
    if (score > 0)
      return {
        score: isConversion && !isDecimal && one.family !== 'duration' ? score * 0.8 : score,
        conflict: null,
      }
    // 5 miles and 5 公里.
    return isConversion && a.number === b.number && a.number !== 0 ? { score: 0.3, conflict: 'unit' } : unlike
  }
  // March is no bare 3; and an article counts things, no years and no ages.
  const kind = one.family === 'number' ? two.family : one.family
  if (one.family === 'number' || two.family === 'number') {
    if (isCalendar(kind) && kind !== 'year' && kind !== 'day') return unlike
    // The 70s of a rate are 70 and a bit, not 79.
    const [decade, exact] = a.readings[0].family === 'decade' ? [a, b] : [b, a]
    if (decade.readings[0].family === 'decade' && exact.low === exact.high && exact.number !== decade.number)
      return unlike
    const isArticle = a.weight === 0 || b.weight === 0
    if (isArticle && (isCalendar(kind) || kind === 'clock' || kind === 'code' || kind === 'age'))
      return unlike
  }
  const isBare = one.family === 'number' || two.family === 'number'
  if (!isBare) {
    if (isMeasured(one.family) && isMeasured(two.family)) {
      return a.number === b.number && one === a.readings[0] && two === b.readings[0]
        ? { score: 0.25, conflict: 'unit' }
        : unlike
    }
    const isAnniversary =
      a.number > 1 &&
      [one.family, two.family].every((family) => family === 'ordinal' || family === 'duration')
    const loose = isAnniversary || isLoosePair(one.family, two.family)
    return loose && (one.value === two.value || a.number === b.number)
      ? { score: 0.55, conflict: null }
      : unlike
  }
  const value = one.family === 'number' ? one.value : two.value
  const named = one.family === 'number' ? two : one
  const owner = one.family === 'number' ? b : a
  const written = named === owner.readings[0] && !isCalendar(named.family) ? owner.number : named.value
  const bareOwner = owner === a ? b : a
  const score =
    owner === a
      ? compareValues(a, written, bareOwner, value, closest)
      : compareValues(bareOwner, value, b, written, closest)
  if (score === 0) return unlike
  return { score: score * (isMeasured(named.family) ? 0.85 : 0.75), conflict: null }
}

/** The nineties, of whatever century. */
const isShortDecade = (value: number): boolean => value > 0 && value < 100

/** Pieces of names and of the calendar that one language numbers and the other counts. */
function isLoosePair(one: string, two: string): boolean {
  const pair = [one, two]
  const has = (...families: string[]) => pair.every((family) => families.includes(family))
  return (
    has('ordinal', 'code') ||
    has('ordinal', 'day') ||
    has('ordinal', 'quarter') ||
    has('ordinal', 'half') ||
    has('ordinal', 'month') ||
    has('ordinal', 'decade') ||
    has('year', 'code') ||
    has('data', 'code') ||
    has('mass', 'code') ||
    has('data', 'mass') ||
    has('length', 'code') ||
    has('age', 'ordinal') ||
    has('rate', 'code')
  )
}

/** 1 where two values are the same, less where a form leaves it open: `三百多` for 312, 近五成 for 48 %. */
function compareValues(a: Quantity, one: number, b: Quantity, two: number, slack: number): number {
  if (one === two) return a.isVague !== b.isVague ? 0.9 : 1
  const size = Math.max(Math.abs(one), Math.abs(two))
  const gap = Math.abs(one - two)
  if (gap <= size * slack) return slack === closest ? 1 : 0.95
  const [aLow, aHigh] = rangeOf(a, one)
  const [bLow, bHigh] = rangeOf(b, two)
  const isOpen = aHigh > aLow || bHigh > bLow
  // More than 850 million is 8.5 億多; where both say more than, both say the same figure.
  if (isOpen && !a.isVague && !b.isVague && a.approximation === 'over' && b.approximation === 'over') return 0
  const isEnd =
    a.approximation === null &&
    b.approximation === null &&
    !a.isVague &&
    !b.isVague &&
    (one === bLow || one === bHigh || two === aLow || two === aHigh)
  if (isOpen && isEnd) return 0.9
  if (isOpen && aLow <= bHigh && bLow <= aHigh) return a.isVague === b.isVague ? 0.8 : 0.65
  if (a.approximation === null || b.approximation === null) {
    if (isRounded(a, one, two) || isRounded(b, two, one)) return 0.6
  } else if (
    a.approximation !== b.approximation &&
    a.approximation !== 'about' &&
    b.approximation !== 'about'
  ) {
    // Nearly 3,000 and 2,900 多 are the same from two sides.
    if (isRounded(a, one, two) && isRounded(b, two, one)) return 0.6
  }
  return 0
}

function rangeOf(quantity: Quantity, value: number): readonly [number, number] {
  if (quantity.high === quantity.low || quantity.number === 0) return [value, value]
  const scale = value / quantity.number
  return [quantity.low * scale, quantity.high * scale]
}

/** Whether `about`, `over` or `nearly` lets a value stand for a more exact one: 約 120 萬 for 1.23 million. */
function isRounded(quantity: Quantity, value: number, exact: number): boolean {
  const { approximation } = quantity
  if (approximation === null || value === 0) return false
  const step = placeOf(value)
  const gap = exact - value
  if (Math.abs(gap) > Math.abs(value) * (approximation === 'about' ? 0.03 : 0.07)) return false
  if (approximation === 'over') return gap > 0 && gap < step
  if (approximation === 'under') return gap < 0 && -gap < step
  return Math.abs(gap) <= step * 0.5
}

/** The place of the last figure that says something: 10,000 for 120,000, 0.1 for 4.5. */
function placeOf(value: number): number {
  let step = 10 ** Math.floor(Math.log10(Math.abs(value)))
  for (let index = 0; index < 6; index += 1) {
    const ratio = value / step
    if (Math.abs(ratio - Math.round(ratio)) < 1e-6) return step
    step /= 10
  }
  return step
}

function compareTemperatures(a: Quantity, one: Reading, b: Quantity, two: Reading): Likeness {
  if (one.value === two.value)
    return {
      score: one.unit === two.unit || one.unit === '°' || two.unit === '°' ? 1 : 0.4,
      conflict: one.unit === two.unit || one.unit === '°' || two.unit === '°' ? null : 'unit',
    }
  const isNear = (celsius: number, fahrenheit: number) =>
    Math.abs(celsius * 1.8 + 32 - fahrenheit) <= 2 || Math.abs(celsius * 1.8 - fahrenheit) <= 1
  if (one.unit !== two.unit) {
    if (one.unit !== '°C' && two.unit !== '°F' && isNear(two.value, one.value))
      return { score: 0.85, conflict: null }
    if (one.unit !== '°F' && two.unit !== '°C' && isNear(one.value, two.value))
      return { score: 0.85, conflict: null }
  }
  const score = compareValues(a, one.value, b, two.value, closest)
  return score === 0 ? unlike : { score, conflict: null }
}
