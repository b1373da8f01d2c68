import { settings, type Settings, type SettingsApi } from '../../shared/settings/settings-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { listSettings, writeSetting } from './setting-queries.ts'

/** What the user has set up; each field stands alone, so one that cannot be read falls back by itself. */
export function createSettingsApi({ db, commit }: CoreDeps): SettingsApi {
  const readAll = (): Settings => {
    const found: Record<string, unknown> = {}
    for (const { name, value } of listSettings(db)) {
      const field = settings.shape[name as keyof Settings]
      const parsed = field?.safeParse(readJson(value))
      if (parsed?.success) found[name] = parsed.data
    }
    return settings.parse(found)
  }
  return {
    read: async () => readAll(),
    save: async (changes) => {
      commit({ label: null, kinds: ['settings'], ids: [] }, () => {
        for (const [name, value] of Object.entries(changes))
          if (value !== undefined) writeSetting(db, name, JSON.stringify(value))
      })
      return readAll()
    },
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
