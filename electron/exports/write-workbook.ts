import type { WorkbookModel } from './workbook-model.ts'
import { createSharedTexts, sheetParts } from './xlsx-sheet.ts'
import { createStyleSheet } from './xlsx-styles.ts'
import { escapeXml, xmlHead } from './xlsx-text.ts'
import { zipFile, type ZipEntry } from './zip-file.ts'

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006'
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationTypes = `${officeNamespace}/relationships`
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Writes a workbook as .xlsx. By hand rather than through a library: every one tried puts a link on a text only, and
 * here the link belongs on the number; and fifty thousand cells take a tenth of the time. The same workbook is always
 * the same bytes.
 */
export function writeWorkbook(workbook: WorkbookModel): Uint8Array {
  const styles = createStyleSheet()
  const texts = createSharedTexts()
  const sheets = workbook.sheets.map((sheet) => sheetParts(sheet, styles, texts))
  const withNotes = sheets.flatMap(({ notes }, index) => (notes ? [index + 1] : []))
  const numbers = sheets.map((_, index) => index + 1)
  return zipFile([
    entry('[Content_Types].xml', contentTypes(numbers, withNotes)),
    entry('_rels/.rels', packageRelations),
    entry('docProps/core.xml', coreProperties(workbook)),
    entry('docProps/app.xml', applicationProperties),
    entry('xl/workbook.xml', workbookXml(workbook)),
    entry('xl/_rels/workbook.xml.rels', workbookRelations(numbers)),
    ...sheets.flatMap(({ xml, notes }, index) => {
      const number = index + 1
      return [
        { name: `xl/worksheets/sheet${number}.xml`, data: xml },
        ...(notes
          ? [
              entry(`xl/worksheets/_rels/sheet${number}.xml.rels`, noteRelations(number)),
              entry(`xl/comments${number}.xml`, notes.comments),
              entry(`xl/drawings/vmlDrawing${number}.vml`, notes.drawing),
            ]
          : []),
      ]
    }),
    // Last, since the sheets fill them.
    entry('xl/styles.xml', styles.toXml()),
    entry('xl/sharedStrings.xml', texts.toXml()),
  ])
}

const entry = (name: string, xml: string): ZipEntry => ({ name, data: Buffer.from(xml, 'utf8') })

function contentTypes(sheets: readonly number[], withNotes: readonly number[]): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  return (
    `${xmlHead}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    part('xl/workbook.xml', `${sheetTypes}.sheet.main+xml`) +
    sheets.map((number) => part(`xl/worksheets/sheet${number}.xml`, `${sheetTypes}.worksheet+xml`)).join('') +
    withNotes.map((number) => part(`xl/comments${number}.xml`, `${sheetTypes}.comments+xml`)).join('') +
    part('xl/styles.xml', `${sheetTypes}.styles+xml`) +
    part('xl/sharedStrings.xml', `${sheetTypes}.sharedStrings+xml`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  )
}

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
const relations = (list: string) =>
  `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">${list}</Relationships>`

const packageRelations = relations(
  relation(1, `${relationTypes}/officeDocument`, 'xl/workbook.xml') +
    relation(2, `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml') +
    relation(3, `${relationTypes}/extended-properties`, 'docProps/app.xml'),
)

const workbookRelations = (sheets: readonly number[]) =>
  relations(
    sheets
      .map((number) => relation(number, `${relationTypes}/worksheet`, `worksheets/sheet${number}.xml`))
      .join('') +
      relation(sheets.length + 1, `${relationTypes}/styles`, 'styles.xml') +
      relation(sheets.length + 2, `${relationTypes}/sharedStrings`, 'sharedStrings.xml'),
  )

const noteRelations = (number: number) =>
  relations(
    relation(1, `${relationTypes}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`) +
      relation(2, `${relationTypes}/comments`, `../comments${number}.xml`),
  )

function workbookXml({ sheets }: WorkbookModel): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return (
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${relationTypes}"><workbookPr/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28000" windowHeight="16000"/></bookViews>' +
    `<sheets>${list.join('')}</sheets><calcPr calcId="191029"/></workbook>`
  )
}

function coreProperties({ title, created }: WorkbookModel): string {
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${created.slice(0, 19)}Z</dcterms:${name}>`
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Lightbench</dc:creator>${date('created')}${date('modified')}` +
    '</cp:coreProperties>'
  )
}

const applicationProperties = `${xmlHead}<Properties xmlns="${officeNamespace}/extended-properties"><Application>Lightbench</Application></Properties>`
