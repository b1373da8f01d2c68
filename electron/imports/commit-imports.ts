import { rmSync, statSync } from 'node:fs'
import { AppError } from '../../shared/api/app-error.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { ImportOutcome, Revision } from '../../shared/imports/import-outcome.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace, readDocumentPlaceByKey, readImported } from '../documents/document-queries.ts'
import {
  findRevised,
  refreshReading,
  reviseDocument,
  switchVersion,
  type PreparedRecords,
} from '../revisions/revise-document.ts'
import { sealIndex } from '../search/index-seals.ts'
import { findBySha256, findVersionOf, insertDocument, isTextOf, takeOutOfBin } from './import-queries.ts'
import { importRecords, type ImportRecord } from './import-records.ts'
import type { PreparedDocument } from './prepare-import.ts'
import { readStaged } from './staging.ts'

type ImportDeps = Pick<
  CoreDeps,
  'db' | 'texts' | 'companies' | 'clock' | 'newId' | 'lexicon' | 'metrics' | 'commit'
>

/** Documents in one transaction: nine tenths of bulk speed, and a kill costs a tenth of a second of work. */
const batchDocuments = 20
const batchBytes = 1_000_000

/** What waits to be written: a name for its outcome, its size, and its records when they are asked for. */
interface Waiting {
  readonly file: string
  readonly bytes: number
  /** Asked for more than once where the file may be a corrected version of a document. */
  readonly records: () => Iterable<ImportRecord>
  /** The document it is to be a new version of, where a person said so. */
  readonly revises: string | null
}

/** Writes prepared documents; each outcome is returned after the commit that made it true. */
export const commitPrepared = (
  deps: ImportDeps,
  prepared: readonly PreparedDocument[],
  jobId: string | null,
): readonly ImportOutcome[] =>
  commitBatches(
    deps,
    prepared.map((document) => ({
      file: document.fileName,
      bytes: document.bytes,
      records: () => importRecords(document),
      revises: null,
    })),
    jobId,
  )

/**
 * The same for documents that an importer process left in the library's staging folder; `file` is the name the user
 * knows. Staged files are removed once they are committed.
 */
export function commitStaged(
  deps: ImportDeps,
  staged: readonly {
    readonly path: string
    readonly file: string
    readonly revises?: string | undefined
  }[],
  jobId: string | null,
): readonly ImportOutcome[] {
  const outcomes = commitBatches(
    deps,
    staged.map(({ path, file, revises = null }) => ({
      file,
      bytes: statSync(path).size,
      records: () => readStaged(path),
      revises,
    })),
    jobId,
  )
  for (const { path } of staged) rmSync(path, { force: true })
  return outcomes
}

/**
 * Outcomes of the files whose very bytes the library holds, null for the others: what was imported before need not be
 * read again. One that is in the bin comes back.
 */
export function recogniseFiles(
  deps: ImportDeps,
  files: readonly { readonly file: string; readonly sha256: Uint8Array }[],
  jobId: string,
): readonly (ImportOutcome | null)[] {
  const { db, commit } = deps
  const found = files.map(({ sha256 }) => {
    const known = findBySha256(db, sha256)
    // A version that was undone is prepared and comes back.
    return known &&
      (findVersionOf(db, known.key, sha256) ?? 0) <= readDocumentPlaceByKey(db, known.key).version
      ? known
      : null
  })
  const binned = found.flatMap((known) => (known?.inBin ? [known.key] : []))
  if (binned.length > 0) {
    const ids: string[] = []
    commit(
      { label: 'history.documents-imported', kinds: changedByImport, ids, coalesce: `import ${jobId}` },
      () => {
        for (const key of binned) {
          takeOutOfBin(db, key)
          ids.push(readImported(db, key, '').documentId)
        }
      },
    )
  }
  return files.map(({ file }, index) => {
    const known = found[index]
    return known ? { kind: 'duplicate', ...readImported(db, known.key, file) } : null
  })
}

/** What an import changes in the views. */
const changedByImport = ['documents', 'facts', 'checks', 'grids', 'highlights'] as const

function commitBatches(
  deps: ImportDeps,
  waiting: readonly Waiting[],
  jobId: string | null,
): readonly ImportOutcome[] {
  const outcomes: ImportOutcome[] = []
  let batch: Waiting[] = []
  const flush = () => {
    if (batch.length > 0) outcomes.push(...commitBatch(deps, batch, jobId))
    batch = []
  }
  for (const one of waiting) {
    batch.push(one)
    if (batch.length >= batchDocuments || batch.reduce((sum, { bytes }) => sum + bytes, 0) >= batchBytes)
      flush()
  }
  flush()
  return outcomes
}

/**
 * One transaction for a batch. When one document cannot be written the batch is rolled back and its documents are
 * written one by one, so that only the faulty one is left out: a savepoint for each would make the index write a
 * segment for each.
 */
function commitBatch(
  deps: ImportDeps,
  batch: readonly Waiting[],
  jobId: string | null,
): readonly ImportOutcome[] {
  const ids: string[] = []
  const change = {
    label: 'history.documents-imported',
    kinds: changedByImport,
    ids,
    ...(jobId === null ? {} : { coalesce: `import ${jobId}` }),
  } as const
  try {
    return deps.commit(change, () => {
      const outcomes = batch.map((one) => writeOne(deps, one))
      ids.push(...outcomes.map(({ documentId }) => documentId))
      sealIndex(deps.db)
      return outcomes
    })
  } catch (error) {
    // A full disk or a damaged library concerns them all; what came before stays, and each can be tried again.
    if (error instanceof AppError || batch.length === 1)
      return batch.map(({ file }) => refusedImport(file, error))
    return batch.flatMap((one) => commitBatch(deps, [one], jobId))
  }
}

const refusedImport = (file: string, error: unknown): ImportOutcome =>
  error instanceof AppError
    ? { kind: 'unreadable', file, code: error.code, reason: error.code }
    : {
        kind: 'unreadable',
        file,
        code: 'file-unreadable',
        reason: error instanceof Error ? error.message : String(error),
      }

function writeOne(
  deps: ImportDeps,
  { file, records, revises }: Waiting,
): ImportOutcome & { readonly documentId: DocumentId } {
  const { db, clock, newId } = deps
  const all = records()[Symbol.iterator]()
  const { value: head } = all.next() as IteratorResult<ImportRecord, undefined>
  if (head?.type !== 'head') throw new Error('a prepared document begins with its head')
  const prepared = { head, records }
  const known = findBySha256(db, head.sha256)
  const target = revises === null ? null : readRevised(db, revises)
  if (known && (target === null || target.key === known.key)) {
    all.return?.()
    if (known.inBin) takeOutOfBin(db, known.key)
    const revision = findKnownRevision(deps, known.key, prepared, target !== null)
    return revision
      ? { kind: 'imported', revision, ...readImported(db, known.key, file) }
      : { kind: 'duplicate', ...readImported(db, known.key, file) }
  }
  if (known) throw new AppError('conflict', { documentId: known.id })
  const revised = target?.key ?? findRevised(deps, prepared)
  if (revised !== null) {
    all.return?.()
    const revision = reviseDocument(deps, revised, prepared)
    return { kind: 'imported', revision, ...readImported(db, revised, file) }
  }
  const key = insertDocument(db, { head, rest: { [Symbol.iterator]: () => all }, id: newId(), now: clock() })
  return { kind: 'imported', ...readImported(db, key, file) }
}

/**
 * What bytes that a document has already change in it: a later version that was undone comes back; on a person's wish
 * the same file is read again by a newer reader. Null where they change nothing.
 */
function findKnownRevision(
  deps: ImportDeps,
  key: number,
  prepared: PreparedRecords,
  isWished: boolean,
): Revision | null {
  const { db } = deps
  const current = readDocumentPlaceByKey(db, key)
  const version = findVersionOf(db, key, prepared.head.sha256)
  if (version === null) return null
  if (version > current.version || (isWished && version < current.version))
    return switchVersion(deps, key, version)
  if (!isWished) return null
  if (!isTextOf(db, key, prepared.head.textSha256)) return reviseDocument(deps, key, prepared)
  refreshReading(deps, current, prepared)
  return null
}

function readRevised(db: ImportDeps['db'], documentId: string): { readonly key: number } {
  const place = findDocumentPlace(db, documentId)
  if (!place) throw new AppError('document-not-found', { documentId })
  return place
}
