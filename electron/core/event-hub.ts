import type { ChangedKind, EventName, Events, On } from '../../shared/api/events.ts'

export type AnyListener = <Name extends EventName>(name: Name, event: Events[Name]) => void

export interface EventHub {
  readonly emit: AnyListener
  readonly on: On
  /** Hears every event, for a transport that passes them on. */
  readonly onAny: (listener: AnyListener) => () => void
  readonly close: () => void
}

/** Changes within this time are told as one, so that an import of thousands does not refetch thousands of times. */
const coalesceMs = 100
/** More ids than this are told as "any": the list would cost more than it saves. */
const maxIds = 200

/** Passes the core's events on; the first `libraryChanged` goes at once, those close behind it go together. */
export function createEventHub(): EventHub {
  const listeners = new Set<AnyListener>()
  let kinds = new Set<ChangedKind>()
  let ids: Set<string> | null = new Set()
  let timer: NodeJS.Timeout | null = null

  const tell: AnyListener = (name, event) => {
    for (const listener of listeners) listener(name, event)
  }
  const flush = (): void => {
    timer = null
    if (kinds.size === 0) return
    const event = { kinds: [...kinds], ids: ids ? [...ids] : [] }
    kinds = new Set()
    ids = new Set()
    timer = setTimeout(flush, coalesceMs)
    tell('libraryChanged', event)
  }
  const collect = (change: Events['libraryChanged']): void => {
    for (const kind of change.kinds) kinds.add(kind)
    // A change without ids concerns everything of its kinds, and so does the sum of it with others.
    if (change.ids.length === 0 || (ids && ids.size + change.ids.length > maxIds)) ids = null
    else for (const id of change.ids) ids?.add(id)
    if (!timer) flush()
  }

  const onAny = (listener: AnyListener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    emit: (name, event) => {
      if (name === 'libraryChanged') collect(event as Events['libraryChanged'])
      else tell(name, event)
    },
    on: (name, listener) => {
      const wanted: EventName = name
      return onAny((told, event) => {
        if (told === wanted) listener(event as never)
      })
    },
    onAny,
    close: () => {
      if (timer) clearTimeout(timer)
      listeners.clear()
    },
  }
}
