import { cellName, quoteSheet, type CellModel, type SheetModel } from './workbook-model.ts'
import type { StyleSheet } from './xlsx-styles.ts'
import { cellText, escapeXml, xmlHead } from './xlsx-text.ts'

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Excel drops the links of a sheet with more than this. */
const mostLinks = 65_530

/** Texts of all sheets, each stored once. */
export interface SharedTexts {
  readonly indexOf: (text: string) => number
  readonly toXml: () => string
}

export function createSharedTexts(): SharedTexts {
  const places = new Map<string, number>()
  let uses = 0
  return {
    indexOf: (text) => {
      uses += 1
      const place = places.get(text) ?? places.size
      places.set(text, place)
      return place
    },
    toXml: () =>
      `${xmlHead}<sst xmlns="${mainNamespace}" count="${uses}" uniqueCount="${places.size}">` +
      `${Array.from(places.keys(), (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`).join('')}</sst>`,
  }
}

/** A note of a cell, for the sheet's comments. */
interface PlacedNote {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface SheetParts {
  readonly xml: Uint8Array
  /** Null when the sheet has no notes. */
  readonly notes: { readonly comments: string; readonly drawing: string } | null
}

/** Rows are packed into bytes in pieces of about this many characters: strings take more room. */
const pieceLength = 1_000_000

/** A sheet's XML, with the two further files its notes need. */
export function sheetParts(sheet: SheetModel, styles: StyleSheet, texts: SharedTexts): SheetParts {
  const pieces: Buffer[] = []
  const links: string[] = []
  const notes: PlacedNote[] = []
  let [piece, row, columns] = [headXml(sheet), 0, 1]
  for (const cells of sheet.rows) {
    let xml = ''
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue
      const name = cellName(row, column)
      xml += cellXml(name, cell, styles, texts)
      if (cell.link && links.length < mostLinks) {
        const target = `${quoteSheet(cell.link.sheet)}!${cellName(cell.link.row, cell.link.column)}`
        links.push(`<hyperlink ref="${name}" location="${escapeXml(target)}"/>`)
      }
      if (cell.note !== undefined) notes.push({ row, column, text: cell.note })
    }
    const height = sheet.heights?.[row] ?? null
    piece += `<row r="${row + 1}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${xml}</row>`
    if (piece.length > pieceLength) {
      pieces.push(Buffer.from(piece, 'utf8'))
      piece = ''
    }
    row += 1
    columns = Math.max(columns, cells.length)
  }
  const last = cellName(Math.max(0, row - 1), columns - 1)
  const filter = sheet.hasFilter && row > 1 ? `<autoFilter ref="A${sheet.frozen.rows}:${last}"/>` : ''
  pieces.push(
    Buffer.from(
      `${piece}</sheetData>${filter}` +
        (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
        '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
        (notes.length > 0 ? '<legacyDrawing r:id="rId1"/></worksheet>' : '</worksheet>'),
      'utf8',
    ),
  )
  return {
    xml: Buffer.concat(pieces),
    notes: notes.length > 0 ? { comments: commentsXml(notes), drawing: drawingXml(notes) } : null,
  }
}

const headXml = (sheet: SheetModel): string =>
  `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">` +
  `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${viewXml(sheet)}` +
  `<sheetFormatPr defaultRowHeight="14"/>${columnsXml(sheet.widths)}<sheetData>`

function cellXml(name: string, cell: CellModel, styles: StyleSheet, texts: SharedTexts): string {
  const style = styles.indexOf(cell.style)
  const head = `<c r="${name}"${style === 0 ? '' : ` s="${style}"`}`
  const { value, formula } = cell
  if (formula !== undefined) {
    const result = typeof value === 'number' ? String(value) : cellText(value)
    const type = typeof value === 'number' ? '' : ' t="str"'
    return `${head}${type}><f>${escapeXml(formula)}</f><v>${result}</v></c>`
  }
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`
  return value === '' ? `${head}/>` : `${head} t="s"><v>${texts.indexOf(value)}</v></c>`
}

function viewXml({ frozen: { rows, columns } }: SheetModel): string {
  const pane =
    rows === 0 && columns === 0
      ? ''
      : `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}` +
        ` topLeftCell="${cellName(rows, columns)}" activePane="${paneName(rows, columns)}" state="frozen"/>`
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`
}

function paneName(rows: number, columns: number): string {
  if (rows === 0) return 'topRight'
  return columns === 0 ? 'bottomLeft' : 'bottomRight'
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return ''
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}

function commentsXml(notes: readonly PlacedNote[]): string {
  const list = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Arial"/></rPr>` +
      `<t xml:space="preserve">${cellText(text)}</t></r></text></comment>`,
  )
  return (
    `${xmlHead}<comments xmlns="${mainNamespace}"><authors><author>Lightbench</author></authors>` +
    `<commentList>${list.join('')}</commentList></comments>`
  )
}

/** Excel shows a note only with a box drawn for it, in the markup of 1999; sized to its text. */
function drawingXml(notes: readonly PlacedNote[]): string {
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 52), 0)
    const height = Math.min(400, 14 + 12 * lines)
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#note" style="position:absolute;width:270pt;height:${height}pt;` +
      'visibility:hidden" fillcolor="#fffbe6" o:insetmode="auto"><v:fill color2="#fffbe6"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:SizeWithCells/>' +
      `<x:Anchor>${column + 1},12,${row},4,${column + 5},40,${row + Math.ceil(height / 14)},4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    )
  })
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
    '</o:shapelayout><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
  )
}
