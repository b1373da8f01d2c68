import type { Call } from '../../shared/api/api.ts'
import { AppError, type Reply } from '../../shared/api/app-error.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { readableExtensions } from '../../shared/imports/readable-formats.ts'
import { translate } from '../../shared/messages/messages.ts'
import { locales } from '../../shared/messages/catalogue.ts'
import { isExternalLink } from '../../shared/text/external-link.ts'
import { droppedFiles, type FileToUpload } from './dropped-files.ts'
import type { Host } from './host.ts'
import { listenToAddress } from './page-link.ts'
import { listenToHost } from './web-events.ts'

/** Uploads at the same time: enough to keep a disk busy, and two connections left for questions. */
const parallelUploads = 3

/** Bytes a browser sends for a page that is gone: 64 KiB for all its requests together. */
const maxFarewell = 60_000

/** A browser on the loopback address. The cookie that lets it in is not for scripts to see. */
export function createWebHost(): Host {
  watchLeaving()
  return {
    call,
    on: listenToHost(),
    onCommand: () => () => {},
    onLink: listenToAddress,
    chooseFiles: async () => uploadAll(await choose(false)),
    chooseFolder: async () => uploadAll(await choose(true)),
    grantDropped: async (dropped) => uploadAll(await droppedFiles(dropped)),
    saveFile: async (file) => {
      const link = document.createElement('a')
      link.href = `/download/${encodeURIComponent(file.fileId)}`
      link.download = file.name
      link.click()
      return file.name
    },
    openExternal: async (url) => {
      const lang = document.documentElement.lang
      const words = translate(locales.find((locale) => locale === lang) ?? 'en', 'host.openExternal')
      if (isExternalLink(url) && window.confirm(`${words}\n\n${url}`))
        window.open(url, '_blank', 'noopener,noreferrer')
    },
  }
}

const stopped: Reply = { ok: false, error: { code: 'core-stopped', details: {} } }

const call: Call = async (name, input) => {
  const reply = await send(`/call/${name}`, { 'Content-Type': 'application/json' }, JSON.stringify(input))
  return reply ?? stopped
}

let leaving = false

/** Notices that the page goes, before anybody else does: what is asked from then on is its last words. */
function watchLeaving(): void {
  const left = () => {
    leaving = true
  }
  window.addEventListener('pagehide', left, { capture: true })
  // A page that comes back out of the browser's cache goes on as before.
  window.addEventListener('pageshow', () => {
    leaving = false
  })
}

/** Whether a request is to go on without its page; a longer one is refused at once, where a plain one may arrive. */
const outlives = (body: BodyInit): boolean =>
  leaving && typeof body === 'string' && new TextEncoder().encode(body).length <= maxFarewell

/** Null when the host is not there, or does not answer as itself. */
async function send(path: string, headers: Record<string, string>, body: BodyInit): Promise<Reply | null> {
  try {
    const response = await fetch(path, { method: 'POST', headers, body, keepalive: outlives(body) })
    if (!response.headers.get('Content-Type')?.startsWith('application/json')) return null
    return (await response.json()) as Reply
  } catch {
    return null
  }
}

async function uploadAll(files: readonly FileToUpload[]): Promise<readonly GrantedFile[]> {
  const granted: GrantedFile[] = []
  const rest = files.entries()
  const worker = async (): Promise<void> => {
    for (const [at, { file, name }] of rest) {
      const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) }
      const reply = (await send('/upload', headers, file)) ?? stopped
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
      granted[at] = reply.value as GrantedFile
    }
  }
  await Promise.all(Array.from({ length: parallelUploads }, worker))
  return granted
}

/** Opens the browser's own dialog; empty when it is closed without a choice. */
function choose(folder: boolean): Promise<readonly FileToUpload[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.webkitdirectory = folder
    if (!folder) input.accept = readableExtensions.map((extension) => `.${extension}`).join(',')
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () =>
      resolve([...(input.files ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }))),
    )
    input.click()
  })
}
