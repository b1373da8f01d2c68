import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { ImportsApi } from '../../shared/imports/imports-api.ts'
import type { EventHub } from './event-hub.ts'
import type { Grant, Grants } from './grants.ts'
import { startImportRun, type ImportRun } from './import-run.ts'
import { createImporterPool } from './importer-pool.ts'
import { listImportFiles, type ImportFile } from './list-import-files.ts'
import type { LogEntry } from './process-messages.ts'
import type { ProcessPort } from './process-port.ts'
import type { Writer } from './writer.ts'

export interface ImportsParts {
  readonly port: ProcessPort
  readonly writer: () => Writer
  readonly events: EventHub
  readonly grants: Grants
  readonly libraryFolder: string
  /** Private folder for pasted text on its way in. */
  readonly uploadFolder: string
  readonly sampleFolder: string
  readonly deadlineMs: (bytes: number) => number
  /** Puts a document's original where an importer can read it; refuses with `document-not-found`. */
  readonly takeOriginal: (documentId: DocumentId) => Promise<{ readonly path: string; readonly name: string }>
  readonly log: (entry: LogEntry) => void
}

export interface Imports {
  readonly api: ImportsApi
  /** Cancels what runs and waits until the last commit has been told. */
  readonly close: () => Promise<void>
}

/** The import jobs of a core: each with importer processes of its own, all through the one writer. */
export function createImports(parts: ImportsParts): Imports {
  const runs = new Map<string, ImportRun>()

  const start = (
    grants: readonly Grant[],
    keep: (file: ImportFile) => boolean = () => true,
  ): { jobId: string } => {
    const jobId = randomUUID()
    const run = startImportRun({
      jobId,
      files: filtered(listImportFiles(grants), keep),
      importer: createImporterPool(parts.port),
      writer: parts.writer(),
      events: parts.events,
      libraryFolder: parts.libraryFolder,
      stagingFolder: join(parts.libraryFolder, 'staging', jobId),
      deadlineMs: parts.deadlineMs,
    })
    runs.set(jobId, run)
    run.finished
      .catch((error: unknown) =>
        parts.log({ level: 'error', what: 'import stopped', details: { error: (error as Error).name } }),
      )
      .finally(() => runs.delete(jobId))
    return { jobId }
  }

  const readGrant = (fileId: string): Grant => {
    const grant = parts.grants.find(fileId)
    if (!grant) throw new AppError('file-not-granted')
    return grant
  }

  return {
    api: {
      start: async ({ fileIds }) => start(fileIds.map(readGrant)),
      revise: async ({ documentId, fileId }) => start([{ ...readGrant(fileId), revises: documentId }]),
      readAgain: async ({ documentIds }) => {
        const grants: Grant[] = []
        for (const documentId of documentIds)
          grants.push({ ...(await parts.takeOriginal(documentId)), temporary: true, revises: documentId })
        return start(grants)
      },
      paste: async ({ name, text }) => {
        const path = join(parts.uploadFolder, randomUUID())
        await writeFile(path, text, { mode: 0o600 })
        return start([{ path, name, temporary: true }])
      },
      sample: async () =>
        start(
          [{ path: parts.sampleFolder, name: 'samples', temporary: false }],
          // Beside each sample document lies a file of answers, which is data and no document.
          (file) => file.file.endsWith('.txt'),
        ),
      cancel: async ({ jobId }) => {
        runs.get(jobId)?.cancel()
        return null
      },
      list: async () => [...runs].map(([jobId, run]) => ({ jobId, ...run.progress() })),
    },
    close: async () => {
      const running = [...runs.values()]
      for (const run of running) run.cancel()
      await Promise.allSettled(running.map((run) => run.finished))
    },
  }
}

async function* filtered(files: AsyncIterable<ImportFile>, keep: (file: ImportFile) => boolean) {
  for await (const file of files) if (keep(file)) yield file
}
