import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Settings } from '../../shared/settings/settings-api.ts'
import { useConnection } from './library.ts'
import { defaultSettings, SettingsContext } from './settings.ts'

/** Reads the settings, keeps them current, and shows nothing until they are known, so that no wrong theme flashes. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const { api, host } = useConnection()
  const [settings, setSettings] = useState<Settings | null>(null)
  // A reading that was asked for before the last save would undo that save on screen.
  const saves = useRef(0)
  useEffect(() => {
    let mounted = true
    const read = () => {
      const asked = saves.current
      api.settings.read({}).then(
        (found) => mounted && asked === saves.current && setSettings(found),
        // The core is away: what is shown stays, and `coreStarted` asks again.
        () => mounted && setSettings((known) => known ?? defaultSettings),
      )
    }
    read()
    const offChange = host.on('libraryChanged', (event) => event.kinds.includes('settings') && read())
    const offStart = host.on('coreStarted', read)
    return () => {
      mounted = false
      offChange()
      offStart()
    }
  }, [api, host])
  const state = useMemo(
    () => ({
      settings: settings ?? defaultSettings,
      save: (changed: Partial<Settings>, onKept: () => void = () => undefined) => {
        saves.current += 1
        setSettings((known) => ({ ...(known ?? defaultSettings), ...changed }))
        // A refused save (read-only library, core away) costs the setting's memory, not its effect.
        api.settings.save(changed).then(onKept, () => undefined)
      },
    }),
    [settings, api],
  )
  if (!settings) return null
  return <SettingsContext value={state}>{children}</SettingsContext>
}
