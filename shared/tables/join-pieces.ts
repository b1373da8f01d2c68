import type { CellPiece } from './split-cells.ts'
import { readCell, type CellReading } from './read-figure.ts'

/** A cell with what stands in cells of its own around it (`$`, `)`, `%`) counted to it. */
export interface JoinedCell {
  readonly text: string
  /** Offset in the line. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly reading: CellReading
}

const opening =
  /^(?:US|NT|HK|S|C|A|R)?[$€£¥￥₩]$|^(?:RMB|USD|EUR|GBP|TWD|NTD|JPY|CNY|HKD)$|^(?:US|NT|HK)?[$€£¥]?\s?[(（]$/
const closing = /^(?:[)）]\s?(?:%|％|x|bps|pts?)?|%|％|x|bps|pts|pp)$/i

/**
 * Puts together what a printed page parts only to align it: the sign of the currency, the closing parenthesis and the
 * per cent stand in cells of their own beside the number.
 */
export function joinPieces(pieces: readonly CellPiece[], isPositional = true): readonly JoinedCell[] {
  const joined: JoinedCell[] = []
  let before: CellPiece | null = null
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (opening.test(piece.text)) {
      before = piece
      continue
    }
    if (last && before === null && closing.test(piece.text)) {
      const reading = withClosing(last, piece.text)
      if (reading) {
        joined[joined.length - 1] = { ...last, to: piece.to, reading }
        continue
      }
    }
    // Where places mean nothing a reader may have parted `Q4` from its year.
    if (
      last &&
      before === null &&
      !isPositional &&
      /^(?:19|20)\d\d$/.test(piece.text) &&
      partOfYear.test(last.text)
    ) {
      const text = `${last.text} ${piece.text}`
      joined[joined.length - 1] = { ...last, text, to: piece.to, reading: { kind: 'words' } }
      continue
    }
    joined.push(withOpening(before, piece))
    before = null
  }
  return joined
}

const partOfYear =
  /^(?:Q[1-4]|[1-4]Q|H[12]|[12]H|FY|fiscal|(?:first|second|third|fourth) quarter|[A-Z][a-z]{2,8}\.? \d{1,2},?)$/i

function withOpening(before: CellPiece | null, piece: CellPiece): JoinedCell {
  const own = { text: piece.text, at: piece.at, from: before?.from ?? piece.from, to: piece.to }
  const plain = readCell(piece.text)
  if (before === null || plain.kind === 'nothing') return { ...own, reading: plain }
  const reading = readCell(`${before.text} ${piece.text}`)
  if (reading.kind !== 'figures') return { ...own, from: piece.from, reading: plain }
  return { ...own, reading: moveReading(reading, before.text.length + 1, piece.text.length) }
}

function withClosing(cell: JoinedCell, text: string): CellReading | null {
  if (cell.reading.kind === 'nothing') return cell.reading
  if (cell.reading.kind !== 'figures') return null
  const figure = cell.reading.figures[0]
  const reading = readCell(`${cell.text}${text}`)
  if (reading.kind !== 'figures') return null
  const [first] = reading.figures
  if (!first || !figure) return null
  // What stood before it (`$`) has been read already.
  return {
    kind: 'figures',
    figures: [
      {
        ...first,
        start: figure.start,
        end: Math.min(figure.end, cell.text.length),
        unit: first.unit ?? figure.unit,
      },
    ],
  }
}

/** Positions in the piece alone, of a reading of it together with what stands before it. */
function moveReading(reading: CellReading & { kind: 'figures' }, by: number, length: number): CellReading {
  return {
    kind: 'figures',
    figures: reading.figures.map((figure) => ({
      ...figure,
      start: Math.max(0, figure.start - by),
      end: Math.min(length, figure.end - by),
    })),
  }
}
