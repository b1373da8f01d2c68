import type { CheckInput } from '../checks/check-input.ts'
import { findContradictions } from './find-contradictions.ts'
import { indexFacts } from './index-facts.ts'
import { relateGrowth } from './relate-growth.ts'
import { relateGuidance } from './relate-guidance.ts'
import { relateResults } from './relate-results.ts'
import { relateSegments } from './relate-segments.ts'
import { relateSentences } from './relate-sentences.ts'
import { relateShares } from './relate-shares.ts'
import type { Relation } from './relation.ts'

export type RelationsInput = Pick<CheckInput, 'document' | 'text' | 'facts' | 'fiscalYearEnd' | 'catalogue'>

/**
 * Every figure of a document that follows from others, with its working and whether it fits: growth, shares, sums,
 * margins, results, guidance, and what sentences reckon themselves. In reading order of the stated figure.
 */
export function findRelations(
  input: RelationsInput,
  index = indexFacts(input),
  contradictions = findContradictions(index, input),
): readonly Relation[] {
  const { text, fiscalYearEnd } = input
  const ofFacts = [
    ...relateGrowth(index, text, fiscalYearEnd),
    ...relateShares(index, text),
    ...relateResults(index, text),
    ...relateSegments(index, text),
    ...relateGuidance(index, text),
  ]
  const disputed = new Set(contradictions.flatMap(({ stated, other }) => [stated.start, other.start]))
  return settle(ofFacts, relateSentences(input), disputed)
}

const order = { fits: 0, rounding: 1, off: 2 } as const

/**
 * One relation of a kind for a figure: a sentence's own and its facts' are the same, and of two the one that fits
 * stands. Only where a sentence's operand is stated otherwise elsewhere the sentence is held to its own words.
 */
function settle(
  ofFacts: readonly Relation[],
  ofSentences: readonly Relation[],
  disputed: ReadonlySet<number>,
): readonly Relation[] {
  const kept = new Map<string, Relation>()
  for (const relation of ofFacts) keepFitting(kept, relation)
  for (const relation of ofSentences) {
    const isHeld = relation.verdict === 'off' && relation.operands.some(({ start }) => disputed.has(start))
    if (isHeld) kept.set(nameOf(relation), relation)
    else keepFitting(kept, relation)
  }
  return [...kept.values()].toSorted((a, b) => a.stated.start - b.stated.start)
}

/** A change in percent is the same statement as one in points. */
const nameOf = ({ stated, kind }: Relation): string =>
  `${stated.start}|${kind === 'difference' ? 'growth' : kind}`

function keepFitting(kept: Map<string, Relation>, relation: Relation): void {
  const known = kept.get(nameOf(relation))
  if (known === undefined || order[relation.verdict] < order[known.verdict])
    kept.set(nameOf(relation), relation)
}
