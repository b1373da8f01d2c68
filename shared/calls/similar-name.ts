import { editDistance, toSoundCode } from '../text/compare-words.ts'
import { areDistinctNames, areFormsOfOne } from './given-names.ts'
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

/**
 * How alike two printed names are. `variant` is the same name written otherwise (initials, short forms, order,
 * hyphens, degrees); `near` one a letter or a sound apart; `far` one that could be the other misheard, which something
 * else must confirm.
 */
export type NameLikeness = 'same' | 'variant' | 'near' | 'far' | 'none'

/** A name taken apart for comparison: lower case, without accents, forms of address, degrees. */
export interface NameParts {
  readonly words: readonly string[]
  /** `jr`, `iii`; empty where there is none. */
  readonly suffix: string
  readonly joined: string
}

const degrees = new Set(
  'cfa cpa caia phd ph md mba msc bsc ma jd esq pe dphil frm cmt acca fca obe cbe kbe'.split(' '),
)
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Takes a name apart. Words that stand for nothing in a comparison (degrees) are left out. */
export function readNameParts(name: string): NameParts {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/\bPh\.\s?D\b\.?/gi, 'PhD')
  const key = toNameKey(plain.replace(/\bM\.D\b\.?/g, 'MD')).split(' ')
  const suffix = key.length > 2 ? (key.findLast((word) => suffixes.has(word)) ?? '') : ''
  const kept = key.filter((word, index) => index < 2 || !(degrees.has(word) || suffixes.has(word)))
  const words = kept.length > 0 ? kept : key
  return { words, suffix, joined: words.join('') }
}

/** A name as a person is called: without degrees and titles after a comma (`Tess Quill, CFA`). */
export function dropDegrees(name: string): string {
  const short = name.replace(
    /(?:,?\s(?:CFA|CPA|CAIA|Ph\.?\s?D\.?|M\.?D\.?|MBA|M\.B\.A\.|J\.?D\.?|Esq\.?|FRM|CMT|P\.?E\.?))+$/u,
    '',
  )
  return short.includes(' ') ? short : name
}

/** Compares two names by their spelling alone. */
export function compareNames(a: NameParts, b: NameParts): NameLikeness {
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return 'none'
  if (a.joined === b.joined) return a.words.length === b.words.length ? 'same' : 'variant'
  if (a.words.length < 2 || b.words.length < 2) return 'none'
  if (!/^[a-z]+$/.test(a.joined) || !/^[a-z]+$/.test(b.joined)) return 'none'
  if (a.words.length === b.words.length && sameWords(a.words, b.words)) return 'variant'
  const [familyA, familyB] = [a.words.at(-1) ?? '', b.words.at(-1) ?? '']
  const [givenA, givenB] = [a.words.slice(0, -1), b.words.slice(0, -1)]
  if (familyA === familyB) {
    const given = compareGiven(givenA, givenB)
    if (given !== null) return given
  } else if (isWithin(a.words, b.words) || isWithin(b.words, a.words)) return 'variant'
  return compareSounds(a, b)
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const sorted = b.toSorted()
  return a.toSorted().every((word, index) => word === sorted[index])
}

/** Given names before the same family name; null where their spelling must decide. */
function compareGiven(a: readonly string[], b: readonly string[]): NameLikeness | null {
  const [firstA = '', firstB = ''] = [a[0], b[0]]
  const isInitial = firstA.length === 1 || firstB.length === 1
  if (isInitial && firstA[0] === firstB[0]) {
    return agreeFurther(a.slice(1), b.slice(1)) ? 'variant' : 'none'
  }
  if (areFormsOfOne(firstA, firstB)) return agreeFurther(a.slice(1), b.slice(1)) ? 'variant' : 'none'
  // "R. Scott Field" is also "Scott Field".
  if (firstA.length === 1 && a[1] !== undefined && areFormsOfOne(a[1], firstB)) return 'variant'
  if (firstB.length === 1 && b[1] !== undefined && areFormsOfOne(b[1], firstA)) return 'variant'
  return isInitial ? 'none' : null
}

/** Second names where both print them: an initial agrees with a name that begins with it. */
function agreeFurther(a: readonly string[], b: readonly string[]): boolean {
  const [left = '', right = ''] = [a[0], b[0]]
  if (left === '' || right === '') return true
  return left === right || ((left.length === 1 || right.length === 1) && left[0] === right[0])
}

/** Whether the shorter of two names is the longer one with words left out: "Ana Costa" for "Ana Costa Leal". */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length && short.every((word) => word.length > 2)
}

function compareSounds(a: NameParts, b: NameParts): NameLikeness {
  if (!areSimilarKeys(a.words, b.words)) return 'none'
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  const isPlain = shorter.length === longer.length
  const differing = isPlain
    ? shorter.flatMap((word, index) => (word === longer[index] ? [] : [[word, longer[index] ?? '']]))
    : []
  if (differing.some(([left = '', right = '']) => areDistinctNames(left, right))) return 'none'
  const [pair] = differing
  if (!isPlain || differing.length !== 1 || pair === undefined) return 'far'
  const [left = '', right = ''] = pair
  const distance = editDistance(left, right, 3)
  const isLong = Math.min(left.length, right.length) >= 5
  return isLong && (distance === 1 || (distance === 2 && toSoundCode(left) === toSoundCode(right)))
    ? 'near'
    : 'far'
}
