import { BrowserWindow, screen } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { fitToDisplays, parseWindowState, type WindowState } from './window-state.ts'

/** Makes the workbench's window where it was left, with a page that has no part of Node or Electron in it. */
export function createWorkbenchWindow({
  preload,
  stateFile,
}: {
  readonly preload: string
  readonly stateFile: string
}): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const state = fitToDisplays(parseWindowState(readState(stateFile)), areas)
  const { maximized, ...bounds } = state
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Lightbench',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    saveState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  return window
}

function readState(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function saveState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 })
  } catch {
    // The window opens in the middle next time, which is no reason not to close.
  }
}
