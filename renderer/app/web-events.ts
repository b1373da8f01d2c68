import { changedKinds, type EventName, type Events, type On } from '../../shared/api/events.ts'

const eventNames: readonly EventName[] = [
  'libraryChanged',
  'importProgressed',
  'fileImported',
  'importFinished',
  'coreStopped',
  'coreStarted',
]
/** A host that refused the stream is asked again after this long; the browser itself does so for a lost connection. */
const askAgainMs = 2_000

interface Told {
  readonly name: EventName
  readonly event: Events[EventName]
}
type Listener = (told: Told) => void

/**
 * The host's events in every tab of this browser over one stream: a browser allows six connections to a host, and tabs
 * would use them up. The tab that holds the lock has the stream and tells the others; when it closes, the next one has.
 */
export function listenToHost(): On {
  const listeners = new Set<Listener>()
  const channel = new BroadcastChannel('lightbench-events')
  const tellHere = (told: Told): void => {
    for (const listener of listeners) listener(told)
  }
  const tellAll = (told: Told): void => {
    channel.postMessage(told)
    tellHere(told)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => tellHere(data))
  const hold = (late: boolean) => {
    streamTo(tellAll, late)
    // Held for as long as the tab lives.
    return new Promise<never>(() => {})
  }
  void navigator.locks.request('lightbench-events', { ifAvailable: true }, (lock) =>
    lock ? hold(false) : void navigator.locks.request('lightbench-events', () => hold(true)),
  )
  return (name, listener) => {
    const heard: Listener = (told) => {
      if (told.name === name) listener(told.event as Events[typeof name])
    }
    listeners.add(heard)
    return () => void listeners.delete(heard)
  }
}

/** `late`: this tab takes over from one that closed, and may have missed what was told in between. */
function streamTo(tell: (told: Told) => void, late: boolean): void {
  let missed = late
  let lost = false
  const open = (): void => {
    const source = new EventSource('/events')
    source.addEventListener('open', () => {
      if (missed) tell({ name: 'libraryChanged', event: { kinds: changedKinds, ids: [] } })
      if (lost) tell({ name: 'coreStarted', event: { readOnly: false } })
      missed = false
      lost = false
    })
    source.addEventListener('error', () => {
      if (!lost) tell({ name: 'coreStopped', event: { reason: 'host' } })
      lost = true
      missed = true
      if (source.readyState !== EventSource.CLOSED) return
      setTimeout(open, askAgainMs)
    })
    for (const name of eventNames)
      source.addEventListener(name, ({ data }: MessageEvent<string>) =>
        tell({ name, event: JSON.parse(data) as Events[EventName] }),
      )
  }
  open()
}
