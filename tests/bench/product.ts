import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectApi, type Api } from '../../shared/api/api.ts'
import { openLink, type WebClient } from '../support/web-client.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const entry = join(root, 'resources', 'bin', 'lightbench.mjs')

/** The command line as a user starts it. Refuses where nothing is built: the command would build as part of what is measured. */
function start(args: readonly string[]): ChildProcess {
  if (!existsSync(join(root, 'out', 'main', 'cli.js')))
    throw new Error('nothing is built: run npm run build first')
  const child = spawn(process.execPath, [entry, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/** A goal that failed midway leaves no host behind. */
const running = new Set<ChildProcess>()
export async function endAll(): Promise<void> {
  await Promise.all([...running].map(endHost))
}

export interface Ran {
  readonly status: number | null
  readonly output: string
  /** Most memory of the command and its processes together that was seen; 0 where it cannot be read. */
  readonly peakBytes: number
}

/** Runs a command to its end. With `watch` its memory is looked at ten times a second. */
export async function runProduct(args: readonly string[], watch = false): Promise<Ran> {
  const child = start(args)
  const output: string[] = []
  child.stdout?.setEncoding('utf8').on('data', (text: string) => output.push(text))
  child.stderr?.resume()
  let peakBytes = 0
  const look = (): void => {
    peakBytes = Math.max(peakBytes, residentBytes(child.pid ?? 0))
  }
  const timer = watch ? setInterval(look, 100) : undefined
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(timer)
  return { status, output: output.join(''), peakBytes }
}

/** Imports a folder into a new library. */
export async function importFolder(folder: string, library: string, watch = false): Promise<Ran> {
  rmSync(library, { recursive: true, force: true })
  const ran = await runProduct(['import', folder, '--library', library, '--quiet', '--json'], watch)
  if (ran.status !== 0)
    throw new Error(`the import of ${folder} ended with ${ran.status}: ${ran.output.slice(-400)}`)
  return ran
}

/** The loopback host with a browser's session. */
export interface Host {
  readonly pid: number
  readonly client: WebClient
  readonly api: Api
  /** A further link, for a page. */
  readonly newLink: () => Promise<string>
  readonly residentBytes: () => number
  readonly close: () => Promise<void>
}

/** Starts the loopback host and resolves with the link it prints. */
export async function startHost(
  library: string,
): Promise<{ readonly link: string; readonly child: ChildProcess }> {
  const child = start(['serve', '--json', '--no-open', '--library', library])
  child.stderr?.resume()
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /"url":"([^"]+)"/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('close', () => reject(new Error(`the host ended: ${said}`)))
  })
  return { link, child }
}

export async function endHost(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  await ended
}

export async function openHost(library: string): Promise<Host> {
  const { link, child } = await startHost(library)
  const client = await openLink(link)
  return {
    pid: child.pid ?? 0,
    client,
    api: connectApi(client.call),
    newLink: async () => {
      const response = await fetch(`${client.origin}/link`, {
        method: 'POST',
        headers: { cookie: client.cookie, origin: client.origin, 'content-type': 'application/json' },
      })
      return ((await response.json()) as { readonly value: { readonly url: string } }).value.url
    },
    residentBytes: () => residentBytes(child.pid ?? 0),
    close: async () => {
      client.close()
      await endHost(child)
    },
  }
}

/** Memory of a process and of all that it started, each shared page counted once. 0 without `/proc`. */
export function residentBytes(pid: number): number {
  if (!existsSync('/proc/self/statm')) return 0
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const one = Number(name)
    if (!Number.isInteger(one)) continue
    const parent = parentOf(one)
    if (parent !== null) parents.set(one, parent)
  }
  const isOurs = (one: number): boolean => {
    for (let at: number | undefined = one; at; at = parents.get(at)) if (at === pid) return true
    return false
  }
  let bytes = 0
  for (const one of parents.keys()) if (isOurs(one)) bytes += residentOf(one)
  return bytes
}

const readOr = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // It ended meanwhile.
    return ''
  }
}
const parentOf = (pid: number): number | null =>
  Number(/^PPid:\s+(\d+)/m.exec(readOr(`/proc/${pid}/status`))?.[1] ?? Number.NaN) || null
const residentOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024
