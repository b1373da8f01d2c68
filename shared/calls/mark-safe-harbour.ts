import type { Outline, Piece } from '../documents/outline.ts'
import { isSafeHarbour } from '../documents/find-disclaimers.ts'

/** Not every sentence of the statement uses its stock words: this many pieces between two that do belong to it. */
const longestGap = 5

/**
 * A paragraph that states results or guidance is no safe-harbour statement, though it mentions one in passing
 * (`I will now provide forward-looking guidance: we expect …`).
 */
const figure = /[$€£¥] ?\d|\d ?(?:%|percent\b|basis points\b|cents\b|million\b|billion\b|萬|万|億|亿)/i

/** Marks the safe-harbour statements inside the prepared remarks as passages of kind `disclaimer`. */
export function markSafeHarbour(text: string, outline: Outline): readonly Piece[] {
  const { pieces, sections } = outline
  const marked = new Set<number>()
  let last = -1
  let section = 0
  for (const [index, piece] of pieces.entries()) {
    while (piece.lines[0] > (sections[section]?.lines[1] ?? Infinity)) section++
    if (piece.kind !== 'speech' || sections[section]?.kind !== 'prepared') continue
    if (!isSafeHarbour(text.slice(piece.start, piece.end)) || statesFigure(text, piece)) continue
    const sameTurn = last >= 0 && pieces[last]?.turn === piece.turn
    if (sameTurn && index - last <= longestGap)
      for (let gap = last + 1; gap < index; gap++) if (!statesFigure(text, pieces[gap])) marked.add(gap)
    marked.add(index)
    last = index
  }
  return pieces.map((piece, index) =>
    marked.has(index) && piece.kind === 'speech' ? { ...piece, kind: 'disclaimer' } : piece,
  )
}

const statesFigure = (text: string, piece: Piece | undefined): boolean =>
  piece !== undefined && figure.test(text.slice(piece.start, piece.end))
