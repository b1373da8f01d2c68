import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shell as state } from './electron-state.ts'

const userData = mkdtempSync(join(tmpdir(), 'lightbench-desktop-'))

export const app = Object.assign(new EventEmitter(), {
  enableSandbox: () => void (state.sandboxed = true),
  requestSingleInstanceLock: () => state.isFirstInstance,
  whenReady: async () => {
    await Promise.resolve()
    state.isReady = true
  },
  quit: () => {
    let prevented = false
    app.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) app.exit(0)
  },
  exit: (code = 0) => {
    state.exits.push(code)
    state.onExit()
  },
  setAsDefaultProtocolClient: (scheme: string) => {
    state.protocols.push(scheme)
    return true
  },
  getPath: () => userData,
  getPreferredSystemLanguages: () => [...state.languages],
  commandLine: {
    hasSwitch: (name: string) => state.switches.has(name),
    getSwitchValue: (name: string) => state.switches.get(name) ?? '',
  },
})
