import { cellName } from '../../shared/workbooks/cell-name.ts'

export { cellName }

/** A workbook as our exports describe it: what it says and looks like, nothing of the file format. */
export interface WorkbookModel {
  readonly title: string
  /** Date of creation, ISO text: part of the content, so that the same workbook is the same bytes. */
  readonly created: string
  readonly sheets: readonly SheetModel[]
  /** Names by which formulas of this or another workbook may call a cell. */
  readonly names?: readonly DefinedName[]
}

/** A name for one cell; see `safeDefinedName`. */
export interface DefinedName extends SheetPlace {
  readonly name: string
}

export interface SheetModel {
  readonly name: string
  /** Width of each column in characters. */
  readonly widths: readonly number[]
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Whether the frozen rows carry filter buttons. */
  readonly hasFilter: boolean
  /** Made one by one as they are written: a long sheet never stands in memory as a whole. */
  readonly rows: Iterable<readonly (CellModel | null)[]>
  /** Heights in points, where a row is not one line high. */
  readonly heights?: readonly (number | null)[]
  /** How deep each column stands in the outline: 1 for quarters that fold into their year, 0 for the rest. */
  readonly outline?: readonly number[]
  /** Which columns are folded away in the outline. */
  readonly folded?: readonly boolean[]
  /** The same of rows. */
  readonly rowOutline?: readonly number[]
  readonly foldedRows?: readonly boolean[]
  /** What rows and columns fold under stands before them; behind them, as a total does, when left out. */
  readonly headsBefore?: { readonly rows?: boolean; readonly columns?: boolean }
  /** How many columns are printed, where the rest is for the screen: quotations and links. All when left out. */
  readonly printedColumns?: number
  /** Drawn over the sheet by whatever opens it, from its cells. */
  readonly charts?: readonly ChartModel[]
  /** Cells that take one of these texts alone. */
  readonly choices?: readonly (Pick<SheetPlace, 'row' | 'column'> & { readonly texts: readonly string[] })[]
}

/** A stretch of one row or one column of a sheet, both ends included, 0-based. */
export interface CellRange {
  readonly sheet: string
  readonly from: readonly [row: number, column: number]
  readonly to: readonly [row: number, column: number]
}

export interface ChartSeries {
  readonly name: SheetPlace & { readonly text: string }
  readonly range: CellRange
  /** What the cells hold, so that a chart shows before anything is worked out; null for an empty cell. */
  readonly values: readonly (number | null)[]
}

export interface ChartModel {
  readonly kind: 'line' | 'bar' | 'stacked'
  readonly title: string
  readonly categories: { readonly range: CellRange; readonly texts: readonly string[] }
  readonly series: readonly ChartSeries[]
  /** Of the value axis. */
  readonly numberFormat: string
  /** Cell of its upper left corner, and its size in columns and rows. */
  readonly place: {
    readonly row: number
    readonly column: number
    readonly columns: number
    readonly rows: number
  }
}

export interface CellModel {
  /** Numbers are written as numbers, texts always as texts, whatever they begin with. */
  readonly value: number | string | boolean
  /** A formula without its equals sign; `value` is its result. */
  readonly formula?: string
  readonly style?: CellStyle
  /** Where a click goes: a cell of this workbook, or an address outside it. */
  readonly link?: SheetPlace | { readonly address: string }
  readonly note?: string
}

/** A cell of this workbook. */
export interface SheetPlace {
  readonly sheet: string
  /** Row and column, 0-based. */
  readonly row: number
  readonly column: number
}

export interface CellStyle {
  /** Excel's number format; `General` when left out. */
  readonly numberFormat?: string
  readonly isBold?: boolean
  readonly isItalic?: boolean
  /** In points; that of running text when left out. */
  readonly fontSize?: number
  /** `RRGGBB`. */
  readonly color?: string
  readonly fill?: string
  readonly align?: 'left' | 'right' | 'center'
  readonly isWrapped?: boolean
  /** Steps of indentation from the left. */
  readonly indent?: number
  readonly hasTopLine?: boolean
}

/** A date as spreadsheets count days, since the end of 1899; to be shown by a format such as `yyyy-mm-dd`. */
export const dayNumber = (date: string): number =>
  (Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000

/** `'Sources'!$C$4`, the same from wherever it is called. */
export const absoluteName = ({ sheet, row, column }: SheetPlace): string =>
  `${quoteSheet(sheet)}!${cellName(row, column).replace(/^([A-Z]+)/, '$$$1$$')}`

/** A sheet's name in a formula or link: quoted, its own quotes doubled. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

const longestSheetName = 31

/** A name Excel accepts for a sheet, not used by another; `fallback` when nothing of it is left. */
export function safeSheetName(name: string, used: readonly string[], fallback: string): string {
  const plain = name
    .replace(/[\p{Cc}[\]:*?/\\]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
  const base = cut(plain === '' || /^history$/i.test(plain) ? fallback : plain, longestSheetName)
  const isTaken = (wanted: string) => used.some((other) => other.toLowerCase() === wanted.toLowerCase())
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`
    const wanted = `${cut(base, longestSheetName - suffix.length)}${suffix}`
    if (!isTaken(wanted)) return wanted
  }
}

/** What a name may not be: a cell of one of the two styles of address, or a word of the formula language. */
const takenName = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i

/** A name Excel accepts for a cell, not used by another: `Gross margin, %` becomes `Gross_margin`. */
export function safeDefinedName(words: string, used: ReadonlySet<string>): string {
  const plain = words
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}.]+/gu, '_')
    .replace(/^[_.]+|[_.]+$/g, '')
  const letterFirst = plain === '' || /^\p{N}/u.test(plain) || takenName.test(plain) ? `_${plain}` : plain
  const base = cut(letterFirst, 200)
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? base : `${base}_${count}`
    if (!used.has(wanted.toLowerCase())) return wanted
  }
}

/** Shortens without splitting a pair of surrogates. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text
  const last = text.charCodeAt(units - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units)
}
