import { useMemo, useRef, useState } from 'react'
import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import type {
  Fact,
  FactPage,
  FactProposal,
  ReviewFilter,
  ReviewOrder,
  ReviewScope,
} from '../../shared/facts/facts-api.ts'
import { isAlike } from '../../shared/facts/format-fact.ts'
import { useConnection, useLibrary } from '../app/library.ts'

/** Facts fetched at a time, and at most: the rest follows when these are decided, or by a narrower filter. */
const [atATime, most] = [500, 5_000]
const none: FactPage = {
  facts: [],
  proposals: [],
  next: null,
  counts: { suggested: 0, confirmed: 0, corrected: 0, rejected: 0 },
}

/** The queue of a document's, a company's or the library's facts, the current one, and what can be decided about it. */
export function useReview(
  scope: ReviewScope,
  firstFact: FactId | undefined,
  onError: (error: unknown) => void,
) {
  const { api } = useConnection()
  const isOneDocument = 'documentId' in scope
  const [order, setOrder] = useState<ReviewOrder>('importance')
  const [filter, setFilter] = useState<ReviewFilter>(isOneDocument ? {} : { state: 'suggested' })
  const [limit, setLimit] = useState(isOneDocument ? most : atATime)
  const [currentId, setCurrentId] = useState<FactId | null>(firstFact ?? null)
  const question = JSON.stringify({ scope, filter, order })
  const loaded = useLibrary(
    (from) => from.facts.queue({ scope, filter, order, after: null, limit }),
    `review:${question}:${limit}`,
    ['facts', 'history'],
  )
  // The list stays while a longer one is fetched.
  const shown = useRef({ question, page: none })
  if (loaded.value) shown.current = { question, page: loaded.value }
  const page = loaded.value ?? (shown.current.question === question ? shown.current.page : none)
  const { facts, counts } = page
  const proposals = useMemo(
    () => new Map<FactId, FactProposal>(page.proposals.map((one) => [one.factId, one])),
    [page],
  )
  const found = facts.findIndex(({ id }) => id === currentId)
  const firstOpen = Math.max(
    0,
    facts.findIndex(({ state }) => state === 'suggested'),
  )
  const index = found === -1 ? firstOpen : found
  const current: Fact | null = facts[index] ?? null
  const isLike = (fact: Fact, like: (fact: Fact, current: Fact) => boolean) =>
    current !== null && fact.state === 'suggested' && (fact.id === current.id || like(fact, current))
  const alike = facts.filter((fact) => isLike(fact, (a, b) => a.documentId === b.documentId && isAlike(a, b)))
  const asSure = facts.filter((fact) => isLike(fact, (a, b) => a.confidence >= b.confidence))

  const choose = (id: FactId) => {
    setCurrentId(id)
    const at = facts.findIndex((fact) => fact.id === id)
    if (page.next !== null && at > facts.length - 50) setLimit((last) => Math.min(most, last + atATime))
  }
  const step = (by: number) => {
    const next = facts[Math.min(Math.max(index + by, 0), facts.length - 1)]
    if (next) choose(next.id)
  }
  const toNextOpen = (decided: ReadonlySet<FactId> = new Set()) => {
    const next = [...facts.slice(index + 1), ...facts.slice(0, index)].find(
      ({ id, state }) => state === 'suggested' && !decided.has(id),
    )
    if (next) choose(next.id)
  }
  /** Runs a decision, then moves to the next suggestion; on a refusal stays where it is. */
  const decide = (work: () => Promise<unknown>, ids: readonly FactId[]) => {
    work().then(() => toNextOpen(new Set(ids)), onError)
  }

  return {
    state: loaded.state,
    facts,
    counts,
    proposals,
    current,
    proposal: current ? (proposals.get(current.id) ?? null) : null,
    index,
    alike,
    asSure,
    order,
    setOrder,
    filter,
    setFilter,
    isOneDocument,
    choose,
    step,
    skip: () => toNextOpen(),
    confirm: (ids: readonly FactId[]) => decide(() => api.facts.confirm({ factIds: ids }), ids),
    reject: (ids: readonly FactId[]) => decide(() => api.facts.reject({ factIds: ids }), ids),
    reopen: (ids: readonly FactId[]) => api.facts.reopen({ factIds: ids }).catch(onError),
    correct: (id: FactId, values: FactValues) =>
      decide(() => api.facts.correct({ factId: id, values }), [id]),
    takeProposals: (ids: readonly FactId[]) => decide(() => api.facts.takeProposals({ factIds: ids }), ids),
    confirmMatching: () => {
      const { state: _, ...matching } = filter
      decide(() => api.facts.confirmMatching({ scope, filter: matching }), [])
    },
  }
}
