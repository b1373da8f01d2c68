import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPageAssets } from '../../electron/hosts/page-assets.ts'
import { startWebHost } from '../../electron/hosts/web.ts'
import { createDesktopHost } from '../../renderer/app/desktop-host.ts'
import { connectApi, methodNames, type Api, type Call } from '../../shared/api/api.ts'
import type { On } from '../../shared/api/events.ts'
import type { ExportedFile } from '../../shared/exports/exports-api.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { droppedFile } from '../doubles/electron-page.ts'
import { shell } from '../doubles/electron-state.ts'
import { nextEvent, runCore } from '../support/run-core.ts'
import { runDesktop } from '../support/run-desktop.ts'
import { openLink } from '../support/web-client.ts'

/** The contract as the page has it, whatever carries it. */
interface Transport {
  readonly call: Call
  readonly on: On
  /** Hands a file over as a user does: by dropping it, or by uploading it. */
  readonly grant: (path: string) => Promise<GrantedFile>
  /** Saves a finished export and gives its bytes. */
  readonly save: (file: ExportedFile) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

const scratch = mkdtempSync(join(tmpdir(), 'lightbench-contract-'))

async function overHttp(): Promise<Transport> {
  const running = await runCore({ host: 'web' })
  const host = await startWebHost({ core: running.core, assets: createPageAssets(scratch), port: 0 })
  const client = await openLink(host.newLink())
  return {
    call: client.call,
    on: client.on,
    grant: (path) => client.upload(path.split('/').at(-1) ?? '', readFileSync(path)),
    save: (file) => client.download(file.fileId),
    close: async () => {
      client.close()
      await host.close()
      await running.close()
    },
  }
}

async function overIpc(): Promise<Transport> {
  const desktop = await runDesktop()
  const bridge = desktop.page.world.lightbench
  if (!bridge) throw new Error('the preload gave no bridge')
  const host = createDesktopHost(bridge)
  return {
    call: host.call,
    on: host.on,
    grant: async (path) => {
      const [granted] = await host.grantDropped({ files: [droppedFile(path)] } as unknown as DataTransfer)
      if (!granted) throw new Error('nothing granted')
      return granted
    },
    save: async (file) => {
      const place = join(scratch, file.name)
      shell.answers.push(place)
      expect(await host.saveFile(file)).toBe(place)
      return new Uint8Array(readFileSync(place))
    },
    close: desktop.quit,
  }
}

describe.each([
  ['HTTP', overHttp],
  ['IPC', overIpc],
] as const)('the contract over %s', (_name, connect) => {
  let transport: Transport
  let api: Api
  const text = 'A memo.\n\nRevenue was $4.2 million in the first quarter of 2024.\n\n營收為 420 萬美元。\n'
  beforeAll(async () => {
    transport = await connect()
    api = connectApi(transport.call)
  })
  afterAll(() => transport.close())

  it('answers a question with its value', async () => {
    expect(await api.library.read({})).toMatchObject({ documents: 0, readOnly: false })
    expect((await api.settings.read({})).theme).toBe('system')
  })

  it('carries a refusal as its code and details', async () => {
    await expect(api.documents.read({ documentId: 'none' as never })).rejects.toMatchObject({
      name: 'AppError',
      code: 'document-not-found',
    })
  })

  it('calls only what the contract names, with inputs it allows', async () => {
    for (const name of ['facts.constructor', '__proto__.list', 'toString', 'facts.', '.', 'facts.list.call'])
      expect(await transport.call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
    for (const name of methodNames)
      expect(await transport.call(name, { surplus: 1 })).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      })
  })

  it('imports a file handed over, tells of it, and gives it back byte for byte', async () => {
    const path = join(scratch, '備忘 memo.txt')
    writeFileSync(path, text)
    const told = nextEvent(transport, 'fileImported')
    const changed = nextEvent(transport, 'libraryChanged', ({ kinds }) => kinds.includes('documents'))
    const finished = nextEvent(transport, 'importFinished')
    const { fileId, name } = await transport.grant(path)
    expect(name).toBe('備忘 memo.txt')
    const { jobId } = await api.imports.start({ fileIds: [fileId] })
    const { outcome } = await told
    expect(outcome).toMatchObject({ kind: 'imported', file: '備忘 memo.txt' })
    expect(await finished).toEqual({ jobId, imported: 1, duplicates: 0, unreadable: 0, cancelled: false })
    await changed

    const [document] = (await api.documents.list({ view: 'all' })).documents
    expect(document?.fileName).toBe('備忘 memo.txt')
    if (!document) return
    const saved = await transport.save(await api.exports.original({ documentId: document.id }))
    expect(Buffer.from(saved).toString('utf8')).toBe(text)
  })

  it('takes no file that was not handed over', async () => {
    await expect(api.imports.start({ fileIds: [join(scratch, 'x.txt')] })).rejects.toMatchObject({
      code: 'file-not-granted',
    })
  })

  it('writes a note and reads it back, a large one too', async () => {
    const body = `# 光通訊\n\nThe words of a long note, ${'很長的筆記。'.repeat(100_000)}`
    const { id } = await api.notes.create({ body })
    expect((await api.notes.read({ noteId: id })).body).toBe(body)
  })

  it('answers many questions at once, each with its own answer', async () => {
    const bodies = Array.from({ length: 40 }, (_, at) => `Note ${at}`)
    const notes = await Promise.all(bodies.map((body) => api.notes.create({ body })))
    const read = await Promise.all(notes.map(({ id }) => api.notes.read({ noteId: id })))
    expect(read.map(({ body }) => body)).toEqual(bodies)
  })

  it('undoes across questions', async () => {
    const { id } = await api.notes.create({ body: 'Undone' })
    await api.history.undo({})
    await expect(api.notes.read({ noteId: id })).rejects.toMatchObject({ code: 'note-not-found' })
    await api.history.redo({})
    expect((await api.notes.read({ noteId: id })).body).toBe('Undone')
  })

  it('describes itself for a report of what went wrong', async () => {
    const { versions, processes, libraryPath } = await api.library.diagnostics({})
    expect(versions).toMatchObject({ node: process.versions.node, sqlite: expect.any(String) as string })
    expect(Object.keys(processes).toSorted()).toEqual(['host', 'reader', 'writer'])
    expect(libraryPath).not.toBe('')
  })
})
