import Database from 'better-sqlite3'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

describe('a text that is not as it was written', () => {
  let test: TestLibrary
  beforeEach(() => {
    test = openTestLibrary()
  })
  afterEach(() => {
    test.close()
    removeFolder(test.folder)
  })

  it('is refused as damage instead of being shown with other words', async () => {
    const documentId = importedId(test.importText('memo.txt', 'Memo\n\nRevenue was $4 million.\n'))
    const raw = new Database(test.library.folder.database)
    const { key, data } = raw.prepare('select key, data from text_chunks').get() as {
      key: number
      data: Uint8Array
    }
    const other = inflateRawSync(data).toString().replace('$4', '$9')
    raw.prepare('update text_chunks set data = ? where key = ?').run(deflateRawSync(other), key)
    raw.close()
    await expect(test.api.documents.passages({ documentId, from: 0, to: 10 })).rejects.toMatchObject({
      code: 'library-damaged',
      details: { what: `text chunk ${key} is not as it was written` },
    })
  })
})
