import type { ParticipantSide, PassageKind, SectionKind, Side, Span } from '../documents/document.ts'
import type { FactDetails, FactValues } from '../facts/fact.ts'

/** A passage as the ledger reads it: one side of it, the English where there is one. */
export interface SpokenPassage {
  readonly ordinal: number
  readonly kind: PassageKind
  readonly section: SectionKind
  readonly side: Side
  readonly text: string
  /** Where `text` begins in the extracted text. */
  readonly start: number
  readonly line: number
  readonly speaker: string | null
  readonly speakerSide: ParticipantSide | null
}

/** A figure as both the finder and a library give it. */
export interface StatedFigure
  extends
    FactValues,
    Pick<FactDetails, 'approximation' | 'condition' | 'voice' | 'source' | 'isGarbled' | 'importance'> {
  /** The library's id; null for a figure that was only found. */
  readonly id: string | null
  readonly line: number
  readonly passage: number
  readonly span: Span
  readonly quote: string
  readonly speaker: string | null
  readonly confidence: number
}

/** The same with the words around it. */
export interface LedgerFigure extends StatedFigure {
  readonly side: Side
  readonly sentence: string
  /** Where the sentence begins in the extracted text. */
  readonly sentenceStart: number
  /** The section is one of questions and answers. */
  readonly isAnswer: boolean
}

/** A sentence with its place. */
export interface LedgerSentence {
  readonly text: string
  readonly span: Span
  readonly side: Side
  readonly line: number
  readonly passage: number
  readonly speaker: string | null
}

/** What is done to a guidance in words: `we are withdrawing our full-year guidance`. */
export interface GuidanceAct {
  readonly kind: 'reaffirmed' | 'withdrawn'
  readonly sentence: LedgerSentence
  /** Catalogue names; empty means every metric. */
  readonly metrics: readonly string[]
  /** Periods named; empty means those still ahead. */
  readonly periods: readonly string[]
  /** Keys of rows that a person took it out of. */
  readonly notOf?: readonly string[]
}

/** Where a speaker says that a result stands beside its guidance. */
const claimedPlaces = [
  'below',
  'above',
  'within',
  'high-end',
  'low-end',
  'midpoint',
  'above-midpoint',
  'below-midpoint',
] as const
export type ClaimedPlace = (typeof claimedPlaces)[number]

/** `just below our guidance range`, with the metric it is said of. */
export interface GuidanceClaim {
  readonly place: ClaimedPlace
  readonly metric: string
  readonly sentence: LedgerSentence
  /** The words of the claim. */
  readonly span: Span
}

/** Guidance by the change it expects: `flat to up 5% sequentially`. Ends are percent or basis points, falls negative. */
export interface RelativeGuidance {
  readonly metric: string
  readonly period: string
  readonly low: string
  readonly high: string
  readonly unit: '%' | 'bps'
  readonly against: 'quarter-before' | 'year-before'
  /** The level it is a change of, in percent, where its own sentence names one. */
  readonly base: string | null
  readonly sentence: LedgerSentence
  readonly span: Span
}

/** Guidance in words without a figure: `we expect revenue to grow in the third quarter`. */
export interface WordedGuidance {
  readonly metric: string
  readonly segment: string | null
  readonly period: string
  readonly sentence: LedgerSentence
}

export const timedEvents = [
  'samples',
  'tape-out',
  'qualification',
  'launch',
  'production',
  'shipment',
  'ramp',
  'completion',
  'approval',
  'deployment',
  'opening',
  'closing',
] as const
export type TimedEvent = (typeof timedEvents)[number]

/** What is said of a product's or an event's time. */
export interface TimingStatement {
  readonly kind: 'promised' | 'delayed' | 'done' | 'dropped'
  readonly event: TimedEvent
  /** The thing as its words name it, and its telling words in small letters. */
  readonly subject: string
  readonly keys: readonly string[]
  /** The time as written, and its first and last day; null where a statement names none. */
  readonly time: { readonly text: string; readonly from: string; readonly to: string } | null
  readonly sentence: LedgerSentence
}

/** All that a ledger needs of one document. JSON, so that it passes between processes. */
export interface LedgerDocument {
  /** The library's id, or the file's path. */
  readonly id: string
  readonly title: string
  readonly company: string | null
  readonly ticker: string | null
  readonly date: string | null
  readonly period: string | null
  readonly fiscalYearEnd: string | null
  readonly figures: readonly LedgerFigure[]
  readonly acts: readonly GuidanceAct[]
  readonly claims: readonly GuidanceClaim[]
  readonly relatives: readonly RelativeGuidance[]
  readonly worded: readonly WordedGuidance[]
  readonly timings: readonly TimingStatement[]
}
