import { describe, expect, it } from 'vitest'
import type { PassageRow } from '../../../shared/documents/documents-api.ts'
import { quoteWithSource } from '../../../renderer/reader/cited-text.ts'
import {
  selectBetween,
  selectedText,
  toTarget,
  wholePassage,
} from '../../../renderer/reader/text-selection.ts'

const row = (ordinal: number, en: string, zh: string, start: number): PassageRow => ({
  ordinal,
  kind: 'speech',
  lines: [ordinal, ordinal],
  en: { text: en, start, end: start + en.length, lines: [ordinal, ordinal] },
  zh: {
    text: zh,
    start: start + en.length + 1,
    end: start + en.length + 1 + zh.length,
    lines: [ordinal, ordinal],
  },
  sectionKind: 'prepared',
  level: null,
  confidence: null,
  suspect: false,
  readings: [],
  sectionTitle: null,
  turn: 0,
  speaker: 'Stefan Murry',
  role: 'CFO',
})
const rows = [
  row(3, 'Revenue grew. Margins held.', '營收成長。毛利率持平。', 100),
  row(4, 'We shipped 800G.', '我們已出貨 800G。', 200),
]

describe('a selection', () => {
  it('takes one column only, passages apart by an empty line', () => {
    const selection = selectBetween('en', { ordinal: 3, offset: 14 }, { ordinal: 4, offset: 10 })
    expect(selection && selectedText(selection, rows)).toBe('Margins held.\n\nWe shipped')
  })

  it('reads the same when it was made backwards', () => {
    const forwards = selectBetween('zh', { ordinal: 3, offset: 5 }, { ordinal: 4, offset: 2 })
    expect(selectBetween('zh', { ordinal: 4, offset: 2 }, { ordinal: 3, offset: 5 })).toEqual(forwards)
    expect(forwards && selectedText(forwards, rows)).toBe('毛利率持平。\n\n我們')
  })

  it('stands in the extracted text without the blanks at its ends', () => {
    const selection = selectBetween('en', { ordinal: 3, offset: 13 }, { ordinal: 3, offset: 21 })
    expect(selection && toTarget(selection, rows)).toEqual({ side: 'en', start: 114, end: 121 })
  })

  it('is nothing where both ends meet', () => {
    expect(selectBetween('en', { ordinal: 3, offset: 5 }, { ordinal: 3, offset: 5 })).toBeNull()
  })
})

describe('wholePassage', () => {
  it('falls back to the language the passage has', () => {
    const only = { ...row(7, '', '只有中文', 300), en: null }
    expect(wholePassage(only)).toEqual({ side: 'zh', start: 301, end: 305 })
  })
})

describe('quoteWithSource', () => {
  const source = { speaker: 'Stefan Murry', title: 'Q1 2024 call', date: '2024-05-09', passage: 'passage 23' }

  it('names speaker, document, date and passage after the words', () => {
    expect(quoteWithSource('Margins held.', 'en', source)).toBe(
      '“Margins held.” (Stefan Murry, Q1 2024 call, 2024-05-09, passage 23)',
    )
  })

  it('uses the quotation marks of Taiwan for Traditional Chinese and leaves out what is not known', () => {
    expect(quoteWithSource('毛利率持平。', 'zh-Hant', { ...source, speaker: null, date: null })).toBe(
      '「毛利率持平。」（Q1 2024 call，passage 23）',
    )
  })
})
