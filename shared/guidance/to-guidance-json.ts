import type { GuidanceRow, GuidanceVerdict } from './ledger.ts'

/** A line of the command line's `guidance`, keys in the documented order. */
export interface GuidanceJson {
  readonly company: string
  readonly metric: string
  readonly segment: string | null
  readonly basis: GuidanceRow['basis']
  readonly period: string
  readonly guided: {
    readonly low: string | null
    readonly high: string | null
    /** Only where no number was said: `high single digits`, with no ends. */
    readonly words?: string
    readonly file: string
    readonly line: number
  }
  readonly actual: { readonly value: string; readonly file: string; readonly line: number } | null
  readonly verdict: GuidanceVerdict
}

/** Shapes a row; null for guidance in words alone and for targets, which are no guidance. */
export function toGuidanceJson({
  company,
  metric,
  segment,
  basis,
  period,
  kind,
  standing,
  actual,
  verdict,
}: GuidanceRow): GuidanceJson | null {
  if (kind !== 'guidance' || standing === null) return null
  const { low, high, words, place } = standing
  const ends = words === undefined ? { low, high } : { low: null, high: null, words }
  return {
    company,
    metric,
    segment,
    basis,
    period,
    guided: { ...ends, file: place.documentId, line: place.line },
    actual: actual && { value: actual.value, file: actual.place.documentId, line: actual.place.line },
    verdict,
  }
}
