import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { TermDraft } from '../../shared/glossary/glossary-api.ts'
import type { TermId } from '../../shared/glossary/term.ts'
import { checkedCall } from '../support/checked-call.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

let test: TestLibrary
beforeEach(() => {
  test = openTestLibrary()
})
afterEach(() => {
  test.close()
  removeFolder(test.folder)
})

const draft = (en: string, hant: string, more: Partial<TermDraft> = {}): TermDraft => ({
  en: [en],
  hant: [hant],
  hans: [],
  wrong: [],
  misheard: [],
  field: 'general',
  note: null,
  ...more,
})
const find = async (termId: string) => (await test.api.glossary.list({})).find(({ id }) => id === termId)
const grossMargin = 'gross-margin' as TermId

describe('the glossary', () => {
  it('lists the shipped terms in order, by query in either script, and by field', async () => {
    const all = await test.api.glossary.list({})
    expect(all.length).toBeGreaterThan(100)
    expect(all.every(({ origin }) => origin === 'shipped')).toBe(true)
    const traditional = await test.api.glossary.list({ query: '營業利益' })
    const simplified = await test.api.glossary.list({ query: '营业利益' })
    expect(traditional.map(({ id }) => id)).toContain('operating-income')
    expect(simplified).toEqual(traditional)
    const optics = await test.api.glossary.list({ field: 'optics' })
    expect(new Set(optics.map(({ field }) => field))).toEqual(new Set(['optics']))
  })

  it('looks up the terms of a selection, the longest first', async () => {
    const found = await test.api.glossary.lookUp({ words: 'our non-GAAP gross margins improved' })
    expect(found.map(({ id }) => id)).toContain(grossMargin)
    expect(await test.api.glossary.lookUp({ words: 'marginal' })).toEqual([])
    expect((await test.api.glossary.lookUp({ words: '毛利率' }))[0]?.id).toBe(grossMargin)
  })

  it('takes terms of the user’s, changes and removals, and each of them back', async () => {
    const { api } = test
    const own = await api.glossary.create({ term: draft('quill laser', '翎管雷射') })
    expect(own).toMatchObject({ en: ['quill laser'], origin: 'own' })
    const shipped = await find(grossMargin)
    if (!shipped) throw new Error('gross margin is shipped')
    const changed = await api.glossary.update({
      termId: grossMargin,
      term: draft('gross margin', '毛利比', { field: 'finance' }),
    })
    expect(changed).toMatchObject({ id: grossMargin, hant: ['毛利比'], origin: 'changed' })
    await api.glossary.delete({ termIds: [own.id, grossMargin] })
    expect([await find(own.id), await find(grossMargin)]).toEqual([undefined, undefined])
    await api.history.undo({})
    expect([await find(own.id), await find(grossMargin)]).toEqual([own, changed])
    await api.glossary.restore({ termIds: [grossMargin] })
    expect(await find(grossMargin)).toEqual(shipped)
    await api.history.undo({})
    await api.history.undo({})
    await api.history.undo({})
    expect([await find(own.id), await find(grossMargin)]).toEqual([undefined, shipped])
    await api.history.redo({})
    expect(await find(own.id)).toEqual(own)
    await expect(
      api.glossary.update({ termId: 'none' as TermId, term: draft('x', '乙') }),
    ).rejects.toMatchObject({ code: 'term-not-found' })
    expect(await api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('imports a table and a TBX file as one change each, and says which rows are no terms', async () => {
    const { api } = test
    const csv = 'English,Taiwan,Wrong\nquill laser,翎管雷射,管子\ngross margin,毛利率,總保證金\n,無英文,\n'
    expect(await api.glossary.import({ format: 'csv', text: csv })).toEqual({
      added: 1,
      merged: 1,
      refused: [{ line: 4, reason: 'no-english' }],
    })
    expect((await find(grossMargin))?.wrong).toContain('總保證金')
    const tbx = `<tbx xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="1">
      <langSec xml:lang="en"><termSec><term>light engine</term></termSec></langSec>
      <langSec xml:lang="zh-TW"><termSec><term>光引擎</term></termSec></langSec>
    </conceptEntry></body></text></tbx>`
    const before = (await api.glossary.list({})).length
    const { added, merged } = await api.glossary.import({ format: 'tbx', text: tbx })
    expect(added + merged).toBe(1)
    expect((await api.glossary.lookUp({ words: '光引擎' }))[0]?.en).toContain('light engine')
    await api.history.undo({})
    expect((await api.glossary.list({})).length).toBe(before)
  })
})

describe('what corrections teach', () => {
  const row = ['We sold more quill lasers.', '我們賣出更多的管子雷射。'] as const
  const correct = async (documentId: DocumentId, words: string, replacement: string) => {
    const passages = await test.api.documents.passages({ documentId, from: 0, to: 20 })
    const side = /\p{Script=Han}/u.test(words) ? 'zh' : 'en'
    const text = passages.map((passage) => passage[side]).find((one) => one?.text.includes(words))
    const start = (text?.start ?? 0) + (text?.text.indexOf(words) ?? 0)
    await test.api.corrections.make({
      documentId,
      correction: { kind: 'words', side, start, end: start + words.length, replacement },
    })
  }

  it('is suggested until the glossary knows it', async () => {
    const { api } = test
    const documents = ['one', 'two'].map((name) =>
      importedId(test.importText(`${name}.txt`, `${checkedCall([row])}\n${name}`)),
    )
    for (const documentId of documents) await correct(documentId, '管子雷射', '翎管雷射')
    await correct(documents[0] as DocumentId, 'quill lasers', 'quilt lasers')
    const [first, second] = await api.glossary.suggestions({})
    expect(first).toMatchObject({
      wrong: '管子雷射',
      correct: '翎管雷射',
      list: 'wrong',
      termId: null,
      count: 2,
    })
    expect(first?.seen.map(({ documentId }) => documentId)).toEqual([...documents].toReversed())
    expect(second).toMatchObject({
      wrong: 'quill lasers',
      correct: 'quilt lasers',
      list: 'misheard',
      count: 1,
    })

    const term = await api.glossary.create({ term: draft('quill laser', '翎管雷射') })
    expect((await api.glossary.suggestions({}))[0]?.termId).toBe(term.id)
    await api.glossary.update({
      termId: term.id,
      term: draft('quill laser', '翎管雷射', { wrong: ['管子雷射'] }),
    })
    expect((await api.glossary.suggestions({})).map(({ wrong }) => wrong)).toEqual(['quill lasers'])
  })

  it('is never a figure, and never suggested again once it was dismissed, until that is taken back', async () => {
    const { api } = test
    const documentId = importedId(
      test.importText('call.txt', checkedCall([row, ['We made 300 of them.', '我們做了 300 個。']])),
    )
    await correct(documentId, '300 個', '400 個')
    await correct(documentId, '管子雷射', '翎管雷射')
    const [suggestion, ...others] = await api.glossary.suggestions({})
    expect(others).toEqual([])
    const { wrong, correct: right } = suggestion ?? { wrong: '', correct: '' }
    await api.glossary.dismissSuggestion({ wrong, correct: right })
    expect(await api.glossary.suggestions({})).toEqual([])
    await api.history.undo({})
    expect(await api.glossary.suggestions({})).toEqual([suggestion])
  })

  it('includes a garbled term that a person confirmed', async () => {
    const { api } = test
    await api.glossary.create({ term: draft('lantern card', '燈籠卡', { wrong: ['手電筒卡'] }) })
    const documentId = importedId(
      test.importText(
        'call.txt',
        checkedCall([['Our lantern cards ship in June.', '我們的手電筒卡六月出貨。']]),
      ),
    )
    await api.checks.renew({ documentId })
    const [check] = await api.checks.list({ documentId })
    expect(check).toMatchObject({ kind: 'term-garbled', expected: '燈籠卡' })
    await api.checks.confirm({ checkIds: check ? [check.id] : [] })
    // The glossary knows this one: that is how it was found.
    expect(await api.glossary.suggestions({})).toEqual([])
    const [term] = await api.glossary.lookUp({ words: 'lantern card' })
    if (term) await api.glossary.update({ termId: term.id, term: draft('lantern card', '燈籠卡') })
    expect(await api.glossary.suggestions({})).toMatchObject([
      { wrong: check?.zh?.text, correct: '燈籠卡', list: 'wrong', termId: term?.id, count: 1 },
    ])
  })
})
