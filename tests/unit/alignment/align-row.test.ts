import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../../shared/alignment/align-row.ts'

describe('alignSentences', () => {
  it('shows which sentences of a row say the same, without a dictionary', () => {
    const english =
      'Revenue was $41.2 million. Why? We shipped 90,000 units to 12 customers. Thank you, Paula.'
    const chinese = '營收為 4,120 萬美元。為什麼？我們出貨 90,000 台，客戶有 12 家。謝謝 Paula。'
    const shown = alignSentences(english, chinese, null).map(({ en, zh }) => [
      en && english.slice(en.start, en.end),
      zh && chinese.slice(zh.start, zh.end),
    ])
    expect(shown).toEqual([
      ['Revenue was $41.2 million.', '營收為 4,120 萬美元。'],
      ['Why?', '為什麼？'],
      ['We shipped 90,000 units to 12 customers.', '我們出貨 90,000 台，客戶有 12 家。'],
      ['Thank you, Paula.', '謝謝 Paula。'],
    ])
  })

  it('gives a sentence that stands on one side alone', () => {
    expect(alignSentences('Good afternoon.', '', null)).toEqual([
      { en: { start: 0, end: 15 }, zh: null, confidence: 1 },
    ])
  })
})
