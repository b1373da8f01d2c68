import type { DocumentId, Side, Span } from '../documents/document.ts'
import type { Anchor } from './anchor.ts'

/** Units of text kept on either side of an anchor's words. */
export const contextUnits = 32

/** Where an anchor's words stand now: where it says, elsewhere, or nowhere that is certain. */
export type ResolvedAnchor = ({ readonly state: 'exact' | 'moved' } & Span) | { readonly state: 'lost' }

/** Reads a stretch of the text; both ends may lie outside it. */
export type ReadText = (start: number, end: number) => string

export interface AnchorPlace extends Span {
  readonly documentId: DocumentId
  readonly version: number
  readonly side: Side
}

/** Makes an anchor of the words at a place, with the words around them. */
export function makeAnchor(place: AnchorPlace, read: ReadText): Anchor {
  const { start, end } = place
  return {
    ...place,
    exact: read(start, end),
    prefix: read(Math.max(0, start - contextUnits), start),
    suffix: read(end, end + contextUnits),
  }
}

/** So many places are compared at most: a word that stands everywhere is no anchor. */
const maxCandidates = 2_000
/** A moved anchor must fit better than the next best place by this many units of context. */
export const marginUnits = 6

/**
 * Finds an anchor's words in a text. Where they no longer stand in their place, the one place whose surroundings fit
 * clearly best is taken; two that fit alike are no answer, since a citation must never show the wrong words.
 */
export function resolveAnchor(
  anchor: Pick<Anchor, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>,
  text: string,
): ResolvedAnchor {
  const { start, end, exact } = anchor
  if (exact === '') return { state: 'lost' }
  if (text.slice(start, end) === exact) return { state: 'exact', start, end }
  const places = findWords(text, exact)
  if (places.length === 0) return { state: 'lost' }
  const ranked = places
    .map((place) => ({ place, fit: contextFit(text, place, anchor) }))
    .toSorted((a, b) => b.fit - a.fit || Math.abs(a.place.start - start) - Math.abs(b.place.start - start))
  const [best, next] = ranked
  if (!best || (next && best.fit - next.fit < marginUnits)) return { state: 'lost' }
  return { state: 'moved', ...best.place }
}

/** The words as they are, else with other spacing and line breaks between them. */
export function findWords(text: string, exact: string): readonly Span[] {
  const places: Span[] = []
  for (
    let at = text.indexOf(exact);
    at >= 0 && places.length < maxCandidates;
    at = text.indexOf(exact, at + 1)
  ) {
    places.push({ start: at, end: at + exact.length })
  }
  if (places.length > 0) return places
  const words = exact.trim().split(/\s+/)
  if (words.length < 2) return []
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s{1,8}')
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    places.push({ start: match.index, end: match.index + match[0].length })
    if (places.length >= maxCandidates) break
  }
  return places
}

/** Units of context that a place shares with an anchor's, outward from the words on both sides. */
export function contextFit(text: string, place: Span, anchor: Pick<Anchor, 'prefix' | 'suffix'>): number {
  const before = text.slice(Math.max(0, place.start - contextUnits), place.start)
  const after = text.slice(place.end, place.end + contextUnits)
  // The end of a text is as telling as words are.
  const left = before === anchor.prefix ? contextUnits : commonEnd(before, anchor.prefix)
  return left + (after === anchor.suffix ? contextUnits : commonStart(after, anchor.suffix))
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length += 1
  return length
}
