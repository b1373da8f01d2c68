import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import type { TermField } from '../../shared/glossary/term.ts'

/** Which terms are listed; null means any. */
export interface TermFilter {
  readonly field: TermField | null
  readonly origin: GlossaryEntry['origin'] | null
}

export const anyTerm: TermFilter = { field: null, origin: null }

export const filterTerms = (
  terms: readonly GlossaryEntry[],
  { field, origin }: TermFilter,
): readonly GlossaryEntry[] =>
  terms.filter(
    (term) => (field === null || term.field === field) && (origin === null || term.origin === origin),
  )
