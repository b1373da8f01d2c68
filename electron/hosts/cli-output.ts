import { writeSync } from 'node:fs'
import { AppError, type ErrorCode, type ErrorReply } from '../../shared/api/app-error.ts'
import { formatMessage, type Locale, type MessageDetails } from '../../shared/messages/catalogue.ts'
import { commandLine } from '../../shared/messages/command-line.ts'
import { errors } from '../../shared/messages/errors.ts'

/** What a command prints on: lines on standard output, everything for a person's eyes on standard error. */
export interface Output {
  readonly json: boolean
  readonly say: (key: keyof (typeof commandLine)['en'], details?: MessageDetails) => string
  /** A refusal in words. */
  readonly sayError: (error: ErrorReply) => string
  /** Why a file was not read, in one sentence; `reason` fills whatever its message leaves open. */
  readonly sayRefusal: (code: ErrorCode, reason: string) => string
  /** One line of JSON, or in its place what a person wants to read. */
  readonly line: (value: object, plain: string) => void
  readonly note: (text: string) => void
  /** Shows how far it is: a line that is drawn over on a terminal, now and then a count otherwise. */
  readonly progress: (done: number, total: number, name: string | null) => void
  /** The same where nobody knows how many there will be. */
  readonly count: (done: number) => void
  readonly endProgress: () => void
}

export interface OutputOptions {
  readonly json: boolean
  readonly quiet: boolean
  readonly locale: Locale
}

/** Counts are printed no more often than this where no terminal draws over them. */
const plainCountEveryMs = 2_000
const drawEveryMs = 80
const barColumns = 24

export function createOutput({ json, quiet, locale }: OutputOptions): Output {
  const terminal = process.stderr.isTTY
  let drawn = false
  let lastAt = performance.now()
  const say: Output['say'] = (key, details) => formatMessage(commandLine[locale][key], locale, details)
  const endProgress = (): void => {
    if (drawn) process.stderr.write('\r\u001B[K')
    drawn = false
  }
  const isDue = (): boolean => {
    const now = performance.now()
    if (now - lastAt <= (terminal ? drawEveryMs : plainCountEveryMs)) return false
    lastAt = now
    return true
  }
  return {
    json,
    say,
    sayError: ({ code, details }) => formatMessage(errors[locale][code], locale, details),
    sayRefusal: (code, reason) => formatMessage(errors[locale][code], locale, { reason }),
    line: (value, plain) => {
      endProgress()
      print((json ? JSON.stringify(value) : plain) + '\n')
    },
    note: (text) => {
      endProgress()
      process.stderr.write(text + '\n')
    },
    count: (done) => {
      if (quiet || !isDue()) return
      const words = say('counted', { done })
      process.stderr.write(terminal ? `\r\u001B[K${words}` : words + '\n')
      drawn = terminal
    },
    progress: (done, total, name) => {
      if (quiet || total < 2 || !isDue()) return
      const count = say('progress', { done, total })
      if (!terminal) return void process.stderr.write(count + '\n')
      const filled = Math.floor((done / total) * barColumns)
      const room = Math.max(0, (process.stderr.columns ?? 80) - barColumns - count.length - 6)
      const shown = (name ?? '').slice(-room)
      process.stderr.write(
        `\r\u001B[K${'█'.repeat(filled)}${'░'.repeat(barColumns - filled)} ${count}  ${shown}`,
      )
      drawn = true
    },
    endProgress,
  }
}

/**
 * Writes all of it before it returns, so that what was printed is out when the process is told to end. A reader that
 * has gone away (`| head`) is no failure.
 */
function print(text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') process.exit(0)
      if (code !== 'EAGAIN') throw error
      // A full pipe whose reader is slow: wait for it without giving up the order of lines.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** The refusal an error stands for. */
export const replyOf = (error: unknown): ErrorReply =>
  error instanceof AppError
    ? { code: error.code, details: error.details }
    : { code: 'unexpected', details: { name: (error as Error).message } }
