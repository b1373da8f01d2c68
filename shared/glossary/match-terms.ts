import type { Span } from '../documents/document.ts'
import { foldText } from '../search/fold.ts'
import { isWordCode } from '../text/word-gate.ts'
import { createWordTrie } from '../text/word-trie.ts'
import type { Glossary, Term } from './term.ts'

/** A term in an English text. */
export interface FoundTerm extends Span {
  readonly term: Term
  /** It is written as speech recognition mishears it. */
  readonly isMisheard: boolean
  /** Its Chinese words in the form of `foldText`, which makes both scripts one; the longest first. */
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

/** Finds the terms of a glossary in an English text in one pass; of those that begin at one place the longest. */
export type TermFinder = (english: string) => readonly FoundTerm[]

const finders = new WeakMap<Glossary, TermFinder>()

/** The finder of a glossary, made when first asked for and kept with it. */
export function termFinderOf(glossary: Glossary): TermFinder {
  const known = finders.get(glossary)
  if (known !== undefined) return known
  const finder = createTermFinder(glossary.terms)
  finders.set(glossary, finder)
  return finder
}

interface Spelling {
  readonly text: string
  readonly place: number
  readonly isMisheard: boolean
}

function createTermFinder(terms: readonly Term[]): TermFinder {
  const folded = terms.map(({ hant, hans, wrong }) => ({
    right: longestFirst([...hant, ...hans]),
    wrong: longestFirst(wrong),
  }))
  const spellings = new Map<string, Spelling>()
  const add = (text: string, place: number, isMisheard: boolean): void => {
    const key = text.toLowerCase().replaceAll('-', ' ')
    if (!spellings.has(key)) spellings.set(key, { text, place, isMisheard })
  }
  for (const [place, { en }] of terms.entries()) for (const text of en) add(text, place, false)
  for (const [place, { en }] of terms.entries()) for (const text of en) add(pluralOf(text), place, false)
  for (const [place, { misheard }] of terms.entries()) for (const text of misheard) add(text, place, true)
  const list = [...spellings.values()]
  const trie = createWordTrie(list.map(({ text }) => text))
  return (english) => {
    const found: FoundTerm[] = []
    let isInWord = false
    for (let at = 0; at < english.length; at += 1) {
      const isWord = isWordCode(english.charCodeAt(at))
      const mayBegin = isWord && !isInWord && english[at - 1] !== '-'
      isInWord = isWord
      if (!mayBegin || !trie.canBegin(english.charCodeAt(at))) continue
      const spelling = list[trie.findLongest(english, at, endsWord)]
      if (spelling === undefined) continue
      const end = at + spelling.text.length
      if (!isWrittenAs(english.slice(at, end), spelling.text)) continue
      const term = terms[spelling.place]
      const words = folded[spelling.place]
      if (term !== undefined && words !== undefined)
        found.push({ start: at, end, term, isMisheard: spelling.isMisheard, ...words })
      at = end - 1
      isInWord = true
    }
    return found
  }
}

const endsWord = (text: string, end: number): boolean => !isWordCode(text.charCodeAt(end))

/** An abbreviation is one only in its own letters: `DIE` is no die, and `aid` no AID. */
const isWrittenAs = (written: string, spelling: string): boolean =>
  !/\p{Lu}{2}|^\p{Lu}$/u.test(spelling) || written === spelling || written.replaceAll('-', ' ') === spelling

const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map(foldText))].toSorted((a, b) => b.length - a.length)

function pluralOf(text: string): string {
  if (/[^aeiou]y$/.test(text)) return `${text.slice(0, -1)}ies`
  if (text.endsWith('s')) return text
  return /(?:x|z|ch|sh)$/.test(text) ? `${text}es` : `${text}s`
}
