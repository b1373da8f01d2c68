import { splitLines, type Line } from '../text/split-lines.ts'
import type { Section } from '../documents/document.ts'
import type { Block, Markup } from '../documents/markup.ts'
import { toPiece, type Outline, type Piece } from '../documents/outline.ts'

/** A line that the source's own markup keeps apart from the text: the page's furniture or a reader's comment. */
export interface ApartLine {
  readonly line: Line
  readonly kind: 'furniture' | 'comment'
}

/** The lines that the markup sets apart, in order; none for plain text. */
export function findApartLines(text: string, markup: Markup): readonly ApartLine[] {
  const apart = markup.blocks.filter(isApart)
  if (apart.length === 0) return []
  const found: ApartLine[] = []
  let at = 0
  for (const line of splitLines(text)) {
    while ((apart[at]?.end ?? Infinity) <= line.start) at += 1
    const block = apart[at]
    if (block && line.text !== '' && block.start < line.end) found.push({ line, kind: block.kind })
  }
  return found
}

const isApart = (block: Block): block is Block & { readonly kind: ApartLine['kind'] } =>
  block.kind === 'furniture' || block.kind === 'comment'

/**
 * Puts the lines set apart back among a document's parts, in their places: those before and after all else are
 * sections, those in between belong to the section they stand in.
 */
export function putBackApart<Own extends Outline>(outline: Own, apart: readonly ApartLine[]): Own {
  if (apart.length === 0) return outline
  const { sections } = outline
  const first = sections[0]?.lines[0] ?? Infinity
  const last = sections.at(-1)?.lines[1] ?? 0
  const leading = apart.filter(({ line }) => line.number < first)
  const trailing = apart.filter(({ line }) => line.number >= first && line.number > last)
  const before = toSections(leading)
  const inner = sections.map((section, index): Section => {
    // A section goes on to the next one's beginning, over what was set apart in between.
    const next = sections[index + 1]
    return next ? { ...section, lines: [section.lines[0], next.lines[0] - 1] } : section
  })
  return {
    ...outline,
    sections: [...before, ...inner, ...toSections(trailing)],
    turns: outline.turns.map((turn) => ({ ...turn, section: turn.section + before.length })),
    pieces: mergePieces(
      outline.pieces,
      apart.map(({ line, kind }) => toPiece(line, kind, null)),
    ),
  }
}

/** Neighbours of one kind are one section. */
function toSections(lines: readonly ApartLine[]): readonly Section[] {
  const sections: Section[] = []
  for (const { line, kind } of lines) {
    const own = kind === 'comment' ? 'comments' : 'furniture'
    const last = sections.at(-1)
    if (last?.kind === own)
      sections[sections.length - 1] = { ...last, lines: [last.lines[0], line.lastNumber] }
    else sections.push({ kind: own, title: null, lines: [line.number, line.lastNumber] })
  }
  return sections
}

function mergePieces(own: readonly Piece[], apart: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = []
  let at = 0
  for (const piece of own) {
    for (let next = apart[at]; next && next.start < piece.start; next = apart[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(piece)
  }
  return [...merged, ...apart.slice(at)]
}
