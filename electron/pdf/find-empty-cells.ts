import type { PdfBlock } from './build-pdf-blocks.ts'
import { isFigure, type PdfLine } from './pdf-lines.ts'

/** A column of figures: how far its cells' right edges reach, and of how many rows. */
interface Edge {
  readonly from: number
  readonly to: number
  readonly rows: number
}

/** Rows that must share the columns of a table before one is missed in another. */
const leastRows = 3
/** Lines without cells between two rows of one table: heads of sections. */
const mostBetween = 3

/**
 * How many cells are empty behind each cell of a table's row, for rows with fewer figures than their table has columns:
 * the edges at which the other rows' figures end show which ones are missing. Rows that are full are left out.
 */
export function findEmptyCells(blocks: readonly PdfBlock[]): ReadonlyMap<PdfBlock, readonly number[]> {
  const empty = new Map<PdfBlock, readonly number[]>()
  let [run, between, page]: [PdfBlock[], number, number] = [[], 0, -1]
  const settle = (): void => {
    const rows = run.filter((block, index) => !isHeadOf(block, run.toSpliced(index, 1)))
    const edges = findEdges(rows)
    for (const block of rows) {
      const counts = edges === null ? null : countEmpty(block, edges)
      if (counts) empty.set(block, counts)
    }
    run = []
  }
  for (const block of blocks) {
    const isRow = block.kind === 'table'
    const own = block.lines[0]?.page ?? page
    const isNew = own !== page || isHeadOf(block, run) || (!isRow && (between += 1) > mostBetween)
    if (run.length > 0 && isNew) settle()
    if (!isRow) continue
    ;[between, page] = [0, own]
    run.push(block)
  }
  settle()
  return empty
}

/** Whether a block stands over columns of figures only, as the heads of the next table do. */
function isHeadOf({ lines }: PdfBlock, run: readonly PdfBlock[]): boolean {
  const [first] = lines
  const left = Math.min(...run.flatMap((row) => (valuesOf(row).length > 0 ? (row.lines[0]?.x ?? 0) : [])))
  return first !== undefined && Number.isFinite(left) && first.x > left + first.size * 6
}

const isValue = (line: PdfLine): boolean =>
  isFigure(line.text) && /\d|[-–—]/.test(line.text) && !/^\(?\d{1,2}\)$/.test(line.text)
const isSign = (line: PdfLine): boolean => /^(?:US|NT|HK)?[$€£¥(]{1,2}$/.test(line.text)

const valuesOf = ({ lines }: PdfBlock): readonly PdfLine[] => lines.slice(1).filter(isValue)

function findEdges(run: readonly PdfBlock[]): readonly Edge[] | null {
  if (run.length < leastRows) return null
  const ends = run.flatMap(valuesOf).toSorted((a, b) => a.end - b.end)
  const edges: { from: number; to: number; rows: number }[] = []
  for (const { end, size } of ends) {
    const last = edges.at(-1)
    // The parenthesis of a loss, or a per cent, stands beyond the edge of the digits.
    if (last && end - last.from <= size * 1.6) {
      last.to = end
      last.rows += 1
    } else edges.push({ from: end, to: end, rows: 1 })
  }
  const most = Math.max(0, ...edges.map(({ rows }) => rows))
  const isTable =
    edges.length > 1 && most >= leastRows && edges.every(({ rows }) => rows >= Math.max(2, most * 0.2))
  return isTable ? edges : null
}

const twoFigures = /\d[\d.,'’%)]* ?[%)]? +[$€£¥(−-]*\d/

function countEmpty(block: PdfBlock, edges: readonly Edge[]): readonly number[] | null {
  const { lines } = block
  const values = valuesOf(block)
  // Figures that stand too close for the page's own gaps are told apart later, by their words.
  if (values.some(({ text }) => twoFigures.test(text))) return null
  if (values.length === 0 || values.length >= edges.length || isValue(lines[0] as PdfLine)) return null
  const counts = lines.map(() => 0)
  let last = -1
  for (const [index, line] of lines.entries()) {
    if (index === 0 || !isValue(line)) continue
    const edge = edges.findIndex(({ from, to }) => line.end >= from - 0.5 && line.end <= to + 0.5)
    if (edge <= last) return null
    let before = index - 1
    while (before > 0 && isSign(lines[before] as PdfLine)) before -= 1
    counts[before] = edge - last - 1
    last = edge
  }
  counts[lines.length - 1] = edges.length - 1 - last
  return counts
}
