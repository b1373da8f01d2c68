#!/usr/bin/env node
// The command `lightbench`: finds a Node that will do, builds when a source has changed, runs the command line.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildWhenStale } from './build-when-stale.mjs'
import { keepCompiled } from './compile-cache.mjs'
import { findNode, nodeMissing } from './find-node.mjs'

const node = findNode()
if (!node) {
  console.error(nodeMissing)
  process.exit(1)
}
if (!(await buildWhenStale())) process.exit(1)
keepCompiled()
const entry = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))
if (node === process.execPath) await import(pathToFileURL(entry).href)
else {
  const { runChild } = await import('./run-child.mjs')
  // The channel tells it when this process is gone, however it went.
  process.exit(
    await runChild(node, [entry, ...process.argv.slice(2)], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  )
}
