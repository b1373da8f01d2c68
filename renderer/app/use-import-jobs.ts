import { useEffect, useRef, useState } from 'react'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import type { ImportJob } from './imports.ts'
import { useConnection } from './library.ts'

/**
 * Follows imports by their events. Outcomes arrive by the hundred, so they are gathered and shown a few times a
 * second: reading must not stutter because something is being imported.
 */
export function useImportJobs(onFinished: (job: ImportJob) => void): {
  readonly jobs: readonly ImportJob[]
  readonly markStopping: (jobId: string) => void
} {
  const { api, host } = useConnection()
  const [jobs, setJobs] = useState<readonly ImportJob[]>([])
  const finished = useRef(onFinished)
  useEffect(() => {
    finished.current = onFinished
  })
  const known = useRef(new Map<string, ImportJob>())
  useEffect(() => {
    let timer: number | undefined
    const show = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined
        setJobs([...known.current.values()])
      }, 100)
    }
    const change = (jobId: string, changed: Partial<ImportJob>) => {
      const job = known.current.get(jobId) ?? newJob(jobId)
      known.current.set(jobId, { ...job, ...changed })
      show()
    }
    const gathered = new Map<string, ImportOutcome[]>()
    const offs = [
      host.on('importProgressed', ({ jobId, done, total, fileName, part }) =>
        change(jobId, { done, total, fileName, part }),
      ),
      host.on('fileImported', ({ jobId, outcome }) => {
        const outcomes = gathered.get(jobId) ?? []
        outcomes.push(outcome)
        gathered.set(jobId, outcomes)
        change(jobId, { outcomes })
      }),
      host.on('importFinished', ({ jobId, cancelled }) => {
        const outcomes = [...(gathered.get(jobId) ?? [])]
        gathered.delete(jobId)
        change(jobId, { state: cancelled ? 'cancelled' : 'finished', outcomes })
        const job = known.current.get(jobId)
        if (job) finished.current(job)
      }),
    ]
    // A window that opens during an import finds it running.
    api.imports.list({}).then(
      (running) => running.forEach(({ jobId, done, total }) => change(jobId, { done, total })),
      () => undefined,
    )
    return () => {
      offs.forEach((off) => off())
      window.clearTimeout(timer)
    }
  }, [api, host])
  const markStopping = (jobId: string) => {
    const job = known.current.get(jobId)
    if (job?.state !== 'running') return
    known.current.set(jobId, { ...job, state: 'stopping' })
    setJobs([...known.current.values()])
  }
  return { jobs, markStopping }
}

const newJob = (jobId: string): ImportJob => ({
  jobId,
  done: 0,
  total: 0,
  fileName: null,
  part: null,
  state: 'running',
  outcomes: [],
})
