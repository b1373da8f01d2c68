import { describe, expect, it } from 'vitest'
import { encodeBig5, encodeGb18030 } from '../../support/encode-chinese.ts'
import { blockLines, extract, extractFile, rowTexts } from '../../support/extract.ts'

const rtf = (body: string, head = '\\ansicpg1252') => `{\\rtf1\\ansi${head}\\deff0 ${body}}`
const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')
const chinese = '本季營收為四百二十萬美元，許多功勞屬於團隊。'
const simplified = '本季营收为四百二十万美元，许多功劳属于团队。'
const unicode = (text: string) =>
  [...text].map((sign) => `\\u${((sign.charCodeAt(0) + 32_768) % 65_536) - 32_768}?`).join('')

describe('a file of rich text', () => {
  it('gives paragraphs with what is bold, and no words of its tables and pictures', async () => {
    const extracted = await extract(
      'call.rtf',
      rtf(
        `{\\fonttbl{\\f0\\fcharset0 Times;}}{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title The call}{\\author Nora Feld}{\\company X}}
{\\pict\\pngblip 89504e47}{\\*\\generator Word;}{\\header Confidential\\par}
\\pard\\outlinelevel0 Harbour Optics\\par
\\pard{\\b Nora Feld} \\emdash  Chief Executive\\par
Good\\~morning,\\line everyone \\{here\\} caf\\'e9 \\u8220?R&D\\u8221?.{\\v hidden}\\par
{\\field{\\*\\fldinst{HYPERLINK "https://harbour.example/"}}{\\fldrslt the release}}\\par
Margins{\\super\\chftn{\\footnote\\pard Without one-off costs.}} rose.\\par`,
      ),
    )
    expect(blockLines(extracted)).toEqual([
      'heading 1: Harbour Optics',
      'paragraph: Nora Feld — Chief Executive',
      'paragraph: Good morning,',
      'paragraph: everyone {here} café “R&D”.',
      'paragraph: the release',
      'paragraph: Margins[1] rose.',
      'furniture: Confidential',
      'footnote: [1] Without one-off costs.',
    ])
    const { text, markup } = extracted
    expect(markup.bold.map(({ start, end }) => text.slice(start, end))).toEqual(['Nora Feld'])
    expect(markup.links.map((one) => [text.slice(one.start, one.end), one.href])).toEqual([
      ['the release', 'https://harbour.example/'],
    ])
    expect(markup.fields).toEqual([
      { field: 'title', value: 'The call' },
      { field: 'author', value: 'Nora Feld' },
    ])
  })

  it.each([
    ['Unicode signs', rtf(unicode(chinese)), chinese],
    [
      'Unicode signs with two fallback bytes',
      rtf(
        `\\uc2 ${[...chinese].map((sign) => `\\u${((sign.charCodeAt(0) + 32_768) % 65_536) - 32_768}\\'a1\\'a1`).join('')}`,
      ),
      chinese,
    ],
    ['Big5 by its code page', rtf(hex(encodeBig5(chinese)), '\\ansicpg950'), chinese],
    ['GBK by its code page', rtf(hex(encodeGb18030(simplified)), '\\ansicpg936'), simplified],
    [
      'Big5 by its font',
      rtf(
        `{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset136 Ming;}}{\\f1 ${hex(encodeBig5(chinese))}}{\\f0 caf\\'e9}`,
      ),
      `${chinese}café`,
    ],
    [
      'GBK in a font that says it is Western',
      rtf(`{\\fonttbl{\\f0\\fcharset0 Times;}}\\f0 ${hex(encodeGb18030(simplified))}`, '\\ansicpg936'),
      simplified,
    ],
  ])('is read right in %s', async (_, content, text) => {
    expect((await extract('call.rtf', content)).text).toBe(text)
  })

  it('whose Chinese is raw bytes, backslashes among them, is read right', async () => {
    // The second byte of 許, 功 and 成 in Big5 is a backslash, which a writer of rich text doubles.
    const bytes = [...encodeBig5(chinese)].flatMap((byte) => (byte === 0x5c ? [0x5c, 0x5c] : [byte]))
    const content = Buffer.concat([
      Buffer.from('{\\rtf1\\ansi\\ansicpg950 '),
      Buffer.from(bytes),
      Buffer.from('}'),
    ])
    expect((await extract('call.rtf', content)).text).toBe(chinese)
  })

  it('with a language on each side of a table gives rows', async () => {
    const row = (en: string, zh: string) =>
      `\\trowd\\cellx4000\\cellx8000\\pard\\intbl ${en}\\cell ${unicode(zh)}\\cell\\row\n`
    const extracted = await extract(
      'call.rtf',
      rtf(
        `Before.\\par ${row('Good morning, and welcome to the call.', '各位早安，歡迎參加電話會議。')}${row('Thank you very much.', '非常謝謝。')}\\pard After.\\par`,
      ),
    )
    expect(rowTexts(extracted)).toEqual([
      ['Good morning, and welcome to the call.', '各位早安，歡迎參加電話會議。'],
      ['Thank you very much.', '非常謝謝。'],
    ])
    expect(extracted.text.split('\n').at(-1)).toBe('After.')
  })

  it('whose paragraphs end with escaped line ends is read by them', async () => {
    const { text } = await extract(
      'call.rtf',
      '{\\rtf1\\ansi\\cocoartf2761 \\f0 Nora Feld\\\nThank you \\uc0\\u35613 \\u35613 .\\\r\n}',
    )
    expect(text).toBe('Nora Feld\nThank you 謝謝.')
  })

  it('cut short is read as far as it goes, with a warning', async () => {
    const { text, warnings } = await extract('call.rtf', rtf('Good morning.\\par Reven').slice(0, -1))
    expect(text).toBe('Good morning.\nReven')
    expect(warnings).toEqual(['file-cut-short'])
  })

  it('under the name of a Word document is rich text all the same', async () => {
    expect((await extract('memo.doc', rtf('Words.'))).text).toBe('Words.')
  })

  it.each([
    ['groups without end', `{\\rtf1 ${'{'.repeat(1_000_000)}`],
    ['words without end', `{\\rtf1 ${'\\'.repeat(1_000_000)}`],
    ['pictures of a size that is a lie', `{\\rtf1 \\bin2000000000 x}`],
    ['nothing', '{\\rtf1}'],
  ])('of %s is refused or read at once', async (_, content) => {
    const from = performance.now()
    await extractFile('hostile.rtf', content)
    expect(performance.now() - from).toBeLessThan(2_000)
  })
})
