import { describe, expect, it } from 'vitest'
import { readPage } from '../../support/read-page.ts'

const long = (topic: string): string =>
  `The ${topic} at Harbour Optics has run for eleven years without a stop, and the foreman, who has seen three owners, says that it will outlast a fourth, whatever the new board decides.`
const topics = ['furnace', 'lathe', 'boiler', 'crane', 'mill', 'pump']

/** What is left of an invented page once its furniture and its comments are gone. */
const readMain = async (body: string, head = '<title>x</title>'): Promise<readonly string[]> => {
  const { blocks } = await readPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
  return blocks
    .filter((block) => !/^(?:furniture|comment):/.test(block))
    .map((block) => block.replace(/^[^:]+: /, ''))
}
const nav = '<nav><a href="/">Home</a> <a href="/news">News</a></nav>'
const foot = '<footer><p>© 2026 The Tarn Courier. All rights reserved.</p></footer>'

describe('judgeMainText', () => {
  it('finds a text whose paragraphs are parted by line breaks in the cell of a table', async () => {
    const main = await readMain(
      `<table><tr><td width=150><a href="/">Home</a><br><a href="/old">Archive</a></td><td>${topics.map(long).join('<br><br>')}<br><br><a href="/">Back to the index</a></td></tr></table>`,
    )
    expect(main).toEqual(topics.map(long))
  })

  it('finds a text that stands in the body itself', async () => {
    expect(await readMain(topics.map(long).join('<p>'))).toEqual(topics.map(long))
  })

  it('joins a text in several parts and leaves out what stands between them', async () => {
    const part = (topic: string): string =>
      `<section class="part"><p>${long(topic)}</p><p>${long(topic)}</p></section>`
    const main = await readMain(
      `${nav}<article><h1>The machines</h1>${part('furnace')}<div class="promo"><h4>Subscribe now</h4><p>Get unlimited access to everything we do, from $1 a week.</p></div>${part('lathe')}<div class="video"><p>Watch: the crane</p></div>${part('mill')}</article>${foot}`,
    )
    expect(main).toEqual([
      'The machines',
      ...['furnace', 'lathe', 'mill'].flatMap((topic) => [long(topic), long(topic)]),
    ])
  })

  it('keeps the short lines of an interview', async () => {
    const lines = [
      'Does it run?',
      long('furnace'),
      'And then?',
      'No.',
      'Why not?',
      long('lathe'),
      'Thank you.',
    ]
    const main = await readMain(
      `${nav}<div class="text">${lines.map((line, index) => (index % 2 === 0 ? `<p><b>${line}</b></p>` : `<p>${line}</p>`)).join('')}</div>${foot}`,
    )
    expect(main).toEqual(lines)
  })

  it('takes announcements of other pages for furniture, however long their words', async () => {
    const teaser = (topic: string): string =>
      `<article class="card"><h3><a href="/${topic}">All about the ${topic}</a></h3><p>${long(topic)}</p></article>`
    const main = await readMain(
      `${nav}<main><article><h1>The machines</h1><p>${long('winch')}</p><p>${long('forge')}</p></article><section><h2>Latest</h2>${topics.map(teaser).join('')}</section></main>${foot}`,
    )
    expect(main).toEqual(['The machines', long('winch'), long('forge')])
  })

  it('keeps all posts of a forum', async () => {
    const post = (topic: string, index: number): string =>
      `<div class="post"><div class="postprofile"><a href="/u${index}">user${index}</a></div><div class="postbody"><div class="content">${long(topic)}</div></div></div>`
    const main = await readMain(
      `<div id="header"><a href="/">Tarn Forum</a></div><h1>Which lathe?</h1>${topics.map(post).join('')}<div id="footer">Powered by Board</div>`,
    )
    for (const topic of topics) expect(main).toContain(long(topic))
    expect(main).not.toContain('Tarn Forum')
  })

  it('keeps code and tables of a manual', async () => {
    const main = await readMain(
      `<div class="sidebar"><ul>${topics.map((topic) => `<li><a href="/${topic}">${topic}</a></li>`).join('')}</ul></div><div role="main"><h1>Installation</h1><p>${long('furnace')}</p><pre>tarn install</pre><table><tr><th>Option</th><th>Meaning</th></tr><tr><td>all</td><td>everything</td></tr></table><p>${long('lathe')}</p></div>`,
    )
    expect(main).toEqual([
      'Installation',
      long('furnace'),
      'tarn install',
      'Option\tMeaning',
      'all\teverything',
      long('lathe'),
    ])
  })

  it('believes the structured data where the page shows its text', async () => {
    const body = topics.map(long)
    const data = JSON.stringify({ '@type': 'Article', articleBody: body.join('\n') })
    const main = await readMain(
      `${nav}<div class="widget promo">${body.map((line) => `<div>${line}</div>`).join('')}</div><p>${long('winch')}</p>${foot}`,
      `<title>x</title><script type="application/ld+json">${data}</script>`,
    )
    expect(main.slice(0, topics.length)).toEqual(body)
  })

  it('reads a text that the saved page hides until its script runs', async () => {
    const main = await readMain(
      `${nav}<p>Please wait.</p><div id="story" style="display: none">${topics.map((topic) => `<p>${long(topic)}</p>`).join('')}</div>${foot}`,
    )
    expect(main).toEqual(expect.arrayContaining(topics.map(long)))
  })

  it('leaves a hidden dialog out of the text', async () => {
    const main = await readMain(
      `<div hidden><p>${long('cookie')}</p></div><article>${topics.map((topic) => `<p>${long(topic)}</p>`).join('')}</article>`,
    )
    expect(main).toEqual(topics.map(long))
  })

  it('takes everything where a page has nothing but links, and says so', async () => {
    const page = await readPage(
      `<ul>${topics.map((topic) => `<li><a href="/${topic}">${topic}</a></li>`).join('')}</ul>`,
    )
    expect(page.blocks.every((block) => block.startsWith('list'))).toBe(true)
  })
})
