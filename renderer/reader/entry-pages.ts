import { pageSize } from './passage-pages.ts'

/** As many as of passages: what a row shows and what is marked in it are kept equally long. */
const pagesKept = 16

/** What stands in a passage: a fact, a check. */
export interface InPassage {
  readonly passage: number
}

interface Page<Entry> {
  readonly entries: ReadonlyMap<number, readonly Entry[]>
  /** How often `refresh` had been called when it was asked for. */
  readonly age: number
}

/** What a document's passages hold, fetched with the pages in which a row asks for it; the pages used last are kept. */
export interface EntryPages<Entry> {
  /** Entries of one passage, as far as they are here; otherwise its page is fetched and `subscribe` tells. */
  readonly find: (ordinal: number) => readonly Entry[]
  /** All that are here. */
  readonly held: () => readonly Entry[]
  /** They have changed: each page is fetched again when it is next asked for, and stands until then. */
  readonly refresh: () => void
  readonly subscribe: (listener: () => void) => () => void
  /** Grows when a page arrives and when the pages are out of date. */
  readonly round: () => number
}

export function createEntryPages<Entry extends InPassage>(
  fetch: (from: number, to: number) => Promise<readonly Entry[]>,
  total: number,
): EntryPages<Entry> {
  const pages = new Map<number, Page<Entry>>()
  const underway = new Set<number>()
  const listeners = new Set<() => void>()
  let [round, age] = [0, 0]

  const tell = () => {
    round += 1
    for (const listener of listeners) listener()
  }

  function fetchPage(number: number): void {
    if (underway.has(number)) return
    underway.add(number)
    const askedAt = age
    fetch(number * pageSize, Math.min(total, (number + 1) * pageSize)).then(
      (entries) => {
        underway.delete(number)
        touch(number, { entries: Map.groupBy(entries, ({ passage }) => passage), age: askedAt })
        for (const oldest of pages.keys()) {
          if (pages.size <= pagesKept) break
          pages.delete(oldest)
        }
        tell()
      },
      // Text without its marks can still be read; the page is asked for again when its rows next render.
      () => underway.delete(number),
    )
  }

  // A map remembers the order of insertion: putting a page in again makes it the newest.
  function touch(number: number, page: Page<Entry>): void {
    pages.delete(number)
    pages.set(number, page)
  }

  return {
    find: (ordinal) => {
      const number = Math.floor(ordinal / pageSize)
      const page = pages.get(number)
      if (page) touch(number, page)
      if (page?.age !== age && ordinal >= 0 && ordinal < total) fetchPage(number)
      return page?.entries.get(ordinal) ?? none
    },
    held: () => [...pages.values()].flatMap(({ entries }) => [...entries.values()].flat()),
    refresh: () => {
      age += 1
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    round: () => round,
  }
}

const none: readonly never[] = []
