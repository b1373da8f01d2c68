import { describe, expect, it } from 'vitest'
import type { OpenedProcess } from '../../electron/core/opened-process.ts'
import { createReader } from '../../electron/core/reader.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { Reply } from '../../shared/api/app-error.ts'

/** A reader process that never answers and, as a real one, refuses what is open when it ends. */
function silentProcess(pid: number): OpenedProcess {
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
    call: unanswered,
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
    const reader = createReader(async () => silentProcess(++started), { firstMs: 60_000, nextMs: 60_000 })
    const open: Promise<Reply> = reader.call('library.read', {})
    const behind = reader.call('documents.list', { view: 'all' })
    await Promise.resolve()
    await reader.close()
    expect(await open).toMatchObject({ ok: false, error: { code: 'core-stopped' } })
    expect(await behind).toMatchObject({ ok: false, error: { code: 'core-stopped' } })
    expect(started).toBe(1)
  })
})
