import { createContext, useContext } from 'react'
import { settings as settingsParser, type Settings } from '../../shared/settings/settings-api.ts'

export interface SettingsState {
  readonly settings: Settings
  /** Changes the named settings at once here, then in the library, and says so once that keeps them. */
  readonly save: (changed: Partial<Settings>, onKept?: () => void) => void
}

export const defaultSettings: Settings = settingsParser.parse({})

export const SettingsContext = createContext<SettingsState>({
  settings: defaultSettings,
  save: () => undefined,
})

/** The user's settings; a change shows everywhere in the same frame. */
export const useSettings = (): SettingsState => useContext(SettingsContext)
