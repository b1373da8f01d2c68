import { describe, expect, it } from 'vitest'
import type { OpenedProcess } from '../../electron/core/opened-process.ts'
import { createWriter } from '../../electron/core/writer.ts'
import { AppError, type ErrorCode } from '../../shared/api/app-error.ts'
import { processDouble } from './process-double.ts'

/** A writer whose process is refused with these codes, in turn, once the first has died. */
async function writerRefused(codes: readonly ErrorCode[]) {
  const refusals = [...codes]
  const opened: OpenedProcess[] = []
  const logged: unknown[] = []
  const writer = await createWriter(
    async () => {
      const refusal = opened.length > 0 ? refusals.shift() : undefined
      if (refusal !== undefined) throw new AppError(refusal)
      const next = processDouble(opened.length + 1)
      opened.push(next)
      return next
    },
    { stopped: () => {}, started: () => {}, logged: (entry) => logged.push(entry) },
  )
  return { writer, opened, logged }
}

describe('a writer that has died', () => {
  it('comes back though the library is not let go of at once', async () => {
    const { writer, opened, logged } = await writerRefused(['library-busy', 'library-busy'])
    opened[0]?.kill()
    await opened[0]?.ended
    expect(await writer.call('yes', {})).toEqual({ ok: true, value: 2 })
    expect(logged).toEqual([])
    await writer.close()
  })

  it('does not come back to a library that refuses it for good, and says so', async () => {
    const { writer, opened, logged } = await writerRefused(['library-damaged'])
    opened[0]?.kill()
    await opened[0]?.ended
    expect(await writer.call('yes', {})).toMatchObject({ ok: false, error: { code: 'library-damaged' } })
    expect(logged).toMatchObject([{ what: 'writer not started again', details: { code: 'library-damaged' } }])
    await writer.close()
  })
})
