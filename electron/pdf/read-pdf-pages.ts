import { Worker } from 'node:worker_threads'
import type { MarkupField } from '../../shared/documents/markup.ts'
import { refuse, type Refusal } from '../extraction/extracted-text.ts'
import { unpackPage, type FromPdfThread, type PdfQuestion } from './pdf-messages.ts'
import type { PdfPage } from './pdf-page.ts'

export interface PdfPages {
  readonly kind: 'read'
  /** As many as the file says it has. */
  readonly count: number
  /** Null for a page that could not be read; cut short where time or memory ended. */
  readonly pages: readonly (PdfPage | null)[]
  readonly fields: readonly MarkupField[]
  /** Whether time or memory ended before the pages did. */
  readonly isStopped: boolean
}

/** What one file may cost before its reading is ended and what is read so far is taken. */
export interface PdfLimits {
  readonly pages: number
  /** Without a further page. */
  readonly silenceMs: number
  readonly totalMs: number
  /** By which the process may grow. */
  readonly bytes: number
}

const watchMs = 50
let worker: Worker | null = null
let lastId = 0

/**
 * Reads the pages of a PDF in a thread, which can be ended at any moment: what a page unpacks to is known only once it
 * is unpacked. The thread is kept for the next file, and does not keep the process alive.
 */
export async function readPdfPages(bytes: Uint8Array, limits: PdfLimits): Promise<PdfPages | Refusal> {
  const thread = (worker ??= startThread())
  const id = ++lastId
  const pages: (PdfPage | null)[] = []
  let [count, fields]: [number, readonly MarkupField[]] = [0, []]
  const begun = performance.now()
  const memoryBefore = process.memoryUsage.rss()
  let heardAt = begun
  thread.ref()
  const why = await new Promise<Extract<FromPdfThread, { kind: 'refused' }> | 'finished' | 'stopped'>(
    (resolve) => {
      const onMessage = (message: FromPdfThread): void => {
        if (message.id !== id) return
        heardAt = performance.now()
        if (message.kind === 'opened') [count, fields] = [message.pages, message.fields]
        else if (message.kind === 'page') pages.push(message.page && unpackPage(message.page))
        else end(message.kind === 'finished' ? 'finished' : message)
      }
      const onEnd = (): void => end('stopped')
      const watch = setInterval(() => {
        const now = performance.now()
        const isOver = now - heardAt > limits.silenceMs || now - begun > limits.totalMs
        if (isOver || process.memoryUsage.rss() - memoryBefore > limits.bytes) end('stopped')
      }, watchMs)
      const end = (reason: Parameters<typeof resolve>[0]): void => {
        clearInterval(watch)
        thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
        resolve(reason)
      }
      thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
      const copy = Uint8Array.from(bytes)
      const question: PdfQuestion = { id, bytes: copy, mostPages: limits.pages }
      thread.postMessage(question, [copy.buffer])
    },
  )
  if (why === 'stopped') stopThread(thread)
  else thread.unref()
  if (typeof why === 'object')
    return refuse(why.why === 'protected' ? 'file-protected' : 'file-damaged', 'PDF')
  return { kind: 'read', count, pages, fields, isStopped: why === 'stopped' }
}

function startThread(): Worker {
  const { folder, extension } = placeOfThread()
  const started = new Worker(new URL(`pdf-thread${extension}`, folder), {
    // What this process was started with is not meant for the thread.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    // What pdf.js has to say of a damaged file is said by its outcome; nobody listens, since that keeps a process alive.
    stdout: true,
    stderr: true,
  })
  started.unref()
  // Without a listener an error of the thread would be one of this process.
  started.on('error', () => stopThread(started))
  return started
}

function stopThread(stopped: Worker): void {
  if (worker === stopped) worker = null
  void stopped.terminate()
}

/** As a source the thread lies beside this file; built, in the folder of the entries, this file maybe in one of its own. */
function placeOfThread(): { readonly folder: string; readonly extension: string } {
  const own = import.meta.url
  if (own.endsWith('.ts')) return { folder: own, extension: '.ts' }
  return { folder: own.replace(/\/chunks\/[^/]*$/, '/'), extension: '.js' }
}
