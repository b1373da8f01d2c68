import type { DocumentChecksCount } from '../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'

/** Open checks of the documents that rows ask for: what is asked for in one turn is fetched in one question. */
export interface CheckCounts {
  /** Null while it is on the way. */
  readonly find: (documentId: DocumentId) => DocumentChecksCount | null
  /** They have changed: each is fetched again when it is next asked for, and stands until then. */
  readonly refresh: () => void
  readonly subscribe: (listener: () => void) => () => void
  /** Grows when counts arrive and when they are out of date. */
  readonly round: () => number
}

/** As many as one question may ask for. */
const mostAsked = 1_000

export function createCheckCounts(
  fetch: (documentIds: readonly DocumentId[]) => Promise<readonly DocumentChecksCount[]>,
): CheckCounts {
  const known = new Map<DocumentId, { readonly count: DocumentChecksCount; readonly age: number }>()
  const listeners = new Set<() => void>()
  let wanted = new Set<DocumentId>()
  let [round, age] = [0, 0]

  const tell = () => {
    round += 1
    for (const listener of listeners) listener()
  }
  const ask = () => {
    const [ids, askedAt] = [[...wanted].slice(0, mostAsked), age]
    wanted = new Set()
    fetch(ids).then(
      (counts) => {
        const byId = new Map(counts.map((count) => [count.documentId, count]))
        for (const documentId of ids)
          known.set(documentId, {
            count: byId.get(documentId) ?? { documentId, errors: 0, doubts: 0 },
            age: askedAt,
          })
        tell()
      },
      // A list without its counts can still be used; they are asked for when its rows next render.
      () => undefined,
    )
  }
  return {
    find: (documentId) => {
      const held = known.get(documentId)
      if (held?.age !== age && !wanted.has(documentId)) {
        if (wanted.size === 0) queueMicrotask(ask)
        wanted.add(documentId)
      }
      return held?.count ?? null
    },
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
