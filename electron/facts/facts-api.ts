import { AppError } from '../../shared/api/app-error.ts'
import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import type { Fact, FactsApi } from '../../shared/facts/facts-api.ts'
import { rankFacts } from '../../shared/facts/headlines/rank-facts.ts'
import { resolveMetric } from '../../shared/metrics/name-metric.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findPassage, locatePosition } from '../documents/passage-queries.ts'
import { proposalsById, proposeFacts } from './propose-facts.ts'
import { readWho } from './read-who.ts'
import { countByMetric, countByState, listOpenMatching, listPage } from './review-queries.ts'
import { addToJournal, deleteDecision, listJournal, pickValues } from './decision-queries.ts'
import {
  anchorAt,
  anchorOf,
  confirmFact,
  isSameValues,
  readSource,
  recordDecision,
  recordMadeFact,
} from './decide-fact.ts'
import {
  isStillSuggested,
  listFactsOfDocument,
  listFactsOfPassages,
  listOrdinalsWithFacts,
  readFact,
} from './fact-queries.ts'

/** What a write about figures makes views fetch again. */
const changedKinds = ['facts', 'grids', 'documents'] as const
/** More than the reader's strip can show one beside the other. */
const mostOrdinals = 2_000
/** Accepted by one key at most: each is anchored, journaled and can be taken back. */
const mostConfirmed = 5_000

/** Suggested figures and what a person decides about them. */
export function createFactsApi(deps: CoreDeps): FactsApi {
  const { db, clock, newId, commit, texts } = deps

  const decide = (
    label:
      | 'history.facts-confirmed'
      | 'history.facts-rejected'
      | 'history.facts-reopened'
      | 'history.proposals-taken',
    factIds: readonly FactId[],
    work: (fact: Fact) => void,
  ): readonly Fact[] => {
    const ids = [...new Set(factIds)]
    return commit({ label, kinds: changedKinds, ids }, () => {
      for (const id of ids) work(readFact(db, id))
      return ids.map((id) => readFact(db, id))
    })
  }

  /** A metric by any of its names is the metric; a name of no metric is the figure's own. */
  const underItsName = (values: FactValues): FactValues => ({
    ...values,
    metric: resolveMetric(values.metric, deps.metrics.read().listed)?.name ?? values.metric,
  })

  return {
    list: async ({ documentId, from, to, order }) => {
      const source = readSource(deps, documentId)
      const isPart = from !== undefined || to !== undefined
      const facts = isPart
        ? listFactsOfPassages(db, documentId, from ?? 0, to ?? source.passages)
        : listFactsOfDocument(db, documentId)
      return order === 'headline' ? headlinesFirst(facts) : facts
    },
    ordinals: async ({ documentId }) => {
      const { key, passages } = readSource(deps, documentId)
      return listOrdinalsWithFacts(db, key, Math.max(1, Math.ceil(passages / mostOrdinals)))
    },
    read: async ({ factId }) => readFact(db, factId),
    queue: async ({ scope, filter, order, after, limit }) => {
      if ('documentId' in scope) readSource(deps, scope.documentId)
      const page = listPage(db, { scope, filter, order, after, limit })
      return {
        ...page,
        proposals: proposeFacts(deps, page.facts),
        counts: countByState(db, scope, filter),
      }
    },
    queueMetrics: async ({ scope, filter }) => countByMetric(db, scope, filter),
    proposals: async ({ factIds }) =>
      proposeFacts(
        deps,
        factIds.map((id) => readFact(db, id)),
      ),
    takeProposals: async ({ factIds }) => {
      const proposals = proposalsById(
        proposeFacts(
          deps,
          [...new Set(factIds)].map((id) => readFact(db, id)),
        ),
      )
      return decide('history.proposals-taken', factIds, (fact) => {
        const proposal = proposals.get(fact.id)
        if (!proposal) return
        const whenLost = proposal.state === 'rejected' ? 'as it was' : 'refuse'
        const anchor = anchorOf(deps, fact, whenLost)
        recordDecision(deps, fact, proposal.state, proposal.values, anchor, proposal.from.factId)
      })
    },
    confirmMatching: async ({ scope, filter }) => {
      const facts = listOpenMatching(db, scope, filter, mostConfirmed)
      return commit({ label: 'history.facts-confirmed', kinds: changedKinds, ids: [] }, () => {
        for (const fact of facts) confirmFact(deps, fact)
        return { confirmed: facts.length }
      })
    },
    confirm: async ({ factIds }) =>
      decide('history.facts-confirmed', factIds, (fact) => confirmFact(deps, fact)),
    correct: async ({ factId, values: written }) =>
      commit({ label: 'history.fact-corrected', kinds: changedKinds, ids: [factId] }, () => {
        const fact = readFact(db, factId)
        const values = underItsName(written)
        const found = fact.state === 'suggested' ? pickValues(fact) : fact.suggestion
        const state = found !== null && isSameValues(found, values) ? 'confirmed' : 'corrected'
        recordDecision(deps, fact, state, values, anchorOf(deps, fact))
        return readFact(db, factId)
      }),
    reject: async ({ factIds }) =>
      decide('history.facts-rejected', factIds, (fact) => {
        if (fact.state === 'rejected') return
        recordDecision(deps, fact, 'rejected', pickValues(fact), anchorOf(deps, fact, 'as it was'))
      }),
    reopen: async ({ factIds }) =>
      decide('history.facts-reopened', factIds, (fact) => {
        if (fact.state === 'suggested') return
        // Made by hand, or passed over by a newer finder: there is no suggestion to go back to.
        if (!isStillSuggested(db, fact.id)) {
          if (fact.state === 'rejected') confirmFact(deps, fact)
          return
        }
        deleteDecision(db, fact.id)
        addToJournal(db, fact.id, {
          at: clock(),
          who: readWho(deps),
          state: 'suggested',
          from: pickValues(fact),
          to: fact.suggestion,
          takenFrom: null,
        })
      }),
    create: async ({ documentId, side, start, end, values }) => {
      const source = readSource(deps, documentId)
      if (end <= start || end > source.text.length)
        throw new AppError('invalid-input', {
          name: 'facts.create',
          path: 'end',
          problem: 'outside the text',
        })
      const located = locatePosition(db, source, start)
      const passage = located?.side === side ? findPassage(db, texts, source, located.ordinal) : null
      const words = passage?.[side]
      if (!passage || !words) throw new AppError('anchor-lost', { documentId })
      const factId = newId() as FactId
      return commit({ label: 'history.fact-created', kinds: changedKinds, ids: [factId] }, () => {
        const line = words.lines[0] + countLines(words.text.slice(0, start - words.start))
        recordMadeFact(
          deps,
          { id: factId, passage: passage.ordinal, line, speaker: passage.speaker },
          underItsName(values),
          { documentKey: source.key, anchor: anchorAt(deps, source, { side, start, end }) },
        )
        return readFact(db, factId)
      })
    },
    history: async ({ factId }) => {
      readFact(db, factId)
      return listJournal(db, factId)
    },
  }
}

/** Headline figures, each at its surest statement; then the other statements as one reads. */
function headlinesFirst(facts: readonly Fact[]): readonly Fact[] {
  const ranks = new Map<object, number>(rankFacts(facts).map((fact, rank) => [fact, rank]))
  const rankOf = (fact: Fact) => ranks.get(fact) ?? Number.MAX_SAFE_INTEGER
  return facts.toSorted((a, b) => rankOf(a) - rankOf(b))
}

const countLines = (text: string) => text.match(/\n/g)?.length ?? 0
