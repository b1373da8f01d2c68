import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { childEnvironment, describeCrash } from '../../electron/core/process-port.ts'
import { AppError } from '../../shared/api/app-error.ts'
import { checkedCall, slippedRow } from '../support/checked-call.ts'
import { importedId, makeFolder, openTestLibrary, removeFolder } from '../support/library.ts'
import { importPlace, nextEvent, runCore, writeDocuments, type RunningCore } from '../support/run-core.ts'

const opened: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

async function run(options: Parameters<typeof runCore>[0] = {}): Promise<RunningCore> {
  const running = await runCore(options)
  opened.push(running.close)
  return running
}

function documents(count: number): string {
  const folder = writeDocuments(count)
  opened.push(() => removeFolder(folder))
  return folder
}

const pidsOf = async ({ api }: RunningCore) => (await api.library.diagnostics({})).processes

describe('the writer', () => {
  it('comes back after a kill with every note it had answered for', async () => {
    const running = await run()
    const { core, api } = running
    const before = await pidsOf(running)
    const kept: string[] = []
    const lost: unknown[] = []
    const stopped = nextEvent(core, 'coreStopped')
    const started = nextEvent(core, 'coreStarted')
    const writes = Array.from({ length: 60 }, (_, at) =>
      api.notes.create({ body: `Note ${at}` }).then(
        ({ id }) => {
          kept.push(id)
          if (kept.length === 20) process.kill(before['writer'] ?? 0, 'SIGKILL')
        },
        (error: unknown) => lost.push(error),
      ),
    )
    await Promise.all(writes)
    expect((await stopped).reason).toContain('SIGKILL')
    expect(await started).toEqual({ readOnly: false })

    const ids = (await api.notes.list({})).map(({ id }) => id)
    expect(kept.length).toBeGreaterThanOrEqual(20)
    expect(kept.filter((id) => !ids.some((one) => one === id))).toEqual([])
    expect(lost.every((error) => error instanceof AppError && error.code === 'core-stopped')).toBe(true)
    expect(lost.length + kept.length).toBe(60)
    expect((await pidsOf(running))['writer']).not.toBe(before['writer'])
    expect((await api.notes.create({ body: 'After' })).body).toBe('After')
  })

  it('finishes an import in the middle of which it was killed', async () => {
    const running = await run()
    const { api } = running
    const { writer } = await pidsOf(running)
    let killed = false
    const { outcomes, finished } = await importPlace(running, documents(70), () => {
      if (!killed) process.kill(writer ?? 0, 'SIGKILL')
      killed = true
    })
    expect(outcomes.filter(({ kind }) => kind === 'unreadable')).toEqual([])
    expect(finished).toMatchObject({ unreadable: 0, cancelled: false })
    expect(new Set(outcomes.map(({ file }) => file)).size).toBe(70)
    expect((await api.documents.list({ view: 'all' })).total).toBe(70)
    expect((await api.library.verify({})).problems).toEqual([])
  })

  it('checks what an older program left unchecked as soon as it has nothing else to do', async () => {
    const library = openTestLibrary()
    const outcome = library.importText('call.txt', checkedCall([slippedRow]))
    const documentId = importedId(outcome)
    library.deps.db.run('delete from check_findings')
    library.deps.db.run('delete from checked_documents')
    library.close()
    opened.push(() => removeFolder(library.folder))
    const { api } = await run({ libraryFolder: library.folder })
    await expect
      .poll(() => api.checks.list({ documentId }), { timeout: 30_000 })
      .toMatchObject([{ kind: 'unit-slip', state: 'open' }])
    expect(await api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    expect(await api.history.read({})).toEqual({ undo: null, redo: null })
  })

  it('is the only one: a second core on the library is refused with the process id of the first', async () => {
    const { folder } = await run()
    await expect(runCore({ libraryFolder: folder })).rejects.toMatchObject({
      code: 'library-busy',
      details: { pid: expect.any(Number) as number },
    })
  })
})

describe('a new version of a document', () => {
  const memo =
    'Memo on lasers\n\nLead times grew to forty weeks.\n\nPrices held in the spring of that year.\n'
  const write = (name: string, text: string): string => {
    const folder = makeFolder()
    opened.push(() => removeFolder(folder))
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  it('is made of the file a person names, and of the original read anew only where its text differs', async () => {
    const running = await run()
    const { core, api } = running
    const { outcomes } = await importPlace(running, write('memo.txt', memo))
    const [first] = outcomes
    if (first?.kind !== 'imported') throw new Error('the memo is readable')
    const { documentId } = first
    const { fileId } = core.grant(write('corrected.txt', memo.replace('forty', 'fourteen')))
    const revised = nextEvent(core, 'fileImported')
    await api.imports.revise({ documentId, fileId })
    expect((await revised).outcome).toMatchObject({
      kind: 'imported',
      documentId,
      file: 'corrected.txt',
      revision: { version: 2, same: 0, moved: 0, lost: 0 },
    })
    const again = nextEvent(core, 'fileImported')
    const finished = nextEvent(core, 'importFinished')
    await api.imports.readAgain({ documentIds: [documentId] })
    expect((await again).outcome).toMatchObject({ kind: 'duplicate', documentId })
    await finished
    expect((await api.documents.list({ view: 'all' })).documents).toEqual([
      expect.objectContaining({ id: documentId, version: 2, fileName: 'corrected.txt' }),
    ])
    expect(await api.library.previewParse({ documentIds: [documentId] })).toEqual([
      expect.objectContaining({ documentId, changes: [] }),
    ])
    expect((await api.library.verify({})).problems).toEqual([])
    await expect(
      api.imports.readAgain({ documentIds: ['nobody' as typeof documentId] }),
    ).rejects.toMatchObject({
      code: 'document-not-found',
    })
  })
})

describe('the reader', () => {
  it('is ended when a search has no end, and answers the next; the writer stays the same process', async () => {
    const running = await run({ endless: true, readerDeadlines: { firstMs: 8_000, nextMs: 400 } })
    const { api } = running
    await importPlace(running, documents(3))
    await api.library.read({})
    const before = await pidsOf(running)

    const endless = api.search.search({ query: 'without end' })
    const behind = api.search.search({ query: 'revenue' })
    await expect(endless).rejects.toMatchObject({ code: 'deadline-exceeded' })
    expect((await behind).total).toBeGreaterThan(0)
    const after = await pidsOf(running)
    expect(after['writer']).toBe(before['writer'])
    expect(after['reader']).not.toBe(before['reader'])
  })

  it('is replaced without a word when it dies', async () => {
    const running = await run()
    await running.api.library.read({})
    const { reader } = await pidsOf(running)
    process.kill(reader ?? 0, 'SIGKILL')
    expect((await running.api.library.read({})).documents).toBe(0)
  })

  it('reads the settings that were sent just before, though nobody has answered for them yet', async () => {
    const { api } = await run()
    await api.settings.read({})
    for (const layout of ['one', 'two', 'three', 'four']) {
      const saved = api.settings.save({ layout })
      expect((await api.settings.read({})).layout).toBe(layout)
      await saved
    }
  })

  it('refuses writes where there is no writer, and reads beside one', async () => {
    const first = await run()
    await first.api.notes.create({ body: 'Beside' })
    const beside = await run({ libraryFolder: first.folder, readOnly: true })
    expect(await beside.api.notes.list({})).toHaveLength(1)
    expect((await beside.api.library.read({})).readOnly).toBe(true)
    await expect(beside.api.notes.create({ body: 'No' })).rejects.toMatchObject({ code: 'library-read-only' })
  })
})

describe('an import', () => {
  it('holds exactly the documents it reported when 500 are cancelled at about 100', async () => {
    const running = await run()
    const { api } = running
    let reported = 0
    const { outcomes, finished } = await importPlace(running, documents(500), (_outcome, jobId) => {
      if (++reported === 100) void api.imports.cancel({ jobId })
    })
    expect(finished.cancelled).toBe(true)
    expect(outcomes.length).toBeGreaterThanOrEqual(100)
    expect(outcomes.length).toBeLessThan(400)
    const { documents: held, total } = await api.documents.list({ view: 'all', limit: 1_000 })
    expect(total).toBe(outcomes.length)
    const names = outcomes.map(({ file }) => file.split('/').at(-1))
    expect(held.map(({ fileName }) => fileName).toSorted()).toEqual(names.map(String).toSorted())
    expect(await api.imports.list({})).toEqual([])
    expect(readdirSync(join(running.folder, 'staging'))).toEqual([])
  })

  it('gives up a file that hangs its importer or kills it, and goes on with the rest', async () => {
    const folder = documents(3)
    writeFileSync(join(folder, 'endless.txt'), 'A text on which the parser never ends.\n')
    writeFileSync(join(folder, 'fatal.txt'), 'A text of which the parser dies.\n')
    const running = await run({ endless: true, importDeadlineMs: () => 8_000 })
    const { outcomes, finished } = await importPlace(running, folder)
    expect(finished).toMatchObject({ imported: 3, unreadable: 2, cancelled: false })
    for (const name of ['endless.txt', 'fatal.txt'])
      expect(outcomes.find(({ file }) => file.endsWith(name))).toMatchObject({
        kind: 'unreadable',
        code: 'importer-stopped',
      })
  })

  it('reads folders recursively and refuses a link that leads out of what was handed over', async () => {
    const outside = makeFolder()
    opened.push(() => removeFolder(outside))
    writeFileSync(join(outside, 'secret.txt'), 'Not handed over.\n')
    const folder = documents(1)
    mkdirSync(join(folder, 'inner', '.hidden'), { recursive: true })
    writeFileSync(join(folder, 'inner', 'deep.txt'), 'A memo further down.\n')
    writeFileSync(join(folder, 'inner', '.hidden', 'x.txt'), 'Unseen.\n')
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
    symlinkSync(outside, join(folder, 'linked-folder'))
    const { outcomes } = await importPlace(await run(), folder)
    const told = outcomes.map((outcome) => {
      const name = outcome.file.split('/').slice(1).join('/')
      return `${name}: ${outcome.kind === 'unreadable' ? outcome.code : outcome.kind}`
    })
    expect(told.toSorted()).toEqual([
      'inner/deep.txt: imported',
      'link.txt: file-not-granted',
      'linked-folder: file-not-granted',
      'memo-0001.txt: imported',
    ])
  })

  it('tells how far one large file is, so that it never seems to stand still', async () => {
    const { core, api } = await run()
    const folder = documents(0)
    const large = join(folder, 'long-call.txt')
    const lines = Array.from({ length: 40_000 }, (_, line) =>
      line % 10 === 0
        ? `In week ${line} revenue of the harbour business grew ${line % 90}% to $${line}.4 million.`
        : 'We walked along the quay, spoke with those who work there, and learned how a lens is made.',
    )
    writeFileSync(large, `Harbour Optics week by week\n\n${lines.join('\n')}\n`)
    const parts = new Set<number>()
    core.on('importProgressed', ({ part, fileName }) => {
      if (part !== null && fileName === 'long-call.txt') parts.add(part)
    })
    const { outcomes } = await importPlace({ core, api }, large)
    expect(outcomes).toMatchObject([{ kind: 'imported' }])
    expect(parts.size).toBeGreaterThanOrEqual(3)
    expect([...parts]).toEqual([...parts].toSorted((a, b) => a - b))
    expect(Math.max(...parts)).toBeLessThan(1)
  }, 60_000)

  it('takes only what was granted, and says what is wrong with each file', async () => {
    const { core, api } = await run()
    await expect(api.imports.start({ fileIds: ['/etc/passwd'] })).rejects.toMatchObject({
      code: 'file-not-granted',
    })
    const missing = await importPlace({ core, api }, '/nowhere/at-all.txt')
    expect(missing.outcomes).toMatchObject([{ kind: 'unreadable', code: 'file-not-found' }])
  })

  it('imports pasted text under its name and keeps no copy of it', async () => {
    const { core, api } = await run()
    const ended = nextEvent(core, 'importFinished')
    await api.imports.paste({ name: 'Pasted.txt', text: 'Revenue was $4.2 million in the first quarter.\n' })
    await ended
    expect((await api.documents.list({ view: 'all' })).documents[0]?.fileName).toBe('Pasted.txt')
    expect(readdirSync(core.uploadFolder)).toEqual([])
  })
})

describe('what leaves a process', () => {
  it('is an environment without anything a child does not need', () => {
    const passed = childEnvironment({ PATH: '/bin', HOME: '/home/a', SECRET_TOKEN: 's', NODE_OPTIONS: '--x' })
    expect(passed).toEqual({ PATH: '/bin', HOME: '/home/a' })
  })

  it('is of a crash the kind and the place, never the words it died of', () => {
    const report =
      'TypeError: "Revenue was $4.2 million" is not a function\n    at parse (/app/parse.js:1:2)\n'
    expect(describeCrash(report)).toBe('TypeError · at parse (/app/parse.js:1:2)')
  })

  it('is in the log the writer that stopped, without a word of what it was writing', async () => {
    const running = await run()
    const { writer } = await pidsOf(running)
    const started = nextEvent(running.core, 'coreStarted')
    const write = running.api.notes.create({ body: 'Confidential words' }).catch(() => null)
    process.kill(writer ?? 0, 'SIGKILL')
    await Promise.all([write, started])
    const log = readFileSync(join(running.folder, 'logs', 'lightbench.log'), 'utf8')
    expect(log).toContain('"writer stopped"')
    expect(log).not.toContain('Confidential')
    expect((await running.api.library.diagnostics({})).log.join('\n')).toContain('writer stopped')
  })
})
