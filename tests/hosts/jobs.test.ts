import { describe, expect, it } from 'vitest'
import { createJobs } from '../../electron/core/jobs.ts'
import type { OpenedProcess } from '../../electron/core/opened-process.ts'
import { processDouble } from './process-double.ts'

/** Jobs over doubles, which are counted as they are opened. */
function jobsOverDoubles(patienceMs?: number) {
  const opened: OpenedProcess[] = []
  const jobs = createJobs(async () => {
    const job = processDouble(opened.length + 1)
    opened.push(job)
    return job
  }, patienceMs)
  return { jobs, opened }
}

describe('jobs', () => {
  it('have a process each, which ends with them', async () => {
    const { jobs, opened } = jobsOverDoubles()
    expect(await jobs.run('yes', {})).toEqual({ ok: true, value: 1 })
    expect(await jobs.run('yes', {})).toEqual({ ok: true, value: 2 })
    expect(await Promise.all(opened.map(({ ended }) => ended))).toEqual(['exit 0', 'exit 0'])
    await jobs.close()
  })

  it('take the process that was opened ahead, once', async () => {
    const { jobs, opened } = jobsOverDoubles()
    jobs.expect()
    jobs.expect()
    expect(opened).toHaveLength(1)
    const both = await Promise.all([jobs.run('yes', {}), jobs.run('yes', {})])
    expect(both).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ])
    expect(opened).toHaveLength(2)
    await jobs.close()
  })

  it('let go what was opened ahead when none comes', async () => {
    const { jobs, opened } = jobsOverDoubles(20)
    jobs.expect()
    expect(await opened[0]?.ended).toBe('exit 0')
    expect(await jobs.run('yes', {})).toEqual({ ok: true, value: 2 })
    await jobs.close()
  })

  it('start another for one that ended while it waited', async () => {
    const { jobs, opened } = jobsOverDoubles()
    jobs.expect()
    await Promise.resolve()
    opened[0]?.kill()
    await opened[0]?.ended
    expect(await jobs.run('yes', {})).toEqual({ ok: true, value: 2 })
    await jobs.close()
  })

  it('open what could not be opened ahead when it is asked for', async () => {
    let tries = 0
    const jobs = createJobs(async () => {
      tries += 1
      if (tries === 1) throw new Error('no room')
      return processDouble(tries)
    })
    jobs.expect()
    expect(await jobs.run('yes', {})).toEqual({ ok: true, value: 2 })
    await jobs.close()
  })

  it('leave no process behind when they are closed', async () => {
    const { jobs, opened } = jobsOverDoubles()
    jobs.expect()
    await jobs.close()
    expect(await opened[0]?.ended).toBe('exit 0')
    jobs.expect()
    expect(opened).toHaveLength(1)
  })
})
