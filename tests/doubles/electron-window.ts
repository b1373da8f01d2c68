import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { app } from './electron-app.ts'
import { shell } from './electron-state.ts'

/** A frame as a call's sender: the page's own, one inside it, or one of another page. */
export interface Frame {
  readonly origin: string
  readonly url: string
}

const windows: BrowserWindow[] = []

export class WebContents extends EventEmitter {
  mainFrame: Frame = { origin: 'null', url: 'about:blank' }
  windowOpenHandler: ((details: { url: string }) => { action: 'allow' | 'deny' }) | null = null
  /** Pages that listen: what was sent is told to each. */
  readonly receivers = new Set<(channel: string, ...args: unknown[]) => void>()

  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'allow' | 'deny' }): void {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    const copies = structuredClone(args)
    for (const receive of this.receivers) receive(channel, ...copies)
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  isShown = false
  focused = 0
  #destroyed = false
  #minimized = false
  #maximized = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    if (!shell.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    this.options = options
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return windows.filter((window) => !window.isDestroyed())
  }

  async loadURL(url: string): Promise<void> {
    const { protocol, host } = new URL(url)
    this.webContents.mainFrame = { origin: `${protocol}//${host}`, url }
    await Promise.resolve()
    this.emit('ready-to-show')
  }

  show(): void {
    this.isShown = true
  }
  focus(): void {
    this.focused += 1
  }
  minimize(): void {
    this.#minimized = true
  }
  isMinimized(): boolean {
    return this.#minimized
  }
  restore(): void {
    this.#minimized = false
  }
  maximize(): void {
    this.#maximized = true
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  getNormalBounds(): Electron.Rectangle {
    const { x = 10, y = 20, width = 800, height = 600 } = this.options
    return { x, y, width, height }
  }
  close(): void {
    this.emit('close', { preventDefault: () => {} })
    this.#destroyed = true
    this.emit('closed')
    if (BrowserWindow.getAllWindows().length === 0) app.emit('window-all-closed')
  }
}
