import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuseCall, routeOf, serveApi, type Call } from '../../shared/api/api.ts'
import { AppError, type ErrorCode, type ErrorDetails, type Reply } from '../../shared/api/app-error.ts'
import type { On } from '../../shared/api/events.ts'
import type { ExportedFile } from '../../shared/exports/exports-api.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import type { Diagnostics } from '../../shared/library/library-api.ts'
import { describeError } from './describe-error.ts'
import { createEventHub, type AnyListener } from './event-hub.ts'
import { createGrants } from './grants.ts'
import { createImports } from './imports.ts'
import { createJobs } from './jobs.ts'
import { openLog } from './log-file.ts'
import { openProcess } from './opened-process.ts'
import type { CoreMode, LogEntry } from './process-messages.ts'
import type { ProcessPort } from './process-port.ts'
import { readDiagnostics } from './read-diagnostics.ts'
import { createReader, type ReaderDeadlines } from './reader.ts'
import { readingDeadlineMs } from './reading-deadline.ts'
import { createWorkbooks } from './workbooks.ts'
import { createWriter, type Writer } from './writer.ts'

export interface CoreOptions {
  readonly port: ProcessPort
  readonly libraryFolder: string
  /** Folder of the sample documents that come with the program. */
  readonly sampleFolder: string
  readonly version: string
  readonly host: Diagnostics['host']
  /** Opens no writer: for reading beside another Lightbench. */
  readonly readOnly?: boolean
  readonly readerDeadlines?: ReaderDeadlines
  readonly importDeadlineMs?: (bytes: number) => number
}

/** The core as a host has it. */
export interface Core {
  readonly call: Call
  readonly on: On
  readonly onAny: (listener: AnyListener) => () => void
  /** Lets the interface import a file or folder the user has handed over. */
  readonly grant: (
    path: string,
    options?: { readonly name?: string; readonly temporary?: boolean },
  ) => GrantedFile
  /** A finished export, where it lies and what it is called; null for an id that is none. */
  readonly exportedFile: (fileId: string) => { readonly path: string; readonly name: string } | null
  /** Private folder for uploads on their way in. */
  readonly uploadFolder: string
  readonly log: (entry: LogEntry) => void
  readonly close: () => Promise<void>
}

const defaultReaderDeadlines: ReaderDeadlines = { firstMs: 10_000, nextMs: 5_000 }
/** Nobody waits longer than this many times a deadline for a question without end. */
const mostCrowding = 2
/** How many processes want each processor, one where there is room or the system (Windows) does not tell. */
const readCrowding = (): number =>
  Math.min(mostCrowding, Math.max(1, (loadavg()[0] ?? 0) / availableParallelism()))

/**
 * Starts the core of a library: its writer and (for a window at once, else at the first question) its reader, each a
 * process of its own, and jobs as they are asked for or about to be. Rejects with the library's refusal, such as `library-busy` or `library-too-new`.
 */
export async function startCore(options: CoreOptions): Promise<Core> {
  const { port, libraryFolder } = options
  const log = openLog(libraryFolder)
  const events = createEventHub()
  const grants = createGrants()
  const workFolder = await mkdtemp(join(tmpdir(), 'lightbench-work-'))
  const [exportFolder, uploadFolder] = [join(workFolder, 'exports'), join(workFolder, 'uploads')]
  await Promise.all([mkdir(exportFolder, { mode: 0o700 }), mkdir(uploadFolder, { mode: 0o700 })])

  const open = (mode: CoreMode) => () =>
    openProcess(
      port,
      {
        kind: 'open',
        mode,
        libraryFolder,
        exportFolder,
        isWritable: mode !== 'writer' && writer !== null && !writer.library().readOnly,
      },
      { announced: events.emit, logged: log.write },
    )
  const writer: Writer | null = options.readOnly
    ? null
    : await createWriter(open('writer'), {
        stopped: (reason) => {
          log.write({ level: 'error', what: 'writer stopped', details: { reason } })
          events.emit('coreStopped', { reason })
        },
        started: ({ readOnly }) => events.emit('coreStarted', { readOnly }),
        logged: log.write,
      }).catch(async (error: unknown) => {
        await rm(workFolder, { recursive: true, force: true })
        throw error
      })
  const reader = options.readerDeadlines
    ? createReader(open('reader'), options.readerDeadlines)
    : createReader(open('reader'), defaultReaderDeadlines, readCrowding)
  // A window asks as soon as its page is there: the reader starts meanwhile. A command may never ask.
  if (options.host !== 'cli') void reader.call('settings.read', {})
  const mustWrite = (): Writer => {
    if (!writer || writer.library().readOnly) throw new AppError('library-read-only')
    return writer
  }
  const imports = createImports({
    port,
    writer: mustWrite,
    events,
    grants,
    libraryFolder,
    uploadFolder,
    sampleFolder: options.sampleFolder,
    deadlineMs: options.importDeadlineMs ?? readingDeadlineMs,
    takeOriginal: async (documentId) => {
      const reply = await runJob('exports.original', { documentId })
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
      const { fileId, name } = reply.value as ExportedFile
      return { path: join(exportFolder, fileId), name }
    },
    log: log.write,
  })
  const diagnostics = () => readDiagnostics({ ...options, writer, reader, log, openJob: open('job') })
  const workbooks = createWorkbooks({
    port,
    grants,
    exportFolder,
    runJob: (name, input) => runJob(name, input),
    deadlineMs: options.importDeadlineMs ?? readingDeadlineMs,
    keep: (file) => void exported.set(file.fileId, file),
  })
  const serveHere = serveApi({ imports: imports.api, workbooks, library: { diagnostics } }, (name, error) =>
    log.write({ level: 'error', what: 'failed', details: { name, error: describeError(error) } }),
  )
  const exported = new Map<string, ExportedFile>()
  const jobs = createJobs(open('job'))
  const runJob: Call = async (name, input) => {
    const reply = await jobs.run(name, input)
    if (reply.ok && name.startsWith('exports.'))
      exported.set((reply.value as ExportedFile).fileId, reply.value as ExportedFile)
    return reply
  }

  const read: Call = async (name, input) => {
    const reply = await reader.call(name, input)
    // A command asks once; a window that shows a grid has its export at hand.
    if (options.host !== 'cli' && showsExportable(name)) jobs.expect()
    return reply
  }

  /** A window that opens anew reads what the one before it has just said of its tabs. */
  let saved: Promise<unknown> = Promise.resolve()

  return {
    call: async (name, input) => {
      // Before anything crosses to a process or is started for it.
      const refused = refuseCall(name, input)
      if (refused) return refused
      try {
        switch (routeOf(name)) {
          case 'read':
            if (name === 'settings.read') await saved
            return await read(name, input)
          case 'write': {
            if (!writer) return refusal('library-read-only')
            const reply = writer.call(name, input)
            if (name === 'settings.save') saved = Promise.allSettled([saved, reply])
            return await reply
          }
          case 'job':
            return await runJob(name, input)
          case 'core':
            return await serveHere(name, input)
          case null:
            return refusal('unknown-method', { name: name.slice(0, 80) })
        }
      } catch (error) {
        if (error instanceof AppError) return refusal(error.code, error.details)
        throw error
      }
    },
    on: events.on,
    onAny: events.onAny,
    grant: grants.add,
    exportedFile: (fileId) => {
      const file = exported.get(fileId)
      return file ? { path: join(exportFolder, file.fileId), name: file.name } : null
    },
    uploadFolder,
    log: log.write,
    close: async () => {
      await imports.close()
      await jobs.close()
      await reader.close()
      await writer?.close()
      events.close()
      await rm(workFolder, { recursive: true, force: true })
    },
  }
}

/** Whether a question shows what the largest files are made of. */
const showsExportable = (name: string): boolean => name === 'grids.view' || name === 'grids.read'

const refusal = (code: ErrorCode, details: ErrorDetails = {}): Reply => ({
  ok: false,
  error: { code, details },
})
