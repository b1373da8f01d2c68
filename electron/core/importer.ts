import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { ArchivedFile } from '../extraction/read-import-file.ts'
import type {
  CiteWorkbookMessage,
  FromImporter,
  HashMessage,
  PrepareMessage,
  ReadWorkbookMessage,
} from './process-messages.ts'
import type { CoreProcess, ProcessPort } from './process-port.ts'

export type Preparation =
  | { readonly kind: 'staged'; readonly path: string }
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[] }
  | { readonly kind: 'unreadable'; readonly code: ErrorCode; readonly reason: string }

export interface Importer {
  /** Reads, parses and stages one file in the importer's process. Never rejects: what stops it is an outcome. */
  readonly prepare: (
    file: Omit<PrepareMessage, 'kind' | 'id'>,
    deadlineMs: number,
    /** Told now and then how much of a large file is done, 0 to 1. */
    onPart?: (part: number) => void,
  ) => Promise<Preparation>
  /** SHA-256 of each file; null for what cannot be read or not in time. Never rejects either. */
  readonly hash: (paths: readonly string[], deadlineMs: number) => Promise<readonly (Uint8Array | null)[]>
  /** The cells of a user's workbook. Never rejects. */
  readonly readWorkbook: (
    file: Omit<ReadWorkbookMessage, 'kind' | 'id'>,
    deadlineMs: number,
  ) => Promise<AnswerOf<'workbook'> | Unreadable>
  /** Writes a copy of a workbook with sources. Never rejects. */
  readonly citeWorkbook: (
    file: Omit<CiteWorkbookMessage, 'kind' | 'id'>,
    deadlineMs: number,
  ) => Promise<AnswerOf<'cited'> | Unreadable>
  /** Ends the process at once and for good; what it was at or was still to do is then `importer-stopped`. */
  readonly kill: () => void
}

/** Heap of an importer: enough for the largest file it takes, its text and its parse. */
const importerMemoryMb = 3_072

/** One importer process, started when first needed and again after each time it had to be killed or died. */
export function createImporter(port: ProcessPort): Importer {
  let process: CoreProcess | null = null
  let settle: ((answer: Answer) => void) | null = null
  let tellPart: ((part: number) => void) | undefined
  let lastId = 0
  let turn: Promise<unknown> = Promise.resolve()
  let ended = false

  const start = (): CoreProcess => {
    const started = port.start('importer-process', { memoryMb: importerMemoryMb })
    started.onMessage((raw) => {
      const message = raw as FromImporter
      if (message.id !== lastId) return
      if (message.kind === 'progressed') tellPart?.(message.part)
      else settle?.(message)
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
  const ask = (question: Question, deadlineMs: number, onPart?: (part: number) => void): Promise<Answer> =>
    new Promise((resolve) => {
      if (ended) return resolve(stopped('stopped'))
      const timer = setTimeout(() => kill('took too long'), deadlineMs)
      settle = (answer) => {
        clearTimeout(timer)
        settle = null
        tellPart = undefined
        resolve(answer)
      }
      tellPart = onPart
      process ??= start()
      process.send({ ...question, id: ++lastId })
    })
  const askInTurn = (...asked: Parameters<typeof ask>): Promise<Answer> => {
    const answered = turn.then(() => ask(...asked))
    turn = answered
    return answered
  }

  return {
    prepare: async (file, deadlineMs, onPart) => {
      const answer = await askInTurn({ kind: 'prepare', ...file }, deadlineMs, onPart)
      return answer.kind === 'staged' || answer.kind === 'archive' || answer.kind === 'unreadable'
        ? answer
        : otherAnswer
    },
    hash: async (paths, deadlineMs) => {
      const answer = await askInTurn({ kind: 'hash', paths }, deadlineMs)
      return answer.kind === 'hashed' ? answer.hashes : paths.map(() => null)
    },
    readWorkbook: async (file, deadlineMs) => {
      const answer = await askInTurn({ kind: 'read-workbook', ...file }, deadlineMs)
      return answer.kind === 'workbook' || answer.kind === 'unreadable' ? answer : otherAnswer
    },
    citeWorkbook: async (file, deadlineMs) => {
      const answer = await askInTurn({ kind: 'cite-workbook', ...file }, deadlineMs)
      return answer.kind === 'cited' || answer.kind === 'unreadable' ? answer : otherAnswer
    },
    kill: () => {
      ended = true
      kill()
    },
  }
}

type Question =
  | Omit<PrepareMessage, 'id'>
  | Omit<HashMessage, 'id'>
  | Omit<ReadWorkbookMessage, 'id'>
  | Omit<CiteWorkbookMessage, 'id'>
type AnswerOf<Kind extends FromImporter['kind']> = Extract<FromImporter, { readonly kind: Kind }>
type Unreadable = Extract<Preparation, { readonly kind: 'unreadable' }>
type Answer = Preparation | AnswerOf<'hashed' | 'workbook' | 'cited'>

const stopped = (reason: string): Unreadable => ({
  kind: 'unreadable',
  code: 'importer-stopped',
  reason,
})

const otherAnswer = stopped('answered another question')
