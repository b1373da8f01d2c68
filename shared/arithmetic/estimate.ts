/**
 * A number known to lie between two others. A printed figure stands for every number that would have been printed so,
 * and what follows from printed figures is as uncertain as they are. Floating point is good enough here: an estimate is
 * compared and shown rounded, never stored as an amount.
 */
export interface Estimate {
  readonly low: number
  /** What the figures give as printed. */
  readonly point: number
  readonly high: number
}

export const exactly = (value: number): Estimate => ({ low: value, point: value, high: value })

export const add = (a: Estimate, b: Estimate): Estimate => ({
  low: a.low + b.low,
  point: a.point + b.point,
  high: a.high + b.high,
})

export const subtract = (a: Estimate, b: Estimate): Estimate => ({
  low: a.low - b.high,
  point: a.point - b.point,
  high: a.high - b.low,
})

export const multiply = (a: Estimate, b: Estimate): Estimate =>
  enclose(a.point * b.point, [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high])

/** Null where the divisor may be zero. */
export function divide(a: Estimate, b: Estimate): Estimate | null {
  if (b.low <= 0 && b.high >= 0) return null
  return enclose(a.point / b.point, [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high])
}

export const scale = (a: Estimate, by: number): Estimate => multiply(a, exactly(by))

/** One estimate that holds whichever of two is meant: both ends of a range. */
export const unite = (a: Estimate, b: Estimate): Estimate => ({
  low: Math.min(a.low, b.low),
  point: (a.point + b.point) / 2,
  high: Math.max(a.high, b.high),
})

/** How far two estimates lie apart; 0 where they meet. */
export const gapBetween = (a: Estimate, b: Estimate): number => Math.max(0, a.low - b.high, b.low - a.high)

const enclose = (point: number, ends: readonly number[]): Estimate => ({
  low: Math.min(...ends),
  point,
  high: Math.max(...ends),
})
