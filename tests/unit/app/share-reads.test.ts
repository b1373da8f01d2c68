import { describe, expect, it } from 'vitest'
import { shareReads } from '../../../renderer/app/share-reads.ts'
import type { Reply } from '../../../shared/api/app-error.ts'
import type { EventName, On } from '../../../shared/api/events.ts'

/** A host that answers when it is told to, and counts what it is asked. */
function slowHost() {
  const asked: { readonly name: string; readonly answer: (value: unknown) => void }[] = []
  const listeners = new Map<EventName, () => void>()
  const on: On = (name, listener) => {
    listeners.set(name, listener as () => void)
    return () => undefined
  }
  const call = shareReads({
    on,
    call: (name) =>
      new Promise<Reply>((resolve) => asked.push({ name, answer: (value) => resolve({ ok: true, value }) })),
  })
  return { asked, call, announce: (name: EventName) => listeners.get(name)?.() }
}

describe('shareReads', () => {
  it('asks once what is asked twice at the same moment, and anew when it was answered', async () => {
    const { asked, call } = slowHost()
    const [first, second] = [
      call('documents.read', { documentId: 'a' }),
      call('documents.read', { documentId: 'a' }),
    ]
    const other = call('documents.read', { documentId: 'b' })
    expect(asked.length).toBe(2)
    asked[0]?.answer('A')
    asked[1]?.answer('B')
    expect(await Promise.all([first, second, other])).toEqual([
      { ok: true, value: 'A' },
      { ok: true, value: 'A' },
      { ok: true, value: 'B' },
    ])
    void call('documents.read', { documentId: 'a' })
    expect(asked.length).toBe(3)
  })

  it.each(['libraryChanged', 'coreStarted'] as const)('gives nobody an answer from before %s', (event) => {
    const { asked, call, announce } = slowHost()
    void call('documents.read', { documentId: 'a' })
    announce(event)
    void call('documents.read', { documentId: 'a' })
    expect(asked.length).toBe(2)
  })

  it('asks anew after a write of its own, which is never shared itself', async () => {
    const { asked, call } = slowHost()
    void call('documents.read', { documentId: 'a' })
    const write = call('notes.create', { body: '' })
    void call('notes.create', { body: '' })
    expect(asked.map(({ name }) => name)).toEqual(['documents.read', 'notes.create', 'notes.create'])
    asked[1]?.answer(null)
    await write
    void call('documents.read', { documentId: 'a' })
    expect(asked.length).toBe(4)
  })
})
