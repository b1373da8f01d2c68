import { rmSync, statSync } from 'node:fs'
import { AppError } from '../../shared/api/app-error.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import type { CoreDeps } from '../core-deps.ts'
import { readImported } from '../documents/document-queries.ts'
import { sealIndex } from '../search/index-seals.ts'
import { findBySha256, insertDocument, takeOutOfBin } from './import-queries.ts'
import { importRecords, type ImportRecord } from './import-records.ts'
import type { PreparedDocument } from './prepare-import.ts'
import { readStaged } from './staging.ts'

type ImportDeps = Pick<CoreDeps, 'db' | 'clock' | 'newId' | 'commit'>

/** Documents in one transaction: nine tenths of bulk speed, and a kill costs a tenth of a second of work. */
const batchDocuments = 20
const batchBytes = 1_000_000

/** What waits to be written: a name for its outcome, its size, and its records when they are asked for. */
interface Waiting {
  readonly file: string
  readonly bytes: number
  readonly records: () => Iterable<ImportRecord>
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
    })),
    jobId,
  )

/**
 * The same for documents that an importer process left in the library's staging folder; `file` is the name the user
 * knows. Staged files are removed once they are committed.
 */
export function commitStaged(
  deps: ImportDeps,
  staged: readonly { readonly path: string; readonly file: string }[],
  jobId: string | null,
): readonly ImportOutcome[] {
  const outcomes = commitBatches(
    deps,
    staged.map(({ path, file }) => ({ file, bytes: statSync(path).size, records: () => readStaged(path) })),
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
  const found = files.map(({ sha256 }) => findBySha256(db, sha256))
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
const changedByImport = ['documents', 'facts', 'grids'] as const

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
  { db, clock, newId }: ImportDeps,
  { file, records }: Waiting,
): ImportOutcome & { readonly documentId: DocumentId } {
  const all = records()[Symbol.iterator]()
  const { value: head } = all.next() as IteratorResult<ImportRecord, undefined>
  if (head?.type !== 'head') throw new Error('a prepared document begins with its head')
  const known = findBySha256(db, head.sha256)
  if (known) {
    all.return?.()
    if (known.inBin) takeOutOfBin(db, known.key)
    return { kind: 'duplicate', ...readImported(db, known.key, file) }
  }
  const key = insertDocument(db, { head, rest: { [Symbol.iterator]: () => all }, id: newId(), now: clock() })
  return { kind: 'imported', ...readImported(db, key, file) }
}
