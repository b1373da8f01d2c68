import { Worker } from 'node:worker_threads'
import type { ErrorCode, ErrorDetails } from '../../shared/api/app-error.ts'
import type { ParseJson } from '../../shared/documents/to-parse-json.ts'
import type { FactJson } from '../../shared/facts/to-facts-json.ts'
import type { ArchivedFile } from '../extraction/read-import-file.ts'

export type Parsed = ParseJson | readonly FactJson[]
export interface ParseQuestion {
  readonly path: string
  /** Which of the archive at `path` to read; null for a file of its own. */
  readonly entry: number | null
  readonly file: string
  readonly want: 'parse' | 'facts' | 'headline-facts'
}
export type ParseResult =
  | { readonly kind: 'read'; readonly parsed: Parsed }
  /** The file is an archive: each of these is to be read as a file of its own. */
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[] }
  | {
      readonly kind: 'unreadable'
      readonly code: ErrorCode
      readonly details: ErrorDetails
      readonly reason: string
    }

export interface ParseWorker {
  /** `bytes` is the size by which its time is measured. */
  readonly read: (question: ParseQuestion, bytes: number) => Promise<ParseResult>
  readonly close: () => Promise<void>
}

const deadlineMs = (bytes: number): number => 30_000 + bytes / 2_000
const maxHeapMb = 2_048

/**
 * Reads files one by one in a thread of its own: unlike a query, JavaScript can be ended there, and a thread starts in
 * a third of the time a process does. One that takes too long or too much memory is ended, and the rest goes on.
 */
export function createParseWorker(entry: string): ParseWorker {
  let worker: Worker | null = null
  let settle: ((result: ParseResult) => void) | null = null
  const start = (): Worker => {
    const started = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } })
    const ended = (reason: string): void => {
      if (worker !== started) return
      worker = null
      settle?.({ kind: 'unreadable', code: 'importer-stopped', details: {}, reason })
    }
    started.on('message', (result: ParseResult) => settle?.(result))
    started.on('error', (error: NodeJS.ErrnoException) => ended(error.code ?? error.name))
    started.on('exit', () => ended('ended'))
    return started
  }
  const stop = async (reason: string): Promise<void> => {
    const stopped = worker
    worker = null
    settle?.({ kind: 'unreadable', code: 'importer-stopped', details: {}, reason })
    await stopped?.terminate()
  }
  return {
    read: (question, bytes) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => void stop('took too long'), deadlineMs(bytes))
        settle = (result) => {
          clearTimeout(timer)
          settle = null
          resolve(result)
        }
        worker ??= start()
        worker.postMessage(question)
      }),
    close: () => stop('closed'),
  }
}
