import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId, Side } from '../../shared/documents/document.ts'
import type { NoteId } from '../../shared/notes/note.ts'
import { openResearchLibrary, type ResearchLibrary } from '../support/research-library.ts'
import { firstCall } from '../support/tern-calls.ts'

let library: ResearchLibrary
let documentId: DocumentId
beforeEach(() => {
  library = openResearchLibrary()
  documentId = library.add('trnp-q1.txt', firstCall)
})
afterEach(() => library.close())

const { notes } = { notes: () => library.api.notes }
const cite = (noteId: NoteId, words: string, side: Side = 'en') => {
  const start = firstCall.indexOf(words)
  return notes().cite({ noteId, documentId, side, start, end: start + words.length })
}

describe('a note', () => {
  it('has its first heading as title, and is listed newest first', async () => {
    const first = await notes().create({ body: 'just a line' })
    library.wait(5)
    const second = await notes().create({ body: '# Yield before volume\n' })
    expect(first).toMatchObject({ title: 'just a line', revision: 1, citations: 0, citationList: [] })
    expect((await notes().list({})).map(({ title }) => title)).toEqual(['Yield before volume', 'just a line'])
    library.wait(5)
    await notes().save({ noteId: first.id, body: '# Moved up', revision: 1 })
    expect((await notes().list({})).map(({ id }) => id)).toEqual([first.id, second.id])
  })

  it('refuses a save made from an older revision, and keeps what is there', async () => {
    const { id } = await notes().create({ body: 'one' })
    const saved = await notes().save({ noteId: id, body: 'two', revision: 1 })
    expect(saved).toMatchObject({ body: 'two', revision: 2 })
    await expect(notes().save({ noteId: id, body: 'other', revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { revision: 2 },
    })
    expect((await notes().read({ noteId: id })).body).toBe('two')
  })

  it('saved without a change stays at its revision', async () => {
    const { id } = await notes().create({ body: 'one' })
    expect(await notes().save({ noteId: id, body: 'one', revision: 1 })).toMatchObject({ revision: 1 })
  })

  it('is typed in one step of undo, and no revision ever stands for two texts', async () => {
    const { id } = await notes().create({ body: 'one' })
    await notes().save({ noteId: id, body: 'one two', revision: 1 })
    await notes().save({ noteId: id, body: 'one two three', revision: 2 })
    expect(await library.api.history.undo({})).toMatchObject({
      undo: 'history.note-created',
      redo: 'history.note-edited',
    })
    expect(await notes().read({ noteId: id })).toMatchObject({ body: 'one', revision: 1 })
    const after = await notes().save({ noteId: id, body: 'one and more', revision: 1 })
    expect(after.revision).toBeGreaterThan(3)
    const kept = await notes().snapshots({ noteId: id })
    const bodies = await Promise.all(
      kept.map(async ({ revision }) => (await notes().readSnapshot({ noteId: id, revision })).body),
    )
    expect(bodies).toEqual(['one and more', 'one two three', 'one'])
  })

  it('keeps the text before a large deletion', async () => {
    const long = 'A paragraph that took an afternoon. '.repeat(20)
    const { id } = await notes().create({ body: '' })
    await notes().save({ noteId: id, body: long, revision: 1 })
    await notes().save({ noteId: id, body: 'x', revision: 2 })
    await notes().save({ noteId: id, body: 'xy', revision: 3 })
    const kept = await notes().snapshots({ noteId: id })
    const [, before] = kept
    expect(before && (await notes().readSnapshot({ noteId: id, revision: before.revision })).body).toBe(long)
  })

  it('goes to the bin and comes back whole', async () => {
    const { id } = await notes().create({ body: 'kept' })
    await notes().remove({ noteId: id })
    expect(await notes().list({})).toEqual([])
    await expect(notes().read({ noteId: id })).rejects.toMatchObject({ code: 'note-not-found' })
    expect(await notes().snapshots({ noteId: id })).toHaveLength(1)
    await notes().restore({ noteId: id })
    expect((await notes().read({ noteId: id })).body).toBe('kept')
    await library.api.history.undo({})
    await library.api.history.undo({})
    expect(await notes().list({})).toHaveLength(1)
  })
})

describe('a citation', () => {
  it('has a key, its words, and both languages of their passage', async () => {
    const { id } = await notes().create({ body: '' })
    const citation = await cite(id, 'Total revenue for the first quarter of 2025 was $40.7 million')
    expect(citation).toMatchObject({
      key: 'p1',
      state: 'exact',
      documentId,
      documentDate: '2025-05-08',
      line: 15,
      speaker: 'Osric Venn',
      anchor: {
        exact: 'Total revenue for the first quarter of 2025 was $40.7 million',
        side: 'en',
        version: 1,
      },
    })
    expect(citation.en).toContain('$40.7 million')
    expect(citation.zh).toBe('第一季總營收為 4,070 萬美元，年增 12%。')
    expect(await cite(id, '毛利率為 31.4%', 'zh')).toMatchObject({ key: 'p2', line: 20 })
  })

  it('counts in its note once the text refers to it', async () => {
    const { id, revision } = await notes().create({ body: '# Mix' })
    const { key } = await cite(id, '$29.2 million')
    expect(await notes().read({ noteId: id })).toMatchObject({ citations: 0, citationList: [{ key: 'p1' }] })
    await notes().save({ noteId: id, body: `# Mix\n\n[$29.2 million][${key}]`, revision })
    expect(await notes().list({})).toMatchObject([{ title: 'Mix', citations: 1 }])
    expect(await notes().backlinks({ documentId })).toMatchObject([
      { noteId: id, noteTitle: 'Mix', citation: { key: 'p1', anchor: { exact: '$29.2 million' } } },
    ])
  })

  it('that was undone never lends its key to other words', async () => {
    const { id } = await notes().create({ body: '' })
    await cite(id, '$29.2 million')
    expect(await library.api.history.undo({})).toMatchObject({ redo: 'history.note-cited' })
    expect((await notes().read({ noteId: id })).citationList).toEqual([])
    expect(await cite(id, '$11.5 million')).toMatchObject({ key: 'p2' })
  })

  it('says when its words have moved or are gone', async () => {
    const { id } = await notes().create({ body: '' })
    const { anchor } = await cite(id, '$29.2 million')
    const change = (column: string, value: string | number) =>
      library.deps.db.run(`update note_citations set ${column} = ?`, [value])
    change('span_start', 3)
    change('span_end', 16)
    expect((await notes().read({ noteId: id })).citationList).toMatchObject([
      { state: 'moved', anchor: { start: anchor.start, end: anchor.end }, line: 17 },
    ])
    change('exact', '$92.2 million')
    expect((await notes().read({ noteId: id })).citationList).toMatchObject([
      { state: 'lost', anchor: { exact: '$92.2 million' }, en: null, zh: null },
    ])
  })

  it('needs a note, a document, and words', async () => {
    const { id } = await notes().create({ body: '' })
    const words = { noteId: id, documentId, side: 'en', start: 5, end: 9 } as const
    await expect(notes().cite({ ...words, noteId: 'none' as NoteId })).rejects.toMatchObject({
      code: 'note-not-found',
    })
    await expect(notes().cite({ ...words, documentId: 'none' as DocumentId })).rejects.toMatchObject({
      code: 'document-not-found',
    })
    await expect(notes().cite({ ...words, end: 5 })).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('what [[ offers', () => {
  it('is the sentence with the words, though the last is still being typed', async () => {
    const offers = await notes().offer({ query: 'telecom reve' })
    expect(offers).toMatchObject([
      {
        kind: 'passage',
        text: 'Data center revenue was $29.2 million, and telecom revenue was $11.5 million.',
        side: 'en',
        line: 17,
        speaker: 'Osric Venn',
      },
    ])
    const [offer] = offers
    expect(firstCall.slice(offer?.start, offer?.end)).toBe(offer?.text)
  })

  it('is found in Chinese, in Simplified as in Traditional', async () => {
    const [traditional] = await notes().offer({ query: '電信營收' })
    expect(traditional).toMatchObject({
      side: 'zh',
      text: '資料中心營收為 2,920 萬美元，電信營收為 1,150 萬美元。',
    })
    expect(await notes().offer({ query: '电信营收' })).toEqual([traditional])
  })

  it('has documents by their title, and the newest ones before anything is typed', async () => {
    expect(await notes().offer({ query: 'tern call' })).toMatchObject([
      { kind: 'document', documentId, line: 1 },
      { kind: 'passage', speaker: 'Operator' },
    ])
    expect(await notes().offer({ query: '' })).toMatchObject([{ kind: 'document', documentId }])
  })

  it('leaves out what lies in the bin', async () => {
    await library.api.documents.remove({ documentIds: [documentId] })
    expect(await notes().offer({ query: 'telecom' })).toEqual([])
    expect(await notes().offer({ query: '' })).toEqual([])
  })
})

describe('backlinks of a note', () => {
  it('are notes that name it or cite the same words', async () => {
    const { id } = await notes().create({ body: '# Mix' })
    const { key } = await cite(id, '$29.2 million, and telecom')
    await notes().save({ noteId: id, body: `# Mix\n[a][${key}]`, revision: 1 })
    const naming = await notes().create({ body: 'see [[Mix]]' })
    const citing = await notes().create({ body: 'same words' })
    const same = await cite(citing.id, '$29.2 million')
    await notes().save({ noteId: citing.id, body: `same words [b][${same.key}]`, revision: 1 })
    await notes().create({ body: 'about Mix, in passing' })
    const found = await notes().backlinksOfNote({ noteId: id })
    expect(found.map((note) => note.id).toSorted()).toEqual([naming.id, citing.id].toSorted())
  })
})
