import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import type { Core } from './core.ts'
import { onLines, socketPath } from './socket-path.ts'

/** What a command line asks of a running core: one JSON object a line. */
export type SocketQuestion = { readonly id: number } & (
  | { readonly name: string; readonly input: unknown }
  | { readonly grant: string; readonly as: string }
  | { readonly openWindow: true }
)

export interface CommandSocket {
  readonly close: () => void
}

/**
 * Lets commands of the same user write through this core while its window is open. The socket lies in the library's
 * folder with mode 0600; whoever may write that folder could change the library anyway. Call it only as the library's
 * one writer: a socket left behind by a dead one is replaced.
 */
export async function openCommandSocket(
  core: Core,
  libraryFolder: string,
  openWindow: () => string | null,
): Promise<CommandSocket> {
  const path = socketPath(libraryFolder)
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    const send = (message: object) => void (socket.writable && socket.write(JSON.stringify(message) + '\n'))
    const off = core.onAny((name, event) => send({ event: name, data: event }))
    socket.on('close', () => {
      sockets.delete(socket)
      off()
    })
    socket.on('error', () => socket.destroy())
    onLines(socket, (line) => {
      const question = JSON.parse(line) as SocketQuestion
      void answer(core, question, openWindow).then((value) => send({ id: question.id, value }))
    })
  })
  const umask = process.platform === 'win32' ? null : process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(path, resolve)
    })
  } finally {
    if (umask !== null) process.umask(umask)
  }
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return {
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function answer(
  core: Core,
  question: SocketQuestion,
  openWindow: () => string | null,
): Promise<unknown> {
  if ('grant' in question) return core.grant(question.grant, { name: question.as }) satisfies GrantedFile
  if ('openWindow' in question) return openWindow()
  return await core.call(question.name, question.input)
}
