import { Worker } from 'node:worker_threads'
import type { ErrorCode, ErrorDetails } from '../../shared/api/app-error.ts'
import type { ParseJson } from '../../shared/documents/to-parse-json.ts'
import type { FactJson } from '../../shared/facts/to-facts-json.ts'
import type { AlignedFiles, FileToAlign } from '../alignment/align-files.ts'
import type { ArchivedFile } from '../extraction/read-import-file.ts'

export type Parsed = ParseJson | readonly FactJson[]
export interface ParseQuestion {
  readonly path: string
  /** Which of the archive at `path` to read; null for a file of its own. */
  readonly entry: number | null
  readonly file: string
  readonly want: 'parse' | 'facts' | 'headline-facts'
}
/** Two files to be aligned. */
export interface AlignQuestion {
  readonly want: 'align'
  readonly pair: readonly [FileToAlign, FileToAlign]
  readonly isBySentence: boolean
}
interface UnreadableFile {
  readonly kind: 'unreadable'
  readonly code: ErrorCode
  readonly details: ErrorDetails
  readonly reason: string
}
export type ParseResult =
  | { readonly kind: 'read'; readonly parsed: Parsed }
  /** The file is an archive: each of these is to be read as a file of its own. */
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[] }
  | UnreadableFile
/** `file` is which of the pair could not be read, null where the reading as a whole was ended. */
export type AlignResult = AlignedFiles | (UnreadableFile & { readonly file: string | null })

export interface ParseWorker {
  /** `bytes` is the size by which its time is measured. */
  readonly read: (question: ParseQuestion, bytes: number) => Promise<ParseResult>
  readonly align: (question: AlignQuestion, bytes: number) => Promise<AlignResult>
  readonly close: () => Promise<void>
}

const deadlineMs = (bytes: number): number => 30_000 + bytes / 2_000
/** Aligning compares what parsing only reads: a pair of a megabyte has two minutes, though it takes seconds. */
const alignDeadlineMs = (bytes: number): number => 60_000 + bytes / 15
const maxHeapMb = 2_048

/**
 * Reads files one by one in a thread of its own: unlike a query, JavaScript can be ended there, and a thread starts in
 * a third of the time a process does. One that takes too long or too much memory is ended, and the rest goes on.
 */
export function createParseWorker(entry: string): ParseWorker {
  let worker: Worker | null = null
  let settle: ((result: ParseResult | AlignResult) => void) | null = null
  const stopped = (reason: string) =>
    ({ kind: 'unreadable', code: 'importer-stopped', details: {}, reason, file: null }) as const
  const start = (): Worker => {
    const started = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } })
    const ended = (reason: string): void => {
      if (worker !== started) return
      worker = null
      settle?.(stopped(reason))
    }
    started.on('message', (result: ParseResult | AlignResult) => settle?.(result))
    started.on('error', (error: NodeJS.ErrnoException) => ended(error.code ?? error.name))
    started.on('exit', () => ended('ended'))
    return started
  }
  const stop = async (reason: string): Promise<void> => {
    const ending = worker
    worker = null
    settle?.(stopped(reason))
    await ending?.terminate()
  }
  const ask = (question: ParseQuestion | AlignQuestion, deadline: number) =>
    new Promise<ParseResult | AlignResult>((resolve) => {
      const timer = setTimeout(() => void stop('took too long'), deadline)
      settle = (result) => {
        clearTimeout(timer)
        settle = null
        resolve(result)
      }
      worker ??= start()
      worker.postMessage(question)
    })
  return {
    read: async (question, bytes) => (await ask(question, deadlineMs(bytes))) as ParseResult,
    align: async (question, bytes) => (await ask(question, alignDeadlineMs(bytes))) as AlignResult,
    close: () => stop('closed'),
  }
}
