import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  negateDecimal,
  absoluteDecimal,
} from '../figures/decimal.ts'
import { divideDecimals } from '../grids/divide-decimals.ts'
import { agreeAsPrinted } from '../grids/printed-step.ts'

/** Ends of a guidance: a point has the same twice, `at least` and `up to` have one. */
export interface GuidedRange {
  readonly low: string | null
  readonly high: string | null
}

export type RangeVerdict = 'above' | 'within' | 'below'

/** What became of a guidance. */
export interface Judgement {
  readonly verdict: RangeVerdict
  /** How far beyond the end it missed or beat, below zero under the range; `0` within it. */
  readonly difference: string
  /** The same in percent of that end, one decimal; null where that end is nothing. */
  readonly differencePercent: string | null
  /** Where in the range it came, 0 its floor and 100 its ceiling, whole percent; null without two ends. */
  readonly place: string | null
}

/**
 * Judges what came by what was guided. A difference that the printed figure cannot show is none: 40.7 million is within
 * 40.72 to 42. `pointStep` is the printed step of a guidance that is one point, `about 50 million`, and of
 * the ends of one in words.
 */
export function judgeRange(
  { low, high }: GuidedRange,
  actual: string,
  actualStep: string | null,
  pointStep: string | null = null,
): Judgement {
  const isTurned = low !== null && high !== null && compareDecimals(low, high) > 0
  const [floor, ceiling] = isTurned ? [high, low] : [low, high]
  const endStep = floor !== null && ceiling !== null ? pointStep : null
  const beyond = (end: string): boolean => !agreeAsPrinted(actual, actualStep, end, endStep)
  const isBelow = floor !== null && compareDecimals(actual, floor) < 0 && beyond(floor)
  const isAbove = ceiling !== null && compareDecimals(actual, ceiling) > 0 && beyond(ceiling)
  const end = isBelow ? floor : isAbove ? ceiling : null
  const difference = end === null ? '0' : subtract(actual, end)
  return {
    verdict: isBelow ? 'below' : isAbove ? 'above' : 'within',
    difference,
    differencePercent: end === null ? null : percentOf(difference, absoluteDecimal(end), 1),
    place:
      floor === null || ceiling === null
        ? null
        : percentOf(subtract(actual, floor), subtract(ceiling, floor), 0),
  }
}

const subtract = (a: string, b: string): string => addDecimals(a, negateDecimal(b))

const percentOf = (part: string, whole: string, places: number): string | null =>
  divideDecimals(multiplyDecimals(part, '100'), whole, places)
