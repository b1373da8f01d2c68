import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's executable, when its runtime is installed; null otherwise. Nothing is downloaded. */
export function findElectron(root: string): string | null {
  const named = process.env['ELECTRON_EXEC_PATH']
  if (named && existsSync(named)) return named
  const folder = join(root, 'node_modules', 'electron')
  try {
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(executable) ? executable : null
  } catch {
    return null
  }
}

/** Whether a window can be shown at all. */
export const hasDisplay = (
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): boolean =>
  platform === 'win32' ||
  platform === 'darwin' ||
  Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
