import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { ParsedDocument } from '../documents/document.ts'
import type { FoundFact } from '../facts/fact.ts'
import type { Glossary } from '../glossary/term.ts'

/** What the checks know of words. */
export interface Lexicon {
  readonly glossary: Glossary
  /** Null where it is missing: then only what needs no dictionary is checked. */
  readonly dictionary: Dictionary | null
}

/** The two languages of one row. */
export interface Pair {
  readonly en: string
  readonly zh: string
}

export interface CheckInput extends Lexicon {
  readonly document: ParsedDocument
  /** The extracted text that the document's spans point into. */
  readonly text: string
  readonly facts: readonly FoundFact[]
  /** Month in which the company's fiscal year ends, `01` to `12`; null takes the calendar's. */
  readonly fiscalYearEnd: string | null
  /** What its figures were found by; left out for the metrics that come with the program. */
  readonly catalogue?: MetricCatalogue
}
