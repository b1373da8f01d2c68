import { id, object, read, type InputsOf, write, z } from '../api/parse.ts'
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
} satisfies InputsOf<GlossaryApi>
