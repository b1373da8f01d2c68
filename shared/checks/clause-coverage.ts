import type { Span } from '../documents/document.ts'
import { isHan } from '../text/read-script.ts'
import type { MatchedWord, MatchedWords } from './match-words.ts'

/** A piece of a sentence, with how much of it the other language has. */
export interface ClauseCoverage extends Span {
  /** How much it says, in Chinese characters or what they would be. */
  readonly length: number
  /** Words that could be looked for in the other language, and how many were found there: surely, or by a part only. */
  readonly known: number
  readonly sure: number
  readonly weak: number
}

/** Letters of English that a Chinese character stands for. */
const lettersPerHan = 2.8

const breaks = {
  en: /[.?!…]{1,20}["”’'»)\]]{0,4}(?=\s)|[,;:](?=\s)|\s--?\s|[—–]|\n/g,
  zh: /[。！？；!?;…]{1,20}[」』”’》）)"]{0,4}|[，,：:](?!\d)|──?|——?|\n/g,
}
const sentenceEnd = /[.?!…。！？!?；;\n]/
/** Shorter pieces, in Chinese characters, say too little to be missed; they go with the piece before. */
const leastLength = 5

/** How much of each clause of a row found a match on the other side. */
export const readCoverage = (
  en: string,
  zh: string,
  words: MatchedWords,
): { readonly en: readonly ClauseCoverage[]; readonly zh: readonly ClauseCoverage[] } => ({
  en: cutClauses(en, breaks.en, words.en),
  zh: cutClauses(zh, breaks.zh, words.zh),
})

function cutClauses(text: string, ends: RegExp, words: readonly MatchedWord[]): readonly ClauseCoverage[] {
  const clauses: { -readonly [Key in keyof ClauseCoverage]: ClauseCoverage[Key] }[] = []
  let start = 0
  let next = 0
  let beginsSentence = true
  const push = (end: number, endsSentence: boolean): void => {
    const length = lengthOf(text, start, end)
    const last = clauses.at(-1)
    const isShort = length < leastLength && last !== undefined && !beginsSentence
    const clause =
      isShort && last !== undefined ? last : { start, end, length: 0, known: 0, sure: 0, weak: 0 }
    if (!isShort && length > 0) clauses.push(clause)
    clause.end = end
    clause.length += length
    for (; next < words.length && (words[next]?.start ?? 0) < end; next += 1) {
      const { match = 0, isLight = true } = words[next] ?? {}
      if (match > 0 || !isLight) clause.known += 1
      if (match === 2) clause.sure += 1
      else if (match === 1) clause.weak += 1
    }
    beginsSentence = endsSentence
    start = end
  }
  for (const match of text.matchAll(ends)) push(match.index + match[0].length, sentenceEnd.test(match[0]))
  push(text.length, true)
  return clauses
}

/** In Chinese characters: letters and digits count as what they would come to. */
function lengthOf(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (isHan(code)) count += 1
    else if ((code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122))
      count += 1 / lettersPerHan
  }
  return count
}
