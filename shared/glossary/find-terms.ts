import { foldText } from '../search/fold.ts'
import type { Term, TermField } from './term.ts'

/** Terms with any of their words containing `query`, in either script, and of a field where one is asked for. */
export function searchTerms<One extends Term>(
  terms: readonly One[],
  { query, field }: { readonly query?: string | undefined; readonly field?: TermField | undefined },
): readonly One[] {
  const words = foldText(query ?? '').trim()
  return terms.filter(
    (term) =>
      (field === undefined || term.field === field) &&
      (words === '' || wordsOf(term).some((word) => foldText(word).includes(words))),
  )
}

/** Terms that have one of a selection's words: those that are the selection first, then the longest within it. */
export function lookUpTerms<One extends Term>(terms: readonly One[], selection: string): readonly One[] {
  const words = foldText(selection).replace(/\s+/g, ' ').trim()
  if (words === '') return []
  return terms
    .map((term) => ({ term, length: Math.max(0, ...wordsOf(term).map((word) => lengthWithin(word, words))) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
    .map(({ term }) => term)
}

const wordsOf = ({ en, hant, hans, wrong, misheard }: Term): readonly string[] => [
  ...en,
  ...hant,
  ...hans,
  ...wrong,
  ...misheard,
]

/** Units of a term's word where it stands in the selection, as a word of its own or in the plural; 0 where it does not. */
function lengthWithin(word: string, selection: string): number {
  const sought = foldText(word)
  for (let at = selection.indexOf(sought); at >= 0; at = selection.indexOf(sought, at + 1)) {
    const before = selection.slice(0, at)
    const after = selection.slice(at + sought.length).replace(/^e?s(?![a-z0-9])/, '')
    const isWord = !/[a-z0-9]$/.test(before) || !/^[a-z0-9]/.test(sought)
    if (isWord && (!/^[a-z0-9]/.test(after) || !/[a-z0-9]$/.test(sought))) return sought.length
  }
  return 0
}
