import { createContext, useContext, useLayoutEffect, useRef } from 'react'
import type { MessageKey } from '../../shared/messages/messages.ts'

/** An action with a name in the command palette and perhaps a key. `mod` is Ctrl, or Cmd on a Mac. */
export interface CommandDefinition {
  readonly id: string
  readonly title: MessageKey
  /** Default bindings, such as `mod+k` or `j`; the second serves where a browser keeps the first for itself. */
  readonly keys: readonly string[]
  readonly group:
    | 'library'
    | 'view'
    | 'reader'
    | 'grid'
    | 'note'
    | 'fact'
    | 'check'
    | 'model'
    | 'edit'
    | 'settings'
}

/** Commands that can run now, by id. The innermost registration wins. */
export interface CommandRegistry {
  readonly register: (id: string, run: () => void) => () => void
  readonly run: (id: string) => boolean
  readonly isAvailable: (id: string) => boolean
}

export const CommandContext = createContext<CommandRegistry | null>(null)

export function useCommands(): CommandRegistry {
  const registry = useContext(CommandContext)
  if (!registry) throw new Error('useCommands outside the workbench')
  return registry
}

/** Makes a command of `command-table.ts` available while the component is mounted and `enabled`, from when it can be seen. */
export function useCommand(id: string, run: () => void, enabled = true): void {
  const registry = useCommands()
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  useLayoutEffect(
    () => (enabled ? registry.register(id, () => latest.current()) : undefined),
    [registry, id, enabled],
  )
}
