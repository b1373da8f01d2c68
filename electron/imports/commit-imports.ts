import { basename } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import type { CoreDeps } from '../core-deps.ts'
import { inSavepoint } from '../database/sql.ts'
import { readImported } from '../documents/document-queries.ts'
import { findBySha256, insertDocument, takeOutOfBin } from './import-queries.ts'
import { importRecords, type ImportRecord } from './import-records.ts'
import type { PreparedDocument } from './prepare-import.ts'
import { readStaged } from './staging.ts'

type ImportDeps = Pick<CoreDeps, 'db' | 'clock' | 'newId' | 'commit' | 'undo'>

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
  jobId: string,
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

/** The same for documents that an importer process left in the library's staging folder. */
export const commitStaged = (
  deps: ImportDeps,
  staged: readonly { readonly path: string; readonly bytes: number }[],
  jobId: string,
): readonly ImportOutcome[] =>
  commitBatches(
    deps,
    staged.map(({ path, bytes }) => ({ file: basename(path), bytes, records: () => readStaged(path) })),
    jobId,
  )

function commitBatches(deps: ImportDeps, waiting: readonly Waiting[], jobId: string): readonly ImportOutcome[] {
  const outcomes: ImportOutcome[] = []
  let batch: Waiting[] = []
  const flush = () => {
    if (batch.length > 0) outcomes.push(...commitBatch(deps, batch, jobId))
    batch = []
  }
  for (const one of waiting) {
    batch.push(one)
    if (batch.length >= batchDocuments || batch.reduce((sum, { bytes }) => sum + bytes, 0) >= batchBytes) flush()
  }
  flush()
  return outcomes
}

function commitBatch(deps: ImportDeps, batch: readonly Waiting[], jobId: string): readonly ImportOutcome[] {
  const ids: string[] = []
  try {
    return deps.commit(
      {
        label: 'history.documents-imported',
        kinds: ['documents', 'facts', 'grids'],
        ids,
        coalesce: `import ${jobId}`,
      },
      () =>
        batch.map((one) => {
          const outcome = commitOne(deps, one)
          if (outcome.kind !== 'unreadable') ids.push(outcome.documentId)
          return outcome
        }),
    )
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // The batch was rolled back whole; what came before it stays, and each of these can be tried again.
    return batch.map(({ file }) => ({ kind: 'unreadable', file, code: error.code, reason: error.code }))
  }
}

/** One document whole or not at all; when it alone cannot be written, the rest of its batch goes on. */
function commitOne(deps: ImportDeps, { file, records }: Waiting): ImportOutcome {
  const mark = deps.undo?.mark() ?? 0
  let name = file
  try {
    return inSavepoint(deps.db, () => {
      const all = records()[Symbol.iterator]()
      const { value: head } = all.next() as IteratorResult<ImportRecord, undefined>
      if (head?.type !== 'head') throw new Error('a document begins with its head')
      name = head.fileName
      const known = findBySha256(deps.db, head.sha256)
      if (known) {
        all.return?.()
        if (known.inBin) takeOutOfBin(deps.db, known.key)
        return { kind: 'duplicate', ...readImported(deps.db, known.key, name) }
      }
      const rest = { [Symbol.iterator]: () => all }
      const key = insertDocument(deps.db, { head, rest, id: deps.newId(), now: deps.clock() })
      return { kind: 'imported', ...readImported(deps.db, key, name) }
    })
  } catch (error) {
    // A full disk or a damaged library concerns them all.
    if (error instanceof AppError) throw error
    deps.undo?.forgetSince(mark)
    return { kind: 'unreadable', file: name, code: 'file-unreadable', reason: String(error) }
  }
}
