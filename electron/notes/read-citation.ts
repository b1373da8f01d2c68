import type { Anchor } from '../../shared/anchors/anchor.ts'
import { resolveAnchor, type ResolvedAnchor } from '../../shared/anchors/resolve-anchor.ts'
import { lineAt } from '../../shared/documents/line-at.ts'
import type { Citation } from '../../shared/notes/note.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { findPassage, locatePosition } from '../documents/passage-queries.ts'
import type { StoredCitation } from './citation-queries.ts'

type ReadDeps = Pick<CoreDeps, 'db' | 'texts'>

/** A citation as it stands in the document's text now. */
export function readCitation(deps: ReadDeps, { key, anchor, isMoved }: StoredCitation): Citation {
  const place = findDocumentPlace(deps.db, anchor.documentId)
  if (!place) throw new Error(`The document of citation ${key} is missing`)
  const found = findWords(deps, place, anchor)
  const at = found.state === 'lost' ? anchor : { ...anchor, ...spanOf(found), version: place.version }
  // What a new version lost has no place in it.
  const located = found.state === 'lost' ? null : locatePosition(deps.db, place, at.start)
  const passage = located ? findPassage(deps.db, deps.texts, place, located.ordinal) : null
  const words = passage?.[anchor.side]
  const isLost = found.state === 'lost'
  return {
    key,
    anchor: at,
    state: found.state === 'exact' && isMoved ? 'moved' : found.state,
    documentId: place.id,
    documentTitle: place.title,
    documentDate: place.date,
    passage: passage?.ordinal ?? 0,
    line: words ? lineAt(words, at.start) : 1,
    speaker: passage?.speaker ?? null,
    en: isLost ? null : (passage?.en?.text ?? null),
    zh: isLost ? null : (passage?.zh?.text ?? null),
  }
}

/** Reads the whole text only where the words are no longer in their place. */
function findWords({ texts }: ReadDeps, place: DocumentPlace, anchor: Anchor): ResolvedAnchor {
  const { start, end, exact, version } = anchor
  // Every new version carries what it can: what still points into an earlier one has no certain place.
  if (version !== place.version) return { state: 'lost' }
  if (texts.slice(place.text, start, Math.min(end, place.text.length)) === exact)
    return { state: 'exact', start, end }
  return resolveAnchor(anchor, texts.whole(place.text))
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end })
