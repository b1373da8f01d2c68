import type { Call } from '../../shared/api/api.ts'
import { AppError, type Reply } from '../../shared/api/app-error.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { translate } from '../../shared/messages/messages.ts'
import { locales } from '../../shared/messages/catalogue.ts'
import { isExternalLink } from '../../shared/text/external-link.ts'
import { droppedFiles, type FileToUpload } from './dropped-files.ts'
import type { Host } from './host.ts'
import { listenToHost } from './web-events.ts'

/** Uploads at the same time: enough to keep a disk busy, and two connections left for questions. */
const parallelUploads = 3

/** A browser on the loopback address. The cookie that lets it in is not for scripts to see. */
export function createWebHost(): Host {
  return {
    call,
    on: listenToHost(),
    onCommand: () => () => {},
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

/** Null when the host is not there, or does not answer as itself. */
async function send(path: string, headers: Record<string, string>, body: BodyInit): Promise<Reply | null> {
  try {
    const response = await fetch(path, { method: 'POST', headers, body })
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
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () =>
      resolve([...(input.files ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }))),
    )
    input.click()
  })
}
