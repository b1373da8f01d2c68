import { describe, expect, it } from 'vitest'
import { listLines, listRows, listSections, parseText } from '../../support/parse-text.ts'

const opening = [
  'Operator',
  'Operator',
  'Welcome to the Brightwell Optics first-quarter 2025 call.',
  '歡迎參加 Brightwell Optics 2025 年第一季電話會議。',
]

describe('parseDocument on a bilingual call', () => {
  it('pairs each English line with the Chinese line below it and makes one label of a doubled one', () => {
    const parsed = parseText([...opening, 'Please note this event is recorded.', '請注意，此活動正在錄音。'])
    expect(listRows(parsed)).toEqual(['3-4', '5-6'])
    expect(parsed.passages[0]).toMatchObject({
      kind: 'label',
      lines: [1, 2],
      en: { text: 'Operator' },
      zh: { text: 'Operator' },
    })
    expect(parsed.metadata.languages).toEqual(['en', 'zh-Hant'])
  })

  it('pairs a document in which the Chinese stands above', () => {
    const parsed = parseText([
      'Operator',
      'Operator',
      '歡迎參加 Brightwell Optics 2025 年第一季電話會議。',
      'Welcome to the Brightwell Optics first-quarter 2025 call.',
      '請注意，此活動正在錄音。',
      'Please note this event is recorded.',
      '營收為 8,840 萬美元。',
      'Revenue was $88.4 million.',
    ])
    expect(listRows(parsed)).toEqual(['4-3', '6-5', '8-7'])
  })

  it('leaves a line alone whose translation is missing, by its figures and its length', () => {
    const parsed = parseText([
      ...opening,
      'Operating expenses were $21.7 million in the quarter, which is less than we had planned for.',
      'Revenue was $88.4 million, up 12% year over year.',
      '營收為 8,840 萬美元，年增 12%。',
      '毛利率為 31.5%，高於去年同期的 28%。',
      'We expect $95 million.',
      '我們預計為 9,500 萬美元。',
    ])
    expect(listRows(parsed)).toEqual(['3-4', '6-7', '9-10'])
  })

  it('pairs a block of English lines with the block of Chinese lines below it', () => {
    const parsed = parseText([
      ...opening,
      'Revenue was $88.4 million.',
      'Gross margin was 31.5%.',
      'Debt fell to $40 million.',
      '營收為 8,840 萬美元。',
      '毛利率為 31.5%。',
      '負債降至 4,000 萬美元。',
    ])
    expect(listRows(parsed)).toEqual(['3-4', '5-8', '6-9', '7-10'])
  })

  it('makes one row of a paragraph whose translation is broken in two, and of two translated in one', () => {
    const parsed = parseText([
      ...opening,
      'Revenue was $88.4 million, up 12% from a year ago, while operating expenses of $21.7 million were flat.',
      '營收為 8,840 萬美元，較去年同期成長 12%。',
      '營業費用為 2,170 萬美元，與去年持平。',
      'Inventory is 45 days.',
      'Debt fell to $40 million from $62 million.',
      '存貨為 45 天，負債由 6,200 萬美元降至 4,000 萬美元。',
    ])
    expect(
      parsed.passages.flatMap(({ kind, en, zh }) => (kind === 'label' ? [] : [[en?.lines, zh?.lines]])),
    ).toEqual([
      [
        [3, 3],
        [4, 4],
      ],
      [
        [5, 5],
        [6, 7],
      ],
      [
        [8, 9],
        [10, 10],
      ],
    ])
  })

  it('pairs a line that stands untranslated below itself, and one of names and Chinese punctuation', () => {
    const parsed = parseText([
      ...opening,
      '--',
      '--',
      'Tess Quill, Harbor & Stone.',
      'Tess Quill，Harbor & Stone。',
    ])
    expect(listRows(parsed)).toEqual(['3-4', '5-6', '7-8'])
  })

  it('leaves a Chinese summary and its notice above the call unpaired', () => {
    const parsed = parseText([
      '光華光電召開電話會議，討論 2025 年第一季的財務表現，管理階層對下半年的需求與毛利率都持樂觀的態度。',
      '本譯文由機器翻譯產生，僅供參考。',
      ...opening,
      'Thanks.',
      '謝謝。',
    ])
    expect(listRows(parsed)).toEqual(['5-6', '7-8'])
    expect(listSections(parsed)).toEqual(['summary 1-1', 'disclaimer 2-2', 'prepared 3-8'])
  })

  it('tells Simplified from Traditional Chinese', () => {
    const parsed = parseText([
      'Operator',
      'Welcome to this call.',
      '欢迎参加这次电话会议。',
      'Revenue rose.',
      '营业收入增长。',
      'Thanks.',
      '谢谢大家。',
      'Operator',
      'Goodbye.',
      '再见。',
    ])
    expect(parsed.metadata.languages).toEqual(['en', 'zh-Hans'])
  })
})

describe('parseDocument on a bilingual article', () => {
  it('pairs title, headings and paragraphs', () => {
    const parsed = parseText([
      'Light inside the rack',
      '機櫃裡的光',
      'Copper gets shorter with every generation, and the rack does not get any smaller.',
      '銅纜一代比一代短，而機櫃並沒有變小。',
      'Why now',
      '為什麼是現在',
      'GPUs have multiplied so fast that electrical links cannot keep up with the traffic between them, and buyers have moved from watching to ordering.',
      'GPU 的數量增加得太快，電信號無法負荷其間的流量，買家已從觀望轉為下單。',
    ])
    expect(listRows(parsed)).toEqual(['1-2', '3-4', '5-6', '7-8'])
    expect(listLines(parsed, 'heading')).toEqual([1, 5])
  })

  it('does not call a document bilingual for a Chinese term in English sentences', () => {
    const parsed = parseText([
      'The 產業鏈 is long.',
      'It begins with sand.',
      'It ends with light.',
      'Many parts of it are short.',
    ])
    expect(parsed.metadata.languages).toEqual(['en'])
    expect(parsed.passages.every((passage) => passage.zh === null)).toBe(true)
  })
})

describe('parseDocument on transliterated names', () => {
  it('keeps the Chinese printing of a name as an alias', () => {
    const parsed = parseText([
      ...opening,
      'I hand over to Nora Feld.',
      '我將會議交給諾拉·費爾德 (Nora Feld)。',
      'Nora Feld - Investor Relations',
      'Nora Feld - Investor Relations',
      'Thank you.',
      '謝謝。',
      'Operator',
      'Operator',
      'Tess Quill, Harbor & Stone.',
      '泰絲·奎爾，哈伯與史東。',
      'Tess Quill - Analyst',
      'Tess Quill - Analyst',
      'Thanks.',
      '謝謝。',
    ])
    expect(parsed.participants.map(({ name, aliases }) => [name, aliases.at(-1)])).toEqual([
      ['Operator', undefined],
      ['Nora Feld', '諾拉·費爾德'],
      ['Tess Quill', '泰絲·奎爾'],
    ])
  })
})
