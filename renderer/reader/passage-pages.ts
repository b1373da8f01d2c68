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
  /** Fetches the pages held anew, of a document that now has so many passages; the old ones show until then. */
  readonly refresh: (total: number) => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
  /** Grows when a page arrives. */
  readonly round: () => number
}

export function createPassagePages(fetch: Fetch, passages: number): PassagePages {
  let total = passages
  const pages = new Map<number, readonly PassageRow[]>()
  const underway = new Map<number, Promise<readonly PassageRow[]>>()
  const listeners = new Set<() => void>()
  let round = 0
  // Grows when everything held is asked for anew: what was asked before is then no longer wanted.
  let generation = 0

  function fetchPage(page: number): Promise<readonly PassageRow[]> {
    const kept = pages.get(page)
    if (kept) return Promise.resolve(touch(page, kept))
    const running = underway.get(page)
    if (running) return running
    const asked = generation
    const started = fetch(page * pageSize, Math.min(total, (page + 1) * pageSize)).then(
      (rows) => {
        if (asked !== generation) return fetchPage(page)
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
        if (asked === generation) underway.delete(page)
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

  async function refresh(now: number): Promise<void> {
    total = now
    generation += 1
    underway.clear()
    const held = [...pages.keys()]
    const fresh = await Promise.all(
      held.map(async (page) => {
        const from = page * pageSize
        // A page that fails keeps its old rows; the next look at it asks again.
        return from < total ? fetch(from, Math.min(total, from + pageSize)).catch(() => null) : []
      }),
    )
    held.forEach((page, index) => {
      const rows = fresh[index]
      if (rows?.length === 0) pages.delete(page)
      else if (rows) pages.set(page, rows)
    })
    round += 1
    for (const listener of listeners) listener()
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
    refresh,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    round: () => round,
  }
}
