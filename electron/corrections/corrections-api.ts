import { AppError } from '../../shared/api/app-error.ts'
import type { CorrectionId } from '../../shared/corrections/correction.ts'
import type { Correction, CorrectionsApi } from '../../shared/corrections/corrections-api.ts'
import { correctableFields } from '../../shared/documents/documents-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { largestDerived, settleDocument } from '../documents/derive-document.ts'
import { listMetadataCorrections, readFoundMetadata, writeCorrection } from '../documents/detail-queries.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { findPassage, locatePosition } from '../documents/passage-queries.ts'
import { reparse } from '../documents/read-derivation.ts'
import {
  deleteTextCorrection,
  findTextCorrection,
  insertTextCorrection,
  listTextCorrections,
} from './correction-queries.ts'
import { placeCorrection } from './place-correction.ts'

/** What a correction changes in the views. */
export const changedByCorrection = ['documents', 'facts', 'checks', 'grids', 'highlights'] as const

/** What a person sets over what was read. */
export function createCorrectionsApi(deps: CoreDeps): CorrectionsApi {
  const { db, commit, clock, newId } = deps

  const placeOf = (documentId: string): DocumentPlace => {
    const place = findDocumentPlace(db, documentId)
    if (!place) throw new AppError('document-not-found', { documentId })
    return place
  }

  return {
    list: async ({ documentId }) => listCorrections(deps, placeOf(documentId)),
    make: async ({ documentId, correction }) => {
      const place = placeOf(documentId)
      refuseLarge(place)
      const placed = placeCorrection(deps, place, correction)
      const id = newId() as CorrectionId
      const label = 'history.correction-made'
      return commit({ label, kinds: changedByCorrection, ids: [documentId] }, () => {
        insertTextCorrection(db, place.key, place.version, { id, ...placed, madeAt: clock() })
        settleDocument(deps, place.key)
        const made = listCorrections(deps, placeOf(documentId)).find((one) => one.id === id)
        if (!made) throw new Error(`correction ${id} was not kept`)
        return made
      })
    },
    remove: async ({ correctionIds }) => {
      const found = correctionIds.map((id) => findOwner(deps, id))
      const documents = new Map(found.map(({ document }) => [document.key, document]))
      const ids = [...documents.values()].map(({ id }) => id)
      return commit({ label: 'history.correction-removed', kinds: changedByCorrection, ids }, () => {
        for (const { remove } of found) remove()
        for (const key of documents.keys()) settleDocument(deps, key)
        return null
      })
    },
  }
}

/** Beyond some size a document is not derived anew while somebody waits for it. */
export function refuseLarge({ text, id }: DocumentPlace): void {
  if (text.length > largestDerived) throw new AppError('document-too-large', { documentId: id })
}

/** Metadata first, field by field; then what lies over the text, in the order it was made. */
function listCorrections(deps: CoreDeps, place: DocumentPlace): readonly Correction[] {
  const { db, texts } = deps
  const found = readFoundMetadata(db, place.key)
  const metadata = listMetadataCorrections(db, place.key).map(({ field, value, at }): Correction => ({
    id: metadataId(place, field),
    documentId: place.id,
    change: { kind: 'metadata', field, from: found[field], value },
    anchors: [],
    state: 'applied',
    passage: null,
    line: null,
    madeAt: at,
  }))
  const stored = listTextCorrections(db, place.key)
  // Whether a correction still changes anything only the parse can tell.
  const idle = stored.length === 0 ? new Set<CorrectionId>() : reparse(deps, place).idle
  const overText = stored.map(({ id, documentId, change, anchors, madeAt, version }): Correction => {
    const [first] = anchors
    const isLost = version !== place.version
    const located = first && !isLost ? locatePosition(db, place, first.start) : null
    const passage = located && findPassage(db, texts, place, located.ordinal)
    return {
      id,
      documentId,
      change,
      anchors,
      state: isLost ? 'lost' : idle.has(id) ? 'idle' : 'applied',
      passage: passage?.ordinal ?? null,
      line: passage?.lines[0] ?? null,
      madeAt,
    }
  })
  return [...metadata, ...overText]
}

/** A field is corrected once at most, so that its name serves as an id. */
const metadataId = ({ id }: Pick<DocumentPlace, 'id'>, field: string): CorrectionId =>
  `${id}/${field}` as CorrectionId

interface Owned {
  readonly document: DocumentPlace
  readonly remove: () => void
}

function findOwner({ db, clock }: CoreDeps, id: CorrectionId): Owned {
  const correction = findTextCorrection(db, id)
  if (correction) {
    const document = findDocumentPlace(db, correction.documentId)
    if (document) return { document, remove: () => deleteTextCorrection(db, correction.key) }
  }
  const slash = id.lastIndexOf('/')
  const document = slash < 0 ? null : findDocumentPlace(db, id.slice(0, slash))
  const field = correctableFields.find((one) => one === id.slice(slash + 1))
  if (!document || !field || !listMetadataCorrections(db, document.key).some((one) => one.field === field))
    throw new AppError('correction-not-found', { correctionId: id })
  return {
    document,
    remove: () => writeCorrection(db, { documentKey: document.key, field, value: null, now: clock() }),
  }
}
