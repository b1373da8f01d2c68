import { makeZip } from './make-docx.ts'

const chapter = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`

/** A book of two chapters with its contents; `parts` add to or replace those of the package. */
export const makeEpub = (parts: Readonly<Record<string, string>> = {}): Uint8Array =>
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

export const sheet = (rows: readonly string[]): string =>
  `<worksheet><sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`

/** A workbook of a sheet that shows and one that does not; `parts` hold the first as `xl/worksheets/sheet1.xml`. */
export const makeXlsx = (parts: Readonly<Record<string, string>>): Uint8Array =>
  makeZip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="Call" r:id="r1"/><sheet name="Workings" state="hidden" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet2.xml': sheet(['<c t="inlineStr"><is><t>hidden</t></is></c>']),
    ...parts,
  })

const odtNames =
  'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:xlink="x" xmlns:dc="d"'

/** An OpenDocument text of this body and these styles. */
export const makeOdt = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${odtNames}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  })

/** A page of a few lines in Helvetica. */
export function makePdf(lines: readonly string[]): Uint8Array {
  const words = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -16 Td`).join('\n')
  const stream = `BT /F1 11 Tf 56 780 Td\n${words}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}
