import { isFigure, lineOf, type PdfLine } from './pdf-lines.ts'

/** Points by which figures of one column may miss its edge. */
const slack = 1.6
/** Gaps, in sizes of the letters, that may part cells after an edge and before a figure. */
const [leastAfterEdge, leastBeforeFigure] = [0.22, 0.45]

/**
 * Parts the cells of a table that stand closer together than words of a line may: a long name that reaches to the
 * first figure, heads one space apart. The edges at which the figures of other rows end show where.
 */
export function splitAtEdges(rows: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const edges = findEdges(rows)
  if (edges.length === 0) return rows
  return rows.map((row, index) => {
    const isNearTable = [-3, -2, -1, 1, 2, 3].some((step) => (rows[index + step]?.length ?? 0) > 1)
    return isNearTable ? row.flatMap((cell) => splitCell(cell, edges)) : row
  })
}

/** Right edges that figures of three rows or more share. */
function findEdges(rows: readonly (readonly PdfLine[])[]): readonly number[] {
  const ends = rows
    .flatMap((row) =>
      row.length > 1 ? row.filter((cell) => isFigure(cell.text)).map((cell) => cell.end) : [],
    )
    .toSorted((a, b) => a - b)
  const edges: number[] = []
  for (let from = 0; from < ends.length;) {
    let to = from + 1
    while (to < ends.length && (ends[to] ?? 0) - (ends[from] ?? 0) <= slack * 2) to++
    if (to - from >= 3) edges.push(((ends[from] ?? 0) + (ends[to - 1] ?? 0)) / 2)
    from = to
  }
  return edges
}

function splitCell(cell: PdfLine, edges: readonly number[]): readonly PdfLine[] {
  const { words } = cell
  if (words.length < 2 || words.length > 24) return [cell]
  const isAtEdge = (end: number): boolean => edges.some((edge) => Math.abs(edge - end) <= slack * 1.5)
  if (!isAtEdge(cell.end)) return [cell]
  const starts = words.flatMap((word, index) => {
    const before = words[index - 1]
    const gap = before ? (word.x - before.end) / word.size : 0
    // A per cent, or the parenthesis of a loss, belongs to the figure that ends at the edge.
    if (!before || gap < leastAfterEdge || /^[%％)）]/.test(word.text)) return []
    const isAfterEdge = isAtEdge(before.end)
    const rest = words.slice(index)
    const isFirstFigure =
      gap >= leastBeforeFigure &&
      isFigure(rest.map((one) => one.text).join(' ')) &&
      !isFigure(before.text) &&
      rest.some((one) => /\d/.test(one.text))
    return isAfterEdge || isFirstFigure ? [index] : []
  })
  const bounds = [0, ...starts, words.length]
  return bounds.slice(1).map((to, index) => lineOf(words.slice(bounds[index], to), cell.page))
}
