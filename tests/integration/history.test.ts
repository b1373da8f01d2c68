import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillLibrary } from '../support/fill-library.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'
import { keptTables, undoableTables } from '../../electron/database/kept-tables.ts'

describe('undo and redo', () => {
  let test: TestLibrary
  beforeEach(() => {
    test = openTestLibrary()
  })
  afterEach(() => {
    test.close()
    removeFolder(test.folder)
  })

  const undo = () => test.api.history.undo({})
  const redo = () => test.api.history.redo({})
  const memo = (name: string) => importedId(test.importText(`${name}.txt`, `Memo ${name}\n\nIt grew.`))
  /** All that a person can undo, as it stands. */
  const picture = () =>
    Object.fromEntries(
      undoableTables.map((table) => [
        table,
        JSON.stringify(test.deps.db.all(`select * from ${table} order by key`)),
      ]),
    )

  it('has nothing to take back in a new session', async () => {
    expect(await test.api.history.read({})).toEqual({ undo: null, redo: null })
    await expect(undo()).rejects.toThrow(expect.objectContaining({ code: 'nothing-to-undo' }) as Error)
    await expect(redo()).rejects.toThrow(expect.objectContaining({ code: 'nothing-to-redo' }) as Error)
  })

  it('takes an import to the bin and back', async () => {
    const id = memo('one')
    expect(await undo()).toEqual({ undo: null, redo: 'history.documents-imported' })
    expect((await test.api.documents.list({ view: 'bin' })).documents.map((document) => document.id)).toEqual(
      [id],
    )
    await redo()
    expect((await test.api.documents.list({ view: 'all' })).total).toBe(1)
  })

  it('puts a correction back to what was read', async () => {
    const documentId = memo('one')
    await test.api.documents.correct({ documentId, field: 'title', value: 'Mine' })
    await test.api.documents.correct({ documentId, field: 'title', value: 'Mine too' })
    await undo()
    expect(await test.api.documents.read({ documentId })).toMatchObject({
      title: 'Mine',
      correctedFields: ['title'],
    })
    await undo()
    expect(await test.api.documents.read({ documentId })).toMatchObject({
      title: 'Memo one',
      correctedFields: [],
    })
    await redo()
    await redo()
    expect(await test.api.documents.read({ documentId })).toMatchObject({ title: 'Mine too' })
  })

  it('takes a thousand documents out of the bin with one step, each as it was', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => memo(String(index)))
    const before = picture()
    await test.api.documents.remove({ documentIds: ids })
    expect((await test.api.documents.list({ view: 'all' })).total).toBe(0)
    await undo()
    expect(picture()).toEqual(before)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('joins saves of one note in a row, and keeps them apart from what comes between', async () => {
    let note = await test.api.notes.create({ body: '# One' })
    for (const body of ['# One\n\na', '# One\n\nab', '# One\n\nabc'])
      note = await test.api.notes.save({ noteId: note.id, body, revision: note.revision })
    memo('between')
    note = await test.api.notes.save({ noteId: note.id, body: '# One\n\nabcd', revision: note.revision })
    await undo()
    expect((await test.api.notes.read({ noteId: note.id })).body).toBe('# One\n\nabc')
    await undo()
    await undo()
    expect((await test.api.notes.read({ noteId: note.id })).body).toBe('# One')
    await undo()
    expect(await test.api.notes.list({})).toEqual([])
    for (let step = 0; step < 4; step += 1) await redo()
    expect((await test.api.notes.read({ noteId: note.id })).body).toBe('# One\n\nabcd')
  })

  it('walks back all of a session and forward again, across features', async () => {
    await fillLibrary(test)
    const end = picture()
    const pictures = [end]
    while ((await test.api.history.read({})).undo !== null) {
      await undo()
      pictures.push(picture())
      expect(await test.api.library.verify({})).toMatchObject({ ok: true })
    }
    expect(pictures.length).toBeGreaterThan(8)
    for (const earlier of pictures.slice(0, -1).toReversed()) {
      await redo()
      expect(comparable(picture())).toEqual(comparable(earlier))
    }
    expect((await test.api.history.read({})).redo).toBeNull()
  })

  it('forgets what could be made again once something new is written', async () => {
    memo('one')
    await undo()
    memo('two')
    expect(await test.api.history.read({})).toEqual({ undo: 'history.documents-imported', redo: null })
  })

  it('leaves positions, settings and snapshots alone', async () => {
    const documentId = memo('one')
    await test.api.documents.savePosition({ documentId, position: 1 })
    await test.api.settings.save({ theme: 'dark' })
    expect(await test.api.history.read({})).toMatchObject({ undo: 'history.documents-imported' })
    await undo()
    expect(await test.api.settings.read({})).toMatchObject({ theme: 'dark' })
    expect(keptTables.filter((table) => !undoableTables.includes(table))).toEqual([
      'originals',
      'texts',
      'text_chunks',
      'text_markups',
      'reading_positions',
      'note_snapshots',
      'settings',
    ])
  })

  it('announces what a step changed, so that every view follows', async () => {
    const documentId = memo('one')
    await test.api.documents.setUnread({ documentIds: [documentId], unread: false })
    test.announced.length = 0
    await undo()
    expect(test.announced).toEqual([
      { name: 'libraryChanged', event: { kinds: ['documents', 'history'], ids: [documentId] } },
    ])
  })

  it('keeps no step of a write that failed', async () => {
    const documentId = memo('one')
    await expect(
      test.api.documents.setUnread({
        documentIds: [documentId, 'nobody' as typeof documentId],
        unread: false,
      }),
    ).rejects.toThrow(expect.objectContaining({ code: 'document-not-found' }) as Error)
    expect(await test.api.documents.read({ documentId })).toMatchObject({ unread: true })
    expect(await test.api.history.read({})).toMatchObject({ undo: 'history.documents-imported' })
  })
})

/** Times at which something went into the bin or was derived anew, and where, differ between a first and a second time. */
const comparable = (picture: Readonly<Record<string, string>>): unknown =>
  JSON.parse(JSON.stringify(picture), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('[{')
      ? (JSON.parse(value) as Record<string, unknown>[]).map(
          ({
            removed_at: removed,
            parsed_at: _parsed,
            index_digest: _index,
            digest: _derived,
            first_passage: _first,
            ...row
          }) => ({
            ...row,
            isRemoved: removed !== null,
          }),
        )
      : value,
  )
