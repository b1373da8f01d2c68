import { foldText } from '../search/fold.ts'
import type { Term } from './term.ts'

/**
 * Words of the terms in which two glossaries differ, as `squeezeWords` writes them and without their endings: a text that
 * has none of them is checked alike with either.
 */
export function listChangedWords(before: readonly Term[], after: readonly Term[]): readonly string[] {
  const said = ({ id, en, hant, hans, wrong, misheard }: Term) =>
    JSON.stringify([id, en, hant, hans, wrong, misheard])
  const [old, now] = [new Set(before.map(said)), new Set(after.map(said))]
  const changed = [
    ...before.filter((term) => !now.has(said(term))),
    ...after.filter((term) => !old.has(said(term))),
  ]
  const words = changed.flatMap(({ en, hant, hans, wrong, misheard }) => [
    ...[...en, ...misheard].map(withoutEnding),
    ...[...hant, ...hans, ...wrong].map(squeezeWords),
  ])
  return [...new Set(words)].filter((word) => word !== '')
}

/** A text in one script and case without spaces and marks, in which `data-centre` is `data centre`. */
export const squeezeWords = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** `company` is in `companies` but for its last letter. */
function withoutEnding(word: string): string {
  const plain = squeezeWords(word)
  return plain.length > 3 ? plain.slice(0, -1) : plain
}
