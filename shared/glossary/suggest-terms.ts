import type { Side } from '../documents/document.ts'
import { foldText } from '../search/fold.ts'
import type { TermSuggestion } from './glossary-api.ts'
import type { Term } from './term.ts'

/** Words that a person said should be others, once. */
export interface Lesson {
  readonly side: Side
  readonly wrong: string
  readonly correct: string
  readonly seen: TermSuggestion['seen'][number]
}

/** A rendering longer than this is a sentence, which no glossary holds. */
const longestWords = 60
const mostSeen = 5

/**
 * What lessons teach and the terms do not say yet, the most frequent first. Lessons come newest first. A corrected
 * figure is no rendering of a term, and neither is a change of case, script or width.
 */
export function suggestTerms(
  lessons: readonly Lesson[],
  terms: readonly Term[],
  isDismissed: (wrong: string, correct: string) => boolean,
): readonly TermSuggestion[] {
  const byWords = createTermIndex(terms)
  const found = new Map<string, TermSuggestion>()
  for (const { side, wrong, correct, seen } of lessons) {
    const [from, to] = [wrong.trim(), correct.trim()]
    if (!isRendering(from, to) || isDismissed(from, to)) continue
    const known = byWords(side, to)
    const list = side === 'zh' ? 'wrong' : 'misheard'
    if (known.some((term) => term[list].some((word) => foldText(word) === foldText(from)))) continue
    const key = `${side} ${foldText(from)} ${foldText(to)}`
    const one = found.get(key)
    found.set(
      key,
      one
        ? { ...one, count: one.count + 1, seen: one.seen.length < mostSeen ? [...one.seen, seen] : one.seen }
        : { wrong: from, correct: to, list, termId: known[0]?.id ?? null, count: 1, seen: [seen] },
    )
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count)
}

function isRendering(wrong: string, correct: string): boolean {
  if (wrong === '' || correct === '' || Math.max(wrong.length, correct.length) > longestWords) return false
  const [from, to] = [wrong, correct].map((words) => foldText(words).replace(/[\d\s.,%$]+/g, ''))
  return from !== to && /\p{L}/u.test(wrong) && /\p{L}/u.test(correct)
}

/** Terms by their right words: one rendering may stand for several terms. */
function createTermIndex(terms: readonly Term[]): (side: Side, words: string) => readonly Term[] {
  const sides = { en: new Map<string, Term[]>(), zh: new Map<string, Term[]>() }
  for (const term of terms)
    for (const [side, words] of [
      ['en', term.en],
      ['zh', [...term.hant, ...term.hans]],
    ] as const)
      for (const word of new Set(words.map(foldText))) {
        const known = sides[side].get(word)
        if (known) known.push(term)
        else sides[side].set(word, [term])
      }
  return (side, words) => sides[side].get(foldText(words)) ?? []
}
