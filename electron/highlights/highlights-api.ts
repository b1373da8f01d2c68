import { AppError } from '../../shared/api/app-error.ts'
import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { Side, Span } from '../../shared/documents/document.ts'
import type { Highlight, HighlightId } from '../../shared/highlights/highlight.ts'
import type { HighlightCounts, HighlightsApi } from '../../shared/highlights/highlights-api.ts'
import { placeWords, thinEvenly } from '../../shared/highlights/place-highlight.ts'
import type { CoreDeps } from '../core-deps.ts'
import { anchorOn } from '../corrections/place-correction.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { listSideSpans } from '../documents/passage-queries.ts'
import {
  countByColour,
  countFiltered,
  deleteHighlight,
  findStoredHighlight,
  insertHighlight,
  listFiltered,
  listHighlightsOfPassages,
  listStoredHighlights,
  writeColour,
  writeComment,
  writeWords,
  type StoredHighlight,
} from './highlight-queries.ts'
import { describeHighlights, readHighlight, readHighlights } from './read-highlights.ts'

const maxOrdinals = 2_000
const kinds = ['highlights'] as const

/** Words in colours with comments, over the text. */
export function createHighlightsApi(deps: CoreDeps): HighlightsApi {
  const { db, commit, clock, newId } = deps

  const placeOf = (documentId: string): DocumentPlace => {
    const place = findDocumentPlace(db, documentId)
    if (!place) throw new AppError('document-not-found', { documentId })
    return place
  }
  const storedOf = (highlightId: HighlightId): StoredHighlight => {
    const stored = findStoredHighlight(db, highlightId)
    if (!stored) throw new AppError('highlight-not-found', { highlightId })
    return stored
  }
  const readOne = (id: HighlightId): Highlight => {
    const stored = storedOf(id)
    return readHighlight(deps, placeOf(stored.anchor.documentId), stored)
  }

  /** An anchor of words that begin and end within passages of that side. */
  const anchorWords = (place: DocumentPlace, side: Side, { start, end }: Span): Anchor => {
    const touched = start < end ? placeWords(listSideSpans(db, place), { side, start, end }) : []
    if (touched[0]?.start !== start || touched.at(-1)?.end !== end)
      throw new AppError('invalid-input', { name: 'highlights', path: 'end', problem: 'no such words' })
    return anchorOn(deps, place, side, { start, end })
  }

  return {
    list: async ({ documentId, from, to }) => {
      const place = placeOf(documentId)
      const stored =
        from === undefined && to === undefined
          ? listStoredHighlights(db, place)
          : listHighlightsOfPassages(db, place, from ?? 0, to ?? place.passages)
      return readHighlights(deps, place, stored)
    },
    ordinals: async ({ documentId }) => {
      const place = placeOf(documentId)
      const spans = listSideSpans(db, place)
      const begun = listStoredHighlights(db, place).flatMap(({ anchor, colour }) => {
        const [first] = anchor.version === place.version ? placeWords(spans, anchor) : []
        return first ? [{ passage: first.ordinal, colour }] : []
      })
      return thinEvenly(
        begun.toSorted((a, b) => a.passage - b.passage),
        maxOrdinals,
      )
    },
    page: async ({ filter, after, limit }) => {
      const last = after === undefined ? null : Number(after)
      const stored = listFiltered(db, filter, last, limit + 1)
      const shown = stored.slice(0, limit)
      return {
        highlights: describeHighlights(deps, shown),
        next: stored.length > limit ? String(shown.at(-1)?.key ?? '') : null,
        total: countFiltered(db, filter),
      }
    },
    count: async ({ documentId }): Promise<HighlightCounts> => {
      const counts = countByColour(db, documentId === undefined ? null : placeOf(documentId).key)
      return { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, ...Object.fromEntries(counts.map((c) => [c.colour, c.count])) }
    },
    create: async ({ documentId, side, start, end, colour, comment }) => {
      const place = placeOf(documentId)
      const anchor = anchorWords(place, side, { start, end })
      const id = newId() as HighlightId
      return commit({ label: 'history.highlight-created', kinds, ids: [documentId] }, () => {
        insertHighlight(db, place.key, { id, colour, comment: orNull(comment), anchor }, clock())
        return readOne(id)
      })
    },
    recolour: async ({ highlightIds, colour }) => {
      const stored = highlightIds.map(storedOf)
      return commit({ label: 'history.highlight-recoloured', kinds, ids: documentsOf(stored) }, () => {
        for (const { key } of stored) writeColour(db, key, colour, clock())
        return highlightIds.map(readOne)
      })
    },
    comment: async ({ highlightId, comment }) => {
      const stored = storedOf(highlightId)
      return commit({ label: 'history.highlight-commented', kinds, ids: documentsOf([stored]) }, () => {
        writeComment(db, stored.key, orNull(comment), clock())
        return readOne(highlightId)
      })
    },
    resize: async ({ highlightId, start, end }) => {
      const stored = storedOf(highlightId)
      const place = placeOf(stored.anchor.documentId)
      const anchor = anchorWords(place, stored.anchor.side, { start, end })
      const label = 'history.highlight-resized'
      const coalesce = `resize ${highlightId}`
      return commit({ label, kinds, ids: documentsOf([stored]), coalesce }, () => {
        writeWords(db, stored.key, anchor, clock())
        return readOne(highlightId)
      })
    },
    delete: async ({ highlightIds }) => {
      const stored = highlightIds.map(storedOf)
      return commit({ label: 'history.highlight-deleted', kinds, ids: documentsOf(stored) }, () => {
        for (const { key } of stored) deleteHighlight(db, key)
        return null
      })
    },
  }
}

const orNull = (comment: string | null | undefined): string | null =>
  comment === undefined || comment === null || comment === '' ? null : comment

const documentsOf = (highlights: readonly StoredHighlight[]): readonly string[] => [
  ...new Set(highlights.map(({ anchor }) => anchor.documentId)),
]
