import { describe, expect, it } from 'vitest'
import { extractFile } from '../../support/extract.ts'
import { makeDocx, p } from '../../support/make-docx.ts'
import { makeEpub, makeOdt, makeXlsx, sheet } from '../../support/make-packages.ts'

const many = (text: string, bytes: number): string =>
  text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes)

/** Files of a size whose shape has made readers take forever; one a line of thought. */
const hostile: Readonly<Record<string, (bytes: number) => string | Uint8Array>> = {
  'quotes.csv': (bytes) => many('"a,', bytes),
  'marks.csv': (bytes) => many('"', bytes),
  'columns.csv': (bytes) => `${many('a,', bytes)}\n${'b,c\n'.repeat(1_000)}`,
  'rows.csv': (bytes) => many('a,b\n', bytes),
  'blanks.tsv': (bytes) => many('\t', bytes),
  'arrows.srt': (bytes) => many('1\n00:00:01,000 --> 00:00:02,000\n-->', bytes),
  'numbers.srt': (bytes) => many('1\n', bytes),
  'cues.srt': (bytes) => many('1\n00:00:01,000 --> 00:00:02,000\na\n\n', bytes),
  'tags.vtt': (bytes) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${many('<v <c>', bytes)}`,
  'names.vtt': (bytes) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${many('A a: ', bytes)}`,
  'growing.vtt': (bytes) =>
    `WEBVTT\n\n${Array.from({ length: Math.sqrt(bytes / 2) }, (_, at) => `00:0${at % 10}.000 --> 59:00.000\n${'a'.repeat(at + 1)}\n`).join('\n')}`,
  'groups.rtf': (bytes) => `{\\rtf1 ${many('{\\b ', bytes)}`,
  'signs.rtf': (bytes) => `{\\rtf1 ${many("\\'e9\\u8220?", bytes)}}`,
  'cells.rtf': (bytes) => `{\\rtf1 ${many('\\trowd\\intbl a\\cell\\row', bytes)}}`,
  'fields.rtf': (bytes) => `{\\rtf1 ${many('{\\field{\\*\\fldinst HYPERLINK "', bytes)}}`,
  'lists.json': (bytes) => many('[', bytes),
  'keys.json': (bytes) => `{${many('"text":"a","speaker":"b",', bytes - 20)}"a":1}`,
  'items.json': (bytes) => `[${many('{"speaker":"a","text":"b"},', bytes - 60).replace(/\{[^}]*$/, '')}{}]`,
  'lines.jsonl': (bytes) => many('{"speaker":"a","text":"b"}\n', bytes),
  'parts.mhtml': (bytes) =>
    `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${many('--b\nContent-Type: text/plain\n\n', bytes)}`,
  'equals.mhtml': (bytes) =>
    `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>${many('= =', bytes)}`,
  'header.eml': (bytes) =>
    `MIME-Version: 1.0\nContent-Type: text/plain\nSubject: ${many('=?utf-8?B?', bytes)}\n\na`,
  'units.tmx': (bytes) => `<tmx>${many('<tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>', bytes)}`,
  'attributes.tmx': (bytes) =>
    `<tmx ${Array.from({ length: bytes / 12 }, (_, at) => `a${at}="b"`).join(' ')}/>`,
  'deep.tmx': (bytes) => many('<a>', bytes),
  'runs.docx': (bytes) => makeDocx(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(bytes / 24)}</w:p>`),
  'fields.docx': (bytes) =>
    makeDocx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>'.repeat(bytes / 56)}</w:p>`),
  'tables.docx': (bytes) =>
    makeDocx(
      '<w:tbl><w:tr><w:tc>'.repeat(60) + p('a').repeat(bytes / 60) + '</w:tc></w:tr></w:tbl>'.repeat(60),
    ),
  'spans.odt': (bytes) =>
    makeOdt(
      `<text:p>${'<text:span>'.repeat(100)}${'<text:s/>'.repeat(bytes / 9)}${'</text:span>'.repeat(100)}</text:p>`,
    ),
  'cells.xlsx': (bytes) =>
    makeXlsx({ 'xl/worksheets/sheet1.xml': sheet(['<c r="XFD1"><v>1</v></c>'.repeat(bytes / 24)]) }),
  'chapters.epub': (bytes) =>
    makeEpub({
      'OEBPS/book.opf': `<package><manifest><item id="b" href="text/two.xhtml" media-type="text/html"/></manifest><spine>${'<itemref idref="b"/>'.repeat(bytes / 200)}</spine></package>`,
    }),
  'text.txt': (bytes) => many('a\ufeff\u2028', bytes),
}

describe('a hostile file', () => {
  it.each(Object.keys(hostile))(
    'such as %s is read or refused in time that grows as its size does',
    async (name) => {
      const make = hostile[name]
      if (!make) throw new Error(name)
      const timeOf = async (bytes: number) => {
        const file = make(bytes)
        const from = performance.now()
        await extractFile(name, file)
        return performance.now() - from
      }
      await timeOf(10_000)
      const once = await timeOf(100_000)
      const twice = await timeOf(200_000)
      // A busy machine may take twice as long by chance; a blow-up takes far longer than that.
      expect(twice).toBeLessThan(Math.max(2_000, 5 * once))
    },
  )
})
