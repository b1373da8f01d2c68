import { useEffect, useRef, useState } from 'react'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { stretchAround, type Stretch } from './fact-stretch.ts'
import type { Inspected } from './use-inspected.ts'

/** With more facts than this only those around the current passage are listed: nobody reads a longer list. */
const mostListed = 1_000

export interface InspectedFacts {
  /** Null while they are first fetched. */
  readonly facts: readonly Fact[] | null
  /** Whether these are only the facts around the current passage. */
  readonly isPart: boolean
  /** Of the whole document: facts that are not rejected, and those still suggested. */
  readonly standing: number
  readonly waiting: number
}

/** The facts of the selected cell or document; of a document with very many those around the current passage. */
export function useInspectedFacts({ documentId, ordinal, factId, cellFacts }: Inspected): InspectedFacts {
  const { api } = useConnection()
  const counts = useLibrary(
    async (core) => (documentId ? core.documents.read({ documentId }) : null),
    `facts in ${documentId ?? ''}`,
    ['facts', 'documents'],
  )
  const isPart = (counts.value?.facts ?? 0) > mostListed
  const [place, setPlace] = useState(0)
  useEffect(() => {
    if (!isPart) return
    if (ordinal !== null) return setPlace(ordinal)
    if (factId === null) return
    let wanted = true
    api.facts.read({ factId }).then(
      (fact) => wanted && setPlace(fact.passage),
      // The fact is gone; the list stays where it was.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [api, isPart, ordinal, factId])

  const stretch: Partial<Stretch> = isPart ? stretchAround(place) : {}
  const isKnown = documentId === null || counts.state !== 'loading'
  const loaded = useLibrary(
    async (core) => {
      if (cellFacts) return Promise.all(cellFacts.map((id) => core.facts.read({ factId: id })))
      if (!isKnown) return null
      return documentId ? core.facts.list({ documentId, ...stretch }) : none
    },
    cellFacts
      ? `facts ${cellFacts.join(' ')}`
      : `facts of ${documentId ?? ''} ${isKnown} ${isPart} ${stretch.from ?? ''}`,
    ['facts'],
  )
  // While the next stretch is fetched the last one of the same document stays.
  const shown = useRef<{ readonly of: typeof documentId; readonly facts: readonly Fact[] | null }>(null)
  if (loaded.value !== null) shown.current = { of: documentId, facts: loaded.value }
  const stays = isPart && shown.current?.of === documentId ? shown.current.facts : null
  const facts = loaded.value ?? stays
  const inDocument = isPart ? counts.value : null
  return {
    facts,
    isPart,
    standing: inDocument?.facts ?? count(facts, (fact) => fact.state !== 'rejected'),
    waiting: inDocument?.suggestedFacts ?? count(facts, (fact) => fact.state === 'suggested'),
  }
}

const count = (facts: readonly Fact[] | null, isMeant: (fact: Fact) => boolean): number =>
  facts?.filter(isMeant).length ?? 0
const none: readonly Fact[] = []
