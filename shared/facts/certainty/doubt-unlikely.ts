import type { ParsedDocument } from '../../documents/document.ts'
import { supposedBelow, type FoundFact } from '../fact.ts'
import { rivalConfidence, standTogether } from './settle-rivals.ts'
import { keepsTo } from './keeps-to.ts'
import type { Setting } from '../statement.ts'
import { certaintyWeights } from './certainty-model.ts'
import { describeCertainty, toCell, type CertaintyEvidence } from './describe-certainty.ts'

/** Of figures less likely than this one in fourteen was the company's. */
const leastLikely = 0.25
/** What a figure is at most sure of that is likelier a part's, another period's or no result: too little to fill a cell. */
export const unlikelyConfidence = 0.5

/**
 * Of several figures for one cell of a row that every company has, the one that is likeliest the company's keeps the
 * confidence it was `read` with, and those that disagree with it show a doubt; where on a call even the likeliest is
 * unlikely the company's, it fills no cell until a person says so.
 */
export function doubtUnlikely(
  facts: readonly FoundFact[],
  read: readonly FoundFact[],
  document: Pick<ParsedDocument, 'metadata' | 'passages'>,
  setting: Setting,
): FoundFact[] {
  const asRead = facts.map((fact, index) => ({
    ...fact,
    confidence: read[index]?.confidence ?? fact.confidence,
  }))
  const likelihoods = describeCertainty(asRead, document, setting).map((evidence) =>
    evidence === null ? null : likelihoodOf(evidence),
  )
  const leaders = new Map<string, number>()
  for (const [index, fact] of asRead.entries()) {
    const likelihood = likelihoods[index] ?? null
    if (likelihood === null || fact.confidence < supposedBelow) continue
    const at = leaders.get(toRow(fact))
    const leader = at === undefined ? undefined : asRead[at]
    if (leader !== undefined && keepsTo(leader, fact)) continue
    const isLikelier = at === undefined || likelihood > (likelihoods[at] ?? 0)
    if (isLikelier || (leader !== undefined && keepsTo(fact, leader))) leaders.set(toRow(fact), index)
  }
  const isCall = document.metadata.kind === 'call'
  return asRead.map((fact, index) => {
    const at = likelihoods[index] === null ? undefined : leaders.get(toRow(fact))
    const leader = at === undefined ? undefined : asRead[at]
    if (at === undefined || leader === undefined) return facts[index] ?? fact
    if (isCall && (likelihoods[at] ?? 1) < leastLikely)
      return { ...fact, confidence: Math.min(fact.confidence, unlikelyConfidence) }
    return standTogether(fact, leader) || fact.confidence < rivalConfidence
      ? fact
      : { ...fact, confidence: rivalConfidence }
  })
}

/** A grid has a row for each basis. */
const toRow = (fact: FoundFact): string => `${toCell(fact)}|${fact.basis ?? ''}`

function likelihoodOf(evidence: CertaintyEvidence): number {
  const sum = evidence.reduce(
    (total, [feature, strength]) => total + certaintyWeights[feature] * strength,
    certaintyWeights.base,
  )
  return 1 / (1 + Math.exp(-sum))
}
