import { absoluteName, cellName, quoteSheet, type SheetModel, type WorkbookModel } from './workbook-model.ts'
import { chartId, chartPlacesXml, chartXml } from './xlsx-chart.ts'
import { createSharedTexts, outsideId, relationIds, sheetParts, type SheetParts } from './xlsx-sheet.ts'
import { createStyleSheet } from './xlsx-styles.ts'
import { escapeXml, mainNamespace, xmlHead } from './xlsx-text.ts'
import { beginFile, zipFile, type FileBeingPacked } from './zip-file.ts'

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006'
const relationTypes = `${officeNamespace}/relationships`
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const officeTypes = 'application/vnd.openxmlformats-officedocument'

/**
 * Writes a workbook as .xlsx. By hand rather than through a library: every one tried puts a link on a text only, and
 * here the link belongs on the number; and fifty thousand cells take a tenth of the time. The same workbook is always
 * the same bytes.
 */
export async function writeWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  const styles = createStyleSheet()
  const texts = createSharedTexts()
  let charts = 0
  const sheets = workbook.sheets.map((sheet, index) => {
    const main = part(`xl/worksheets/sheet${index + 1}.xml`, `${sheetTypes}.worksheet+xml`)
    const { notes, addresses } = sheetParts(sheet, styles, texts, main.file.write)
    const parts = [main, ...partsBeside(sheet, notes, addresses, index + 1, charts)]
    charts += sheet.charts?.length ?? 0
    return parts
  })
  const files = [
    part('[Content_Types].xml', null, contentTypes(sheets.flat())),
    part('_rels/.rels', null, packageRelations),
    part('docProps/core.xml', null, coreProperties(workbook)),
    part('docProps/app.xml', null, applicationProperties),
    part('xl/workbook.xml', null, workbookXml(workbook)),
    part('xl/_rels/workbook.xml.rels', null, workbookRelations(sheets.map((_, index) => index + 1))),
    ...sheets.flat(),
    // Last, since the sheets fill them.
    part('xl/styles.xml', null, styles.toXml()),
    part('xl/sharedStrings.xml', null, texts.toXml()),
  ]
  return zipFile(await Promise.all(files.map(({ file }) => file.end())))
}

interface Part {
  readonly name: string
  /** Null for what its file's ending tells. */
  readonly type: string | null
  readonly file: FileBeingPacked
}

/** A part of the workbook, packed from its first character on. */
function part(name: string, type: string | null, xml?: string): Part {
  const file = beginFile(name)
  if (xml !== undefined) file.write(Buffer.from(xml, 'utf8'))
  return { name, type, file }
}

/** What belongs to a sheet: its notes, its charts, and the list of where each of them lies. */
function partsBeside(
  { charts = [] }: SheetModel,
  notes: SheetParts['notes'],
  addresses: SheetParts['addresses'],
  number: number,
  chartsBefore: number,
): readonly Part[] {
  const links = [
    ...(notes
      ? [
          relation(relationIds.noteDrawing, 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`),
          relation(relationIds.comments, 'comments', `../comments${number}.xml`),
        ]
      : []),
    ...(charts.length > 0
      ? [relation(relationIds.drawing, 'drawing', `../drawings/drawing${number}.xml`)]
      : []),
    ...addresses.map((address, index) => outside(outsideId(index), address)),
  ]
  return [
    ...(links.length > 0
      ? [part(`xl/worksheets/_rels/sheet${number}.xml.rels`, null, relations(links.join('')))]
      : []),
    ...(notes
      ? [
          part(`xl/comments${number}.xml`, `${sheetTypes}.comments+xml`, notes.comments),
          part(`xl/drawings/vmlDrawing${number}.vml`, null, notes.drawing),
        ]
      : []),
    ...(charts.length > 0
      ? [
          part(`xl/drawings/drawing${number}.xml`, `${officeTypes}.drawing+xml`, chartPlacesXml(charts)),
          part(
            `xl/drawings/_rels/drawing${number}.xml.rels`,
            null,
            relations(
              charts
                .map((_, index) =>
                  relation(chartId(index), 'chart', `../charts/chart${chartsBefore + index + 1}.xml`),
                )
                .join(''),
            ),
          ),
          ...charts.map((chart, index) =>
            part(
              `xl/charts/chart${chartsBefore + index + 1}.xml`,
              `${officeTypes}.drawingml.chart+xml`,
              chartXml(chart),
            ),
          ),
        ]
      : []),
  ]
}

function contentTypes(parts: readonly Part[]): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  return (
    `${xmlHead}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Default Extension="vml" ContentType="${officeTypes}.vmlDrawing"/>` +
    override('xl/workbook.xml', `${sheetTypes}.sheet.main+xml`) +
    parts.map(({ name, type }) => (type === null ? '' : override(name, type))).join('') +
    override('xl/styles.xml', `${sheetTypes}.styles+xml`) +
    override('xl/sharedStrings.xml', `${sheetTypes}.sharedStrings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('docProps/app.xml', `${officeTypes}.extended-properties+xml`) +
    '</Types>'
  )
}

/** `type` is one of Office's own, or an address where it has a slash. */
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${relationTypes}/${type}`}" Target="${target}"/>`
const outside = (id: string, address: string) =>
  `<Relationship Id="${id}" Type="${relationTypes}/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`
const relations = (list: string) =>
  `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">${list}</Relationships>`

const packageRelations = relations(
  relation('rId1', 'officeDocument', 'xl/workbook.xml') +
    relation('rId2', `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml') +
    relation('rId3', 'extended-properties', 'docProps/app.xml'),
)

const workbookRelations = (sheets: readonly number[]) =>
  relations(
    sheets.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)).join('') +
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml') +
      relation(`rId${sheets.length + 2}`, 'sharedStrings', 'sharedStrings.xml'),
  )

function workbookXml(workbook: WorkbookModel): string {
  const list = workbook.sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const names = definedNames(workbook)
  return (
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${relationTypes}"><workbookPr/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28000" windowHeight="16000"/></bookViews>' +
    `<sheets>${list.join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}` +
    '<calcPr calcId="191029"/></workbook>'
  )
}

/** Frozen rows and columns are repeated on each printed page; Excel keeps that as a name, sorted among the others. */
function definedNames({ sheets, names = [] }: WorkbookModel): string {
  const repeated = sheets.flatMap(({ name, frozen: { rows, columns }, printedColumns }, index) => {
    const heads = [
      ...(columns > 0 ? [`${quoteSheet(name)}!$A:$${cellName(0, columns - 1).slice(0, -1)}`] : []),
      ...(rows > 0 ? [`${quoteSheet(name)}!$1:$${rows}`] : []),
    ]
    const scope = ` localSheetId="${index}"`
    const area =
      printedColumns === undefined
        ? []
        : [
            {
              name: '_xlnm.Print_Area',
              scope,
              target: `${quoteSheet(name)}!$A:$${cellName(0, printedColumns - 1).slice(0, -1)}`,
            },
          ]
    return heads.length === 0
      ? area
      : [...area, { name: '_xlnm.Print_Titles', scope, target: heads.join(',') }]
  })
  const own = names.map(({ name, ...place }) => ({ name, scope: '', target: absoluteName(place) }))
  return [...repeated, ...own.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))]
    .map(
      ({ name, scope, target }) => `<definedName name="${name}"${scope}>${escapeXml(target)}</definedName>`,
    )
    .join('')
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
