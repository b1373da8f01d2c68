import type { Span } from '../documents/document.ts'
import { foldText } from './fold.ts'
import type { QueryClause } from './parse-query.ts'
import { stem } from './stem.ts'

/** A word of an alphabet, or one Han character. `form` is what is compared. */
interface Unit extends Span {
  readonly form: string
  readonly han: boolean
}

const unitPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
const groupedNumber = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,]*\d)/g
const hanOnly = /^\p{Script=Han}$/u

/** Where a text has what a clause of a query asks for, in order and without overlaps. */
export type MatchText = (text: string) => readonly (readonly Span[])[]

/** Prepares a query for matching many texts; the result has one list of places for each clause. */
export function createMatcher(clauses: readonly QueryClause[]): MatchText {
  const stems = new Map<string, string>()
  const stemOf = (word: string): string => {
    const known = stems.get(word)
    if (known !== undefined) return known
    const made = stem(word.normalize('NFD').replace(/\p{M}/gu, ''))
    // Enough for the words of a language; what a table of numbers adds beyond that is not worth keeping.
    if (stems.size < 50_000) stems.set(word, made)
    return made
  }
  const unitsOf = (text: string): readonly Unit[] =>
    Array.from(text.matchAll(unitPattern), ({ 0: word, index }) => {
      const han = hanOnly.test(word)
      return { start: index, end: index + word.length, form: han ? word : stemOf(word), han }
    })
  const wanted = clauses.map(({ words, prefix }) => ({
    units: unitsOf(foldText(words)),
    prefix,
  }))
  const numbers = wanted.map(({ units }) =>
    units.length === 1 && /^\d{4,}$/.test(units[0]?.form ?? '') ? units[0]?.form : null,
  )

  return (text) => {
    const folded = foldText(text)
    const units = unitsOf(folded)
    return wanted.map(({ units: sought, prefix }, index) => {
      const number = numbers[index]
      const places = placesOf(units, sought, prefix)
      return typeof number === 'string'
        ? [...places, ...groupedPlaces(folded, number)].toSorted(byStart)
        : places
    })
  }
}

const byStart = (a: Span, b: Span): number => a.start - b.start

function placesOf(units: readonly Unit[], sought: readonly Unit[], prefix: boolean): readonly Span[] {
  const places: Span[] = []
  const [first] = sought
  if (!first) return places
  for (let at = 0; at + sought.length <= units.length; at += 1) {
    if (!beginsAt(units, sought, prefix, at)) continue
    const [from, to] = [units[at], units[at + sought.length - 1]]
    if (from && to) places.push({ start: from.start, end: to.end })
    at += sought.length - 1
  }
  return places
}

function beginsAt(units: readonly Unit[], sought: readonly Unit[], prefix: boolean, at: number): boolean {
  for (const [index, want] of sought.entries()) {
    const unit = units[at + index]
    if (!unit) return false
    const last = index === sought.length - 1
    const same = unit.form === want.form || (last && prefix && !want.han && unit.form.startsWith(want.form))
    if (!same) return false
    // Words may have punctuation between them; Han characters of one word stand side by side.
    const next = sought[index + 1]
    if (want.han && next?.han && units[at + index + 1]?.start !== unit.end) return false
  }
  return true
}

/** A number written with thousands separators, asked for without. */
const groupedPlaces = (text: string, number: string): readonly Span[] =>
  Array.from(text.matchAll(groupedNumber))
    .filter(([written]) => written.replaceAll(',', '') === number)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
