import type { CellPlace } from '../../shared/grids/grid.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { boundsOf, type CellRange } from './cell-range.ts'
import { isTypable } from './grid-cell.ts'
import type { DrawnGrid, Meeting } from './turn-grid.ts'

export interface TypedCell extends CellPlace {
  readonly value: string | null
}

/** A cell that can't take what was pasted: no number, or a place where nothing is typed. */
export interface RefusedCell {
  readonly title: string
  readonly column: string
  readonly text: string
  readonly why: 'not-a-number' | 'not-typed'
}

/** What has to be known of a grid to type into it. */
export type TypedGrid = Pick<DrawnGrid, 'lines' | 'columns' | 'meet'>

const isTaken = (at: Meeting | null): at is Meeting => at !== null && isTypable(at.row, at.column)

/** Types a value into the grid's own cell, however the grid is drawn. */
const typed = ({ row, column }: Meeting, value: string | null): TypedCell => ({
  rowKey: row.key,
  column: column.key,
  value,
})

export interface PastedCells {
  readonly cells: readonly TypedCell[]
  readonly refused: readonly RefusedCell[]
}

/** The cells of a pasted text, one list a row. Excel quotes a cell with a line end in it. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let at = 0
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === '"' && cell === '') {
      const end = closingQuote(text, at + 1)
      if (end !== -1) {
        cell = text.slice(at + 1, end).replaceAll('""', '"')
        at = end + 1
        continue
      }
    }
    if (char === '\t') endCell()
    else if (char === '\n') {
      endCell()
      rows.push([])
    } else if (char !== '\r') cell += char
    at += 1
  }
  endCell()
  // What ends with a line end has no row behind it.
  if (rows.at(-1)?.join('') === '' && rows.length > 1) rows.pop()
  return rows
}

/** The quote that ends a quoted cell: not doubled, and before a tab, a line end or the end. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1
    else return /[\t\r\n]/.test(text[at + 1] ?? '\n') ? at : -1
  }
  return -1
}

/**
 * Where pasted cells go: from the range's upper left corner on; one value fills the whole range. A first row or column
 * of heads that came along is passed over: it has no number and starts empty, or names the grid's own rows.
 */
export function placePaste(
  pasted: readonly (readonly string[])[],
  range: CellRange,
  { lines, columns, meet }: TypedGrid,
): PastedCells {
  const { top, bottom, left, right } = boundsOf(range)
  const values = withoutHeads(pasted)
  const rows = lines.flatMap((line, at) => (line.kind === 'row' && at >= top ? [{ line, at }] : []))
  const isOne = values.length === 1 && values[0]?.length === 1
  const height = isOne ? rows.filter(({ at }) => at <= bottom).length : values.length
  const cells: TypedCell[] = []
  const refused: RefusedCell[] = []
  rows.slice(0, height).forEach(({ line }, rowAt) => {
    const texts = isOne ? Array<string>(right - left + 1).fill(values[0]?.[0] ?? '') : (values[rowAt] ?? [])
    texts.forEach((text, columnAt) => {
      const column = columns[left + columnAt]
      if (column === undefined) return
      const at = meet(line.key, column.key)
      const value = text.trim() === '' || !at ? null : parseCell(text, at.row.format.scale)
      const wanted = text.trim() !== ''
      if (!isTaken(at)) {
        if (wanted) refused.push({ title: line.fullTitle, column: column.key, text, why: 'not-typed' })
      } else if (wanted && value === null)
        refused.push({ title: line.fullTitle, column: column.key, text, why: 'not-a-number' })
      else if (wanted) cells.push(typed(at, value))
    })
  })
  return { cells, refused }
}

const isNumber = (text: string) => parseCell(text, 0) !== null

function withoutHeads(pasted: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const hasCorner = (pasted[0]?.[0]?.trim() ?? '') === '' && pasted.length > 1 && (pasted[0]?.length ?? 0) > 1
  const named = pasted.slice(1).every((row) => row[0] !== undefined && row[0] !== '' && !isNumber(row[0]))
  return hasCorner && named ? pasted.slice(1).map((row) => row.slice(1)) : pasted
}

/** What filling down or to the right types: the first row's, or column's, values in the rest of the range. */
export function fillCells(
  direction: 'down' | 'right',
  range: CellRange,
  { lines, columns, meet }: TypedGrid,
): readonly TypedCell[] {
  const { top, bottom, left, right } = boundsOf(range)
  const rows = lines.slice(top, bottom + 1).filter((line) => line.kind === 'row')
  const across = columns.slice(left, right + 1)
  const [first] = rows
  return rows.flatMap((line, rowAt) =>
    across.flatMap((column, columnAt) => {
      if (direction === 'down' ? rowAt === 0 : columnAt === 0) return []
      const from = direction === 'down' ? first?.cells[column.key] : line.cells[across[0]?.key ?? '']
      const value = from?.cell.value ?? null
      const at = meet(line.key, column.key)
      return value !== null && isTaken(at) ? [typed(at, value)] : []
    }),
  )
}

/** The user's own values of a range, to be taken away. */
export function clearedCells(range: CellRange, { lines, columns, meet }: TypedGrid): readonly TypedCell[] {
  const { top, bottom, left, right } = boundsOf(range)
  return lines.slice(top, bottom + 1).flatMap((line) =>
    line.kind === 'row'
      ? columns.slice(left, right + 1).flatMap(({ key }) => {
          const at = line.cells[key]?.cell.state === 'typed' ? meet(line.key, key) : null
          return at ? [typed(at, null)] : []
        })
      : [],
  )
}
