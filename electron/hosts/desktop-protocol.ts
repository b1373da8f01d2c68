import { protocol } from 'electron'
import type { PageAssets } from './page-assets.ts'

export const pageOrigin = 'app://lightbench'

/** Makes `app://` a scheme like https: with an origin, storage and workers. Called before the program is ready. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

/** Answers the page's requests with its files, under the same headers as the loopback host. */
export function servePage(assets: PageAssets): void {
  protocol.handle('app', async (request) => {
    const { host, pathname, search } = new URL(request.url)
    if (request.method !== 'GET' || host !== 'lightbench') return new Response(null, { status: 404 })
    const { status, headers, body } = await assets(pathname + search)
    return new Response(new Uint8Array(body), { status, headers })
  })
}
