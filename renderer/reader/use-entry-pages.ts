import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Api } from '../../shared/api/api.ts'
import type { ChangedKind } from '../../shared/api/events.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useConnection } from '../app/library.ts'
import { createEntryPages, type EntryPages, type InPassage } from './entry-pages.ts'

export type PassageEntries<Entry> = Pick<EntryPages<Entry>, 'find' | 'held'>

/** Asks for what the passages `[from, to)` of a document hold. It stands outside the component: it never changes. */
export type ListEntries<Entry> = (
  api: Api,
  input: { readonly documentId: DocumentId; readonly from: number; readonly to: number },
) => Promise<readonly Entry[]>

/**
 * What the passages on screen hold, asked for again when the library announces a change of `kind`. Another object
 * whenever there is something new in it.
 */
export function useEntryPages<Entry extends InPassage>(
  documentId: DocumentId,
  total: number,
  kind: ChangedKind,
  list: ListEntries<Entry>,
): PassageEntries<Entry> {
  const { api, host } = useConnection()
  const pages = useMemo(
    () => createEntryPages((from, to) => list(api, { documentId, from, to }), total),
    [api, documentId, total, list],
  )
  useEffect(() => {
    const offChange = host.on('libraryChanged', ({ kinds }) => {
      if (kinds.includes(kind)) pages.refresh()
    })
    const offStart = host.on('coreStarted', pages.refresh)
    return () => {
      offChange()
      offStart()
    }
  }, [host, pages, kind])
  const round = useSyncExternalStore(pages.subscribe, pages.round)
  return useMemo(() => ({ find: pages.find, held: pages.held, round }), [pages, round])
}
