import { settleReadings } from '../../shared/corrections/apply-readings.ts'
import type { Reading } from '../../shared/corrections/correction.ts'
import type { PassageText } from '../../shared/documents/document.ts'
import { plainView, type ScriptView } from '../../shared/text/script-view.ts'

/** A stretch of a side's text and the stretch that shows it; both as offsets from the side's beginning. */
interface Piece {
  readonly original: number
  readonly originalEnd: number
  readonly view: number
  readonly viewEnd: number
}

/** One side of a passage as it reads: wrong words replaced, each place traceable to the words as they came. */
export function viewReadings({ text, start, end }: PassageText, readings: readonly Reading[]): ScriptView {
  const within = settleReadings(readings).filter((one) => one.start >= start && one.end <= end)
  if (within.length === 0) return plainView(text)
  const pieces: Piece[] = []
  let shown = ''
  let from = 0
  const add = (original: number, originalEnd: number, words: string) => {
    pieces.push({ original, originalEnd, view: shown.length, viewEnd: shown.length + words.length })
    shown += words
  }
  for (const one of within) {
    if (one.start - start > from) add(from, one.start - start, text.slice(from, one.start - start))
    add(one.start - start, one.end - start, one.replacement)
    from = one.end - start
  }
  if (from < text.length) add(from, text.length, text.slice(from))
  return {
    text: shown,
    toView: (offset) => mapOffset(pieces, offset, false),
    toOriginal: (offset) => mapOffset(pieces, offset, true),
  }
}

/** Within words that read otherwise there are no places of their own: the nearer end stands for one. */
function mapOffset(pieces: readonly Piece[], offset: number, back: boolean): number {
  for (const { original, originalEnd, view, viewEnd } of pieces) {
    const [start, end, otherStart, otherEnd] = back
      ? [view, viewEnd, original, originalEnd]
      : [original, originalEnd, view, viewEnd]
    if (offset >= end) continue
    if (end - start === otherEnd - otherStart) return otherStart + offset - start
    return offset - start < (end - start) / 2 ? otherStart : otherEnd
  }
  const last = pieces.at(-1)
  return last ? (back ? last.originalEnd : last.viewEnd) : offset
}

/** A view of a view: what `outer` makes of the text that `inner` shows. */
export const composeViews = (inner: ScriptView, outer: ScriptView): ScriptView => ({
  text: outer.text,
  toView: (offset) => outer.toView(inner.toView(offset)),
  toOriginal: (offset) => inner.toOriginal(outer.toOriginal(offset)),
})
