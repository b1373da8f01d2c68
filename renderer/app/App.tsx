import { useEffect, useMemo, useState } from 'react'
import { CommandContext } from './commands.ts'
import { createRegistry } from './command-registry.ts'
import { ImportsProvider } from './ImportsProvider.tsx'
import { keysOf } from './key-bindings.ts'
import { ConnectionContext, useConnection, type Connection } from './library.ts'
import { NoticesProvider } from './NoticesProvider.tsx'
import { useNotices } from './notices.ts'
import { parseLayout } from './saved-layout.ts'
import { useSettings } from './settings.ts'
import { SettingsProvider } from './SettingsProvider.tsx'
import { Shell } from './Shell.tsx'
import { MetricNames } from './MetricNames.tsx'
import { LocaleContext } from './text.ts'
import { useAppearance } from './use-appearance.ts'
import { useKeyDispatch } from './use-key-dispatch.ts'
import { useTabs } from './use-tabs.ts'
import { WorkbenchContext, type Selection, type Workbench } from './workbench.ts'
import type { NoteId } from '../../shared/notes/note.ts'

export function App({ connection }: { readonly connection: Connection }) {
  return (
    <ConnectionContext value={connection}>
      <SettingsProvider>
        <Localised />
      </SettingsProvider>
    </ConnectionContext>
  )
}

function Localised() {
  const { settings } = useSettings()
  const locale = useAppearance(settings)
  return (
    <LocaleContext value={locale}>
      <NoticesProvider>
        <MetricNames>
          <WorkbenchRoot />
        </MetricNames>
      </NoticesProvider>
    </LocaleContext>
  )
}

/** Holds what views share: tabs, selection, commands. */
function WorkbenchRoot() {
  const { settings } = useSettings()
  const { notify } = useNotices()
  const { host } = useConnection()
  const [registry] = useState(createRegistry)
  const [initial] = useState(() => parseLayout(settings.layout))
  const [tabs, actions] = useTabs(initial.tabs)
  const [selection, select] = useState<Selection>({ kind: 'nothing' })
  const [currentNote, setCurrentNote] = useState<NoteId | null>(null)
  const { shortcuts, singleKeys } = settings
  const keySettings = useMemo(() => ({ shortcuts, singleKeys }), [shortcuts, singleKeys])
  useKeyDispatch(registry, keySettings)
  useEffect(() => host.onCommand((id) => void registry.run(id)), [host, registry])
  const workbench = useMemo<Workbench>(
    () => ({
      open: actions.open,
      selection,
      select,
      currentNote,
      setCurrentNote,
      announce: (text, tone) => notify(text, tone),
      keysOf: (commandId) => keysOf(commandId, keySettings),
    }),
    [actions, selection, currentNote, notify, keySettings],
  )
  return (
    <CommandContext value={registry}>
      <WorkbenchContext value={workbench}>
        <ImportsProvider>
          <Shell initial={initial} tabs={tabs} actions={actions} />
        </ImportsProvider>
      </WorkbenchContext>
    </CommandContext>
  )
}
