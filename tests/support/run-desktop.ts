import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow } from '../doubles/electron.ts'
import { openPage, type Page } from '../doubles/electron-page.ts'
import { shell } from '../doubles/electron-state.ts'
import { bundlePreload } from './bundle-preload.ts'

export interface RunningDesktop {
  readonly window: BrowserWindow
  readonly page: Page
  readonly folder: string
  /** Quits and waits until the program has ended its core. */
  readonly quit: () => Promise<void>
}

/** Starts the desktop program on a new library, in the double of Electron, and loads its page. Once a test file. */
export async function runDesktop(): Promise<RunningDesktop> {
  const folder = mkdtempSync(join(tmpdir(), 'lightbench-library-'))
  shell.switches.set('library', folder)
  const preload = await bundlePreload()
  const shown = new Promise<BrowserWindow>((resolve) => {
    app.once('web-contents-created', (_event, contents) => {
      // The window is still being made; it is whole a moment later.
      queueMicrotask(() => {
        const window = BrowserWindow.getAllWindows().find((one) => one.webContents === contents)
        window?.once('ready-to-show', () => resolve(window))
      })
    })
  })
  await import('../../electron/hosts/desktop.ts')
  const window = await shown
  return {
    window,
    page: openPage(window, preload),
    folder,
    quit: async () => {
      const ended = new Promise<void>((resolve) => {
        shell.onExit = resolve
      })
      app.quit()
      await ended
    },
  }
}
