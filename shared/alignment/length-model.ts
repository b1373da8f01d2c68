/** How the lengths of segments that translate each other are related. */
export interface LengthModel {
  /** Chinese characters for one English letter. */
  readonly ratio: number
  /** Variance of the logarithm of the ratio: of any pair, and what a pair of one unit's length adds. */
  readonly variance: number
  readonly varianceOfShort: number
}

/** Spread of the logarithm of lengths of segments that have nothing to do with each other. */
const strangerVariance = 0.7

/**
 * By how much the two lengths speak for a translation, as the logarithm of a ratio of likelihoods: like Gale and Church
 * (1993) the ratio is normally distributed, here on a logarithmic scale (which keeps short segments in bounds), and
 * against chance, so that beads of different shapes can be compared.
 */
export function scoreLengths(model: LengthModel, en: number, zh: number): number {
  const expected = en * model.ratio
  const apart = Math.log((zh + 1) / (expected + 1))
  const variance = model.variance + model.varianceOfShort / (expected + 1)
  const stranger = strangerVariance + variance
  const squared = Math.min(apart * apart, 9 * variance)
  return 0.5 * (squared / stranger - squared / variance + Math.log(stranger / variance))
}

export function firstLengthModel(en: Float64Array, zh: Float64Array): LengthModel {
  const sum = (lengths: Float64Array) => lengths.reduce((total, one) => total + one, 0)
  const ratio = sum(zh) / Math.max(1, sum(en))
  // Large omissions on one side mislead the totals; no honest translation goes beyond these.
  return { ratio: Math.min(0.6, Math.max(0.22, ratio)), variance: 0.05, varianceOfShort: 1 }
}

/** The model that fits aligned pairs of lengths: medians, so that wrong pairs don't move it. */
export function fitLengthModel(
  pairs: readonly (readonly [en: number, zh: number])[],
  before: LengthModel,
): LengthModel {
  if (pairs.length < 10) return before
  const ratio = median(pairs.map(([en, zh]) => zh / en))
  const apart = (wanted: readonly (readonly [number, number])[]) =>
    median(wanted.map(([en, zh]) => Math.abs(Math.log((zh + 1) / (en * ratio + 1))))) * 1.48
  const middle = median(pairs.map(([, zh]) => zh))
  const long = pairs.filter(([, zh]) => zh >= middle)
  const spread = Math.max(0.1, apart(long))
  return { ratio, variance: spread * spread, varianceOfShort: before.varianceOfShort }
}

function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? 0
}
