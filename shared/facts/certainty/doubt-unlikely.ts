import type { ParsedDocument } from '../../documents/document.ts'
import type { FoundFact } from '../fact.ts'
import { rivalConfidence, standTogether } from './settle-rivals.ts'
import type { Setting } from '../statement.ts'
import { certaintyWeights } from './certainty-model.ts'
import { describeCertainty, toCell, type CertaintyEvidence } from './describe-certainty.ts'

/**
 * Of several figures for one cell of a row that every company has, the one that is likeliest the company's keeps the
 * confidence it was `read` with, and those that disagree with it show a doubt.
 */
export function doubtUnlikely(
  facts: readonly FoundFact[],
  read: readonly FoundFact[],
  document: Pick<ParsedDocument, 'passages'>,
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
  for (const [index, fact] of facts.entries()) {
    const likelihood = likelihoods[index] ?? null
    if (likelihood === null) continue
    const leader = leaders.get(toRow(fact))
    if (leader === undefined || likelihood > (likelihoods[leader] ?? 0)) leaders.set(toRow(fact), index)
  }
  return asRead.map((fact, index) => {
    const leader = likelihoods[index] === null ? undefined : facts[leaders.get(toRow(fact)) ?? -1]
    if (leader === undefined) return facts[index] ?? fact
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
