import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { AppError } from '../../shared/api/app-error.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { createRandom } from '../support/random.ts'
import {
  importedId,
  openTestLibrary,
  prepareText,
  removeFolder,
  samplesFolder,
  type TestLibrary,
} from '../support/library.ts'

/** The samples' beginnings: long enough for every kind of passage, short enough to be derived often. */
const texts = readdirSync(samplesFolder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(join(samplesFolder, name), 'utf8').slice(0, 9_000) }))

it.each([1, 2])(
  'stays whole through corrections, new versions, undo and redo, walk %i',
  async (seed) => {
    const test = openTestLibrary()
    const random = createRandom(seed * 7919)
    const pick = <Item>(items: readonly Item[]): Item | undefined =>
      items[Math.floor(random() * items.length)]
    const documents = texts.map(({ name, text }) => ({
      name,
      text,
      id: importedId(test.importText(name, text)),
    }))
    for (let step = 0; step < 30; step += 1) {
      const document = pick(documents)
      if (!document) continue
      try {
        await act(test, document, random)
      } catch (error) {
        // What a document has no place for is refused, whatever it is.
        if (!(error instanceof AppError)) throw error
      }
      const { problems } = await test.api.library.verify({})
      expect(problems, `step ${step}`).toEqual([])
    }
    while ((await test.api.history.read({})).undo !== null) await test.api.history.undo({})
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    expect(await test.api.anchors.moves({})).toEqual([])
    while ((await test.api.history.read({})).redo !== null) await test.api.history.redo({})
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    test.close()
    removeFolder(test.folder)
  },
  120_000,
)

/** One thing a person may do next. */
async function act(
  test: TestLibrary,
  document: { readonly id: DocumentId; readonly name: string; text: string },
  random: () => number,
): Promise<void> {
  const { api } = test
  const documentId = document.id
  const { passages } = await api.documents.read({ documentId })
  const passage = Math.floor(random() * passages)
  const [row] = await api.documents.passages({ documentId, from: passage, to: passage + 1 })
  const side = row?.en ? 'en' : 'zh'
  const { start = 0, end = 0 } = row?.[side] ?? {}
  const make = (correction: Parameters<typeof api.corrections.make>[0]['correction']) =>
    api.corrections.make({ documentId, correction })
  const deeds: readonly (() => Promise<unknown>)[] = [
    () => make({ kind: 'passage-kind', passage, passageKind: 'quote', level: null }),
    () => make({ kind: 'turn-speaker', turn: row?.turn ?? 0, speaker: 'Cleo Marsh' }),
    () => make({ kind: 'section-start', passage, sectionKind: 'summary', title: null }),
    () => make({ kind: 'words', side, start, end: Math.min(end, start + 6), replacement: 'mended' }),
    () => api.pairings.unpair({ documentId, passage }),
    () => api.library.applyParse({ documentIds: [documentId] }),
    () => api.documents.correct({ documentId, field: 'period', value: '2024Q3' }),
    () => api.history.undo({}),
    () => api.history.undo({}),
    () => api.history.redo({}),
    async () => {
      const lines = document.text.split('\n').filter(() => random() > 0.03)
      document.text = lines.map((line) => (random() < 0.03 ? `${line} Indeed so.` : line)).join('\n')
      test.revisePrepared(documentId, prepareText(document.name, document.text))
    },
    async () => {
      const [fact] = await api.facts.list({ documentId, order: 'headline' })
      if (fact) await api.facts.confirm({ factIds: [fact.id] })
    },
    async () => {
      const note = await api.notes.create({ body: 'Cited' })
      await api.notes.cite({ noteId: note.id, documentId, side, start, end })
    },
    () => api.highlights.create({ documentId, side, start, end, colour: 3 }),
    () => api.reading.fold({ documentId, start: 1, end: 3, folded: random() < 0.5 }),
    async () => {
      const [highlight] = await api.highlights.list({ documentId })
      if (highlight) await api.highlights.delete({ highlightIds: [highlight.id] })
    },
  ]
  await deeds[Math.floor(random() * deeds.length)]?.()
}
