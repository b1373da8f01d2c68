import type { Gutter } from './pdf-gutters.ts'
import { isFigure, type PdfLine } from './pdf-lines.ts'

/**
 * How text on two sides of a gutter is read: down one column and then the other; across, row by row; or as labels in
 * the margin of the text they belong to.
 */
export type GutterReading = 'columns' | 'table' | 'labels'

const roleWords =
  /\b(?:chief|officer|president|director|head|chair(?:man|woman|person)?|analyst|manager|partner|counsel|treasurer|founder|secretary|principal|associate|relations|CEO|CFO|COO|CTO|EVP|SVP|VP|IR|LLC|Inc|Corp|Ltd|Securities|Capital|Bank|Research|Group|Co|Partners|Company)\b/i

export function readGutter({ left, right, from }: Gutter): GutterReading {
  const figures = (lines: readonly PdfLine[]): number => share(lines, (line) => isFigure(line.text))
  const pairs = pairRows(left, right)
  const [alignedLeft, alignedRight] = [pairs.length / left.length, pairs.length / right.length]
  const isProse = (lines: readonly PdfLine[]): boolean => fullness(lines) > 0.5 && wordsPerLine(lines) >= 3.5
  if (isProse(left) && isProse(right)) return 'columns'
  const areFigures = figures(right) >= 0.5 || figures(left) >= 0.5
  // Figures at the side of running text are a column of their own; those in its rows are cells.
  if (areFigures)
    return (isProse(left) || isProse(right)) && Math.max(alignedLeft, alignedRight) < 0.7
      ? 'columns'
      : 'table'
  const width = (lines: readonly PdfLine[]): number =>
    Math.max(...lines.map((line) => line.end)) - Math.min(...lines.map((line) => line.x))
  if (
    alignedLeft >= 0.7 &&
    right.length >= left.length * 1.4 &&
    width(left) < width(right) * 0.6 &&
    isMargin(left, right)
  )
    return 'labels'
  if (Math.max(alignedLeft, alignedRight) < 0.7) return 'columns'
  const isMixed = (lines: readonly PdfLine[]): boolean => {
    const bold = share(lines, (line) => line.boldShare > 0.5)
    return bold >= 0.2 && bold <= 0.8
  }
  const agree = share(
    pairs,
    ([a, b]) => a.boldShare > 0.5 === b.boldShare > 0.5 && Math.abs(a.size - b.size) < 0.3,
  )
  if (isMixed(left) && agree >= 0.75) return 'columns'
  if (agree <= 0.4) return 'table'
  const [rolesLeft, rolesRight] = [left, right].map((lines) =>
    share(lines, (line) => roleWords.test(line.text)),
  )
  if (isBetween(rolesLeft) && isBetween(rolesRight)) return 'columns'
  if ((rolesLeft ?? 0) < 0.15 && (rolesRight ?? 0) >= 0.4) return 'table'
  const digits = share([...left, ...right], (line) => /\d/.test(line.text))
  if (digits > 0.2) return 'table'
  const ratio = wordsPerLine(left) / Math.max(0.1, wordsPerLine(right))
  return ratio > 0.5 && ratio < 2 && from > 0 ? 'columns' : 'table'
}

const isBetween = (value = 0): boolean => value >= 0.25 && value <= 0.8

const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.reduce((count, item) => count + (test(item) ? 1 : 0), 0) / Math.max(1, items.length)

const wordsPerLine = (lines: readonly PdfLine[]): number =>
  lines.reduce((count, line) => count + line.text.split(' ').length + countHan(line.text) / 2, 0) /
  Math.max(1, lines.length)

const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Share of lines that reach the right edge of theirs. */
function fullness(lines: readonly PdfLine[]): number {
  const end = Math.max(...lines.map((line) => line.end))
  const x = Math.min(...lines.map((line) => line.x))
  return share(lines, (line) => line.end > end - (end - x) * 0.15)
}

/** Whether what stands left are short labels, each beginning beside a line of the text at the right. */
function isMargin(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  return wordsPerLine(left) <= 5 && wordsPerLine(right) > wordsPerLine(left) * 1.5
}

/** Lines of both sides on one baseline. */
function pairRows(
  left: readonly PdfLine[],
  right: readonly PdfLine[],
): readonly (readonly [PdfLine, PdfLine])[] {
  const pairs: (readonly [PdfLine, PdfLine])[] = []
  let at = 0
  for (const line of left) {
    while ((right[at]?.baseline ?? Infinity) < line.baseline - 2) at++
    const other = right[at]
    if (other && Math.abs(other.baseline - line.baseline) <= 2) pairs.push([line, other])
  }
  return pairs
}
