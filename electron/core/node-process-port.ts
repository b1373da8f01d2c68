import { fork } from 'node:child_process'
import { join } from 'node:path'
import { childEnvironment, describeCrash, type ProcessPort } from './process-port.ts'

/** Keeps the tail of what a process printed; a crash report is at its end. */
const tailBytes = 16_384

/** Starts core processes as Node processes. `extension` is `.js` for the built files, `.ts` for the sources. */
export function createNodeProcessPort(folder: string, extension: '.js' | '.ts'): ProcessPort {
  return {
    start: (entry, options = {}) => {
      const child = fork(join(folder, entry + extension), [], {
        serialization: 'advanced',
        env: childEnvironment(process.env),
        execArgv: options.memoryMb ? [`--max-old-space-size=${options.memoryMb}`] : [],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        // Ctrl+C in a terminal reaches the whole group; these end when this process lets them go, with whole documents.
        detached: process.platform !== 'win32',
      })
      let stderr = ''
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        stderr = (stderr + text).slice(-tailBytes)
      })
      return {
        pid: child.pid ?? null,
        send: (message) => {
          // A process that has just died takes no message; its exit tells the rest.
          if (child.connected) child.send(message as object, () => {})
        },
        onMessage: (listener) => void child.on('message', listener),
        onExit: (listener) => {
          let heard = false
          const once = (reason: string) => {
            if (heard) return
            heard = true
            listener(reason)
          }
          child.once('error', (error: NodeJS.ErrnoException) => once(error.code ?? 'not started'))
          child.once('close', (code, signal) =>
            once([signal ?? `exit ${code}`, describeCrash(stderr)].filter(Boolean).join(': ')),
          )
        },
        kill: () => void child.kill('SIGKILL'),
      }
    },
  }
}
