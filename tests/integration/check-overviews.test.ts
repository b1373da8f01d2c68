import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedCall, slippedAgain, slippedRow } from '../support/checked-call.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

let test: TestLibrary
beforeEach(() => {
  test = openTestLibrary()
})
afterEach(() => {
  test.close()
  removeFolder(test.folder)
})

describe('counts of open checks by document', () => {
  it('count what is open, and leave out documents with nothing', async () => {
    const one = importedId(test.importText('one.txt', checkedCall([slippedRow, slippedAgain])))
    const sound = importedId(
      test.importText('sound.txt', checkedCall([['Sales were $6 billion.', '銷售額為 60 億美元。']])),
    )
    const counts = () => test.api.checks.counts({ documentIds: [one, sound] })
    expect(await counts()).toEqual([{ documentId: one, errors: 2, doubts: 0 }])
    const [first, second] = await test.api.checks.list({ documentId: one })
    await test.api.checks.confirm({ checkIds: [first?.id as never] })
    expect(await counts()).toEqual([{ documentId: one, errors: 1, doubts: 0 }])
    await test.api.checks.dismiss({ checkIds: [second?.id as never], scope: 'everywhere' })
    expect(await counts()).toEqual([])
  })
})

describe('a summary against its body', () => {
  const sample = readFileSync(join('resources', 'samples', 'verrano-2025-q4-call.txt'), 'utf8')

  it('gives each sentence its verdict with the words of the body it rests on', async () => {
    const documentId = importedId(test.importText('verrano-2025-q4-call.txt', sample))
    const sentences = await test.api.checks.summary({ documentId })
    // Planted: the summary says 6.8 億美元 where the body guides to $580 million.
    const planted = sentences.find(({ text }) => text.includes('6.8 億美元'))
    expect(planted?.verdict).toBe('contradicted')
    expect(planted?.evidence.some(({ text }) => text.includes('$580 million'))).toBe(true)
    const supported = sentences.filter(({ verdict }) => verdict === 'supported')
    expect(supported.length).toBeGreaterThan(0)
    for (const { start, end, text, evidence } of sentences)
      for (const words of [{ start, end, text }, ...evidence])
        expect(sample.slice(words.start, words.end)).toBe(words.text)
  })

  it('is empty for a document that has none', async () => {
    const documentId = importedId(test.importText('call.txt', checkedCall([slippedRow])))
    expect(await test.api.checks.summary({ documentId })).toEqual([])
  })
})
