import type { Span } from '../documents/document.ts'

/**
 * What a quantity is a quantity of. Values of different families are never equal, except that a bare number may be the
 * number of anything: `300` beside `$300 million` or `3 億` leaves the unit to the reader.
 */
export type Family =
  | 'number'
  | 'money'
  | 'percent'
  | 'times'
  | 'duration'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'temperature'
  | 'speed'
  | 'power'
  | 'energy'
  | 'frequency'
  | 'data'
  | 'rate'
  | 'age'
  | 'ordinal'
  | 'code'
  | 'clock'
  | 'year'
  | 'quarter'
  | 'half'
  | 'month'
  | 'day'
  | 'weekday'
  | 'decade'
  | 'century'

/** Families that name a piece of the calendar; a date is told apart into these. */
const calendar: ReadonlySet<Family> = new Set([
  'year',
  'quarter',
  'half',
  'month',
  'day',
  'weekday',
  'decade',
  'century',
])
/** Whether a family names a piece of the calendar. */
export const isCalendar = (family: Family): boolean => calendar.has(family)

/** Families whose unit is part of what is said: one of them for another is an error, not another way to say it. */
const measured: ReadonlySet<Family> = new Set([
  'money',
  'percent',
  'duration',
  'length',
  'area',
  'volume',
  'mass',
  'temperature',
  'speed',
  'power',
  'energy',
  'frequency',
])
/** Whether the unit of a family is part of what is said. */
export const isMeasured = (family: Family): boolean => measured.has(family)

/** One way to understand a quantity: `增長兩倍` is twofold to one writer and threefold to another. */
export interface Reading {
  readonly family: Family
  /** In the family's base unit: percent, days, metres, square metres, litres, kilograms, watts … */
  readonly value: number
  /** As the text names it: `USD`, `%`, `pp`, `km`, `months`; null where it names none. */
  readonly unit: string | null
}

/** A number of nothing in particular. */
export const bare = (value: number): Reading => ({ family: 'number', value, unit: null })

/** The year of four figures or of two: '24 is 2024, '98 is 1998. */
export function yearReading(digits: string): Reading {
  const value = Number(digits)
  return {
    family: 'year',
    value: digits.length === 2 ? (value > 50 ? 1900 : 2000) + value : value,
    unit: null,
  }
}

/** A quantity as a text states it, with every reading its words allow. */
export interface Quantity extends Span {
  /** The likeliest first; never empty. */
  readonly readings: readonly [Reading, ...Reading[]]
  /** The number as written with its magnitude and without its unit: 5,000,000 for `$5 million`, 5 for `5 公里`. */
  readonly number: number
  /** What the form leaves open, in terms of `number`: `三百多` is 300 to 400, `dozens` 20 to 99. */
  readonly low: number
  readonly high: number
  /** Before its magnitude: 5 in `$5 million`, 40.7 in `40.7 百萬`. */
  readonly mantissa: number
  readonly approximation: 'over' | 'under' | 'about' | null
  /** `dozens`, `數百`: an order of magnitude and no more. */
  readonly isVague: boolean
  /** Written without figures: `twelve`, `十二`. */
  readonly isInWords: boolean
  /** 0 to 1: how likely it is an error if the other language has nothing of the kind. */
  readonly weight: number
  /** Part of a score: each mention needs its own on the other side, for 3-1 and 3-3 are two results. */
  readonly isOnce?: boolean
}
