import type { IconName } from '../ui/Icon.tsx'
import type { CommandDefinition } from './commands.ts'

const iconOf: Readonly<Partial<Record<string, IconName>>> = {
  'import.files': 'import',
  'import.folder': 'folder',
  'import.paste': 'copy',
  'import.sample': 'star',
  'search.library': 'search',
  'library.unread': 'inbox',
  'library.bin': 'bin',
  'history.undo': 'undo',
  'history.redo': 'redo',
  'tab.split': 'split',
  'tab.splitDown': 'splitDown',
  'note.new': 'note',
  'shortcuts.show': 'keyboard',
  'diagnostics.open': 'info',
  'library.documents': 'documents',
  'library.review': 'figure',
  'library.checks': 'warning',
  'library.glossary': 'book',
  'library.models': 'model',
  'library.guidance': 'figure',
  'library.metrics': 'figure',
  'import.outcomes': 'check',
  'import.cancel': 'close',
  'pane.library': 'collapse',
  'pane.inspector': 'expand',
  'settings.open': 'settings',
  'tab.close': 'close',
  'tab.new': 'plus',
  'theme.switch': 'theme',
}
const groupIcons: Readonly<Record<CommandDefinition['group'], IconName>> = {
  library: 'documents',
  view: 'table',
  reader: 'doc',
  grid: 'table',
  note: 'note',
  fact: 'figure',
  check: 'warning',
  model: 'model',
  edit: 'edit',
  settings: 'settings',
}

/** The sign a command shows in the palette and in menus: its own, else that of where it acts. */
export const commandIcon = (command: CommandDefinition): IconName =>
  iconOf[command.id] ?? groupIcons[command.group]
