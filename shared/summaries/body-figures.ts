import type { Passage, Span } from '../documents/document.ts'
import type { FoundFact } from '../facts/fact.ts'
import { splitSentences } from '../facts/split-sentences.ts'
import { bareUnit, type Amount } from '../figures/amount.ts'
import { areComparableUnits } from '../figures/compare-amounts.ts'
import { normalizeDecimal } from '../figures/decimal.ts'
import { findAmounts } from '../figures/find-amounts.ts'

/** A place of the body, as a span of the extracted text. */
export interface Place extends Span {
  readonly passage: number
}

/** What the body states, to be asked for a figure of the summary. */
export interface BodyFigures {
  /** Where the body states the same amount, rounded or not; null where it does nowhere. */
  readonly findAmount: (amount: Pick<Amount, 'value' | 'unit' | 'mantissa'>) => Place | null
  readonly findYear: (year: number) => Place | null
}

/** Passages that are tried for one figure; a number that stands in more is no evidence of anything. */
const mostTried = 40

/** `shown` are the passages that count as body, by their index. */
export function readBodyFigures(
  passages: readonly Passage[],
  shown: readonly number[],
  facts: readonly FoundFact[],
): BodyFigures {
  const byNumber = indexNumbers(passages, shown)
  const byUnit = new Map<string, FoundFact[]>()
  for (const fact of facts) {
    const same = byUnit.get(fact.unit)
    if (same === undefined) byUnit.set(fact.unit, [fact])
    else same.push(fact)
  }
  return {
    findAmount: ({ value, unit, mantissa }) => {
      const fact = byUnit.get(unit)?.find((each) => areRounded(each.value.replace('-', ''), value))
      if (fact !== undefined)
        return { ...sentenceAt(passages, fact.passage, fact.span), passage: fact.passage }
      const candidates = listCandidates(byNumber, value, mantissa).slice(0, mostTried)
      for (const passage of candidates) {
        const place = findIn(passages, passage, value, unit)
        if (place !== null) return place
      }
      // What is counted is told in many ways; that the number stands there at all must do.
      const [counted] = loose.has(unit) ? (byNumber.get(value) ?? []) : []
      return counted === undefined ? null : placeOf(passages, counted)
    },
    findYear: (year) => {
      const [passage] = byNumber.get(String(year)) ?? []
      const side = passage === undefined ? null : sideOf(passages[passage])
      if (passage === undefined || side === null) return null
      const start = side.start + side.text.indexOf(String(year))
      return { ...sentenceAt(passages, passage, { start, end: start + 4 }), passage }
    },
  }
}

/** The side of a passage that is its original: English where there is one. */
export const sideOf = (passage: Passage | undefined): Passage['en'] => passage?.en ?? passage?.zh ?? null

/** Passages by the numbers printed in them, without separators. */
function indexNumbers(
  passages: readonly Passage[],
  shown: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const byNumber = new Map<string, number[]>()
  for (const passage of shown) {
    const side = sideOf(passages[passage])
    if (side === null) continue
    for (const [printed] of side.text.matchAll(/\d+(?:[.,]\d+)*/g)) {
      const number = normalizeDecimal(printed)
      const same = byNumber.get(number)
      if (same === undefined) byNumber.set(number, [passage])
      else if (same.at(-1) !== passage) same.push(passage)
    }
  }
  return byNumber
}

const loose: ReadonlySet<string> = new Set([bareUnit, 'count'])

/** A passage as a whole. */
export function placeOf(passages: readonly Passage[], passage: number): Place | null {
  const side = sideOf(passages[passage])
  return side === null ? null : { start: side.start, end: side.end, passage }
}

/** The ways an amount can be printed: in ones, thousands, 萬, millions, 億, billions. */
const powers = [0, 3, 4, 6, 8, 9, 12]

function listCandidates(
  byNumber: ReadonlyMap<string, readonly number[]>,
  value: string,
  mantissa: string,
): readonly number[] {
  const printed = new Set([normalizeDecimal(mantissa)])
  for (const power of powers) printed.add(String(Number((Number(value) / 10 ** power).toPrecision(12))))
  return [...printed].flatMap((number) => byNumber.get(number) ?? [])
}

function findIn(passages: readonly Passage[], passage: number, value: string, unit: string): Place | null {
  const side = sideOf(passages[passage])
  if (side === null) return null
  const language = passages[passage]?.en === null ? 'zh' : 'en'
  for (const { start, end } of splitSentences(side.text, language)) {
    const found = findAmounts(side.text.slice(start, end), language)
    if (found.some((other) => areComparableUnits(other.unit, unit) && areRounded(other.value, value)))
      return { start: side.start + start, end: side.start + end, passage }
  }
  return null
}

/** The sentence a span stands in. */
export function sentenceAt(passages: readonly Passage[], passage: number, span: Span): Span {
  const { en = null, zh = null } = passages[passage] ?? {}
  const side = en !== null && span.start >= en.start && span.end <= en.end ? en : zh
  if (side === null) return span
  const at = span.start - side.start
  const sentence = splitSentences(side.text, side === en ? 'en' : 'zh').find(
    ({ start, end }) => start <= at && at < end,
  )
  return sentence === undefined
    ? span
    : { start: side.start + sentence.start, end: side.start + sentence.end }
}

/** What rounding may take from a figure, as a share of it. */
const mostRounded = 0.025

/** Whether one figure is the other, or the other rounded to the digits it has: `4,100 萬` for 40.7 million. */
export function areRounded(one: string, other: string): boolean {
  const [a, b] = [Number(one), Number(other)]
  if (a === b) return true
  const difference = Math.abs(a - b)
  if (difference > mostRounded * Math.max(Math.abs(a), Math.abs(b))) return false
  return difference <= Math.max(stepOf(one), stepOf(other)) / 2 + 1e-9
}

/** What the last digit of a number stands for: 1,000,000 of 41,000,000, 0.1 of 18.9. */
function stepOf(value: string): number {
  const [whole = '', fraction] = value.split('.')
  if (fraction !== undefined) return 10 ** -fraction.length
  return 10 ** (whole.length - whole.replace(/0+$/, '').length)
}
