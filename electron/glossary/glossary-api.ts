import { AppError } from '../../shared/api/app-error.ts'
import type { GlossaryApi, GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import { lookUpTerms, searchTerms } from '../../shared/glossary/find-terms.ts'
import { mergeImported } from '../../shared/glossary/merge-glossary.ts'
import { parseTermsCsv } from '../../shared/glossary/parse-terms-csv.ts'
import { parseTermsTbx } from '../../shared/glossary/parse-terms-tbx.ts'
import type { TermId } from '../../shared/glossary/term.ts'
import type { CoreDeps } from '../core-deps.ts'
import { dismissSuggestion, listSuggestions } from './suggestion-queries.ts'
import { forgetTerm, saveTerm } from './term-queries.ts'

/** What a change of the glossary makes views fetch again; what it changes in checks follows by itself. */
const changedKinds = ['glossary'] as const

/** The shipped terms with the user's on top. */
export function createGlossaryApi(deps: CoreDeps): GlossaryApi {
  const { db, commit, clock, newId, lexicon, shippedTerms } = deps
  const entries = (): readonly GlossaryEntry[] => lexicon().glossary.terms
  const readEntry = (termId: TermId): GlossaryEntry => {
    const entry = entries().find(({ id }) => id === termId)
    if (!entry) throw new AppError('term-not-found', { termId })
    return entry
  }
  const isShipped = (termId: TermId): boolean => shippedTerms().some(({ id }) => id === termId)

  return {
    list: async ({ query, field }) => searchTerms(entries(), { query, field }),
    lookUp: async ({ words }) => lookUpTerms(entries(), words),
    create: async ({ term }) => {
      const termId = newId() as TermId
      return commit({ label: 'history.term-created', kinds: changedKinds, ids: [termId] }, () => {
        saveTerm(db, { termId, term }, clock())
        return readEntry(termId)
      })
    },
    update: async ({ termId, term }) => {
      readEntry(termId)
      return commit({ label: 'history.term-changed', kinds: changedKinds, ids: [termId] }, () => {
        saveTerm(db, { termId, term }, clock())
        return readEntry(termId)
      })
    },
    delete: async ({ termIds }) => {
      for (const id of termIds) readEntry(id)
      return commit({ label: 'history.terms-deleted', kinds: changedKinds, ids: termIds }, () => {
        for (const termId of termIds)
          if (isShipped(termId)) saveTerm(db, { termId, term: null }, clock())
          else forgetTerm(db, termId)
        return null
      })
    },
    restore: async ({ termIds }) => {
      const shipped = termIds.filter(isShipped)
      return commit({ label: 'history.terms-restored', kinds: changedKinds, ids: shipped }, () => {
        for (const id of shipped) forgetTerm(db, id)
        return null
      })
    },
    import: async ({ format, text }) => {
      const { terms, refused } = format === 'csv' ? parseTermsCsv(text) : parseTermsTbx(text)
      const { added, merged } = mergeImported(entries(), terms)
      commit({ label: 'history.terms-imported', kinds: changedKinds, ids: [] }, () => {
        for (const term of added) saveTerm(db, { termId: newId() as TermId, term }, clock())
        for (const change of merged) saveTerm(db, change, clock())
      })
      return { added: added.length, merged: merged.length, refused }
    },
    suggestions: async () => listSuggestions(db, entries()),
    dismissSuggestion: async ({ wrong, correct }) =>
      commit({ label: 'history.suggestion-dismissed', kinds: changedKinds, ids: [] }, () => {
        dismissSuggestion(db, { wrong, correct, at: clock() })
        return null
      }),
  }
}
