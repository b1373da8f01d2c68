import { routeOf, type Call } from '../../shared/api/api.ts'
import type { Reply } from '../../shared/api/app-error.ts'
import type { Host } from './host.ts'

/**
 * Calls of a host, where panes that ask the same at the same moment share one call and its answer. Nobody is given an
 * answer that was on its way when something was written or the library announced a change.
 */
export function shareReads({ call, on }: Pick<Host, 'call' | 'on'>): Call {
  const underway = new Map<string, Promise<Reply>>()
  const forget = () => underway.clear()
  on('libraryChanged', forget)
  on('coreStarted', forget)
  return (name, input) => {
    if (routeOf(name) !== 'read') return call(name, input).finally(forget)
    const key = `${name} ${JSON.stringify(input)}`
    const shared = underway.get(key)
    if (shared) return shared
    const asked = call(name, input).finally(() => {
      if (underway.get(key) === asked) underway.delete(key)
    })
    underway.set(key, asked)
    return asked
  }
}
