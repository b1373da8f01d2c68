/** A workbook as our exports describe it: what it says and looks like, nothing of the file format. */
export interface WorkbookModel {
  readonly title: string
  /** Date of creation, ISO text: part of the content, so that the same workbook is the same bytes. */
  readonly created: string
  readonly sheets: readonly SheetModel[]
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
}

export interface CellModel {
  /** Numbers are written as numbers, texts always as texts, whatever they begin with. */
  readonly value: number | string
  /** A formula without its equals sign; `value` is its result. */
  readonly formula?: string
  readonly style?: CellStyle
  /** Where a click goes: a cell of this workbook. */
  readonly link?: CellLink
  readonly note?: string
}

export interface CellLink {
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
  /** `RRGGBB`. */
  readonly color?: string
  readonly fill?: string
  readonly align?: 'left' | 'right' | 'center'
  readonly isWrapped?: boolean
  /** Steps of indentation from the left. */
  readonly indent?: number
  readonly hasTopLine?: boolean
}

/** `C4` for row 3, column 2. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return `${letters}${row + 1}`
}

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

/** Shortens without splitting a pair of surrogates. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text
  const last = text.charCodeAt(units - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units)
}
