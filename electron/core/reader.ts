import { AppError, type Reply } from '../../shared/api/app-error.ts'
import type { OpenedProcess } from './opened-process.ts'

export interface Reader {
  /** Answers from the reader process; `deadline-exceeded` when the answer does not come in time. */
  readonly call: (name: string, input: unknown) => Promise<Reply>
  readonly pid: () => number | null
  readonly close: () => Promise<void>
}

export interface ReaderDeadlines {
  /** For the first answer of a fresh process, which also opens the library and fills its caches. */
  readonly firstMs: number
  readonly nextMs: number
}

interface Question {
  readonly name: string
  readonly input: unknown
  readonly resolve: (reply: Reply) => void
}

/**
 * One reader process at a time. It answers in order, so the deadline counts for the question it is at: when that takes
 * too long the process is killed, this question is refused, and those behind it go to a new process. `crowding` is how
 * many times as long everything takes at the moment, since what was begun is lost and would be begun anew.
 */
export function createReader(
  open: () => Promise<OpenedProcess>,
  deadlines: ReaderDeadlines,
  crowding: () => number = () => 1,
): Reader {
  const queue: Question[] = []
  let current: Promise<OpenedProcess> | null = null
  let pid: number | null = null
  let warm = false
  let busy = false
  let closed = false

  const start = (): Promise<OpenedProcess> => {
    const starting = open().then((opened) => {
      pid = opened.pid
      warm = false
      void opened.ended.then(() => {
        // Only its own end: the one before it may end while this one is starting.
        if (current === starting) [current, pid] = [null, null]
      })
      return opened
    })
    return starting
  }

  const answer = async ({ name, input }: Question): Promise<Reply> => {
    // A reader that died by itself is no fault of the question: it is asked once more of a new one.
    for (const attempt of [1, 2]) {
      // A reader started after the closing would be nobody's, and would keep its host alive.
      if (closed) break
      try {
        const opened = await (current ??= start())
        const reply = await withDeadline(
          opened.call(name, input),
          (warm ? deadlines.nextMs : deadlines.firstMs) * crowding(),
        )
        warm = true
        if (reply) return reply
        current = null
        opened.kill()
        return { ok: false, error: { code: 'deadline-exceeded', details: { name } } }
      } catch (error) {
        current = null
        if (!(error instanceof AppError))
          return { ok: false, error: { code: 'unexpected', details: { name } } }
        if (attempt === 2 || error.code !== 'core-stopped')
          return { ok: false, error: { code: error.code, details: error.details } }
      }
    }
    return { ok: false, error: { code: 'core-stopped', details: {} } }
  }

  const drain = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      for (let question = queue.shift(); question; question = queue.shift())
        question.resolve(await answer(question))
    } finally {
      busy = false
    }
  }

  return {
    call: (name, input) =>
      new Promise((resolve) => {
        if (closed) return resolve({ ok: false, error: { code: 'core-stopped', details: {} } })
        queue.push({ name, input, resolve })
        void drain()
      }),
    pid: () => pid,
    close: async () => {
      closed = true
      for (const { resolve } of queue.splice(0))
        resolve({ ok: false, error: { code: 'core-stopped', details: {} } })
      const opened = await current?.catch(() => null)
      await opened?.close()
    },
  }
}

/** Null when the deadline passes first. */
async function withDeadline<T>(promise: Promise<T>, deadlineMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), deadlineMs)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
