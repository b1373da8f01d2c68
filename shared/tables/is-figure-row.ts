import { isColumnRow } from './is-column-row.ts'
import { joinPieces } from './join-pieces.ts'
import { splitCells } from './split-cells.ts'

/** A cell of words beside figures is no longer; speech is. */
const longestWords = 40
const longestRow = 1_000

/** Whether a line is a row of figures: cells apart by tabs, bars or blanks, figures in them and no speech. */
export function isFigureRow(line: string): boolean {
  if (line.length > longestRow || !/\d/.test(line)) return false
  if (!line.includes('\t') && !line.includes('|')) return isColumnRow(line)
  const cells = joinPieces(splitCells(line).pieces)
  const figures = cells.filter(({ reading }) => reading.kind === 'figures')
  const others = cells.filter(({ reading }, index) => reading.kind === 'words' && index > 0)
  return (
    cells.length > 1 &&
    figures.length > others.length &&
    others.every(({ text }) => text.length <= longestWords)
  )
}
