import type { Span } from '../documents/document.ts'
import { foldText } from './fold.ts'
import type { QueryClause } from './parse-query.ts'
import { splitUnits, type Units } from './split-units.ts'
import { stem } from './stem.ts'

/** One word or Han character that a clause asks for. */
interface Sought {
  readonly form: string
  readonly han: boolean
  /** Every word with this stem begins so: stemming changes a word's end, and at most the stem's last letter. */
  readonly beginning: string
}

interface SoughtClause {
  readonly units: readonly Sought[]
  readonly prefix: boolean
  /** The clause as a number of four digits or more, which a text may write with separators. */
  readonly number: string | null
}

/** Where a text has what each clause of a query asks for, in order and without overlaps. */
export type MatchText = (text: string) => readonly (readonly Span[])[]

/** Prepares a query for matching many texts; the result has one list of places for each clause. */
export function createMatcher(clauses: readonly QueryClause[]): MatchText {
  const wanted = clauses.map(readClause)
  return (text) => {
    const folded = foldText(text)
    const units = splitUnits(folded)
    return wanted.map((clause) => {
      const places = placesOf(folded, units, clause)
      return clause.number === null
        ? places
        : [...places, ...groupedPlaces(folded, clause.number)].toSorted((a, b) => a.start - b.start)
    })
  }
}

function readClause({ words, prefix }: QueryClause): SoughtClause {
  const folded = foldText(words)
  const { starts, ends, han } = splitUnits(folded)
  const units = starts.map((start, index): Sought => {
    const word = folded.slice(start, ends[index])
    const isHan = han[index] ?? false
    const form = isHan ? word : formOf(word)
    return { form, han: isHan, beginning: isHan ? form : form.slice(0, Math.max(1, form.length - 1)) }
  })
  const [only] = units
  const number = units.length === 1 && only && /^\d{4,}$/.test(only.form) ? only.form : null
  return { units, prefix, number }
}

const plain = /^[\0-\x7f]*$/
const withoutMarks = (word: string): string =>
  plain.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')
const formOf = (word: string): string => stem(withoutMarks(word))

function placesOf(text: string, units: Units, { units: sought, prefix }: SoughtClause): readonly Span[] {
  const places: Span[] = []
  if (sought.length === 0) return places
  const last = units.starts.length - sought.length
  for (let at = 0; at <= last; at += 1) {
    if (!beginsAt(text, units, sought, prefix, at)) continue
    const end = at + sought.length - 1
    places.push({ start: units.starts[at] ?? 0, end: units.ends[end] ?? 0 })
    at = end
  }
  return places
}

function beginsAt(
  text: string,
  units: Units,
  sought: readonly Sought[],
  prefix: boolean,
  at: number,
): boolean {
  for (let index = 0; index < sought.length; index += 1) {
    const want = sought[index]
    const [start, end] = [units.starts[at + index] ?? 0, units.ends[at + index] ?? 0]
    if (!want || want.han !== units.han[at + index]) return false
    if (want.han) {
      if (!text.startsWith(want.form, start)) return false
      // Words may have punctuation between them; Han characters of one word stand side by side.
      if (sought[index + 1]?.han && units.starts[at + index + 1] !== end) return false
    } else if (!isWord(text, start, end, want, prefix && index === sought.length - 1)) return false
  }
  return true
}

function isWord(text: string, start: number, end: number, want: Sought, prefix: boolean): boolean {
  const ascii = want.beginning.charCodeAt(0) === text.charCodeAt(start)
  // Most words end here; one with accents may begin otherwise than its stem.
  if (!ascii && text.charCodeAt(start) < 0x80) return false
  const word = withoutMarks(text.slice(start, end))
  if (!word.startsWith(want.beginning)) return false
  const form = stem(word)
  return form === want.form || (prefix && (form.startsWith(want.form) || word.startsWith(want.form)))
}

const groupedNumber = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,]*\d)/g

/** A number written with thousands separators, asked for without. */
const groupedPlaces = (text: string, number: string): readonly Span[] =>
  Array.from(text.matchAll(groupedNumber))
    .filter(([written]) => written.replaceAll(',', '') === number)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
