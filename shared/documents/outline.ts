import type { Line } from '../text/split-lines.ts'
import type { LineRange, Participant, PassageKind, Section, Span, Turn } from './document.ts'

/** A stretch of text recognised as one thing, before the two languages are paired into passages. */
export interface Piece extends Span {
  readonly lines: LineRange
  readonly kind: PassageKind
  readonly turn: number | null
  /** Of a heading 1 to 6, of a list item its depth; none elsewhere. */
  readonly level?: number | null
}

/** What a document's structure comes to, whichever kind of document it is. Sections are in order and cover every piece. */
export interface Outline {
  readonly sections: readonly Section[]
  readonly turns: readonly Turn[]
  readonly participants: readonly Participant[]
  readonly pieces: readonly Piece[]
}

/** A section from where it begins (an index into the content lines) to the next one's beginning. */
export interface SectionCut {
  readonly from: number
  readonly kind: Section['kind']
  readonly title: string | null
}

/** Turns cuts into sections that begin with the first line and end where the next begins, with neighbours of one kind and no title of their own joined. */
export function cutSections(lines: readonly Line[], cuts: readonly SectionCut[]): readonly Section[] {
  const kept: SectionCut[] = []
  for (const cut of cuts) {
    const last = kept.at(-1)
    if (cut.from >= lines.length) continue
    if (
      last !== undefined &&
      last.kind === cut.kind &&
      (cut.title === null || cut.title === last.title || cut.kind !== 'body')
    )
      continue
    if (last?.from === cut.from) kept.pop()
    kept.push(cut)
  }
  const starts = kept.map((cut, index) => (index === 0 ? 0 : cut.from))
  return kept.map((cut, index) => ({
    kind: cut.kind,
    title: cut.title,
    lines: [
      lines[starts[index] ?? 0]?.number ?? 0,
      lines[(starts[index + 1] ?? lines.length) - 1]?.lastNumber ?? 0,
    ],
  }))
}

export function toPiece(line: Line, kind: PassageKind, turn: number | null): Piece {
  return { start: line.start, end: line.end, lines: [line.number, line.lastNumber], kind, turn }
}
