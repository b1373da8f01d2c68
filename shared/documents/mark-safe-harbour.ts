import type { Outline, Piece } from './outline.ts'
import { isSafeHarbour } from './find-disclaimers.ts'

/** Not every sentence of the statement uses its stock words: this many pieces between two that do belong to it. */
const longestGap = 5

/** Marks the safe-harbour statements inside the prepared remarks as passages of kind `disclaimer`. */
export function markSafeHarbour(text: string, outline: Outline): readonly Piece[] {
  const { pieces, sections } = outline
  const prepared = sections.filter((section) => section.kind === 'prepared').map((section) => section.lines)
  const marked = new Set<number>()
  let last = -1
  for (const [index, piece] of pieces.entries()) {
    if (
      piece.kind !== 'speech' ||
      !prepared.some(([from, to]) => piece.lines[0] >= from && piece.lines[0] <= to)
    )
      continue
    if (!isSafeHarbour(text.slice(piece.start, piece.end))) continue
    const sameTurn = last >= 0 && pieces[last]?.turn === piece.turn
    if (sameTurn && index - last <= longestGap) for (let gap = last + 1; gap < index; gap++) marked.add(gap)
    marked.add(index)
    last = index
  }
  return pieces.map((piece, index) =>
    marked.has(index) && piece.kind === 'speech' ? { ...piece, kind: 'disclaimer' } : piece,
  )
}
