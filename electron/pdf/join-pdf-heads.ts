import type { PdfBlock } from './build-pdf-blocks.ts'
import { isFigure, lineOf, type PdfLine } from './pdf-lines.ts'
import type { PdfWord } from './pdf-page.ts'

/** How far a column's heads may reach: half the way to the figures of the next. */
interface Zone {
  readonly from: number
  readonly to: number
}

type PlacedRow = readonly (readonly [column: number, line: PdfLine])[]

/** Lines of the heads of one column are no more. */
const mostHeads = 4
/** Rows of figures that are looked at below the heads. */
const mostRows = 16

/**
 * Puts together the lines of heads that stand over one column each: `September 28, | % of` over `2024 | Sales`, whether
 * they are set from the top or from the bottom. Heads that span columns stay rows of their own.
 */
export function joinHeads(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
  const joined: PdfBlock[] = []
  for (const [index, block] of blocks.entries()) {
    const isFirst = isBody(block) && !isBody(joined.at(-1))
    if (isFirst) {
      const body = blocks.slice(index, index + mostRows).filter(isBody)
      const heads = takeHeads(joined, block, body)
      if (heads) joined.splice(heads.at, heads.count, heads.block)
    }
    joined.push(block)
  }
  return joined
}

const isValue = (line: PdfLine): boolean =>
  isFigure(line.text) && /\d|[-–—]/.test(line.text) && !/^(?:19|20)\d\d$/.test(line.text)

/** A row with a name and figures. */
const isBody = (block: PdfBlock | undefined): boolean =>
  block?.kind === 'table' &&
  block.lines[0] !== undefined &&
  !isFigure(block.lines[0].text) &&
  block.lines.slice(1).some(isValue)

function takeHeads(
  above: readonly PdfBlock[],
  first: PdfBlock,
  body: readonly PdfBlock[],
): { readonly block: PdfBlock; readonly at: number; readonly count: number } | null {
  const zones = readZones(body)
  const left = Math.min(...body.map(({ lines }) => lines[0]?.x ?? Infinity))
  if (zones.length < 2) return null
  const rows: PlacedRow[] = []
  let [at, below] = [above.length - 1, first.lines[0]]
  // What names a section stands between the heads and the first figures.
  while (at > above.length - 3 && isNameOnly(above[at], left) && below) below = above[at--]?.lines[0]
  for (; at >= 0 && rows.length < mostHeads; at--) {
    const block = above[at]
    const line = block?.lines[0]
    if (!block || !line || line.page !== below?.page) break
    const isNear = below.baseline - line.baseline < Math.max(line.size, below.size) * (rows.length ? 1.7 : 4)
    const placed = isNear && line.x > left + line.size * 6 ? place(block.lines, zones) : null
    if (!placed || !goesOn(placed, rows[0], zones.length)) break
    rows.unshift(placed)
    below = line
  }
  if (rows.length < 2) return null
  const cells = zones.flatMap((_, column): PdfLine[] => {
    const parts = rows.flatMap((row) => row.filter(([own]) => own === column).map(([, line]) => line))
    const [head] = parts
    return head ? [lineOf(parts.flatMap(wordsOf), head.page)] : []
  })
  if (cells.length < zones.length) return null
  return { block: { kind: 'table', level: null, lines: cells, isHead: true }, at: at + 1, count: rows.length }
}

/**
 * Whether a row of heads goes on in the one below. One that is not full may span columns, at whichever of their edges
 * it is set: it goes on only where its words are broken off (`March 31,` over `2025`).
 */
function goesOn(row: PlacedRow, below: PlacedRow | undefined, columns: number): boolean {
  if (!below || row.length === columns) return true
  return row.every(([column, { text }]) => {
    const next = below.find(([own]) => own === column)?.[1].text ?? ''
    return /(?:[,&/–—-]|\b(?:of|and|from|to|in|vs\.?))$/i.test(text) || /^[\p{Ll}(]/u.test(next)
  })
}

/** The words of a further line of a head, a space before its first. */
const wordsOf = ({ words }: PdfLine): readonly PdfWord[] =>
  words.map((word, index) => (index === 0 && word.spaces === 0 ? { ...word, spaces: 1 } : word))

const isNameOnly = (block: PdfBlock | undefined, left: number): boolean =>
  block?.lines.length === 1 && (block.lines[0]?.x ?? Infinity) < left + (block.lines[0]?.size ?? 0) * 2

/** Zones of the columns of the fullest rows. */
function readZones(body: readonly PdfBlock[]): readonly Zone[] {
  const rows = body.map(({ lines }) => lines.slice(1).filter(isValue))
  const most = Math.max(0, ...rows.map(({ length }) => length))
  const full = rows.filter(({ length }) => length === most)
  if (most === 0 || (full.length < 2 && rows.length > 3)) return []
  const columns = Array.from({ length: most }, (_, index) => ({
    from: Math.min(...full.map((row) => row[index]?.x ?? 0)),
    to: Math.max(...full.map((row) => row[index]?.end ?? 0)),
  }))
  if (columns.some(({ from }, index) => index > 0 && from <= (columns[index - 1]?.to ?? 0))) return []
  return columns.map(({ from, to }, index) => {
    const [before, after] = [columns[index - 1], columns[index + 1]]
    return {
      from: before ? (before.to + from) / 2 : -Infinity,
      to: after ? (to + after.from) / 2 : Infinity,
    }
  })
}

/** The column of each cell; null where one stands over more than one, or two over the same. */
function place(cells: readonly PdfLine[], zones: readonly Zone[]): PlacedRow | null {
  const placed = cells.map((line) => {
    const middle = (line.x + line.end) / 2
    const column = zones.findIndex(({ from, to }) => middle > from && middle <= to)
    const zone = zones[column]
    const reach = line.size * 1.6
    const isWithin = zone && line.x > zone.from - reach && line.end < zone.to + reach
    return [isWithin && !isBetween(middle, zone, line.size) ? column : -1, line] as const
  })
  const columns = placed.map(([column]) => column)
  return columns.includes(-1) || new Set(columns).size < columns.length ? null : placed
}

/** In the middle of two columns stands what spans both. */
const isBetween = (middle: number, { from, to }: Zone, size: number): boolean =>
  Math.abs(middle - from) < size * 0.9 || Math.abs(middle - to) < size * 0.9
