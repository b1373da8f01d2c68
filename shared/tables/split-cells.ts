import { isWideCode } from './wide-code.ts'

/** A stretch of a line between the marks or the white space that part its cells. */
export interface CellPiece {
  readonly text: string
  /** Offset in the line. */
  readonly at: number
  /** First and last place: of a cell its number, of a stretch of monospaced text its columns. */
  readonly from: number
  readonly to: number
}

/** How a line's cells are parted: by tabs, by bars, or by columns of blanks. */
export type CellLayout = 'tabs' | 'bars' | 'blanks'

export interface SplitLine {
  readonly layout: CellLayout
  /** The cells that have something in them. */
  readonly pieces: readonly CellPiece[]
  /** Whether empty cells are written, so that a cell's number says which column it is in. */
  readonly isPositional: boolean
}

const [tab, space, bar, dot, ideographicSpace, noBreakSpace] = [9, 32, 124, 46, 0x3000, 0xa0]

/** Takes a line apart into its cells. Linear in its length. */
export function splitCells(line: string): SplitLine {
  if (line.includes('\t')) return splitAt(line, tab, 'tabs')
  if (isBarred(line)) return splitAt(line, bar, 'bars')
  return { layout: 'blanks', pieces: splitAtBlanks(line), isPositional: true }
}

const isBarred = (line: string): boolean =>
  line.includes('|') && (line.trimStart().startsWith('|') || line.split('|', 3).length > 2)

function splitAt(line: string, mark: number, layout: CellLayout): SplitLine {
  const pieces: CellPiece[] = []
  let [from, place, hasEmpty] = [0, 0, false]
  const first = layout === 'bars' ? line.length - line.trimStart().length : 0
  if (layout === 'bars' && line.charCodeAt(first) === bar) from = first + 1
  for (let at = from; at <= line.length; at += 1) {
    if (at < line.length && line.charCodeAt(at) !== mark) continue
    const raw = line.slice(from, at)
    const text = withoutEmphasis(raw.trim())
    if (text === '') hasEmpty = true
    else pieces.push({ text, at: from + raw.indexOf(text), from: place, to: place })
    from = at + 1
    place += 1
  }
  return { layout, pieces, isPositional: layout === 'bars' || hasEmpty }
}

const withoutEmphasis = (text: string): string =>
  /^(\*\*|__)[^*_]+\1$/.test(text) ? text.slice(2, -2).trim() : text

/** Cells of monospaced text: two blanks, or a row of dots, part them. */
function splitAtBlanks(line: string): CellPiece[] {
  const pieces: CellPiece[] = []
  let [from, fromColumn, column, gap, dots, end, endColumn] = [-1, 0, 0, 0, 0, 0, 0]
  const close = (): void => {
    if (from < 0) return
    pieces.push({ text: line.slice(from, end), at: from, from: fromColumn, to: endColumn })
    from = -1
  }
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    const width = isWideCode(code) ? 2 : 1
    const isBlank = code === space || code === noBreakSpace || code === ideographicSpace
    // `. . . .` leads to a figure as blanks do; the dot of an abbreviation stands alone.
    const isLeader = code === dot && (line.charCodeAt(at + 1) === dot || dots > 0 || isSpacedDot(line, at))
    if (isBlank || isLeader) {
      gap += isLeader ? 1 : width
      dots = isLeader ? dots + 1 : dots
      if (gap >= 2 && (dots === 0 || dots >= 3)) close()
    } else {
      if (from < 0) [from, fromColumn] = [at, column]
      ;[gap, dots, end, endColumn] = [0, 0, at + 1, column + width - 1]
    }
    column += width
  }
  close()
  return pieces
}

const isSpacedDot = (line: string, at: number): boolean =>
  line.charCodeAt(at + 1) === space && line.charCodeAt(at + 2) === dot
