import type { ServerResponse } from 'node:http'
import { translate } from '../../shared/messages/messages.ts'
import { pageHeaders } from './page-headers.ts'
import { localeOf } from './locale.ts'

/** What a person sees who comes with a link that was used or is too old. Holds no script and nothing of theirs. */
export function staleLinkPage(response: ServerResponse, acceptLanguage: string | undefined): void {
  const locale = localeOf(acceptLanguage?.split(',').map((tag) => tag.split(';')[0] ?? '') ?? [])
  const title = escapeHtml(translate(locale, 'host.staleLinkTitle'))
  const text = escapeHtml(translate(locale, 'host.staleLink'))
  const body = Buffer.from(
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`,
  )
  response
    .writeHead(401, {
      ...pageHeaders(''),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.byteLength,
      'Cache-Control': 'no-store',
      Connection: 'close',
    })
    .end(body)
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
