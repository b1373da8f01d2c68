import type { FoundFact } from './fact.ts'

/** What the rank of a figure follows from, as found and as kept in a library alike. */
export type RankedFact = Omit<FoundFact, 'repeats'>

/** Each further figure of one metric, of one metric's growth, of its segments, and of the same number counts for so much less. */
const [perMetric, perChange, perSegment, perNumber] = [0.9, 0.8, 0.82, 0.3]
/** However often a metric has come, a further figure of it keeps this much. */
const least = 0.55

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
  const metrics = new Map<string, number>()
  const segments = new Map<string, number>()
  const numbers = new Map<string, number>()
  const close = new Map<string, number[]>()
  const weighed = byWeight.map((fact) => {
    // `$232 million`, elsewhere `$232.4 million`: one figure in fewer digits.
    const same = [nameOf(fact), fact.segment ?? '', fact.period ?? '', fact.kind, fact.unit].join('|')
    const others = close.get(same) ?? []
    const isClose =
      isExact(fact) &&
      others.some((other) => other !== Number(fact.value) && Math.abs(other / Number(fact.value) - 1) < 0.004)
    close.set(same, [...others, Number(fact.value)])
    // The low end has counted for its range.
    const isRangeEnd = fact.kind === 'guidance-high'
    const metric = familyOf(fact)
    const number = `${fact.value} ${fact.unit}`
    const weight =
      fact.importance *
      Math.max(
        least,
        (fact.kind.startsWith('change') ? perChange : perMetric) **
          (isRangeEnd ? Math.max(0, (metrics.get(metric) ?? 1) - 1) : (metrics.get(metric) ?? 0)),
      ) *
      perSegment ** (fact.segment === null || isRangeEnd ? 0 : (segments.get(metric) ?? 0)) *
      (isClose ? perNumber : 1) *
      perNumber ** (isExact(fact) ? (numbers.get(number) ?? 0) : 0)
    if (!isRangeEnd) metrics.set(metric, (metrics.get(metric) ?? 0) + 1)
    if (fact.segment !== null) segments.set(metric, (segments.get(metric) ?? 0) + 1)
    numbers.set(number, (numbers.get(number) ?? 0) + 1)
    return { fact, weight }
  })
  return weighed
    .toSorted((a, b) => b.weight - a.weight || a.fact.span.start - b.fact.span.start)
    .map(({ fact }) => fact)
}

/** One company's profit a share is one headline, however it is called. */
function nameOf({ metric }: RankedFact): string {
  return metric === 'Diluted EPS' ? 'EPS' : metric
}

function familyOf(fact: RankedFact): string {
  const { kind } = fact
  return `${nameOf(fact)} ${kind.startsWith('guidance') ? 'guidance' : kind.startsWith('change') ? 'change' : kind}`
}

/** Percentages and small counts coincide; a sum of money hardly does. */
function isExact({ unit }: RankedFact): boolean {
  return unit !== '%' && unit !== 'count' && unit !== 'x'
}

function toKey(fact: RankedFact): string {
  return [
    nameOf(fact),
    fact.segment ?? '',
    fact.basis ?? '',
    fact.period ?? '',
    fact.kind,
    fact.value,
    fact.unit,
  ].join('|')
}
