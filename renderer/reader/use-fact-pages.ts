import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useConnection } from '../app/library.ts'
import { createFactPages, type FactPages } from './fact-pages.ts'

/** The facts of the passages on screen. Another object whenever there is something new in it. */
export function useFactPages(documentId: DocumentId, total: number): Pick<FactPages, 'find' | 'held'> {
  const { api, host } = useConnection()
  const pages = useMemo(
    () => createFactPages((from, to) => api.facts.list({ documentId, from, to }), total),
    [api, documentId, total],
  )
  useEffect(() => {
    const offChange = host.on('libraryChanged', ({ kinds }) => {
      if (kinds.includes('facts')) pages.refresh()
    })
    const offStart = host.on('coreStarted', pages.refresh)
    return () => {
      offChange()
      offStart()
    }
  }, [host, pages])
  const round = useSyncExternalStore(pages.subscribe, pages.round)
  return useMemo(() => ({ find: pages.find, held: pages.held, round }), [pages, round])
}
