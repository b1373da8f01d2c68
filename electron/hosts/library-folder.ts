import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The user's library where the system keeps a program's data; `Library` beside it leaves room for others. */
export function defaultLibraryFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Lightbench', 'Library')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lightbench', 'Library')
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'lightbench', 'library')
}

export const libraryFolder = (chosen: string | undefined): string => resolve(chosen ?? defaultLibraryFolder())
