import { id, nothing, object, read, shortText, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId } from '../documents/document.ts'
import { termFields, type Term, type TermField, type TermId } from './term.ts'

/** A term with where it comes from: `shipped` as it came, `changed` shipped but edited, `own` the user's. */
export interface GlossaryEntry extends Term {
  readonly origin: 'shipped' | 'changed' | 'own'
}

export type TermDraft = Omit<Term, 'id'>

/** What became of the terms of an imported file. */
export interface ImportedTerms {
  readonly added: number
  readonly merged: number
  /** Rows that are no terms, each with its line and the reason's code. */
  readonly refused: readonly {
    readonly line: number
    readonly reason: 'no-english' | 'no-chinese' | 'unreadable'
  }[]
}

/** A rendering that a person's corrections and confirmed checks suggest for the glossary. */
export interface TermSuggestion {
  /** The words as they stood, and what a person set or confirmed in their place. */
  readonly wrong: string
  readonly correct: string
  /** Which list of a term the wrong words belong in: renderings in Chinese, or what was misheard in English. */
  readonly list: 'wrong' | 'misheard'
  /** The term that has the correct words; null where the glossary has none. */
  readonly termId: TermId | null
  /** How often it was corrected or confirmed, and where, newest first, a few at most. */
  readonly count: number
  readonly seen: readonly {
    readonly documentId: DocumentId
    readonly documentTitle: string
    readonly passage: number | null
  }[]
}

export interface GlossaryApi {
  /** Terms with any of their words containing `query` (either script finds both), all without one, in order of their English. */
  list(input: {
    readonly query?: string | undefined
    readonly field?: TermField | undefined
  }): Promise<readonly GlossaryEntry[]>
  /** The terms that have one of these words, for a look-up from a selection. */
  lookUp(input: { readonly words: string }): Promise<readonly GlossaryEntry[]>
  create(input: { readonly term: TermDraft }): Promise<GlossaryEntry>
  update(input: { readonly termId: TermId; readonly term: TermDraft }): Promise<GlossaryEntry>
  /** Takes terms out; a shipped one stays out until restored. */
  delete(input: { readonly termIds: readonly TermId[] }): Promise<null>
  /** Brings shipped terms back as they came. */
  restore(input: { readonly termIds: readonly TermId[] }): Promise<null>
  /** Takes in the text of a CSV or TBX file as one change; terms with the same English are merged. */
  import(input: { readonly format: 'csv' | 'tbx'; readonly text: string }): Promise<ImportedTerms>
  /** What corrections and confirmed checks teach and the glossary does not know yet, the most frequent first. */
  suggestions(input: Record<string, never>): Promise<readonly TermSuggestion[]>
  /** Never suggests this again. Accepting one is an `update` or a `create`. */
  dismissSuggestion(input: { readonly wrong: string; readonly correct: string }): Promise<null>
}

const words = z.array(z.string().trim().min(1).max(200)).max(100)
const term = object({
  en: words.min(1),
  hant: words,
  hans: words,
  wrong: words,
  misheard: words,
  field: z.enum(termFields),
  note: z.string().trim().max(2_000).nullable(),
})
const termIds = z.array(id<TermId>()).min(1).max(10_000)
export const glossaryInputs = {
  list: read(object({ query: z.string().max(200).optional(), field: z.enum(termFields).optional() })),
  lookUp: read(object({ words: z.string().min(1).max(400) })),
  create: write(object({ term })),
  update: write(object({ termId: id<TermId>(), term })),
  delete: write(object({ termIds })),
  restore: write(object({ termIds })),
  import: write(object({ format: z.enum(['csv', 'tbx']), text: z.string().max(10_000_000) })),
  suggestions: read(nothing),
  dismissSuggestion: write(object({ wrong: shortText.min(1), correct: shortText.min(1) })),
} satisfies InputsOf<GlossaryApi>
