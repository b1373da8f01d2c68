import type { IncomingMessage } from 'node:http'

export interface Refusal {
  readonly status: number
  readonly reason: string
}

/** The address of one loopback host, such as `127.0.0.1:43117`. */
export type Authority = string

/**
 * What every request must be before anything is routed: for exactly this host (a name that resolves here is a
 * rebinding), from no other page, no upgrade, one of two methods. Returns null when nothing is wrong with it.
 */
export function refuseRequest(request: IncomingMessage, authority: Authority): Refusal | null {
  return (
    refuseHost(request, authority) ??
    refuseForm(request) ??
    refuseOrigin(request, authority) ??
    refuseSite(request) ??
    null
  )
}

function refuseHost(request: IncomingMessage, authority: Authority): Refusal | null {
  const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length !== 1 || request.headers.host !== authority) return { status: 421, reason: 'wrong host' }
  return null
}

function refuseForm(request: IncomingMessage): Refusal | null {
  if (request.method !== 'GET' && request.method !== 'POST') return { status: 405, reason: 'wrong method' }
  if (request.headers.upgrade !== undefined) return { status: 400, reason: 'no upgrade here' }
  if (!request.url?.startsWith('/') || request.url.startsWith('//'))
    return { status: 400, reason: 'wrong address' }
  return null
}

/** Browsers send `Origin` with every request that can change something; without it only reading is allowed. */
function refuseOrigin(request: IncomingMessage, authority: Authority): Refusal | null {
  const { origin } = request.headers
  const isOurs = origin === `http://${authority}`
  if (origin === undefined ? request.method !== 'GET' : !isOurs)
    return { status: 403, reason: 'wrong origin' }
  return null
}

/** `none` is the user's own doing: a typed address, a bookmark, a link opened by another program. */
function refuseSite(request: IncomingMessage): Refusal | null {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin') return null
  if (site === 'none' && request.method === 'GET' && request.headers['sec-fetch-dest'] === 'document')
    return null
  return { status: 403, reason: 'from another site' }
}

/** A content type that a form cannot send, so that no other page can post without asking first (and is refused). */
export function refuseContentType(request: IncomingMessage, type: string): Refusal | null {
  const sent = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return sent === type ? null : { status: 415, reason: `not ${type}` }
}
