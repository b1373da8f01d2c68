import { describe, expect, it } from 'vitest'
import { blockLines, extract, extractFile } from '../../support/extract.ts'
import { makeEpub } from '../../support/make-packages.ts'

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
