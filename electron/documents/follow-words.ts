import { createTextCarrier, type TextCarrier } from '../../shared/anchors/carry-anchor.ts'
import { makeAnchor } from '../../shared/anchors/resolve-anchor.ts'
import { createLineFinder } from '../../shared/corrections/correct-rows.ts'
import type { DocumentId, Span } from '../../shared/documents/document.ts'
import type { FollowedWords } from '../../shared/documents/documents-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace, findTextPlace } from './document-queries.ts'
import { locatePosition } from './passage-queries.ts'

/** Words of one version of a document, as whoever points at them noted them. */
export interface NotedWords extends Span {
  readonly documentId: DocumentId
  /** Of the extracted text. */
  readonly version: number
}

/** Texts held ready: a model or a list of links seldom speaks of more at a time. */
const mostCarriers = 4

/**
 * Follows words of an earlier version of a text to the current one, by the rules that carry citations and highlights.
 * It writes nothing, so that what points outside the library, or stands in a person's sheet, is found each time anew.
 */
export function createWordFollower({
  db,
  texts,
}: Pick<CoreDeps, 'db' | 'texts'>): (words: NotedWords) => FollowedWords {
  const carriers = new Map<
    string,
    { readonly carrier: TextCarrier; readonly lineAt: (at: number) => number }
  >()
  return ({ documentId, version, start, end }) => {
    const document = findDocumentPlace(db, documentId)
    const from = document && findTextPlace(db, document.key, version)
    if (!document || !from || start >= end || end > from.length) return { state: 'lost' }
    if (version === document.version) {
      const located = locatePosition(db, document, start)
      return located ? { state: 'same', start, end, version, line: null, ...located } : { state: 'lost' }
    }
    const key = `${documentId} ${version} ${document.version}`
    const ready = carriers.get(key) ?? {
      carrier: createTextCarrier(texts.whole(from), texts.whole(document.text), document.version),
      lineAt: createLineFinder(texts.whole(document.text)),
    }
    carriers.delete(key)
    carriers.set(key, ready)
    const [oldest] = carriers.keys()
    if (carriers.size > mostCarriers && oldest !== undefined) carriers.delete(oldest)
    const old = makeAnchor({ documentId, version, side: 'en', start, end }, (a, b) => texts.slice(from, a, b))
    const carried = ready.carrier.carry(old)
    if (carried.state === 'lost') return { state: 'lost' }
    const { anchor } = carried
    const located = locatePosition(db, document, anchor.start)
    if (!located) return { state: 'lost' }
    return {
      state: carried.state,
      start: anchor.start,
      end: anchor.end,
      version: document.version,
      line: ready.lineAt(anchor.start),
      ...located,
    }
  }
}
