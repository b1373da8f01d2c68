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
  // `increased more than eight times`: how many times what it was.
  'change yoy x',
  'target',
  'forecast',
  // What others expect of the company, as the street does; never the company's own word.
  'consensus',
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

/** How closely a figure is stated: `about 40 million`, `well past 40 million`, `just under 40 million`, `up to 40 million`. */
export const approximations = ['about', 'above', 'below', 'up-to'] as const
export type Approximation = (typeof approximations)[number]

/** Whose word a figure is: an analyst's is not the company's, and neither is a market researcher's. */
export const factVoices = ['company', 'analyst', 'other'] as const
export type FactVoice = (typeof factVoices)[number]

/** What else the sentence says about a figure; derived from the text, never a person's decision. */
export interface FactDetails {
  readonly approximation: Approximation | null
  /** Words of the sentence under which alone the figure is promised: `assuming tariffs stay in place`. */
  readonly condition: string | null
  readonly voice: FactVoice | null
  /** Who is named as the figure's author where that is not the speaker: `LightCounting`, `Goldman Sachs`. */
  readonly source: string | null
  /** The company the figure is about where it is not the document's own. */
  readonly subject: string | null
  /** It stands in a sentence that was misheard or broken off. */
  readonly isGarbled: boolean
  /** 0 to 1: what the document leads with, what belongs on the first page of a model. */
  readonly importance: number
}

/** A figure of which nothing but its values is known: one made by hand. */
export const noDetails: FactDetails = {
  approximation: null,
  condition: null,
  voice: null,
  source: null,
  subject: null,
  isGarbled: false,
  importance: 0,
}

/**
 * Below this confidence the finder only supposes what a figure is of: its sentence does not say, or what stands around it
 * speaks against. Such a figure fills no cell by itself.
 */
export const supposedBelow = 0.55

/** A stated figure as Lightbench derives it from one document. Positions are on the English side where there is one. */
export interface FoundFact extends FactValues, FactDetails {
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
  /** Index, in the document's facts in reading order, of the earlier statement that this one only repeats. */
  readonly repeats: number | null
}
