import { describe, expect, it } from 'vitest'
import { extractHtml, readHtml } from '../../../electron/web-pages/read-html.ts'
import { readPage } from '../../support/read-page.ts'

const long = (topic: string): string =>
  `The ${topic} at Harbour Optics has run for eleven years without a stop, and the foreman, who has seen three owners, says that it will outlast a fourth, whatever the new board decides.`

const newsPage = `<!doctype html><html lang="en"><head><title>Furnace to outlast its owners | The Tarn Courier</title>
<meta property="og:title" content="Furnace to outlast its owners"><meta property="og:site_name" content="The Tarn Courier">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Furnace to outlast its owners",
"author":[{"@type":"Person","name":"Ada Brook"}],"datePublished":"2026-03-04T08:00:00Z"}</script>
<link rel="canonical" href="https://courier.example/furnace"><style>p{color:red}</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/money">Money</a></li></ul></nav></header>
<main><article><h1>Furnace to outlast its owners</h1><p class="byline">By Ada Brook</p>
<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
<div class="article-body"><p>${long('furnace')}</p><p>Nobody doubts <a href="https://harbour.example/report">the report</a>, and <b>nobody has read it</b>; it runs to four hundred pages and costs more than a new furnace would.</p>
<h2>What the board wants</h2><p>${long('board')}</p><ul><li>A second line, by the summer of next year<ul><li>with a furnace of its own</li></ul></li><li>A buyer for the old one, if there is any</li></ul>
<div class="ad"><span>Advertisement</span></div>
<blockquote><p>We ship what we can grow, and we can grow more every quarter.</p></blockquote>
<figure><img src="a.png" alt="x"><figcaption>The furnace in March, before its doors were closed.</figcaption></figure>
<p>${long('lathe')}</p></div>
<aside class="related"><h3>Related</h3><ul><li><a href="/a">Lens maker sold</a></li><li><a href="/b">Glass is dear</a></li></ul></aside></article>
<section id="comments"><h3>2 comments</h3><div class="comment"><p>My father worked there, and he would have agreed with all of it.</p></div></section></main>
<footer><p>© 2026 The Tarn Courier. All rights reserved.</p></footer><script>alert("no text")</script></body></html>`

describe('readHtml on a news page', () => {
  it('keeps the whole page in its order, with main text, furniture and comments told apart', async () => {
    const { blocks } = await readPage(newsPage)
    expect(blocks).toEqual([
      'furniture: Home',
      'furniture: Money',
      'heading 1: Furnace to outlast its owners',
      'furniture: By Ada Brook',
      'furniture: Share Tweet',
      `paragraph: ${long('furnace')}`,
      'paragraph: Nobody doubts the report, and nobody has read it; it runs to four hundred pages and costs more than a new furnace would.',
      'heading 2: What the board wants',
      `paragraph: ${long('board')}`,
      'list 1: A second line, by the summer of next year',
      'list 2: with a furnace of its own',
      'list 1: A buyer for the old one, if there is any',
      'furniture: Advertisement',
      'quote: We ship what we can grow, and we can grow more every quarter.',
      'caption: The furnace in March, before its doors were closed.',
      `paragraph: ${long('lathe')}`,
      'furniture: Related',
      'furniture: Lens maker sold',
      'furniture: Glass is dear',
      'comment: 2 comments',
      'comment: My father worked there, and he would have agreed with all of it.',
      'furniture: © 2026 The Tarn Courier. All rights reserved.',
    ])
  })

  it('places links and bold type, and takes what the page states of itself', async () => {
    const { text, markup } = await readPage(newsPage)
    expect(markup.links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['the report', 'https://harbour.example/report'],
    ])
    expect(markup.bold.map(({ start, end }) => text.slice(start, end))).toEqual(['nobody has read it'])
    expect(Object.fromEntries(markup.fields.map(({ field, value }) => [field, value]))).toEqual({
      title: 'Furnace to outlast its owners',
      author: 'Ada Brook',
      date: '2026-03-04',
      publisher: 'The Tarn Courier',
      url: 'https://courier.example/furnace',
      language: 'en',
    })
  })
})

describe('readHtml on what a page states of itself', () => {
  const fieldsOf = async (head: string): Promise<Readonly<Record<string, string>>> => {
    const { markup } = await readPage(
      `<html><head>${head}</head><body><p>${long('furnace')}</p></body></html>`,
    )
    return Object.fromEntries(markup.fields.map(({ field, value }) => [field, value]))
  }

  it('takes a date in words where there is none in figures, and an author without "By"', async () => {
    expect(
      await fieldsOf('<meta name="date" content="March 4, 2026"><meta name="author" content="By Ada Brook">'),
    ).toEqual({ date: 'March 4, 2026', author: 'Ada Brook' })
    expect(
      await fieldsOf(
        '<meta name="date" content="March 4, 2026"><meta property="article:published_time" content="2026-03-05T01:00Z">',
      ),
    ).toEqual({ date: '2026-03-05' })
  })

  it('takes the address a browser wrote above the page, and no address for an author', async () => {
    const { markup } = await readPage(
      `<!-- saved from url=(0031)https://courier.example/furnace --><html><head><meta property="article:author" content="https://social.example/ada"></head><body><p>${long('furnace')}</p></body></html>`,
    )
    expect(markup.fields).toEqual([{ field: 'url', value: 'https://courier.example/furnace' }])
  })

  it('survives structured data that is damaged, deep or of another shape', async () => {
    const script = (data: string): string => `<script type="application/ld+json">${data}</script>`
    expect(
      await fieldsOf(
        script('{"@type":"Article","headline":') +
          script('['.repeat(5_000)) +
          script('null') +
          script('{"@type":["Article"],"author":{"name":["Ada","Ivan"]},"headline":7}'),
      ),
    ).toEqual({ author: 'Ada, Ivan' })
  })
})

const whole = async (html: string): Promise<readonly string[]> => {
  const page = await extractHtml(html, { fileName: 'part.html', mainText: false })
  if (page.kind === 'refused') return [page.code]
  return page.markup.blocks.map(({ kind, start, end }) => `${kind}: ${page.text.slice(start, end)}`)
}

describe('extractHtml', () => {
  it('ends a line at a break and draws white space together', async () => {
    expect(await whole('<div>One\n  two<br>three&nbsp; four<br><br>five</div>six')).toEqual([
      'paragraph: One two',
      'paragraph: three four',
      'paragraph: five',
      'paragraph: six',
    ])
  })

  it('reads a table of data a row a line, and a table that lays out the page as if it were none', async () => {
    expect(
      await whole(
        '<table><tr><th>Metric<th>Q1<tr><td>Net<br>revenue<td>80</table>' +
          `<table><tr><td><p>Menu</p></td><td><h2>Title</h2><p>${long('lens')}</p></td></tr></table>`,
      ),
    ).toEqual([
      'table: Metric\tQ1',
      'table: Net revenue\t80',
      'paragraph: Menu',
      'heading: Title',
      `paragraph: ${long('lens')}`,
    ])
  })

  it('keeps an empty cell as a column', async () => {
    expect(
      await whole('<table><tr><th></th><th>Q1</th></tr><tr><td>Revenue</td><td></td></tr></table>'),
    ).toEqual(['table: \tQ1', 'table: Revenue\t'])
  })

  it('keeps the lines of code', async () => {
    expect(await whole('<pre>if (a)\n  b()</pre>')).toEqual(['code: if (a)\nb()'])
  })

  it('tells footnotes', async () => {
    expect(
      await whole(
        '<p>Text<sup>1</sup></p><section class="footnotes"><ol><li id="fn1">The source.</li></ol></section>',
      ),
    ).toEqual(['paragraph: Text1', 'footnote: The source.'])
  })

  it('takes unclosed and misnested tags as a browser would', async () => {
    expect(await whole('<p>One<p>Two <b>bold</p><p>still<li>item<li>other</b> end<td>cell')).toEqual([
      'paragraph: One',
      'paragraph: Two bold',
      'paragraph: still',
      'list: item',
      'list: other end',
      'list: cell',
    ])
  })

  it('refuses a page without a word', async () => {
    expect(await whole('<html><body><img src=x><script>x</script></body></html>')).toEqual(['file-empty'])
  })
})

describe('extractHtml on two languages side by side', () => {
  const english = [
    'Revenue rose in every region this year.',
    'We will open a plant in Tarn.',
    'Thank you all for coming today.',
  ]
  const chinese = ['今年各地區的營收都有成長。', '我們會在塔恩開設一座工廠。', '謝謝各位今天的參與。']
  const table = (rows: readonly (readonly string[])[]): string =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const readRows = async (html: string) => {
    const page = await extractHtml(html, { fileName: 'two.html', mainText: false })
    if (page.kind === 'refused') throw new Error(page.code)
    const cut = (span: { start: number; end: number } | null) =>
      span === null ? null : page.text.slice(span.start, span.end)
    return {
      lines: page.text.trim().split('\n'),
      rows: page.markup.rows.map(({ en, zh }) => [cut(en), cut(zh)]),
    }
  }

  it('makes a row of each row, whichever language stands first', async () => {
    const { lines, rows } = await readRows(table(chinese.map((cell, index) => [cell, english[index] ?? ''])))
    expect(lines).toHaveLength(6)
    expect(rows).toEqual(english.map((cell, index) => [cell, chinese[index]]))
  })

  it('leaves the label of the first of three columns out of the rows', async () => {
    const { lines, rows } = await readRows(
      table(english.map((cell, index) => ['Anna Lind', cell, chinese[index] ?? ''])),
    )
    expect(lines.slice(0, 3)).toEqual(['Anna Lind', english[0], chinese[0]])
    expect(rows).toHaveLength(3)
  })

  it('pairs the paragraphs of two cells that have as many', async () => {
    const paragraphs = (cells: readonly string[]): string => cells.map((cell) => `<p>${cell}</p>`).join('')
    const longer = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.repeat(4))
    const { rows } = await readRows(table([[paragraphs(longer(english)), paragraphs(longer(chinese))]]))
    expect(rows).toEqual(longer(english).map((cell, index) => [cell, longer(chinese)[index]]))
  })

  it('takes a table of English figures for no pair of languages', async () => {
    expect(
      (
        await readRows(
          table([
            ['Revenue', '80'],
            ['Margin', '41%'],
          ]),
        )
      ).rows,
    ).toEqual([])
  })
})

describe('readHtml on encodings', () => {
  const page = (charset: string, words: string): string =>
    `<html><head><meta charset="${charset}"></head><body><p>${words}</p></body></html>`

  it('overrules a declared charset that the bytes contradict', async () => {
    const read = await readHtml(Buffer.from(page('big5', 'Überraschung in Zürich')), 'a.html')
    expect(read).toMatchObject({ encoding: 'utf-8', text: 'Überraschung in Zürich\n' })
  })

  it('reads Western bytes that are declared to be UTF-8', async () => {
    const read = await readHtml(Buffer.from(page('utf-8', 'café in Tarn'), 'latin1'), 'a.html')
    expect(read).toMatchObject({ text: 'café in Tarn\n' })
  })

  it('asks the declaration which of the single-byte encodings it is', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      Buffer.from('</p></body></html>'),
    ])
    expect(await readHtml(bytes, 'a.html')).toMatchObject({ text: 'Привет\n' })
  })

  it('refuses bytes that are no text', async () => {
    expect(await readHtml(new Uint8Array([0, 1, 2, 3, 0, 1, 2, 3, 0, 7]), 'a.html')).toMatchObject({
      kind: 'refused',
      code: 'file-not-text',
    })
  })
})
