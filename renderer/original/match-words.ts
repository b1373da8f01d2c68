import type { Span } from '../../shared/documents/document.ts'

/** White space, and signs that a reader drops because nobody sees them: they never tell two texts apart. */
const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g

export const withoutBlanks = (text: string): string => text.replace(unseen, '')

/** Whether a character counts when a page and its extracted text are compared. */
export const isSeen = (character: string): boolean => character.replace(unseen, '') !== ''

/** Words to be found on a page, with what stands around them, all as extracted. */
export interface SoughtWords {
  readonly words: string
  readonly before: string
  readonly after: string
}

/** So much of the surroundings is compared: enough to tell two equal sentences apart. */
const contextUnits = 80
/** Words that stand on a page more often than this are told apart among the first ones only. */
const maxPlaces = 500
/** Pieces of a passage that is not on the page word for word; shorter ones stand everywhere. */
const pieceUnits = 12
/** Pieces looked for, spread over a long passage. */
const maxPieces = 64
/** Places of one piece that are looked at. */
const maxVotes = 40
/** So much may stand on the page between the words, put together. */
const driftUnits = 120

/**
 * Finds words on a page by their characters without white space, and by their surroundings where they stand more than
 * once. A passage that reading changed inside (a footnote sign, a link's address) is found by its pieces. Null where
 * it is not there. `page` is `withoutBlanks`; so is what the span counts in.
 */
export function findOnPage(page: string, sought: SoughtWords): Span | null {
  const words = withoutBlanks(sought.words)
  if (words === '') return null
  const before = withoutBlanks(sought.before).slice(-contextUnits)
  const after = withoutBlanks(sought.after).slice(0, contextUnits)
  const bare = words.replace(/^(?:[-*•·–—▪◦>#|]+|\d{1,3}[.)])/u, '')
  for (const exact of bare !== '' && bare !== words ? [words, bare] : [words]) {
    const place = bestPlace(page, exact, before, after)
    if (place !== null) return { start: place, end: place + exact.length }
  }
  return findByPieces(page, bare)
}

function bestPlace(page: string, words: string, before: string, after: string): number | null {
  let best: { readonly at: number; readonly fit: number } | null = null
  let at = page.indexOf(words)
  for (let seen = 0; at >= 0 && seen < maxPlaces; seen += 1, at = page.indexOf(words, at + 1)) {
    const fit = endInCommon(page, at, before) + startInCommon(page, at + words.length, after)
    if (!best || fit > best.fit) best = { at, fit }
  }
  return best?.at ?? null
}

/**
 * Where most pieces of a passage stand close together in their order: found although a sign or an address was put in
 * between. Each piece that is found says where the passage would begin; the beginning most of them agree on is taken.
 */
function findByPieces(page: string, words: string): Span | null {
  const votes: number[] = []
  const pieces = Math.min(maxPieces, Math.floor(words.length / pieceUnits))
  for (let piece = 0; piece < pieces; piece += 1) {
    const offset = Math.floor((piece * (words.length - pieceUnits)) / Math.max(1, pieces - 1))
    const part = words.slice(offset, offset + pieceUnits)
    let at = page.indexOf(part)
    for (let seen = 0; at >= 0 && seen < maxVotes; seen += 1, at = page.indexOf(part, at + 1))
      votes.push(at - offset)
  }
  votes.sort((a, b) => a - b)
  let best: readonly number[] = []
  for (let first = 0, last = 0; last < votes.length; last += 1) {
    while ((votes[last] ?? 0) - (votes[first] ?? 0) > driftUnits) first += 1
    if (last - first + 1 > best.length) best = votes.slice(first, last + 1)
  }
  if (best.length * 2 < pieces || pieces < 2) return null
  return {
    start: Math.max(0, best[0] ?? 0),
    end: Math.min(page.length, (best.at(-1) ?? 0) + words.length),
  }
}

function endInCommon(page: string, at: number, before: string): number {
  let length = 0
  while (length < before.length && page[at - 1 - length] === before[before.length - 1 - length]) length += 1
  return length
}

function startInCommon(page: string, at: number, after: string): number {
  let length = 0
  while (length < after.length && page[at + length] === after[length]) length += 1
  return length
}
