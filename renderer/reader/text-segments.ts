import type { Span } from '../../shared/documents/document.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { HighlightColour, HighlightId } from '../../shared/highlights/highlight.ts'
import type { CheckSpan } from '../checks/check-spans.ts'

/** How a stretch of text is painted. Stretches may overlap; a figure's words stay on one line. */
export type MarkTone =
  | 'suggested'
  | 'confirmed'
  | 'figure'
  | 'hit'
  | 'hit-now'
  | 'target'
  | 'selected'
  | 'reading'
  | 'highlight'
  | 'check'

/** A highlight as it is painted. */
export interface PaintedHighlight {
  readonly id: HighlightId
  readonly colour: HighlightColour
  /** The one that keys and handles act on. */
  readonly active: boolean
}

/** A check as it is painted. */
export type PaintedCheck = Pick<CheckSpan, 'checkId' | 'severity' | 'lit'>

export interface TextMark extends Span {
  readonly tone: MarkTone
  readonly factId?: FactId
  /** Of words that read otherwise: how they came. */
  readonly original?: string
  readonly highlight?: PaintedHighlight
  readonly check?: PaintedCheck
}

/** Text of one look: a piece of a mark, or plain text. */
export interface Segment {
  readonly text: string
  readonly start: number
  readonly tones: readonly MarkTone[]
  readonly factId: FactId | null
  /** How the words came that read otherwise; null for words as they are. */
  readonly original: string | null
  /** In the order they were made; of several, all are to be seen. */
  readonly highlights: readonly PaintedHighlight[]
  /** The gravest check over it; null where there is none. */
  readonly check: PaintedCheck | null
}

/** Segments that must not be parted by a line break stand in one group. */
export interface SegmentGroup {
  readonly start: number
  readonly keepTogether: boolean
  readonly factId: FactId | null
  readonly segments: readonly Segment[]
}

/** A figure longer than this may break after all: an unbreakable run would burst a narrow column. */
const longestUnbroken = 36
const figureTones: ReadonlySet<MarkTone> = new Set(['suggested', 'confirmed', 'figure'])

/** Cuts a text at the borders of its marks; put together, the segments are the text again. */
export function segmentText(text: string, marks: readonly TextMark[]): readonly SegmentGroup[] {
  const inside = marks.filter((mark) => mark.end > mark.start && mark.start < text.length && mark.end > 0)
  const figures = mergeFigures(inside.filter((mark) => figureTones.has(mark.tone)))
  const groups: SegmentGroup[] = []
  let at = 0
  for (const figure of figures) {
    if (figure.start > at) groups.push(groupOf(text, at, figure.start, inside, false))
    groups.push(groupOf(text, figure.start, figure.end, inside, figure.end - figure.start <= longestUnbroken))
    at = figure.end
  }
  if (at < text.length) groups.push(groupOf(text, at, text.length, inside, false))
  return groups
}

function mergeFigures(figures: readonly TextMark[]): readonly Span[] {
  const merged: { start: number; end: number }[] = []
  for (const figure of figures.toSorted((left, right) => left.start - right.start)) {
    const last = merged.at(-1)
    if (last && figure.start < last.end) last.end = Math.max(last.end, figure.end)
    else merged.push({ start: figure.start, end: figure.end })
  }
  return merged
}

function groupOf(
  text: string,
  start: number,
  end: number,
  marks: readonly TextMark[],
  keepTogether: boolean,
) {
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const cuts = new Set([start, end])
  for (const mark of here) {
    if (mark.start > start) cuts.add(mark.start)
    if (mark.end < end) cuts.add(mark.end)
  }
  const borders = [...cuts].toSorted((left, right) => left - right)
  const segments = borders.slice(1).map((border, index): Segment => {
    const from = borders[index] ?? start
    const covering = here.filter((mark) => mark.start <= from && mark.end >= border)
    return {
      text: text.slice(from, border),
      start: from,
      tones: [...new Set(covering.map((mark) => mark.tone))],
      factId: covering.find((mark) => mark.factId)?.factId ?? null,
      original: covering.find((mark) => mark.original !== undefined)?.original ?? null,
      highlights: covering.flatMap(({ highlight }) => (highlight ? [highlight] : [])),
      check: gravestOf(covering.flatMap(({ check }) => (check ? [check] : []))),
    }
  })
  return { start, keepTogether, factId: segments.find((segment) => segment.factId)?.factId ?? null, segments }
}

const gravity = ['error', 'doubt', 'note'] as const

/** A lit one before the others, then an error before a doubt. */
function gravestOf(checks: readonly PaintedCheck[]): PaintedCheck | null {
  const rank = ({ lit, severity }: PaintedCheck) => (lit ? 0 : gravity.length) + gravity.indexOf(severity)
  return checks.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}
