import { editDistance, toSoundCode } from '../text/compare-words.ts'
import { isDictionaryWord } from '../text/english.ts'
import type { KnownPeople } from './known-people.ts'
import type { SourceText } from './source-text.ts'

/** A name the document uses, and how surely it is one. */
export interface KnownName {
  readonly printed: string
  readonly lower: string
  readonly sound: string
  readonly count: number
  /** The company's of the document: nothing is named so often, or misheard so often. */
  readonly isOwn: boolean
  /** A participant's. */
  readonly isPerson: boolean
}

/** Names by what a misheard word still shares with them: how they begin, end or sound. */
export type KnownNames = ReadonlyMap<string, readonly KnownName[]>

/** Shorter words are one letter from too many others. */
export const shortestName = 5
/** In so many letters two may be wrong. */
export const longName = 8
/** How much oftener a name is said than what is taken for it misheard. */
export const leastRatio = 3
const leastUses = 3
/** The least share of a name's uses that have its capitals. */
const leastCapital = 0.8
/** Names that a word is compared with; comparing all with all would grow with the square. */
const mostCompared = 40

/** `Drayvex`, `SkyTerra`; no abbreviation, and no name of a program's part such as `IModel`. */
export const isNamelike = (text: string): boolean =>
  text.length >= shortestName && /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}{2,})?$/u.test(text)

const shared = 3
/** The company's own names are near whatever may sound like them. */
const ownKey = '*'
/** One wrong letter of a word leaves its beginning or its end. */
const keysOf = (lower: string): readonly string[] => [
  `${lower.slice(0, shared)}-`,
  `-${lower.slice(-shared)}`,
  toSoundCode(lower),
]

/** The names a word can be taken for, before anything is compared. */
export function listNear(names: KnownNames, lower: string): readonly KnownName[] {
  return [...new Set([...keysOf(lower), ownKey].flatMap((key) => names.get(key) ?? []))]
}

/** The company, the participants, and whatever else is capitalised throughout and said often. */
export function listNames({ counts, places, document }: SourceText, people: KnownPeople): KnownNames {
  const own = new Set((document.metadata.company ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const ownNames = [...own].filter((word) => word.length >= longName && !isDictionaryWord(word))
  const names: KnownName[] = []
  for (const [printed, count] of counts) {
    if (count < 2 && !own.has(printed.toLowerCase())) continue
    if (!isNamelike(printed)) continue
    const lower = printed.toLowerCase()
    // A word that is also written small begins sentences and headings; it names nothing.
    if (people.byWord.has(lower) || count < leastCapital * (places.get(lower)?.length ?? 0)) continue
    // The very line the company was read from may have it wrong; then the rest of the document has it right.
    const isOwn = own.has(lower)
      ? count > 1 || !isDictionaryWord(lower)
      : ownNames.some((name) => name !== lower && editDistance(name, lower, 2) <= 2)
    if (isOwn || count >= leastUses)
      names.push({ printed, lower, sound: toSoundCode(lower), count, isOwn, isPerson: false })
  }
  for (const [lower, [person]] of people.byWord) {
    const printed = person?.name.split(/\s+/).find((word) => word.toLowerCase() === lower)
    if (printed === undefined || lower.length < shortestName) continue
    const count = Math.max(leastRatio, counts.get(printed) ?? 0)
    names.push({ printed, lower, sound: toSoundCode(lower), count, isOwn: false, isPerson: true })
  }
  const byKey = new Map<string, KnownName[]>()
  for (const name of names.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.count - a.count))
    for (const key of name.isOwn ? [...keysOf(name.lower), ownKey] : keysOf(name.lower)) {
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, [name])
      else if (same.length < mostCompared) same.push(name)
    }
  return byKey
}
