import type { Draft } from './draft.ts'
import type { Reading } from './quantity.ts'
import type { Token } from './read-english-number.ts'

const tokenPattern =
  /[A-Za-z\u00c0-\u024f]+|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\w.\u2026])\.\d+/g

/** Words and figures of an English text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const isFigure = match[0].charCodeAt(0) < 58
    tokens.push({
      start: match.index,
      end: match.index + match[0].length,
      word: isFigure ? match[0] : match[0].toLowerCase(),
      isFigure,
    })
  }
  return tokens
}

/** A text, its words by their place, and what was found in it so far. */
export class TokenReader {
  readonly found: Draft[] = []
  readonly text: string
  readonly tokens: readonly Token[]

  constructor(text: string) {
    this.text = text
    this.tokens = tokenize(text)
  }

  /** The word at a place in lower case; empty past the end. */
  word(index: number): string {
    return this.tokens[index]?.word ?? ''
  }

  start(index: number): number {
    return this.tokens[index]?.start ?? this.text.length
  }

  end(index: number): number {
    return this.tokens[index]?.end ?? this.text.length
  }

  /** What stands between a word and the one before it. */
  gap(index: number): string {
    return this.text.slice(this.end(index - 1), this.start(index))
  }

  /** Place of the first word that begins at an offset or later. */
  tokenAfter(index: number, end: number): number {
    let next = index + 1
    while (next < this.tokens.length && this.start(next) < end) next += 1
    return next
  }

  /** Notes a quantity; its number is the value of its first reading unless told otherwise. */
  push(
    start: number,
    end: number,
    readings: readonly [Reading, ...Reading[]],
    weight: number,
    more: Partial<Draft> = {},
  ): void {
    const number = more.number ?? readings[0].value
    this.found.push({
      start,
      end,
      readings,
      number,
      low: number,
      high: number,
      mantissa: number,
      approximation: null,
      isVague: false,
      isInWords: false,
      weight,
      ...more,
    })
  }
}
