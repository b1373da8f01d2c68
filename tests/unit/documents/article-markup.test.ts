import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { extractHtml } from '../../../electron/web-pages/read-html.ts'
import { listLines, listSections, parseText } from '../../support/parse-text.ts'

const paragraph =
  'A laser is the only part of the link that ages, so the best place for it is where a hand can reach it, which is the front of the rack and not the middle of a package.'

async function parsePage(body: string) {
  const html = `<html><head><title>Yield Before Light</title><meta name="author" content="Mona Vance"></head><body>${body}</body></html>`
  const page = await extractHtml(html, { fileName: 'page.html', mainText: true })
  if (page.kind === 'refused') throw new Error(page.code)
  return parseDocument({ text: page.text, fileName: 'page.html', companies: [], markup: page.markup })
}
const listKinds = (parsed: Awaited<ReturnType<typeof parsePage>>): readonly string[] =>
  parsed.passages.map(({ kind, level, en }) => `${kind}${level ?? ''} ${en?.text.slice(0, 24) ?? ''}`.trim())

describe('parseDocument on a web page', () => {
  it('takes headings, lists, quotations and tables by their tags, with their levels', async () => {
    const parsed = await parsePage(
      `<nav><a href="/">Home</a></nav><article><h1>Yield Before Light</h1><p>${paragraph}</p><h2>The number on the wall.</h2>` +
        `<p>${paragraph}</p><h3>And another</h3><ul><li>Lenses<ol><li>ground</li></ol></li></ul><blockquote>We ship what we can grow this year.</blockquote>` +
        `<table><tr><th>Metric</th><th>Q1</th></tr><tr><td>Revenue</td><td>80</td></tr></table><p>${paragraph}</p></article><footer>© 2026 Harbor Notes</footer>`,
    )
    expect(listKinds(parsed)).toEqual([
      'furniture Home',
      'heading1 Yield Before Light',
      'text A laser is the only part',
      'heading2 The number on the wall.',
      'text A laser is the only part',
      'heading3 And another',
      'list1 Lenses',
      'list2 ground',
      'quote We ship what we can grow',
      'table Metric\tQ1',
      'table Revenue\t80',
      'text A laser is the only part',
      'furniture © 2026 Harbor Notes',
    ])
    expect(listSections(parsed)).toEqual([
      'furniture 1-1',
      'title 2-2',
      'body 3-3',
      'body 4-5',
      'body 6-12',
      'furniture 13-13',
    ])
    expect(parsed.metadata).toMatchObject({ kind: 'article', title: 'Yield Before Light' })
    expect(parsed.participants).toEqual([
      { name: 'Mona Vance', role: 'Author', firm: null, side: 'other', aliases: [] },
    ])
  })

  it('takes paragraphs all in bold for headings below the last one', async () => {
    const parsed = await parsePage(
      `<h1>Yield Before Light</h1><p>${paragraph}</p><p><b>The number on the wall</b></p><p>${paragraph}</p><p><strong>Warning.</strong></p><p>${paragraph}</p>`,
    )
    expect(listKinds(parsed).filter((one) => one.startsWith('heading'))).toEqual([
      'heading1 Yield Before Light',
      'heading2 The number on the wall',
    ])
  })

  it('leaves furniture in the midst of the text in its place and out of the headings', async () => {
    const parsed = await parsePage(
      `<article><h1>Yield Before Light</h1><p>${paragraph}</p><div class="ad">Advertisement</div><p>${paragraph}</p></article>`,
    )
    expect(listKinds(parsed)).toEqual([
      'heading1 Yield Before Light',
      'text A laser is the only part',
      'furniture Advertisement',
      'text A laser is the only part',
    ])
    expect(listSections(parsed)).toEqual(['title 1-1', 'body 2-4'])
  })

  it('reads a call whose labels are in bold, in the midst of a page', async () => {
    const parsed = await parsePage(
      '<nav><a href="/">Home</a></nav><article><h1>Norvale Systems (NVLS) Q2 2025 Earnings Call Transcript</h1>' +
        '<p><strong>Operator</strong></p><p>Good afternoon, and welcome to the Norvale Systems second quarter 2025 earnings call.</p>' +
        '<p><strong>Anna Lindqvist</strong> -- <em>Chief Executive Officer</em></p><p>Thank you, operator. Revenue was $412 million in the quarter, on strong demand.</p>' +
        '<div class="ad">Advertisement</div><p>We also opened a plant in Tarn, which will add capacity through the year.</p>' +
        '<p><strong>Peter Oyelaran</strong> -- <em>Chief Financial Officer</em></p><p>Thanks, Anna. Gross margin rose to 41.2% from 39.8% a year ago.</p></article>',
    )
    expect(parsed.turns.map(({ speaker, lines }) => `${speaker} ${lines.join('-')}`)).toEqual([
      'Operator 4-4',
      'Anna Lindqvist 6-8',
      'Peter Oyelaran 10-10',
    ])
    expect(listLines(parsed, 'furniture')).toEqual([1, 7])
  })
})

describe('parseDocument on the headings of plain text', () => {
  const levels = (lines: readonly string[]): readonly (number | null)[] =>
    parseText(lines)
      .passages.filter(({ kind }) => kind === 'heading')
      .map(({ level }) => level)

  it('ranks numbered headings by the parts of their numbers', () => {
    expect(
      levels([
        'Yield Before Light',
        paragraph,
        '1. Supply',
        paragraph,
        '1.1 Lenses',
        paragraph,
        '1.1.1 Ground',
        paragraph,
        '2. Demand',
        paragraph,
      ]),
    ).toEqual([1, 2, 3, 4, 2])
  })

  it('ranks capitals above words, and Roman numbers above letters', () => {
    expect(
      levels([
        'Yield Before Light',
        paragraph,
        'SUPPLY',
        paragraph,
        'Who grinds',
        paragraph,
        'DEMAND',
        paragraph,
      ]),
    ).toEqual([1, 2, 3, 2])
    expect(
      levels([
        'Yield Before Light',
        paragraph,
        'I. Supply',
        paragraph,
        'A. Lenses',
        paragraph,
        'II. Demand',
        paragraph,
      ]),
    ).toEqual([1, 2, 3, 2])
  })

  it('takes a line with a rule below for a heading, and the rule for furniture', () => {
    const parsed = parseText([
      'Yield Before Light',
      paragraph,
      'The wall',
      '--------',
      paragraph,
      'The end',
      '=======',
      paragraph,
    ])
    expect(listLines(parsed, 'heading')).toEqual([1, 3, 6])
    expect(listLines(parsed, 'furniture')).toEqual([4, 7])
  })

  it('tells the depth of list items by their indents, and show notes by their times', () => {
    const parsed = parseText(
      [
        'Yield Before Light',
        paragraph,
        '- Lenses',
        '  - ground',
        '    - twice',
        '- Labour',
        paragraph,
        '00:00 Welcome',
        '03:10 Who grinds',
        '1:02:45 Goodbye',
      ].join('\n'),
    )
    expect(parsed.passages.filter(({ kind }) => kind === 'list').map(({ level }) => level)).toEqual([
      1, 2, 3, 1, 1, 1, 1,
    ])
  })
})

describe('parseDocument on Markdown’s other marks', () => {
  const parsed = parseDocument({
    fileName: 'visit.md',
    companies: [],
    text: [
      '---',
      'title: "Notes on the Harbor line"',
      'author: Mona Vance',
      'date: 2026-03-04',
      '---',
      '',
      paragraph,
      '',
      '> We ship what we can grow this year.',
      '',
      'Supply',
      '------',
      '',
      '| a | b |',
      '|---|---|',
      'x | y',
      '',
      '1. One',
      '   - Nested',
      '',
      '***',
      '',
      '~~~',
      '| no | table |',
      '- no list',
      '~~~',
      '**Bold and short**',
      paragraph,
      '',
      '[^1]: The source.',
    ].join('\n'),
  })

  it('tells quotations, underlined and bold headings, tables, lists, rules and code', () => {
    expect(listLines(parsed, 'quote')).toEqual([9])
    expect(listLines(parsed, 'heading')).toEqual([2, 11, 27])
    expect(listLines(parsed, 'table')).toEqual([14, 15, 16])
    expect(listLines(parsed, 'list')).toEqual([18, 19])
    expect(listLines(parsed, 'furniture')).toEqual([12, 21])
    expect(listLines(parsed, 'text')).toEqual([1, 3, 4, 5, 7, 23, 24, 25, 26, 28, 30])
  })

  it('reads title, author and date from the front matter', () => {
    expect(parsed.metadata).toMatchObject({ title: 'Notes on the Harbor line', date: '2026-03-04' })
    expect(parsed.participants.map(({ name, role }) => [name, role])).toEqual([['Mona Vance', 'Author']])
  })
})

describe('parseDocument on a memo', () => {
  const parsed = parseText([
    'MEMORANDUM',
    'TO: Investment Committee',
    'FROM: Ada Brook',
    'DATE: March 3, 2026',
    'RE: Position size in Brightwell Optics',
    '1. Summary',
    paragraph,
    '2. Reasons',
    '2.1 Orders',
    paragraph,
  ])

  it('is called by its subject', () => {
    expect(parsed.metadata).toMatchObject({
      kind: 'memo',
      title: 'Position size in Brightwell Optics',
      date: '2026-03-03',
    })
  })

  it('has its numbered headings, one right above another too', () => {
    expect(
      parsed.passages.flatMap(({ kind, level, lines }) => (kind === 'heading' ? [[lines[0], level]] : [])),
    ).toEqual([
      [1, 1],
      [5, 1],
      [6, 2],
      [8, 2],
      [9, 3],
    ])
  })
})
