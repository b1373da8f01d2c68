import { AppError } from '../../shared/api/app-error.ts'
import { earlierNames, isRevision } from '../../shared/documents/compare-versions.ts'
import type { Revision } from '../../shared/imports/import-outcome.ts'
import { carryAnchors } from '../anchors/carry-anchors.ts'
import type { CoreDeps } from '../core-deps.ts'
import { carryBetween } from '../documents/carry-between.ts'
import { deriveDocument, largestDerived } from '../documents/derive-document.ts'
import { readFoundMetadata } from '../documents/detail-queries.ts'
import { readDocumentPlaceByKey, type DocumentPlace } from '../documents/document-queries.ts'
import { inflateChunk } from '../documents/text-chunks.ts'
import {
  findVersionOf,
  insertVersion,
  listByFileName,
  replaceMarkup,
  writeCurrentVersion,
  writeWarnings,
} from '../imports/import-queries.ts'
import type { ImportHead, ImportRecord } from '../imports/import-records.ts'

type ReviseDeps = Pick<CoreDeps, 'db' | 'texts' | 'companies' | 'clock' | 'newId' | 'lexicon' | 'metrics'>

/** A prepared file, whose records can be read more than once. */
export interface PreparedRecords {
  readonly head: ImportHead
  readonly records: () => Iterable<ImportRecord>
}

/** The document that a file is a corrected version of, by its name and its text; null for a document of its own. */
export function findRevised({ db, texts }: ReviseDeps, { head, records }: PreparedRecords): number | null {
  if (head.length > largestDerived) return null
  const candidates = listByFileName(db, earlierNames(head.fileName))
  if (candidates.length === 0) return null
  const now = { text: textOf(records()), metadata: head.metadata }
  for (const key of candidates) {
    const place = readDocumentPlaceByKey(db, key)
    if (place.text.length > largestDerived) continue
    const old = { text: texts.whole(place.text), metadata: readFoundMetadata(db, key) }
    if (isRevision(old, now)) return key
  }
  return null
}

/**
 * Makes a file the new version of a document, within a write that is under way: its original and text are kept beside
 * the earlier ones, everything that points into the text is carried over, and the parse follows with all corrections.
 * Refuses with `document-too-large` what would keep others waiting.
 */
export function reviseDocument(
  deps: ReviseDeps,
  documentKey: number,
  { head, records }: PreparedRecords,
): Revision {
  const { db, clock } = deps
  const before = readDocumentPlaceByKey(db, documentKey)
  if (Math.max(head.length, before.text.length) > largestDerived)
    throw new AppError('document-too-large', { documentId: before.id })
  const known = findVersionOf(db, documentKey, head.sha256)
  const original = known === null ? null : readOriginalVersion(db, documentKey, known)
  const version = insertVersion(db, documentKey, { head, rest: records(), original, now: clock() })
  return switchVersion(deps, documentKey, version, head.warnings)
}

/** Takes over what a newer reader knows beside a text that it reads as the older one did. */
export function refreshReading(
  deps: ReviseDeps,
  { key: documentKey, version, text, id }: DocumentPlace,
  { records }: PreparedRecords,
): void {
  if (text.length > largestDerived) throw new AppError('document-too-large', { documentId: id })
  replaceMarkup(deps.db, { documentKey, version }, records())
  deriveDocument(deps, documentKey)
}

/** Makes a version that is kept the current one and carries everything to it. */
export function switchVersion(
  deps: ReviseDeps,
  documentKey: number,
  version: number,
  warnings: readonly string[] | null = null,
): Revision {
  const { db } = deps
  const before = readDocumentPlaceByKey(db, documentKey)
  writeCurrentVersion(db, documentKey, version)
  if (warnings) writeWarnings(db, documentKey, warnings)
  const counts = carryAnchors(deps, readDocumentPlaceByKey(db, documentKey))
  deriveDocument(deps, documentKey, carryBetween(deps, documentKey, before.version))
  return { version, ...counts }
}

const readOriginalVersion = (db: ReviseDeps['db'], documentKey: number, version: number): number =>
  db.first<{ original: number }>('select original from texts where document_key = ? and version = ?', [
    documentKey,
    version,
  ])?.original ?? 1

function textOf(records: Iterable<ImportRecord>): string {
  let text = ''
  for (const record of records)
    if (record.type === 'chunks') for (const { data } of record.chunks) text += inflateChunk(data)
    else if (record.type !== 'head' && record.type !== 'markup') break
  return text
}
