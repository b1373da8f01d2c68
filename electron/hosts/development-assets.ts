import { randomBytes } from 'node:crypto'
import type { PageAssets } from './page-assets.ts'
import { pageHeaders } from './page-headers.ts'

/** Passes the page's requests to the development server, so that a changed source shows at once. */
export function createDevelopmentAssets(origin: string): PageAssets {
  return async (path) => {
    const nonce = randomBytes(16).toString('base64')
    const headers = { ...pageHeaders(nonce, { origin }), 'Cache-Control': 'no-store' }
    try {
      const response = await fetch(new URL(path, origin), { headers: { accept: '*/*' } })
      const type = response.headers.get('content-type') ?? 'application/octet-stream'
      const bytes = Buffer.from(await response.arrayBuffer())
      const body = type.startsWith('text/html')
        ? Buffer.from(
            bytes
              .toString('utf8')
              .replaceAll('__CSP_NONCE__', nonce)
              .replaceAll(/<script(?=[ >])/g, `<script nonce="${nonce}"`),
          )
        : bytes
      return { status: response.ok ? 200 : 404, headers: { ...headers, 'Content-Type': type }, body }
    } catch {
      return { status: 502, headers, body: new Uint8Array() }
    }
  }
}
