import { isCurrency } from '../../figures/is-currency.ts'
import { areClose } from '../amounts/are-close.ts'
import type { FoundFact } from '../fact.ts'
import { isNamedIn } from './margins-of-parts.ts'
import { ofWhole } from './size-of-business.ts'
import { unnamedPart } from './unnamed-part.ts'

/** `Revenues of $145 million increased 22%`: a sentence that begins anew, with what somebody sold. */
const opensWithSales =
  /^(?:(?:And|Our|The|Its|Net|Total|Record|Segment|Reported|Quarterly|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[- ][Qq]uarter) )*(?:[Rr]evenues?|[Ss]ales)(?: (?:for|in) the (?:\w+ )?quarter)? (?:of|was|were|is|increased|decreased|grew|rose|fell|declined|came|totaled|reached)\b/

/**
 * A business has one revenue a quarter: where a second one, of another size, is told behind it with no name, the next
 * business is gone through, whose heading is missing. Its figures are a part's until one is named.
 */
export function partWithoutHeading(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  const told = new Map<string, number>()
  let last: string | null = null
  let lost: string | null = null
  return facts.map((fact, index) => {
    const { segment } = fact
    if (segment === null || segment === unnamedPart) return fact
    // A business that is come back to is named where it is.
    if (segment !== last) told.clear()
    last = segment
    if (segment !== lost || isNamedIn(sentences[index], segment)) lost = null
    if (fact.metric === 'Revenue' && fact.kind === 'actual' && isCurrency(fact.unit)) {
      const key = `${fact.period} ${fact.unit} ${fact.basis}`
      const before = told.get(key)
      if (before === undefined) told.set(key, Number(fact.value))
      else if (
        !isOfLikeSize(before, Number(fact.value)) &&
        !isNamedIn(sentences[index], segment) &&
        opensWithSales.test(sentences[index] ?? '')
      )
        lost = segment
    }
    return lost === segment ? { ...fact, segment: unnamedPart } : fact
  })
}

/** The same in other terms: without currencies, or a week more. */
const isOfLikeSize = (one: number, other: number): boolean =>
  areClose(one, other) || Math.abs(one - other) < mostInOtherTerms * Math.max(one, other)
const mostInOtherTerms = 0.12

/** What a company adds up from its parts. */
const addedUp = new Set(['Operating income', 'Adjusted EBITDA', 'Gross profit'])
/** Parts whose profits are told before one that is larger than each can only be the company's. */
const leastParts = 2

/** What says that a profit is a part's, or that it is told in other terms. */
const ofOther = /\b(?:segment|division|business|unit|before|excluding|without|adjusted|GAAP|core)/i

/**
 * `Operating income for the quarter was $177 million`, right behind a part that elsewhere is said to have earned $80
 * million: the company's, where it is more than each part has and the company has no other, else nobody's that is named.
 */
export function takeFromNamedPart(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  const rowOf = ({ metric, period, unit, basis }: FoundFact): string =>
    [metric, period, unit, basis].join('|')
  const parts = new Map<string, Map<string, number>>()
  const ofCompany = new Set<string>()
  for (const [index, fact] of facts.entries()) {
    if (!addedUp.has(fact.metric) || fact.kind !== 'actual' || fact.segment === unnamedPart) continue
    if (fact.segment === null) {
      if (!/\bsegments?\b/i.test(sentences[index] ?? '')) ofCompany.add(rowOf(fact))
    } else if (isNamedIn(sentences[index], fact.segment)) {
      const row = parts.get(rowOf(fact)) ?? new Map<string, number>()
      parts.set(rowOf(fact), row.set(fact.segment, Number(fact.value)))
    }
  }
  return facts.map((fact, index) => {
    const row = parts.get(rowOf(fact))
    const own = fact.segment === null ? undefined : row?.get(fact.segment)
    if (
      own === undefined ||
      fact.segment === null ||
      fact.kind !== 'actual' ||
      !isCurrency(fact.unit) ||
      isNamedIn(sentences[index], fact.segment) ||
      ofOther.test(sentences[index] ?? '') ||
      isOfLikeSize(own, Number(fact.value))
    )
      return fact
    const isMost =
      row !== undefined &&
      row.size >= leastParts &&
      [...row.values()].every((value) => Number(fact.value) > value) &&
      !ofCompany.has(rowOf(fact))
    return { ...fact, segment: isMost ? null : unnamedPart }
  })
}

/** A company has one profit a quarter, and at most another in other terms. */
const mostOfCompany = 2
/** What is told of one of its parts is less than this much of it. */
const mostOfPart = 0.75

/**
 * `Third quarter EBITDA was $80 million`, `… was $60 million`, one after the other beside $300 million: of the parts that
 * are gone through, whose headings are missing.
 */
export function partProfits(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  const rowOf = ({ metric, period, unit }: FoundFact): string => [metric, period, unit].join('|')
  const rows = new Map<string, number[]>()
  for (const fact of facts) {
    if (!isProfitOfNobody(fact)) continue
    const values = rows.get(rowOf(fact)) ?? []
    rows.set(rowOf(fact), values)
    const value = Number(fact.value)
    if (!values.some((other) => isOfLikeSize(other, value))) values.push(value)
  }
  const parts = new Set<string | undefined>()
  const told = facts.map((fact, index) => {
    const values = rows.get(rowOf(fact)) ?? []
    if (
      !isProfitOfNobody(fact) ||
      values.length <= mostOfCompany ||
      ofWhole.test(sentences[index] ?? '') ||
      Number(fact.value) >= mostOfPart * Math.max(...values)
    )
      return fact
    parts.add(sentences[index])
    return { ...fact, segment: unnamedPart }
  })
  // What it moved by, told in the same sentence.
  return told.map((fact, index) =>
    fact.segment === null &&
    addedUp.has(fact.metric) &&
    fact.kind.startsWith('change') &&
    parts.has(sentences[index])
      ? { ...fact, segment: unnamedPart }
      : fact,
  )
}

const isProfitOfNobody = ({ metric, segment, kind, unit, period }: FoundFact): boolean =>
  addedUp.has(metric) &&
  segment === null &&
  kind === 'actual' &&
  isCurrency(unit) &&
  /Q[1-4]$/.test(period ?? '')
