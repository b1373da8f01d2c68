import type { HtmlElement } from './parse-html.ts'

/** A table of figures has no wider cell, and a hostile page asks for millions. */
const [mostColumns, mostRows] = [60, 200]

/**
 * Counts the tabs before each cell of a table's rows, row by row: one for each column since the cell before, so that a
 * cell that spans columns or rows leaves those below and beside it in their own.
 */
export function createGaps(): (cells: readonly HtmlElement[]) => readonly number[] {
  /** For each column how many rows more a cell from above reaches down. */
  let reaching: number[] = []
  return (cells) => {
    const next = reaching.map((rows) => Math.max(0, rows - 1))
    let [column, written] = [0, 0]
    const gaps = cells.map((cell) => {
      while ((reaching[column] ?? 0) > 0 && column < mostColumns * 4) column += 1
      const gap = Math.min(mostColumns, column - written)
      written = column
      const [width, height] = [spanOf(cell, 'colspan', mostColumns), spanOf(cell, 'rowspan', mostRows)]
      if (height > 1 && column + width < mostColumns * 4)
        for (let at = column; at < column + width; at += 1) next[at] = height - 1
      column += width
      return gap
    })
    reaching = Array.from(next, (rows) => rows ?? 0)
    return gaps
  }
}

function spanOf({ attributes }: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number(attributes.get(name) ?? '1')
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}
