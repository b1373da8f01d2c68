import { splitCells } from './split-cells.ts'
import { readCell } from './read-figure.ts'

/** Rows of a printed page are no longer. */
const longestRow = 400

/** `1.310,4`, `8,8 %`, `1'204.0`: how numbers are written elsewhere, before it is known how the document does. */
const elsewhere = /^[-−–+(]?\d{1,3}(?:[.'’\u202f\u00a0 ]\d{3})*(?:,\d{1,3})?\)?[ \u00a0]?%?\)?$/

const isFigure = (text: string): boolean =>
  readCell(text).kind !== 'words' || elsewhere.test(text.slice(0, 40))

/**
 * Whether a line of monospaced text is a row of a table: a name and at least two figures, or one far off, with two
 * blanks or more (or dots) between them.
 */
export function isColumnRow(line: string): boolean {
  if (line.length > longestRow || !/\d/.test(line) || !/ {2}|\.{3}|\. \. \.|\u3000/.test(line)) return false
  const { layout, pieces } = splitCells(line)
  if (layout !== 'blanks' || pieces.length < 2) return false
  const values = pieces.slice(1).filter(({ text }) => text !== '$' && text !== '%' && text !== ')')
  const figures = values.filter(({ text }) => isFigure(text.replace(/^\$\s+/, '$')))
  if (figures.length === 0 || figures.length < values.length * 0.6) return false
  const [first, second] = pieces
  if (!first || !second) return false
  return figures.length > 1 || second.from - first.to > 3
}
