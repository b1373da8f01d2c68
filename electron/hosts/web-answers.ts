import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError, type Reply } from '../../shared/api/app-error.ts'
import type { Core } from '../core/core.ts'
import { pageHeaders } from './page-headers.ts'
import { readJson } from './read-json.ts'
import { refuseContentType, type Refusal } from './web-guards.ts'

const maxCallBytes = 8_000_000
/** More than any document; enough to stop a disk from being filled by mistake. */
const maxUploadBytes = 2_000_000_000

/** Passes one call of the contract to the core. */
export async function answerCall(
  core: Core,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const wrongType = refuseContentType(request, 'application/json')
  if (wrongType) return sendRefusal(response, wrongType)
  const text = await readText(request, maxCallBytes)
  if (text === null) return sendRefusal(response, { status: 413, reason: 'too large' })
  let input: unknown
  try {
    input = readJson(text)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return sendJson(response, 400, { ok: false, error: { code: error.code, details: error.details } })
  }
  const reply = await core.call(name, input)
  sendJson(response, statusOf(reply), reply)
}

/** A refusal that a well-made page meets in use is no failure of HTTP; one that only a bug or an attack meets is. */
function statusOf(reply: Reply): number {
  if (reply.ok) return 200
  if (reply.error.code === 'invalid-input') return 400
  if (reply.error.code === 'unknown-method') return 404
  return 200
}

/** Streams a file into the core's private folder and grants it; its name travels in a header, percent-encoded. */
export async function answerUpload(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const wrongType = refuseContentType(request, 'application/octet-stream')
  if (wrongType) return sendRefusal(response, wrongType)
  const name = readName(request.headers['x-file-name'])
  if (name === null) return sendRefusal(response, { status: 400, reason: 'no file name' })
  if (Number(request.headers['content-length'] ?? 0) > maxUploadBytes)
    return sendRefusal(response, { status: 413, reason: 'too large' })
  const path = join(core.uploadFolder, randomUUID())
  let bytes = 0
  try {
    await pipeline(
      request,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.byteLength
          if (bytes > maxUploadBytes) throw new AppError('file-too-large', { reason: '2 GB' })
          yield chunk
        }
      },
      createWriteStream(path, { mode: 0o600, flags: 'wx' }),
    )
  } catch (error) {
    await rm(path, { force: true })
    const code =
      error instanceof AppError
        ? error.code
        : (error as NodeJS.ErrnoException).code === 'ENOSPC'
          ? 'disk-full'
          : null
    if (code === null || response.destroyed) throw error
    return sendJson(response, 200, { ok: false, error: { code, details: { reason: '2 GB' } } })
  }
  sendJson(response, 200, { ok: true, value: core.grant(path, { name, temporary: true }) })
}

function readName(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null
  try {
    const name = decodeURIComponent(header)
    // A name is shown and kept, never used as a path; control characters have no place in either.
    return name.length > 0 && name.length <= 1_000 && !/\p{Cc}/u.test(name) ? name : null
  } catch {
    return null
  }
}

/** Sends a finished export to be saved; the browser never shows it. */
export async function answerDownload(core: Core, fileId: string, response: ServerResponse): Promise<void> {
  const file = core.exportedFile(fileId)
  if (!file) return sendRefusal(response, { status: 404, reason: 'nothing here' })
  const { size } = await stat(file.path)
  response.writeHead(200, {
    ...pageHeaders(''),
    'Content-Security-Policy': `default-src 'none'; sandbox`,
    'Content-Type': 'application/octet-stream',
    'Content-Length': size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    'Cache-Control': 'no-store',
  })
  await pipeline(createReadStream(file.path), response)
}

export function sendJson(response: ServerResponse, status: number, reply: Reply): void {
  const body = Buffer.from(JSON.stringify(reply))
  response
    .writeHead(status, {
      ...pageHeaders(''),
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.byteLength,
      'Cache-Control': 'no-store',
    })
    .end(body)
}

export function sendRefusal(response: ServerResponse, { status, reason }: Refusal): void {
  const body = Buffer.from(reason + '\n')
  response
    .writeHead(status, {
      ...pageHeaders(''),
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': body.byteLength,
      'Cache-Control': 'no-store',
      // What follows on this connection was meant for whoever sent something we did not read.
      Connection: 'close',
    })
    .end(body)
}

/** The body as text; null when it is larger than allowed, in which case the rest is never read. */
async function readText(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
