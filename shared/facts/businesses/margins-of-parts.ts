import type { FoundFact } from '../fact.ts'

/** What a business has as its company has it, each by the same name. */
const toldOfBoth = new Set([
  'Operating margin',
  'Adjusted EBITDA margin',
  'Gross margin',
  'Contribution margin',
  'Operating income',
])

/** Characters within which a sentence stands right behind another. */
const nextSentence = 600
/** Characters between the figures of a list. */
const nextInList = 60
/** Two figures this close are one, told in fewer digits. */
const sameWithin = 0.012

/**
 * `Pump revenue was $40 million. Operating margin was 12%. Valve revenue was $30 million. Operating margin was 9%.`: a
 * company has one margin a quarter, so that those told behind the revenue of one business after the other are theirs.
 */
export function giveMarginsToParts(facts: readonly FoundFact[]): FoundFact[] {
  const told = facts.map((fact, index) => (isOwnerless(fact) ? findPartBefore(facts, index) : null))
  return facts.map((fact, index) => {
    const segment = told[index] ?? null
    const isRepeated =
      segment !== null &&
      facts.some(
        (other, at) =>
          told[at] != null &&
          told[at] !== segment &&
          other.metric === fact.metric &&
          other.period === fact.period &&
          other.unit === fact.unit &&
          !areSame(other, fact),
      )
    return isRepeated ? { ...fact, segment } : fact
  })
}

const isOwnerless = ({ metric, segment, kind, period, confidence }: FoundFact): boolean =>
  segment === null && kind === 'actual' && period !== null && toldOfBoth.has(metric) && confidence > 0.5

/** The business whose revenue was told last, with nothing of the whole company since. */
function findPartBefore(facts: readonly FoundFact[], index: number): string | null {
  const fact = facts[index]
  if (fact === undefined) return null
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = facts[at]
    if (before === undefined || fact.span.start - before.span.end > nextSentence) return null
    // `Routing was up 7% and switching up 6%`: parts of the business that is gone through.
    const next = facts[at - 1]
    if (next?.segment != null && before.segment !== null && isListed(next, before)) {
      at -= 1
      continue
    }
    if (before.segment !== null) return before.metric === 'Revenue' ? before.segment : null
    // What moved, what has no measure of its own, and the other margin of the same business stand between.
    if (before.kind === 'actual' && before.confidence > 0.5 && !toldOfBoth.has(before.metric)) return null
  }
  return null
}

const isListed = (one: FoundFact, other: FoundFact): boolean =>
  one.segment !== other.segment && other.span.start - one.span.end < nextInList

const areSame = (one: FoundFact, other: FoundFact): boolean =>
  Math.abs(Number(one.value) - Number(other.value)) <= sameWithin * Math.abs(Number(other.value))
