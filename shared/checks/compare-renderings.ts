import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Span } from '../documents/document.ts'
import type { FoundTerm } from '../glossary/match-terms.ts'
import { stem } from '../search/stem.ts'
import type { PairFinding } from './finding.ts'
import { sideOf, type PairReading } from './pair-reading.ts'

/**
 * How sure a wrong rendering is: a term of several words or in capitals has one sense, a single word may have been used
 * in another, and in a row that shows nothing of its field it probably was.
 */
const confidence = { phrase: 0.82, word: 0.62, withoutCompany: 0.4 } as const

/** Terms rendered by a word that the glossary calls wrong, where no right one stands and nothing else explains the wrong. */
export function compareRenderings(
  reading: PairReading,
  dictionary: Dictionary | null,
): readonly PairFinding[] {
  const findings: PairFinding[] = []
  const seen = new Set<unknown>()
  for (const found of reading.terms) {
    if (found.wrong.length === 0 || seen.has(found.term)) continue
    seen.add(found.term)
    const wrong = findWrong(found, reading)
    if (wrong === null || isExplained(wrong, found, reading, dictionary)) continue
    if (needsCompany(found, reading) && !hasCompany(found, reading)) continue
    const zh = sideOf(reading.zh, wrong.start, wrong.end)
    const written = reading.en.slice(found.start, found.end)
    const term = found.isMisheard ? (found.term.en[0] ?? '') : written
    const expected = expectedOf(found, reading)
    findings.push({
      kind: 'term-garbled',
      confidence: confidenceOf(found, reading),
      en: sideOf(reading.en, found.start, found.end),
      zh,
      expected,
      explanation: {
        key: 'checkTerms.wrong-rendering',
        details: { term, rendering: zh.text, expected: expected ?? '' },
      },
    })
  }
  return findings
}

/** The wrong word in the Chinese, unless a right one stands there too; the longer word decides what a place says. */
function findWrong({ right, wrong }: FoundTerm, { folded }: PairReading): Span | null {
  const wrongs = wrong.flatMap((word) => placesOf(folded, word))
  if (wrongs.length === 0) return null
  const rights = right.flatMap((word) => placesOf(folded, word))
  if (rights.some((place) => !wrongs.some((other) => holds(other, place)))) return null
  return wrongs.find((place) => !rights.some((other) => holds(other, place) && !holds(place, other))) ?? null
}

function placesOf(text: string, word: string): readonly Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length })
    if (places.length === mostPlaces) break
  }
  return places
}

/** More of one word in a row than any row of a translation has. */
const mostPlaces = 40

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Another term of the row whose Chinese it is, or another English word that the dictionary gives for it. */
function isExplained(
  wrong: Span,
  found: FoundTerm,
  { en, folded, terms }: PairReading,
  dictionary: Dictionary | null,
): boolean {
  const word = folded.slice(wrong.start, wrong.end)
  if (terms.some((other) => other.term !== found.term && other.right.includes(word))) return true
  if (dictionary === null) return false
  const own = new Set(
    (
      en
        .slice(found.start, found.end)
        .toLowerCase()
        .match(/[a-z]{3,}/g) ?? []
    ).map(stem),
  )
  const others = new Set(
    (en.toLowerCase().match(/[a-z]{3,}/g) ?? []).map(stem).filter((one) => !own.has(one)),
  )
  return dictionary
    .entriesOf(word)
    .some(({ glosses }) =>
      glosses.some((gloss) =>
        (gloss.toLowerCase().match(/[a-z]{3,}/g) ?? []).some((one) => others.has(stem(one))),
      ),
    )
}

/** One plain word, of which most texts mean something else. */
export const needsCompany = (found: FoundTerm, { en }: PairReading): boolean =>
  found.isMisheard || (found.term.field !== 'general' && !isPhrase(en.slice(found.start, found.end)))

const isPhrase = (written: string): boolean => /[\s&/-]|\p{Lu}{2}/u.test(written)

const confidenceOf = ({ isMisheard, start, end }: FoundTerm, { en }: PairReading): number =>
  !isMisheard && isPhrase(en.slice(start, end)) ? confidence.phrase : confidence.word

/** Another term of a trade in the row, or a product's speed. */
export const hasCompany = (found: FoundTerm | null, { en, terms, isOfTrade }: PairReading): boolean =>
  isOfTrade ||
  terms.some((other) => other.term !== found?.term && other.term.field !== 'general') ||
  /\b\d+(?:\.\d+)?[GT]\b|\b(?:DOCSIS|GAAP)\b/.test(en)

/** In the script of the row. */
function expectedOf({ term }: FoundTerm, { isTraditional }: PairReading): string | null {
  const [hant = null, hans = null] = [term.hant[0], term.hans[0]]
  return isTraditional ? (hant ?? hans) : (hans ?? hant)
}
