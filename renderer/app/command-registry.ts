import { findCommand } from './command-table.ts'
import type { CommandRegistry } from './commands.ts'

interface Registration {
  readonly id: string
  readonly run: () => void
}

export interface OrderedRegistry extends CommandRegistry {
  /** Runs, of these commands, the one registered last; false when none can run. */
  readonly runFirst: (ids: readonly string[]) => boolean
}

/** Commands that mounted components offer. The last registration is the innermost and wins. */
export function createRegistry(): OrderedRegistry {
  let registrations: readonly Registration[] = []
  const last = (ids: readonly string[]) => registrations.findLast((one) => ids.includes(one.id))
  const runFirst = (ids: readonly string[]): boolean => {
    const found = last(ids)
    found?.run()
    return found !== undefined
  }
  return {
    register: (id, run) => {
      if (!findCommand(id)) throw new Error(`no command is called ${id}`)
      const registration = { id, run }
      registrations = [...registrations, registration]
      return () => {
        registrations = registrations.filter((one) => one !== registration)
      }
    },
    run: (id) => runFirst([id]),
    runFirst,
    isAvailable: (id) => last([id]) !== undefined,
  }
}
