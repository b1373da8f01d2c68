import type { MenuItemConstructorOptions } from 'electron'
import type { Locale } from '../../shared/messages/catalogue.ts'
import { translate, type MessageKey } from '../../shared/messages/messages.ts'

/**
 * The application menu. Its commands are those of the page, which also hears their keys: a key shown here is not taken
 * by the menu, or an undo in a text field would undo in the library.
 */
export function menuTemplate(
  locale: Locale,
  platform: NodeJS.Platform,
  run: (command: string) => void,
): MenuItemConstructorOptions[] {
  const label = (key: MessageKey): string => {
    const text = translate(locale, key)
    // Chinese menus name their key in parentheses, which macOS does not show.
    return platform === 'darwin' ? text.replace(/\(&.\)|&/, '') : text
  }
  const command = (id: string, key: MessageKey, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: label(key),
    click: () => run(id),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: label('host.menuFile'),
      submenu: [
        command('import.files', 'commands.importFiles', 'CmdOrCtrl+O'),
        command('import.folder', 'commands.importFolder', 'CmdOrCtrl+Shift+O'),
        command('note.new', 'commands.noteNew', 'CmdOrCtrl+N'),
        separator,
        command('settings.open', 'commands.settingsOpen', 'CmdOrCtrl+,'),
        ...(platform === 'darwin' ? [] : [separator, { role: 'quit' } as const]),
      ],
    },
    {
      label: label('host.menuEdit'),
      submenu: [
        command('history.undo', 'commands.historyUndo', 'CmdOrCtrl+Z'),
        command('history.redo', 'commands.historyRedo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        command('reader.find', 'commands.readerFind', 'CmdOrCtrl+F'),
        command('search.library', 'commands.searchLibrary', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: label('host.menuView'),
      submenu: [
        command('palette.open', 'commands.paletteOpen', 'CmdOrCtrl+K'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: label('host.menuWindow'),
      role: 'window',
      submenu: [{ role: 'minimize' }, ...(platform === 'darwin' ? [{ role: 'zoom' } as const] : [])],
    },
    {
      label: label('host.menuHelp'),
      role: 'help',
      submenu: [
        command('shortcuts.show', 'commands.shortcutsShow'),
        command('diagnostics.open', 'commands.diagnosticsOpen'),
      ],
    },
  ]
}
