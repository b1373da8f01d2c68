import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { pageHeaders } from './page-headers.ts'

/** One file of the workbench's page, ready to be sent. */
export interface PageAsset {
  readonly status: 200 | 404 | 502
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Finds what the page asks for; `path` is the path of its address, as sent. */
export type PageAssets = (path: string) => Promise<PageAsset>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  // Fonts and character maps that the pages of a PDF may count on.
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
}

/**
 * Serves the built page from one folder. An address is a list of plain names and is never decoded, so there is nothing
 * for `..`, `%2e`, a backslash, a NUL or a device name to be decoded into; a link out of the folder is not followed.
 */
export function createPageAssets(folder: string): PageAssets {
  return async (path) => {
    const nonce = randomBytes(16).toString('base64')
    const headers = pageHeaders(nonce)
    const name = path === '/' ? '/index.html' : path
    const file = plainPath.test(name) ? await insideFolder(folder, name) : null
    const type = types[extname(name)]
    if (!file || !type)
      return { status: 404, headers: { ...headers, 'Cache-Control': 'no-store' }, body: new Uint8Array() }
    const bytes = await readFile(file)
    const isPage = type.startsWith('text/html')
    return {
      status: 200,
      headers: {
        ...headers,
        'Content-Type': type,
        // Names under /assets carry a digest of their content.
        'Cache-Control': name.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
      },
      body: isPage ? Buffer.from(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)) : bytes,
    }
  }
}

const plainPath = /^(?:\/\w[\w.-]*)+$/

async function insideFolder(folder: string, name: string): Promise<string | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, name))])
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}
