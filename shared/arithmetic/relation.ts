import { gapBetween, type Estimate } from './estimate.ts'
import type { Figure } from './figure.ts'

const relationKinds = [
  'growth',
  'difference',
  'share',
  'whole',
  'sum',
  'margin',
  'income',
  'per-share',
  'midpoint',
  'range',
  'product',
  'quotient',
  'ratio',
  'mean',
] as const
export type RelationKind = (typeof relationKinds)[number]

/**
 * `fits`: the stated figure is what the others give, to its last digit. `rounding`: it is not, but figures printed so
 * could have given it. `off`: they could not.
 */
export type Verdict = 'fits' | 'rounding' | 'off'

/** One figure that a document says, or that its metrics imply, to follow from others. */
export interface Relation {
  readonly kind: RelationKind
  readonly stated: Figure
  readonly operands: readonly Figure[]
  readonly computed: Estimate
  /** `8.7 ÷ 12.6 − 1 = −31.0%`. */
  readonly working: string
  readonly verdict: Verdict
  /** 0 to 1: how sure it is that the document means this relation. */
  readonly certainty: number
  /** 0 to 1: how sure it is that a reader would call it an error; 0 where it fits. */
  readonly confidence: number
  /** The power of ten the stated figure is off by, where it is nothing else: `1000`, `0.01`. */
  readonly factor: number | null
}

export type Claim = Omit<Relation, 'verdict' | 'confidence' | 'factor'>

/** Decides whether a stated figure is what the others give. */
export function judge(claim: Claim): Relation {
  const { stated, computed } = claim
  const miss = Math.abs(computed.point - stated.value)
  if (
    miss <= stated.step * 0.5000001 ||
    (stated.approximation !== null && gapBetween(stated.meant, computed) === 0)
  )
    return { ...claim, verdict: 'fits', confidence: 0, factor: null }
  const gap = gapBetween(stated.meant, computed)
  if (gap === 0) return { ...claim, verdict: 'rounding', confidence: 0.2, factor: null }
  const factor = findSlip(stated.value, computed)
  const confidence = (factor === null ? gradeGap(gap, stated, computed) : 0.9) * claim.certainty
  return { ...claim, verdict: 'off', confidence: Math.round(confidence * 100) / 100, factor }
}

/**
 * A gap of less than a printed step, or of a hundredth of the figure, is most likely figures rounded twice; one of a
 * tenth and several steps is hardly anything but an error.
 */
function gradeGap(gap: number, stated: Figure, computed: Estimate): number {
  const steps = gap / stated.step
  const part = gap / Math.max(Math.abs(computed.point), Math.abs(stated.value), Number.MIN_VALUE)
  if (steps < 1 || part < 0.01) return 0.4
  if (part < 0.03) return 0.48
  return part < 0.1 || steps < 2 ? 0.7 : 0.9
}

function findSlip(stated: number, computed: Estimate): number | null {
  if (stated === 0 || computed.point === 0) return null
  const power = Math.round(Math.log10(Math.abs(stated / computed.point)))
  if (power === 0 || Math.abs(power) > 6) return null
  const scaled = stated / 10 ** power
  const slack = Math.max((computed.high - computed.low) / 2, 0.02 * Math.abs(computed.point))
  return Math.abs(scaled - computed.point) <= slack ? 10 ** power : null
}
