import type { Highlight } from '../../shared/highlights/highlight.ts'
import type { LibraryHighlight } from '../../shared/highlights/highlights-api.ts'
import { placeWords, type SideStretch } from '../../shared/highlights/place-highlight.ts'
import type { CoreDeps } from '../core-deps.ts'
import { readDocumentPlaceByKey, type DocumentPlace } from '../documents/document-queries.ts'
import { listSideSpans } from '../documents/passage-queries.ts'
import { findSideBegin, type StoredHighlight } from './highlight-queries.ts'

type ReadDeps = Pick<CoreDeps, 'db' | 'texts'>

/** Highlights of one document as they stand in its text now. */
export function readHighlights(
  deps: ReadDeps,
  place: DocumentPlace,
  stored: readonly StoredHighlight[],
): readonly Highlight[] {
  // Most pages of most documents have none, and are spared reading where every passage is.
  if (stored.length === 0) return []
  const spans = listSideSpans(deps.db, place)
  return stored.map((one) => readIn(deps, place, spans, one))
}

export const readHighlight = (deps: ReadDeps, place: DocumentPlace, stored: StoredHighlight): Highlight =>
  readIn(deps, place, listSideSpans(deps.db, place), stored)

/** Highlights of many documents, each with what one needs to know of its own. */
export function describeHighlights(
  deps: ReadDeps,
  stored: readonly StoredHighlight[],
): readonly LibraryHighlight[] {
  const known = new Map<number, { place: DocumentPlace; spans: readonly SideStretch[] }>()
  return stored.map((one): LibraryHighlight => {
    let document = known.get(one.documentKey)
    if (!document) {
      const place = readDocumentPlaceByKey(deps.db, one.documentKey)
      known.set(one.documentKey, (document = { place, spans: listSideSpans(deps.db, place) }))
    }
    const { place, spans } = document
    return {
      ...readIn(deps, place, spans, one),
      documentTitle: place.title,
      company: place.company,
      documentDate: place.date,
    }
  })
}

function readIn(
  { db, texts }: ReadDeps,
  place: DocumentPlace,
  spans: readonly SideStretch[],
  { id, anchor, colour, comment, isMoved, madeAt, changedAt }: StoredHighlight,
): Highlight {
  // Every new version carries what it can: what still points into an earlier one has no certain place.
  const touched = anchor.version === place.version ? placeWords(spans, anchor) : []
  const [first] = touched
  const begin = first && findSideBegin(db, place, first)
  return {
    id,
    anchor,
    colour,
    comment,
    state: first ? (isMoved ? 'moved' : 'exact') : 'lost',
    texts: first ? touched.map(({ start, end }) => texts.slice(place.text, start, end)) : [anchor.exact],
    place: first
      ? {
          passage: first.ordinal,
          last: touched.at(-1)?.ordinal ?? first.ordinal,
          line: begin ? begin.line + countLines(texts.slice(place.text, begin.start, first.start)) : 1,
          speaker: begin?.speaker ?? null,
        }
      : null,
    madeAt,
    changedAt,
  }
}

const countLines = (text: string): number => text.match(/\n/g)?.length ?? 0
