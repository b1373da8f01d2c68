import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

interface ShownDialog {
  readonly kind: 'open' | 'save' | 'message'
  readonly options: Electron.OpenDialogOptions | Electron.SaveDialogOptions | Electron.MessageBoxOptions
}

/** What the program did to its surroundings, and what these answer it. */
export const shell = {
  isReady: false,
  sandboxed: false,
  isFirstInstance: true,
  languages: ['en-US'],
  switches: new Map<string, string>(),
  workAreas: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  exits: [] as number[],
  /** Schemes the program registered with the system. */
  protocols: [] as string[],
  /** Hears the end of the program. */
  onExit: () => {},
  /** Hears that the application menu was set. */
  onMenu: () => {},
  errorBoxes: [] as { title: string; content: string }[],
  dialogs: [] as ShownDialog[],
  /** Answers of the next dialogs: chosen paths, a place to save, the button pressed. None left: cancelled. */
  answers: [] as (readonly string[] | string | number)[],
  openedOutside: [] as string[],
  menu: [] as Electron.MenuItemConstructorOptions[],
}

type Listener = Parameters<Electron.IpcMain['handle']>[1]
export const ipcHandlers = new Map<string, Listener>()

interface Scheme {
  readonly privileges: Electron.Privileges
  readonly handler: ((request: Request) => Response | Promise<Response>) | null
}
export const schemes = new Map<string, Scheme>()

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0]
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** Handlers as set; null is Electron's own default, which allows. */
export const sessionHandlers = {
  permissionRequest: null as RequestHandler,
  permissionCheck: null as CheckHandler,
  device: null as DeviceHandler,
  beforeRequest: null as BeforeRequest | null,
}

export const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: (handler: RequestHandler) =>
    void (sessionHandlers.permissionRequest = handler),
  setPermissionCheckHandler: (handler: CheckHandler) => void (sessionHandlers.permissionCheck = handler),
  setDevicePermissionHandler: (handler: DeviceHandler) => void (sessionHandlers.device = handler),
  webRequest: {
    onBeforeRequest: (handler: BeforeRequest) => void (sessionHandlers.beforeRequest = handler),
  },
})
