import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { FromImporter, PrepareMessage } from './process-messages.ts'
import type { CoreProcess, ProcessPort } from './process-port.ts'

export type Preparation =
  | { readonly kind: 'staged'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly code: ErrorCode; readonly reason: string }

export interface Importer {
  /** Reads, parses and stages one file in the importer's process. Never rejects: what stops it is an outcome. */
  readonly prepare: (file: Omit<PrepareMessage, 'kind' | 'id'>, deadlineMs: number) => Promise<Preparation>
  /** Ends the process at once; what it was at is then `importer-stopped`. */
  readonly kill: () => void
}

/** Heap of an importer: enough for the largest file it takes, its text and its parse. */
const importerMemoryMb = 3_072

/** One importer process, started when first needed and again after each time it had to be killed or died. */
export function createImporter(port: ProcessPort): Importer {
  let process: CoreProcess | null = null
  let settle: ((preparation: Preparation) => void) | null = null
  let lastId = 0
  let turn: Promise<unknown> = Promise.resolve()

  const start = (): CoreProcess => {
    const started = port.start('importer-process', { memoryMb: importerMemoryMb })
    started.onMessage((raw) => {
      const message = raw as FromImporter
      if (message.id === lastId) settle?.(message)
    })
    started.onExit((reason) => {
      if (process !== started) return
      process = null
      settle?.(stopped(reason))
    })
    return started
  }
  const kill = (reason = 'stopped'): void => {
    const killed = process
    process = null
    killed?.kill()
    settle?.(stopped(reason))
  }
  const prepare: Importer['prepare'] = (file, deadlineMs) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => kill('took too long'), deadlineMs)
      settle = (preparation) => {
        clearTimeout(timer)
        settle = null
        resolve(preparation)
      }
      process ??= start()
      process.send({ kind: 'prepare', id: ++lastId, ...file } satisfies PrepareMessage)
    })

  return {
    prepare: (file, deadlineMs) => {
      const prepared = turn.then(() => prepare(file, deadlineMs))
      turn = prepared
      return prepared
    },
    kill: () => kill(),
  }
}

const stopped = (reason: string): Preparation => ({ kind: 'unreadable', code: 'importer-stopped', reason })
