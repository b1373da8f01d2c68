import type { Call } from '../../shared/api/api.ts'
import type { Reply } from '../../shared/api/app-error.ts'
import type { EventName, Events, On } from '../../shared/api/events.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'

/** A browser's part of the loopback host, over real HTTP. */
export interface WebClient {
  readonly origin: string
  readonly cookie: string
  readonly call: Call
  readonly on: On
  readonly upload: (name: string, bytes: Uint8Array) => Promise<GrantedFile>
  readonly download: (fileId: string) => Promise<Uint8Array>
  readonly close: () => void
}

/** Opens a single-use link and keeps the cookie, as a browser does; listens to events from the start. */
export async function openLink(link: string): Promise<WebClient> {
  const { origin } = new URL(link)
  const opened = await fetch(link, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  if (opened.status !== 303 || cookie === '') throw new Error(`the link was refused: ${opened.status}`)
  const post = async (path: string, type: string, body: BodyInit, extra: Record<string, string> = {}) =>
    (await (
      await fetch(origin + path, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': type, ...extra },
        body,
      })
    ).json()) as Reply
  const listeners = new Set<(name: EventName, event: Events[EventName]) => void>()
  const ending = new AbortController()
  const stream = await fetch(`${origin}/events`, { headers: { cookie }, signal: ending.signal })
  void readEvents(stream, (name, event) => {
    for (const listener of listeners) listener(name, event)
  }).catch(() => {})
  return {
    origin,
    cookie,
    call: (name, input) => post(`/call/${name}`, 'application/json', JSON.stringify(input)),
    on: (name, listener) => {
      const wanted: EventName = name
      const heard = (told: EventName, event: Events[EventName]) => {
        if (told === wanted) listener(event as never)
      }
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
    upload: async (name, bytes) => {
      const reply = await post('/upload', 'application/octet-stream', Buffer.from(bytes), {
        'x-file-name': encodeURIComponent(name),
      })
      if (!reply.ok) throw new Error(reply.error.code)
      return reply.value as GrantedFile
    },
    download: async (fileId) => {
      const response = await fetch(`${origin}/download/${fileId}`, { headers: { cookie } })
      if (!response.ok) throw new Error(String(response.status))
      return new Uint8Array(await response.arrayBuffer())
    },
    close: () => ending.abort(),
  }
}

async function readEvents(
  stream: Response,
  tell: (name: EventName, event: Events[EventName]) => void,
): Promise<void> {
  let rest = ''
  for await (const text of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const name = /^event: (\w+)$/m.exec(block)?.[1]
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (name && data) tell(name as EventName, JSON.parse(data) as Events[EventName])
    }
  }
}
