import type { PassageRow } from '../../shared/documents/documents-api.ts'

/** The most `documents.passages` gives at once. */
export const pageSize = 500
/** Sixteen pages are 8,000 passages: more than any screen shows, a few megabytes at most. */
const pagesKept = 16

type Fetch = (from: number, to: number) => Promise<readonly PassageRow[]>

/** A document's passages, fetched a page at a time when something asks for them; the pages used last are kept. */
export interface PassagePages {
  /** The passage if its page is here; otherwise the page is fetched and `subscribe` tells. */
  readonly find: (ordinal: number) => PassageRow | null
  /** Like `find`, but fetches nothing. */
  readonly peek: (ordinal: number) => PassageRow | null
  /** Passages from `first` to `last`, both included, in order; at most a page's worth of pages is waited for. */
  readonly load: (first: number, last: number) => Promise<readonly PassageRow[]>
  readonly subscribe: (listener: () => void) => () => void
  /** Grows when a page arrives. */
  readonly round: () => number
}

export function createPassagePages(fetch: Fetch, total: number): PassagePages {
  const pages = new Map<number, readonly PassageRow[]>()
  const underway = new Map<number, Promise<readonly PassageRow[]>>()
  const listeners = new Set<() => void>()
  let round = 0

  function fetchPage(page: number): Promise<readonly PassageRow[]> {
    const kept = pages.get(page)
    if (kept) return Promise.resolve(touch(page, kept))
    const running = underway.get(page)
    if (running) return running
    const started = fetch(page * pageSize, Math.min(total, (page + 1) * pageSize)).then(
      (rows) => {
        underway.delete(page)
        touch(page, rows)
        for (const oldest of pages.keys()) {
          if (pages.size <= pagesKept) break
          pages.delete(oldest)
        }
        round += 1
        for (const listener of listeners) listener()
        return rows
      },
      (error: unknown) => {
        underway.delete(page)
        throw error
      },
    )
    underway.set(page, started)
    return started
  }

  // A map remembers the order of insertion: putting a page in again makes it the newest.
  function touch(page: number, rows: readonly PassageRow[]): readonly PassageRow[] {
    pages.delete(page)
    pages.set(page, rows)
    return rows
  }

  const peek = (ordinal: number) => pages.get(Math.floor(ordinal / pageSize))?.[ordinal % pageSize] ?? null
  return {
    peek,
    find: (ordinal) => {
      const row = peek(ordinal)
      // A page that fails stays blank and is asked for again when its rows next render.
      if (row === null && ordinal >= 0 && ordinal < total)
        fetchPage(Math.floor(ordinal / pageSize)).catch(() => undefined)
      return row
    },
    load: async (first, last) => {
      const rows: PassageRow[] = []
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1)
        rows.push(...(await fetchPage(page)))
      return rows.filter((row) => row.ordinal >= first && row.ordinal <= last)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    round: () => round,
  }
}
