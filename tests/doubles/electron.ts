/**
 * Stands in for Electron where its runtime is not installed: typed by electron.d.ts, and as unforgiving as Electron
 * where a guard of ours would otherwise go untested. What a test needs to see is in `shell`.
 */
import type * as Electron from 'electron'
import type { BrowserWindow } from './electron-window.ts'
import { defaultSession, ipcHandlers, schemes, shell as state } from './electron-state.ts'

export { app } from './electron-app.ts'
export { BrowserWindow } from './electron-window.ts'
export { utilityProcess } from './electron-utility.ts'

export const ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'> = {
  handle: (channel, listener) => {
    if (ipcHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    ipcHandlers.set(channel, listener)
  },
  removeHandler: (channel) => void ipcHandlers.delete(channel),
}

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged: (registered) => {
    if (state.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of registered)
      schemes.set(scheme, { privileges: privileges ?? {}, handler: null })
  },
  handle: (scheme, handler) => {
    if (!state.isReady) throw new Error('protocol.handle can only be called after app is ready')
    const known = schemes.get(scheme)
    schemes.set(scheme, { privileges: known?.privileges ?? {}, handler })
  },
}

export const session = { defaultSession }

export const screen: Pick<Electron.Screen, 'getAllDisplays'> = {
  getAllDisplays: () => state.workAreas.map((workArea) => ({ workArea }) as Electron.Display),
}

export const dialog = {
  showErrorBox: (title: string, content: string) => void state.errorBoxes.push({ title, content }),
  showOpenDialog: async (_window: BrowserWindow, options: Electron.OpenDialogOptions) => {
    state.dialogs.push({ kind: 'open', options })
    const filePaths = state.answers.shift()
    return { canceled: filePaths === undefined, filePaths: (filePaths as string[] | undefined) ?? [] }
  },
  showSaveDialog: async (_window: BrowserWindow, options: Electron.SaveDialogOptions) => {
    state.dialogs.push({ kind: 'save', options })
    const filePath = state.answers.shift() as string | undefined
    return { canceled: filePath === undefined, filePath: filePath ?? '' }
  },
  showMessageBox: async (_window: BrowserWindow, options: Electron.MessageBoxOptions) => {
    state.dialogs.push({ kind: 'message', options })
    return {
      response: (state.answers.shift() as number | undefined) ?? options.cancelId ?? 0,
      checkboxChecked: false,
    }
  },
} satisfies Partial<Record<keyof Electron.Dialog, unknown>>

export const shell = {
  openExternal: async (url: string) => void state.openedOutside.push(url),
} satisfies Pick<Electron.Shell, 'openExternal'>

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => {
    // Electron refuses an item that neither does nor holds nor separates anything.
    const check = (item: Electron.MenuItemConstructorOptions): void => {
      if (!item.label && !item.role && item.type !== 'separator')
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
      if (Array.isArray(item.submenu)) item.submenu.forEach(check)
    }
    template.forEach(check)
    return template
  },
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => {
    state.menu = menu
    state.onMenu()
  },
}
