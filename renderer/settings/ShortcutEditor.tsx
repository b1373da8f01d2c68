import { useState, type KeyboardEvent } from 'react'
import { commandTable, findCommand } from '../app/command-table.ts'
import type { CommandDefinition } from '../app/commands.ts'
import { bindingOf, conflictsOf, keysOf } from '../app/key-bindings.ts'
import { useSettings } from '../app/settings.ts'
import { commandGroups } from '../app/ShortcutSheet.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { keyCaps } from '../ui/format-binding.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Kbd } from '../ui/Kbd.tsx'

/** All commands with their keys: the one place to change them. */
export function ShortcutEditor({ active }: { readonly active: boolean }) {
  const t = useText()
  const { settings, save } = useSettings()
  const [recording, setRecording] = useState<string | null>(null)
  const set = (commandId: string, binding: string | null) => {
    const { [commandId]: _own, ...others } = settings.shortcuts
    save({ shortcuts: binding === null ? others : { ...others, [commandId]: binding } })
    setRecording(null)
  }
  return (
    <>
      <div className="setting">
        <div className="text">
          <span>{t('settings.shortcuts')}</span>
          <p>{t('settings.shortcutsText')}</p>
        </div>
        <Button
          small
          disabled={Object.keys(settings.shortcuts).length === 0}
          onClick={() => save({ shortcuts: {} })}
        >
          {t('settings.resetKeys')}
        </Button>
      </div>
      {commandGroups.map((group) => (
        <div key={group} className="keys-table" role="group" aria-label={t(`app.area-${group}`)}>
          <h4>{t(`app.area-${group}`)}</h4>
          {commandTable
            .filter((command) => command.group === group)
            .map((command) => (
              <KeyRow
                key={command.id}
                command={command}
                recording={active && recording === command.id}
                onRecord={(on) => setRecording(on ? command.id : null)}
                onSet={(binding) => set(command.id, binding)}
              />
            ))}
        </div>
      ))}
    </>
  )
}

interface KeyRowProps {
  readonly command: CommandDefinition
  readonly recording: boolean
  readonly onRecord: (on: boolean) => void
  /** Null goes back to the default, an empty one takes the key away. */
  readonly onSet: (binding: string | null) => void
}

function KeyRow({ command, recording, onRecord, onSet }: KeyRowProps) {
  const t = useText()
  const { settings } = useSettings()
  const title = t(command.title)
  const keys = keysOf(command.id, { ...settings, singleKeys: true })
  const own = settings.shortcuts[command.id] !== undefined
  const conflicts = [...new Set(keys.flatMap((key) => conflictsOf(command.id, key, settings)))]
  const record = (event: KeyboardEvent) => {
    if (!recording || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onRecord(false)
    else if (event.key === 'Backspace') onSet('')
    else {
      const binding = bindingOf(event.nativeEvent)
      if (binding) onSet(binding)
    }
  }
  const printed = keys.map((key) => keyCaps(key).join(' ')).join(', ') || t('settings.noKey')
  return (
    <div className="key-row">
      <span>{title}</span>
      <button
        type="button"
        className="btn quiet sm recorder"
        aria-label={
          recording ? t('settings.pressKey') : t('settings.changeKey', { command: title, keys: printed })
        }
        aria-pressed={recording}
        {...(recording ? { 'data-takes-keys': true } : {})}
        onClick={() => onRecord(!recording)}
        onBlur={() => recording && onRecord(false)}
        onKeyDown={record}
      >
        {recording ? (
          <span className="acc">{t('settings.pressKey')}</span>
        ) : keys.length > 0 ? (
          keys.map((key) => <Kbd key={key} binding={key} />)
        ) : (
          <span className="muted">{t('settings.noKey')}</span>
        )}
      </button>
      {own ? (
        <IconButton
          icon="undo"
          side="left"
          label={t('settings.resetKey', { command: title })}
          onClick={() => onSet(null)}
        />
      ) : (
        <span className="no-reset" />
      )}
      {own && conflicts.length > 0 && (
        <p className="problem" role="status">
          {t('settings.conflict', { commands: conflicts.map((id) => titleOf(t, id)).join(', ') })}
        </p>
      )}
    </div>
  )
}

function titleOf(t: ReturnType<typeof useText>, id: string): string {
  const definition = findCommand(id)
  return definition ? t(definition.title) : id
}
