import type { Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { Highlight } from '../../shared/highlights/highlight.ts'
import { stepWord } from '../reader/step-words.ts'
import { sideOf, type TextPoint, type TextSelection } from '../reader/text-selection.ts'

type RowAt = (ordinal: number) => PassageRow | null

/** The words of a highlight as a selection; null while the passages it begins or ends in are not at hand. */
export function selectionOf(
  { anchor, place }: Pick<Highlight, 'anchor' | 'place'>,
  span: Span,
  rowAt: RowAt,
): TextSelection | null {
  if (!place) return null
  // Ends that were moved may stand a passage further than the library knows of.
  const from = pointAt(anchor.side, span.start, 'start', place.passage, rowAt)
  const to = pointAt(anchor.side, span.end, 'end', place.last, rowAt)
  return from && to ? { side: anchor.side, from, to } : null
}

/** How far from where it was an end is looked for, in passages. */
const reach = 60

/** The passage that holds a position of the extracted text, looked for outwards from one near it. */
export function pointAt(
  side: TextSelection['side'],
  position: number,
  edge: 'start' | 'end',
  near: number,
  rowAt: RowAt,
): TextPoint | null {
  for (let distance = 0; distance <= reach; distance += 1)
    for (const ordinal of distance === 0 ? [near] : [near + distance, near - distance]) {
      const row = ordinal < 0 ? null : rowAt(ordinal)
      const text = row && sideOf(row, side)
      if (!text) continue
      const isIn =
        edge === 'start'
          ? text.start <= position && position < text.end
          : text.start < position && position <= text.end
      if (isIn) return { ordinal, offset: position - text.start }
    }
  return null
}

/** Where a point of one side stands in the extracted text; null while its passage is not at hand. */
export function positionOf(side: TextSelection['side'], point: TextPoint, rowAt: RowAt): number | null {
  const row = rowAt(point.ordinal)
  const text = row && sideOf(row, side)
  return text ? text.start + Math.min(point.offset, text.text.length) : null
}

/**
 * An end of a highlight moved by a word, over the border of its passage into the next of its side; null where there is
 * no word to move over, or none would be left.
 */
export function stepEdge(
  selection: TextSelection,
  edge: 'start' | 'end',
  by: 1 | -1,
  lang: string,
  rowAt: RowAt,
): TextSelection | null {
  const { side } = selection
  const point = edge === 'start' ? selection.from : selection.to
  const moved = stepPoint(side, point, edge, by, lang, rowAt)
  if (!moved) return null
  const stepped = edge === 'start' ? { ...selection, from: moved } : { ...selection, to: moved }
  const isWhole =
    stepped.from.ordinal < stepped.to.ordinal ||
    (stepped.from.ordinal === stepped.to.ordinal && stepped.from.offset < stepped.to.offset)
  return isWhole ? stepped : null
}

function stepPoint(
  side: TextSelection['side'],
  { ordinal, offset }: TextPoint,
  edge: 'start' | 'end',
  by: 1 | -1,
  lang: string,
  rowAt: RowAt,
): TextPoint | null {
  for (let at = ordinal; Math.abs(at - ordinal) <= reach && at >= 0; at += by) {
    const row = rowAt(at)
    if (!row) return null
    const text = sideOf(row, side)?.text
    if (!text) continue
    const from = at === ordinal ? offset : by === 1 ? 0 : text.length
    const word = edgeWord(text, lang, from, edge, by)
    if (word !== null) return { ordinal: at, offset: word }
  }
  return null
}

/** The next place an edge can come to: the end of a word for an end, its beginning for a start. */
function edgeWord(
  text: string,
  lang: string,
  from: number,
  edge: 'start' | 'end',
  by: 1 | -1,
): number | null {
  const at = { from, to: from }
  if (edge === 'end') {
    if (by === 1) return stepWord(text, lang, at, 1, false)?.to ?? null
    const last = stepWord(text, lang, at, -1, false)
    // The word that ends here is given up: the end goes to the one before it.
    if (last?.to === from)
      return stepWord(text, lang, { from: last.from, to: last.from }, -1, false)?.to ?? null
    return last?.to ?? null
  }
  if (by === -1) return stepWord(text, lang, at, -1, false)?.from ?? null
  const next = stepWord(text, lang, at, 1, false)
  if (next?.from === from) return stepWord(text, lang, { from: next.to, to: next.to }, 1, false)?.from ?? null
  return next?.from ?? null
}
