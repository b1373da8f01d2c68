import { AppError } from '../../shared/api/app-error.ts'
import { foldScript, foldText } from '../../shared/search/fold.ts'
import type { Span } from '../../shared/documents/document.ts'

export interface FindOptions {
  /** Asks for a word's end where a hit begins or ends with a letter or digit of an alphabet; Han has no word's end. */
  readonly wholeWord: boolean
  readonly matchCase: boolean
  readonly limit: number
}

/** Places in a text, in order; not `complete` where there are more than the limit. */
export interface FoundSpans {
  readonly spans: readonly Span[]
  readonly complete: boolean
}

/**
 * Places of some words in a text: Traditional as Simplified, full-width as plain, any white space as any other.
 * Overlapping hits of a repeated word are one place.
 */
export function findInText(text: string, query: string, options: FindOptions): FoundSpans {
  const fold = options.matchCase ? foldScript : foldText
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { spans: [], complete: true }
  const folded = fold(text)
  return take(placesOfWords(folded, words), folded, options)
}

/**
 * Places where a regular expression of the user's holds, line by line, with the same folding: `营收` in the pattern
 * finds 營收. Refuses with `pattern-invalid`. A pattern that never ends is ended with the process that tries it.
 */
export function findPattern(text: string, pattern: string, options: FindOptions): FoundSpans {
  // Lower case would turn \S into \s, so letters are left to the flag.
  const folded = foldScript(text)
  return take(placesOfPattern(folded, compile(foldScript(pattern), options.matchCase)), folded, options)
}

function compile(pattern: string, matchCase: boolean): RegExp {
  try {
    return new RegExp(pattern, matchCase ? 'gmu' : 'gimu')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/^.*: /, '') : ''
    throw new AppError('pattern-invalid', { reason }, { cause })
  }
}

function take(places: Iterable<Span>, folded: string, { wholeWord, limit }: FindOptions): FoundSpans {
  const spans: Span[] = []
  for (const place of places) {
    if (wholeWord && !isWhole(folded, place.start, place.end)) continue
    const last = spans.at(-1)
    if (last && place.start < last.end) continue
    if (spans.length === limit) return { spans, complete: false }
    spans.push(place)
  }
  return { spans, complete: true }
}

function* placesOfWords(folded: string, words: readonly string[]): Generator<Span> {
  const [first = ''] = words
  for (let start = folded.indexOf(first); start >= 0; start = folded.indexOf(first, start + 1)) {
    const end = endOfWords(folded, words, start)
    if (end !== null) yield { start, end }
  }
}

/** A hit that runs over the end of a line, as `[^a]*` does, is cut there; an empty one shows nothing. */
function* placesOfPattern(folded: string, pattern: RegExp): Generator<Span> {
  for (const match of folded.matchAll(pattern)) {
    const [line = ''] = match[0].split('\n', 1)
    if (line !== '') yield { start: match.index, end: match.index + line.length }
  }
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
