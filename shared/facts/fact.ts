import type { Span } from '../documents/document.ts'

export type FactId = string & { readonly __brand: 'FactId' }

export const factKinds = [
  'actual',
  'prior-period actual',
  'guidance-low',
  'guidance-high',
  'guidance-mid',
  'change yoy %',
  'change qoq %',
  'change bps',
  'change qoq abs',
  'change yoy abs',
  'target',
  'forecast',
] as const
export type FactKind = (typeof factKinds)[number]

export const bases = ['GAAP', 'non-GAAP'] as const
export type Basis = (typeof bases)[number]

/** What a figure says, without where it says it. */
export interface FactValues {
  /** The catalogue's English name, or the words of the text where the catalogue has none. */
  readonly metric: string
  readonly segment: string | null
  readonly basis: Basis | null
  /** `2024Q1`, `2024H2`, `2024`, `FY2026Q2`, `FY2026`, `as of 2024-03-31`; null when neither stated nor implied. */
  readonly period: string | null
  readonly kind: FactKind
  /** Decimal text in base units (`"40700000"`), percentages as percent numbers (`"18.9"`), losses negative. */
  readonly value: string
  /** ISO 4217 code, `%`, `bps`, `USD/share`, `shares`, `count`, `x`, `months`, `mW`, `Gb/s` and the like. */
  readonly unit: string
}

/** A stated figure as Lightbench derives it from one document. Positions are on the English side where there is one. */
export interface FoundFact extends FactValues {
  readonly line: number
  /** The figure's words in the extracted text. */
  readonly span: Span
  /** The exact words of `span`. */
  readonly quote: string
  /** The same figure on the Chinese side of a pair; null when there is none or it was not found there. */
  readonly zhSpan: Span | null
  /** Index into the parse's passages. */
  readonly passage: number
  readonly speaker: string | null
  /** 0 to 1. */
  readonly confidence: number
}
