import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import { importedId, openTestLibrary, removeFolder, samplesFolder, type TestLibrary } from '../support/library.ts'

const samples = readdirSync(samplesFolder).filter((name) => name.endsWith('.txt'))

describe('documents of the sample library', () => {
  let test: TestLibrary
  const ids = new Map<string, DocumentId>()
  beforeAll(() => {
    test = openTestLibrary()
    for (const name of samples) ids.set(name, importedId(test.importSample(name)))
  })
  afterAll(() => {
    test.close()
    removeFolder(test.folder)
  })

  it.each(samples)('rebuilds the text of %s from its passages', async (name) => {
    const documentId = ids.get(name) as DocumentId
    const detail = await test.api.documents.read({ documentId })
    const rows = []
    for (let from = 0; from < detail.passages; from += 500)
      rows.push(...(await test.api.documents.passages({ documentId, from, to: from + 500 })))
    const sides = rows.flatMap(({ en, zh }) => [en, zh].filter((side) => side !== null))
    const rebuilt = sides.toSorted((a, b) => a.start - b.start).map(({ text }) => text)
    const original = test.deps.texts.whole(
      (await import('../../electron/documents/document-queries.ts')).findDocumentPlace(test.deps.db, documentId)!.text,
    )
    expect(rebuilt.join('').replace(/\s/g, '')).toBe(original.replace(/\s/g, ''))
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map((_, index) => index))
  })
})
