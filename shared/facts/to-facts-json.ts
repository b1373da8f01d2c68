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
  readonly importance: number
  readonly approximation: string | null
  readonly condition: string | null
  readonly voice: string | null
  readonly source: string | null
  readonly subject: string | null
  readonly garbled: boolean
  /** Line of the earlier statement that this one only repeats. */
  readonly repeats: number | null
}

/** `facts` are the document's in reading order. */
export function toFactJson(fact: FoundFact, facts: readonly FoundFact[]): FactJson {
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
    importance: fact.importance,
    approximation: fact.approximation,
    condition: fact.condition,
    voice: fact.voice,
    source: fact.source,
    subject: fact.subject,
    garbled: fact.isGarbled,
    repeats: fact.repeats === null ? null : (facts[fact.repeats]?.line ?? null),
  }
}
