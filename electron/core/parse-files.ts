import { Worker } from 'node:worker_threads'
import type { ErrorCode, ErrorDetails } from '../../shared/api/app-error.ts'
import type { PairAnswer } from '../../shared/checks/check-pair-line.ts'
import type { CheckJson } from '../../shared/checks/to-check-json.ts'
import type { ParseJson } from '../../shared/documents/to-parse-json.ts'
import type { FactJson } from '../../shared/facts/to-facts-json.ts'
import type { LedgerDocument } from '../../shared/guidance/ledger-document.ts'
import type { AlignedFiles, FileToAlign } from '../alignment/align-files.ts'
import type { ArchivedFile } from '../extraction/read-import-file.ts'
import { readingDeadlineMs } from './reading-deadline.ts'

/** What is found in one file, and what its company's other files are compared with. */
export interface CheckedFile {
  readonly checks: readonly CheckJson[]
  readonly ledger: LedgerDocument
}
export type Parsed = ParseJson | readonly FactJson[] | CheckedFile | LedgerDocument
export interface ParseQuestion {
  readonly path: string
  /** Which of the archive at `path` to read; null for a file of its own. */
  readonly entry: number | null
  readonly file: string
  readonly want: 'parse' | 'facts' | 'headline-facts' | 'check' | 'guidance'
}
/** Two files to be aligned. */
export interface AlignQuestion {
  readonly want: 'align'
  readonly pair: readonly [FileToAlign, FileToAlign]
  readonly isBySentence: boolean
}
/** Lines of a file of pairs. */
export interface PairsQuestion {
  readonly want: 'pairs'
  readonly lines: readonly string[]
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
/** An answer for each line, in their order. */
export type PairsResult =
  | { readonly kind: 'pairs'; readonly answers: readonly PairAnswer[] }
  | (UnreadableFile & { readonly file: null })
export type WorkerQuestion = ParseQuestion | AlignQuestion | PairsQuestion
export type WorkerResult = ParseResult | AlignResult | PairsResult

export interface ParseWorker {
  /** `bytes` is the size by which its time is measured. */
  readonly read: (question: ParseQuestion, bytes: number) => Promise<ParseResult>
  readonly align: (question: AlignQuestion, bytes: number) => Promise<AlignResult>
  readonly checkPairs: (question: PairsQuestion) => Promise<PairsResult>
  readonly close: () => Promise<void>
}

/** Aligning compares what parsing only reads: a pair of a megabyte has two minutes, though it takes seconds. */
const alignDeadlineMs = (bytes: number): number => 60_000 + bytes / 15
const maxHeapMb = 2_048

/**
 * Reads files one by one in a thread of its own: unlike a query, JavaScript can be ended there, and a thread starts in
 * a third of the time a process does. One that takes too long or too much memory is ended, and the rest goes on.
 */
export function createParseWorker(entry: string): ParseWorker {
  let worker: Worker | null = null
  let settle: ((result: WorkerResult) => void) | null = null
  const stopped = (reason: string) =>
    ({ kind: 'unreadable', code: 'importer-stopped', details: {}, reason, file: null }) as const
  const start = (): Worker => {
    const started = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } })
    const ended = (reason: string): void => {
      if (worker !== started) return
      worker = null
      settle?.(stopped(reason))
    }
    started.on('message', (result: WorkerResult) => settle?.(result))
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
  const ask = (question: WorkerQuestion, deadline: number) =>
    new Promise<WorkerResult>((resolve) => {
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
    read: async (question, bytes) => (await ask(question, readingDeadlineMs(bytes))) as ParseResult,
    align: async (question, bytes) => (await ask(question, alignDeadlineMs(bytes))) as AlignResult,
    checkPairs: async (question) => {
      const units = question.lines.reduce((sum, line) => sum + line.length, 0)
      return (await ask(question, readingDeadlineMs(units))) as PairsResult
    },
    close: () => stop('closed'),
  }
}
