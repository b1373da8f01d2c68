import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useConnection } from '../app/library.ts'
import { createCheckCounts, type CheckCounts } from './check-counts.ts'

/** Open checks of the documents in sight, asked for again when they change. */
export function useCheckCounts(): Pick<CheckCounts, 'find'> {
  const { api, host } = useConnection()
  const counts = useMemo(() => createCheckCounts((documentIds) => api.checks.counts({ documentIds })), [api])
  useEffect(() => {
    const offChange = host.on('libraryChanged', ({ kinds }) => {
      if (kinds.some((kind) => kind === 'checks' || kind === 'documents')) counts.refresh()
    })
    const offStart = host.on('coreStarted', counts.refresh)
    return () => {
      offChange()
      offStart()
    }
  }, [host, counts])
  useSyncExternalStore(counts.subscribe, counts.round)
  return counts
}
