import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { findElectron } from './find-electron.ts'

/** Whether the place it comes from can be reached at all is known sooner than this, or it can't. */
const probeMs = 3_000
const fetchMs = 300_000

/**
 * Gets Electron's runtime with Electron's own installer, in a checkout where the package is there and its runtime is
 * not yet. Asked for by `start` alone, and never by the program when it runs. Null where it cannot be had.
 */
export async function fetchElectron(root: string, announce: () => void): Promise<string | null> {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const environment = process.env
  if (!existsSync(installer) || environment['ELECTRON_SKIP_BINARY_DOWNLOAD']) return null
  const mirror = environment['ELECTRON_MIRROR'] ?? environment['npm_config_electron_mirror']
  if (!(await canReach(hostOf(mirror) ?? 'github.com'))) return null
  announce()
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: fetchMs })
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
  return findElectron(root)
}

function hostOf(address: string | undefined): string | null {
  return /^https?:\/\/([^/:]+)/.exec(address ?? '')?.[1] ?? null
}

function canReach(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, timeout: probeMs })
    const settle = (reached: boolean) => (): void => {
      socket.destroy()
      resolve(reached)
    }
    // The name's resolution is not covered by the socket's own time limit.
    setTimeout(settle(false), probeMs).unref()
    socket.once('connect', settle(true))
    socket.once('error', settle(false))
    socket.once('timeout', settle(false))
  })
}
