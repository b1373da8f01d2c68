import type { Glossary } from '../glossary/term.ts'
import type { Span } from '../documents/document.ts'
import { editDistance, toSoundCode } from '../text/compare-words.ts'
import { isEnglishName, isEnglishWord } from '../text/english.ts'
import type { KnownPeople } from './known-people.ts'
import {
  isNamelike,
  leastRatio,
  listNames,
  listNear,
  longName,
  shortestName,
  type KnownName,
  type KnownNames,
} from './known-names.ts'
import { standsBeside, type SourceText, type Token } from './source-text.ts'
import { mostEvidence, spanOf, type Suspect } from './suspect.ts'

/** Capitalised words that English does not know, close in letters or sound to a name that the document says often. */
export function findMisheardNames(
  source: SourceText,
  people: KnownPeople,
  glossary: Glossary,
): readonly Suspect[] {
  const names = listNames(source, people)
  if (names.size === 0) return []
  const terms = listTermWords(glossary)
  const suspects: Suspect[] = []
  const judged = new Map<string, KnownName | null>()
  for (const [at, token] of source.tokens.entries()) {
    if (!isNamelike(token.text)) continue
    let likely = judged.get(token.text)
    if (likely === undefined) {
      likely = terms.has(token.lower) ? null : findLikely(source, token, names, people)
      judged.set(token.text, likely)
    }
    if (likely === null || standsBeside(source, at, likely.lower)) continue
    const right = matchEnding(token, likely)
    suspects.push({
      ...spanOf(token),
      passage: token.passage,
      expected: right,
      confidence: weigh(token, likely),
      explanation: {
        key: 'checkSource.misheardName',
        details: { likely: likely.printed, count: likely.count },
      },
      evidence: placesOf(source, likely),
    })
  }
  return suspects
}

/** Letters without their accents: `Sebastián` is Sebastian. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '')

const listed = new WeakMap<Glossary, ReadonlySet<string>>()

function listTermWords(glossary: Glossary): ReadonlySet<string> {
  const known = listed.get(glossary)
  if (known !== undefined) return known
  const words = new Set(
    glossary.terms.flatMap(({ en }) => en).flatMap((form) => form.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  )
  listed.set(glossary, words)
  return words
}

/** The one name a word can be misheard for; null where it is a word or a name of its own. */
function findLikely(
  { counts, places }: SourceText,
  { text, lower }: Token,
  names: KnownNames,
  people: KnownPeople,
): KnownName | null {
  if (isEnglishWord(lower) || isEnglishName(text) || people.byWord.has(lower)) return null
  // A word the document also writes small is none that was taken for a name.
  if ((places.get(lower)?.length ?? 0) > (counts.get(text) ?? 0)) return null
  const uses = counts.get(text) ?? 1
  let best: KnownName | null = null
  let least = Number.POSITIVE_INFINITY
  for (const name of listNear(names, lower)) {
    if (name.lower === lower || name.count < uses * (name.isOwn ? 1 : leastRatio)) continue
    if (isInflected(lower, name.lower) || plain(lower) === plain(name.lower)) continue
    const distance = measure(lower, name)
    if (distance >= least) continue
    best = name
    least = distance
  }
  return best
}

/** One letter may be wrong, two of eight in the company's name; more only where the sound is the same. */
function measure(lower: string, { lower: name, sound, isOwn }: KnownName): number {
  const shorter = Math.min(lower.length, name.length)
  const most = 3
  const distance = editDistance(lower, name, most)
  if (distance <= (isOwn && shorter >= longName ? 2 : 1)) return distance
  if (distance > most || shorter < 6) return Number.POSITIVE_INFINITY
  const own = toSoundCode(lower)
  if (own === sound) return distance
  return isOwn && own.length > 3 && (own.startsWith(sound) || sound.startsWith(own))
    ? distance
    : Number.POSITIVE_INFINITY
}

/** `Koreans` beside Korea, `Towers` beside Tower. */
const isInflected = (lower: string, name: string): boolean => {
  const [short, long] = lower.length < name.length ? [lower, name] : [name, lower]
  return (
    long.startsWith(short) &&
    /^(?:s|es|n|an|ans|ian|ians|ese|i|ish|er|ers|ed|ing)$/.test(long.slice(short.length))
  )
}

/** A plural stays one. */
const matchEnding = ({ text }: Token, { printed }: KnownName): string =>
  text.endsWith('s') && !printed.endsWith('s') && text.length > printed.length ? `${printed}s` : printed

function weigh({ lower }: Token, name: KnownName): number {
  const distance = editDistance(lower, name.lower, 3)
  if (name.isOwn) return distance === 1 ? 0.85 : 0.65
  // Five letters are one away from many other names: Zhang and Zheng are two people.
  if (name.lower.length <= shortestName) return 0.4
  if (name.isPerson) return distance === 1 ? 0.7 : 0.55
  if (distance === 1 && name.count >= 5) return 0.7
  return distance === 1 || name.count >= 8 ? 0.55 : 0.4
}

function placesOf({ tokens, places }: SourceText, { lower, printed }: KnownName): readonly Span[] {
  const spans: Span[] = []
  for (const place of places.get(lower) ?? []) {
    const token = tokens[place]
    if (token?.text === printed) spans.push(spanOf(token))
    if (spans.length === mostEvidence) break
  }
  return spans
}
