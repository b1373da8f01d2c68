import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError, type ErrorCode } from '../../shared/api/app-error.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import type { ArchivedFile } from '../extraction/read-import-file.ts'
import type { EventHub } from './event-hub.ts'
import type { Importer, Preparation } from './importer.ts'
import { collect, type ImportFile } from './list-import-files.ts'
import type { StagedFile } from './process-messages.ts'
import type { Writer } from './writer.ts'

/** At about these sizes a transaction costs little a document, and a crash loses at most a tenth of a second of work. */
const batchDocuments = 20
const batchBytes = 1_000_000
/** Files looked at together for what the library holds already. */
const recognisedAtOnce = 200
/** A file beyond this is refused for its size, whatever its bytes. */
const largestHashed = 200_000_000
/** Files being prepared before the first of them is committed: enough that no importer waits for a slower one. */
const preparedAhead = 8
/** A slow trickle is committed after this long, so that what was read soon shows. */
const batchMs = 250
/** Names of files in hand are told no more often than this. */
const progressMs = 100

export interface ImportRunParts {
  readonly jobId: string
  readonly files: AsyncIterable<ImportFile>
  readonly importer: Importer
  readonly writer: Writer
  readonly events: EventHub
  readonly stagingFolder: string
  readonly libraryFolder: string
  readonly deadlineMs: (bytes: number) => number
}

export interface ImportRun {
  readonly progress: () => { readonly done: number; readonly total: number }
  readonly cancel: () => void
  readonly finished: Promise<void>
}

type OnDisk = ImportFile & { readonly kind: 'file' }
/** A file, or one of an archive's. */
interface Source extends OnDisk {
  /** Which of the archive at its path; null for a file of its own. */
  readonly entry: number | null
}
interface Pending extends StagedFile {
  readonly source: Source
}

/**
 * Imports files in their order: importers prepare, the writer commits in batches while the next are being prepared.
 * An outcome is announced after its commit; a cancel drops what is not committed and announces nothing of it.
 */
export function startImportRun(parts: ImportRunParts): ImportRun {
  const { jobId, importer, writer, events, stagingFolder, libraryFolder } = parts
  const counts = { imported: 0, duplicates: 0, unreadable: 0 }
  let total = 0
  let cancelled = false
  let done = 0
  let toldAt = 0
  let furthest = 0
  let batch: Pending[] = []
  let batchSince = 0
  let committing: Promise<void> = Promise.resolve()

  const report = (outcome: ImportOutcome): void => {
    done += 1
    furthest = 0
    if (outcome.kind === 'imported') counts.imported += 1
    else if (outcome.kind === 'duplicate') counts.duplicates += 1
    else counts.unreadable += 1
    events.emit('fileImported', { jobId, outcome })
  }
  const refuse = (file: string, code: ErrorCode, reason: string): void =>
    report({ kind: 'unreadable', file, code, reason })
  const progress = (fileName: string | null, part: number | null = null): void => {
    // Of files side by side the furthest counts, until one more is done: progress never goes back.
    furthest = Math.max(furthest, part ?? 0)
    // A name a moment is enough to see; what was committed is always told.
    if (fileName !== null && performance.now() - toldAt < progressMs) return
    toldAt = performance.now()
    events.emit('importProgressed', {
      jobId,
      done,
      total,
      fileName,
      part: part === null ? null : furthest,
    })
  }
  const prepare = ({ path, entry, file, bytes }: Source): Promise<Preparation> =>
    importer.prepare(
      { path, entry, fileName: basename(file), stagingFolder, libraryFolder },
      parts.deadlineMs(bytes),
      (part) => progress(file, part),
    )

  /** A writer that died clears the staging folder when it comes back: what it had not told of is prepared anew. */
  const prepareAgain = async (pending: readonly Pending[]): Promise<Pending[]> => {
    const again: Pending[] = []
    for (const { source } of pending) {
      const preparation = await prepare(source)
      if (preparation.kind === 'staged') again.push(staged(source, preparation.path))
      else if (preparation.kind === 'unreadable' && !cancelled)
        refuse(source.file, preparation.code, preparation.reason)
    }
    return again
  }
  const commit = async (first: readonly Pending[]): Promise<void> => {
    let pending = first
    for (let attempt = 1; pending.length > 0; attempt += 1) {
      try {
        const outcomes = await writer.commit(
          jobId,
          pending.map(({ path, file, bytes, revises }) => ({ path, file, bytes, revises })),
        )
        for (const outcome of outcomes) report(outcome)
        break
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        const canRetry = error.code === 'core-stopped' || error.code === 'file-not-found'
        if (canRetry && attempt < maxAttempts && !cancelled) pending = await prepareAgain(pending)
        else {
          for (const { file } of pending) refuse(file, error.code, error.code)
          break
        }
      }
    }
    progress(null)
  }
  /** Reports the files whose bytes the library holds already, and gives those that are left to read. */
  const recognise = async (next: readonly ImportFile[]): Promise<readonly ImportFile[]> => {
    const sources = next.filter(
      (one) => one.kind === 'file' && one.bytes <= largestHashed && one.revises === undefined,
    ) as readonly OnDisk[]
    const bytes = sources.reduce((sum, one) => sum + one.bytes, 0)
    const hashes = await importer.hash(
      sources.map(({ path }) => path),
      parts.deadlineMs(bytes),
    )
    const hashed = sources.flatMap((source, index) => {
      const sha256 = hashes[index]
      return sha256 ? [{ source, file: source.file, sha256 }] : []
    })
    if (cancelled || hashed.length === 0) return next
    const outcomes = await writer
      .recognise(
        jobId,
        hashed.map(({ file, sha256 }) => ({ file, sha256 })),
      )
      // A writer that died is back when the files are committed, and finds the same then.
      .catch((error: unknown) => {
        if (error instanceof AppError) return []
        throw error
      })
    const known = new Set<ImportFile>()
    for (const [index, outcome] of outcomes.entries()) {
      const source = hashed[index]?.source
      if (!outcome || !source) continue
      known.add(source)
      report(outcome)
    }
    if (known.size > 0) progress(null)
    return next.filter((one) => !known.has(one))
  }
  const flush = async (): Promise<void> => {
    const pending = batch
    batch = []
    await committing
    if (pending.length > 0 && !cancelled) committing = commit(pending)
  }
  const isFull = (): boolean =>
    batch.length >= batchDocuments ||
    batch.reduce((sum, { bytes }) => sum + bytes, 0) >= batchBytes ||
    performance.now() - batchSince >= batchMs

  const take = async (ahead: Ahead[], source: Source): Promise<void> => {
    if (cancelled) return
    progress(source.file, 0)
    ahead.push({ source, preparation: prepare(source) })
    if (ahead.length >= preparedAhead) await takeFirst(ahead)
  }
  /** In the order of the files, whichever is ready first. */
  const takeFirst = async (ahead: Ahead[]): Promise<void> => {
    const first = ahead.shift()
    if (!first) return
    const { source } = first
    const preparation = await first.preparation
    if (cancelled) return
    if (preparation.kind === 'unreadable') return refuse(source.file, preparation.code, preparation.reason)
    if (preparation.kind === 'archive') return takeArchive(source, preparation.files)
    if (batch.length === 0) batchSince = performance.now()
    batch.push(staged(source, preparation.path))
    if (isFull()) await flush()
  }

  /** An archive's place is taken by its files, each with an outcome of its own. */
  const takeArchive = async (archive: Source, archived: readonly ArchivedFile[]): Promise<void> => {
    total += archived.length - 1
    const ahead: Ahead[] = []
    for (const { entry, name, bytes } of archived)
      await take(ahead, { ...archive, entry, file: `${archive.file}/${name}`, bytes, temporary: false })
    while (ahead.length > 0) await takeFirst(ahead)
  }

  const run = async (): Promise<void> => {
    const files = await collect(parts.files)
    const ahead: Ahead[] = []
    total = files.length
    progress(null)
    for (let from = 0; from < files.length; from += recognisedAtOnce) {
      if (cancelled) break
      for (const source of await recognise(files.slice(from, from + recognisedAtOnce)))
        if (source.kind === 'file') await take(ahead, { ...source, entry: null })
        else if (!cancelled) refuse(source.file, source.code, source.reason)
    }
    while (ahead.length > 0) await takeFirst(ahead)
    await flush()
    await committing
    importer.kill()
    await rm(stagingFolder, { recursive: true, force: true })
    for (const source of files)
      if (source.kind === 'file' && source.temporary) await rm(source.path, { force: true })
    events.emit('importFinished', { jobId, ...counts, cancelled: cancelled && done < total })
  }

  return {
    progress: () => ({ done, total }),
    cancel: () => {
      cancelled = true
      importer.kill()
    },
    finished: run(),
  }
}

interface Ahead {
  readonly source: Source
  readonly preparation: Promise<Preparation>
}

const staged = (source: Source, path: string): Pending => ({
  source,
  path,
  file: source.file,
  bytes: source.bytes,
  // The files of an archive are no version of one document.
  revises: source.entry === null ? source.revises : undefined,
})

/** A document that kills the writer again and again is given up. */
const maxAttempts = 3
