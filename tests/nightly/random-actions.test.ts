import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { NoteId } from '../../shared/notes/note.ts'
import { makeFolder, removeFolder } from '../support/library.ts'
import { createRandom } from '../support/random.ts'
import { importPlace, runCore, type RunningCore } from '../support/run-core.ts'

const minutes = Number(process.env['NIGHTLY_MINUTES'] ?? 3)

/** What the library should hold, kept beside it in the simplest way. */
interface Model {
  readonly notes: Map<NoteId, string>
  readonly shown: Set<DocumentId>
  readonly binned: Set<DocumentId>
}

it(`agrees with a model of itself after ${minutes} minutes of random actions, and stays small`, async () => {
  const folder = makeFolder()
  const running = await runCore()
  const random = createRandom(10)
  const model: Model = { notes: new Map(), shown: new Set(), binned: new Set() }
  const until = performance.now() + minutes * 60_000
  let actions = 0
  let warmBytes: number | null = null
  let walBytes = 0
  while (performance.now() < until) {
    await act(running, model, random, folder, actions)
    actions += 1
    if (actions % 50 === 0) {
      const wal = join(running.folder, 'library.sqlite-wal')
      if (existsSync(wal)) walBytes = Math.max(walBytes, statSync(wal).size)
      await compare(running, model)
      // The first third fills caches.
      if (performance.now() > until - minutes * 40_000) warmBytes ??= await residentBytes(running)
    }
  }
  await compare(running, model)
  expect(actions).toBeGreaterThan(100)
  expect(walBytes).toBeLessThanOrEqual(64 * 2 ** 20)
  // A megabyte a minute over an hour; a short run is allowed the noise of one collection.
  const grown = (await residentBytes(running)) - (warmBytes ?? 0)
  expect(warmBytes).not.toBeNull()
  expect(grown / 2 ** 20).toBeLessThan(60)
  expect((await running.api.library.verify({})).problems).toEqual([])
  await running.close()
  removeFolder(folder)
})

async function act(
  running: RunningCore,
  { notes, shown, binned }: Model,
  random: () => number,
  folder: string,
  turn: number,
): Promise<void> {
  const { api } = running
  const pick = <T>(items: Iterable<T>): T | undefined => {
    const all = [...items]
    return all[Math.floor(random() * all.length)]
  }
  const choice = random()
  if (choice < 0.15) {
    const body = `Note ${turn}\n\n${'words of a note '.repeat(Math.floor(random() * 200))}`
    notes.set((await api.notes.create({ body })).id, body)
  } else if (choice < 0.4) {
    const id = pick(notes.keys())
    if (id === undefined) return
    const { revision } = await api.notes.read({ noteId: id })
    const body = `${notes.get(id)?.slice(0, 4_000) ?? ''}\n\nTurn ${turn}.`
    await api.notes.save({ noteId: id, body, revision })
    notes.set(id, body)
  } else if (choice < 0.6) {
    const path = join(folder, `memo-${turn}.txt`)
    const line = `Revenue of unit ${turn} was $${turn}.5 million in the second quarter of 2025.\n\n`
    writeFileSync(path, `Memo ${turn}\n\n${line.repeat(1 + Math.floor(random() * 60))}`)
    const [outcome] = (await importPlace(running, path)).outcomes
    if (outcome?.kind !== 'imported') throw new Error(`memo ${turn} was not imported`)
    shown.add(outcome.documentId)
  } else if (choice < 0.68) {
    const id = pick(shown)
    if (id === undefined) return
    await api.documents.remove({ documentIds: [id] })
    shown.delete(id)
    binned.add(id)
  } else if (choice < 0.76) {
    const id = pick(binned)
    if (id === undefined) return
    await api.documents.restore({ documentIds: [id] })
    binned.delete(id)
    shown.add(id)
  } else if (choice < 0.88) {
    await api.search.search({ query: pick(['revenue', 'unit', 'mem*', '"second quarter"', '收入']) ?? '' })
  } else {
    const id = pick(shown)
    if (id === undefined) return
    await api.documents.passages({ documentId: id, from: 0, to: 100 })
    await api.facts.list({ documentId: id })
  }
}

async function compare({ api }: RunningCore, { notes, shown, binned }: Model): Promise<void> {
  expect(new Set((await api.notes.list({})).map(({ id }) => id))).toEqual(new Set(notes.keys()))
  for (const [noteId, body] of [...notes].slice(-5))
    expect((await api.notes.read({ noteId })).body).toBe(body)
  const summary = await api.library.read({})
  expect([summary.documents, summary.inBin]).toEqual([shown.size, binned.size])
}

/** Memory of the core's writer and reader. */
async function residentBytes({ api }: RunningCore): Promise<number> {
  const { processes } = await api.library.diagnostics({})
  return [processes['writer'], processes['reader']].reduce<number>((sum, pid) => {
    const file = `/proc/${pid}/status`
    const status = pid && existsSync(file) ? readFileSync(file, 'utf8') : ''
    return sum + Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1_024
  }, 0)
}
