import { useMemo } from 'react'
import type { FindHit } from '../../shared/documents/documents-api.ts'
import type { Backlink } from '../../shared/notes/notes-api.ts'
import { useText } from '../app/text.ts'
import type { StripSource } from './strip-places.ts'

interface Marked {
  readonly hits: readonly FindHit[]
  readonly backlinks: readonly Backlink[]
}

/** What the strip shows, each kind a source of its own; later ones are painted over earlier ones. */
export function useStripSources({ hits, backlinks }: Marked): readonly StripSource[] {
  const t = useText()
  return useMemo(
    () => [
      {
        name: t('reading.stripCitations', { count: backlinks.length }),
        places: backlinks.map((link) => ({ ordinal: link.citation.passage, tone: 'cited' as const })),
      },
      {
        name: t('reading.stripHits', { count: hits.length }),
        places: hits.map((hit) => ({ ordinal: hit.ordinal, tone: 'hit' as const })),
      },
    ],
    [t, hits, backlinks],
  )
}
