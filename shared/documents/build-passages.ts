import { toWordKey } from '../text/compare-words.ts'
import { readLineLanguage } from '../text/read-script.ts'
import type { Passage, PassageKind, PassageText, Side } from './document.ts'
import type { MarkupRow } from './markup.ts'
import type { Outline, Piece } from './outline.ts'
import { findUpperSide, pairLanguages, type PairingItem } from './pair-languages.ts'

/** What is known of a document's languages before its passages are made. */
export interface Languages {
  readonly isBilingual: boolean
  /** Language of what has no letters. */
  readonly mainSide: Side
  /** What the source itself puts beside each other; such pieces are paired by it and not by where they stand. */
  readonly rows: readonly MarkupRow[]
}

/**
 * Makes passages of pieces: in a bilingual document the English and the Chinese of a row become one passage, in
 * others each piece is one. Every piece ends up in exactly one passage, in reading order.
 */
export function buildPassages(
  text: string,
  outline: Outline,
  pieces: readonly Piece[],
  { isBilingual, mainSide, rows }: Languages,
): readonly Passage[] {
  const sectionAt = sectionFinder(outline)
  const toText = (piece: Piece): PassageText => ({
    start: piece.start,
    end: piece.end,
    lines: piece.lines,
    text: text.slice(piece.start, piece.end),
  })
  const toPassage = (
    piece: Piece,
    en: Piece | null,
    zh: Piece | null,
    confidence: number | null = null,
  ): Passage => ({
    kind: piece.kind,
    level: piece.level ?? null,
    lines: [
      Math.min(en?.lines[0] ?? Infinity, zh?.lines[0] ?? Infinity),
      Math.max(en?.lines[1] ?? 0, zh?.lines[1] ?? 0),
    ],
    section: sectionAt(piece.lines[0]),
    turn: piece.turn,
    en: en === null ? null : toText(en),
    zh: zh === null ? null : toText(zh),
    confidence,
  })
  const sideOf = (piece: Piece) => readLineLanguage(text.slice(piece.start, piece.end)) ?? mainSide
  if (!isBilingual)
    return pieces.map((piece) =>
      sideOf(piece) === 'en' ? toPassage(piece, piece, null) : toPassage(piece, null, piece),
    )

  if (rows.length > 0)
    return pairByRows(pieces, rows, sideOf).map(({ piece, en, zh }) =>
      toPassage(piece, en, zh, en && zh ? 1 : null),
    )

  const stretches = splitStretches(pieces, sectionAt)
  const items = stretches.map((stretch) => toItems(text, stretch))
  const first = findUpperSide(items.filter((_, index) => stretches[index]?.[0]?.kind !== 'label'))
  const passages: Passage[] = []
  for (const [index, stretch] of stretches.entries()) {
    for (const row of pairLanguages(
      items[index] ?? [],
      stretch[0]?.kind === 'label' ? (items[index]?.[0]?.side ?? 'en') : first,
    )) {
      const en = joinPieces(row.en.flatMap((item) => stretch[item] ?? []))
      const zh = joinPieces(row.zh.flatMap((item) => stretch[item] ?? []))
      const piece = en ?? zh
      if (piece !== null) passages.push(toPassage(piece, en, zh, row.confidence))
    }
  }
  return passages
}

/** Neighbouring pieces of one language as one; null for none. */
function joinPieces(pieces: readonly Piece[]): Piece | null {
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first && last ? { ...first, end: last.end, lines: [first.lines[0], last.lines[1]] } : null
}

interface SidedPiece {
  readonly piece: Piece
  readonly en: Piece | null
  readonly zh: Piece | null
}

/** Pairs the pieces that lie in the two sides of one row; all others stand alone. One pass, both in reading order. */
function pairByRows(
  pieces: readonly Piece[],
  rows: readonly MarkupRow[],
  sideOf: (piece: Piece) => Side,
): readonly SidedPiece[] {
  const places = rows
    .flatMap((row, index) => [
      ...(row.en ? [{ ...row.en, row: index, side: 'en' as const }] : []),
      ...(row.zh ? [{ ...row.zh, row: index, side: 'zh' as const }] : []),
    ])
    .toSorted((a, b) => a.start - b.start)
  const found: SidedPiece[] = []
  let at = 0
  // Where the row's label and its words are among `found`.
  let open = { row: -1, label: -1, words: -1 }
  for (const piece of pieces) {
    while ((places[at]?.end ?? Infinity) <= piece.start) at++
    const place = places[at]
    const isPlaced = place !== undefined && place.start <= piece.start && piece.end <= place.end
    const side = isPlaced ? place.side : sideOf(piece)
    if (!isPlaced || place.row !== open.row) open = { row: isPlaced ? place.row : -1, label: -1, words: -1 }
    const part = piece.kind === 'label' ? 'label' : 'words'
    const above = found[open[part]]
    if (above === undefined) {
      open = { ...open, [part]: isPlaced ? found.length : -1 }
      found.push({ piece, en: side === 'en' ? piece : null, zh: side === 'zh' ? piece : null })
    } else {
      const own = above[side]
      found[open[part]] = { ...above, [side]: joinPieces(own === null ? [piece] : [own, piece]) }
    }
  }
  return found
}

const pairedWith: Partial<Record<PassageKind, PassageKind>> = { disclaimer: 'speech' }

/** Pieces between which rows may be: running pieces of one kind, one turn and one section. */
function splitStretches(
  pieces: readonly Piece[],
  sectionAt: (line: number) => number,
): readonly (readonly Piece[])[] {
  const stretches: Piece[][] = []
  let lastKey = ''
  let label: { readonly turn: number; readonly stretch: Piece[] } | null = null
  for (const piece of pieces) {
    const key = [
      piece.turn,
      sectionAt(piece.lines[0]),
      piece.turn === null ? piece.kind : (pairedWith[piece.kind] ?? piece.kind),
    ].join()
    // The label before the other language of a turn belongs to the one above it.
    if (piece.kind === 'label' && piece.turn !== null && piece.turn === label?.turn) {
      label.stretch.push(piece)
      continue
    }
    if (key !== lastKey) stretches.push([])
    lastKey = key
    const stretch = stretches.at(-1) ?? []
    stretch.push(piece)
    if (piece.kind === 'label' && piece.turn !== null) label = { turn: piece.turn, stretch }
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
