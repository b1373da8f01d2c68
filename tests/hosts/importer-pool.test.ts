import { describe, expect, it } from 'vitest'
import { createImporterPool, importersFor } from '../../electron/core/importer-pool.ts'
import type { PrepareMessage } from '../../electron/core/process-messages.ts'
import type { ProcessPort } from '../../electron/core/process-port.ts'

const file = (name: string) => ({
  path: name,
  entry: null,
  fileName: name,
  stagingFolder: 's',
  libraryFolder: 'l',
})

/** A port whose processes answer only when told to; each notes what it was sent. */
function createIdlePort() {
  const processes: { sent: string[]; answer: () => void; killed: boolean }[] = []
  const port: ProcessPort = {
    start: () => {
      let hear: (message: unknown) => void = () => {}
      let last: PrepareMessage | null = null
      const process = {
        sent: [] as string[],
        killed: false,
        answer: () => hear({ kind: 'staged', id: last?.id, path: `staged ${last?.fileName}` }),
      }
      processes.push(process)
      return {
        pid: processes.length,
        send: (message) => {
          last = message as PrepareMessage
          process.sent.push(last.fileName)
        },
        onMessage: (listener) => (hear = listener),
        onExit: () => {},
        kill: () => (process.killed = true),
      }
    },
  }
  return { port, processes }
}

/** Lets what was promised come about. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('importers side by side', () => {
  it('leave a core to the interface, and are three at most', () => {
    expect([1, 2, 3, 4, 16].map(importersFor)).toEqual([1, 2, 2, 3, 3])
  })

  it('start as many processes as there are files, and give the next file to the one that is free', async () => {
    const { port, processes } = createIdlePort()
    const pool = createImporterPool(port, 2)
    const first = pool.prepare(file('a'), 60_000)
    await settle()
    expect(processes).toHaveLength(1)
    const second = pool.prepare(file('b'), 60_000)
    await settle()
    expect(processes.map(({ sent }) => sent)).toEqual([['a'], ['b']])
    processes[1]?.answer()
    expect(await second).toEqual({ kind: 'staged', id: expect.any(Number) as number, path: 'staged b' })
    const third = pool.prepare(file('c'), 60_000)
    await settle()
    expect(processes.map(({ sent }) => sent)).toEqual([['a'], ['b', 'c']])
    for (const process of processes) process.answer()
    await Promise.all([first, third])
    pool.kill()
  })

  it('begin nothing more once they are ended', async () => {
    const { port, processes } = createIdlePort()
    const pool = createImporterPool(port, 1)
    const [now, next] = [pool.prepare(file('a'), 60_000), pool.prepare(file('b'), 60_000)]
    await settle()
    pool.kill()
    expect(await Promise.all([now, next])).toMatchObject([
      { kind: 'unreadable', code: 'importer-stopped' },
      { kind: 'unreadable', code: 'importer-stopped' },
    ])
    expect(processes).toMatchObject([{ killed: true, sent: ['a'] }])
  })
})
