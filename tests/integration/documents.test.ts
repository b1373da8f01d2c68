import { readdirSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findDocumentPlace } from '../../electron/documents/document-queries.ts'
import { readMarkup } from '../../electron/documents/markup-queries.ts'
import { emptyBin } from '../../electron/library/empty-bin.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { noMarkup } from '../../shared/documents/markup.ts'
import { parserVersion } from '../../shared/documents/parser-version.ts'
import {
  importedId,
  openTestLibrary,
  prepareText,
  removeFolder,
  samplesFolder,
  type TestLibrary,
} from '../support/library.ts'

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
    const place = findDocumentPlace(test.deps.db, documentId)
    const original = place ? test.deps.texts.whole(place.text) : ''
    expect(rebuilt.join('').replace(/\s/g, '')).toBe(original.replace(/\s/g, ''))
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map((_, index) => index))
  })
})

describe('a document from a paged original', () => {
  it('shows what its parse and its source carry, and gives the file back part by part', async () => {
    const test = openTestLibrary()
    const call = 'Tern Photonics, Inc. (TRNP)\nQ2 2025 Earnings Call\n\nOperator\n\nGood day and welcome.\n'
    const prepared = prepareText('call.txt', call)
    const boxes = Array.from({ length: 9_000 }, (_, index) => ({
      start: index * 10,
      end: index * 10 + 9,
      page: Math.floor(index / 50),
      x: 72,
      y: index % 50,
      width: 200,
      height: 12,
    }))
    const pages = [{ width: 595, height: 842 }]
    const documentId = importedId(
      test.importPrepared({
        ...prepared,
        markup: { ...noMarkup, pages, boxes },
        parsed: {
          ...prepared.parsed,
          passages: prepared.parsed.passages.map((one) => ({ ...one, level: 2, confidence: 0.75 })),
          exchanges: [{ analyst: 'Ada Brook', turns: [0, 0] }],
          suspectTurns: [{ turn: 0, likely: null, reason: 'thanks-self' }],
          quotations: [{ side: 'en', start: 5, end: 9, speaker: null }],
        },
      }),
    )
    expect(await test.api.documents.read({ documentId })).toMatchObject({
      parserVersion,
      exchanges: [{ analyst: 'Ada Brook', turns: [0, 0] }],
      suspectTurns: [{ turn: 0, likely: null, reason: 'thanks-self' }],
    })
    const rows = await test.api.documents.passages({ documentId, from: 0, to: 9 })
    expect(rows.map(({ level, confidence }) => [level, confidence])).toEqual(rows.map(() => [2, 0.75]))
    expect(rows.map(({ suspect }) => suspect)).toEqual(rows.map(({ turn }) => turn === 0))
    expect(await test.api.documents.boxes({ documentId, start: 40_005, end: 40_020 })).toEqual({
      pages,
      boxes: boxes.slice(4_000, 4_002),
    })
    expect(readMarkup(test.deps.db, { documentKey: 1, version: 1 })).toEqual({ ...noMarkup, pages, boxes })
    const part = (from: number, length: number) => test.api.documents.original({ documentId, from, length })
    const parts = [await part(0, 50), await part(50, 1_000_000)]
    expect(Buffer.concat(parts.map(({ base64 }) => Buffer.from(base64, 'base64'))).toString()).toBe(call)
    expect(parts[1]).toMatchObject({ bytes: call.length, format: 'text', fileName: 'call.txt' })
    await expect(test.api.documents.original({ documentId, version: 2, from: 0, length: 9 })).rejects.toThrow(
      expect.objectContaining({ code: 'document-not-found' }) as Error,
    )
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    test.deps.db.run("update text_markups set span_end = 7 where part = 'boxes' and ordinal = 0")
    test.deps.db.run("delete from row_checksums where table_name = 'text_markups'")
    await expect(test.api.documents.boxes({ documentId, start: 0, end: 9 })).rejects.toThrow(
      expect.objectContaining({ code: 'library-damaged' }) as Error,
    )
    test.close()
    removeFolder(test.folder)
  })
})

const memo = `Optical memo

Lead times for lasers grew to 40 weeks. The laser lead is long.
雷射的交期延長到四十週。

Ａ full-width “laser” stays a laser; lasers are many.
全形的雷射仍是雷射。
`

describe('a document', () => {
  let test: TestLibrary
  let documentId: DocumentId
  beforeEach(() => {
    test = openTestLibrary()
    documentId = importedId(test.importText('optical.txt', memo))
  })
  afterEach(() => {
    test.close()
    removeFolder(test.folder)
  })

  const refused = (code: string) => expect.objectContaining({ code }) as Error
  const find = async (query: string, more: object = {}) => {
    const { hits } = await test.api.documents.find({ documentId, query, ...more })
    return hits.map(({ side, start, end }) => `${side} ${memo.slice(start, end)}`)
  }

  it.each([
    ['laser', {}, ['en laser', 'en laser', 'en laser', 'en laser', 'en laser']],
    ['laser', { wholeWord: true }, ['en laser', 'en laser', 'en laser']],
    ['lead', {}, ['en Lead', 'en lead']],
    ['Lead', { matchCase: true }, ['en Lead']],
    ['lead  times', {}, ['en Lead times']],
    ['雷射', {}, ['zh 雷射', 'zh 雷射', 'zh 雷射']],
    ['交期延长', {}, ['zh 交期延長']],
    ['a full-width "laser"', {}, ['en Ａ full-width “laser”']],
    ['times. The', {}, []],
    ['weeks. The laser', {}, ['en weeks. The laser']],
    ['.*', {}, []],
    ['laser(s)? (are|lead)', { isPattern: true }, ['en laser lead', 'en lasers are']],
    ['^[a-z]+ (memo|times)', { isPattern: true }, ['en Optical memo', 'en Lead times']],
    ['延[长長]', { isPattern: true }, ['zh 延長']],
    ['\\d+ weeks', { isPattern: true }, ['en 40 weeks']],
    ['laser', { isPattern: true, wholeWord: true }, ['en laser', 'en laser', 'en laser']],
    ['LASER', { isPattern: true, matchCase: true }, []],
    ['x*', { isPattern: true }, []],
  ])('has %s found in it %j', async (query, more, places) => {
    expect(await find(query, more)).toEqual(places)
  })

  it('refuses a pattern that is no regular expression, and says why', async () => {
    await expect(test.api.documents.find({ documentId, query: 'laser(', isPattern: true })).rejects.toThrow(
      refused('pattern-invalid'),
    )
  })

  it('says which passage holds a place of its text', async () => {
    const start = memo.indexOf('延長')
    const place = await test.api.documents.locate({ documentId, start })
    const [row] = await test.api.documents.passages({
      documentId,
      from: place?.ordinal ?? 0,
      to: (place?.ordinal ?? 0) + 1,
    })
    expect(place?.side).toBe('zh')
    expect(row?.zh?.text).toContain('延長')
    expect(await test.api.documents.locate({ documentId, start: memo.indexOf('\n\n') + 1 })).toBeNull()
  })

  it('gives at most 500 passages at once, and none beyond its end', async () => {
    const long = importedId(
      test.importText(
        'long.txt',
        Array.from({ length: 1200 }, (_, line) => `Paragraph ${line} says so.`).join('\n\n'),
      ),
    )
    expect(await test.api.documents.passages({ documentId: long, from: 100, to: 1100 })).toHaveLength(500)
    expect(await test.api.documents.passages({ documentId: long, from: 5000, to: 5100 })).toEqual([])
    expect(await test.api.documents.passages({ documentId: long, from: 9, to: 2 })).toEqual([])
  })

  it('takes corrections, and brings a known company’s ticker along', async () => {
    const corrected = await test.api.documents.correct({
      documentId,
      field: 'company',
      value: 'Verrano Lasers',
    })
    expect(corrected).toMatchObject({ company: 'Verrano Lasers', ticker: 'VRNO', exchange: 'NASDAQ' })
    expect(corrected.correctedFields).toEqual(['company'])
    expect(await test.api.documents.companies({})).toEqual([
      { company: 'Verrano Lasers', ticker: 'VRNO', documents: 1, unread: 1 },
    ])
    const back = await test.api.documents.correct({ documentId, field: 'company', value: null })
    expect(back).toMatchObject({ company: null, ticker: null, correctedFields: [] })
  })

  it.each([
    ['date', '2025-13-01'],
    ['period', 'last quarter'],
    ['kind', 'poem'],
    ['title', '  '],
  ] as const)('refuses %s to be %s', async (field, value) => {
    await expect(test.api.documents.correct({ documentId, field, value })).rejects.toThrow(
      refused('invalid-input'),
    )
  })

  it('remembers where reading stopped, and whether it was read', async () => {
    await test.api.documents.savePosition({ documentId, position: 2 })
    await test.api.documents.setUnread({ documentIds: [documentId], unread: false })
    expect(await test.api.documents.read({ documentId })).toMatchObject({ position: 2, unread: false })
    expect((await test.api.documents.list({ view: 'unread' })).total).toBe(0)
  })

  it('is listed by view, filter, company and order, a page at a time', async () => {
    test.importText('zinc.txt', 'Zinc memo\n\nPrices fell.')
    test.importSample('verrano-2025-q4-call.txt')
    test.importSample('verrano-2025-q3-call.txt')
    const titles = async (input: object) =>
      (await test.api.documents.list({ view: 'all', ...input })).documents.map(({ fileName }) => fileName)
    expect((await titles({})).slice(0, 2)).toEqual(['verrano-2025-q4-call.txt', 'verrano-2025-q3-call.txt'])
    expect((await titles({ sort: 'imported' }))[0]).toBe('verrano-2025-q3-call.txt')
    expect(await titles({ filter: 'ZINC memo' })).toEqual(['zinc.txt'])
    expect(await titles({ company: 'Verrano Lasers', limit: 1, from: 1 })).toEqual([
      'verrano-2025-q3-call.txt',
    ])
    expect(await titles({ view: 'review' })).toEqual([
      'verrano-2025-q4-call.txt',
      'verrano-2025-q3-call.txt',
      'optical.txt',
    ])
    expect((await test.api.documents.list({ view: 'all', limit: 1 })).total).toBe(4)
    expect(await test.api.library.read({})).toMatchObject({ documents: 4, unread: 4, toReview: 3, inBin: 0 })
  })

  it('is gone for good after thirty days in the bin, unless a note cites it', async () => {
    const cited = importedId(test.importText('cited.txt', 'Cited memo\n\nThese words are cited.'))
    const kept = importedId(test.importText('kept.txt', 'Kept memo\n\nThese words are read.'))
    const note = await test.api.notes.create({ body: '# Note' })
    await test.api.notes.cite({ noteId: note.id, documentId: cited, side: 'en', start: 12, end: 23 })
    await test.api.documents.remove({ documentIds: [documentId, cited] })
    expect(emptyBin(test.deps.db, () => '2026-03-30T00:00:00.000Z')).toBe(0)
    expect(emptyBin(test.deps.db, () => '2026-04-30T00:00:00.000Z')).toBe(1)
    await expect(test.api.documents.read({ documentId })).rejects.toThrow(refused('document-not-found'))
    expect((await test.api.documents.list({ view: 'bin' })).documents.map(({ id }) => id)).toEqual([cited])
    expect((await test.api.search.search({ query: 'read' })).hits.map((hit) => hit.documentId)).toEqual([
      kept,
    ])
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    // Its bytes may come again.
    expect(test.importText('optical.txt', memo)).toMatchObject({ kind: 'imported' })
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('refuses ids of nobody', async () => {
    const nobody = { documentId: 'nobody' as DocumentId }
    await expect(test.api.documents.read(nobody)).rejects.toThrow(refused('document-not-found'))
    await expect(test.api.documents.find({ ...nobody, query: 'x' })).rejects.toThrow(
      refused('document-not-found'),
    )
  })
})

describe('the outline of a call', () => {
  it('begins each section and turn at its first passage, in order', async () => {
    const test = openTestLibrary()
    const documentId = importedId(test.importSample('verrano-2025-q4-call.txt'))
    const detail = await test.api.documents.read({ documentId })
    const rows = await test.api.documents.passages({ documentId, from: 0, to: 500 })
    expect(detail.outline.filter(({ kind }) => kind === 'section').length).toBeGreaterThan(2)
    for (const entry of detail.outline) {
      const row = rows[entry.ordinal]
      const speaker = entry.kind === 'turn' ? { speaker: entry.title, role: entry.role } : {}
      expect(row).toMatchObject({ sectionKind: entry.sectionKind, ...speaker })
    }
    expect(detail.outline.map(({ ordinal }) => ordinal)).toEqual(
      detail.outline.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b),
    )
    const [turn] = detail.outline.filter(({ kind }) => kind === 'turn')
    const spoken = await test.api.documents.ordinalsOfSpeaker({ documentId, speaker: turn?.title ?? '' })
    expect(spoken).toEqual(
      rows.filter(({ speaker }) => speaker === turn?.title).map(({ ordinal }) => ordinal),
    )
    expect(detail.participants.length).toBeGreaterThan(2)
    test.close()
    removeFolder(test.folder)
  })
})
