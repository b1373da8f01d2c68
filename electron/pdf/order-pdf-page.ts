import { splitAtEdges } from './align-pdf-cells.ts'
import { findGutter, type Gutter } from './pdf-gutters.ts'
import { drawsSpaces, partCells } from './part-pdf-cells.ts'
import { isFigure, isOfChineseCells, isWordSpace, lineOf, type PdfLine } from './pdf-lines.ts'
import { readGutter } from './read-gutter.ts'

/** Lines of a page in the order in which they are read, with where their column ends. */
export interface PdfRow {
  /** One line, or the cells of a table's row. */
  readonly cells: readonly PdfLine[]
  readonly column: Column
  /** Whether it stands in the margin of the text that follows. */
  readonly isLabel: boolean
  /** Whether it is a further line of the label before it. */
  readonly isMore?: boolean
}

/** A stretch of lines read one after another without anything beside them. */
export interface Column {
  readonly x: number
  readonly end: number
}

const deepest = 8

/**
 * The rows of each page of a document in reading order. Where names stand in the margin on several pages, they do on
 * one that has a single name, too few to show the margin by itself.
 */
export function orderPdfPages(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfRow[])[] {
  const margins: number[] = []
  const context: Context = { margins, isSpaced: drawsSpaces(pages.flat()) }
  const ordered = pages.map((lines) => partRows(orderLines(lines, 0, context), context))
  const margin = margins.toSorted((a, b) => a - b)[Math.floor(margins.length / 2)]
  if (margin === undefined) return ordered
  return pages.map((lines, index) => {
    const rows = ordered[index] ?? []
    const left = lines.filter((line) => line.end < margin - 2)
    const right = lines.filter((line) => line.x > margin - 3)
    const isWhole =
      left.length > 0 && left.length < right.length && left.length + right.length === lines.length
    return isWhole ? readLabels(left, right, 1, context) : rows
  })
}

/** Heads of a table may have been read apart from its rows: what stands near these is only seen on the whole page. */
function partRows(rows: readonly PdfRow[], { isSpaced }: Context): readonly PdfRow[] {
  const parted = partCells(
    rows.map((row) => (row.isLabel ? [] : row.cells)),
    isSpaced,
  )
  return rows.map((row, index) => (row.isLabel ? row : { ...row, cells: parted[index] ?? row.cells }))
}

interface Context {
  /** Takes note of the margins found, for pages that do not show theirs. */
  readonly margins: number[]
  /** Whether the document draws its spaces: a gap without one then parts cells. */
  readonly isSpaced: boolean
}

function orderLines(lines: readonly PdfLine[], depth: number, context: Context): readonly PdfRow[] {
  if (lines.length === 0) return []
  const gutter = depth < deepest ? findGutter(lines) : null
  if (!gutter) return readAcross(lines, context)
  const inside = new Set<PdfLine>([...gutter.left, ...gutter.right])
  const top = Math.min(...[...inside].map((line) => line.baseline))
  const bottom = Math.max(...[...inside].map((line) => line.baseline))
  const rest = lines.filter((line) => !inside.has(line))
  // What lies between the two ends without being of either side stands left or right of them both.
  const above = rest.filter((line) => line.baseline < top)
  const below = rest.filter((line) => line.baseline > bottom)
  const between = rest.filter((line) => line.baseline >= top && line.baseline <= bottom)
  return [
    ...orderLines(above, depth + 1, context),
    ...readBand(gutter, between, depth + 1, context),
    ...orderLines(below, depth + 1, context),
  ]
}

function readBand(
  gutter: Gutter,
  between: readonly PdfLine[],
  depth: number,
  context: Context,
): readonly PdfRow[] {
  const reading = readGutter(gutter)
  if (reading === 'table') return readAcross([...gutter.left, ...gutter.right, ...between], context)
  const left = [...gutter.left, ...between.filter((line) => line.end <= gutter.to)]
  const right = [...gutter.right, ...between.filter((line) => line.end > gutter.to)]
  if (reading === 'labels') {
    context.margins.push(gutter.to)
    return readLabels(left, right, depth, context)
  }
  return [...orderLines(left, depth, context), ...orderLines(right, depth, context)]
}

/** Each label before the text it belongs to; one that is broken over lines stays together. */
function readLabels(
  left: readonly PdfLine[],
  right: readonly PdfLine[],
  depth: number,
  context: Context,
): readonly PdfRow[] {
  const text = orderLines(right, depth, context)
  const labels: (readonly PdfLine[])[] = []
  for (const line of left.toSorted((a, b) => a.baseline - b.baseline)) {
    const last = labels.at(-1)
    const before = last?.at(-1)
    const isOpen = before && !/[:.：]$/.test(before.text) && line.baseline - before.baseline < line.size * 1.7
    if (last && isOpen && before.boldShare > 0.5 === line.boldShare > 0.5)
      labels[labels.length - 1] = [...last, line]
    else labels.push([line])
  }
  const column = columnOf(left.map((line) => [line]))
  const rows: PdfRow[] = []
  let at = 0
  const put = (label: readonly PdfLine[]): void => {
    for (const [index, line] of label.entries())
      rows.push({ cells: [line], column, isLabel: true, isMore: index > 0 })
  }
  const places = labels.map((label) => label[0]?.baseline ?? 0)
  const starts = text.flatMap((row, index) =>
    isBlockStart(text, index) ? [row.cells[0]?.baseline ?? 0] : [],
  )
  const atStarts = places.filter((place) => starts.some((start) => Math.abs(start - place) <= 2))
  // Labels in the middle of the height of what they name, as cells of a table may be, come before all of it.
  const isCentred = atStarts.length < places.length * 0.5
  for (const [index, row] of text.entries()) {
    const next = isCentred
      ? isBlockStart(text, index)
        ? (starts.find((start) => start > (row.cells[0]?.baseline ?? 0)) ?? Infinity) - 3
        : -Infinity
      : (row.cells[0]?.baseline ?? 0) + 2
    while (at < labels.length && (places[at] ?? Infinity) <= next) put(labels[at++] ?? [])
    rows.push(row)
  }
  while (at < labels.length) put(labels[at++] ?? [])
  return rows
}

/** Whether a row comes after more white than there is between the lines of a paragraph. */
const isBlockStart = (rows: readonly PdfRow[], index: number): boolean => {
  const [before, line] = [rows[index - 1]?.cells[0], rows[index]?.cells[0]]
  return (
    !before || !line || line.baseline - before.baseline > line.size * 1.65 || line.baseline < before.baseline
  )
}

/** A gap between two cells, in sizes of the letters; what is narrower is a wide space. */
const cellGap = 1.5

/** Rows from top to bottom, each from left to right. */
function readAcross(lines: readonly PdfLine[], { isSpaced }: Context): readonly PdfRow[] {
  const rows: PdfLine[][] = []
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    const first = rows.at(-1)?.[0]
    if (first && line.baseline - first.baseline <= Math.max(1, Math.min(line.size, first.size) * 0.25))
      rows.at(-1)?.push(line)
    else rows.push([line])
  }
  const joined = splitAtEdges(
    partCells(
      rows.map((row) => joinCells(row.toSorted((a, b) => a.x - b.x))),
      isSpaced,
    ),
  )
  const column = columnOf(joined)
  const ordered = joined.flatMap((cells): readonly PdfRow[] => {
    const last = cells.at(-1)
    if (cells.length > 1 && last && isMarginLetter(last.text))
      return [cells.slice(-1), cells.slice(0, -1)].map((part) => ({ cells: part, column, isLabel: false }))
    const [label, text] = cells
    // A speaker's name in the margin of the first line spoken is no cell of a table.
    if (cells.length === 2 && label && text && isNameBeside(label, text))
      return [
        { cells: [label], column, isLabel: true },
        { cells: [text], column, isLabel: false },
      ]
    return [{ cells, column, isLabel: false }]
  })
  return ordered.some(isMarginMark) ? putMarksFirst(ordered) : ordered
}

/** The letter in the margin that says whether a question or an answer follows. */
export const isMarginLetter = (text: string): boolean => text === 'Q' || text === 'A'

const isMarginMark = (row: PdfRow): boolean =>
  row.cells.length === 1 && isMarginLetter(row.cells[0]?.text ?? '')

/** A margin's letter stands beside the lines of a label, between their baselines; it is read before them. */
function putMarksFirst(rows: readonly PdfRow[]): readonly PdfRow[] {
  const ordered: PdfRow[] = []
  for (const row of rows) {
    const mark = row.cells[0]
    let at = ordered.length
    if (mark && isMarginMark(row))
      while (at > 0 && (ordered[at - 1]?.cells[0]?.baseline ?? 0) > mark.baseline - mark.size * 1.1) at--
    ordered.splice(at, 0, row)
  }
  return ordered
}

const isNameBeside = (label: PdfLine, text: PdfLine): boolean =>
  /[:：]$/.test(label.text) &&
  label.words.length <= 8 &&
  text.words.length >= 4 &&
  /\p{L}{2}/u.test(text.text)

function joinCells(row: readonly PdfLine[]): readonly PdfLine[] {
  if (row.length < 2) return row
  const page = row[0]?.page ?? 0
  const joined = (parts: readonly PdfLine[]): PdfLine =>
    lineOf(
      parts.flatMap((line) => line.words),
      page,
    )
  if (isJustified(row)) return [joined(row)]
  const cells: PdfLine[][] = []
  for (const [index, line] of row.entries()) {
    const [cell, last] = [cells.at(-1), row[index - 1]]
    if (
      cell &&
      last &&
      (line.x - last.end < cellGap * Math.max(last.size, line.size) || isWordSpaceBetween(last, line))
    )
      cell.push(line)
    else cells.push([line])
  }
  return cells.map((cell) => (cell.length === 1 && cell[0] ? cell[0] : joined(cell)))
}

const isWordSpaceBetween = (last: PdfLine, line: PdfLine): boolean => {
  const [before, word] = [last.words.at(-1), line.words[0]]
  return before !== undefined && word !== undefined && isWordSpace(word, before)
}

/** A line whose words are spread evenly to fill it has wide gaps, but hardly any narrow ones. */
function isJustified(row: readonly PdfLine[]): boolean {
  const words = row.flatMap((line) => line.words)
  if (words.filter(({ text }) => isFigure(text)).length >= words.length / 2 || isOfChineseCells(words))
    return false
  const gaps = words
    .slice(1)
    .map((word, index) => word.x - (words[index]?.end ?? 0))
    .filter((gap) => gap > 0.5)
  return gaps.length >= 4 && Math.min(...gaps) > 0.6 * Math.max(...gaps)
}

/** Where the rows of a column begin and end, single ones that stick out left aside. */
function columnOf(rows: readonly (readonly PdfLine[])[]): Column {
  const isLong = (row: readonly PdfLine[]): boolean =>
    row.reduce((sum, { words }) => sum + words.length, 0) >= 5 ||
    row.reduce((sum, { text }) => sum + text.length, 0) >= 24
  const long = rows.filter(isLong)
  const ends = (long.length >= 4 ? long : rows).map((row) => row.at(-1)?.end ?? 0).toSorted((a, b) => a - b)
  const starts = rows.map((row) => row[0]?.x ?? 0).toSorted((a, b) => a - b)
  return {
    x: starts[Math.floor(starts.length * 0.05)] ?? 0,
    end: ends[long.length >= 4 ? Math.floor((ends.length - 1) * 0.93) : ends.length - 1] ?? 0,
  }
}
