import { isCurrency } from '../../figures/is-currency.ts'
import { areClose } from '../amounts/are-close.ts'
import type { FoundFact } from '../fact.ts'
import { organicRevenue } from '../keep-only-told.ts'

/** What is told of a profit in percent. */
export const marginOf = new Map([
  ['Operating income', 'Operating margin'],
  ['Adjusted EBITDA', 'Adjusted EBITDA margin'],
  ['Gross profit', 'Gross margin'],
])

/** What is said of all there is. */
export const ofWhole =
  /\b(?:total(?! segment)|consolidated|companywide|company-wide|enterprise|overall|our company|the company|company['’]s|(?:across|in|by|for|from) (?:all|each|every|both)(?: one)?(?: of)?(?: our| the)?(?: \w+)? (?:segments?|business(?:es)?|business units?|units?|divisions?|regions?))\b/i

/** A revenue in money that was reached. */
export const isLevel = ({ metric, kind, unit }: FoundFact): boolean =>
  metric === 'Revenue' && kind === 'actual' && isCurrency(unit)

/** Numbers from the smallest to the largest that a figure may stand for. */
export type Span = readonly [number, number]

/** The company's revenue of a period. */
export interface Whole {
  readonly revenue: number
  /** The currency it is told in. */
  readonly unit: string
  /** What it was a year before, where it is told. */
  readonly before: number | null
}

/** The company's revenue of each period: what is told most often, first of all as the total. */
export function findWholes(facts: readonly FoundFact[], sentences: readonly string[]): Map<string, Whole> {
  const told = new Map<string, { value: number; unit: string; weight: number; before: number | null }[]>()
  // Where only `organic revenue` is told, it is about what was sold.
  const reported = new Set(facts.filter((fact) => fact.segment === null && isLevel(fact)).map(toPeriod))
  const isOnlyTold = (fact: FoundFact): boolean =>
    fact.metric === organicRevenue && !reported.has(toPeriod(fact)) && isLevel({ ...fact, metric: 'Revenue' })
  for (const [index, fact] of facts.entries()) {
    if (
      (!isLevel(fact) && !isOnlyTold(fact)) ||
      fact.segment !== null ||
      fact.period === null ||
      fact.isGarbled
    )
      continue
    if (fact.period.startsWith('as of') || fact.voice === 'analyst') continue
    const values = told.get(fact.period) ?? []
    told.set(fact.period, values)
    const weight = ofWhole.test(sentences[index] ?? '') ? 2 : 1
    const before = findBefore(facts, sentences, index)
    const same = values.find(({ value, unit }) => unit === fact.unit && areClose(value, Number(fact.value)))
    if (same === undefined) values.push({ value: Number(fact.value), unit: fact.unit, weight, before })
    else {
      same.weight += weight
      same.before ??= before
    }
  }
  const wholes = new Map<string, Whole>()
  for (const [period, values] of told) {
    const largest = values.toSorted((a, b) => b.value - a.value)[0]
    const surest = values.toSorted((a, b) => b.weight - a.weight || b.value - a.value)[0]
    // A part can be told as often as the whole, but is never greater, and nobody earns more than was sold.
    const most = Math.max(0, ...facts.map((fact) => (isOutOfSales(fact, period) ? Number(fact.value) : 0)))
    if (surest !== undefined && largest === surest && most < surest.value)
      wholes.set(period, { revenue: surest.value, unit: surest.unit, before: surest.before })
  }
  return wholes
}

const toPeriod = ({ period }: FoundFact): string | null => period

const outOfSales = new Set([
  'Gross profit',
  'Operating income',
  'Adjusted EBITDA',
  'SG&A expense',
  'Operating cash flow',
])

/** What the company had out of its sales of a period. */
const isOutOfSales = (fact: FoundFact, period: string): boolean =>
  outOfSales.has(fact.metric) &&
  fact.segment === null &&
  fact.period === period &&
  fact.kind === 'actual' &&
  fact.voice !== 'analyst' &&
  isCurrency(fact.unit)

function findBefore(facts: readonly FoundFact[], sentences: readonly string[], index: number): number | null {
  const near = besideOf(facts, sentences, index).find(
    (other) =>
      other.metric === 'Revenue' &&
      other.segment === null &&
      other.kind === 'prior-period actual' &&
      isCurrency(other.unit),
  )
  return near === undefined ? null : Number(near.value)
}

/** Figures to either side of one that are looked at; no sentence that is one tells more. */
const mostBeside = 40

/** The figures of the sentence a figure stands in, itself among them, in reading order. */
export function besideOf(
  facts: readonly FoundFact[],
  sentences: readonly string[],
  index: number,
): readonly FoundFact[] {
  const isBeside = (at: number) =>
    at >= 0 && sentences[at] === sentences[index] && facts[at]?.passage === facts[index]?.passage
  let [first, last] = [index, index]
  while (index - first < mostBeside && isBeside(first - 1)) first -= 1
  while (last - index < mostBeside && isBeside(last + 1)) last += 1
  return facts.slice(first, last + 1)
}

/** How much a figure told in these digits may be: half a unit of its last digit to both sides. */
function toSpan(fact: FoundFact): Span {
  const digits = /[\d.,]+/.exec(fact.quote)?.[0].replace(/,/g, '') ?? ''
  const number = Math.abs(Number(digits))
  const value = Math.abs(Number(fact.value))
  const step = 10 ** -(/\.(\d+)/.exec(digits)?.[1]?.length ?? 0)
  const half = number > 0 ? ((step / 2) * value) / number : value * 0.05
  return [value - half, value + half]
}

/** The revenue of whatever a sentence tells: by how much it rose in money and percent, or a profit and its margin. */
export function findSize(
  facts: readonly FoundFact[],
  sentences: readonly string[],
  index: number,
): Span | null {
  const fact = facts[index]
  if (fact === undefined) return null
  for (const at of [index - 1, index + 1, index - 2, index + 2]) {
    const other = facts[at]
    if (other === undefined || sentences[at] !== sentences[index] || other.passage !== fact.passage) continue
    if (other.segment !== fact.segment || other.period !== fact.period) continue
    const size = sizeOf(fact, other) ?? sizeOf(other, fact)
    if (size !== null) return size
  }
  return null
}

/** Words between a rise and the percent that it was: `$17 million, or 35%`. */
const widestPair = 24

function sizeOf(money: FoundFact, percent: FoundFact): Span | null {
  if (!isCurrency(money.unit) || percent.unit !== '%') return null
  const [sum, rate] = [toSpan(money), toSpan(percent)]
  if (rate[0] <= 0) return null
  if (
    money.metric === 'Revenue' &&
    percent.metric === 'Revenue' &&
    money.kind.endsWith(' abs') &&
    percent.kind === money.kind.replace('abs', '%') &&
    Math.abs(percent.span.start - money.span.end) <= widestPair
  ) {
    const grown = (part: number): number =>
      (percent.value.startsWith('-') ? 1 - part / 100 : 1 + part / 100) / (part / 100)
    return [sum[0] * grown(rate[1]), sum[1] * grown(rate[0])]
  }
  return marginOf.get(money.metric) === percent.metric &&
    money.kind === 'actual' &&
    percent.kind === 'actual' &&
    money.basis === percent.basis
    ? [(sum[0] / rate[1]) * 100, (sum[1] / rate[0]) * 100]
    : null
}
