import type { Span } from '../documents/document.ts'

/** A line of a document that may belong to a table. `text` is the whole physical line, its indent included. */
export interface TableLine {
  readonly text: string
  /** Where the line begins in the extracted text. */
  readonly start: number
  /** 1-based. */
  readonly line: number
  /** Index into the parse's passages. */
  readonly passage: number
}

/** One number as a cell prints it. Positions are in the extracted text, in the line's or the table's own as stated. */
export interface PrintedFigure extends Span {
  /** Decimal text, negative where printed in parentheses or with a minus; before any scale. */
  readonly value: string
  /** `%`, `bps`, `x` or a currency's code where the cell itself says so. */
  readonly unit: string | null
  /** Power of ten of a magnitude that the cell itself prints: 6 for `$12.4 million`. */
  readonly power: number
}

/** What a cell holds. A range (`$1.10 – $1.20`) has two figures, nothing (`—`, `n/m`) has none. */
export interface TableCell extends Span {
  readonly text: string
  /** Index of the column of figures it stands in. */
  readonly column: number
  readonly figures: readonly PrintedFigure[]
}

export interface TableRow {
  readonly label: string
  /** The rows without figures that it stands beneath, outermost first: `Revenue:`. */
  readonly heads: readonly string[]
  /** A sum of the rows above it, known as such by its name. */
  readonly isTotal: boolean
  readonly cells: readonly TableCell[]
  readonly line: TableLine
}

/** What money is given in, and what is left out of the scale: `(in thousands, except per share data)`. */
export interface TableUnit {
  /** ISO 4217 code; null where the table only says how large its units are. */
  readonly currency: string | null
  /** Power of ten: 3 for thousands; null where no scale is stated. */
  readonly power: number | null
  readonly exceptShares: boolean
  /** `(萬支)`, `(thousand units)`: things are counted, not money. */
  readonly isCount: boolean
}

/** Rows under one set of heads. */
export interface Table {
  /** Lines above the table: its title, what it is of, `(unaudited)`. */
  readonly title: readonly string[]
  /** Heads of each column of figures, from the top down. */
  readonly columns: readonly (readonly string[])[]
  readonly unit: TableUnit
  readonly rows: readonly TableRow[]
}
