import { contextUnits } from '../../shared/anchors/resolve-anchor.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact, FactProposal } from '../../shared/facts/facts-api.ts'
import { isSameSentence, proposeDecision, type Surroundings } from '../../shared/facts/propose-decision.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace } from '../documents/document-queries.ts'
import { pickValues } from './decision-queries.ts'
import {
  hasDecisions,
  listDecidedInWords,
  listDecidedRepeats,
  type DecidedElsewhere,
} from './proposal-queries.ts'

type ProposeDeps = Pick<CoreDeps, 'db' | 'texts'>

/**
 * What decisions elsewhere say about suggestions, at most one each: of the same words in another document or another
 * place of this one, else of a figure that only repeats another. Nothing is stored: a proposal lives while the decision
 * it comes from does.
 */
export function proposeFacts(deps: ProposeDeps, facts: readonly Fact[]): readonly FactProposal[] {
  const open = facts.filter(({ state, isLost }) => state === 'suggested' && !isLost)
  if (open.length === 0 || !hasDecisions(deps.db)) return []
  const places = new Map<string, ReturnType<typeof findDocumentPlace>>()
  const surroundingsOf = ({ documentId, span }: Fact): Surroundings | null => {
    if (!places.has(documentId)) places.set(documentId, findDocumentPlace(deps.db, documentId))
    const text = places.get(documentId)?.text
    if (!text) return null
    return {
      prefix: deps.texts.slice(text, Math.max(0, span.start - contextUnits), span.start),
      suffix: deps.texts.slice(text, span.end, Math.min(text.length, span.end + contextUnits)),
    }
  }
  return open.flatMap((fact) => {
    const inWords = listDecidedInWords(deps.db, fact)
    const around = inWords.length === 0 ? null : surroundingsOf(fact)
    const same = around === null ? [] : inWords.filter((decided) => isSameSentence(around, decided))
    const found =
      propose(fact, same, 'same-words') ?? propose(fact, listDecidedRepeats(deps.db, fact.id), 'repeats')
    return found === null ? [] : [found]
  })
}

function propose(
  fact: Fact,
  decided: readonly DecidedElsewhere[],
  reason: FactProposal['reason'],
): FactProposal | null {
  for (const one of decided) {
    const proposed = proposeDecision(pickValues(fact), one)
    if (proposed) return { factId: fact.id, ...proposed, reason, from: one.from }
  }
  return null
}

export const proposalsById = (proposals: readonly FactProposal[]): ReadonlyMap<FactId, FactProposal> =>
  new Map(proposals.map((proposal) => [proposal.factId, proposal]))
