import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Span } from '../documents/document.ts'
import type { FoundTerm } from '../glossary/match-terms.ts'
import { stem } from '../search/stem.ts'
import type { PairFinding } from './finding.ts'
import { sideOf, type PairReading } from './pair-reading.ts'

/**
 * How sure a wrong rendering is: a term of several words or in capitals has one sense, a plain word may have another, and
 * so may a phrase where the wrong rendering is what the dictionary gives for its words (`cold plate` 冷盤).
 */
const confidence = { oneSense: 0.82, manySenses: 0.62 } as const

/**
 * Terms rendered by a word that the glossary calls wrong, where no right one stands and nothing else explains the wrong.
 * What may have another sense, and what may be a misheard abbreviation, counts only in the company of its trade.
 */
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
    const hasOneSense =
      !found.isMisheard &&
      isPhrase(reading.en.slice(found.start, found.end)) &&
      !isLiteral(reading.folded.slice(wrong.start, wrong.end), found, reading, dictionary)
    const needsCompany = found.isMisheard || (!hasOneSense && found.term.field !== 'general')
    if (needsCompany && !hasCompany(found, reading)) continue
    const zh = sideOf(reading.zh, wrong.start, wrong.end)
    const written = reading.en.slice(found.start, found.end)
    const term = found.isMisheard ? (found.term.en[0] ?? '') : written
    const expected = expectedOf(found, reading)
    findings.push({
      kind: 'term-garbled',
      confidence: hasOneSense ? confidence.oneSense : confidence.manySenses,
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

/**
 * Another term of the row whose Chinese it is and that has not its own already, or an English word beyond the terms that
 * the dictionary gives for it.
 */
function isExplained(
  wrong: Span,
  found: FoundTerm,
  { en, folded, terms }: PairReading,
  dictionary: Dictionary | null,
): boolean {
  const word = folded.slice(wrong.start, wrong.end)
  const others = terms.filter(({ term }) => term !== found.term)
  if (others.some((other) => other.right.includes(word) && lacksOwn(other, word, folded, others))) return true
  return rendersOneOf(word, new Set(wordsBeyond(en, terms)), dictionary)
}

/** The English has the term more often than the Chinese has its words, but for one of them. */
function lacksOwn(
  { term, right }: FoundTerm,
  but: string,
  folded: string,
  terms: readonly FoundTerm[],
): boolean {
  const wanted = terms.filter((other) => other.term === term).length
  let rest = folded.replaceAll(but, '\n')
  let has = 0
  for (const word of right) {
    const parts = rest.split(word)
    has += parts.length - 1
    rest = parts.join('\n')
  }
  return has < wanted
}

function wordsBeyond(en: string, terms: readonly FoundTerm[]): readonly string[] {
  let rest = ''
  let at = 0
  for (const { start, end } of terms) {
    rest += `${en.slice(at, start)} `
    at = end
  }
  return stemsIn(rest + en.slice(at))
}

const isPhrase = (written: string): boolean => /[\s&/-]|\p{Lu}{2}/u.test(written)

const isLiteral = (
  word: string,
  { start, end }: FoundTerm,
  { en }: PairReading,
  dictionary: Dictionary | null,
): boolean => rendersOneOf(word, new Set(stemsIn(en.slice(start, end))), dictionary)

/** Whether the dictionary gives a Chinese word for one of some English ones. */
const rendersOneOf = (word: string, said: ReadonlySet<string>, dictionary: Dictionary | null): boolean =>
  dictionary
    ?.entriesOf(word)
    .some(({ glosses }) => glosses.some((gloss) => stemsIn(gloss).some((one) => said.has(one)))) ?? false

const stemsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).map((one) => stem(one))

/** Another term of a trade in the row, or a product's speed. */
const hasCompany = (found: FoundTerm, { en, terms, isOfTrade }: PairReading): boolean =>
  isOfTrade ||
  terms.some((other) => other.term !== found.term && other.term.field !== 'general') ||
  /\b\d+(?:\.\d+)?[GT]\b|\b(?:DOCSIS|GAAP)\b/.test(en)

/** In the script of the row. */
function expectedOf({ term }: FoundTerm, { isTraditional }: PairReading): string | null {
  const [hant = null, hans = null] = [term.hant[0], term.hans[0]]
  return isTraditional ? (hant ?? hans) : (hans ?? hant)
}
