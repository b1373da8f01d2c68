import type { ParsedDocument, Passage, Span } from '../documents/document.ts'

/** A word or number of the English side, with its place in the extracted text. */
export interface Token extends Span {
  /** As printed, without a possessive `'s`. */
  readonly text: string
  readonly lower: string
  /** Index of its passage. */
  readonly passage: number
  /** Whether nothing but punctuation that ends a sentence, or nothing at all, stands before it. */
  readonly isFirst: boolean
  /** What stands between it and the token before, at most a few signs; empty at the start of a passage. */
  readonly gap: string
}

/** The English of a document as tokens in order, with how often each is said. Labels and furniture are left out. */
export interface SourceText {
  readonly document: ParsedDocument
  readonly tokens: readonly Token[]
  /** Occurrences of each token as printed. */
  readonly counts: ReadonlyMap<string, number>
  /** Places (indexes of tokens) of each token in lower case. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** Numbers keep their points, commas and unit letters (`1.6T`, `3,500`); words are letters with digits (`FR4`). */
const tokenPattern = /\d+(?:[.,]\d+)*[A-Za-z\d]*|[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F\d]*/g
const notSpoken: ReadonlySet<Passage['kind']> = new Set(['label', 'furniture'])
/** What an apostrophe ties to the word before. */
const clitics: ReadonlySet<string> = new Set(['s', 't', 're', 've', 'll', 'd', 'm', 'S'])
/** A gap longer than this is no gap between words of one sentence. */
const longestGap = 6
/** Spaces of any kind and number, and where a word might be broken, only part two words. */
const blank = /^[\p{Zs}\u00ad\u200b]+$/u

export function readSourceText(document: ParsedDocument): SourceText {
  const tokens: Token[] = []
  const counts = new Map<string, number>()
  const places = new Map<string, number[]>()
  for (const [passage, { kind, en }] of document.passages.entries()) {
    if (en === null || notSpoken.has(kind)) continue
    let end = 0
    for (const match of en.text.matchAll(tokenPattern)) {
      const text = match[0]
      const printed = en.text.slice(end, Math.min(match.index, end + longestGap))
      const gap = blank.test(printed) ? ' ' : printed
      // `Verrano's` is one name: its `s` is no token.
      const isClitic = end > 0 && (gap === "'" || gap === '’') && clitics.has(text)
      if (!isClitic) {
        const lower = text.toLowerCase()
        const same = places.get(lower)
        if (same === undefined) places.set(lower, [tokens.length])
        else same.push(tokens.length)
        counts.set(text, (counts.get(text) ?? 0) + 1)
        tokens.push({
          text,
          lower,
          passage,
          start: en.start + match.index,
          end: en.start + match.index + text.length,
          isFirst: end === 0 || (gap !== ' ' && /[.?!:;…"“”(\n]/.test(gap)),
          gap: end === 0 ? '' : gap,
        })
      }
      end = match.index + text.length
    }
  }
  return { document, tokens, counts, places }
}

/** How many words apart two things are told as two: `EMFILE or ENFILE`. */
const besideWords = 3

/** Whether a word (in lower case) also stands close to a place: what is named beside it is not it misheard. */
export function standsBeside({ tokens, places }: SourceText, at: number, lower: string): boolean {
  const passage = tokens[at]?.passage
  return (places.get(lower) ?? []).some(
    (place) => place !== at && Math.abs(place - at) <= besideWords && tokens[place]?.passage === passage,
  )
}
