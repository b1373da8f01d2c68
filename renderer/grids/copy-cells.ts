import { formatCell, formatNumber } from '../../shared/grids/format-cell.ts'
import type { GridCell, GridRow } from '../../shared/grids/grid.ts'
import { boundsOf, type CellRange } from './cell-range.ts'
import type { DrawnGrid } from './turn-grid.ts'

/** A range as a clipboard carries it: tabs for a plain text, a table for a spreadsheet or a document. */
export interface CopiedCells {
  readonly text: string
  readonly html: string
  readonly count: number
}

/**
 * The cells as spreadsheets paste them: minus signs instead of brackets, no thousands separators. With heads the rows
 * and columns are named; without, a single cell is its value alone.
 */
export function copyCells(
  range: CellRange,
  { lines, columns, headOf, meet }: DrawnGrid,
  withHeads: boolean,
): CopiedCells {
  const { top, bottom, left, right } = boundsOf(range)
  const across = columns.slice(left, right + 1)
  const rows = lines.slice(top, bottom + 1).filter((line) => line.kind === 'row')
  const body = rows.map((line) =>
    across.map(({ key }) => plainText(meet(line.key, key)?.row, line.cells[key]?.cell)),
  )
  const named = rows.map((line) => withUnit(line.fullTitle, line.unit))
  const heads = across.map((column) => headOf(column))
  const table = withHeads
    ? [
        ['', ...heads.map(({ name, unit }) => withUnit(name, unit ?? ''))],
        ...body.map((cells, at) => [named[at] ?? '', ...cells]),
      ]
    : body
  const cells = table.map((row) => row.map(onOneLine))
  return {
    text: cells.map((row) => row.join('\t')).join('\n'),
    html: `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
    count: rows.length * across.length,
  }
}

const withUnit = (name: string, unit: string): string => (unit === '' ? name : `${name} (${unit})`)

function plainText(row: GridRow | undefined, cell: GridCell | undefined): string {
  if (!cell || !row) return ''
  if (row.measure === 'guided' || cell.value === null) return formatCell(cell, row)
  const written = formatNumber(cell.value, row.format.scale, row.format.decimals).replaceAll(',', '')
  return written.startsWith('(') ? `-${written.slice(1, -1)}` : written
}

const onOneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
