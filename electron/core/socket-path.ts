import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'

/** The kernel refuses longer addresses (108 bytes on Linux, 104 on macOS, the closing NUL included). */
const maxAddressBytes = 100
/** A line longer than this is no question of ours. */
const maxLineChars = 16_000_000

/** Where the core that writes a library listens for commands. */
export function socketPath(libraryFolder: string): string {
  const folder = resolve(libraryFolder)
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\lightbench-${digest}`
  const path = join(folder, 'core.sock')
  if (Buffer.byteLength(path) <= maxAddressBytes) return path
  return join(process.env['XDG_RUNTIME_DIR'] ?? tmpdir(), `lightbench-${userInfo().uid}-${digest}.sock`)
}

/** Calls back with each line of a socket; a peer that sends none for too long is cut off. */
export function onLines(socket: Socket, listener: (line: string) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > maxLineChars) socket.destroy()
    for (const line of lines) {
      try {
        listener(line)
      } catch {
        socket.destroy()
      }
    }
  })
}
