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
/** Where a passage is not on the page word for word, its two ends must be at least this long. */
const endUnits = 16

/**
 * Finds words on a page by their characters without white space, and by their surroundings where they stand more than
 * once. A passage that reading changed inside (a footnote sign, a link's address) is found by its two ends. Null where
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
  return findByEnds(page, bare, before)
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

function findByEnds(page: string, words: string, before: string): Span | null {
  const units = Math.min(40, Math.floor(words.length / 2))
  if (units < endUnits) return null
  const start = bestPlace(page, words.slice(0, units), before, '')
  if (start === null) return null
  const tail = words.slice(-units)
  const end = page.indexOf(tail, start + units)
  const farthest = start + words.length * 2 + 200
  return { start, end: end < 0 || end > farthest ? start + units : end + units }
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
