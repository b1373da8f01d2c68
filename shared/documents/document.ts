/**
 * The document and its parts, as a parse finds them. Every position is a span of the extracted text:
 * half-open, in UTF-16 code units. Lines are 1-based, ranges of lines inclusive.
 */
export type DocumentId = string & { readonly __brand: 'DocumentId' }

/** Which of the two sides of a bilingual passage. */
export type Side = 'en' | 'zh'
/** BCP 47 tag of a document's language and script. */
export type Language = 'en' | 'zh-Hant' | 'zh-Hans'

export const documentKinds = ['call', 'article', 'podcast', 'filing', 'release', 'memo', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const sectionKinds = [
  'title',
  'participants',
  'summary',
  'disclaimer',
  'prepared',
  'questions',
  'closing',
  'body',
  'comments',
  'furniture',
] as const
export type SectionKind = (typeof sectionKinds)[number]

export const passageKinds = [
  'heading',
  'label',
  'speech',
  'text',
  'list',
  'quote',
  'table',
  'summary',
  'disclaimer',
  'furniture',
  'comment',
] as const
export type PassageKind = (typeof passageKinds)[number]

export const participantSides = ['company', 'analyst', 'operator', 'other'] as const
export type ParticipantSide = (typeof participantSides)[number]

/** `[start, end)` in UTF-16 code units of the extracted text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** First and last line, 1-based, inclusive. */
export type LineRange = readonly [first: number, last: number]

/** One side of a passage: where it stands and what it says (`text` is exactly the span's text). */
export interface PassageText extends Span {
  readonly lines: LineRange
  readonly text: string
}

/** One paragraph or sentence in one or two languages. `turn` and `section` index the parse's lists. */
export interface Passage {
  readonly kind: PassageKind
  /** Of a heading 1 to 6, of a list item its depth; null where there is none. */
  readonly level: number | null
  readonly lines: LineRange
  readonly section: number
  readonly turn: number | null
  readonly en: PassageText | null
  readonly zh: PassageText | null
  /** How sure the pairing of the two sides is, 0 to 1; null where the passage is no pair. */
  readonly confidence: number | null
}

/** One speaker's uninterrupted speech. `lines` are what is spoken, labels left out. `role` is as the participant's. */
export interface Turn {
  readonly speaker: string
  readonly role: string | null
  readonly section: number
  readonly lines: LineRange
}

/** A stretch of the document; sections divide it without overlap. */
export interface Section {
  readonly kind: SectionKind
  readonly title: string | null
  readonly lines: LineRange
}

/** In questions and answers: one analyst's questions with the answers to them, follow-ups included. */
export interface Exchange {
  readonly analyst: string
  /** First and last turn, indexes of the parse's turns, the introduction left out. */
  readonly turns: readonly [first: number, last: number]
}

/** A turn whose printed label is probably wrong. The turn keeps its label; a person decides. */
export interface SuspectTurn {
  readonly turn: number
  /** Who the words say is speaking; null where only the printed name is ruled out. */
  readonly likely: string | null
  /** Why, as a code with its words in the messages: who is addressed, who answers whom. */
  readonly reason: 'answers-own-question' | 'addressed-other' | 'introduces-self' | 'thanks-self'
}

/** Words quoted in an article: a quotation set apart or inside a paragraph, with who is said to have said them. */
export interface Quotation extends Span {
  readonly side: Side
  readonly speaker: string | null
}

export interface Participant {
  readonly name: string
  readonly role: string | null
  readonly firm: string | null
  readonly side: ParticipantSide
  /** Other spellings found in the document: short forms, misspellings, transliterations. */
  readonly aliases: readonly string[]
}

/** What a document is, as read from it or (corrected) set by a person. Null where neither stated nor implied. */
export interface DocumentMetadata {
  readonly kind: DocumentKind
  readonly title: string
  readonly company: string | null
  readonly ticker: string | null
  readonly exchange: string | null
  /** `2024Q1`, or `FY2026Q2` where the fiscal year differs from the calendar's. */
  readonly period: string | null
  /** ISO date of the event or publication. */
  readonly date: string | null
  readonly languages: readonly Language[]
  /** Publisher or other source named in the document. */
  readonly source: string | null
  readonly author: string | null
  readonly url: string | null
  /** Month in which the company's fiscal year ends, `01` to `12`: what maps `period` to the calendar. */
  readonly fiscalYearEnd: string | null
}

/** Where a metadata value was read: the line and the words; null lines for values implied by the companies table. */
export interface MetadataEvidence {
  readonly field: keyof DocumentMetadata
  readonly line: number | null
  readonly quote: string
}

export interface ParsedDocument {
  readonly metadata: DocumentMetadata
  readonly evidence: readonly MetadataEvidence[]
  readonly participants: readonly Participant[]
  readonly sections: readonly Section[]
  readonly turns: readonly Turn[]
  readonly exchanges: readonly Exchange[]
  readonly suspectTurns: readonly SuspectTurn[]
  readonly quotations: readonly Quotation[]
  readonly passages: readonly Passage[]
}
