import type { DocumentId } from '../../shared/documents/document.ts'
import type { Highlight } from '../../shared/highlights/highlight.ts'
import { useEntryPages, type ListEntries, type PassageEntries } from '../reader/use-entry-pages.ts'

/** A highlight as it touches one passage; one over several is in each of them. */
export interface HighlightEntry {
  readonly passage: number
  readonly highlight: Highlight
}

const listHighlights: ListEntries<HighlightEntry> = async (api, input) => {
  const highlights = await api.highlights.list(input)
  return highlights.flatMap((highlight) => spread(highlight, input.from, input.to))
}

function spread(highlight: Highlight, from: number, to: number): readonly HighlightEntry[] {
  if (!highlight.place) return []
  const first = Math.max(from, highlight.place.passage)
  const last = Math.min(to - 1, highlight.place.last)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    passage: first + index,
    highlight,
  }))
}

/** The highlights of the passages on screen. */
export const useHighlightPages = (documentId: DocumentId, total: number): PassageEntries<HighlightEntry> =>
  useEntryPages(documentId, total, 'highlights', listHighlights)
