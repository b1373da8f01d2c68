import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { DesktopBridge } from '../../shared/api/desktop-bridge.ts'

/** Gives the page four functions, and nothing of Electron or Node: text in, text out. */
const listen = (channel: string, listener: (...texts: string[]) => void): (() => void) => {
  const heard = (_event: IpcRendererEvent, ...texts: string[]): void => listener(...texts)
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.off(channel, heard)
}

const bridge: DesktopBridge<File> = {
  call: (name, input) => ipcRenderer.invoke('lightbench:call', name, input) as Promise<string>,
  on: (listener) => listen('lightbench:event', (name = '', event = '') => listener(name, event)),
  onCommand: (listener) => listen('lightbench:command', (id = '') => listener(id)),
  // The path is taken here, from a file the system gave; the page never names one.
  grant: (file) => ipcRenderer.invoke('lightbench:grant', webUtils.getPathForFile(file)) as Promise<string>,
}

contextBridge.exposeInMainWorld('lightbench', bridge)
