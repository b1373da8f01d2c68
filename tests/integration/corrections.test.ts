import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewCorrection } from '../../shared/corrections/corrections-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

const call = `Tern Photonics, Inc. (TRNP)
Q2 2025 Earnings Call
August 5, 2025

Operator

Good day and welcome to the call. I will now hand over to the management of Tern.

Ada Brook — Chief Executive Officer

Thank you. Revenue was $40.7 million in the second quarter of 2025, up 12% from a year ago.

Our new leaser is shipping to every customer who asked for one.

Ben Reed — Analyst, Larch Securities

Thanks. How do you see the second half of the year for lasers?

Ada Brook — Chief Executive Officer

We see it growing from here, as we said in the spring.
`

describe('corrections', () => {
  let test: TestLibrary
  let documentId: DocumentId
  beforeEach(() => {
    test = openTestLibrary()
    documentId = importedId(test.importText('tern-q2.txt', call))
  })
  afterEach(async () => {
    const { problems } = await test.api.library.verify({})
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    test.close()
    removeFolder(test.folder)
  })

  const rows = () => test.api.documents.passages({ documentId, from: 0, to: 100 })
  const speakers = async () => [...new Set((await rows()).flatMap(({ speaker }) => speaker ?? []))]
  const make = (correction: NewCorrection) => test.api.corrections.make({ documentId, correction })
  const rowOf = async (words: string) => {
    const row = (await rows()).find(({ en }) => en?.text.includes(words))
    if (!row?.en) throw new Error(`${words} is in no passage`)
    return { ...row, en: row.en }
  }
  const find = async (query: string, more: object = {}) =>
    (await test.api.search.search({ query, ...more })).hits.map(({ speaker, start, end }) => ({
      speaker,
      words: call.slice(start, end),
    }))

  it('give a turn to another speaker; search and figures follow, undo and redo as well', async () => {
    const { turn } = await rowOf('How do you see')
    const before = await rows()
    await make({ kind: 'turn-speaker', turn: turn ?? -1, speaker: 'Cleo Marsh' })
    expect(await speakers()).toEqual(['Operator', 'Ada Brook', 'Cleo Marsh'])
    expect(await find('lasers', { speakers: ['Cleo Marsh'] })).toEqual([
      { speaker: 'Cleo Marsh', words: 'lasers' },
    ])
    expect(await find('lasers', { speakers: ['Ben Reed'] })).toEqual([])
    expect(await test.api.history.undo({})).toMatchObject({ redo: 'history.correction-made' })
    expect(await rows()).toEqual(before)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    await test.api.history.redo({})
    expect(await speakers()).toEqual(['Operator', 'Ada Brook', 'Cleo Marsh'])
  })

  it('rename somebody wherever they speak, in the figures too, and are listed and taken back', async () => {
    const [fact] = await test.api.facts.list({ documentId })
    expect(fact?.speaker).toBe('Ada Brook')
    await test.api.facts.confirm({ factIds: fact ? [fact.id] : [] })
    const to = { name: 'Ada Brooke', role: 'President', firm: null }
    const made = await make({ kind: 'person', name: 'Ada Brook', to })
    expect(made).toMatchObject({ state: 'applied', passage: null, change: { kind: 'person', to } })
    const { participants } = await test.api.documents.read({ documentId })
    expect(participants.find(({ name }) => name === 'Ada Brooke')).toMatchObject({
      role: 'President',
      firm: null,
      side: 'company',
    })
    const [renamed] = await test.api.facts.list({ documentId })
    expect(renamed).toMatchObject({ id: fact?.id, speaker: 'Ada Brooke', state: 'confirmed' })
    await test.api.documents.correct({ documentId, field: 'source', value: 'Kept by hand' })
    const list = await test.api.corrections.list({ documentId })
    expect(list.map(({ change, state }) => `${change.kind} ${state}`)).toEqual([
      'metadata applied',
      'person applied',
    ])
    await test.api.corrections.remove({ correctionIds: list.map(({ id }) => id) })
    expect(await test.api.corrections.list({ documentId })).toEqual([])
    expect(await test.api.documents.read({ documentId })).toMatchObject({ source: null, correctedFields: [] })
    expect((await test.api.facts.list({ documentId }))[0]).toMatchObject({
      id: fact?.id,
      speaker: 'Ada Brook',
    })
    await test.api.history.undo({})
    expect((await test.api.corrections.list({ documentId })).length).toBe(2)
    expect(await speakers()).toContain('Ada Brooke')
  })

  it('that have nothing to change any more say so', async () => {
    await make({ kind: 'person', name: 'Ada Brook', to: { name: 'Ada Brooke' } })
    await make({ kind: 'person', name: 'Ada Brook', to: { name: 'Ada B.' } })
    expect((await test.api.corrections.list({ documentId })).map(({ state }) => state)).toEqual([
      'applied',
      'idle',
    ])
  })

  it('draw sections and say what a passage is; the filters of the search follow', async () => {
    const { ordinal } = await rowOf('Thank you. Revenue')
    const made = await make({
      kind: 'section-start',
      passage: ordinal,
      sectionKind: 'summary',
      title: 'In short',
    })
    expect(made).toMatchObject({ state: 'applied', passage: ordinal })
    expect((await rowOf('Thank you. Revenue')).sectionTitle).toBe('In short')
    expect(await find('revenue', { sections: ['summary'] })).toHaveLength(1)
    // A summary states no figures of its own.
    expect(await test.api.facts.list({ documentId })).toEqual([])
    await make({ kind: 'passage-kind', passage: ordinal, passageKind: 'quote', level: null })
    expect((await rowOf('Thank you. Revenue')).kind).toBe('quote')
    const { outline } = await test.api.documents.read({ documentId })
    expect(outline.filter(({ kind }) => kind === 'section').map(({ title }) => title)).toContain('In short')
    await test.api.corrections.remove({ correctionIds: [made.id] })
    expect((await rowOf('Thank you. Revenue')).sectionTitle).not.toBe('In short')
    expect((await test.api.facts.list({ documentId })).length).toBe(2)
    await test.api.history.undo({})
    expect((await rowOf('Thank you. Revenue')).sectionTitle).toBe('In short')
  })

  it('mend garbled words in what is shown and searched; the text and its citations keep the original', async () => {
    const { en, ordinal } = await rowOf('new leaser')
    const start = en.start + en.text.indexOf('leaser')
    const words = { kind: 'words', side: 'en', start, end: start + 6, replacement: 'laser' } as const
    expect(await find('"new laser"')).toEqual([])
    const made = await make(words)
    expect(await find('"new laser"')).toEqual([{ speaker: 'Ada Brook', words: 'new leaser' }])
    expect(await find('leaser')).toEqual([])
    const hits = async (query: string) => (await test.api.documents.find({ documentId, query })).hits
    expect(await hits('laser is')).toEqual([{ ordinal, side: 'en', start, end: start + 9 }])
    expect(await rowOf('new leaser')).toMatchObject({
      readings: [{ correctionId: made.id, start, end: start + 6, replacement: 'laser' }],
    })
    const note = await test.api.notes.create({ body: 'x' })
    const cited = await test.api.notes.cite({
      noteId: note.id,
      documentId,
      side: 'en',
      start,
      end: start + 6,
    })
    expect(cited.anchor.exact).toBe('leaser')
    await make({ ...words, replacement: 'LASER' })
    expect((await rowOf('new leaser')).readings.map(({ replacement }) => replacement)).toEqual(['LASER'])
    await expect(make({ ...words, end: start + 400 })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('of the fiscal year let figures follow, and keep to documents that are not too long', async () => {
    await test.api.documents.correct({ documentId, field: 'fiscalYearEnd', value: '06' })
    expect(await test.api.documents.read({ documentId })).toMatchObject({ fiscalYearEnd: '06' })
    await expect(
      test.api.documents.correct({ documentId, field: 'fiscalYearEnd', value: '13' }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    const long = importedId(
      test.importText('long.txt', `${'It grew a little more again. '.repeat(200)}\n\n`.repeat(350)),
    )
    await expect(
      test.api.corrections.make({
        documentId: long,
        correction: { kind: 'passage-kind', passage: 0, passageKind: 'heading', level: 1 },
      }),
    ).rejects.toMatchObject({ code: 'document-too-large' })
    await test.api.documents.correct({ documentId: long, field: 'title', value: 'A long one' })
    await test.api.history.undo({})
    expect((await test.api.documents.read({ documentId: long })).title).not.toBe('A long one')
  })

  it('refuse what the document has no place for, and keep nothing of it', async () => {
    for (const correction of [
      { kind: 'turn-speaker', turn: 99, speaker: 'X' },
      { kind: 'passage-kind', passage: 999, passageKind: 'text', level: null },
    ] as const)
      await expect(make(correction)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(test.api.corrections.remove({ correctionIds: ['nothing' as never] })).rejects.toMatchObject({
      code: 'correction-not-found',
    })
    expect(await test.api.corrections.list({ documentId })).toEqual([])
  })

  it('leave everything as it was where the work fails half way', async () => {
    const { turn } = await rowOf('How do you see')
    const before = await rows()
    // After the old parse was taken away.
    test.deps.db.exec(
      "create temp trigger fails before insert on main.turns begin select raise(abort, 'half way'); end",
    )
    await expect(make({ kind: 'turn-speaker', turn: turn ?? 0, speaker: 'Cleo Marsh' })).rejects.toThrow(
      'half way',
    )
    test.deps.db.exec('drop trigger temp.fails')
    expect(await rows()).toEqual(before)
    expect(await test.api.corrections.list({ documentId })).toEqual([])
    expect(await test.api.history.read({})).toMatchObject({ undo: 'history.documents-imported' })
  })
})

const bilingual = `Memo on lasers
雷射備忘錄

Lead times grew to forty weeks.
交期延長到四十週。
Prices held, and orders came in late in the year.
價格持穩,訂單則在年底才到。
We keep our view.
我們維持看法。
`

describe('rows of a bilingual document', () => {
  let test: TestLibrary
  let documentId: DocumentId
  beforeEach(() => {
    test = openTestLibrary()
    documentId = importedId(test.importText('lasers.txt', bilingual))
  })
  afterEach(async () => {
    const { problems } = await test.api.library.verify({})
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    test.close()
    removeFolder(test.folder)
  })

  const rows = async () =>
    (await test.api.documents.passages({ documentId, from: 0, to: 100 })).map(
      ({ en, zh }) => `${en?.text.slice(0, 10) ?? ''}|${zh?.text.slice(0, 3) ?? ''}`,
    )
  const read = ['Memo on la|雷射備', 'Lead times|交期延', 'Prices hel|價格持', 'We keep ou|我們維']

  it('are split, unpaired, shifted and paired by hand, each change undone by itself', async () => {
    const at = { en: bilingual.indexOf('and orders'), zh: bilingual.indexOf('訂單') }
    expect(await test.api.pairings.split({ documentId, passage: 2, ...at })).toEqual({ passage: 2 })
    const split = [...read.slice(0, 2), 'Prices hel|價格持', 'and orders|訂單則', 'We keep ou|我們維']
    expect(await rows()).toEqual(split)
    await test.api.pairings.unpair({ documentId, passage: 1 })
    const unpaired = [split[0], 'Lead times|', '|交期延', ...split.slice(2)]
    expect(await rows()).toEqual(unpaired)
    await test.api.pairings.pair({ documentId, enPassage: 1, zhPassage: 3 })
    expect(await rows()).toEqual([
      'Memo on la|雷射備',
      '|交期延',
      'Lead times|價格持',
      'Prices hel|',
      'and orders|訂單則',
      'We keep ou|我們維',
    ])
    expect((await test.api.corrections.list({ documentId })).map(({ change }) => change.kind)).toEqual([
      'pair',
      'pair',
      'pair',
    ])
    await test.api.history.undo({})
    expect(await rows()).toEqual(unpaired)
    await test.api.history.undo({})
    expect(await rows()).toEqual(split)
    await test.api.history.undo({})
    expect(await rows()).toEqual(read)
  })

  it('cannot be joined over other words', async () => {
    await expect(test.api.pairings.merge({ documentId, passage: 1 })).rejects.toMatchObject({
      code: 'rows-apart',
    })
    await expect(
      test.api.pairings.shift({ documentId, passage: 1, side: 'zh', direction: 'down' }),
    ).rejects.toMatchObject({ code: 'rows-apart' })
    expect(await rows()).toEqual(read)
  })
})
