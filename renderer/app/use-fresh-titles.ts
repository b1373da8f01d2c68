import { useEffect, useRef } from 'react'
import type { Api } from '../../shared/api/api.ts'
import { useConnection } from './library.ts'
import type { TabLayout, TabTitle } from './tabs.ts'
import type { ViewRequest } from './workbench.ts'

/**
 * Calls the tabs of a saved layout as what is in them is called today: a view says it itself only once it is shown, and
 * a document may have been renamed, or an older Lightbench may have called it otherwise, since the tab was saved.
 */
export function useFreshTitles(saved: TabLayout, rename: (tabId: string, title: TabTitle) => void): void {
  const { api } = useConnection()
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    for (const { id, request } of saved.groups.flatMap(({ tabs }) => tabs))
      readTitle(api, request).then(
        (title) => title !== null && rename(id, title),
        // What is there no more keeps its name: its view says so when it is shown.
        () => undefined,
      )
  }, [api, saved, rename])
}

async function readTitle(api: Api, request: ViewRequest): Promise<TabTitle | null> {
  switch (request.view) {
    case 'document':
      return (await api.documents.read({ documentId: request.documentId })).title
    case 'model':
      return (await api.models.list({})).find(({ id }) => id === request.modelId)?.name ?? null
    case 'note':
      return (await api.notes.list({})).find(({ id }) => id === request.noteId)?.title || null
    case 'grid': {
      const grid = (await api.grids.list({})).find(({ id }) => id === request.gridId)
      if (!grid) return null
      return grid.kind === 'company' ? { message: 'grids.tab', details: { name: grid.name } } : grid.name
    }
    default:
      return null
  }
}
