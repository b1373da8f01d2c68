import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { DesktopBridge } from '../../shared/api/desktop-bridge.ts'

/** Gives the page four functions, and nothing of Electron or Node: text in, text out. */
const listen = <Args extends readonly string[]>(
  channel: string,
  listener: (...args: Args) => void,
): (() => void) => {
  const heard = (_event: IpcRendererEvent, ...args: string[]): void => listener(...(args as unknown as Args))
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.off(channel, heard)
}

const bridge: DesktopBridge<File> = {
  call: (name, input) =>
    ipcRenderer.invoke('lightbench:call', String(name), String(input)) as Promise<string>,
  on: (listener) => listen<[string, string]>('lightbench:event', listener),
  onCommand: (listener) => listen<[string]>('lightbench:command', listener),
  // The path is taken here, from a file the system gave; the page never names one.
  grant: (file) => ipcRenderer.invoke('lightbench:grant', webUtils.getPathForFile(file)) as Promise<string>,
}

contextBridge.exposeInMainWorld('lightbench', bridge)
