import type { FoundFact } from '../fact.ts'
import { repeatWeights } from './headline-model.ts'

/** What the rank of a figure follows from, as found and as kept in a library alike. */
export type RankedFact = Omit<FoundFact, 'repeats'>

/** However often a metric has come, further figures of it count no less. */
const mostFurther = 6

/**
 * Headline figures first, each distinct figure once: its weightiest statement, the earlier of equals. What stands on
 * top already takes weight from its like, so that ten lines are not ten revenues; a range counts as one figure.
 */
export function rankFacts<Ranked extends RankedFact>(facts: readonly Ranked[]): readonly Ranked[] {
  const distinct = new Map<string, Ranked>()
  for (const fact of facts) {
    const key = toKey(fact)
    const known = distinct.get(key)
    if (known === undefined || fact.importance > known.importance) distinct.set(key, fact)
  }
  const byWeight = [...distinct.values()].toSorted(
    (a, b) => b.importance - a.importance || a.span.start - b.span.start,
  )
  const ends = new Set(facts.map((fact) => placeOf(fact, fact.span.end)))
  const metrics = new Map<string, number>()
  const numbers = new Set<string>()
  const levels = new Map<string, { readonly value: number; readonly importance: number }[]>()
  for (const fact of byWeight) {
    const known = levels.get(toMeasure(fact)) ?? []
    if (isExact(fact) && known.length < mostCompared)
      levels.set(toMeasure(fact), [...known, { value: Number(fact.value), importance: fact.importance }])
  }
  const weighed = byWeight.map((fact) => {
    // The low end has counted for its range.
    const isRangeEnd =
      fact.kind === 'guidance-high' ||
      (fact.kind.startsWith('change') &&
        rangeGaps.some((gap) => ends.has(placeOf(fact, fact.span.start - gap))))
    // What parts of the company have told takes no place from the whole.
    const metric = `${familyOf(fact)}${fact.segment === null ? '' : ' of a part'}`
    const number = `${fact.value.replace(/^-/, '')} ${fact.unit}`
    const further = Math.max(0, (metrics.get(metric) ?? 0) - (isRangeEnd ? 1 : 0))
    const value = Number(fact.value)
    const others = isExact(fact) ? (levels.get(toMeasure(fact)) ?? []) : []
    // Told in more digits elsewhere it steps back; the exact figure stands where the rounded one did.
    const isRounded = others.some((other) => isFewerDigits(value, other.value))
    const exact = others.filter((other) => isFewerDigits(other.value, value))
    const weight =
      toLogit(exact.reduce((most, other) => Math.max(most, other.importance), fact.importance)) +
      repeatWeights[fact.kind.startsWith('change') ? 'further change' : 'further level'] *
        Math.log(1 + Math.min(mostFurther, further)) +
      (isRounded ? repeatWeights.rounding : 0) +
      (numbers.has(number) ? repeatWeights['same number'] : 0)
    if (!isRangeEnd) metrics.set(metric, (metrics.get(metric) ?? 0) + 1)
    numbers.add(number)
    return { fact, weight }
  })
  return weighed
    .toSorted((a, b) => b.weight - a.weight || a.fact.span.start - b.fact.span.start)
    .map(({ fact }) => fact)
}

/** The smallest importance that is kept apart from none. */
const least = 0.0001

function toLogit(importance: number): number {
  const share = Math.min(1 - least, Math.max(least, importance))
  return Math.log(share / (1 - share))
}

/** Characters between the ends of a range: `14%-15%`, `14% to 15%`, `14% and 15%`. */
const rangeGaps = [1, 3, 4, 5]

const placeOf = (fact: RankedFact, at: number): string => [nameOf(fact), fact.kind, at].join('|')

/** Of one measure's levels only so many are compared with each further one. */
const mostCompared = 8
function toMeasure(fact: RankedFact): string {
  return [nameOf(fact), fact.segment ?? '', fact.period ?? '', fact.kind, fact.unit].join('|')
}

const mostDigits = 15

/** One figure told in fewer digits than another: `$232 million`, elsewhere `$232.4 million`. */
function isFewerDigits(short: number, long: number): boolean {
  if (short === long || long === 0) return false
  const digits = short
    .toPrecision(mostDigits)
    .replace(/\D|e.*$/g, '')
    .replace(/^0+|0+$/g, '').length
  return Number(long.toPrecision(Math.max(2, digits))) === short
}

/** One company's profit a share is one headline, however it is called. */
function nameOf({ metric }: RankedFact): string {
  return metric === 'Diluted EPS' ? 'EPS' : metric
}

/** Growth that is expected is no repetition of growth that was. */
function familyOf(fact: RankedFact): string {
  const { kind } = fact
  if (kind.startsWith('change')) return `${nameOf(fact)} change ${fact.period ?? ''}`
  return `${nameOf(fact)} ${kind.startsWith('guidance') ? 'guidance' : kind}`
}

/** Percentages and small counts coincide; a sum of money hardly does. */
function isExact({ unit }: RankedFact): boolean {
  return unit !== '%' && unit !== 'count' && unit !== 'x'
}

/** A sum of money is one figure however often it is told, whatever each sentence says of its period and basis. */
function toKey(fact: RankedFact): string {
  const isSum = isExact(fact) && !fact.kind.startsWith('change')
  return [
    nameOf(fact),
    fact.segment ?? '',
    isSum ? '' : (fact.basis ?? ''),
    isSum ? '' : (fact.period ?? ''),
    isSum ? (/^(?:guidance|target|forecast)/.test(fact.kind) ? 'ahead' : 'level') : fact.kind,
    fact.value,
    fact.unit,
  ].join('|')
}
