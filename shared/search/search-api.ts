import { object, read, type InputsOf, z } from '../api/parse.ts'
import {
  sectionKinds,
  type DocumentId,
  type SectionKind,
  type Side,
  type Span,
} from '../documents/document.ts'

/** A stretch of a passage's text around the words found; `marks` count within `text`. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly Span[]
}

/** A passage that has the words. */
export interface SearchHit {
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly file: string
  readonly date: string | null
  readonly company: string | null
  readonly period: string | null
  readonly passage: number
  readonly line: number
  readonly section: SectionKind
  readonly speaker: string | null
  /** The side that matched (English where both did), with its first match in the extracted text. */
  readonly side: Side
  readonly start: number
  readonly end: number
  readonly en: Snippet | null
  readonly zh: Snippet | null
  readonly score: number
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}

export interface SearchResult {
  /** Best first, grouped by document by the caller. */
  readonly hits: readonly SearchHit[]
  /** Passages found; `complete` is false when only the newest were looked at. */
  readonly total: number
  readonly documents: number
  readonly complete: boolean
  readonly facets: {
    readonly language: readonly FacetCount[]
    readonly company: readonly FacetCount[]
    readonly section: readonly FacetCount[]
    readonly speaker: readonly FacetCount[]
    readonly period: readonly FacetCount[]
  }
}

const texts = z.array(z.string().min(1).max(200)).max(100).optional()
const query = object({
  query: z.string().max(500),
  limit: z.int().min(1).max(500).optional(),
  sort: z.enum(['best', 'newest', 'reading']).optional(),
  companies: texts,
  speakers: texts,
  periods: texts,
  sections: z.array(z.enum(sectionKinds)).max(20).optional(),
  languages: z
    .array(z.enum(['en', 'zh']))
    .max(2)
    .optional(),
  documentIds: texts,
})
export type SearchQuery = z.infer<typeof query>

export interface SearchApi {
  /** Passages with these words, English or Chinese of any length; `"…"` is a phrase, a trailing `*` a prefix. */
  search(input: SearchQuery): Promise<SearchResult>
}

export const searchInputs = { search: read(query) } satisfies InputsOf<SearchApi>
