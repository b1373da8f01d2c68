import './require-node.ts'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const minutes = (count: number) => count * 60_000

/** Long runs, one after the other: two at once would spoil each other's times. */
export default defineConfig({
  root: at('..'),
  test: {
    name: 'nightly',
    environment: 'node',
    include: ['tests/nightly/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: minutes(15),
    hookTimeout: minutes(5),
  },
})
