import type { Span } from '../documents/document.ts'
import { createWordTrie } from './word-trie.ts'

export interface FoundPhrase extends Span {
  /** As it was given to the finder, whatever its case and hyphens in the text. */
  readonly phrase: string
}

export interface PhraseBounds {
  readonly mayBegin?: (text: string, at: number) => boolean
  readonly mayEnd?: (text: string, end: number) => boolean
}

/** Finds phrases of a list in one pass, whatever their number: of those that begin at one place the longest. */
export function createPhraseFinder(
  phrases: readonly string[],
  { mayBegin, mayEnd }: PhraseBounds = {},
): (text: string) => FoundPhrase[] {
  const trie = createWordTrie(phrases)
  return (text) => {
    const found: FoundPhrase[] = []
    for (let at = 0; at < text.length; at += 1) {
      if (!trie.canBegin(text.charCodeAt(at))) continue
      if (mayBegin !== undefined && !mayBegin(text, at)) continue
      const phrase = phrases[trie.findLongest(text, at, mayEnd)]
      if (phrase === undefined) continue
      const end = at + phrase.length
      found.push({ phrase, start: at, end })
      at = end - 1
    }
    return found
  }
}
