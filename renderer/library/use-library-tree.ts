import { useDeferredValue, useMemo, useState } from 'react'
import { useLibrary } from '../app/library.ts'
import type { TreeSource } from './library-tree.ts'
import type { LibrarySort } from './library-tree.ts'

/** Enough to see a company's recent years; the rest is one click away in the table of documents. */
const shownPerCompany = 60
const shownFound = 200
const noDocuments: TreeSource['others'] = { documents: [], total: 0 }
const noPages: TreeSource['documents'] = new Map()
const noLedgers: TreeSource['guidance'] = new Map()

interface TreeQuestion {
  readonly filter: string
  readonly expanded: readonly string[]
  readonly sort: LibrarySort
}

/** Asks the library for what the pane shows: all companies, grids and notes, and the documents of open companies. */
export function useLibraryTree({
  filter,
  expanded,
  sort,
}: TreeQuestion): Omit<TreeSource, 'library' | 'expanded'> {
  const wanted = useDeferredValue(filter)
  const companies = useLibrary((api) => api.documents.companies({}), 'companies', ['documents'])
  const grids = useLibrary((api) => api.grids.list({}), 'grids', ['grids', 'facts', 'documents'])
  const notes = useLibrary((api) => api.notes.list({}), 'notes', ['notes'])
  const moves = useLibrary((api) => api.anchors.moves({}), 'moves', ['documents', 'notes', 'facts'])
  const checks = useLibrary((api) => api.checks.count({}), 'open checks', ['checks', 'documents'])
  const highlights = useLibrary((api) => api.highlights.count({}), 'highlights by colour', [
    'highlights',
    'documents',
  ])
  const open = expanded.filter((key) => key.startsWith('company ')).map((key) => key.slice('company '.length))
  const pages = useLibrary(
    async (api) => {
      const ask = async (company: string) =>
        [company, await api.documents.list({ view: 'all', company, sort, limit: shownPerCompany })] as const
      return new Map(await Promise.all(open.map(ask)))
    },
    `documents ${sort} ${JSON.stringify(open)}`,
    ['documents'],
  )
  const ledgers = useLibrary(
    async (api) => {
      const ask = async (company: string) => [company, await api.guidance.read({ company })] as const
      const read = await Promise.all(open.map(ask))
      return new Map(
        read.flatMap(([company, { rows, promises, summary }]) =>
          rows.length + promises.length === 0 ? [] : [[company, summary.open] as const],
        ),
      )
    },
    `ledgers of ${JSON.stringify(open)}`,
    ['documents', 'facts', 'guidance'],
  )
  const found = useLibrary(
    (api) =>
      wanted === ''
        ? Promise.resolve(null)
        : api.documents.list({ view: 'all', filter: wanted, sort, limit: shownFound }),
    `found ${sort} ${wanted}`,
    ['documents'],
  )
  const others = useLibrary(
    (api) => api.documents.list({ view: 'all', company: '', sort, limit: shownPerCompany }),
    `others ${sort}`,
    ['documents'],
  )
  // An opened company must not make the others blink away while its documents are fetched.
  const [lastPages, setLastPages] = useState(pages.value ?? noPages)
  if (pages.value && pages.value !== lastPages) setLastPages(pages.value)
  return useMemo(
    () => ({
      companies: companies.value ?? [],
      documents: lastPages,
      guidance: ledgers.value ?? noLedgers,
      others: others.value ?? noDocuments,
      grids: grids.value ?? [],
      notes: notes.value ?? [],
      checks: (checks.value?.error ?? 0) + (checks.value?.doubt ?? 0),
      highlights: Object.values(highlights.value ?? {}).reduce((sum, count) => sum + count, 0),
      moves: moves.value?.length ?? 0,
      found: wanted === '' ? null : (found.value?.documents ?? []),
      filter: wanted,
    }),
    [
      companies.value,
      lastPages,
      ledgers.value,
      others.value,
      grids.value,
      notes.value,
      checks.value,
      highlights.value,
      moves.value,
      found.value,
      wanted,
    ],
  )
}
