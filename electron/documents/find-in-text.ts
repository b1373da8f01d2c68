import { foldScript, foldText } from '../../shared/search/fold.ts'
import type { Span } from '../../shared/documents/document.ts'

/**
 * Places of some words in a text, at most `limit`: Traditional as Simplified, full-width as plain, any white space as
 * any other. `wholeWord` asks for a word's end where the query begins or ends with a letter or digit of an alphabet.
 */
export function findInText(
  text: string,
  query: string,
  options: { readonly wholeWord: boolean; readonly matchCase: boolean; readonly limit: number },
): { readonly spans: readonly Span[]; readonly complete: boolean } {
  const fold = options.matchCase ? foldScript : foldText
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { spans: [], complete: true }
  const folded = fold(text)
  const spans: Span[] = []
  const [first = ''] = words
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    const end = endOfWords(folded, words, at)
    if (end === null || (options.wholeWord && !isWhole(folded, at, end))) continue
    const last = spans.at(-1)
    // Overlapping hits of a repeated pattern are one place.
    if (last && at < last.end) continue
    if (spans.length === options.limit) return { spans, complete: false }
    spans.push({ start: at, end })
  }
  return { spans, complete: true }
}

/** Where the words end that begin at `at`, one after the other with white space between; null when they do not. */
function endOfWords(text: string, words: readonly string[], at: number): number | null {
  let position = at
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const from = position
      while (isSpace(text, position)) position += 1
      if (position === from) return null
    }
    if (!text.startsWith(word, position)) return null
    position += word.length
  }
  return position
}

const isSpace = (text: string, at: number): boolean => at < text.length && /\s/.test(text.charAt(at))

const letter = /[\p{L}\p{N}]/u
const han = /\p{Script=Han}/u
const isLetter = (character: string): boolean => letter.test(character) && !han.test(character)

const isWhole = (text: string, start: number, end: number): boolean =>
  !(isLetter(text.charAt(start)) && start > 0 && isLetter(text.charAt(start - 1))) &&
  !(isLetter(text.charAt(end - 1)) && isLetter(text.charAt(end)))
