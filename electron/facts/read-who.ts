import type { CoreDeps } from '../core-deps.ts'
import { findSetting } from '../settings/setting-queries.ts'

/** Who decides: by the name in the settings, else by the system's; null where neither is known. */
export function readWho({ db, systemUser }: Pick<CoreDeps, 'db' | 'systemUser'>): string | null {
  const name: unknown = JSON.parse(findSetting(db, 'userName') ?? '""')
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : systemUser
}
