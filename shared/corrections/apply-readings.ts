import type { Span } from '../documents/document.ts'
import type { Reading } from './correction.ts'

/** A stretch of text as it reads, and the way from a place in it back to the words themselves. */
export interface ReadStretch {
  readonly text: string
  /** The stretch of the source that a stretch of `text` stands for; a corrected word counts as a whole. */
  readonly toSource: (span: Span) => Span
}

/**
 * Reads a stretch with its corrected words in place. `start` is where `text` begins in the extracted text; the spans
 * that come back are of the extracted text too. Of readings that overlap, the one made last holds.
 */
export function applyReadings(text: string, start: number, readings: readonly Reading[]): ReadStretch {
  if (readings.length === 0)
    return { text, toSource: (span) => ({ start: start + span.start, end: start + span.end }) }
  const within = settleReadings(readings).filter(
    (one) => one.start >= start && one.end <= start + text.length,
  )
  const pieces: Piece[] = []
  let [from, shown, read] = [start, 0, '']
  const add = (source: Span, words: string, isCorrected: boolean): void => {
    if (words === '' && !isCorrected) return
    pieces.push({ ...source, shown, length: words.length, isCorrected })
    shown += words.length
    read += words
  }
  for (const one of within) {
    add({ start: from, end: one.start }, text.slice(from - start, one.start - start), false)
    add(one, one.replacement, true)
    from = one.end
  }
  add({ start: from, end: start + text.length }, text.slice(from - start), false)
  const pieceAt = (position: number): Piece | undefined =>
    pieces.findLast((piece) => piece.shown <= position) ?? pieces[0]
  return {
    text: read,
    toSource: (span) => {
      const [first, last] = [pieceAt(span.start), pieceAt(Math.max(span.start, span.end - 1))]
      if (!first || !last) return { start, end: start }
      return {
        start: first.isCorrected ? first.start : first.start + span.start - first.shown,
        end: last.isCorrected ? last.end : last.start + span.end - last.shown,
      }
    },
  }
}

interface Piece extends Span {
  readonly shown: number
  readonly length: number
  readonly isCorrected: boolean
}

/** Readings that hold, in the order of the text. They come in the order they were made. */
export function settleReadings(readings: readonly Reading[]): readonly Reading[] {
  const held: Reading[] = []
  for (const one of readings.toReversed())
    if (!held.some((other) => one.start < other.end && other.start < one.end)) held.push(one)
  return held.toSorted((a, b) => a.start - b.start)
}
