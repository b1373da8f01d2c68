import { useCallback, useEffect, useRef, useState } from 'react'
import type { Check, CheckId, CheckSort, ChecksFilter } from '../../shared/checks/checks-api.ts'
import { useConnection } from '../app/library.ts'

const pageSize = 200
const none: readonly Check[] = []

/** The checks that a filter lets through, as far as they were asked for. */
export interface CheckTableRows {
  /** How many there are; null until the library has answered. */
  readonly total: number | null
  readonly at: (index: number) => Check | null
  /** The rows that are here, from the first one on; another array when they have changed. */
  readonly here: readonly Check[]
  /** Those of these that are here. */
  readonly among: (ids: ReadonlySet<CheckId>) => readonly Check[]
  /** Rows up to this one are wanted. */
  readonly ensure: (index: number) => void
  /** Rows `[from, to]`, fetched where they are not here yet. */
  readonly between: (from: number, to: number) => Promise<readonly Check[]>
  readonly error: unknown
}

interface Held {
  readonly key: string
  readonly checks: readonly Check[]
  readonly next: string | null
  readonly total: number | null
  readonly error: unknown
}

/**
 * Checks of the library in the order asked for, a page after the other as the table is scrolled: the library gives each page by the end of
 * the one before. When checks change, as many as are here are fetched again and then shown together.
 */
export function useCheckTable(filter: ChecksFilter | null, sort: CheckSort | null): CheckTableRows {
  const { api, host } = useConnection()
  const key = filter ? JSON.stringify({ filter, ...(sort ? { sort } : {}) }) : ''
  const [held, setHeld] = useState<Held>({ key, checks: [], next: null, total: null, error: null })
  const latest = useRef(held)
  const running = useRef<{ readonly key: string; readonly done: Promise<readonly Check[]> } | null>(null)

  /** Fetches until row `to` is here; begins at the first row where `again`. */
  const fetchTo = useCallback(
    async (to: number, again: boolean): Promise<readonly Check[]> => {
      const asked = JSON.parse(key) as { readonly filter: ChecksFilter; readonly sort?: CheckSort }
      const known = !again && latest.current.key === key && latest.current.total !== null
      let { checks, next, total } = known
        ? latest.current
        : { checks: [] as readonly Check[], next: null as string | null, total: null as number | null }
      while (total === null || (next !== null && checks.length <= to)) {
        const page = await api.checks.page({
          ...asked,
          limit: pageSize,
          ...(next === null ? {} : { after: next }),
        })
        checks = [...checks, ...page.checks]
        next = page.next
        total = page.total
      }
      latest.current = { key, checks, next, total, error: null }
      setHeld(latest.current)
      return checks
    },
    [api, key],
  )
  const run = useCallback(
    (to: number, again: boolean): Promise<readonly Check[]> => {
      if (key === '') return Promise.resolve([])
      // One after the other: two that page at once would fetch the same pages and lose each other's.
      const before = running.current?.key === key ? running.current.done.catch(() => []) : Promise.resolve([])
      const done = before.then(() => fetchTo(to, again))
      running.current = { key, done }
      done.catch((error: unknown) => {
        latest.current = { ...latest.current, key, error }
        setHeld(latest.current)
      })
      return done
    },
    [fetchTo, key],
  )
  useEffect(() => {
    void run(0, true).catch(() => undefined)
  }, [run])
  useEffect(() => {
    const again = () => void run(latest.current.checks.length - 1, true).catch(() => undefined)
    const offChange = host.on('libraryChanged', ({ kinds }) => {
      if (kinds.some((kind) => kind === 'checks' || kind === 'documents')) again()
    })
    const offStart = host.on('coreStarted', again)
    return () => {
      offChange()
      offStart()
    }
  }, [host, run])

  const { checks, next, total, error } = held
  return {
    total,
    at: (index) => checks[index] ?? null,
    here: checks,
    among: (ids) => (ids.size === 0 ? none : checks.filter(({ id }) => ids.has(id))),
    ensure: (index) => {
      if (held.key === key && next !== null && index >= checks.length)
        void run(index, false).catch(() => undefined)
    },
    between: async (from, to) => (await run(to, false)).slice(from, to + 1),
    error: held.key === key ? error : null,
  }
}
