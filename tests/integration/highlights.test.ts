import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyBin } from '../../electron/library/empty-bin.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { Highlight, HighlightColour, HighlightId } from '../../shared/highlights/highlight.ts'
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

const highlights = () => test.api.highlights
function spanOf(words: string, text = firstCall) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const highlight = (words: string, colour: HighlightColour = 1, side: 'en' | 'zh' = 'en') =>
  highlights().create({ documentId, side, ...spanOf(words), colour })
const wordsOf = (list: readonly Highlight[]) => list.map(({ texts }) => texts.join(' / '))

describe('a highlight', () => {
  it('has its words, its line and who says them, and may overlap another', async () => {
    const first = await highlight('Data center revenue was $29.2 million', 2)
    expect(first).toMatchObject({
      colour: 2,
      comment: null,
      state: 'exact',
      texts: ['Data center revenue was $29.2 million'],
      place: { line: 17, speaker: 'Osric Venn' },
      anchor: { side: 'en', version: 1, exact: 'Data center revenue was $29.2 million' },
    })
    await highlight('$29.2 million, and telecom', 5)
    await highlight('毛利率為 31.4%', 3, 'zh')
    expect(wordsOf(await highlights().list({ documentId }))).toEqual([
      'Data center revenue was $29.2 million',
      '$29.2 million, and telecom',
      '毛利率為 31.4%',
    ])
    expect(await highlights().count({ documentId })).toEqual({ 1: 0, 2: 1, 3: 1, 4: 0, 5: 1 })
  })

  it('may run over passages, and holds only the words of its own side', async () => {
    const words = firstCall.slice(firstCall.indexOf('Total revenue'), firstCall.indexOf(', and telecom'))
    const long = await highlight(words)
    expect(long.texts).toEqual([
      'Total revenue for the first quarter of 2025 was $40.7 million, up 12% year-over-year.',
      'Data center revenue was $29.2 million',
    ])
    const { passage = 0, last = 0 } = long.place ?? {}
    expect(last).toBe(passage + 1)
    const onlySecond = await highlights().list({ documentId, from: last, to: last + 1 })
    expect(onlySecond.map(({ id }) => id)).toEqual([long.id])
    expect(await highlights().list({ documentId, from: last + 1, to: last + 50 })).toEqual([])
    expect(await highlights().list({ documentId, from: 0, to: passage })).toEqual([])
    expect(await highlights().ordinals({ documentId })).toEqual([{ passage, colour: 1 }])
  })

  it('is refused on words of the other side, on blank space and on none', async () => {
    const refused = (span: { start: number; end: number }) =>
      expect(highlights().create({ documentId, side: 'en', ...span, colour: 1 })).rejects.toMatchObject({
        code: 'invalid-input',
      })
    await refused(spanOf('第一季總營收'))
    await refused({ start: firstCall.indexOf('\n\nOperator'), end: firstCall.indexOf('Operator') + 8 })
    await refused({ start: 30, end: 30 })
    await refused({ start: 0, end: 90_000 })
    const none = 'none' as HighlightId
    await expect(highlights().delete({ highlightIds: [none] })).rejects.toMatchObject({
      code: 'highlight-not-found',
    })
    await expect(highlights().list({ documentId: 'none' as DocumentId })).rejects.toMatchObject({
      code: 'document-not-found',
    })
  })

  it('takes a comment, another colour and other words, each undone and redone by itself', async () => {
    const { id } = await highlight('telecom revenue')
    await highlights().comment({ highlightId: id, comment: '  Ask about cable  ' })
    await highlights().recolour({ highlightIds: [id], colour: 4 })
    const shown = async () => {
      const [one] = await highlights().list({ documentId })
      return one ? `${one.colour} ${one.texts.join()} ${one.comment ?? '-'}` : 'none'
    }
    const { start, end } = spanOf('telecom revenue was')
    await highlights().resize({ highlightId: id, start, end })
    await highlights().resize({
      highlightId: id,
      start,
      end: spanOf('telecom revenue was $11.5 million').end,
    })
    expect(await shown()).toBe('4 telecom revenue was $11.5 million Ask about cable')
    expect(await test.api.history.undo({})).toMatchObject({ redo: 'history.highlight-resized' })
    expect(await shown()).toBe('4 telecom revenue Ask about cable')
    await test.api.history.undo({})
    expect(await shown()).toBe('1 telecom revenue Ask about cable')
    await test.api.history.undo({})
    expect(await shown()).toBe('1 telecom revenue -')
    await test.api.history.undo({})
    expect(await shown()).toBe('none')
    for (let step = 0; step < 4; step += 1) await test.api.history.redo({})
    expect(await shown()).toBe('4 telecom revenue was $11.5 million Ask about cable')
    await highlights().delete({ highlightIds: [id] })
    expect(await shown()).toBe('none')
    await test.api.history.undo({})
    expect(await shown()).toBe('4 telecom revenue was $11.5 million Ask about cable')
    await highlights().comment({ highlightId: id, comment: '   ' })
    expect(await shown()).toBe('4 telecom revenue was $11.5 million -')
  })

  it('is announced to the views that show it', async () => {
    await highlight('telecom revenue')
    expect(test.announced.at(-1)).toEqual({
      name: 'libraryChanged',
      event: { kinds: ['highlights', 'history'], ids: [documentId] },
    })
  })
})

describe('highlights in a new version of the document', () => {
  it('stand where their words are, are listed where they moved or are gone, and can be attached anew', async () => {
    const same = await highlight('We see the data center side growing faster')
    const changed = await highlight('How should we think about the mix in the second half', 2)
    const gone = await highlight('Non-GAAP net loss was $2.6 million, or $0.06 per share.', 3)
    await highlights().comment({ highlightId: gone.id, comment: 'Per share again' })
    const better = `Corrected copy\n\n${firstCall}`
      .replace('How should we think about', 'How might we think about')
      .replace(' Non-GAAP net loss was $2.6 million, or $0.06 per share.', '')
    test.reviseText(documentId, 'tern-q1.txt', better)
    const now = await highlights().list({ documentId })
    expect(now.map(({ id, state, texts }) => [id, state, texts.join()])).toEqual([
      [changed.id, 'moved', 'How might we think about the mix in the second half'],
      [same.id, 'exact', 'We see the data center side growing faster'],
      [gone.id, 'lost', 'Non-GAAP net loss was $2.6 million, or $0.06 per share.'],
    ])
    const moves = await test.api.anchors.moves({ documentId })
    expect(moves.map(({ state, owner }) => [state, owner.kind, owner.label])).toEqual([
      ['lost', 'highlight', 'Per share again'],
      ['moved', 'highlight', ''],
    ])
    const [lost] = moves
    if (!lost) throw new Error('nothing is lost')
    await test.api.anchors.reattach({ moveId: lost.id, side: 'en', ...spanOf('31.4%', better) })
    expect(wordsOf(await highlights().list({ documentId }))).toContain('31.4%')
    await test.api.history.undo({})
    await test.api.history.undo({})
    expect((await highlights().list({ documentId })).map(({ state }) => state)).toEqual([
      'exact',
      'exact',
      'exact',
    ])
  })

  it('stay where they are when the document is only parsed anew', async () => {
    const { id } = await highlight('telecom revenue')
    await test.api.library.applyParse({ documentIds: [documentId] })
    expect(await highlights().list({ documentId })).toMatchObject([
      { id, state: 'exact', anchor: { version: 1 } },
    ])
  })
})

describe('highlights of the library', () => {
  let second: DocumentId
  beforeEach(async () => {
    second = importedId(test.importText('tern-q2.txt', secondCall))
    await highlight('telecom revenue was $11.5 million', 1)
    await highlight('up 12% year-over-year', 2)
    const commented = await highlight('毛利率為 31.4%', 1, 'zh')
    await highlights().comment({ highlightId: commented.id, comment: 'Compare with Q2' })
    await highlights().create({
      documentId: second,
      side: 'en',
      ...spanOf('telecom revenue was $12.5 million', secondCall),
      colour: 3,
    })
  })

  it('come newest document first, in the order of the text, page by page', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<TestLibrary['api']['highlights']['page']>> = await highlights().page({
        filter: {},
        limit: 3,
        ...(after === null ? {} : { after }),
      })
      expect(page.total).toBe(4)
      seen.push(...page.highlights.map(({ documentDate, texts }) => `${documentDate} ${texts.join()}`))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual([
      '2025-08-07 telecom revenue was $12.5 million',
      '2025-05-08 up 12% year-over-year',
      '2025-05-08 telecom revenue was $11.5 million',
      '2025-05-08 毛利率為 31.4%',
    ])
  })

  it.each([
    [{ colours: [1] as const }, 2],
    [{ commented: true }, 1],
    [{ commented: false }, 3],
    [{ words: 'TELECOM' }, 2],
    [{ words: 'compare with' }, 1],
    [{ companies: ['Nobody'] }, 0],
    [{ companies: ['Tern Photonics'], colours: [3] as const }, 1],
  ])('are filtered by %j', async (filter, total) => {
    const page = await highlights().page({ filter, limit: 100 })
    expect([page.total, page.highlights.length, page.next]).toEqual([total, total, null])
  })

  it('leave out the bin, where a comment keeps its document for good', async () => {
    await test.api.documents.remove({ documentIds: [documentId, second] })
    expect(await highlights().page({ filter: {}, limit: 10 })).toMatchObject({ total: 0 })
    expect(await highlights().count({})).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 })
    expect(emptyBin(test.deps.db, () => '2027-01-01T00:00:00.000Z')).toBe(1)
    await test.api.documents.restore({ documentIds: [documentId] })
    expect(await highlights().count({})).toEqual({ 1: 2, 2: 1, 3: 0, 4: 0, 5: 0 })
  })
})
