import type { Span } from '../documents/document.ts'
import { cellName } from './cell-name.ts'

/** A cell that holds something, as it is stored in the user's file. */
export interface WorkbookCell {
  /** 0-based. */
  readonly column: number
  /** Its text; a number as decimal text, percentages as fractions as they are stored; a day as ISO date. */
  readonly text: string
  readonly kind: 'text' | 'number' | 'day' | 'logical' | 'error'
  /** Excel's code of how the number is shown; `General` where none is given. */
  readonly format: string
  readonly isFormula: boolean
  /** Where the cell stands in the text extracted from the same file; null where that shows it in another shape. */
  readonly span: Span | null
}

export interface WorkbookRow {
  /** 0-based, as the sheet numbers it. */
  readonly row: number
  readonly cells: readonly WorkbookCell[]
}

export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly WorkbookRow[]
}

/** A user's file of figures: what its cells hold, nothing of how they look. */
export interface WorkbookContent {
  readonly fileName: string
  readonly format: 'xlsx' | 'csv'
  readonly sheets: readonly WorkbookSheet[]
  /** True where the file has more cells than are read; the rest is left alone. */
  readonly isCut: boolean
}

/** Cells of a file that are looked at: a model of a large bank has a third of it. */
export const mostCells = 100_000

/** A cell of the user's file. */
export interface WorkbookPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** `Model!C12`, as a formula of that workbook would call it. */
export const formatPlace = ({ sheet, row, column }: WorkbookPlace): string =>
  `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cellName(row, column)}`
