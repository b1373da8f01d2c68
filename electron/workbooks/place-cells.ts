import { clean } from '../extraction/write-blocks.ts'
import type { WorkbookRow, WorkbookSheet } from '../../shared/workbooks/workbook.ts'

/** A row's cells as the extracted text separates them. */
const separator = '\t'

/**
 * Finds each cell in the text that the same file gave: a row there is a line, its cells between tabs. Rows are looked
 * for in their order, each behind the one before it, and only a line with exactly its cells is its place; a sheet that
 * was read as prose or as two languages has none.
 */
export function placeCells(sheets: readonly WorkbookSheet[], text: string): readonly WorkbookSheet[] {
  const lines: { readonly start: number; readonly cells: readonly string[] }[] = []
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start)
    const stop = end < 0 ? text.length : end
    lines.push({ start, cells: text.slice(start, stop).split(separator) })
    start = stop + 1
  }
  let next = 0
  const findRow = (row: WorkbookRow): number => {
    for (let at = next; at < Math.min(lines.length, next + reach); at += 1)
      if (isLineOf(lines[at]?.cells ?? [], row)) return at
    return -1
  }
  const placeRow = (row: WorkbookRow): WorkbookRow => {
    const at = findRow(row)
    const line = lines[at]
    if (!line) return row
    next = at + 1
    let from = line.start
    const starts = line.cells.map((cell) => {
      const start = from
      from += cell.length + separator.length
      return start
    })
    return {
      row: row.row,
      cells: row.cells.map((cell) => {
        const [start, words] = [starts[cell.column], line.cells[cell.column]]
        return start === undefined || !words ? cell : { ...cell, span: { start, end: start + words.length } }
      }),
    }
  }
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map(placeRow) }))
}

/** Lines that may stand between two rows of a sheet: the next sheet's name, and rows that were left out. */
const reach = 12

/** Texts stand in the line as they are; a number may be printed there in another way. */
function isLineOf(line: readonly string[], { cells }: WorkbookRow): boolean {
  const last = cells.at(-1)
  return (
    last !== undefined &&
    line.length === last.column + 1 &&
    cells.every(({ column, text, kind }) => {
      const words = line[column] ?? ''
      return kind === 'text' ? words === clean(text).trim() : words.trim() !== ''
    })
  )
}
