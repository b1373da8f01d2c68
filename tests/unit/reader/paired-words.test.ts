import { describe, expect, it } from 'vitest'
import type { PassageRow } from '../../../shared/documents/documents-api.ts'
import { quoteBilingually } from '../../../renderer/reader/cited-text.ts'
import { pairedWords } from '../../../renderer/reader/paired-words.ts'

const en = 'Prices held firm through the quarter. Margin rose to 41% in the end.'
const zh = '價格在整個季度持穩。毛利率最後升至 41%。'
const row = {
  en: { text: en, start: 100, end: 100 + en.length, lines: [1, 1] },
  zh: { text: zh, start: 200, end: 200 + zh.length, lines: [2, 2] },
} as unknown as PassageRow

describe('pairedWords', () => {
  it('has the sentence that the words of the other side stand in', () => {
    const start = 100 + en.indexOf('Margin')
    expect(pairedWords(row, { side: 'en', start, end: start + 18 })).toEqual({
      en: 'Margin rose to 41%',
      zh: '毛利率最後升至 41%。',
    })
    expect(pairedWords(row, { side: 'zh', start: 200, end: 202 })).toEqual({
      en: 'Prices held firm through the quarter.',
      zh: '價格',
    })
  })

  it('has the whole row for words over both sentences, and nothing on a side that is not there', () => {
    expect(pairedWords(row, { side: 'en', start: 0, end: 900 })).toEqual({ en, zh })
    expect(pairedWords({ ...row, zh: null }, { side: 'en', start: 100, end: 106 })).toEqual({
      en: 'Prices',
      zh: null,
    })
  })
})

describe('quoteBilingually', () => {
  it('sets each language in its own marks, then who, where, when and which lines', () => {
    const source = { speaker: 'Ada Brook', title: 'Tern Q2 call', date: '2025-08-05', passage: 'lines 3–5' }
    expect(
      quoteBilingually(
        [
          { en: 'Prices held.', zh: '價格持穩。' },
          { en: null, zh: '完。' },
        ],
        'zh-Hant',
        source,
      ),
    ).toBe('“Prices held.”\n「價格持穩。」\n\n「完。」\n\n(Ada Brook, Tern Q2 call, 2025-08-05, lines 3–5)')
  })
})
