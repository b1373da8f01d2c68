import type { Glossary, Term } from '../glossary/term.ts'
import type { Span } from '../documents/document.ts'
import { isEnglishAcronym, isEnglishWord } from '../text/english.ts'
import type { SourceText, Token } from './source-text.ts'
import { mostEvidence, spanOf, spanOver, type Suspect } from './suspect.ts'

interface Misheard {
  readonly words: readonly string[]
  /** As the glossary prints it: capitals matter in an abbreviation. */
  readonly printed: string
  readonly term: Term
}

const listed = new WeakMap<Glossary, ReadonlyMap<string, readonly Misheard[]>>()

/** What the glossary knows to be misheard, by its first word; read once for a glossary. */
function listMisheard(glossary: Glossary): ReadonlyMap<string, readonly Misheard[]> {
  const known = listed.get(glossary)
  if (known !== undefined) return known
  const byFirst = new Map<string, Misheard[]>()
  for (const term of glossary.terms)
    for (const printed of term.misheard) {
      const words =
        printed.toLowerCase().match(/\d+(?:[.,]\d+)*[\p{L}\p{N}]*|\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? []
      const [first] = words
      if (first === undefined) continue
      const same = byFirst.get(first)
      const misheard = { words, printed, term }
      if (same === undefined) byFirst.set(first, [misheard])
      else same.push(misheard)
    }
  listed.set(glossary, byFirst)
  return byFirst
}

/** Terms of the field as speech recognition is known to mishear them, from the glossary. */
export function findMisheardTerms(source: SourceText, glossary: Glossary): readonly Suspect[] {
  const byFirst = listMisheard(glossary)
  const suspects: Suspect[] = []
  const { tokens } = source
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    const found = findLongest(byFirst, tokens, at)
    if (found === null) continue
    const { misheard, last, isPlural } = found
    const said = findSaid(source, misheard.term)
    const right = (said ?? misheard.term.en[0] ?? '') + (isPlural ? 's' : '')
    suspects.push({
      ...spanOver(token, last),
      passage: token.passage,
      expected: right,
      confidence: weigh(misheard, said === null ? 0 : countOf(source, said)),
      explanation: { key: 'checkSource.misheardTerm', details: { likely: right } },
      evidence: said === null ? [] : placesOf(source, said),
    })
    at += misheard.words.length - 1
  }
  return suspects
}

function findLongest(
  byFirst: ReadonlyMap<string, readonly Misheard[]>,
  tokens: readonly Token[],
  at: number,
): { readonly misheard: Misheard; readonly last: Token; readonly isPlural: boolean } | null {
  const first = tokens[at]
  if (first === undefined) return null
  // `VCSLs` is the plural of what was misheard.
  const singular = /[A-Z]{2}s$/.test(first.text) ? first.lower.slice(0, -1) : first.lower
  let best: Misheard | null = null
  for (const key of new Set([first.lower, singular]))
    for (const misheard of byFirst.get(key) ?? []) {
      if (best !== null && best.words.length >= misheard.words.length) continue
      const isAll = misheard.words.every((word, index) => {
        const token = tokens[at + index]
        return (
          token !== undefined &&
          token.passage === first.passage &&
          (index === 0 || (/^[ -]$/.test(token.gap) && token.lower === word))
        )
      })
      if (isAll && (!/^[A-Z]{2,}$/.test(misheard.printed) || /^[A-Z]{2,}s?$/.test(first.text)))
        best = misheard
    }
  const last = best === null ? undefined : tokens[at + best.words.length - 1]
  return best === null || last === undefined
    ? null
    : { misheard: best, last, isPlural: best.words.length === 1 && best.words[0] !== first.lower }
}

/** The form of a term that the document itself uses, if it does. */
function findSaid(source: SourceText, term: Term): string | null {
  return (
    term.en.find((form) => source.places.has(firstWord(form)) && placesOf(source, form).length > 0) ?? null
  )
}

const firstWord = (form: string): string => form.toLowerCase().split(/[\s-]+/)[0] ?? ''

function placesOf(source: SourceText, form: string): readonly Span[] {
  const words = form.toLowerCase().split(/[\s-]+/)
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

const countOf = (source: SourceText, form: string): number => placesOf(source, form).length

/** Words that are none of English can be nothing else; real words are doubted only where the term itself is spoken of. */
function weigh({ words, printed }: Misheard, said: number): number {
  const isReal = words.every(
    (word) => isEnglishWord(word) || (/^[A-Z]+$/.test(printed) && isEnglishAcronym(printed)),
  )
  if (!isReal) return said > 0 ? 0.85 : 0.7
  // `generator AI` is no phrase, though its words are real; one real word alone may well be meant.
  if (words.length > 1) return said > 0 ? 0.8 : 0.6
  return said >= 2 ? 0.45 : 0.2
}
