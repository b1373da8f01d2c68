import { parseTableRows } from '../../shared/text/parse-table.ts'
import {
  mostCells,
  type WorkbookCell,
  type WorkbookContent,
  type WorkbookRow,
  type WorkbookSheet,
} from '../../shared/workbooks/workbook.ts'
import { decodeText } from '../extraction/decode-text.ts'
import { extensionOf } from '../extraction/detect-content.ts'
import { detectFormat } from '../extraction/detect-format.ts'
import { extractText, maxFileBytes } from '../extraction/extract-text.ts'
import { refuse, RefusedFile, type Refusal } from '../extraction/extracted-text.ts'
import { findSeparator } from '../extraction/read-csv.ts'
import { readSheets } from '../extraction/read-sheets.ts'
import { placeCells } from './place-cells.ts'
import { plainNumber, readPrintedNumber } from './plain-number.ts'

/** What an importer found in a file of figures. */
export type WorkbookReading = { readonly kind: 'workbook'; readonly content: WorkbookContent } | Refusal

/**
 * Reads the cells of a workbook or a table of text, with the place of each in the text that an import of the same file
 * gives. Under the bounds of every other reader, in the importer's process: the file is a stranger's.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookReading> {
  if (bytes.length > maxFileBytes) return refuse('file-too-large', `${maxFileBytes / 1_000_000} MB`)
  if (bytes.length === 0) return refuse('file-empty', '0 B')
  try {
    const format = detectFormat(bytes, extensionOf(fileName))
    if (typeof format !== 'string') return format
    if (format !== 'xlsx' && format !== 'csv') return refuse('not-a-workbook', format)
    const sheets = format === 'xlsx' ? readCellsOfSheets(bytes) : readCellsOfText(bytes)
    if (!sheets.some(({ rows }) => rows.length > 0)) return refuse('file-without-text', '0')
    const { kept, isCut } = cutSheets(sheets)
    const extracted = await extractText(bytes, fileName)
    const placed = extracted.kind === 'extracted' ? placeCells(kept, extracted.text) : kept
    return { kind: 'workbook', content: { fileName, format, sheets: placed, isCut } }
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal
    throw error
  }
}

function readCellsOfSheets(bytes: Uint8Array): readonly WorkbookSheet[] {
  return readSheets(bytes).sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: cells.map(({ column, value, kind, format, isFormula }): WorkbookCell => {
        const number = kind === 'number' ? plainNumber(value) : null
        const isText = kind === 'number' && number === null
        return { column, text: number ?? value, kind: isText ? 'text' : kind, format, isFormula, span: null }
      }),
    })),
  }))
}

function readCellsOfText(bytes: Uint8Array): readonly WorkbookSheet[] {
  const decoded = decodeText(bytes)
  if (!decoded) throw new RefusedFile('file-not-text', 'NUL')
  const rows = parseTableRows(decoded.text, findSeparator(decoded.text) ?? ',').map(
    ({ cells, line }): WorkbookRow => ({
      row: line - 1,
      cells: cells.flatMap((text, column): WorkbookCell[] => {
        const plain = text.trim()
        if (plain === '') return []
        const read = readPrintedNumber(plain)
        return [
          {
            column,
            text: read?.value ?? plain,
            kind: read ? 'number' : 'text',
            format: read?.format ?? 'General',
            isFormula: false,
            span: null,
          },
        ]
      }),
    }),
  )
  return [{ name: 'CSV', rows }]
}

/** The first cells of a file that has more than anybody looks at. */
function cutSheets(sheets: readonly WorkbookSheet[]): {
  readonly kept: readonly WorkbookSheet[]
  readonly isCut: boolean
} {
  let cells = 0
  let isCut = false
  const kept = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.filter((row) => {
      cells += row.cells.length
      if (cells > mostCells) isCut = true
      return cells <= mostCells
    }),
  }))
  return { kept, isCut }
}
