import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recogniseFiles } from '../../electron/imports/commit-imports.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest()
const [first, second] = ['Memo\n\nRevenue was $4 million.\n', 'Memo\n\nRevenue was $5 million.\n']

describe('a file that is imported again', () => {
  let test: TestLibrary
  beforeEach(() => {
    test = openTestLibrary()
  })
  afterEach(() => {
    test.close()
    removeFolder(test.folder)
  })

  it('is told by its bytes alone, under its new name; another file is not', () => {
    const documentId = importedId(test.importText('memo.txt', first))
    const outcomes = recogniseFiles(
      test.deps,
      [
        { file: 'copies/same.txt', sha256: sha256(first) },
        { file: 'other.txt', sha256: sha256(second) },
      ],
      'job',
    )
    expect(outcomes).toMatchObject([{ kind: 'duplicate', file: 'copies/same.txt', documentId }, null])
  })

  it('comes back from the bin, and undo puts it there again', async () => {
    const documentId = importedId(test.importText('memo.txt', first))
    await test.api.documents.remove({ documentIds: [documentId] })
    const held = async () => (await test.api.documents.list({ view: 'all' })).total
    expect(await held()).toBe(0)
    recogniseFiles(test.deps, [{ file: 'memo.txt', sha256: sha256(first) }], 'job')
    expect(await held()).toBe(1)
    expect(test.announced.at(-1)).toMatchObject({ name: 'libraryChanged', event: { ids: [documentId] } })
    await test.api.history.undo({})
    expect(await held()).toBe(0)
  })
})
