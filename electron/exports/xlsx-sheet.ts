import { cellName, quoteSheet, type CellModel, type SheetModel } from './workbook-model.ts'
import type { StyleSheet } from './xlsx-styles.ts'
import { commentsXml, noteDrawingXml, type PlacedNote } from './xlsx-notes.ts'
import { cellText, escapeXml, mainNamespace, relationNamespace, xmlHead } from './xlsx-text.ts'

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

/** What a sheet needs besides its own XML. */
export interface SheetParts {
  /** Null when the sheet has no notes. */
  readonly notes: { readonly comments: string; readonly drawing: string } | null
  /** Addresses outside the workbook that its cells link to, each under `outsideId` of its place in the list. */
  readonly addresses: readonly string[]
}

/** Relations of a sheet by which its XML names what lies in other parts. */
export const relationIds = { noteDrawing: 'rId1', comments: 'rId2', drawing: 'rId3' } as const
export const outsideId = (index: number): string => `rId${10 + index}`

/** Rows are packed into bytes in pieces of about this many characters: strings take more room. */
const pieceLength = 1_000_000

/**
 * Writes a sheet's XML, piece by piece, and gives the two further files its notes need. Without shared texts each cell
 * holds its own.
 */
export function sheetParts(
  sheet: SheetModel,
  styles: Pick<StyleSheet, 'indexOf'>,
  texts: SharedTexts | null,
  write: (piece: Uint8Array) => void,
): SheetParts {
  const links: string[] = []
  const notes: PlacedNote[] = []
  const addresses = new Map<string, number>()
  let [piece, row, columns] = [headXml(sheet), 0, 1]
  for (const cells of sheet.rows) {
    let xml = ''
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue
      const name = cellName(row, column)
      xml += cellXml(name, cell, styles, texts)
      if (cell.link && links.length < mostLinks) links.push(linkXml(name, cell.link, addresses))
      if (cell.note !== undefined) notes.push({ row, column, text: cell.note })
    }
    const height = sheet.heights?.[row] ?? null
    const size = height === null ? '' : ` ht="${height}" customHeight="1"`
    piece += `<row r="${row + 1}"${size}${rowFoldXml(sheet, row)}>${xml}</row>`
    if (piece.length > pieceLength) {
      write(Buffer.from(piece, 'utf8'))
      piece = ''
    }
    row += 1
    columns = Math.max(columns, cells.length)
  }
  const last = cellName(Math.max(0, row - 1), columns - 1)
  const filter = sheet.hasFilter && row > 1 ? `<autoFilter ref="A${sheet.frozen.rows}:${last}"/>` : ''
  write(
    Buffer.from(
      `${piece}</sheetData>${filter}` +
        choicesXml(sheet.choices ?? []) +
        (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
        `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(sheet)}" fitToHeight="0"/>` +
        // The file's name, the sheet's, the page of how many.
        '<headerFooter><oddFooter>&amp;L&amp;8&amp;F&amp;C&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>' +
        (sheet.charts?.length ? `<drawing r:id="${relationIds.drawing}"/>` : '') +
        (notes.length > 0
          ? `<legacyDrawing r:id="${relationIds.noteDrawing}"/></worksheet>`
          : '</worksheet>'),
      'utf8',
    ),
  )
  return {
    notes: notes.length > 0 ? { comments: commentsXml(notes), drawing: noteDrawingXml(notes) } : null,
    addresses: [...addresses.keys()],
  }
}

/** Characters of the default font across a landscape page at a size one can still read, some three fifths of the full one. */
const pageWidth = 240

/** Over how many pages side by side a sheet is printed; what stays in sight is repeated on each of them. */
function pagesAcross({ widths, printedColumns, folded = [] }: SheetModel): number {
  const printed = widths.slice(0, printedColumns).filter((_, index) => folded[index] !== true)
  return Math.max(1, Math.ceil(printed.reduce((sum, width) => sum + width, 0) / pageWidth))
}

const headXml = (sheet: SheetModel): string =>
  `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">` +
  `<sheetPr><outlinePr${sheet.headsBefore?.rows ? ' summaryBelow="0"' : ''} summaryRight="${sheet.headsBefore?.columns ? 0 : 1}"/><pageSetUpPr fitToPage="1"/></sheetPr>${viewXml(sheet)}` +
  `<sheetFormatPr defaultRowHeight="14"${outlineLevel(sheet)}/>${columnsXml(sheet)}<sheetData>`

/** How deep the outline goes, without which no program shows its buttons. */
function outlineLevel({ outline = [], rowOutline = [] }: SheetModel): string {
  const deepest = (levels: readonly number[]) => levels.reduce((most, level) => Math.max(most, level), 0)
  const [rows, columns] = [deepest(rowOutline), deepest(outline)]
  return (rows > 0 ? ` outlineLevelRow="${rows}"` : '') + (columns > 0 ? ` outlineLevelCol="${columns}"` : '')
}

function rowFoldXml({ rowOutline = [], foldedRows = [], headsBefore }: SheetModel, row: number): string {
  return foldXml(rowOutline, foldedRows, headsBefore?.rows ?? false, row)
}

/** How deep a row or column stands; the one that others are folded under carries the button that brings them back. */
function foldXml(
  outline: readonly number[],
  folded: readonly boolean[],
  isHeadBefore: boolean,
  at: number,
): string {
  const level = outline[at] ? ` outlineLevel="${outline[at]}"` : ''
  if (folded[at]) return `${level} hidden="1"`
  return folded[isHeadBefore ? at + 1 : at - 1] ? `${level} collapsed="1"` : level
}

function linkXml(name: string, link: NonNullable<CellModel['link']>, addresses: Map<string, number>): string {
  if (!('address' in link)) {
    const target = `${quoteSheet(link.sheet)}!${cellName(link.row, link.column)}`
    return `<hyperlink ref="${name}" location="${escapeXml(target)}"/>`
  }
  const at = addresses.get(link.address) ?? addresses.size
  addresses.set(link.address, at)
  return `<hyperlink ref="${name}" r:id="${outsideId(at)}"/>`
}

/** Excel takes a list of its own only as 255 characters between quotation marks, without commas in its texts. */
function choicesXml(choices: NonNullable<SheetModel['choices']>): string {
  if (choices.length === 0) return ''
  const list = choices.map(({ row, column, texts }) => {
    const options = `"${texts.map((text) => text.replace(/[",]/g, ' ')).join(',')}"`
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cellName(row, column)}">` +
      `<formula1>${escapeXml(options)}</formula1></dataValidation>`
    )
  })
  return `<dataValidations count="${list.length}">${list.join('')}</dataValidations>`
}

function cellXml(
  name: string,
  cell: CellModel,
  styles: Pick<StyleSheet, 'indexOf'>,
  texts: SharedTexts | null,
): string {
  const style = styles.indexOf(cell.style)
  const head = `<c r="${name}"${style === 0 ? '' : ` s="${style}"`}`
  const { value, formula } = cell
  if (formula !== undefined) {
    const result = typeof value === 'string' ? cellText(value) : String(Number(value))
    const type = typeof value === 'number' ? '' : typeof value === 'boolean' ? ' t="b"' : ' t="str"'
    return `${head}${type}><f>${escapeXml(formula)}</f><v>${result}</v></c>`
  }
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `${head} t="b"><v>${Number(value)}</v></c>`
  if (value === '') return `${head}/>`
  return texts === null
    ? `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
    : `${head} t="s"><v>${texts.indexOf(value)}</v></c>`
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

function columnsXml({ widths, outline = [], folded = [], headsBefore }: SheetModel): string {
  if (widths.length === 0) return ''
  const columns = widths.map((width, index) => {
    const fold = foldXml(outline, folded, headsBefore?.columns ?? false, index)
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${fold}/>`
  })
  return `<cols>${columns.join('')}</cols>`
}
