import { AppError } from '../../shared/api/app-error.ts'
import type { RowSpans } from '../../shared/corrections/correct-rows.ts'
import type { CorrectionId, FixedRow } from '../../shared/corrections/correction.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { mergeRows, shiftSide, splitRow, unpairRow } from '../../shared/pairings/change-rows.ts'
import type { ChangedRows, PairingsApi } from '../../shared/pairings/pairings-api.ts'
import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { CoreDeps } from '../core-deps.ts'
import { insertTextCorrection } from '../corrections/correction-queries.ts'
import { anchorOn } from '../corrections/place-correction.ts'
import { largestDerived, settleDocument } from '../documents/derive-document.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { findPassage, locatePosition } from '../documents/passage-queries.ts'
import { pairDocuments, realignPairing } from './pair-documents.ts'
import { writePairingRows } from './pairing-queries.ts'

/** Documents of two languages made of two, and rows set by hand. */
export function createPairingsApi(deps: CoreDeps): PairingsApi {
  const { db, texts, commit, clock, newId } = deps

  const placeOf = (documentId: string): DocumentPlace => {
    const place = findDocumentPlace(db, documentId)
    if (!place) throw new AppError('document-not-found', { documentId })
    if (place.text.length > largestDerived) throw new AppError('document-too-large', { documentId })
    return place
  }
  const rowAt = (place: DocumentPlace, ordinal: number, path = 'passage'): PassageRow => {
    const row = ordinal < 0 ? null : findPassage(db, texts, place, ordinal)
    if (!row) throw new AppError('invalid-input', { name: 'pairings', path, problem: 'no such row' })
    return row
  }

  /** Keeps rows set by hand as one correction, and makes the document follow it. */
  const setRows = (place: DocumentPlace, rows: readonly RowSpans[] | null): ChangedRows => {
    if (!rows) throw new AppError('rows-apart', { documentId: place.id })
    const anchors: Anchor[] = []
    const fixed = rows.map(({ en, zh }): FixedRow => {
      const add = (side: 'en' | 'zh', span: RowSpans['en']): number | null =>
        span ? anchors.push(anchorOn(deps, place, side, span)) - 1 : null
      return { en: add('en', en), zh: add('zh', zh) }
    })
    const change = { label: 'history.rows-changed', kinds: changedByRows, ids: [place.id] } as const
    return commit(change, () => {
      const id = newId() as CorrectionId
      insertTextCorrection(db, place.key, place.version, {
        id,
        change: { kind: 'pair', rows: fixed },
        anchors,
        madeAt: clock(),
      })
      settleDocument(deps, place.key)
      const after = placeOf(place.id)
      const located = anchors.map(({ start }) => locatePosition(db, after, start)?.ordinal ?? 0)
      return { passage: Math.min(...located) }
    })
  }

  return {
    create: async ({ enDocumentId, zhDocumentId }) => ({
      documentId: pairDocuments(deps, placeOf(enDocumentId), placeOf(zhDocumentId)),
    }),
    merge: async ({ documentId, passage }) => {
      const place = placeOf(documentId)
      const [upper, lower] = [rowAt(place, passage), rowAt(place, passage + 1)]
      const isOneSpeech = upper.turn === lower.turn && upper.sectionKind === lower.sectionKind
      if (upper.en && lower.en && !isOneSpeech) throw new AppError('rows-apart', { documentId })
      return setRows(place, mergeRows(upper, lower, texts.whole(place.text)))
    },
    split: async ({ documentId, passage, en, zh }) => {
      const place = placeOf(documentId)
      return setRows(place, splitRow(rowAt(place, passage), { en, zh }, texts.whole(place.text)))
    },
    shift: async ({ documentId, passage, side, direction }) => {
      const place = placeOf(documentId)
      const neighbour = rowAt(place, direction === 'down' ? passage + 1 : passage - 1)
      const text = texts.whole(place.text)
      return setRows(place, shiftSide(rowAt(place, passage), neighbour, { side, direction }, text))
    },
    unpair: async ({ documentId, passage }) => {
      const place = placeOf(documentId)
      return setRows(place, unpairRow(rowAt(place, passage)))
    },
    pair: async ({ documentId, enPassage, zhPassage }) => {
      const place = placeOf(documentId)
      const { en } = rowAt(place, enPassage, 'enPassage')
      const { zh } = rowAt(place, zhPassage, 'zhPassage')
      return setRows(place, en && zh && [{ en, zh }])
    },
    realign: async ({ documentId }) => {
      const place = placeOf(documentId)
      const rows = realignPairing(deps, place)
      return commit({ label: 'history.rows-changed', kinds: changedByRows, ids: [documentId] }, () => {
        writePairingRows(db, place.key, rows, clock())
        settleDocument(deps, place.key)
        return null
      })
    },
  }
}

const changedByRows = ['documents', 'facts', 'checks', 'grids', 'highlights'] as const
