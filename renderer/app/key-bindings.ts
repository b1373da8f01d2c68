import { isMac } from '../ui/format-binding.ts'
import { commandTable } from './command-table.ts'

const named: Readonly<Record<string, string>> = { ' ': 'space', '+': 'plus', Esc: 'escape', Del: 'delete' }
const modifiers = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
])

/**
 * The binding a key press makes, such as `mod+shift+o` or `?`; null for a lone modifier or while an input method is
 * composing. A printed sign needs no `shift` in its name; a letter under Alt or on another layout is read off its key.
 */
export function bindingOf(event: KeyboardEvent): string | null {
  if (event.isComposing || modifiers.has(event.key)) return null
  const mod = isMac ? event.metaKey : event.ctrlKey
  const graph = event.getModifierState('AltGraph')
  const alt = event.altKey && !graph
  let key = named[event.key] ?? event.key.toLowerCase()
  const physical = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code)
  const fromCode = physical?.[1]?.toLowerCase() ?? physical?.[2]
  if (fromCode && (alt || (mod && !graph && !/^[ -~]$/.test(key)))) key = fromCode
  // Shift turns the backslash into a bar, which few would look for on their keys.
  const barred = mod && !graph && event.shiftKey && (key === '|' || key === '\\')
  if (barred) key = '\\'
  const printed = key.length === 1 && !/[a-z0-9]/.test(key)
  return [
    mod && !graph ? 'mod' : '',
    isMac && event.ctrlKey ? 'ctrl' : '',
    alt ? 'alt' : '',
    event.shiftKey && (!printed || barred) && key !== 'plus' ? 'shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

/** Whether a binding is a letter, digit or sign alone, which can be switched off as a kind. */
export const isSingleKey = (binding: string): boolean => /^(?:shift\+)?(?:.|plus)$/u.test(binding)

export interface KeySettings {
  readonly shortcuts: Readonly<Record<string, string>>
  readonly singleKeys: boolean
}

/** Keys a command answers to: the user's own where set (an empty one means none), else the defaults. */
export function keysOf(commandId: string, settings: KeySettings): readonly string[] {
  const own = settings.shortcuts[commandId]
  const keys =
    own === undefined
      ? (commandTable.find((command) => command.id === commandId)?.keys ?? [])
      : own
        ? [own]
        : []
  return settings.singleKeys ? keys : keys.filter((key) => !isSingleKey(key))
}

/** Ids of the commands that answer to a binding, in the table's order. */
export const commandsFor = (binding: string, settings: KeySettings): readonly string[] =>
  commandTable.map((command) => command.id).filter((id) => keysOf(id, settings).includes(binding))

// Views of which one at a time is in front may share a key: the same letter accepts a fact here and a cell there.
const sharing: ReadonlySet<string> = new Set(['reader', 'fact', 'check', 'grid', 'model', 'note'])

/** Other commands that answer to the same key and could be meant at the same time. */
export function conflictsOf(commandId: string, binding: string, settings: KeySettings): readonly string[] {
  const groupOf = (id: string) => commandTable.find((command) => command.id === id)?.group ?? 'view'
  const own = groupOf(commandId)
  return commandsFor(binding, { ...settings, singleKeys: true }).filter((id) => {
    const group = groupOf(id)
    return id !== commandId && (group === own || !sharing.has(group) || !sharing.has(own))
  })
}
