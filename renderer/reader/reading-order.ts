import type { SectionKind } from '../../shared/documents/document.ts'
import type { OutlineEntry } from '../../shared/documents/documents-api.ts'

/** A section as the reader lays it out: passages `[start, end)`. */
export interface SectionStretch {
  readonly kind: SectionKind
  readonly title: string | null
  readonly start: number
  readonly end: number
}

/** A turn's head: who begins to speak at this passage. */
export interface TurnStart {
  /** Number of the turn in the document. */
  readonly turn: number
  readonly ordinal: number
  readonly speaker: string
  readonly role: string | null
}

/** What the outline tells about the whole document, before a single passage is fetched. */
export interface DocumentShape {
  readonly passages: number
  readonly sections: readonly SectionStretch[]
  readonly turns: readonly TurnStart[]
}

/** Folded until asked for: text that repeats from document to document. */
const boilerplate: ReadonlySet<SectionKind> = new Set(['disclaimer', 'furniture'])
export const isBoilerplate = (kind: SectionKind): boolean => boilerplate.has(kind)

export function readShape(outline: readonly OutlineEntry[], passages: number): DocumentShape {
  const starts = outline.filter((entry) => entry.kind === 'section')
  const sections = starts.map((entry, index) => ({
    kind: entry.sectionKind,
    title: entry.title,
    start: entry.ordinal,
    end: starts[index + 1]?.ordinal ?? passages,
  }))
  const turns = outline
    .filter((entry) => entry.kind === 'turn')
    .map((entry) => ({
      turn: entry.turn ?? -1,
      ordinal: entry.ordinal,
      speaker: entry.title ?? '',
      role: entry.role,
    }))
  return { passages, sections: sections.filter((section) => section.end > section.start), turns }
}

/** Index of the last element that starts at or before the ordinal; -1 when all come after. */
export function lastStartedBy<T>(
  list: readonly T[],
  startOf: (element: T) => number,
  ordinal: number,
): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = list[middle]
    if (element !== undefined && startOf(element) <= ordinal) low = middle + 1
    else high = middle
  }
  return low - 1
}

export function sectionAt(shape: DocumentShape, ordinal: number): SectionStretch | null {
  return shape.sections[lastStartedBy(shape.sections, (section) => section.start, ordinal)] ?? null
}

/** Who speaks at a passage: the last turn begun in the same section. */
export function turnAt(shape: DocumentShape, ordinal: number): TurnStart | null {
  const turn = shape.turns[lastStartedBy(shape.turns, (start) => start.ordinal, ordinal)] ?? null
  const section = sectionAt(shape, ordinal)
  return turn && turn.ordinal >= (section?.start ?? 0) ? turn : null
}

/** The turn that begins exactly at a passage. */
export function turnStartingAt(shape: DocumentShape, ordinal: number): TurnStart | null {
  const turn = shape.turns[lastStartedBy(shape.turns, (start) => start.ordinal, ordinal)]
  return turn?.ordinal === ordinal ? turn : null
}

/** Passages `[start, end)`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Ordinals of the passages on show, ascending; of a folded stretch only the first, which carries the fold. The stretches
 * are in order and don't overlap. `only` are the passages of a chosen speaker; null shows everybody.
 */
export function listShown(
  passages: number,
  folded: readonly Stretch[],
  only: readonly number[] | null,
): readonly number[] {
  if (only) return only
  const shown: number[] = []
  let next = 0
  for (const stretch of folded) {
    for (; next <= stretch.start; next += 1) shown.push(next)
    next = stretch.end
  }
  for (; next < passages; next += 1) shown.push(next)
  return shown
}

/** Index in the list of a passage, or of the one shown nearest before it. */
export function indexOfShown(shown: readonly number[], ordinal: number): number {
  return Math.max(
    0,
    lastStartedBy(shown, (value) => value, ordinal),
  )
}
