import { createWordTrie } from './word-trie.ts'

/** Bit `n` is set where the text has a word that begins with one of list `n`. */
export type WordGate = (text: string) => number

/**
 * Tells in one pass which of up to 31 lists of word beginnings occur in a text. A pattern that can only match where one
 * of its words begins need not be tried on a sentence without them, which is nearly every sentence: dozens of patterns
 * then cost about as much as one. A beginning counts only where `\b` would.
 */
export function createWordGate(lists: readonly (readonly string[])[]): WordGate {
  if (lists.length > 31) throw new RangeError('more lists than bits')
  const words = [...new Set(lists.flat())]
  const bits = words.map((word) =>
    lists.reduce((union, list, index) => (list.includes(word) ? union | (1 << index) : union), 0),
  )
  const trie = createWordTrie(words, bits)
  return (text) => {
    let found = 0
    let isInWord = false
    for (let at = 0; at < text.length; at += 1) {
      const isWord = isWordCode(text.charCodeAt(at))
      if (isWord && !isInWord) found |= trie.collectBits(text, at)
      isInWord = isWord
    }
    return found
  }
}

/** What `\w` matches. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  )
}
