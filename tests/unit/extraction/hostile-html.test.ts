import { array, assert, asyncProperty, boolean, constant, constantFrom, oneof } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noMarkup } from '../../../shared/documents/markup.ts'
import { extractHtml } from '../../../electron/web-pages/read-html.ts'
import { readPage } from '../../support/read-page.ts'

const inert = 'alert(1)'
const payloads = [
  `<script>${inert}</script>`,
  `<SCRIPT SRC=http://evil.example/x.js>${inert}</SCRIPT>`,
  `<script/x>${inert}</script>`,
  `<svg onload=${inert}><script>${inert}</script></svg>`,
  `<svg><style><img src=x onerror=${inert}></style></svg>`,
  `<img src=x onerror=${inert}>`,
  `<img src="javascript:${inert}">`,
  `<IMG """><script>${inert}</script>">`,
  `<a href="javascript:${inert}">link</a>`,
  `<a href="JaVaScRiPt:${inert}">link</a>`,
  `<a href="&#106;avascript:${inert}">link</a>`,
  `<a href=" \tjavascript:${inert}">link</a>`,
  `<a href="vbscript:${inert}">link</a>`,
  `<a href="data:text/html,<script>${inert}</script>">link</a>`,
  `<a href="file:///etc/passwd">link</a>`,
  `<iframe srcdoc="<script>${inert}</script>"></iframe>`,
  `<iframe src="javascript:${inert}">${inert}</iframe>`,
  `<object data="data:text/html;base64,PHNjcmlwdD4=">${inert}</object>`,
  `<embed src="//evil.example/x.swf">`,
  `<form action="javascript:${inert}"><button formaction="javascript:${inert}">go</button></form>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${inert}></style></mglyph></table></mtext></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${inert}>"></noscript>`,
  `<template><script>${inert}</script></template>`,
  `<style>@import url("javascript:${inert}");</style>`,
  `<link rel=stylesheet href="javascript:${inert}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${inert}">`,
  `<base href="javascript:${inert}//">`,
  `<video><source onerror="${inert}"></video>`,
  `<body onload=${inert}>`,
  `<details open ontoggle=${inert}>`,
  `<!--><script>${inert}</script>-->`,
  `<![CDATA[<script>${inert}</script>]]>`,
  `<xmp><script>${inert}</script></xmp>`,
]
const contexts: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `<p>${payload}</p>`,
  (payload) => `<table><tr><td>${payload}</table>`,
  (payload) => `<ul><li>${payload}`,
  (payload) => `<b><i>${payload}</b></i>`,
  (payload) => `<title>${payload}`,
  (payload) => `<a href="https://example.org/">${payload}</a>`,
  (payload) => `<div hidden>${payload}</div>`,
  (payload) => `<pre>${payload}</pre>`,
  (payload) => `<select><option>${payload}</select>`,
]

describe('extractHtml on hostile pages', () => {
  it(`keeps text and none of ${payloads.length * contexts.length} active contents`, async () => {
    for (const payload of payloads)
      for (const context of contexts) {
        const html = `<p>before</p>${context(payload)}<p>after</p>`
        const page = await extractHtml(html, { fileName: 'x.html', mainText: false })
        if (page.kind === 'refused') throw new Error(`refused: ${html}`)
        expect(page.text).toContain('before')
        for (const { href } of page.markup.links) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/)
      }
  })

  it('never takes a script, a style or a frame for text', async () => {
    for (const payload of payloads.filter((one) =>
      /^<(?:script|style|iframe|object|template|svg)\b/i.test(one),
    )) {
      const page = await extractHtml(`<p>before</p>${payload}<p>after</p>`, {
        fileName: 'x',
        mainText: false,
      })
      expect(page).toMatchObject({ text: 'before\nafter\n' })
    }
  })

  const timed = async (html: string): Promise<number> => {
    const began = performance.now()
    await readPage(`<p>A word to find.</p>${html}`)
    return performance.now() - began
  }

  it.each([
    ['100,000 elements within each other', '<div>'.repeat(100_000)],
    ['100,000 tables within each other', '<table><tr><td>'.repeat(100_000)],
    ['lists within each other', '<ul><li>x'.repeat(60_000)],
    ['half a million elements side by side', '<i>x</i>'.repeat(500_000)],
    ['tags that are never closed', '<b><p><a href=x>'.repeat(100_000)],
    ['closing tags of what was never opened', '</p></div></b>'.repeat(300_000)],
    ['a million brackets', '<'.repeat(1_000_000)],
    ['a million attributes', `<p ${'a=b '.repeat(1_000_000)}>x</p>`],
    ['twenty megabytes in an attribute', `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`],
    ['references without end', '&amp;&lt;&#x41;&notanentity;'.repeat(100_000)],
    ['comments within comments', '<!-- <!-- '.repeat(200_000)],
    ['NUL bytes between the letters', 'a\0b\0'.repeat(200_000)],
    ['one line of five megabytes', 'word '.repeat(1_000_000)],
    ['a table of 100,000 rows', `<table>${'<tr><td>a<td>b'.repeat(100_000)}</table>`],
  ])('reads %s within ten seconds', async (_, html) => {
    expect(await timed(html)).toBeLessThan(10_000)
  })

  it('takes time in proportion to the page', async () => {
    const page = (count: number): string =>
      `<div><p>Some <b>words</b> and a <a href="/x">link</a></p>`.repeat(count)
    // The best of several, since other work on the machine only ever adds to it.
    const best = async (html: string): Promise<number> => {
      const times = [await timed(html), await timed(html), await timed(html), await timed(html)]
      return Math.min(...times)
    }
    await timed(page(10_000))
    const small = await best(page(10_000))
    const large = await best(page(20_000))
    expect(large).toBeLessThan(small * 2.5 + 200)
  })
})

describe('extractHtml on any page', () => {
  const tags = [
    'div',
    'p',
    'span',
    'b',
    'a href="https://example.org/"',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'h2',
    'blockquote',
    'pre',
    'br',
    'section',
    'em',
    'dl',
    'dd',
    'figure',
    'figcaption',
    'article',
    'nav',
    'label',
    'button',
    'x-own',
  ]
  const piece = oneof(
    { weight: 3, arbitrary: constant('word') },
    { weight: 3, arbitrary: constantFrom(...tags).map((tag) => `<${tag}>`) },
    { weight: 2, arbitrary: constantFrom(...tags).map((tag) => `</${tag.split(' ')[0] ?? ''}>`) },
    { weight: 1, arbitrary: constant(' ') },
  )

  it('has every word of the page once and in order, and blocks that cover all of the text', async () => {
    await assert(
      asyncProperty(array(piece, { minLength: 1, maxLength: 80 }), boolean(), async (pieces, mainText) => {
        let count = 0
        const html = pieces.map((one) => (one === 'word' ? `w${(count += 1)}w` : one)).join('')
        const page = await extractHtml(html, { fileName: 'x', mainText })
        const { text, markup } = page.kind === 'extracted' ? page : { text: '', markup: noMarkup }
        expect(text.match(/w\d+w/g) ?? []).toEqual(
          Array.from({ length: count }, (_, index) => `w${index + 1}w`),
        )
        let at = 0
        for (const { start, end } of markup.blocks) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })
})
