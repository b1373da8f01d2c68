import { isSimilarWord } from '../calls/similar-name.ts'
import type { Glossary } from '../glossary/term.ts'
import { stem } from '../search/stem.ts'
import { isEnglishName, isEnglishWord } from '../text/english.ts'
import { singularOf } from './product-codes.ts'
import type { SourceText, Token } from './source-text.ts'
import { mostEvidence, spanOf, spanOver, type Suspect } from './suspect.ts'

/** Two words that stand together, where they do. */
interface Phrase {
  readonly first: string
  readonly second: string
  readonly places: number[]
}

const leastUses = 3
/** A word said oftener has a life of its own. */
const mostRare = 2
const shortest = 4
/** Phrases that a rare word is compared with. */
const mostCompared = 40

/**
 * `crowd transceivers` where the document says `cloud transceivers`: a rare word that sounds like the one its neighbour
 * always stands with. Real words are often meant, so only letters that are no word, or a term of the field broken up,
 * are shown.
 */
export function findMisheardPhrases(source: SourceText, glossary: Glossary): readonly Suspect[] {
  const { tokens } = source
  const phrases = listPhrases(source)
  const byFirst = new Map<string, Phrase[]>()
  const bySecond = new Map<string, Phrase[]>()
  for (const phrase of phrases.values()) {
    if (phrase.places.length < leastUses) continue
    push(byFirst, phrase.first, phrase)
    push(bySecond, phrase.second, phrase)
  }
  if (byFirst.size === 0) return []
  const terms = listPhraseTerms(glossary)
  const suspects: Suspect[] = []
  for (const { first, second, places } of phrases.values()) {
    if (places.length > 1) continue
    const [place = 0] = places
    const firstLikely = isRare(source, first)
      ? bySecond.get(second)?.find((other) => isHeardAs(first, other.first))
      : undefined
    const secondLikely =
      firstLikely === undefined && isRare(source, second)
        ? byFirst.get(first)?.find((other) => isHeardAs(second, other.second))
        : undefined
    const likely = firstLikely ?? secondLikely
    const wrong = tokens[firstLikely === undefined ? place + 1 : place]
    if (likely === undefined || wrong === undefined) continue
    const right = matchCase(firstLikely === undefined ? likely.second : likely.first, wrong.text)
    suspects.push({
      ...spanOf(wrong),
      passage: wrong.passage,
      expected: right,
      confidence: weigh(wrong, terms.has(`${likely.first} ${likely.second}`)),
      explanation: {
        key: 'checkSource.misheardPhrase',
        details: { likely: `${likely.first} ${likely.second}`, count: likely.places.length },
      },
      evidence: likely.places.slice(0, mostEvidence).flatMap((at) => {
        const [one, two] = [tokens[at], tokens[at + 1]]
        return one === undefined || two === undefined ? [] : [spanOver(one, two)]
      }),
    })
  }
  return suspects
}

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const same = map.get(key)
  if (same === undefined) map.set(key, [phrase])
  else if (same.length < mostCompared) same.push(phrase)
}

const matchCase = (word: string, printed: string): string =>
  /^\p{Lu}/u.test(printed) ? word.charAt(0).toUpperCase() + word.slice(1) : word

const isContent = ({ lower }: Token): boolean => lower.length >= shortest && !/\d/.test(lower)

function listPhrases({ tokens }: SourceText): ReadonlyMap<string, Phrase> {
  const phrases = new Map<string, Phrase>()
  for (let at = 1; at < tokens.length; at += 1) {
    const [one, two] = [tokens[at - 1], tokens[at]]
    if (one === undefined || two === undefined || one.passage !== two.passage || two.gap.length !== 1)
      continue
    if ((two.gap !== ' ' && two.gap !== '-') || !isContent(one) || !isContent(two)) continue
    const second = singularOf(two.lower)
    const key = `${one.lower} ${second}`
    const phrase = phrases.get(key)
    if (phrase === undefined) phrases.set(key, { first: one.lower, second, places: [at - 1] })
    else phrase.places.push(at - 1)
  }
  return phrases
}

const isRare = ({ places }: SourceText, word: string): boolean =>
  (places.get(word)?.length ?? 0) + (places.get(`${word}s`)?.length ?? 0) <= mostRare

/** Close in letters or sound, and no other form of the same word. */
function isHeardAs(word: string, other: string): boolean {
  if (other.length < shortest || word === other || !isSimilarWord(word, other)) return false
  const [short, long] = word.length < other.length ? [word, other] : [other, word]
  return stem(word) !== stem(other) && !long.startsWith(short.slice(0, Math.max(shortest, short.length - 1)))
}

const listed = new WeakMap<Glossary, ReadonlySet<string>>()

/** Terms of two words, singular, in lower case. */
function listPhraseTerms(glossary: Glossary): ReadonlySet<string> {
  const known = listed.get(glossary)
  if (known !== undefined) return known
  const terms = new Set(
    glossary.terms
      .flatMap(({ en }) => en)
      .map((form) => singularOf(form.toLowerCase()))
      .filter((form) => form.split(' ').length === 2),
  )
  listed.set(glossary, terms)
  return terms
}

function weigh({ text, lower }: Token, isTerm: boolean): number {
  if (!isEnglishWord(lower) && !isEnglishName(text)) return 0.6
  return isTerm ? 0.5 : 0.35
}
