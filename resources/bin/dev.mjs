// Runs the workbench with hot reload: in Electron where its runtime is installed, else in the loopback host.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode, nodeMissing, pathWith } from './find-node.mjs'
import { runChild } from './run-child.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const node = findNode()
if (!node) {
  console.error(nodeMissing)
  process.exit(1)
}

function hasElectron() {
  const folder = join(root, 'node_modules', 'electron')
  if (!existsSync(join(folder, 'path.txt'))) return false
  return existsSync(join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim()))
}

const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const own = process.argv.slice(2)
// `electron-vite dev` starts a program when both servers are ready; without Electron that is our command line.
const [args, env] = hasElectron()
  ? [['dev', '--watch', '--', ...own], {}]
  : [
      ['dev', '--entry', join(root, 'out', 'main', 'cli.js'), '--', 'serve', ...own],
      { ELECTRON_EXEC_PATH: node },
    ]
process.exit(
  await runChild(node, [script, ...args], {
    cwd: root,
    env: { ...process.env, PATH: pathWith(node), ...env },
  }),
)
