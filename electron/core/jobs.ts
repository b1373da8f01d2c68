import type { Call } from '../../shared/api/api.ts'
import type { OpenedProcess } from './opened-process.ts'

export interface Jobs {
  /** Does one job, in a process that it has to itself and that ends with it. */
  readonly run: Call
  /** Opens the next job's process ahead, since one may well be asked for: its start is a tenth of a large export. */
  readonly expect: () => void
  readonly close: () => Promise<void>
}

/** What is opened ahead is let go when no job has come for this long: it holds some 70 MB. */
const defaultPatienceMs = 120_000

/** Jobs of a library: exports, and what else would keep its reader from answering. */
export function createJobs(open: () => Promise<OpenedProcess>, patienceMs = defaultPatienceMs): Jobs {
  let ahead: Promise<OpenedProcess | null> | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false
  /** Processes that have answered and are on their way out: nobody waits for that but the end of the core. */
  const leaving = new Set<Promise<void>>()

  const letGo = (job: OpenedProcess): void => {
    const left: Promise<void> = job.close().finally(() => leaving.delete(left))
    leaving.add(left)
  }
  const takeAhead = (): Promise<OpenedProcess | null> => {
    clearTimeout(timer)
    const taken = ahead ?? Promise.resolve(null)
    ahead = null
    return taken
  }
  const leaveAhead = async (): Promise<void> => {
    const job = await takeAhead()
    if (job) letGo(job)
  }

  return {
    run: async (name, input) => {
      const job = (await takeAhead()) ?? (await open())
      try {
        return await job.call(name, input)
      } finally {
        letGo(job)
      }
    },
    expect: () => {
      if (closed) return
      clearTimeout(timer)
      timer = setTimeout(() => void leaveAhead(), patienceMs)
      timer.unref()
      if (ahead) return
      // What can't be opened now is opened, or refused, when the job comes.
      const opening: Promise<OpenedProcess | null> = open().then(
        (job) => {
          void job.ended.then(() => {
            if (ahead === opening) ahead = null
          })
          return job
        },
        () => null,
      )
      ahead = opening
    },
    close: async () => {
      closed = true
      await leaveAhead()
      await Promise.all(leaving)
    },
  }
}
