import { describe, expect, it } from 'vitest'
import { blockLines, extract, extractFile } from '../../support/extract.ts'
import { makeZip } from '../../support/make-docx.ts'

const chapter = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`

const makeEpub = (parts: Readonly<Record<string, string>> = {}) =>
  makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="d"><metadata><dc:title>Light in the harbour</dc:title><dc:creator>Nora Feld</dc:creator><dc:date>2025-03-01</dc:date><dc:language>en</dc:language></metadata>
<manifest><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/one%20half.xhtml" media-type="application/xhtml+xml"/><item id="toc" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="p" href="p.png" media-type="image/png"/></manifest>
<spine><itemref idref="toc"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    'OEBPS/nav.xhtml': chapter('<nav><ol><li>One</li><li>Two</li></ol></nav>'),
    'OEBPS/text/one half.xhtml': chapter(
      '<h1>One</h1><p>Lasers&#160;are <b>small</b>.</p><ul><li>So are lenses.</li></ul>',
    ),
    'OEBPS/text/two.xhtml': chapter('<h1>Two</h1><p>Rows end here.</p><script>alert(1)</script>'),
    ...parts,
  })

describe('a book', () => {
  it('is read chapter by chapter in the order of its spine, its contents kept apart', async () => {
    const extracted = await extract('book.epub', makeEpub())
    expect(blockLines(extracted).filter(Boolean)).toEqual([
      'furniture: One',
      'furniture: Two',
      'heading 1: One',
      'paragraph: Lasers are small.',
      'list 1: So are lenses.',
      'heading 1: Two',
      'paragraph: Rows end here.',
    ])
    const { text, markup } = extracted
    expect(markup.bold.map(({ start, end }) => text.slice(start, end))).toEqual(['small'])
    expect(markup.fields).toEqual([
      { field: 'title', value: 'Light in the harbour' },
      { field: 'author', value: 'Nora Feld' },
      { field: 'date', value: '2025-03-01' },
      { field: 'language', value: 'en' },
    ])
  })

  it.each([
    [
      'whose chapters are encrypted',
      makeEpub({
        'META-INF/encryption.xml':
          '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/two.xhtml"/></CipherData></EncryptedData></encryption>',
      }),
      'file-protected',
    ],
    ['without a package', makeEpub({ 'META-INF/container.xml': '<container/>' }), 'file-damaged'],
    [
      'whose package declares entities',
      makeEpub({
        'OEBPS/book.opf':
          '<!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/passwd">]><package>&x;</package>',
      }),
      'file-unsafe',
    ],
    [
      'whose chapters are not there',
      makeEpub({
        'OEBPS/book.opf':
          '<package><manifest><item id="a" href="../../../etc/passwd" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
      }),
      'file-without-text',
    ],
  ])('%s is refused', async (_, book, code) => {
    expect(await extractFile('book.epub', book)).toMatchObject({ kind: 'refused', code })
  })

  it('with scrambled fonts alone is read', async () => {
    const fonts =
      '<encryption><EncryptedData><CipherReference URI="OEBPS/fonts/a.otf"/></EncryptedData></encryption>'
    expect((await extract('book.epub', makeEpub({ 'META-INF/encryption.xml': fonts }))).text).toContain(
      'Rows end here.',
    )
  })

  it('with a chapter missing is read with a warning', async () => {
    const opf =
      '<package><manifest><item id="a" href="none.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    expect((await extract('book.epub', makeEpub({ 'OEBPS/book.opf': opf }))).warnings).toEqual([
      'parts-missing:1',
    ])
  })
})
