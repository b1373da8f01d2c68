import { describe, expect, it } from 'vitest'
import type { PassageText } from '../../../shared/documents/document.ts'
import type { PassageRow } from '../../../shared/documents/documents-api.ts'
import { sentenceRows } from '../../../renderer/reader/sentence-rows.ts'

const textAt = (text: string | null, start: number): PassageText | null =>
  text === null ? null : { start, end: start + text.length, lines: [1, 1], text }
const passage = (en: string | null, zh: string | null): PassageRow => ({
  ordinal: 0,
  kind: 'speech',
  level: null,
  lines: [1, 2],
  en: textAt(en, 10),
  zh: textAt(zh, 200),
  confidence: en && zh ? 1 : null,
  sectionKind: 'prepared',
  sectionTitle: null,
  turn: null,
  speaker: null,
  role: null,
  suspect: false,
  readings: [],
})
const words = (row: PassageRow) =>
  sentenceRows(row).map(({ en, zh }) => [
    en && row.en?.text.slice(en.start, en.end).trim(),
    zh && row.zh?.text.slice(zh.start, zh.end).trim(),
  ])

describe('sentenceRows', () => {
  it('puts each sentence beside its translation', () => {
    const row = passage(
      'The school closed in 1968. The tower was sold to a painter for 9,000 crowns.',
      '學校在 1968 年關閉。塔以 9,000 克朗賣給了一位畫家。',
    )
    expect(words(row)).toEqual([
      ['The school closed in 1968.', '學校在 1968 年關閉。'],
      ['The tower was sold to a painter for 9,000 crowns.', '塔以 9,000 克朗賣給了一位畫家。'],
    ])
  })

  it('keeps every character of both sides once, in order', () => {
    const row = passage(
      'We began in 2019. It was a small yard. Then 40 people came, and 12 of them stayed for good.',
      '我們從 2019 年開始，那是個小船塢。後來來了 40 人，其中 12 人留了下來。',
    )
    const rows = sentenceRows(row)
    for (const side of ['en', 'zh'] as const) {
      const text = row[side]?.text ?? ''
      const parts = rows.flatMap((one) => (one[side] ? [one[side]] : []))
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    }
  })

  it('parts a passage in one language by its sentences', () => {
    expect(words(passage('One. Two came later.', null))).toEqual([
      ['One.', null],
      ['Two came later.', null],
    ])
    expect(words(passage(null, '一句。'))).toEqual([[null, '一句。']])
  })

  it('leaves a passage of one sentence whole', () => {
    expect(sentenceRows(passage('Only one.', '只有一句。'))).toEqual([
      { en: { start: 0, end: 9 }, zh: { start: 0, end: 5 } },
    ])
  })
})
