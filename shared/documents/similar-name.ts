import { editDistance, toSoundCode } from '../text/compare-words.ts'
import { toNameKey } from './person-name.ts'

/** Whether one word can be the other misheard: nearly the same letters, or the same sound and a near spelling. */
export function isSimilarWord(left: string, right: string): boolean {
  const a = left.toLowerCase()
  const b = right.toLowerCase()
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 2) return false
  const near = editDistance(a, b, 4)
  if (near <= (shorter >= 5 ? 2 : 1) && a[0] === b[0]) return true
  if (near > 4 || near > Math.max(a.length, b.length) / 2 + 0.5) return false
  return toSoundCode(a) === toSoundCode(b)
}

/**
 * Whether two full names can be the same person's. Family names may be misheard when the given name agrees and
 * the other way round; with both parts different they are two people.
 */
export function isSimilarName(left: string, right: string): boolean {
  return areSimilarKeys(toNameKey(left).split(' '), toNameKey(right).split(' '))
}

/** The same of names whose keys are known, as words. */
export function areSimilarKeys(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return a.length === b.length && isSimilarWord(a[0] ?? '', b[0] ?? '')
  const [firstA, lastA] = [a[0] ?? '', a.at(-1) ?? '']
  const [firstB, lastB] = [b[0] ?? '', b.at(-1) ?? '']
  if (firstA === firstB) return isSimilarWord(lastA, lastB)
  if (lastA === lastB) return isSimilarWord(firstA, firstB)
  if (isSimilarWord(firstA, firstB) && isSimilarWord(lastA, lastB)) return true
  // A recogniser splits and joins syllables: compare the names run together.
  return (
    toSoundCode(a.slice(0, -1).join('')) === toSoundCode(b.slice(0, -1).join('')) &&
    isSimilarWord(lastA, lastB)
  )
}
