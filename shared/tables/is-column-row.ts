import { splitCells } from './split-cells.ts'
import { readCell } from './read-figure.ts'

/** Rows of a printed page are no longer. */
const longestRow = 400

/**
 * Whether a line of monospaced text is a row of a table: a name and at least two figures, or one far off, with two
 * blanks or more (or dots) between them.
 */
export function isColumnRow(line: string): boolean {
  if (line.length > longestRow || !/\d/.test(line) || !/ {2}|\.{3}|\. \. \.|\u3000/.test(line)) return false
  const { layout, pieces } = splitCells(line)
  if (layout !== 'blanks' || pieces.length < 2) return false
  const values = pieces.slice(1).filter(({ text }) => text !== '$' && text !== '%' && text !== ')')
  const figures = values.filter(({ text }) => readCell(text.replace(/^\$\s+/, '$')).kind !== 'words')
  if (figures.length === 0 || figures.length < values.length * 0.6) return false
  const [first, second] = pieces
  if (!first || !second) return false
  return figures.length > 1 || second.from - first.to > 3
}
