import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Core } from '../core/core.ts'
import type { PageAssets } from './page-assets.ts'
import { pageHeaders } from './page-headers.ts'
import { createWebAccess, type WebAccess } from './web-access.ts'
import { answerCall, answerDownload, answerUpload, sendJson, sendRefusal } from './web-answers.ts'
import { createEventStream, type EventStream } from './web-events.ts'
import { refuseRequest } from './web-guards.ts'
import { staleLinkPage } from './web-pages.ts'

export interface WebHostOptions {
  readonly core: Core
  readonly assets: PageAssets
  /** 0 for any free port. */
  readonly port: number
  readonly now?: () => number
}

export interface WebHost {
  readonly port: number
  /** A new link to the workbench: opens it once, within a minute. */
  readonly newLink: () => string
  readonly close: () => Promise<void>
}

interface Site {
  readonly core: Core
  readonly assets: PageAssets
  readonly access: WebAccess
  readonly events: EventStream
  readonly authority: string
  readonly cookie: string
}

/**
 * Serves the workbench on the loopback address, to this user's browsers only: guards first, then who asks, then what.
 * The only routes are the page's files, `/open`, `/link`, `/call/…`, `/events`, `/upload` and `/download/…`.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const access = createWebAccess(options.now ?? Date.now)
  const events = createEventStream(options.core)
  let site: Site | null = null
  const server = createServer(
    { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 0 },
    (request, response) => {
      if (!site) return void response.destroy()
      answer(site, request, response).catch((error: unknown) => {
        options.core.log({
          level: 'error',
          what: 'request failed',
          details: { error: (error as Error).name },
        })
        if (response.headersSent) response.destroy()
        else sendRefusal(response, { status: 500, reason: 'failed' })
      })
    },
  )
  const port = await listen(server, options.port)
  const authority = `127.0.0.1:${port}`
  // Cookies do not tell ports apart, so that two hosts of one user need two names.
  site = {
    core: options.core,
    assets: options.assets,
    access,
    events,
    authority,
    cookie: `lightbench-${port}`,
  }
  return {
    port,
    newLink: () => `http://${authority}/open?t=${access.mintLink()}`,
    close: async () => {
      events.close()
      server.close()
      server.closeAllConnections()
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    )
  })
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refuseRequest(request, site.authority)
  if (refusal) return sendRefusal(response, refusal)
  const { path, query } = splitAddress(request.url ?? '/')
  if (request.method === 'GET' && path === '/open') return openSession(site, query, response, request)
  const session = readCookie(request, site.cookie)
  if (session === null || !site.access.isSession(session))
    return refuseStranger(site, session, request, response)
  if (request.method === 'GET') {
    if (path === '/events') return site.events.add(response)
    if (path.startsWith('/download/'))
      return answerDownload(site.core, path.slice('/download/'.length), response)
    const asset = await site.assets(path + (query ? `?${query}` : ''))
    response
      .writeHead(asset.status, { ...asset.headers, 'Content-Length': asset.body.byteLength })
      .end(asset.body)
    return
  }
  if (path.startsWith('/call/')) return answerCall(site.core, path.slice('/call/'.length), request, response)
  if (path === '/upload') return answerUpload(site.core, request, response)
  if (path === '/link')
    return sendJson(response, 200, {
      ok: true,
      value: { url: `http://${site.authority}/open?t=${site.access.mintLink()}` },
    })
  sendRefusal(response, { status: 404, reason: 'nothing here' })
}

/** The address is split by hand and never decoded: what a guard saw is what is routed. */
function splitAddress(url: string): { readonly path: string; readonly query: string } {
  const at = url.indexOf('?')
  return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) }
}

/** Trades the link's token for a cookie, and leads to the workbench at once, so that no address keeps the token. */
function openSession(site: Site, query: string, response: ServerResponse, request: IncomingMessage): void {
  const token = /^t=([\w-]{20,100})$/.exec(query)?.[1]
  if (site.access.isThrottled()) return sendRefusal(response, { status: 429, reason: 'too many tries' })
  const session = token === undefined ? null : site.access.redeem(token)
  if (session === null) {
    site.access.isThrottled('wrong')
    return staleLinkPage(response, request.headers['accept-language'])
  }
  response
    .writeHead(303, {
      ...pageHeaders(''),
      Location: '/',
      'Set-Cookie': `${site.cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`,
      'Cache-Control': 'no-store',
    })
    .end()
}

function refuseStranger(
  site: Site,
  session: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (session !== null && site.access.isThrottled('wrong'))
    return sendRefusal(response, { status: 429, reason: 'too many tries' })
  if (request.headers['sec-fetch-dest'] === 'document')
    return staleLinkPage(response, request.headers['accept-language'])
  sendRefusal(response, { status: 401, reason: 'not signed in' })
}

function readCookie(request: IncomingMessage, name: string): string | null {
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
