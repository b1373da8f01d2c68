import type { LibrarySummary } from '../../shared/library/library-api.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { ariaShortcut } from '../ui/format-binding.ts'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { commandIcon } from './command-icon.ts'
import { findCommand, type CommandId } from './command-table.ts'
import { useCommands } from './commands.ts'
import { useSettings } from './settings.ts'
import { useText } from './text.ts'
import { useWorkbench } from './workbench.ts'

const menuCommands: readonly (readonly CommandId[])[] = [
  ['import.files', 'import.folder', 'import.paste', 'import.sample', 'import.outcomes'],
  ['library.documents', 'library.review', 'library.bin', 'search.library', 'note.new'],
  ['history.undo', 'history.redo'],
  ['tab.split', 'tab.splitDown', 'pane.library', 'pane.inspector'],
  ['shortcuts.show', 'settings.open', 'diagnostics.open'],
]

export function TitleBar({ library }: { readonly library: LibrarySummary | null }) {
  const t = useText()
  const commands = useCommands()
  const { keysOf } = useWorkbench()
  const { settings, save } = useSettings()
  const palette = keysOf('palette.open')[0]
  return (
    <header className="titlebar" data-pane="title">
      <div className="row">
        <Menu label={t('app.menu')} trigger={<IconButton icon="menu" label={t('app.menu')} />}>
          <MenuGroups />
        </Menu>
        <h1 className="name">{t('app.name')}</h1>
        <span className="muted cut wide">{library?.name}</span>
      </div>
      <button
        type="button"
        className="palette-field"
        onClick={() => commands.run('palette.open')}
        {...(palette ? { 'aria-keyshortcuts': ariaShortcut(palette) } : {})}
      >
        <Icon name="search" />
        <span className="grow cut">{t('commands.paletteOpen')}</span>
        {palette && <Kbd binding={palette} />}
      </button>
      <div className="row right">
        <Menu
          label={t('settings.theme')}
          align="end"
          trigger={
            <IconButton
              icon="theme"
              label={t('app.themeIs', { theme: t(`settings.theme-${settings.theme}`) })}
            />
          }
        >
          <MenuChoice
            label={t('settings.theme')}
            value={settings.theme}
            options={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`settings.theme-${value}`),
            }))}
            onChange={(theme) => save({ theme })}
          />
        </Menu>
        <IconButton
          icon="settings"
          label={t('app.settings')}
          shortcut={keysOf('settings.open')[0]}
          onClick={() => commands.run('settings.open')}
        />
      </div>
    </header>
  )
}

/** Read when the menu opens, so that what can't be done now is shown as such. */
function MenuGroups() {
  const t = useText()
  const commands = useCommands()
  const { keysOf } = useWorkbench()
  return menuCommands.map((group, index) => (
    <div key={group[0]} role="presentation">
      {index > 0 && <MenuSeparator />}
      {group.map((id) => {
        const definition = findCommand(id)
        if (!definition) return null
        return (
          <MenuItem
            key={id}
            icon={commandIcon(definition)}
            shortcut={keysOf(id)[0]}
            disabled={!commands.isAvailable(id)}
            onChoose={() => commands.run(id)}
          >
            {t(definition.title)}
          </MenuItem>
        )
      })}
    </div>
  ))
}
