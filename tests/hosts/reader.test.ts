import { describe, expect, it } from 'vitest'
import type { OpenedProcess } from '../../electron/core/opened-process.ts'
import { createReader } from '../../electron/core/reader.ts'
import type { Reply } from '../../shared/api/app-error.ts'
import { processDouble } from './process-double.ts'

describe('closing the reader', () => {
  it('starts no process for the question that was open', async () => {
    let started = 0
    const reader = createReader(async () => processDouble(++started), { firstMs: 60_000, nextMs: 60_000 })
    const open: Promise<Reply> = reader.call('library.read', {})
    const behind = reader.call('documents.list', { view: 'all' })
    await Promise.resolve()
    await reader.close()
    expect(await open).toMatchObject({ ok: false, error: { code: 'core-stopped' } })
    expect(await behind).toMatchObject({ ok: false, error: { code: 'core-stopped' } })
    expect(started).toBe(1)
  })
})

describe('a reader past its deadline', () => {
  it('is given longer while the machine has much else to do', async () => {
    const deadlines = { firstMs: 20, nextMs: 20 }
    const slowReader: OpenedProcess = {
      ...processDouble(1),
      call: () => new Promise((resolve) => setTimeout(resolve, 200, { ok: true, value: 1 })),
    }
    const patient = createReader(
      async () => slowReader,
      deadlines,
      () => 500,
    )
    expect(await patient.call('yes', {})).toEqual({ ok: true, value: 1 })
    await patient.close()
    const strict = createReader(async () => slowReader, deadlines)
    expect(await strict.call('yes', {})).toMatchObject({ error: { code: 'deadline-exceeded' } })
    await strict.close()
  })

  it('is followed by one process, though it ends only while that one is starting', async () => {
    const opened: OpenedProcess[] = []
    const [dead, ready] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const reader = createReader(
      async () => {
        const next = processDouble(opened.length + 1, dead.promise)
        opened.push(next)
        if (opened.length === 2) await ready.promise
        return next
      },
      { firstMs: 20, nextMs: 20 },
    )
    const late = reader.call('without end', {})
    const behind = reader.call('yes', {})
    expect(await late).toMatchObject({ error: { code: 'deadline-exceeded' } })
    dead.resolve()
    await opened[0]?.ended
    ready.resolve()
    expect(await behind).toEqual({ ok: true, value: 2 })
    expect(await reader.call('yes', {})).toEqual({ ok: true, value: 2 })
    expect(opened).toHaveLength(2)
    expect(reader.pid()).toBe(2)
    await reader.close()
  })
})
