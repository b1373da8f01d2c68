import { utilityProcess } from 'electron'
import { join } from 'node:path'
import { childEnvironment, describeCrash, type ProcessPort } from '../core/process-port.ts'

const tailBytes = 16_384

/** Starts core processes as utility processes of Electron: the same files, the same messages. */
export function createUtilityProcessPort(folder: string, extension: '.js' | '.ts'): ProcessPort {
  return {
    start: (entry, options = {}) => {
      const child = utilityProcess.fork(join(folder, entry + extension), [], {
        env: childEnvironment(process.env),
        execArgv: options.memoryMb ? [`--max-old-space-size=${options.memoryMb}`] : [],
        stdio: ['ignore', 'ignore', 'pipe'],
        serviceName: `Lightbench ${entry}`,
      })
      let stderr = ''
      let ended = false
      child.stderr?.on('data', (chunk: Buffer) => {
        stderr = (stderr + chunk.toString('utf8')).slice(-tailBytes)
      })
      child.once('exit', () => {
        ended = true
      })
      return {
        // Known once it is spawned; asked for later, it is there.
        get pid() {
          return child.pid ?? null
        },
        send: (message) => child.postMessage(message),
        onMessage: (listener) => void child.on('message', listener),
        onExit: (listener) =>
          void child.once('exit', (code) =>
            listener([`exit ${code}`, describeCrash(stderr)].filter(Boolean).join(': ')),
          ),
        kill: () => {
          if (ended) return
          // Electron's own kill asks; a process in the middle of a query does not hear it.
          if (child.pid) process.kill(child.pid, 'SIGKILL')
          else child.once('spawn', () => child.kill())
        },
      }
    },
  }
}
