import { lstatSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { userInfo } from 'node:os'
import type { Call } from '../../shared/api/api.ts'
import { AppError, type Reply } from '../../shared/api/app-error.ts'
import type { EventName, Events, On } from '../../shared/api/events.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { createEventHub } from './event-hub.ts'
import { onLines, socketPath } from './socket-path.ts'

/** A running core as a command reaches it from beside. */
export interface RemoteCore {
  readonly call: Call
  readonly on: On
  readonly grant: (path: string, as: string) => Promise<GrantedFile>
  /** Brings the window forward, or makes a new link to it; the link, or null. */
  readonly openWindow: () => Promise<string | null>
  readonly close: () => void
}

/** Reaches the core that has this library open; null when there is none that listens. */
export async function connectToCore(libraryFolder: string): Promise<RemoteCore | null> {
  const path = socketPath(libraryFolder)
  if (!isOurs(path)) return null
  const socket = await open(path)
  if (!socket) return null
  const waiting = new Map<number, (value: unknown) => void>()
  const events = createEventHub()
  let lastId = 0
  let ended = false
  onLines(socket, (line) => {
    const message = JSON.parse(line) as
      | { readonly id: number; readonly value: unknown }
      | { readonly event: EventName; readonly data: Events[EventName] }
    if ('event' in message) events.emit(message.event, message.data)
    else {
      waiting.get(message.id)?.(message.value)
      waiting.delete(message.id)
    }
  })
  const lost: Reply = { ok: false, error: { code: 'core-stopped', details: {} } }
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    ended = true
    for (const resolve of waiting.values()) resolve(lost)
    waiting.clear()
    events.emit('coreStopped', { reason: 'window closed' })
  })
  const ask = (question: object): Promise<unknown> =>
    new Promise((resolve) => {
      if (ended) return resolve(lost)
      const id = ++lastId
      waiting.set(id, resolve)
      socket.write(JSON.stringify({ id, ...question }) + '\n')
    })
  return {
    call: async (name, input) => (await ask({ name, input })) as Reply,
    on: events.on,
    grant: async (grant, as) => {
      const answer = await ask({ grant, as })
      if (answer === lost) throw new AppError('core-stopped')
      return answer as GrantedFile
    },
    openWindow: async () => {
      const answer = await ask({ openWindow: true })
      return typeof answer === 'string' ? answer : null
    },
    close: () => {
      socket.destroy()
      events.close()
    },
  }
}

/** A socket in a shared folder could be another user's; ours bears our user id. */
function isOurs(path: string): boolean {
  if (process.platform === 'win32') return true
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found !== undefined && found.isSocket() && found.uid === userInfo().uid
}

function open(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(null))
  })
}
