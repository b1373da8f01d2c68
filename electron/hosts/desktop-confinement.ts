import { session, type WebContents } from 'electron'
import { pageOrigin } from './desktop-protocol.ts'

/**
 * Whatever is shown stays where it is: no navigation, no further window. The one page within the page is a saved
 * original, which the page writes out itself (`srcdoc`): it has no address, runs no script and inherits the policy.
 */
export function confineWebContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }): void => event.preventDefault()
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || event.url !== 'about:srcdoc') event.preventDefault()
  })
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The page may write to the clipboard, which copying a citation needs; every other permission is refused. */
const isAllowed = (permission: string, origin: string): boolean =>
  permission === 'clipboard-sanitized-write' && origin.replace(/\/$/, '') === pageOrigin

/** Confines the page's session: no permissions, no devices, no downloads, and no request but for our own files. */
export function confineSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isAllowed(permission, originOf(details.requestingUrl))),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.on('will-download', (event) => event.preventDefault())
  const development = process.env['ELECTRON_RENDERER_URL']?.replace('http', 'ws')
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`${pageOrigin}/`) && !isOfDevelopment(url, development) }),
  )
}

const isOfDevelopment = (url: string, socket: string | undefined): boolean =>
  socket !== undefined && (url.startsWith(socket) || url.startsWith('devtools://'))

function originOf(url: string): string {
  const match = /^[a-z]+:\/\/[^/]+/.exec(url)
  return match?.[0] ?? ''
}
