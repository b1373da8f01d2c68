import { describe, expect, it } from 'vitest'
import { noMarkup } from '../../../shared/documents/markup.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { listRows, listTurns, parseText } from '../../support/parse-text.ts'

describe('parseDocument on lines that hold both languages', () => {
  const lines = [
    'Operator',
    'Good morning and welcome to the Brightwell Optics call. 早安，歡迎參加 Brightwell Optics 的電話會議。',
    'Nora Feld',
    'Thank you. 謝謝。',
    'Revenue was $88.4 million in the quarter. 本季營收為 8,840 萬美元。 Gross margin was 31.5% of it. 毛利率為 31.5%。',
    'We expect more of the same in Inc. 5000 firms.\t我們預計其他公司也會如此。',
  ]
  const parsed = parseText(lines)
  const rows = parsed.passages.flatMap(({ en, zh }) => (en && zh ? [[en.text, zh.text]] : []))

  it('takes each apart where one language ends and the other begins', () => {
    expect(rows).toEqual([
      [
        'Good morning and welcome to the Brightwell Optics call.',
        '早安，歡迎參加 Brightwell Optics 的電話會議。',
      ],
      ['Thank you.', '謝謝。'],
      ['Revenue was $88.4 million in the quarter.', '本季營收為 8,840 萬美元。'],
      ['Gross margin was 31.5% of it.', '毛利率為 31.5%。'],
      ['We expect more of the same in Inc. 5000 firms.', '我們預計其他公司也會如此。'],
    ])
    expect(parsed.metadata.languages).toEqual(['en', 'zh-Hant'])
  })

  it('leaves a text alone in which a Chinese sentence is quoted here and there', () => {
    const quoting = parseText([
      'Light inside the rack',
      'The saying goes as follows, and we heard it often. 光進銅退。 It was right for once.',
      'Copper gets shorter with every generation, and the rack does not get any smaller.',
      'Buyers have moved from watching to ordering in less than a year, which nobody foresaw.',
      'Lasers are what everybody waits for, and they will be for as long as we can see.',
    ])
    expect(quoting.passages.map(({ lines: range }) => range[0])).toEqual([1, 2, 3, 4, 5])
  })
})

describe('parseDocument on rows that the source itself puts beside each other', () => {
  const lines = [
    'Revenue and margin',
    'Revenue was $88.4 million.',
    '毛利率為 31.5%。',
    'Nora Feld: We are pleased.',
    'Nora Feld：我們很高興。',
    'An afterword of ours.',
  ]
  const text = lines.join('\n')
  const span = (line: number) => {
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    return { start, end: start + (lines[line - 1]?.length ?? 0) }
  }
  const parsed = parseDocument({
    text,
    fileName: 'table.html',
    companies: [],
    markup: {
      ...noMarkup,
      rows: [
        { en: span(2), zh: span(3) },
        { en: span(4), zh: span(5) },
        { en: span(6), zh: null },
      ],
    },
  })

  it('pairs them even where their words do not fit, and nothing else', () => {
    expect(listRows(parsed)).toEqual(['2-3', '4-5'])
    expect(parsed.passages.filter(({ confidence }) => confidence === 1)).not.toEqual([])
    expect(parsed.passages.filter(({ en, zh }) => en && !zh).map(({ en }) => en?.text)).toEqual([
      'Revenue and margin',
      'An afterword of ours.',
    ])
  })
})

describe('confidence of a row', () => {
  const parsed = parseText([
    'Operator',
    'Welcome to the Brightwell Optics first-quarter 2025 call.',
    '歡迎參加 Brightwell Optics 2025 年第一季電話會議。',
    'Revenue was $88.4 million, up 12% from a year ago, and margin 31.5%.',
    '營收為 8,840 萬美元，較去年同期成長 12%，毛利率為 31.5%。',
    'Costs came down a little as well this time.',
    '我們在三個廠區共有 4,500 名員工，其中 820 名在德州，370 名在寧波。',
  ])

  it('is high where figures and length agree, low where neither does, and none where a side is missing', () => {
    const confidenceOf = (line: number) =>
      parsed.passages.find(({ lines: range }) => range[0] === line)?.confidence
    expect(confidenceOf(2)).toBeGreaterThan(0.8)
    expect(confidenceOf(4)).toBeGreaterThan(0.8)
    expect(confidenceOf(6)).toBeLessThan(0.5)
    expect(parseText(['Thanks.', 'Goodbye.']).passages.map(({ confidence }) => confidence)).toEqual([
      null,
      null,
    ])
  })
})

describe('parseDocument on speech printed in both languages with a label before each', () => {
  const chinese: Readonly<Record<string, string>> = {
    Operator: '接線員',
    'Nora Feld': '諾拉·費爾德',
    'Ivan Okoye': '伊萬·奧科耶',
    'Tess Quill': '黛絲·奎爾',
    'Marc Dupont': '馬克·杜邦',
  }
  const said: readonly (readonly [name: string, en: string, zh: string])[] = [
    [
      'Operator',
      'Good day, and welcome to the Brightwell Optics call.',
      '各位好，歡迎參加 Brightwell Optics 電話會議。',
    ],
    ['Nora Feld', 'Thank you, operator. Revenue was $88 million.', '謝謝接線員。營收為 8,800 萬美元。'],
    ['Ivan Okoye', 'Thanks, Nora. Gross margin was 38%.', '謝謝諾拉。毛利率為 38%。'],
    ['Operator', 'Our first question comes from Tess Quill.', '第一個問題來自黛絲·奎爾。'],
    ['Tess Quill', 'What about tariffs this year?', '今年的關稅如何？'],
    ['Nora Feld', 'They are small.', '影響很小。'],
    ['Operator', 'The next question comes from Marc Dupont.', '下一個問題來自馬克·杜邦。'],
    ['Marc Dupont', 'And cash flow?', '現金流呢？'],
    ['Ivan Okoye', 'Cash flow was positive.', '現金流為正。'],
    ['Nora Feld', 'Thank you all.', '謝謝大家。'],
  ]
  const title = 'Brightwell Optics Q2 2025 Earnings Call'
  const turns = said.map(([name], index) => `${name} ${String(2 * index + 2)}-${String(2 * index + 3)}`)

  it.each(['below', 'above'])('takes both as one turn and pairs them with the Chinese line %s', (place) => {
    const parsed = parseText([
      title,
      ...said.flatMap(([name, en, zh]) => {
        const lines = [`${name}: ${en}`, `${chinese[name] ?? ''}：${zh}`]
        return place === 'below' ? lines : lines.toReversed()
      }),
    ])
    expect(listTurns(parsed)).toEqual(turns)
    expect(parsed.participants.map(({ name }) => name).toSorted()).toEqual(Object.keys(chinese).toSorted())
    const rows = parsed.passages.flatMap(({ kind, en, zh }) =>
      kind === 'speech' ? [[en?.text, zh?.text]] : [],
    )
    expect(rows).toEqual(said.map(([, en, zh]) => [en, zh]))
  })

  it('keeps two apart who speak a language each', () => {
    const parsed = parseText([
      'A conversation about light',
      'Tess Quill: Where do you grind the lenses?',
      '林志明：我們在新竹研磨鏡片。',
      'Tess Quill: And who buys them?',
      '林志明：大多是相機廠。',
      'Tess Quill: Since when?',
      '林志明：從去年開始。',
    ])
    expect(new Set(parsed.turns.map(({ speaker }) => speaker))).toEqual(new Set(['Tess Quill', '林志明']))
    expect(listRows(parsed)).toEqual([])
  })
})
