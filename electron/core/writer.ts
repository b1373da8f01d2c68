import { setTimeout } from 'node:timers/promises'
import { AppError, type ErrorCode, type Reply } from '../../shared/api/app-error.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import type { HashedFile, LogEntry, OpenedLibrary, StagedFile } from './process-messages.ts'
import type { OpenedProcess } from './opened-process.ts'

export interface Writer {
  readonly library: () => OpenedLibrary
  /** Writes asked while it is being started again wait for it; those it was at get `core-stopped`. */
  readonly call: (name: string, input: unknown) => Promise<Reply>
  readonly commit: (jobId: string, staged: readonly StagedFile[]) => Promise<readonly ImportOutcome[]>
  /** Outcomes of the files whose bytes the library holds already; null for the others. */
  readonly recognise: (
    jobId: string,
    files: readonly HashedFile[],
  ) => Promise<readonly (ImportOutcome | null)[]>
  readonly pid: () => number | null
  readonly close: () => Promise<void>
}

export interface WriterListeners {
  readonly stopped: (reason: string) => void
  readonly started: (library: OpenedLibrary) => void
  readonly logged: (entry: LogEntry) => void
}

/** A writer that dies this often within a minute has a reason that starting it again does not mend. */
const maxRestartsPerMinute = 5

/** How long to wait for a library that the writer before, or a reader making good its death, has not let go of yet. */
const delaysMs = [50, 200, 500, 1_000, 2_000]
/** Refusals that pass by themselves. */
const passing = new Set<ErrorCode>(['library-busy', 'core-stopped'])

/** The one writer of a library: started again when it dies, never ended by a deadline. */
export async function createWriter(
  open: () => Promise<OpenedProcess>,
  listeners: WriterListeners,
): Promise<Writer> {
  let opened = await open()
  let current: Promise<OpenedProcess> = Promise.resolve(opened)
  let closed = false
  let restarts: number[] = []

  const openAgain = async (): Promise<OpenedProcess> => {
    for (const delay of delaysMs) {
      try {
        return await open()
      } catch (error) {
        if (closed || !(error instanceof AppError && passing.has(error.code))) throw error
        await setTimeout(delay)
      }
    }
    return open()
  }
  const restart = async (): Promise<OpenedProcess> => {
    restarts = [...restarts.filter((at) => at > performance.now() - 60_000), performance.now()]
    if (restarts.length > maxRestartsPerMinute)
      throw new AppError('core-stopped', { reason: 'stops again and again' })
    opened = await openAgain()
    watch(opened)
    listeners.started(opened.library)
    return opened
  }
  const watch = (watched: OpenedProcess): void => {
    void watched.ended.then((reason) => {
      if (closed) return
      listeners.stopped(reason)
      current = restart()
      current.catch((error: unknown) =>
        listeners.logged({
          level: 'error',
          what: 'writer not started again',
          details: { code: error instanceof AppError ? error.code : 'unexpected' },
        }),
      )
    })
  }
  watch(opened)

  return {
    library: () => opened.library,
    call: async (name, input) => {
      try {
        return await (await current).call(name, input)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        return { ok: false, error: { code: error.code, details: error.details } }
      }
    },
    commit: async (jobId, staged) => (await current).commit(jobId, staged),
    recognise: async (jobId, files) => (await current).recognise(jobId, files),
    pid: () => opened.pid,
    close: async () => {
      closed = true
      const last = await current.catch(() => null)
      await last?.close()
    },
  }
}
