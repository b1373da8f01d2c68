import type { FactState } from '../../shared/facts/facts-api.ts'
import { linkOf, type FigureSource } from './figure-source.ts'
import type { Words } from './words.ts'
import { dateCell, headStyle, linkStyle, textStyle, wrappedStyle } from './sheet-styles.ts'
import { cellName, type CellModel, type SheetModel, type SheetPlace } from './workbook-model.ts'

/** A fact of a cell, or a typed value, as `Sources` lists it. */
export interface SourceRow {
  readonly metric: string
  readonly segment: string | null
  readonly basis: string | null
  readonly period: string
  readonly unit: string
  readonly kind: string
  readonly value: number
  readonly numberFormat: string
  readonly state: FactState | 'typed'
  readonly inUse: boolean
  /** The cell that shows it. */
  readonly place: SheetPlace
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
  ['counterpart', 56],
  ['document', 34],
  ['file', 24],
  ['speaker', 20],
  ['section', 18],
  ['line', 7],
  ['date', 11],
  ['open', 10],
] as const

/** The sources of a whole workbook, gathered while its other sheets are laid out. */
export interface Sources {
  /** Adds what speaks of one cell, the one in use first; tells where the first of it stands, null when there is none. */
  readonly add: (rows: readonly SourceRow[]) => SheetPlace | null
  readonly sheet: () => SheetModel
}

/** One row a figure, in the order of the cells; several where several speak of a cell. */
export function collectSources(name: string, words: Words): Sources {
  const rows: SourceRow[] = []
  return {
    add: (added) => {
      // Below the head.
      const place = added.length > 0 ? { sheet: name, row: rows.length + 1, column: 0 } : null
      rows.push(...added)
      return place
    },
    sheet: () => ({
      name,
      widths: columns.map(([, width]) => width),
      frozen: { rows: 1, columns: 1 },
      hasFilter: true,
      rows: {
        *[Symbol.iterator]() {
          yield columns.map(([column]) => ({ value: words(`exports.${column}`), style: headStyle }))
          for (const row of rows) yield sourceCells(row, words)
        },
      },
      heights: [null, ...rows.map(({ source }) => quotationHeight(source?.quotation, source?.counterpart))],
    }),
  }
}

const linePt = 13
const charactersPerLine = { quotation: 90, counterpart: 62 } as const

/** Room for the whole quotation: programs disagree on whether they find the height of a row by themselves. */
export function quotationHeight(quotation = '', counterpart: string | null = null): number {
  const lines = Math.max(
    1,
    Math.ceil(widthOf(quotation) / charactersPerLine.quotation),
    Math.ceil(widthOf(counterpart ?? '') / charactersPerLine.counterpart),
  )
  return linePt * Math.min(30, lines) + 2
}

/** In Latin characters: a Han character is as wide as two. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0)

function sourceCells(row: SourceRow, words: Words): readonly (CellModel | null)[] {
  const { source, place } = row
  const fact = source?.fact
  return [
    { value: cellName(place.row, place.column), style: linkStyle, link: place },
    textCell(row.metric),
    textCell(row.segment),
    textCell(row.basis),
    textCell(row.period),
    textCell(row.kind),
    {
      value: row.value,
      style: { numberFormat: row.numberFormat, align: 'right', isItalic: row.state === 'suggested' },
    },
    textCell(row.unit),
    textCell(words(`exports.state.${row.state}`)),
    textCell(words(row.inUse ? 'exports.yes' : 'exports.no')),
    textCell(fact?.quote),
    source ? { value: source.quotation, style: wrappedStyle } : null,
    source?.counterpart ? { value: source.counterpart, style: wrappedStyle } : null,
    textCell(fact?.documentTitle),
    textCell(source?.file),
    textCell(fact?.speaker),
    textCell(source?.section),
    fact ? { value: fact.line, style: textStyle } : null,
    dateCell(fact?.documentDate ?? null),
    source ? openCell(linkOf(source), words) : null,
  ]
}

/** Nothing for an empty text. */
export const textCell = (value: string | null | undefined): CellModel | null =>
  value ? { value, style: textStyle } : null

/** A cell that leads back into Lightbench. */
export const openCell = (address: string, words: Words): CellModel => ({
  value: words('exports.openInLightbench'),
  style: linkStyle,
  link: { address },
})
