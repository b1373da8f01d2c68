import { useMemo, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { isAlike } from '../../shared/facts/format-fact.ts'
import { useConnection, useLibrary } from '../app/library.ts'

export type ReviewOrder = 'headline' | 'reading'

/** The queue of one document's facts, the current one, and what can be decided about it. */
export function useReview(
  documentId: DocumentId,
  firstFact: FactId | undefined,
  onError: (error: unknown) => void,
) {
  const { api } = useConnection()
  const [order, setOrder] = useState<ReviewOrder>('headline')
  const [currentId, setCurrentId] = useState<FactId | null>(firstFact ?? null)
  const loaded = useLibrary(
    (from) => from.facts.list({ documentId, order }),
    `review:${documentId}:${order}`,
    ['facts', 'history'],
  )
  const facts = useMemo(() => loaded.value ?? [], [loaded.value])
  const found = facts.findIndex(({ id }) => id === currentId)
  const firstOpen = Math.max(
    0,
    facts.findIndex(({ state }) => state === 'suggested'),
  )
  const index = found === -1 ? firstOpen : found
  const current: Fact | null = facts[index] ?? null
  const alike = current
    ? facts.filter((fact) => fact.state === 'suggested' && fact.id !== current.id && isAlike(fact, current))
    : []

  const step = (by: number) => {
    const next = facts[Math.min(Math.max(index + by, 0), facts.length - 1)]
    if (next) setCurrentId(next.id)
  }
  const toNextOpen = () => {
    const next = [...facts.slice(index + 1), ...facts.slice(0, index)].find(
      ({ state }) => state === 'suggested',
    )
    if (next) setCurrentId(next.id)
  }
  /** Runs a decision, then moves to the next suggestion; on a refusal stays where it is. */
  const decide = (work: () => Promise<unknown>) => {
    work().then(toNextOpen, onError)
  }

  return {
    state: loaded.state,
    facts,
    current,
    index,
    alike,
    order,
    setOrder,
    choose: setCurrentId,
    step,
    skip: toNextOpen,
    confirm: (ids: readonly FactId[]) => decide(() => api.facts.confirm({ factIds: ids })),
    reject: (ids: readonly FactId[]) => decide(() => api.facts.reject({ factIds: ids })),
    reopen: (ids: readonly FactId[]) => api.facts.reopen({ factIds: ids }).catch(onError),
    correct: (id: FactId, values: FactValues) => decide(() => api.facts.correct({ factId: id, values })),
  }
}
