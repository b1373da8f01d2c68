import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

const english = `Tern Photonics, Inc. (TRNP)
Q2 2025 Earnings Call

Operator

Good day and welcome to the second quarter call of Tern Photonics.

Ada Brook — Chief Executive Officer

Thank you. Revenue was $40.7 million in the second quarter of 2025, up 12% from a year ago.

Lead times for lasers grew to forty weeks. Nobody had expected that much in the spring.

We have hired 60 people for the new plant in Larch Valley.

Ben Reed — Analyst, Larch Securities

Thanks. How do you see the second half of the year for lasers?

Ada Brook — Chief Executive Officer

We see it growing from here, as we said in March.
`
const chinese = `Tern Photonics 公司(TRNP)
2025 年第二季財報會議

主持人

各位好,歡迎參加 Tern Photonics 第二季會議。

Ada Brook — 執行長

謝謝。2025 年第二季營收為 4,070 萬美元,較去年同期成長 12%。

雷射的交期延長到四十週。

春天時沒有人預料到會這麼久。

我們為 Larch Valley 的新廠聘用了 60 人。

Ben Reed — Larch Securities 分析師

謝謝。您如何看待下半年的雷射業務?

Ada Brook — 執行長

正如我們在三月所說,我們認為會從這裡開始成長。
`

describe('a document made of two', () => {
  let test: TestLibrary
  let documentId: DocumentId
  let origins: { readonly en: DocumentId; readonly zh: DocumentId }
  beforeEach(async () => {
    test = openTestLibrary()
    origins = {
      en: importedId(test.importText('tern-q2-en.txt', english)),
      zh: importedId(test.importText('tern-q2-zh.txt', chinese)),
    }
    // The wrong way round is no matter.
    const made = await test.api.pairings.create({ enDocumentId: origins.zh, zhDocumentId: origins.en })
    documentId = made.documentId
  })
  afterEach(async () => {
    const { problems } = await test.api.library.verify({})
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    test.close()
    removeFolder(test.folder)
  })

  const passages = () => test.api.documents.passages({ documentId, from: 0, to: 100 })
  const rows = async () =>
    (await passages()).map(({ en, zh }) => `${en?.text.slice(0, 12) ?? ''}|${zh?.text.slice(0, 6) ?? ''}`)
  const rowWith = async (words: string) =>
    (await passages()).find(({ en, zh }) => en?.text.includes(words) || zh?.text.includes(words))?.ordinal ??
    -1

  it('reads in the English order, row by row, with the speakers of the English', async () => {
    const all = await passages()
    const pairs = all.filter(({ en, zh }) => en && zh).map(({ en, zh }) => [en?.text, zh?.text])
    expect(pairs).toContainEqual([
      'Lead times for lasers grew to forty weeks. Nobody had expected that much in the spring.',
      '雷射的交期延長到四十週。\n\n春天時沒有人預料到會這麼久。',
    ])
    expect(pairs).toContainEqual([
      'We see it growing from here, as we said in March.',
      '正如我們在三月所說,我們認為會從這裡開始成長。',
    ])
    expect(all.filter(({ kind }) => kind === 'speech').map(({ speaker }) => speaker)).toEqual([
      'Operator',
      'Ada Brook',
      'Ada Brook',
      'Ada Brook',
      'Ben Reed',
      'Ada Brook',
    ])
    expect(
      all.every(({ confidence, en, zh }) => (confidence !== null) === (en !== null && zh !== null)),
    ).toBe(true)
    const held = all.flatMap(({ en, zh }) => [en, zh].flatMap((side) => side?.text.replace(/\s/g, '') ?? []))
    expect(held.join('').length).toBe((english + chinese).replace(/\s/g, '').length)
    expect(await test.api.documents.read({ documentId })).toMatchObject({
      kind: 'call',
      languages: ['en', 'zh-Hant'],
      company: 'Tern Photonics',
      pairedFrom: origins,
    })
  })

  it('points figures into both languages', async () => {
    const facts = await test.api.facts.list({ documentId })
    const joined = `${english}${chinese}`
    const revenue = facts.find(({ quote }) => quote.includes('40.7'))
    expect(revenue?.value).toBe('40700000')
    expect(joined.slice(revenue?.zhSpan?.start, revenue?.zhSpan?.end)).toContain('4,070 萬')
  })

  it('keeps both files byte for byte, is found again, and leaves the two as they were', async () => {
    const { base64 } = await test.api.documents.original({ documentId, from: 0, length: 1_000_000 })
    const files = unzipSync(Buffer.from(base64, 'base64'))
    expect(Object.entries(files).map(([name, data]) => [name, Buffer.from(data).toString('utf8')])).toEqual([
      ['en/tern-q2-en.txt', english],
      ['zh/tern-q2-zh.txt', chinese],
    ])
    expect(await test.api.pairings.create({ enDocumentId: origins.en, zhDocumentId: origins.zh })).toEqual({
      documentId,
    })
    expect((await test.api.documents.list({ view: 'all' })).total).toBe(3)
    for (const id of [origins.en, origins.zh])
      expect(await test.api.documents.read({ documentId: id })).toMatchObject({
        version: 1,
        pairedFrom: null,
      })
  })

  it('goes to the bin with undo and comes back whole', async () => {
    const before = await rows()
    expect(await test.api.history.undo({})).toMatchObject({ redo: 'history.documents-paired' })
    expect((await test.api.documents.list({ view: 'bin' })).documents.map(({ id }) => id)).toEqual([
      documentId,
    ])
    await test.api.documents.restore({ documentIds: [documentId] })
    await test.api.documents.correct({ documentId, field: 'source', value: 'By hand' })
    expect(await rows()).toEqual(before)
  })

  it('is mended by hand: merge, split, shift, unpair, each with undo', async () => {
    const before = await rows()
    const lead = await rowWith('Lead times')
    const joined = `${english}${chinese}`
    const at = { en: joined.indexOf('Nobody had'), zh: joined.indexOf('春天時') }
    expect(await test.api.pairings.split({ documentId, passage: lead, ...at })).toEqual({ passage: lead })
    expect((await rows()).slice(lead, lead + 2)).toEqual([
      'Lead times f|雷射的交期延',
      'Nobody had e|春天時沒有人',
    ])
    await test.api.pairings.shift({ documentId, passage: lead + 1, side: 'zh', direction: 'up' })
    expect((await rows()).slice(lead, lead + 2)).toEqual(['Lead times f|雷射的交期延', 'Nobody had e|'])
    await test.api.history.undo({})
    await test.api.pairings.unpair({ documentId, passage: lead + 1 })
    expect((await rows()).slice(lead + 1, lead + 3)).toEqual(['Nobody had e|', '|春天時沒有人'])
    await test.api.history.undo({})
    await test.api.pairings.merge({ documentId, passage: lead })
    expect(await rows()).toEqual(before)
    await test.api.history.undo({})
    await test.api.history.undo({})
    expect(await rows()).toEqual(before)
    await expect(
      test.api.pairings.merge({ documentId, passage: await rowWith('Good day') }),
    ).rejects.toMatchObject({
      code: 'rows-apart',
    })
  })

  it('keeps rows made by hand through a new alignment, which they guide', async () => {
    const plant = await rowWith('We have hired')
    await test.api.pairings.unpair({ documentId, passage: plant })
    const mended = await rows()
    expect(mended.slice(plant, plant + 2)).toEqual(['We have hire|', '|我們為 La'])
    await test.api.pairings.realign({ documentId })
    expect(await rows()).toEqual(mended)
    const [pair] = (await test.api.corrections.list({ documentId })).filter(
      ({ change }) => change.kind === 'pair',
    )
    await test.api.corrections.remove({ correctionIds: pair ? [pair.id] : [] })
    await test.api.pairings.realign({ documentId })
    expect((await rows())[plant]).toBe('We have hire|我們為 La')
    await test.api.history.undo({})
    await test.api.history.undo({})
    expect(await rows()).toEqual(mended)
  })

  it('takes along what was corrected in the two', async () => {
    const first = await test.api.documents.passages({ documentId: origins.en, from: 0, to: 100 })
    const asker = first.find(({ en }) => en?.text.includes('How do you see'))
    await test.api.corrections.make({
      documentId: origins.en,
      correction: { kind: 'turn-speaker', turn: asker?.turn ?? -1, speaker: 'Cleo Marsh' },
    })
    await test.api.documents.correct({ documentId: origins.en, field: 'source', value: 'By hand' })
    // The document made of these two before is as it was; a longer translation makes another one.
    const later = importedId(test.importText('later-zh.txt', `${chinese}\n謝謝各位。\n`))
    const end = chinese.indexOf('主持人')
    await test.api.corrections.make({
      documentId: later,
      correction: { kind: 'words', side: 'zh', start: end, end: end + 3, replacement: '總機' },
    })
    const made = await test.api.pairings.create({ enDocumentId: origins.en, zhDocumentId: later })
    const rowsNow = await test.api.documents.passages({ documentId: made.documentId, from: 0, to: 100 })
    expect(rowsNow.find(({ en }) => en?.text.includes('How do you see'))?.speaker).toBe('Cleo Marsh')
    expect(await test.api.documents.read({ documentId: made.documentId })).toMatchObject({
      source: 'By hand',
    })
    const list = await test.api.corrections.list({ documentId: made.documentId })
    expect(list.map(({ change, state }) => `${change.kind} ${state}`)).toEqual([
      'metadata applied',
      'turn-speaker applied',
      'words applied',
    ])
    const [reading] = rowsNow.flatMap(({ readings }) => readings)
    expect(`${english}${chinese}`.slice(reading?.start, reading?.end)).toBe('主持人')
  })

  it('is refused where both are in one language', async () => {
    const other = importedId(test.importText('other.txt', 'Another memo\n\nPrices held in the spring.'))
    await expect(
      test.api.pairings.create({ enDocumentId: origins.en, zhDocumentId: other }),
    ).rejects.toMatchObject({ code: 'languages-not-two' })
    await expect(test.api.pairings.realign({ documentId: other })).rejects.toMatchObject({
      code: 'languages-not-two',
    })
  })
})
