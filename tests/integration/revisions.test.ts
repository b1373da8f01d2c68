import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

const call = `Tern Photonics, Inc. (TRNP)
Q2 2025 Earnings Call
August 5, 2025

Operator

Good day and welcome to the call. I will now hand over to the management of Tern.

Ada Brook — Chief Executive Officer

Thank you. Revenue was $40.7 million in the second quarter of 2025, up 12% from a year ago.

Gross margin was 41.5% in the quarter. Prices held.

Our lead times for lasers grew to forty weeks, and nobody had expected that much in the spring.

Ben Reed — Analyst, Larch Securities

Thanks. How do you see the second half of the year for lasers? Prices held.

Ada Brook — Chief Executive Officer

We see it growing from here, as we said in the spring, and we have hired for it.
`

describe('a corrected version of a file', () => {
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

  const revisionOf = (outcome: ImportOutcome) => (outcome.kind === 'imported' ? outcome.revision : undefined)
  const cite = async (words: string, nth = 0) => {
    let start = call.indexOf(words)
    for (let count = 0; count < nth; count += 1) start = call.indexOf(words, start + 1)
    const note = await test.api.notes.create({ body: 'x' })
    const end = start + words.length
    const { key } = await test.api.notes.cite({ noteId: note.id, documentId, side: 'en', start, end })
    const { revision } = await test.api.notes.read({ noteId: note.id })
    await test.api.notes.save({ noteId: note.id, body: `# ${words}\n\n[x][${key}]`, revision })
    return async () => {
      const [citation] = (await test.api.notes.read({ noteId: note.id })).citationList
      return `${citation?.state} v${citation?.anchor.version} ${citation?.anchor.exact}`
    }
  }
  const facts = () => test.api.facts.list({ documentId })
  const factWith = async (quote: string) => {
    const fact = (await facts()).find((one) => one.quote.includes(quote))
    if (!fact) throw new Error(`no figure says ${quote}`)
    return fact
  }

  it('is where a link of before still leads, to the words it was made for', async () => {
    const start = call.indexOf('41.5%')
    const link = { documentId, version: 1, start, end: start + 5 }
    expect(await test.api.documents.follow(link)).toMatchObject({
      state: 'same',
      start,
      version: 1,
      side: 'en',
    })
    const longer = call.replace('Thank you. Revenue', 'Thank you all for being here. Revenue')
    test.importText('tern-q2.txt', longer)
    const found = await test.api.documents.follow(link)
    expect(found).toMatchObject({ state: 'same', version: 2, start: longer.indexOf('41.5%'), line: 13 })
    test.reviseText(documentId, 'tern-q2.txt', longer.replace('41.5%', '43.5%'))
    expect(await test.api.documents.follow(link)).toEqual({ state: 'lost' })
    // A version or a place that was never there, and a document that is not.
    expect(await test.api.documents.follow({ ...link, version: 9 })).toEqual({ state: 'lost' })
    expect(await test.api.documents.follow({ ...link, end: 9_999_999 })).toEqual({ state: 'lost' })
    await expect(
      test.api.documents.follow({ ...link, documentId: 'nowhere' as DocumentId }),
    ).rejects.toMatchObject({ code: 'document-not-found' })
  })

  it('becomes a new version of the same document, which keeps both files', async () => {
    const better = call.replace('I will now hand over', 'I shall now hand over')
    const outcome = test.importText('tern-q2.txt', better)
    expect(importedId(outcome)).toBe(documentId)
    expect(revisionOf(outcome)).toEqual({ version: 2, same: 0, moved: 0, lost: 0 })
    expect((await test.api.documents.list({ view: 'all' })).total).toBe(1)
    expect(await test.api.documents.versions({ documentId })).toMatchObject([
      { version: 1, original: 1, isCurrent: false },
      { version: 2, original: 2, isCurrent: true },
    ])
    const read = async (version?: number) => {
      const part = await test.api.documents.original({ documentId, version, from: 0, length: 1_000_000 })
      return Buffer.from(part.base64, 'base64').toString('utf8')
    }
    expect([await read(1), await read(2), await read()]).toEqual([call, better, better])
    const rows = await test.api.documents.passages({ documentId, from: 0, to: 100 })
    expect(rows.map(({ en }) => en?.text)).toContain(
      'Good day and welcome to the call. I shall now hand over to the management of Tern.',
    )
    expect((await test.api.search.search({ query: '"I shall now"' })).total).toBe(1)
    expect((await test.api.search.search({ query: '"I will now"' })).total).toBe(0)
  })

  it('keeps every citation where its words are, moved where they changed, lost where they are gone', async () => {
    const same = await cite('We see it growing from here')
    const changed = await cite(
      'Our lead times for lasers grew to forty weeks, and nobody had expected that much',
    )
    const gone = await cite('How do you see the second half of the year for lasers?')
    const first = await cite('Prices held.', 0)
    const second = await cite('Prices held.', 1)
    const better = `Corrected on August 7.\n\n${call}`
      .replace('nobody had expected', 'no one had expected')
      .replace('How do you see the second half of the year for lasers? ', '')
    const outcome = test.reviseText(documentId, 'tern-q2-corrected.txt', better)
    expect(revisionOf(outcome)).toEqual({ version: 2, same: 3, moved: 1, lost: 1 })
    expect([await same(), await changed(), await gone(), await first(), await second()]).toEqual([
      'exact v2 We see it growing from here',
      'moved v2 Our lead times for lasers grew to forty weeks, and no one had expected that much',
      'lost v1 How do you see the second half of the year for lasers?',
      'exact v2 Prices held.',
      'exact v2 Prices held.',
    ])
    const moves = await test.api.anchors.moves({ documentId })
    expect(moves.map(({ state, before, after }) => [state, before.exact, after?.exact])).toEqual([
      ['lost', 'How do you see the second half of the year for lasers?', undefined],
      [
        'moved',
        'Our lead times for lasers grew to forty weeks, and nobody had expected that much',
        'Our lead times for lasers grew to forty weeks, and no one had expected that much',
      ],
    ])
    expect(moves.map(({ owner }) => owner.kind)).toEqual(['citation', 'citation'])
    expect(moves[0]?.owner.label).toBe('How do you see the second half of the year for lasers?')
    await test.api.anchors.acknowledge({ moveIds: moves.slice(1).map(({ id }) => id) })
    expect(await changed()).toMatch(/^exact v2 Our lead times/)
    const start = better.indexOf('Thanks.')
    await test.api.anchors.reattach({ moveId: moves[0]?.id as never, side: 'en', start, end: start + 7 })
    expect(await gone()).toBe('exact v2 Thanks.')
    expect(await test.api.anchors.moves({})).toEqual([])
    await test.api.history.undo({})
    expect(await gone()).toMatch(/^lost v1/)
  })

  it('keeps decisions with the figures they are about, and a changed figure never takes one over', async () => {
    const revenue = await factWith('40.7')
    const margin = await factWith('41.5')
    await test.api.facts.confirm({ factIds: [revenue.id, margin.id] })
    const outcome = test.importText(
      'tern-q2.txt',
      call
        .replace('Good day and welcome', 'Good day, ladies and gentlemen, and welcome')
        .replace('41.5%', '42.5%'),
    )
    expect(revisionOf(outcome)).toEqual({ version: 2, same: 1, moved: 0, lost: 1 })
    expect(await factWith('40.7')).toMatchObject({ id: revenue.id, state: 'confirmed', isLost: false })
    const corrected = await factWith('42.5')
    expect(corrected).toMatchObject({ state: 'suggested', value: '42.5' })
    expect(corrected.id).not.toBe(margin.id)
    const kept = await test.api.facts.read({ factId: margin.id })
    expect(kept).toMatchObject({ state: 'confirmed', value: '41.5', isLost: true })
    expect(kept.quote).toContain('41.5')
    const { metric, segment, basis, period, kind, unit } = margin
    const values = { metric, segment, basis, period, kind, unit, value: '42.5' }
    await expect(test.api.facts.correct({ factId: margin.id, values })).rejects.toMatchObject({
      code: 'anchor-lost',
    })
    await test.api.facts.reject({ factIds: [margin.id] })
    expect(await test.api.facts.read({ factId: margin.id })).toMatchObject({
      state: 'rejected',
      isLost: true,
    })
    const [move] = await test.api.anchors.moves({ documentId })
    expect(move).toMatchObject({
      state: 'lost',
      owner: { kind: 'fact', id: margin.id, label: 'Gross margin' },
    })
  })

  it('keeps corrections over the new text', async () => {
    const rows = await test.api.documents.passages({ documentId, from: 0, to: 100 })
    const question = rows.find(({ en }) => en?.text.includes('How do you see'))
    await test.api.corrections.make({
      documentId,
      correction: { kind: 'turn-speaker', turn: question?.turn ?? -1, speaker: 'Cleo Marsh' },
    })
    const start = call.indexOf('nobody')
    await test.api.corrections.make({
      documentId,
      correction: { kind: 'words', side: 'en', start, end: start + 6, replacement: 'no one' },
    })
    await test.api.documents.correct({ documentId, field: 'source', value: 'Kept by hand' })
    const outcome = test.importText(
      'tern-q2.txt',
      call.replace('Thank you. Revenue', 'Thank you very much. Revenue'),
    )
    expect(revisionOf(outcome)).toMatchObject({ same: 2, lost: 0 })
    const detail = await test.api.documents.read({ documentId })
    expect(detail).toMatchObject({ version: 2, source: 'Kept by hand' })
    const after = await test.api.documents.passages({ documentId, from: 0, to: 100 })
    expect(after.find(({ en }) => en?.text.includes('How do you see'))?.speaker).toBe('Cleo Marsh')
    expect(after.flatMap(({ readings }) => readings.map(({ replacement }) => replacement))).toEqual([
      'no one',
    ])
    expect((await test.api.corrections.list({ documentId })).map(({ state }) => state)).toEqual([
      'applied',
      'applied',
      'applied',
    ])
  })

  it('is taken back with one undo, and comes back with redo or with the file', async () => {
    const cited = await cite('How do you see the second half of the year for lasers?')
    const better = call.replace('How do you see the second half of the year for lasers? ', '')
    const ids = (await facts()).map(({ id }) => id)
    test.importText('tern-q2.txt', better)
    expect(await cited()).toMatch(/^lost v1/)
    await test.api.history.undo({})
    expect(await cited()).toMatch(/^exact v1/)
    expect(await test.api.documents.read({ documentId })).toMatchObject({ version: 1 })
    expect((await facts()).map(({ id }) => id)).toEqual(ids)
    expect(await test.api.anchors.moves({})).toEqual([])
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    await test.api.history.redo({})
    expect(await cited()).toMatch(/^lost v1/)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    await test.api.history.undo({})
    expect(revisionOf(test.importText('tern-q2.txt', better))).toMatchObject({ version: 2, lost: 1 })
    expect((await test.api.documents.versions({ documentId })).length).toBe(2)
  })

  it('leaves the old version whole where it fails half way', async () => {
    const before = await test.api.documents.passages({ documentId, from: 0, to: 100 })
    // After texts, anchors and rows were written.
    test.deps.db.exec(
      "create temp trigger fails before update of digest on main.documents begin select raise(abort, 'half way'); end",
    )
    expect(test.importText('tern-q2.txt', call.replace('Prices held', 'Prices rose'))).toMatchObject({
      kind: 'unreadable',
    })
    test.deps.db.exec('drop trigger temp.fails')
    expect(await test.api.documents.passages({ documentId, from: 0, to: 100 })).toEqual(before)
    expect(await test.api.documents.read({ documentId })).toMatchObject({ version: 1 })
    expect(await test.api.documents.versions({ documentId })).toHaveLength(1)
  })

  it('finds words again that a later version brings back', async () => {
    const cited = await cite('How do you see the second half of the year for lasers?')
    test.importText(
      'tern-q2.txt',
      call.replace('How do you see the second half of the year for lasers? ', ''),
    )
    expect(await cited()).toMatch(/^lost v1/)
    test.importText('tern-q2.txt', call.replace('Good day and welcome', 'Good day and a warm welcome'))
    expect(await cited()).toBe('moved v3 How do you see the second half of the year for lasers?')
    expect((await test.api.anchors.moves({})).map(({ state }) => state)).toEqual(['moved'])
  })

  it.each([
    [
      'of another quarter from the same form',
      'tern-q2.txt',
      call.replaceAll('Q2 2025', 'Q3 2025').replace('August 5', 'November 5'),
    ],
    [
      'with little in common',
      'tern-q2.txt',
      call.replace(
        /Thank you[\s\S]*$/,
        'We have nothing more to say about any of it today, sorry.\n'.repeat(40),
      ),
    ],
    ['under another name', 'elsewhere.txt', call.replace('Prices held', 'Prices rose')],
  ])('is none %s: that is a document of its own', async (_, name, text) => {
    const outcome = test.importText(name, text)
    expect(importedId(outcome)).not.toBe(documentId)
    expect(revisionOf(outcome)).toBeUndefined()
  })

  it('leaves the index of a library with this one document as it is told', async () => {
    const only = openTestLibrary()
    const long = Array.from(
      { length: 200 },
      (_, at) => `In week ${at} the lead time was ${at * 3} days in all.`,
    )
    only.importText('weeks.txt', long.join('\n\n'))
    only.importText('weeks.txt', long.join('\n\n').replace('week 7', 'weak 7'))
    expect(await only.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    only.close()
    removeFolder(only.folder)
  })

  it('is known by the name a second download gets', () => {
    const outcome = test.importText('tern-q2 (1).txt', call.replace('Prices held', 'Prices rose'))
    expect(importedId(outcome)).toBe(documentId)
  })

  it('cannot be a file that is another document', () => {
    const other = test.importText('other.txt', 'Another memo\n\nPrices held in the spring.')
    expect(importedId(other)).not.toBe(documentId)
    expect(
      test.reviseText(documentId, 'other.txt', 'Another memo\n\nPrices held in the spring.'),
    ).toMatchObject({ kind: 'unreadable', code: 'conflict' })
    expect(test.reviseText('nobody', 'new.txt', 'A new memo\n\nPrices rose.')).toMatchObject({
      kind: 'unreadable',
      code: 'document-not-found',
    })
  })

  it('keeps a figure made by hand with its words', async () => {
    const start = call.indexOf('forty weeks')
    const values = {
      metric: 'Lead time',
      segment: null,
      basis: null,
      period: '2025Q2',
      kind: 'actual',
      value: '40',
      unit: 'weeks',
    } as const
    const { id } = await test.api.facts.create({ documentId, side: 'en', start, end: start + 11, values })
    const better = `An editor's note stands here now.\n\n${call}`
    test.importText('tern-q2.txt', better)
    const fact = await test.api.facts.read({ factId: id })
    expect(fact).toMatchObject({
      isLost: false,
      quote: 'forty weeks',
      span: { start: better.indexOf('forty weeks') },
    })
    expect(fact.line).toBe(better.slice(0, better.indexOf('forty weeks')).split('\n').length)
    const rows = await test.api.documents.passages({ documentId, from: fact.passage, to: fact.passage + 1 })
    expect(rows[0]?.en?.text).toContain('forty weeks')
  })
})
