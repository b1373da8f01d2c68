import type { DocumentId } from '../../shared/documents/document.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { useEntryPages, type ListEntries, type PassageEntries } from './use-entry-pages.ts'

const listFacts: ListEntries<Fact> = (api, input) => api.facts.list(input)

/** The facts of the passages on screen. */
export const useFactPages = (documentId: DocumentId, total: number): PassageEntries<Fact> =>
  useEntryPages(documentId, total, 'facts', listFacts)
