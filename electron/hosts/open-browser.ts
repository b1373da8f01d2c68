import { spawn } from 'node:child_process'

/**
 * Opens the default browser and does not wait for it. The link shows in the list of processes for a moment; it works
 * once and dies within a minute, so that whoever reads it there comes too late.
 */
export function openBrowser(url: string): void {
  const [command, ...args] = browserCommand(process.platform, url)
  const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true })
  // The link is printed as well: a missing opener is no failure.
  child.on('error', () => {})
  child.unref()
}

export function browserCommand(platform: NodeJS.Platform, url: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url]
  // Not `start`: that is a word of the shell, which would read the address as a command line.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return ['xdg-open', url]
}
