import type { PdfLine } from './pdf-lines.ts'
import type { PdfRow } from './order-pdf-page.ts'

/** What a document's own lines say of how it is set. */
export interface Measures {
  /** Distance of baselines within its paragraphs, for letters of a line's size. */
  readonly leadingOf: (line: PdfLine) => number
  /** Whether the first word of the next line had fit after this one: then the line was ended on purpose. */
  readonly hasRoomFor: (row: PdfRow, next: PdfLine) => boolean
  /** 1 to 6 for letters clearly larger than those of the text; else null. */
  readonly headingLevel: (size: number) => number | null
  /** Whether a line begins where this document sets the first lines of its paragraphs in. */
  readonly isSetIn: (row: PdfRow) => boolean
  /** Whether it sets them in at all. */
  readonly usesIndents: boolean
  /** How far the rows of most of its columns reach across. */
  readonly width: number
  /** How deep a list's item stands, from 0. */
  readonly indentLevel: (row: PdfRow) => number
}

export function measureRows(rows: readonly PdfRow[]): Measures {
  const bodySize =
    mostFrequent(
      rows.flatMap((row) => row.cells.map((cell) => [cell.size, cell.text.length] as const)),
      0.5,
    ) ?? 10
  const leadings = countLeadings(rows)
  const headings = listHeadingSizes(rows, bodySize)
  const indents = findIndents(rows)
  const edges = findEdges(rows, (line) => leadings(line))
  return {
    leadingOf: leadings,
    hasRoomFor: (row, next) => hasRoom(row.cells[0] as PdfLine, next, edges.get(row) ?? row.column.end),
    headingLevel: (size) => {
      const level = headings.findIndex((one) => size >= one - 0.3)
      return level < 0 ? null : Math.min(6, level + 1)
    },
    width:
      mostFrequent(
        rows.map(({ column }) => [column.end - column.x, 1] as const),
        2,
      ) ?? 0,
    usesIndents: indents.size > 0,
    isSetIn: (row) => indents.has(indentOf(row)),
    indentLevel: (row) => Math.max(0, Math.round(((row.cells[0]?.x ?? 0) - row.column.x) / (bodySize * 1.8))),
  }
}

const indentOf = (row: PdfRow): number => Math.round(((row.cells[0]?.x ?? 0) - row.column.x) / 2)

/** Indents, in steps of 2 points, from which lines go back to the edge of their column time and again. */
function findIndents(rows: readonly PdfRow[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const [index, row] of rows.entries()) {
    const [line, next] = [row.cells[0], rows[index + 1]?.cells[0]]
    if (!line || !next || row.cells.length > 1 || rows[index + 1]?.column !== row.column) continue
    const step = line.x - next.x
    const isOneParagraph =
      line.font === next.font &&
      next.baseline - line.baseline < line.size * 1.6 &&
      line.end > row.column.end - (row.column.end - row.column.x) * 0.2
    if (isOneParagraph && step > line.size * 0.7 && step < line.size * 6 && next.x - row.column.x < 3)
      counts.set(indentOf(row), (counts.get(indentOf(row)) ?? 0) + 1)
  }
  const least = Math.max(3, rows.length * 0.04)
  return new Set([...counts].flatMap(([indent, count]) => (count >= least ? [indent] : [])))
}

/** The commonest value, values rounded to `step` and weighed. */
function mostFrequent(
  values: readonly (readonly [value: number, weight: number])[],
  step: number,
): number | null {
  const weights = new Map<number, number>()
  let [best, most]: [number | null, number] = [null, 0]
  for (const [value, weight] of values) {
    const key = Math.round(value / step)
    const sum = (weights.get(key) ?? 0) + weight
    weights.set(key, sum)
    if (sum > most) [best, most] = [key * step, sum]
  }
  return best
}

/** The smallest value nearly as common as the commonest: between paragraphs there is more white, never less. */
function leastFrequent(values: readonly (readonly [value: number, weight: number])[], step: number): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values)
    weights.set(Math.round(value / step), (weights.get(Math.round(value / step)) ?? 0) + weight)
  const most = Math.max(...weights.values())
  return Math.min(...[...weights].flatMap(([key, weight]) => (weight >= most * 0.4 ? [key * step] : [])))
}

/** For each size the commonest distance from a long line to the next. */
function countLeadings(rows: readonly PdfRow[]): (line: PdfLine) => number {
  const bySize = new Map<number, (readonly [number, number])[]>()
  for (const [index, row] of rows.entries()) {
    const [line, next] = [row.cells[0], rows[index + 1]?.cells[0]]
    if (
      !line ||
      !next ||
      row.cells.length > 1 ||
      rows[index + 1]?.column !== row.column ||
      line.page !== next.page
    )
      continue
    const distance = next.baseline - line.baseline
    if (Math.abs(line.size - next.size) > 0.3 || distance < line.size * 0.8 || distance > line.size * 3)
      continue
    const isLong = line.end > row.column.end - (row.column.end - row.column.x) * 0.15
    const key = Math.round(line.size * 2)
    const list = bySize.get(key) ?? []
    list.push([distance, isLong ? 5 : 1])
    bySize.set(key, list)
  }
  const found = new Map<number, number>()
  for (const [size, list] of bySize) {
    found.set(size, leastFrequent(list, 0.5))
  }
  return (line) => found.get(Math.round(line.size * 2)) ?? line.size * 1.25
}

function listHeadingSizes(rows: readonly PdfRow[], bodySize: number): readonly number[] {
  const sizes = new Set<number>()
  for (const row of rows)
    for (const cell of row.cells)
      if (cell.size >= bodySize * 1.15 + 0.2) sizes.add(Math.round(cell.size * 2) / 2)
  return [...sizes].toSorted((a, b) => b - a).slice(0, 6)
}

/**
 * Where the lines of each run end. A run narrower than its column is one only when hardly any of its lines had room
 * for the next word, and many begin in the middle of a sentence: then it was set that narrow (a quotation, the text
 * beside a picture), and else it is a list.
 */
function findEdges(
  rows: readonly PdfRow[],
  leadingOf: (line: PdfLine) => number,
): ReadonlyMap<PdfRow, number> {
  const edges = new Map<PdfRow, number>()
  const settle = (run: readonly PdfRow[]): void => {
    if (run.length < 3) return
    const end = run.reduce((most, row) => Math.max(most, row.cells[0]?.end ?? 0), 0)
    const column = run[0]?.column.end ?? end
    if (end >= column - 2) return
    const roomy = run
      .slice(1)
      .filter((row, index) => hasRoom(run[index]?.cells[0] as PdfLine, row.cells[0] as PdfLine, end))
    const low = run.slice(1).filter((row) => /^[\p{Ll}\p{Script=Han}]/u.test(row.cells[0]?.text ?? ''))
    if (roomy.length <= run.length * 0.3 && low.length >= run.length * 0.3)
      for (const row of run) edges.set(row, end)
  }
  let run: PdfRow[] = []
  for (const row of rows) {
    const [last, line] = [run.at(-1), row.cells[0]]
    const before = last?.cells[0]
    const isNext =
      last !== undefined &&
      before !== undefined &&
      line !== undefined &&
      row.cells.length === 1 &&
      last.cells.length === 1 &&
      row.column === last.column &&
      before.page === line.page &&
      Math.abs(before.size - line.size) < 0.6 &&
      line.baseline - before.baseline <= leadingOf(before) * 1.25
    if (!isNext) {
      settle(run)
      run = []
    }
    run.push(row)
  }
  settle(run)
  return edges
}

function hasRoom(line: PdfLine, next: PdfLine, end: number): boolean {
  const word = next.words[0]
  if (!word) return true
  // Chinese breaks between any two characters, but not before a closing mark.
  const width = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(word.text)
    ? word.size * (/^.[，。、；：！？）」』”]/u.test(word.text) ? 2 : 1)
    : word.end - word.x + line.size * 0.25
  return line.end + width <= end + 0.5
}
