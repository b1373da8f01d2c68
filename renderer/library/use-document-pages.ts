import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentSummary, documentSorts } from '../../shared/documents/documents-api.ts'
import { useConnection } from '../app/library.ts'

export type DocumentSort = (typeof documentSorts)[number]

export interface DocumentQuestion {
  readonly view: 'all' | 'unread' | 'review' | 'bin'
  readonly filter: string
  readonly company: string | null
  readonly sort: DocumentSort
}

export interface DocumentPages {
  /** Documents there are; null until the library has answered. */
  readonly total: number | null
  /** The document at a place of the list; null while its page is on the way. */
  readonly at: (index: number) => DocumentSummary | null
  readonly ensure: (from: number, to: number) => void
  /** Ids from one place to another, fetched where they are not here yet. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly DocumentSummary['id'][]>
  readonly error: unknown
}

const pageSize = 200

interface Held {
  readonly key: string
  readonly total: number | null
  readonly pages: ReadonlyMap<number, readonly DocumentSummary[]>
  readonly error: unknown
}

/** A list of any length, fetched page by page as it is scrolled, and again where the library changes. */
export function useDocumentPages(question: DocumentQuestion): DocumentPages {
  const { api, host } = useConnection()
  const key = JSON.stringify(question)
  const [held, setHeld] = useState<Held>({ key, total: null, pages: new Map(), error: null })
  const asking = useRef(new Set<string>())
  const current = useRef({ key, visible: [0] as readonly number[] })

  const fetchPage = useCallback(
    async (page: number, again: boolean) => {
      const tag = `${key} ${page}`
      if (asking.current.has(tag) && !again) return
      asking.current.add(tag)
      try {
        const asked = JSON.parse(key) as DocumentQuestion
        const found = await api.documents.list(pageInput(asked, page * pageSize, pageSize))
        if (current.current.key !== key) return
        setHeld((was) => ({
          key,
          total: found.total,
          pages: new Map(was.key === key ? was.pages : []).set(page, found.documents),
          error: null,
        }))
      } catch (error) {
        asking.current.delete(tag)
        if (current.current.key === key) setHeld((was) => ({ ...was, key, error }))
      }
    },
    [api, key],
  )
  useEffect(() => {
    current.current = { key, visible: [0] }
    asking.current.clear()
    void fetchPage(0, true)
  }, [key, fetchPage])
  useEffect(() => {
    const again = () => current.current.visible.forEach((page) => void fetchPage(page, true))
    const offChange = host.on('libraryChanged', ({ kinds }) => {
      if (kinds.some((kind) => kind === 'documents' || kind === 'facts' || kind === 'reading')) again()
    })
    const offStart = host.on('coreStarted', again)
    return () => {
      offChange()
      offStart()
    }
  }, [host, fetchPage])

  const known = held.key === key ? held : null
  const ensure = (from: number, to: number) => {
    const pages: number[] = []
    for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page += 1)
      pages.push(page)
    current.current = { key, visible: pages }
    for (const page of pages) void fetchPage(page, false)
  }
  return {
    total: held.total,
    at: (index) => held.pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    ensure,
    idsBetween: async (from, to) => {
      const ids: DocumentSummary['id'][] = []
      while (from + ids.length <= to) {
        const start = from + ids.length
        const { documents } = await api.documents.list(
          pageInput(question, start, Math.min(to - start + 1, 1_000)),
        )
        if (documents.length === 0) break
        ids.push(...documents.map((document) => document.id))
      }
      return ids
    },
    error: known?.error ?? null,
  }
}

const pageInput = ({ view, filter, company, sort }: DocumentQuestion, from: number, limit: number) => ({
  view,
  sort,
  from,
  limit,
  ...(filter ? { filter } : {}),
  ...(company === null ? {} : { company }),
})
