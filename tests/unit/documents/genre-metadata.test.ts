import { describe, expect, it } from 'vitest'
import type { DocumentMetadata } from '../../../shared/documents/document.ts'
import { noMarkup, type Markup } from '../../../shared/documents/markup.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

const paragraphs = [
  'A laser is the only part that ages, so the best place for it is the front of the rack, where hands reach.',
  'More of it follows here, and it is long enough to be a paragraph of its own in any reader of such things.',
  'And a third one, which is also long enough to be taken for a paragraph, and not for a heading of the text.',
]
const parse = (lines: readonly string[], fields: Markup['fields'] = [], fileName = 'saved.txt') =>
  parseDocument({ text: lines.join('\n'), fileName, companies: [], markup: { ...noMarkup, fields } })

describe('the metadata of an article', () => {
  const cases: readonly (readonly [head: string, expected: Partial<DocumentMetadata>])[] = [
    ['Where Light Goes\nBy Ada Brook\nMay 8, 2026', { author: 'Ada Brook', date: '2026-05-08' }],
    [
      'Where Light Goes\nWritten by Ada Brook\nPublished: 8 May 2026',
      { author: 'Ada Brook', date: '2026-05-08' },
    ],
    [
      'Where Light Goes\nAuthor: Ada Brook\nDate: 2026-05-08\nSource: Rack Weekly',
      { author: 'Ada Brook', date: '2026-05-08', source: 'Rack Weekly' },
    ],
    [
      'Where Light Goes\nURL: https://www.rackweekly.example/light\nDate: 08-May-2026',
      { url: 'https://www.rackweekly.example/light', source: 'rackweekly.example', date: '2026-05-08' },
    ],
    [
      '光往何處去\n作者：布魯克\n日期：2026 年 5 月 8 日\n來源：機櫃週報',
      { author: '布魯克', date: '2026-05-08', source: '機櫃週報' },
    ],
  ]
  it.each(cases)('is read from %j', (head, expected) => {
    expect(parse([...head.split('\n'), ...paragraphs]).metadata).toMatchObject({
      kind: 'article',
      ...expected,
    })
  })

  it('is what the page states of itself where the text is silent, quoted without a line', () => {
    const { metadata, evidence } = parse(
      ['Where Light Goes', 'Opening', ...paragraphs],
      [
        { field: 'title', value: 'Where Light Goes | Rack Weekly' },
        { field: 'author', value: 'Ada Brook' },
        { field: 'date', value: '2026-05-08T07:30:00Z' },
        { field: 'publisher', value: 'Rack Weekly' },
        { field: 'url', value: 'https://rackweekly.example/light' },
      ],
    )
    expect(metadata).toMatchObject({
      title: 'Where Light Goes',
      author: 'Ada Brook',
      date: '2026-05-08',
      source: 'Rack Weekly',
      url: 'https://rackweekly.example/light',
    })
    expect(evidence).toContainEqual({ field: 'author', line: null, quote: 'Ada Brook' })
    expect(evidence).toContainEqual({ field: 'date', line: null, quote: '2026-05-08T07:30:00Z' })
  })

  it('goes by the text where text and page differ', () => {
    expect(
      parse(
        ['Where Light Goes', 'By Ada Brook', 'May 8, 2026', ...paragraphs],
        [
          { field: 'author', value: 'admin' },
          { field: 'date', value: '2026-06-01' },
        ],
      ).metadata,
    ).toMatchObject({ author: 'Ada Brook', date: '2026-05-08' })
  })

  it('has no date from the day a paged file was made', () => {
    const { metadata } = parseDocument({
      text: ['Where Light Goes', 'Opening', ...paragraphs].join('\n'),
      fileName: 'saved.pdf',
      companies: [],
      markup: {
        ...noMarkup,
        fields: [{ field: 'date', value: '2026-11-28' }],
        pages: [{ width: 612, height: 792 }],
      },
    })
    expect(metadata.date).toBeNull()
  })
})

describe('the kind of a document', () => {
  const talk = (first: string, second: string) => [
    `${first} (00:12):`,
    'Welcome. What do you build?',
    `${second} (00:31):`,
    'Lasers, and lots of them.',
    `${first} (01:02):`,
    'Why?',
    `${second} (01:05):`,
    'Because light is fast.',
  ]
  it.each<readonly [kind: string, lines: readonly string[]]>([
    [
      'call',
      [
        'Acme Optics Q2 2025 Earnings Call',
        'Operator',
        'Welcome.',
        'Ivan Okoye - Chief Executive Officer',
        'Thank you.',
        'Operator',
        'Goodbye.',
      ],
    ],
    ['call', ['Acme Optics at the Harbor Conference, Fireside Chat', ...talk('Tess Quill', 'Ivan Okoye')]],
    ['podcast', ['Deep Light Podcast, Episode 12', ...talk('Ada Brook', 'Ivan Okoye')]],
    ['podcast', ['In conversation', ...talk('Ada Brook', 'Ivan Okoye')]],
    ['article', ['Where Light Goes', 'Opening', ...paragraphs]],
    [
      'release',
      [
        'Acme Optics Reports Second Quarter Results',
        'SPRINGFIELD, July 30, 2025 (GLOBE NEWSWIRE) -- Acme Optics (NASDAQ: ACME) today announced its results for the quarter.',
        ...paragraphs,
      ],
    ],
    ['release', ['FOR IMMEDIATE RELEASE', 'Acme Optics Opens a Factory', ...paragraphs]],
    ['filing', ['UNITED STATES SECURITIES AND EXCHANGE COMMISSION', 'FORM 10-Q', ...paragraphs]],
    [
      'memo',
      ['MEMORANDUM', 'To: Desk', 'From: Ada Brook', 'Date: May 8, 2026', 'Subject: Lasers', ...paragraphs],
    ],
    ['memo', ['To: Desk', 'From: Ada Brook', 'Date: May 8, 2026', 'Subject: Lasers', ...paragraphs]],
    ['other', ['milk', 'eggs', 'bread']],
  ])('is %s of %j', (kind, lines) => {
    expect(parse(lines).metadata.kind).toBe(kind)
  })
})

describe('parseDocument on a call whose labels were taken out', () => {
  const spoken = [
    'I am joined by Dana Whitlock, our Chief Executive Officer, and Marcus Oyelaran, our Chief Financial Officer.',
    'Our comparable sales rose 4.6% compared to Q2 2020.',
    'We opened 14 stores and our members bought more often.',
    'Now let me pass it to Marcus for the details of our quarter.',
    'Our net sales were $2.1 billion.',
  ]

  it('knows it by what is said only on calls, and whose and when it was by the name of its file', () => {
    expect(parse(spoken, [], 'WHT_q3_2021.txt').metadata).toMatchObject({
      kind: 'call',
      company: 'WHT',
      ticker: 'WHT',
      period: '2021Q3',
      title: 'WHT Q3 2021 earnings call',
    })
    expect(parse(spoken, [], 'Q3 2022 Whitlock Stores Inc Earnings Call.txt').metadata).toMatchObject({
      company: 'Whitlock Stores',
      ticker: null,
      period: '2022Q3',
    })
  })

  it('knows it by its title, where little is said', () => {
    const [, sales = '', , , revenue = ''] = spoken
    const remarks = [
      'Whitlock Stores (NYSE: WHT) Q3 2021 Earnings Call',
      sales,
      `DANA WHITLOCK, CFO: ${revenue}`,
    ]
    expect(parse(remarks, [], 'saved.txt').metadata).toMatchObject({
      kind: 'call',
      ticker: 'WHT',
      period: '2021Q3',
    })
    const told = [
      'What the Q3 2021 earnings call of Whitlock Stores told',
      sales.replace('Our', 'Its'),
      'It sold more.',
    ]
    expect(parse(told, [], 'saved.txt').metadata.kind).not.toBe('call')
  })

  it('reckons its quarter from the one it is compared with, and takes no company from a name that says none', () => {
    expect(parse(spoken, [], 'saved.txt').metadata).toMatchObject({
      kind: 'call',
      company: null,
      period: '2021Q2',
    })
  })

  it('takes the company of the table that the file is named after', () => {
    const whitlock = {
      name: 'Whitlock Stores',
      ticker: 'WHT',
      exchange: 'NYSE',
      fiscalYearEnd: '01',
      aliases: [],
    }
    const { metadata } = parseDocument({
      text: spoken.join('\n'),
      fileName: 'WHT_q3_2021.txt',
      companies: [whitlock],
    })
    expect(metadata).toMatchObject({ company: 'Whitlock Stores', ticker: 'WHT', exchange: 'NYSE' })
  })

  it('leaves a report about a company, which quotes two of its sentences, an article', () => {
    const report = [
      'Whitlock Stores beats forecasts',
      '',
      'The retailer reported quarterly sales of $2.1 billion on Tuesday, more than analysts had expected.',
      '“We are joined by 14 new stores,” said Dana Whitlock, its chief executive, before taking questions.',
      'Shares rose 4% in early trading, and rivals followed in a market that had been weak all year.',
      'The chain said it would turn things over to a new head of supply by the end of the quarter.',
      'Investors had feared that members would buy less often as prices rose across the country.',
    ]
    expect(parse(report, [], 'saved.txt').metadata.kind).not.toBe('call')
  })
})

describe('the metadata of a Chinese announcement', () => {
  const told = [
    '期內，本集團錄得收益港幣21.7億元，較去年同期增加約8.3%；毛利為港幣6.02億元，毛利率為27.7%，董事會對此感到滿意並將繼續投資。',
    '運輸業務收益港幣12.1億元，佔總收益約56%；倉儲業務收益港幣7.4億元，同比增加11%，主要受惠於新倉於去年底啟用以及租金上調。',
    '於2025年6月30日，現金及銀行結餘為港幣9.6億元，借款總額港幣20.3億元，本集團預期下半年資本開支與上半年大致相若，並無重大變動。',
  ]

  it('is a release of the half that its title names in numerals, on the day it was made known', () => {
    const { metadata } = parse([
      '澄灣物流控股有限公司',
      '截至二零二五年六月三十日止六個月之中期業績公告',
      '',
      '香港，2025年8月21日 — 澄灣物流控股有限公司公佈截至2025年6月30日止六個月之未經審核業績。',
      ...told,
    ])
    expect(metadata).toMatchObject({ kind: 'release', period: '2025H1', date: '2025-08-21' })
  })

  it('is a call where a digest of one is told', () => {
    const { metadata } = parse(['澄灣光電2025年第三季法說會重點摘要', '', ...told])
    expect(metadata).toMatchObject({ kind: 'call', period: '2025Q3' })
  })
})
