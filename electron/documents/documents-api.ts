import { AppError } from '../../shared/api/app-error.ts'
import {
  isDocumentKind,
  type CorrectableField,
  type DocumentDetail,
  type DocumentsApi,
  type FindHit,
} from '../../shared/documents/documents-api.ts'
import { applyReadings } from '../../shared/corrections/apply-readings.ts'
import type { CoreDeps } from '../core-deps.ts'
import { listReadings } from '../corrections/correction-queries.ts'
import { detectFormat } from '../extraction/detect-format.ts'
import { readSavedPage } from '../extraction/saved-page.ts'
import { extensionOf } from '../extraction/detect-content.ts'
import {
  listEvidence,
  listExchanges,
  listParticipants,
  listSuspectTurns,
  readCorrections,
  readPosition,
  writeCorrection,
  writePosition,
  writeRemoved,
  writeUnread,
} from './detail-queries.ts'
import { writeRead } from '../reading/reading-queries.ts'
import { findOrigins } from '../pairings/pairing-queries.ts'
import { settleDocument } from './derive-document.ts'
import { findDocumentPlace, type DocumentPlace } from './document-queries.ts'
import { createWordFollower } from './follow-words.ts'
import { findInText, findPattern } from './find-in-text.ts'
import { findSummary, listCompanyCounts, listSummaries } from './library-list-queries.ts'
import { listBoxes } from './markup-queries.ts'
import { createOriginalReader, findOriginal, listVersions } from './original-queries.ts'
import { listOutline } from './outline-queries.ts'
import {
  listOrdinalsOfSpeaker,
  listPassages,
  listSideSpans,
  locatePosition,
  type SideSpan,
} from './passage-queries.ts'

const maxPassages = 500
const maxFindHits = 5_000

/** Reading documents, and what a person sets about them. */
export function createDocumentsApi(deps: CoreDeps): DocumentsApi {
  const { db, texts, commit, clock } = deps
  const readOriginal = createOriginalReader(db)
  const followWords = createWordFollower(deps)

  const placeOf = (documentId: string): DocumentPlace => {
    const place = findDocumentPlace(db, documentId)
    if (!place) throw new AppError('document-not-found', { documentId })
    return place
  }
  const detailOf = (documentId: string): DocumentDetail => {
    const place = placeOf(documentId)
    const summary = findSummary(db, documentId)
    if (!summary) throw new AppError('document-not-found', { documentId })
    return {
      ...summary,
      parserVersion: place.parserVersion,
      sha256: listVersions(db, place.key).find(({ isCurrent }) => isCurrent)?.sha256 ?? '',
      pairedFrom: findOrigins(db, place.key),
      evidence: listEvidence(db, place.key),
      correctedFields: [...readCorrections(db, place.key).keys()],
      participants: listParticipants(db, place.key),
      exchanges: listExchanges(db, place.key),
      suspectTurns: listSuspectTurns(db, place.key),
      outline: listOutline(db, texts, place),
      position: readPosition(db, place.key),
    }
  }

  return {
    list: async (page) => listSummaries(db, page),
    read: async ({ documentId }) => detailOf(documentId),
    passages: async ({ documentId, from, to }) =>
      listPassages(db, texts, placeOf(documentId), from, Math.min(to, from + maxPassages)),
    find: async ({ documentId, query, wholeWord = false, matchCase = false, isPattern = false }) => {
      const place = placeOf(documentId)
      const read = applyReadings(texts.whole(place.text), 0, listReadings(db, place))
      const options = { wholeWord, matchCase, limit: maxFindHits }
      const { spans, complete } = isPattern
        ? findPattern(read.text, query, options)
        : findInText(read.text, query, options)
      return { hits: placeHits(spans.map(read.toSource), listSideSpans(db, place)), complete }
    },
    ordinalsOfSpeaker: async ({ documentId, speaker }) =>
      listOrdinalsOfSpeaker(db, placeOf(documentId), speaker),
    locate: async ({ documentId, start }) => locatePosition(db, placeOf(documentId), start),
    follow: async (words) => followWords({ ...words, documentId: placeOf(words.documentId).id }),
    versions: async ({ documentId }) => listVersions(db, placeOf(documentId).key),
    original: async ({ documentId, version, from, length }) => {
      const { name, bytes } = readOriginal(findOriginal(db, documentId, version))
      const format = detectFormat(bytes, extensionOf(name))
      return {
        base64: Buffer.from(bytes.subarray(from, from + length)).toString('base64'),
        bytes: bytes.length,
        // A file that was read is of a readable format; what an older reader took for text is text.
        format: typeof format === 'string' ? format : 'text',
        fileName: name,
      }
    },
    savedPage: async ({ documentId, version }) => {
      const { name, bytes } = readOriginal(findOriginal(db, documentId, version))
      const html = detectFormat(bytes, extensionOf(name)) === 'mhtml' ? readSavedPage(bytes) : null
      return html === null ? null : { html }
    },
    boxes: async ({ documentId, start, end }) => {
      const { key, version } = placeOf(documentId)
      return listBoxes(db, { documentKey: key, version }, start, end)
    },
    correct: async ({ documentId, field, value }) => {
      const { key } = placeOf(documentId)
      if (value !== null) refuseBadValue(field, value)
      commit(
        {
          label: 'history.document-corrected',
          kinds: ['documents', 'facts', 'checks', 'grids'],
          ids: [documentId],
        },
        () => {
          writeCorrection(db, { documentKey: key, field, value, now: clock() })
          settleDocument(deps, key)
        },
      )
      return detailOf(documentId)
    },
    setUnread: async ({ documentIds, unread }) => {
      commit({ label: 'history.documents-marked', kinds: ['documents'], ids: documentIds }, () => {
        for (const documentId of documentIds) {
          const { id, key } = placeOf(documentId)
          writeUnread(db, id, unread)
          if (unread) writeRead(db, key, null, clock())
        }
      })
      return null
    },
    savePosition: async ({ documentId, position }) => {
      const { key } = placeOf(documentId)
      commit({ label: null, kinds: [], ids: [documentId] }, () => writePosition(db, key, position))
      return null
    },
    remove: async ({ documentIds }) => {
      commit({ label: 'history.documents-removed', kinds: allKinds, ids: documentIds }, () => {
        for (const id of documentIds) writeRemoved(db, placeOf(id).id, clock())
      })
      return null
    },
    restore: async ({ documentIds }) => {
      commit({ label: 'history.documents-restored', kinds: allKinds, ids: documentIds }, () => {
        for (const id of documentIds) writeRemoved(db, placeOf(id).id, null)
      })
      return null
    },
    companies: async () => listCompanyCounts(db),
  }
}

/** A document in the bin takes its figures, checks, grids, backlinks and highlights out of sight. */
const allKinds = ['documents', 'facts', 'checks', 'grids', 'notes', 'highlights', 'reading'] as const

const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const periodPattern = /^(?:FY)?\d{4}(?:Q[1-4]|H[12]|M9)?$/

function refuseBadValue(field: CorrectableField, value: string): void {
  const accepted =
    field === 'kind'
      ? isDocumentKind(value)
      : field === 'date'
        ? datePattern.test(value)
        : field === 'period'
          ? periodPattern.test(value)
          : field === 'fiscalYearEnd'
            ? /^(?:0[1-9]|1[0-2])$/.test(value)
            : value.trim() !== ''
  if (!accepted) throw new AppError('invalid-input', { path: field, problem: value })
}

/** Hits with the passages they stand in; one that runs over a passage's end belongs to nothing a reader can mark. */
function placeHits(
  hits: readonly { readonly start: number; readonly end: number }[],
  sides: readonly SideSpan[],
): readonly FindHit[] {
  let at = 0
  return hits.flatMap((hit) => {
    while (at < sides.length && (sides[at]?.end ?? 0) <= hit.start) at += 1
    const side = sides[at]
    return side && side.start <= hit.start && hit.end <= side.end
      ? [{ ordinal: side.ordinal, side: side.side, start: hit.start, end: hit.end }]
      : []
  })
}
