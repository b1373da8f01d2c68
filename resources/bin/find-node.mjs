// Finds a Node that better-sqlite3 can load in: the one at hand when it is new enough, else the packaged one.
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export const nodeMissing = `Lightbench needs Node 22.12 or newer; this is ${process.version}. Install it, then try again.`

/** The Node executable to use, or null when none is new enough. */
export function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const packaged = join(
    root,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  return existsSync(packaged) ? packaged : null
}

/** PATH with that Node and the project's commands in front, for whatever it starts. */
export const pathWith = (node) =>
  [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
