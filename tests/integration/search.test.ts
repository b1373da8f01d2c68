import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMemory } from '../../electron/database/open.ts'
import { findInText } from '../../electron/documents/find-in-text.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { stem } from '../../shared/search/stem.ts'
import type { SearchResult } from '../../shared/search/search-api.ts'
import { corpusDocument } from '../support/corpus.ts'
import {
  importedId,
  openTestLibrary,
  removeFolder,
  samplesFolder,
  type TestLibrary,
} from '../support/library.ts'

const memo = `Optical memo

Manufacturing of transceivers moved to Taiwan, and the manufacturer was glad.
收發模組的製造移到台灣，製造商很高興。

Gross margin was 28.9%, and revenue was $1,234,567 in the quarter.
毛利率為 28.9%，本季營收為 1,234,567 美元。

Our 800G技術 ships to data centers.
我們的800G技術供應給資料中心。

The naïve reading: margin fell, gross of freight.
天真的看法：毛利下降。光，模块分開寫。
`

describe('search', () => {
  let test: TestLibrary
  let id: DocumentId
  beforeAll(() => {
    test = openTestLibrary()
    id = importedId(test.importText('optical.txt', memo))
    test.importText('other.txt', 'Other memo\n\nNothing of that kind is said here about orders.\n')
  })
  afterAll(() => {
    test.close()
    removeFolder(test.folder)
  })

  const search = (query: string, more: object = {}) => test.api.search.search({ query, ...more })
  /** What is marked in the hits, side by side. */
  const marked = (result: SearchResult): readonly string[] =>
    result.hits.flatMap(({ en, zh }) =>
      [en, zh].flatMap(
        (snippet) => snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end)) ?? [],
      ),
    )

  it.each([
    ['an English word', 'transceivers', ['transceivers']],
    ['words of its stem', 'manufactured', ['Manufacturing', 'manufacturer']],
    ['capitals', 'TAIWAN', ['Taiwan']],
    ['letters with accents', 'naive', ['naïve']],
    ['a phrase', '"gross margin"', ['Gross margin']],
    ['two words anywhere in a passage', 'margin gross', ['Gross', 'margin', 'margin', 'gross']],
    ['a prefix', 'manufact*', ['Manufacturing', 'manufacturer']],
    ['one Han character', '光', ['光']],
    ['two Han characters', '毛利', ['毛利', '毛利']],
    ['three Han characters', '毛利率', ['毛利率']],
    ['more of them', '資料中心', ['資料中心']],
    ['Simplified for Traditional', '资料中心', ['資料中心']],
    ['Traditional for Simplified', '模塊', ['模块']],
    ['a word of both scripts', '800G技術', ['800G技術', '800G技術']],
    ['the same with a space', '"800G 技术"', ['800G技術', '800G技術']],
    ['full-width letters', '８００Ｇ', ['800G', '800G']],
    ['a number as written', '1,234,567', ['1,234,567', '1,234,567']],
    ['a number without separators', '1234567', ['1,234,567', '1,234,567']],
    ['a number with a decimal point', '28.9', ['28.9', '28.9']],
    ['Chinese quotation marks', '「本季營收」', ['本季營收']],
  ])('finds %s: %s', async (_, query, marks) => {
    const result = await search(query)
    expect(marked(result).toSorted()).toEqual([...marks].toSorted())
    expect(result.complete).toBe(true)
  })

  it.each([
    '',
    '   ',
    '"',
    '""',
    '*',
    '，。',
    'NEAR(',
    'a AND',
    '(',
    'en:x',
    '{en}',
    '^',
    "'; drop table notes",
    '\u0000',
  ])('takes %j for words, never for orders', async (query) => {
    const result = await search(query)
    expect(result.complete).toBe(true)
  })

  it.each(['光模', '光模块', 'margin"gross', 'gross-of-margin'])(
    'does not find what does not stand so: %s',
    async (query) => {
      expect((await search(query)).total).toBe(0)
    },
  )

  it('leads to the words in the extracted text', async () => {
    const { hits } = await search('製造商')
    const [hit] = hits
    expect(hit).toMatchObject({
      documentId: id,
      side: 'zh',
      documentTitle: 'Optical memo',
      file: 'optical.txt',
      line: 4,
    })
    expect(memo.slice(hit?.start, hit?.end)).toBe('製造商')
    const [row] = await test.api.documents.passages({
      documentId: id,
      from: hit?.passage ?? 0,
      to: (hit?.passage ?? 0) + 1,
    })
    expect(row?.zh?.text).toContain('製造商')
  })

  it('narrows by language, section, document, company and period', async () => {
    expect((await search('28.9', { languages: ['zh'] })).hits.map(({ side }) => side)).toEqual(['zh'])
    expect((await search('memo', { documentIds: [id] })).documents).toBe(1)
    expect((await search('memo', { companies: ['Nobody'] })).total).toBe(0)
    const { facets } = await search('margin')
    expect(facets.language).toEqual([{ value: 'en', count: 2 }])
    const [section] = facets.section
    expect((await search('margin', { sections: [section?.value] })).total).toBe(section?.count)
  })

  it('finds nothing of a document in the bin, and all of it when it is back', async () => {
    await test.api.documents.remove({ documentIds: [id] })
    expect((await search('transceivers')).total).toBe(0)
    await test.api.documents.restore({ documentIds: [id] })
    expect((await search('transceivers')).total).toBe(1)
  })
})

describe('search in calls', () => {
  let test: TestLibrary
  beforeAll(() => {
    test = openTestLibrary()
    for (const name of [
      'verrano-2025-q3-call.txt',
      'verrano-2025-q4-call.txt',
      'northlight-2025-q3-call.txt',
    ])
      test.importSample(name)
  })
  afterAll(() => {
    test.close()
    removeFolder(test.folder)
  })

  it('narrows by the speakers, companies, periods and sections that its facets offer', async () => {
    const all = await test.api.search.search({ query: 'quarter', limit: 500 })
    expect(all.facets.speaker.length).toBeGreaterThan(2)
    for (const [facet, filter] of [
      ['speaker', 'speakers'],
      ['company', 'companies'],
      ['period', 'periods'],
      ['section', 'sections'],
    ] as const)
      for (const { value, count } of all.facets[facet])
        expect({
          facet,
          value,
          count: (await test.api.search.search({ query: 'quarter', [filter]: [value] })).total,
        }).toEqual({
          facet,
          value,
          count,
        })
  })

  it('finds the same words as reading every passage does', async () => {
    const { documents } = await test.api.documents.list({ view: 'all' })
    for (const word of ['毛利', '營收', '客', '我們的', '第四季度']) {
      let passages = 0
      for (const { id, passages: count } of documents) {
        const rows = await test.api.documents.passages({ documentId: id, from: 0, to: Math.min(500, count) })
        passages += rows.filter(
          ({ zh }) =>
            zh &&
            findInText(zh.text, word, { wholeWord: false, matchCase: false, limit: 1 }).spans.length > 0,
        ).length
      }
      expect({ word, total: (await test.api.search.search({ query: word })).total }).toEqual({
        word,
        total: passages,
      })
    }
  })
})

describe('search in a large library', () => {
  it('looks at the newest 500 passages of a frequent word, says so, and stays quick', async () => {
    const test = openTestLibrary()
    for (let index = 0; index < 40; index += 1) {
      const { name, text } = corpusDocument(index)
      test.importText(name, text)
    }
    const queries = [
      'revenue',
      'our customers',
      '"data center"',
      're*',
      '的',
      '我們',
      '資料中心',
      'zebra',
      'of the',
    ]
    for (const query of queries) {
      const from = performance.now()
      const result = await test.api.search.search({ query, limit: 20 })
      const tookMs = performance.now() - from
      expect(result.hits.length).toBeLessThanOrEqual(20)
      expect(result.total).toBeLessThanOrEqual(500)
      expect({ query, quick: tookMs < 1000 }).toEqual({ query, quick: true })
    }
    const frequent = await test.api.search.search({ query: 'the', limit: 20 })
    expect(frequent).toMatchObject({ total: 500, complete: false })
    test.close()
    removeFolder(test.folder)
  })
})

describe('stem', () => {
  it('makes of every word of the samples what the index makes of it', () => {
    const words = new Set(
      readdirSync(samplesFolder)
        .filter((name) => name.endsWith('.txt'))
        .flatMap(
          (name) =>
            readFileSync(join(samplesFolder, name), 'utf8')
              .toLowerCase()
              .match(/[a-z]+/g) ?? [],
        ),
    )
    expect(words.size).toBeGreaterThan(1000)
    const db = openMemory()
    db.exec("create virtual table words using fts5 (word, tokenize = 'porter unicode61')")
    db.exec('create virtual table terms using fts5vocab (words, instance)')
    const list = [...words]
    for (const [index, word] of list.entries())
      db.run('insert into words (rowid, word) values (?, ?)', [index, word])
    const terms = new Map(
      db
        .all<{ doc: number; term: string }>('select doc, term from terms')
        .map(({ doc, term }) => [doc, term]),
    )
    const differing = list.flatMap((word, index) =>
      stem(word) === terms.get(index) ? [] : [`${word}: ${stem(word)}, ${terms.get(index)}`],
    )
    expect(differing).toEqual([])
    db.close()
  })
})
