import { AppError } from '../../shared/api/app-error.ts'
import type { Side } from '../../shared/documents/document.ts'
import { placeWords } from '../../shared/highlights/place-highlight.ts'
import type { HandFold, ReadingApi } from '../../shared/reading/reading-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { anchorOn } from '../corrections/place-correction.ts'
import { writeUnread } from '../documents/detail-queries.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { listSideSpans, type SideSpan } from '../documents/passage-queries.ts'
import {
  deleteFold,
  insertFold,
  listStoredFolds,
  raiseProgress,
  writeRead,
  type StoredFold,
} from './reading-queries.ts'

/** How far documents were read, and which passages are folded by hand. */
export function createReadingApi(deps: CoreDeps): ReadingApi {
  const { db, commit, clock, newId } = deps

  const placeOf = (documentId: string): DocumentPlace => {
    const place = findDocumentPlace(db, documentId)
    if (!place) throw new AppError('document-not-found', { documentId })
    return place
  }
  const foldsOf = (place: DocumentPlace): readonly (HandFold & { readonly key: number })[] => {
    const stored = listStoredFolds(db, place.key, place.version)
    if (stored.length === 0) return []
    const spans = listSideSpans(db, place)
    return stored.flatMap((fold) => placeFold(fold, spans)).toSorted((a, b) => a.start - b.start)
  }
  const plain = (folds: readonly HandFold[]): readonly HandFold[] =>
    folds.map(({ start, end, folded }) => ({ start, end, folded }))

  return {
    folds: async ({ documentId }) => plain(foldsOf(placeOf(documentId))),
    fold: async ({ documentId, start, end, folded }) => {
      const place = placeOf(documentId)
      const words = spanOfPassages(listSideSpans(db, place), start, end)
      if (!words)
        throw new AppError('invalid-input', { name: 'reading', path: 'start', problem: 'no such passages' })
      const replaced = foldsOf(place).filter((fold) => fold.start < end && fold.end > start)
      const label = folded === false ? 'history.passages-opened' : 'history.passages-folded'
      commit({ label, kinds: ['reading'], ids: [documentId] }, () => {
        for (const { key } of replaced) deleteFold(db, key)
        if (folded !== null) {
          const anchor = anchorOn(deps, place, words.side, words)
          insertFold(db, place.key, { id: newId(), folded, anchor }, clock())
        }
      })
      return plain(foldsOf(place))
    },
    setRead: async ({ documentIds, read }) => {
      const places = documentIds.map(placeOf)
      commit({ label: 'history.documents-marked', kinds: ['documents', 'reading'], ids: documentIds }, () => {
        for (const { key, id } of places) {
          writeRead(db, key, read ? clock() : null, clock())
          if (read) writeUnread(db, id, false)
        }
      })
      return null
    },
    advance: async ({ documentId, passage }) => {
      const { key, passages } = placeOf(documentId)
      const progress = Math.min(passage + 1, passages)
      const readAt = progress >= passages ? clock() : null
      // Where one reads is no work that could be taken back.
      commit({ label: null, kinds: ['reading'], ids: [documentId] }, () =>
        raiseProgress(db, key, progress, readAt, clock()),
      )
      return null
    },
  }
}

/** The passages a kept stretch covers; none where no words of its side are left in it. */
function placeFold(fold: StoredFold, spans: readonly SideSpan[]): readonly (HandFold & { key: number })[] {
  const touched = placeWords(spans, fold)
  const [first, last] = [touched[0], touched.at(-1)]
  return first && last
    ? [{ key: fold.key, start: first.ordinal, end: last.ordinal + 1, folded: fold.folded }]
    : []
}

/** Words of one side from the first of these passages to the last: of the side that reaches further. */
function spanOfPassages(spans: readonly SideSpan[], start: number, end: number) {
  const covered = (['en', 'zh'] as const).flatMap((side: Side) => {
    const within = spans.filter((span) => span.side === side && span.ordinal >= start && span.ordinal < end)
    const [first, last] = [within[0], within.at(-1)]
    return first && last
      ? [{ side, start: first.start, end: last.end, passages: last.ordinal - first.ordinal }]
      : []
  })
  const [english, chinese] = covered
  return english && chinese && chinese.passages > english.passages ? chinese : (english ?? null)
}
