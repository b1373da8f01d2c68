import type { ParsedDocument } from '../../documents/document.ts'
import { areClose } from '../amounts/are-close.ts'
import type { FoundFact } from '../fact.ts'

/** What a figure is at most sure of while another stands for the same thing with better reason. */
export const rivalConfidence = 0.6

/**
 * One company has one total revenue in a quarter: of several figures for the same thing the one that is repeated most,
 * stands in the prepared remarks and comes first keeps its confidence, the others show a doubt. This is for every measure,
 * before figures are ranked; of the rows that every company has, `doubtUnlikely` settles once more with the rank known.
 */
export function settleRivals(facts: readonly FoundFact[], document: ParsedDocument): FoundFact[] {
  const repeated = new Map<number, number>()
  for (const { repeats } of facts)
    if (repeats !== null) repeated.set(repeats, (repeated.get(repeats) ?? 0) + 1)
  const standing = (index: number): number => {
    const fact = facts[index]
    if (fact === undefined) return 0
    const isAsked = document.sections[document.passages[fact.passage]?.section ?? 0]?.kind === 'questions'
    return (
      fact.confidence +
      (isAsked ? 0 : 0.3) +
      0.1 * Math.min(2, repeated.get(index) ?? 0) +
      (fact.voice === 'company' ? 0.2 : 0) -
      // `less than $1 billion` says less than `$964 million`.
      (fact.approximation === 'below' || fact.approximation === 'above' ? 0.2 : 0)
    )
  }
  const leaders = new Map<string, number>()
  for (const [index, fact] of facts.entries()) {
    if (!isCell(fact) || fact.repeats !== null) continue
    const leader = leaders.get(toCell(fact))
    const isAhead = leader === undefined || standing(index) > standing(leader) + 0.05
    const isWhole =
      leader !== undefined && isPart(facts[leader], fact) && standing(index) > standing(leader) - 0.15
    if (isWhole || (isAhead && (leader === undefined || !isPart(fact, facts[leader]))))
      leaders.set(toCell(fact), index)
  }
  return facts.map((fact) => {
    const leader = isCell(fact) ? facts[leaders.get(toCell(fact)) ?? -1] : undefined
    if (
      leader === undefined ||
      leader === fact ||
      fact.confidence <= rivalConfidence ||
      standTogether(fact, leader)
    )
      return fact
    return { ...fact, confidence: rivalConfidence }
  })
}

/** What a grid has one cell for: a named level of a period, not a share or count of which there are many. */
function isCell({ kind, period, unit, confidence, metric }: FoundFact): boolean {
  return (
    kind === 'actual' &&
    period !== null &&
    confidence > rivalConfidence &&
    /^[A-Z]{3}(?:\/share)?$|^%$/.test(unit) &&
    !/^Share of|customer|Customer|^Impact on|^Difference|^Market|^Unit price|^Content|^Investment$|^Purchase order$|^Interest rate$/.test(
      metric,
    )
  )
}

/** Of two revenues of one period the one less than half is a part's, whoever forgot to say so. */
function isPart(fact: FoundFact | undefined, whole: FoundFact | undefined): boolean {
  if (fact === undefined || whole === undefined || fact.metric !== 'Revenue') return false
  // On a last quarter's call the greater one may be the year's.
  if (fact.period?.endsWith('Q4') === true) return false
  return Number(fact.value) * 2 < Number(whole.value)
}

function toCell({ metric, segment, basis, period, unit }: FoundFact): string {
  return [metric, segment ?? '', basis ?? '', period ?? '', unit].join('|')
}

/** Whether one figure says nothing against the other for one cell. */
export const standTogether = (fact: FoundFact, leader: FoundFact): boolean =>
  isRounded(fact, leader) ||
  areClose(Number(fact.value), Number(leader.value)) ||
  areQuarterAndYear(fact, leader)

/** Whether of two percentages one is the other, told without its decimals: `margins of 40%` beside 39.5%. */
function isRounded(a: FoundFact, b: FoundFact): boolean {
  if (a.unit !== '%' || b.unit !== '%') return false
  const [coarse, fine] = [a.value, b.value].toSorted((one, other) => decimalsOf(one) - decimalsOf(other))
  const decimals = decimalsOf(coarse ?? '')
  return (
    decimals < decimalsOf(fine ?? '') &&
    Math.abs(Number(coarse) - Number(fine)) <= 0.5 * 10 ** -decimals + 1e-9
  )
}

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0

/** A last quarter's profit a share and the year's are told in one breath: one of them is more than twice the other. */
function areQuarterAndYear({ metric, period, value }: FoundFact, leader: FoundFact): boolean {
  if (period?.endsWith('Q4') !== true || !/^(?:Diluted )?EPS$|^A?FFO per share$/.test(metric)) return false
  const [a, b] = [Math.abs(Number(value)), Math.abs(Number(leader.value))]
  return Math.max(a, b) > 2 * Math.min(a, b)
}
