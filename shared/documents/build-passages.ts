import { toWordKey } from '../text/compare-words.ts'
import { readLineLanguage } from '../text/read-script.ts'
import type { Passage, PassageKind, PassageText, Side } from './document.ts'
import type { Outline, Piece } from './outline.ts'
import { findUpperSide, pairLanguages, type PairingItem } from './pair-languages.ts'

/**
 * Makes passages of pieces: in a bilingual document the English and the Chinese of a row become one passage, in
 * others each piece is one. Every piece ends up in exactly one passage, in reading order.
 */
export function buildPassages(
  text: string,
  outline: Outline,
  pieces: readonly Piece[],
  isBilingual: boolean,
  mainSide: Side,
): readonly Passage[] {
  const sectionAt = sectionFinder(outline)
  const toText = (piece: Piece): PassageText => ({
    start: piece.start,
    end: piece.end,
    lines: piece.lines,
    text: text.slice(piece.start, piece.end),
  })
  const toPassage = (piece: Piece, en: Piece | null, zh: Piece | null): Passage => ({
    kind: piece.kind,
    level: null,
    lines: [
      Math.min(en?.lines[0] ?? Infinity, zh?.lines[0] ?? Infinity),
      Math.max(en?.lines[1] ?? 0, zh?.lines[1] ?? 0),
    ],
    section: sectionAt(piece.lines[0]),
    turn: piece.turn,
    en: en === null ? null : toText(en),
    zh: zh === null ? null : toText(zh),
    confidence: null,
  })
  const sideOf = (piece: Piece) => readLineLanguage(text.slice(piece.start, piece.end)) ?? mainSide
  if (!isBilingual)
    return pieces.map((piece) =>
      sideOf(piece) === 'en' ? toPassage(piece, piece, null) : toPassage(piece, null, piece),
    )

  const stretches = splitStretches(pieces, sectionAt)
  const items = stretches.map((stretch) => toItems(text, stretch))
  const first = findUpperSide(items.filter((_, index) => stretches[index]?.[0]?.kind !== 'label'))
  const passages: Passage[] = []
  for (const [index, stretch] of stretches.entries()) {
    for (const row of pairLanguages(items[index] ?? [], stretch[0]?.kind === 'label' ? 'en' : first)) {
      const en = row.en === null ? null : (stretch[row.en] ?? null)
      const zh = row.zh === null ? null : (stretch[row.zh] ?? null)
      const piece = en ?? zh
      if (piece !== null) passages.push(toPassage(piece, en, zh))
    }
  }
  return passages
}

const pairedWith: Partial<Record<PassageKind, PassageKind>> = { disclaimer: 'speech' }

/** Pieces between which rows may be: running pieces of one kind, one turn and one section. */
function splitStretches(
  pieces: readonly Piece[],
  sectionAt: (line: number) => number,
): readonly (readonly Piece[])[] {
  const stretches: Piece[][] = []
  let lastKey = ''
  for (const piece of pieces) {
    const key = [
      piece.turn,
      sectionAt(piece.lines[0]),
      piece.turn === null ? piece.kind : (pairedWith[piece.kind] ?? piece.kind),
    ].join()
    if (key !== lastKey) stretches.push([])
    lastKey = key
    stretches.at(-1)?.push(piece)
  }
  return stretches
}

/** A line repeated unchanged below itself (a label, "--", an untranslated name) stands once for each language. */
function toItems(text: string, pieces: readonly Piece[]): readonly PairingItem[] {
  const items: PairingItem[] = []
  for (const piece of pieces) {
    const own = text.slice(piece.start, piece.end)
    const above = items.at(-1)
    const side = readLineLanguage(own) ?? 'en'
    const isBelowEnglish = side === 'en' && above?.side === 'en'
    items.push({
      text: own,
      side: isBelowEnglish && isRepetition(own, above.text, piece.kind) ? 'zh' : side,
    })
  }
  return items
}

function isRepetition(own: string, above: string, kind: PassageKind): boolean {
  if (own === above) return true
  const key = kind === 'table' ? '' : toWordKey(own)
  return key !== '' && key === toWordKey(above)
}

function sectionFinder(outline: Outline): (line: number) => number {
  let index = 0
  return (line) => {
    while (index > 0 && line < (outline.sections[index]?.lines[0] ?? 0)) index--
    while (index + 1 < outline.sections.length && line >= (outline.sections[index + 1]?.lines[0] ?? Infinity))
      index++
    return index
  }
}
