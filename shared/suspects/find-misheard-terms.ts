import type { Glossary, Term } from '../glossary/term.ts'
import type { Span } from '../documents/document.ts'
import { editDistance } from '../text/compare-words.ts'
import { isDictionaryWord, isEnglishAcronym, isEnglishName } from '../text/english.ts'
import { readUnit } from './product-codes.ts'
import type { SourceText, Token } from './source-text.ts'
import { mostEvidence, spanOf, spanOver, type Suspect } from './suspect.ts'

interface Misheard {
  readonly words: readonly string[]
  /** As the glossary prints it: capitals matter in an abbreviation. */
  readonly printed: string
  readonly term: Term
}

interface Listed {
  readonly byFirst: ReadonlyMap<string, readonly Misheard[]>
  /** Letters and digits of every form of every term. */
  readonly forms: ReadonlySet<string>
}

const listed = new WeakMap<Glossary, Listed>()
const wordPattern = /\d+(?:[.,]\d+)*[\p{L}\p{N}]*|\p{L}[\p{L}\p{M}\p{N}]*/gu
const readWords = (text: string): readonly string[] => text.toLowerCase().match(wordPattern) ?? []
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** What the glossary knows to be misheard, by its first word; read once for a glossary. */
function listMisheard(glossary: Glossary): Listed {
  const known = listed.get(glossary)
  if (known !== undefined) return known
  const forms = new Set<string>()
  for (const { en } of glossary.terms)
    for (const form of en) forms.add(lettersOf(form)).add(`${lettersOf(form)}s`)
  const byFirst = new Map<string, Misheard[]>()
  for (const term of glossary.terms)
    for (const printed of term.misheard) {
      const words = readWords(printed)
      const [first] = words
      if (first === undefined || forms.has(lettersOf(printed)) || isSpoken(words, term)) continue
      const same = byFirst.get(first)
      const misheard = { words, printed, term }
      if (same === undefined) byFirst.set(first, [misheard])
      else same.push(misheard)
    }
  const list = { byFirst, forms }
  listed.set(glossary, list)
  return list
}

/** `800 gig` is 800G as it is said: a translation may stumble over it, but nobody misheard. */
function isSpoken([number = '', unit = '']: readonly string[], { en }: Term): boolean {
  const size = readUnit(unit)
  if (size === null) return false
  return en.some((form) => {
    const match = /^(\d+(?:\.\d+)?)\s?(\p{L}+)$/u.exec(form)
    return match?.[1] === number && readUnit(match[2] ?? '') === size
  })
}

/** Terms of the field as speech recognition is known to mishear them, from the glossary. */
export function findMisheardTerms(source: SourceText, glossary: Glossary): readonly Suspect[] {
  const { byFirst, forms } = listMisheard(glossary)
  if (byFirst.size === 0) return []
  const suspects: Suspect[] = []
  const { tokens } = source
  for (let at = 0; at < tokens.length; at += 1) {
    const found = findLongest(byFirst, tokens, at)
    const token = tokens[at]
    if (found === null || token === undefined) continue
    const { misheard, last, isPlural } = found
    at += misheard.words.length - 1
    if (
      forms.has(
        lettersOf(
          tokens
            .slice(at + 1 - misheard.words.length, at + 1)
            .map(({ text }) => text)
            .join(''),
        ),
      )
    )
      continue
    const said = misheard.term.en.flatMap((form) => placesOf(source, form))
    const confidence = weigh(misheard, said.length)
    if (confidence === 0) continue
    const right = nearestForm(misheard) + (isPlural ? 's' : '')
    suspects.push({
      ...spanOver(token, last),
      passage: token.passage,
      expected: right,
      confidence,
      explanation: { key: 'checkSource.misheardTerm', details: { likely: right } },
      evidence: said.slice(0, mostEvidence),
    })
  }
  return suspects
}

function findLongest(
  byFirst: Listed['byFirst'],
  tokens: readonly Token[],
  at: number,
): { readonly misheard: Misheard; readonly last: Token; readonly isPlural: boolean } | null {
  const first = tokens[at]
  if (first === undefined) return null
  // `VCSLs` is the plural of what was misheard.
  const singular = /[A-Z]{2}s$/.test(first.text) ? first.lower.slice(0, -1) : first.lower
  const known = byFirst.get(first.lower) ?? byFirst.get(singular)
  if (known === undefined) return null
  let best: Misheard | null = null
  for (const misheard of known) {
    if (best !== null && best.words.length >= misheard.words.length) continue
    const isAll = misheard.words.every((word, index) => {
      const token = tokens[at + index]
      return (
        token !== undefined &&
        token.passage === first.passage &&
        (index === 0 || (/^[ -]$/.test(token.gap) && token.lower === word))
      )
    })
    if (isAll && (!/^[A-Z]{2,}$/.test(misheard.printed) || /^[A-Z]{2,}s?$/.test(first.text))) best = misheard
  }
  const last = best === null ? undefined : tokens[at + best.words.length - 1]
  return best === null || last === undefined
    ? null
    : { misheard: best, last, isPlural: best.words.length === 1 && best.words[0] !== first.lower }
}

function placesOf(source: SourceText, form: string): readonly Span[] {
  const words = readWords(form)
  const spans: Span[] = []
  for (const place of source.places.get(words[0] ?? '') ?? []) {
    const [first, last] = [source.tokens[place], source.tokens[place + words.length - 1]]
    if (first === undefined || last === undefined || last.passage !== first.passage) continue
    if (words.some((word, index) => source.tokens[place + index]?.lower !== word)) continue
    spans.push(words.length === 1 ? spanOf(first) : spanOver(first, last))
    if (spans.length === mostEvidence) break
  }
  return spans
}

/** The form of the term that looks most like what was heard: an abbreviation for an abbreviation. */
function nearestForm({ printed, term }: Misheard): string {
  const far = 60
  const distance = (form: string): number =>
    editDistance(printed.toLowerCase(), form.toLowerCase(), far) +
    (/^[A-Z]+$/.test(form) === /^[A-Z]+$/.test(printed) ? 0 : 1)
  return term.en.reduce((best, form) => (distance(form) < distance(best) ? form : best), term.en[0] ?? '')
}

/** Words that make a phrase of their own with nearly any noun: `general AI`, `per line`, `generation AI`. */
const phraseMaker = /(?:al|ic|ive|ion)$|^(?:per|net|new|by|in|on|for|a|an|the|and|head|turn|take)$/

/**
 * Letters that are no word can be nothing else. Real words are doubted only beside a word of the term (`generator AI`,
 * `growth margin`): alone they are nearly always meant.
 */
function weigh({ words, printed, term }: Misheard, said: number): number {
  const own = new Set(term.en.flatMap(readWords))
  const shared = words.filter((word) => own.has(word))
  const strange = words.filter((word) => !own.has(word))
  if (strange.length === 0) return 0
  if (words.length === 1) {
    if (/^[A-Z]{2,3}$/.test(printed)) return weighAcronym(printed, said)
    const isWord = isDictionaryWord(words[0] ?? '') || isEnglishName(printed) || isEnglishAcronym(printed)
    return isWord ? 0 : said > 0 ? 0.85 : 0.65
  }
  if (shared.length === 0) return 0
  if (strange.some((word) => phraseMaker.test(word))) return said > 0 ? 0.4 : 0.3
  if (said > 0) return 0.65
  return shared.some((word) => !isDictionaryWord(word)) ? 0.6 : 0.35
}

/** Abbreviations of two or three letters stand for many things; only beside the term are they taken for it. */
function weighAcronym(printed: string, said: number): number {
  if (isEnglishAcronym(printed)) return said >= 2 ? 0.3 : 0
  return said >= 2 ? 0.7 : said > 0 ? 0.55 : 0.3
}
