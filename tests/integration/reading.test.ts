import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'
import { firstCall, secondCall } from '../support/tern-calls.ts'

let test: TestLibrary
let documentId: DocumentId
beforeEach(() => {
  test = openTestLibrary()
  documentId = importedId(test.importText('tern-q1.txt', firstCall))
})
afterEach(async () => {
  const { problems } = await test.api.library.verify({})
  test.close()
  removeFolder(test.folder)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
})

const summary = async () => {
  const { progress, readAt, unread } = await test.api.documents.read({ documentId })
  return { progress, readAt, unread }
}
const folds = () => test.api.reading.folds({ documentId })
const fold = (start: number, end: number, folded: boolean | null) =>
  test.api.reading.fold({ documentId, start, end, folded })

describe('folding by hand', () => {
  it('keeps which passages are folded and which are opened, over a new start', async () => {
    await fold(4, 6, true)
    expect(await fold(8, 9, false)).toEqual([
      { start: 4, end: 6, folded: true },
      { start: 8, end: 9, folded: false },
    ])
    test.close()
    test = openTestLibrary({ folder: test.folder })
    expect(await folds()).toHaveLength(2)
  })

  it('replaces what was set among the same passages, and null takes it back', async () => {
    await fold(4, 6, true)
    expect(await fold(3, 8, false)).toEqual([{ start: 3, end: 8, folded: false }])
    expect(await fold(5, 6, null)).toEqual([])
  })

  it('is undone and redone', async () => {
    await fold(4, 6, true)
    expect(await test.api.history.read({})).toMatchObject({ undo: 'history.passages-folded' })
    await test.api.history.undo({})
    expect(await folds()).toEqual([])
    await test.api.history.redo({})
    expect(await folds()).toEqual([{ start: 4, end: 6, folded: true }])
  })

  it('follows its words to a new version of the text', async () => {
    const rows = await test.api.documents.passages({ documentId, from: 0, to: 500 })
    const at = rows.findIndex(({ en }) => en?.text.includes('Total revenue'))
    await fold(at, at + 1, true)
    test.reviseText(documentId, 'tern-q1.txt', firstCall.replace('Operator', 'Good day.\n\nOperator'))
    const [moved] = await folds()
    const now = await test.api.documents.passages({
      documentId,
      from: moved?.start ?? 0,
      to: moved?.end ?? 0,
    })
    expect(now.map(({ en }) => en?.text)).toEqual([rows[at]?.en?.text])
  })

  it('is refused where there are no passages', async () => {
    await expect(fold(900, 901, true)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(fold(4, 4, true)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('what was read', () => {
  it('grows with the furthest passage and never shrinks', async () => {
    expect(await summary()).toMatchObject({ progress: 0, readAt: null })
    await test.api.reading.advance({ documentId, passage: 5 })
    await test.api.reading.advance({ documentId, passage: 2 })
    expect(await summary()).toMatchObject({ progress: 6, readAt: null })
    expect(await test.api.history.read({})).toEqual({ undo: 'history.documents-imported', redo: null })
  })

  it('counts as read with the last passage, and as unread again when it is marked so', async () => {
    const { passages } = await test.api.documents.read({ documentId })
    await test.api.reading.advance({ documentId, passage: passages - 1 })
    const read = await summary()
    expect(read.progress).toBe(passages)
    expect(read.readAt).toMatch(/^\d{4}-/)
    await test.api.documents.setUnread({ documentIds: [documentId], unread: true })
    expect(await summary()).toMatchObject({ progress: passages, readAt: null, unread: true })
  })

  it('is marked by hand for many documents at once, which is undone as one', async () => {
    const other = importedId(test.importText('tern-q2.txt', secondCall))
    await test.api.reading.setRead({ documentIds: [documentId, other], read: true })
    const { documents } = await test.api.documents.list({ view: 'all' })
    expect(documents.map(({ readAt, unread }) => [readAt !== null, unread])).toEqual([
      [true, false],
      [true, false],
    ])
    await test.api.history.undo({})
    expect(await summary()).toMatchObject({ readAt: null, unread: true })
  })
})
