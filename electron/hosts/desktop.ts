import { app, BrowserWindow, dialog, Menu } from 'electron'
import { join } from 'node:path'
import { connectApi } from '../../shared/api/api.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { Locale } from '../../shared/messages/catalogue.ts'
import { translate } from '../../shared/messages/messages.ts'
import { openCommandSocket } from '../core/command-socket.ts'
import { startCore, type Core } from '../core/core.ts'
import { serveWindow } from './desktop-calls.ts'
import { createWindowMethods } from './desktop-dialogs.ts'
import { openLinkDoor } from './desktop-links.ts'
import { menuTemplate } from './desktop-menu.ts'
import { createUtilityProcessPort } from './desktop-process-port.ts'
import { registerPageScheme, servePage } from './desktop-protocol.ts'
import { confineSession, confineWebContents } from './desktop-confinement.ts'
import { createWorkbenchWindow } from './desktop-window.ts'
import { createDevelopmentAssets } from './development-assets.ts'
import { libraryFolder } from './library-folder.ts'
import { localeOf } from './locale.ts'
import { createPageAssets } from './page-assets.ts'
import { placesOf, readVersion } from './places.ts'

/** The desktop window: one instance, one library, the page in a sandbox, the core in processes of its own. */
const places = placesOf(import.meta.url)
const folder = libraryFolder(
  app.commandLine.hasSwitch('library') ? app.commandLine.getSwitchValue('library') : undefined,
)

app.enableSandbox()
registerPageScheme()
const links = openLinkDoor(process.argv, bringForward)
app.on('web-contents-created', (_event, contents) => confineWebContents(contents))

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', bringForward)
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      const code = error instanceof AppError ? error.code : 'unexpected'
      const details = error instanceof AppError ? error.details : { name: (error as Error).name }
      const locale = systemLocale()
      dialog.showErrorBox(
        translate(locale, 'host.libraryUnavailable'),
        translate(locale, `errors.${code}`, details),
      )
      app.exit(1)
    })
} else app.quit()

async function open(): Promise<void> {
  const development = process.env['ELECTRON_RENDERER_URL']
  const core = await startCore({
    port: createUtilityProcessPort(places.processFolder, places.extension),
    libraryFolder: folder,
    sampleFolder: places.sampleFolder,
    version: readVersion(places.root),
    host: 'desktop',
  })
  const socket = await openCommandSocket(core, folder, () => {
    bringForward()
    return null
  })
  servePage(development ? createDevelopmentAssets(development) : createPageAssets(places.pageFolder))
  confineSession()
  closeWithApp(core, socket.close)
  const window = createWorkbenchWindow({
    preload: places.preload,
    stateFile: join(app.getPath('userData'), 'window-state.json'),
  })
  serveWindow({ core, window, methods: createWindowMethods({ core, window, locale: () => locale }) })
  let locale = await readLocale(core)
  const showMenu = (): void =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate(locale, process.platform, (id) => window.webContents.send('lightbench:command', id)),
      ),
    )
  core.on('libraryChanged', ({ kinds }) => {
    if (!kinds.includes('settings')) return
    void readLocale(core).then((chosen) => {
      locale = chosen
      showMenu()
    })
  })
  showMenu()
  await window.loadURL(`app://lightbench/${links.firstAddress()}`)
  links.open((address) => window.webContents.send('lightbench:command', address))
}

/** Ends the core before the program: it finishes what has begun, and its processes go with it. */
function closeWithApp(core: Core, closeSocket: () => void): void {
  let closing = false
  app.on('will-quit', (event) => {
    if (closing) return
    closing = true
    event.preventDefault()
    closeSocket()
    void core.close().finally(() => app.exit(0))
  })
}

function bringForward(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

async function readLocale(core: Core): Promise<Locale> {
  try {
    const { locale } = await connectApi(core.call).settings.read({})
    return locale === 'system' ? systemLocale() : locale
  } catch {
    return systemLocale()
  }
}

function systemLocale(): Locale {
  return localeOf(app.getPreferredSystemLanguages())
}
