import { EventEmitter } from 'node:events'
import { createContext, Script } from 'node:vm'
import type * as Electron from 'electron'
import type { DesktopBridge } from '../../shared/api/desktop-bridge.ts'
import { ipcHandlers, schemes, sessionHandlers } from './electron-state.ts'
import type { BrowserWindow, Frame } from './electron-window.ts'

/** A page in a window, as Electron confines it. */
export interface Page {
  /** What the preload put into the page's world. */
  readonly world: { readonly lightbench?: DesktopBridge<File> }
  /** Calls a channel as a frame would that has got hold of the raw bridge. */
  readonly invokeAs: (frame: Frame | null, channel: string, ...args: unknown[]) => Promise<unknown>
  readonly navigate: (url: string) => boolean
  /** The same for a frame within the page. */
  readonly navigateFrame: (url: string) => boolean
  readonly openWindow: (url: string) => boolean
  readonly attachWebview: () => boolean
  readonly fetch: (url: string) => Promise<Response>
  readonly askPermission: (permission: string, from?: string) => Promise<boolean>
}

const droppedPaths = new WeakMap<object, string>()

/** A file as the system hands it over in a drop. */
export function droppedFile(path: string): File {
  const file = new File([], path.split('/').at(-1) ?? '')
  droppedPaths.set(file, path)
  return file
}

/** Loads a window's page: runs its preload in a sandbox and puts what it exposes into the page's world. */
export function openPage(window: BrowserWindow, preload: string): Page {
  const contents = window.webContents
  const world: Record<string, unknown> = {}
  const invokeAs: Page['invokeAs'] = async (frame, channel, ...args) => {
    const copies = structuredClone(args)
    const handler = ipcHandlers.get(channel)
    if (!handler) throw new Error(`Error invoking remote method '${channel}': no handler registered`)
    try {
      const event = { senderFrame: frame, sender: contents } as unknown as Electron.IpcMainInvokeEvent
      return structuredClone(await handler(event, ...copies))
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
    }
  }
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: (channel: string, ...args: unknown[]) => invokeAs(contents.mainFrame, channel, ...args),
  })
  contents.receivers.add((channel, ...args) => void ipcRenderer.emit(channel, {}, ...args))
  runPreload(preload, {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, value: unknown) => {
        if (key in world)
          throw new Error('Cannot bind an API on top of an existing property on the window object')
        world[key] = Object.freeze(acrossBridge(value))
      },
    },
    webUtils: {
      getPathForFile: (file: unknown) => {
        if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object')
        return droppedPaths.get(file) ?? ''
      },
    },
  })
  /** Whether the program let it happen. */
  const allows = (event: string, ...args: unknown[]): boolean => {
    let prevented = false
    contents.emit(event, { preventDefault: () => (prevented = true) }, ...args)
    return !prevented
  }
  const allowsFrame = (url: string, isMainFrame: boolean): boolean => {
    let prevented = false
    contents.emit('will-frame-navigate', { preventDefault: () => (prevented = true), url, isMainFrame })
    return !prevented
  }
  return {
    world,
    invokeAs,
    navigate: (url) => allows('will-navigate', url) && allowsFrame(url, true),
    navigateFrame: (url) => allowsFrame(url, false),
    openWindow: (url) => contents.windowOpenHandler?.({ url }).action !== 'deny',
    attachWebview: () => allows('will-attach-webview', {}, {}),
    fetch: (url) => fetchFromPage(url),
    askPermission: (permission, from = contents.mainFrame.url) =>
      new Promise((resolve) => {
        const { permissionCheck, permissionRequest } = sessionHandlers
        const origin =
          new URL(from).origin === 'null' ? from.split('/').slice(0, 3).join('/') : new URL(from).origin
        const name = permission as never
        if (permissionCheck && !permissionCheck(contents as never, name, origin, {} as never))
          return resolve(false)
        if (!permissionRequest) return resolve(true)
        permissionRequest(contents as never, name, resolve, { requestingUrl: from } as never)
      }),
  }
}

async function fetchFromPage(url: string): Promise<Response> {
  const cancelled = await new Promise<boolean>((resolve) => {
    if (!sessionHandlers.beforeRequest) return resolve(false)
    sessionHandlers.beforeRequest({ url }, ({ cancel }) => resolve(cancel === true))
  })
  if (cancelled) throw new TypeError('net::ERR_BLOCKED_BY_CLIENT')
  const scheme = schemes.get(new URL(url).protocol.slice(0, -1))
  if (!scheme?.handler || !scheme.privileges.supportFetchAPI) throw new TypeError('Failed to fetch')
  return await scheme.handler(new Request(url))
}

/** A sandboxed preload has Electron's own module and nothing else: no Node module, no `process.binding`, no file. */
function runPreload(source: string, electron: Readonly<Record<string, unknown>>): void {
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  const context = createContext(
    { require, module: { exports: {} }, exports: {}, console },
    { codeGeneration: { strings: false, wasm: false } },
  )
  new Script(source, { filename: 'preload.cjs' }).runInContext(context)
}

/** The context bridge copies values and wraps functions; what can do neither is refused. */
function acrossBridge(value: unknown): unknown {
  if (typeof value === 'function')
    return (...args: unknown[]): unknown =>
      acrossBridge(Reflect.apply(value, undefined, args.map(acrossBridge)))
  if (typeof value !== 'object' || value === null || value instanceof File) return value
  if (typeof (value as Promise<unknown>).then === 'function')
    return (value as Promise<unknown>).then(acrossBridge)
  if (Array.isArray(value)) return value.map(acrossBridge)
  const prototype: unknown = Object.getPrototypeOf(value)
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null
  if (!isPlain) throw new Error('An object could not be cloned.')
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, acrossBridge(member)]))
}
