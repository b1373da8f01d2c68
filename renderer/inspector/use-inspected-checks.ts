import { useRef } from 'react'
import type { Check } from '../../shared/checks/checks-api.ts'
import { useLibrary } from '../app/library.ts'
import { stretchAround, type Stretch } from './fact-stretch.ts'
import type { Inspected } from './use-inspected.ts'

/** With more checks open than this only those around the current passage are listed: nobody reads a longer list. */
const mostListed = 1_000

export interface InspectedChecks {
  /** Null while they are first fetched. */
  readonly checks: readonly Check[] | null
  /** Whether these are only the checks around the current passage. */
  readonly isPart: boolean
  /** Open errors and doubts of the whole document. */
  readonly errors: number
  readonly doubts: number
}

/** The checks of the document in view; of one with very many those around the current passage. */
export function useInspectedChecks({ documentId, ordinal }: Inspected): InspectedChecks {
  const counts = useLibrary(
    async (core) => (documentId ? core.checks.count({ documentId }) : null),
    `checks in ${documentId ?? ''}`,
    ['checks', 'documents'],
  )
  const { error = 0, doubt = 0, note = 0 } = counts.value ?? {}
  const isPart = error + doubt + note > mostListed
  const isKnown = documentId === null || counts.state !== 'loading'
  const place = useRef(0)
  if (ordinal !== null) place.current = ordinal
  const stretch: Partial<Stretch> = isPart ? stretchAround(place.current) : {}
  const loaded = useLibrary(
    async (core) => (documentId && isKnown ? core.checks.list({ documentId, ...stretch }) : null),
    `checks of ${documentId ?? ''} ${isKnown} ${isPart} ${stretch.from ?? ''}`,
    ['checks', 'documents'],
  )
  // While the next stretch of the same document is fetched the last one stays.
  const shown = useRef<{ readonly of: typeof documentId; readonly checks: readonly Check[] | null }>(null)
  if (loaded.value !== null) shown.current = { of: documentId, checks: loaded.value }
  const stays = isPart && shown.current?.of === documentId ? shown.current.checks : null
  return { checks: loaded.value ?? stays, isPart, errors: error, doubts: doubt }
}
