import type { FoundFact } from './fact.ts'

/** A line of the command line's `facts`, before the file's name is put in front. */
export interface FactJson {
  readonly line: number
  readonly span: readonly [start: number, end: number]
  readonly quote: string
  readonly speaker: string | null
  readonly metric: string
  readonly segment: string | null
  readonly basis: string | null
  readonly period: string | null
  readonly kind: string
  readonly value: string
  readonly unit: string
  readonly confidence: number
}

export function toFactJson(fact: FoundFact): FactJson {
  return {
    line: fact.line,
    span: [fact.span.start, fact.span.end],
    quote: fact.quote,
    speaker: fact.speaker,
    metric: fact.metric,
    segment: fact.segment,
    basis: fact.basis,
    period: fact.period,
    kind: fact.kind,
    value: fact.value,
    unit: fact.unit,
    confidence: fact.confidence,
  }
}
