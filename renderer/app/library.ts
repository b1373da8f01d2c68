import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { connectApi, type Api } from '../../shared/api/api.ts'
import type { ChangedKind } from '../../shared/api/events.ts'
import type { Host } from './host.ts'
import { shareReads } from './share-reads.ts'

/** The core as components reach it. */
export interface Connection {
  readonly host: Host
  readonly api: Api
}

export const createConnection = (host: Host): Connection => ({ host, api: connectApi(shareReads(host)) })

export const ConnectionContext = createContext<Connection | null>(null)

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('useConnection outside the workbench')
  return connection
}

export type Loaded<T> =
  | { readonly state: 'loading'; readonly value: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value: T | null; readonly error: unknown }

/**
 * Asks the library and asks again when it announces a change of these kinds. `key` names the question: the same key is
 * the same question, so its last answer stays on screen while a newer one is fetched.
 */
export function useLibrary<T>(
  ask: (api: Api) => Promise<T>,
  key: string,
  kinds: readonly ChangedKind[],
): Loaded<T> & { readonly reload: () => void } {
  const { api, host } = useConnection()
  const [answer, setAnswer] = useState<{ key: string; loaded: Loaded<T> }>({
    key,
    loaded: { state: 'loading', value: null },
  })
  const [round, setRound] = useState(0)
  const question = useRef(ask)
  // Declared before the effect that asks, so that it always asks the newest question.
  useEffect(() => {
    question.current = ask
  })
  const wanted = kinds.join(' ')
  useEffect(() => {
    let current = true
    question.current(api).then(
      (value) => current && setAnswer({ key, loaded: { state: 'ready', value } }),
      (error: unknown) =>
        current &&
        setAnswer((last) => ({
          key,
          loaded: { state: 'failed', value: last.key === key ? last.loaded.value : null, error },
        })),
    )
    return () => {
      current = false
    }
  }, [api, key, round])
  useEffect(() => {
    const again = () => setRound((n) => n + 1)
    const offChange = host.on('libraryChanged', (event) => {
      if (event.kinds.some((kind) => wanted.split(' ').includes(kind))) again()
    })
    const offStart = host.on('coreStarted', again)
    return () => {
      offChange()
      offStart()
    }
  }, [host, wanted])
  const loaded: Loaded<T> = answer.key === key ? answer.loaded : { state: 'loading', value: null }
  return { ...loaded, reload: () => setRound((n) => n + 1) }
}
