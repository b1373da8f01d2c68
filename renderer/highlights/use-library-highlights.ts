import { useEffect, useRef, useState } from 'react'
import type {
  HighlightsFilter,
  HighlightsPage,
  LibraryHighlight,
} from '../../shared/highlights/highlights-api.ts'
import { useConnection, useLibrary } from '../app/library.ts'

const pageLength = 200

export interface LibraryHighlights {
  readonly highlights: readonly LibraryHighlight[]
  readonly total: number
  readonly state: 'loading' | 'ready' | 'failed'
  readonly error: unknown
  /** Fetches the next page, where there is one. */
  readonly more: () => void
}

/** Highlights of the library that a filter lets through, page after page as far as somebody looks. */
export function useLibraryHighlights(filter: HighlightsFilter): LibraryHighlights {
  const { api } = useConnection()
  const key = JSON.stringify(filter)
  const first = useLibrary(
    (core) => core.highlights.page({ filter, limit: pageLength }),
    `highlights ${key}`,
    ['highlights', 'documents'],
  )
  // Further pages belong to the first one: when that is fetched anew, they begin again.
  const [rest, setRest] = useState<{ of: HighlightsPage | null; pages: readonly HighlightsPage[] }>({
    of: null,
    pages: [],
  })
  const underway = useRef(false)
  const pages = rest.of === first.value ? rest.pages : []
  const next = (pages.at(-1) ?? first.value)?.next ?? null
  useEffect(() => {
    underway.current = false
  }, [first.value])
  return {
    highlights: [...(first.value?.highlights ?? []), ...pages.flatMap((page) => page.highlights)],
    total: first.value?.total ?? 0,
    state: first.state,
    error: first.state === 'failed' ? first.error : null,
    more: () => {
      if (next === null || underway.current) return
      underway.current = true
      api.highlights.page({ filter, after: next, limit: pageLength }).then(
        (page) => {
          underway.current = false
          setRest({ of: first.value, pages: [...pages, page] })
        },
        () => {
          underway.current = false
        },
      )
    },
  }
}
