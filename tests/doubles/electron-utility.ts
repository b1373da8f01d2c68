import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type * as Electron from 'electron'
import { shell } from './electron-state.ts'

const parentPort = fileURLToPath(new URL('utility-parent-port.mjs', import.meta.url))

/** A utility process as a real process of Node's, with `process.parentPort` instead of `process.send`. */
class UtilityProcess extends EventEmitter {
  pid: number | undefined
  readonly stderr: Readable | null
  readonly #child: ChildProcess

  constructor(modulePath: string, args: string[], options: Electron.ForkOptions) {
    super()
    this.#child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: [...(options.execArgv ?? []), '--import', parentPort],
      env: { ...options.env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.stderr = this.#child.stderr
    this.#child.once('spawn', () => {
      this.pid = this.#child.pid
      this.emit('spawn')
    })
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.once('exit', (code) => {
      this.pid = undefined
      this.emit('exit', code ?? 9)
    })
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(structuredClone(message) as object, () => {})
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM')
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: Electron.ForkOptions = {}) => {
    if (!shell.isReady) throw new Error('utilityProcess cannot be created before app is ready')
    return new UtilityProcess(modulePath, args, options)
  },
}
