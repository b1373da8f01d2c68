import { useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { commandTable } from './command-table.ts'
import { useCommands, type CommandDefinition } from './commands.ts'
import { useText } from './text.ts'
import { useWorkbench } from './workbench.ts'

export const commandGroups = [
  'library',
  'view',
  'reader',
  'fact',
  'check',
  'grid',
  'model',
  'note',
  'edit',
  'settings',
] as const

/** Every command that has a key, by where it acts. */
export function ShortcutSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText()
  const commands = useCommands()
  const { keysOf } = useWorkbench()
  const close = useRef<HTMLButtonElement>(null)
  const keyed = (group: CommandDefinition['group']) =>
    commandTable.filter((command) => command.group === group && keysOf(command.id).length > 0)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      scrolls
      title={t('app.shortcuts')}
      initialFocus={close}
      actions={
        <>
          <Button
            look="quiet"
            onClick={() => {
              onClose()
              commands.run('settings.open')
            }}
          >
            {t('app.changeShortcuts')}
          </Button>
          <Button ref={close} onClick={onClose}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <div className="sheet">
        {commandGroups.map((group) => {
          const members = keyed(group)
          if (members.length === 0) return null
          return (
            <section key={group} aria-label={t(`app.area-${group}`)}>
              <h3>{t(`app.area-${group}`)}</h3>
              <ul>
                {members.map((command) => (
                  <li key={command.id}>
                    <span>{t(command.title)}</span>
                    <Keys bindings={keysOf(command.id)} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}

/** Keys as printed, and said: the caps alone are hidden from screen readers elsewhere, where a name says them. */
export function Keys({ bindings }: { readonly bindings: readonly string[] }) {
  return (
    <span className="keys">
      {bindings.map((binding) => (
        <Kbd key={binding} binding={binding} said />
      ))}
    </span>
  )
}
