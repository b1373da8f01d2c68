import { describe, expect, it } from 'vitest'
import type { OpenedProcess } from '../../electron/core/opened-process.ts'
import { createReader } from '../../electron/core/reader.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { Reply } from '../../shared/api/app-error.ts'

/** A reader process that answers only `yes` and, as a real one, refuses what is open when it ends. */
function readerProcess(pid: number): OpenedProcess {
  let end = (_reason: string): void => {}
  const ended = new Promise<string>((resolve) => {
    end = resolve
  })
  const unanswered = async (): Promise<never> => {
    throw new AppError('core-stopped', { reason: await ended })
  }
  return {
    pid,
    library: { readOnly: true, schemaVersion: 1, versions: {} },
    call: async (name) => (name === 'yes' ? { ok: true, value: pid } : unanswered()),
    commit: unanswered,
    recognise: unanswered,
    kill: () => end('SIGKILL'),
    close: async () => {
      end('exit 0')
      await ended
    },
    ended,
  }
}

describe('closing the reader', () => {
  it('starts no process for the question that was open', async () => {
    let started = 0
    const reader = createReader(async () => readerProcess(++started), { firstMs: 60_000, nextMs: 60_000 })
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
  it('is followed by one process, though it ends only while that one is starting', async () => {
    const opened: OpenedProcess[] = []
    let release = (): void => {}
    const opening = new Promise<void>((resolve) => {
      release = resolve
    })
    const reader = createReader(
      async () => {
        // The second one takes as long to open as the first takes to end.
        if (opened.length === 1) await opening
        const next = readerProcess(opened.length + 1)
        opened.push(next)
        return next
      },
      { firstMs: 20, nextMs: 20 },
    )
    expect(await reader.call('without end', {})).toMatchObject({ error: { code: 'deadline-exceeded' } })
    const after = reader.call('yes', {})
    await opened[0]?.ended
    release()
    expect(await after).toEqual({ ok: true, value: 2 })
    expect(await reader.call('yes', {})).toEqual({ ok: true, value: 2 })
    expect(opened).toHaveLength(2)
    expect(reader.pid()).toBe(2)
    await reader.close()
  })
})
