import { useMemo } from 'react'
import type { CheckedPassage } from '../../shared/checks/checks-api.ts'
import type { FindHit } from '../../shared/documents/documents-api.ts'
import type { Backlink } from '../../shared/notes/notes-api.ts'
import { useText } from '../app/text.ts'
import type { StripSource } from './strip-places.ts'

interface Marked {
  readonly hits: readonly FindHit[]
  readonly backlinks: readonly Backlink[]
  /** Passages with open errors or doubts, with the gravest of each. */
  readonly checks: readonly CheckedPassage[]
}

/** What the strip shows, each kind a source of its own; later ones are painted over earlier ones. */
export function useStripSources({ hits, backlinks, checks }: Marked): readonly StripSource[] {
  const t = useText()
  return useMemo(
    () => [
      {
        name: t('reading.stripCitations', { count: backlinks.length }),
        places: backlinks.map((link) => ({ ordinal: link.citation.passage, tone: 'cited' as const })),
      },
      {
        name: t('checks.passages', { count: checks.length }),
        places: checks.map(({ passage, severity }) => ({
          ordinal: passage,
          tone: severity === 'error' ? ('error' as const) : ('doubt' as const),
        })),
      },
      {
        name: t('reading.stripHits', { count: hits.length }),
        places: hits.map((hit) => ({ ordinal: hit.ordinal, tone: 'hit' as const })),
      },
    ],
    [t, hits, backlinks, checks],
  )
}
