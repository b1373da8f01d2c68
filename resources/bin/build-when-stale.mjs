import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './find-node.mjs'
import { runChild } from './run-child.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const inputs = [
  'electron',
  'shared',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'resources/companies.json',
]
const output = join(root, 'out')
/** What a whole build has; the oldest of them says when it was made. */
const products = ['main/cli.js', 'main/desktop.js', 'preload/preload.cjs', 'renderer/index.html']

/** Builds the program when a source is newer than what was built from it. Resolves with whether it can be run. */
export async function buildWhenStale() {
  // An installed copy has no sources, and nothing to build.
  if (!existsSync(join(root, 'electron'))) return true
  const begun = Date.now()
  if (newest() <= builtAt()) return true
  process.stderr.write('Building Lightbench…\n')
  const fresh = join(root, '.tsbuild', `out-${process.pid}`)
  const bin = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const status = await runChild(findNode(), [bin, 'build', '--outDir', fresh, '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status === 0) replaceOutput(fresh, begun)
  rmSync(fresh, { recursive: true, force: true })
  return status === 0
}

/** Puts a whole build in the place of the old one, dated when it began, so that a change meanwhile is seen next time. */
function replaceOutput(fresh, begun) {
  for (const product of products) utimesSync(join(fresh, product), begun / 1000, begun / 1000)
  const old = `${fresh}-old`
  if (existsSync(output)) renameSync(output, old)
  renameSync(fresh, output)
  rmSync(old, { recursive: true, force: true })
}

function builtAt() {
  return Math.min(
    ...products.map((product) => statSync(join(output, product), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  )
}

/** The newest of all inputs; a folder counts too, since it changes when a file is taken away. */
function newest() {
  let at = 0
  const visit = (path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return
    at = Math.max(at, found.mtimeMs)
    if (found.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name))
  }
  for (const input of inputs) visit(join(root, input))
  return at
}
