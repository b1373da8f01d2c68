import type { FactState } from '../../shared/facts/facts-api.ts'
import type { GridRow } from '../../shared/grids/grid.ts'
import type { FigureSource } from './figure-source.ts'
import type { Words } from './words.ts'
import { headStyle, linkStyle, textStyle, wrappedStyle } from './sheet-styles.ts'
import { cellName, type CellModel, type SheetModel } from './workbook-model.ts'

/** A fact of a cell, or a typed value, as `Sources` lists it. */
export interface SourceRow {
  readonly row: GridRow
  readonly period: string
  readonly unit: string
  readonly kind: string
  readonly value: number
  readonly numberFormat: string
  readonly state: FactState | 'typed'
  readonly inUse: boolean
  /** The cell of the grid. */
  readonly place: { readonly row: number; readonly column: number }
  /** Null for a typed value. */
  readonly source: FigureSource | null
}

const columns = [
  ['cell', 8],
  ['metric', 24],
  ['segment', 16],
  ['basis', 10],
  ['period', 10],
  ['kind', 24],
  ['value', 13],
  ['unit', 11],
  ['state', 11],
  ['inUse', 7],
  ['printed', 16],
  ['quotation', 80],
  ['document', 34],
  ['file', 24],
  ['speaker', 20],
  ['section', 18],
  ['line', 7],
  ['date', 11],
] as const

/** One row a figure, in the order of the grid's cells; the one in use first where several speak of a cell. */
export function sourcesSheet(
  name: string,
  gridName: string,
  rows: readonly SourceRow[],
  words: Words,
): SheetModel {
  return {
    name,
    widths: columns.map(([, width]) => width),
    frozen: { rows: 1, columns: 1 },
    hasFilter: true,
    rows: {
      *[Symbol.iterator]() {
        yield columns.map(([column]) => ({ value: words(`exports.${column}`), style: headStyle }))
        for (const row of rows) yield sourceCells(row, gridName, words)
      },
    },
    heights: [null, ...rows.map(heightOf)],
  }
}

const linePt = 13
const charactersPerLine = 90

/** Room for the whole quotation: programs disagree on whether they find the height of a row by themselves. */
function heightOf({ source }: SourceRow): number {
  const text = source?.quotation ?? ''
  // A Han character is as wide as two Latin ones.
  const width = text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0)
  return linePt * Math.min(30, Math.max(1, Math.ceil(width / charactersPerLine))) + 2
}

function sourceCells(row: SourceRow, gridName: string, words: Words): readonly CellModel[] {
  const { source, place } = row
  const fact = source?.fact
  const text = (value: string): CellModel => ({ value, style: textStyle })
  return [
    { value: cellName(place.row, place.column), style: linkStyle, link: { sheet: gridName, ...place } },
    text(row.row.metric),
    text(row.row.segment ?? ''),
    text(row.row.basis ?? ''),
    text(row.period),
    text(row.kind),
    {
      value: row.value,
      style: { numberFormat: row.numberFormat, align: 'right', isItalic: row.state === 'suggested' },
    },
    text(row.unit),
    text(words(`exports.state.${row.state}`)),
    text(words(row.inUse ? 'exports.yes' : 'exports.no')),
    text(fact?.quote ?? ''),
    { value: source?.quotation ?? '', style: wrappedStyle },
    text(fact?.documentTitle ?? ''),
    text(source?.file ?? ''),
    text(fact?.speaker ?? ''),
    text(source?.section ?? ''),
    fact ? { value: fact.line, style: textStyle } : text(''),
    text(fact?.documentDate ?? ''),
  ]
}
