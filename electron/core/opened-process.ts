import { AppError, type Reply } from '../../shared/api/app-error.ts'
import type { EventName, Events } from '../../shared/api/events.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import type {
  FromCoreProcess,
  HashedFile,
  LogEntry,
  OpenedLibrary,
  OpenMessage,
  StagedFile,
} from './process-messages.ts'
import type { CoreProcess, ProcessPort } from './process-port.ts'

/** A process of the core with its library open, as the process that routes calls sees it. */
export interface OpenedProcess {
  readonly pid: number | null
  readonly library: OpenedLibrary
  /** Rejects with `core-stopped` when the process ends before it has answered. */
  readonly call: (name: string, input: unknown) => Promise<Reply>
  readonly commit: (jobId: string, staged: readonly StagedFile[]) => Promise<readonly ImportOutcome[]>
  readonly recognise: (
    jobId: string,
    files: readonly HashedFile[],
  ) => Promise<readonly (ImportOutcome | null)[]>
  readonly kill: () => void
  /** Lets it finish what has begun and waits for its end. */
  readonly close: () => Promise<void>
  /** Resolves with the reason once the process has ended. */
  readonly ended: Promise<string>
}

export interface ProcessListeners {
  readonly announced: (name: EventName, event: Events[EventName]) => void
  readonly logged: (entry: LogEntry) => void
}

interface Waiting {
  readonly resolve: (answer: FromCoreProcess & { readonly id: number }) => void
  readonly reject: (error: AppError) => void
}

/** Starts a process and opens the library in it. Rejects with the refusal of the library, or `core-stopped`. */
export async function openProcess(
  port: ProcessPort,
  open: OpenMessage,
  listeners: ProcessListeners,
): Promise<OpenedProcess> {
  const process = port.start('core-process')
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  const ended = new Promise<string>((resolve) => {
    process.onExit((reason) => {
      for (const { reject } of waiting.values()) reject(new AppError('core-stopped', { reason }))
      waiting.clear()
      resolve(reason)
    })
  })
  const library = await openLibrary(
    process,
    ended,
    (message) => {
      if (message.kind === 'announced') listeners.announced(message.name, message.event)
      else if (message.kind === 'logged') listeners.logged(message.entry)
      else if ('id' in message) {
        waiting.get(message.id)?.resolve(message)
        waiting.delete(message.id)
      }
    },
    open,
  )
  let alive = true
  void ended.then(() => (alive = false))
  const ask = (question: object) =>
    new Promise<FromCoreProcess & { readonly id: number }>((resolve, reject) => {
      if (!alive) return reject(new AppError('core-stopped', { reason: 'ended' }))
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      process.send({ ...question, id })
    })
  return {
    pid: process.pid,
    library,
    call: async (name, input) => {
      const answer = await ask({ kind: 'call', name, input })
      if (answer.kind !== 'replied') throw new AppError('core-stopped', { reason: answer.kind })
      return answer.reply
    },
    commit: async (jobId, staged) => {
      const answer = await ask({ kind: 'commit', jobId, staged })
      if (answer.kind === 'uncommitted') throw new AppError(answer.error.code, answer.error.details)
      if (answer.kind !== 'committed') throw new AppError('core-stopped', { reason: answer.kind })
      return answer.outcomes
    },
    recognise: async (jobId, files) => {
      const answer = await ask({ kind: 'recognise', jobId, files })
      if (answer.kind === 'uncommitted') throw new AppError(answer.error.code, answer.error.details)
      if (answer.kind !== 'recognised') throw new AppError('core-stopped', { reason: answer.kind })
      return answer.outcomes
    },
    kill: process.kill,
    close: async () => {
      process.send({ kind: 'close' })
      const slow = setTimeout(process.kill, closeDeadlineMs)
      await ended
      clearTimeout(slow)
    },
    ended,
  }
}

/** A writer that takes longer than this to finish its transaction is ended; the transaction then never was. */
const closeDeadlineMs = 5_000

function openLibrary(
  process: CoreProcess,
  ended: Promise<string>,
  heard: (message: FromCoreProcess) => void,
  open: OpenMessage,
): Promise<OpenedLibrary> {
  return new Promise((resolve, reject) => {
    process.onMessage((raw) => {
      const message = raw as FromCoreProcess
      if (message.kind === 'opened') resolve(message)
      else if (message.kind === 'refused') {
        reject(new AppError(message.error.code, message.error.details))
        process.kill()
      } else heard(message)
    })
    void ended.then((reason) => reject(new AppError('core-stopped', { reason })))
    process.send(open)
  })
}
