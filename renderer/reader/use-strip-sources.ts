import { useMemo } from 'react'
import type { CheckedPassage } from '../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FindHit } from '../../shared/documents/documents-api.ts'
import type { Backlink } from '../../shared/notes/notes-api.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { StripSource } from './strip-places.ts'

interface Marked {
  readonly documentId: DocumentId
  readonly hits: readonly FindHit[]
  readonly backlinks: readonly Backlink[]
  /** Passages with open errors or doubts, with the gravest of each. */
  readonly checks: readonly CheckedPassage[]
}

/** What the strip shows, each kind a source of its own; later ones are painted over earlier ones. */
export function useStripSources(marked: Marked): readonly StripSource[] {
  const { documentId, hits, backlinks, checks } = marked
  const t = useText()
  const highlights =
    useLibrary((api) => api.highlights.ordinals({ documentId }), `highlights on the strip of ${documentId}`, [
      'highlights',
      'documents',
    ]).value ?? none
  return useMemo(
    () => [
      {
        name: t('reading.stripCitations', { count: backlinks.length }),
        places: backlinks.map((link) => ({ ordinal: link.citation.passage, tone: 'cited' as const })),
      },
      {
        name: t('reading.stripHighlights', { count: highlights.length }),
        places: highlights.map(({ passage, colour }) => ({
          ordinal: passage,
          tone: `hl-${colour}` as const,
        })),
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
    [t, hits, backlinks, highlights, checks],
  )
}

const none: readonly never[] = []
