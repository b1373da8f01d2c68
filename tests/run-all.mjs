// Runs everything a change must pass, in the order in which failures are cheapest, and counts the tests at the end.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setUpBrowser } from './support/setup-tests.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const launcher = 'resources/bin/run.mjs'
const vitestReport = 'test-results/vitest.json'
const browserReport = 'test-results/browser.json'
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

const browser = setUpBrowser()
if (!browser) process.exit(1)

const steps = [
  ['types', 'tsc', '-b'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'oxfmt', '--check'],
  ['build', 'electron-vite', 'build', '--logLevel', 'warn'],
  [
    'unit, integration and host tests',
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ],
  ['browser and desktop tests', 'playwright', 'test', '-c', 'tests/playwright.config.ts'],
]

let failedStep = null
for (const [name, ...command] of steps) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [launcher, ...command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM: browser },
  })
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(0)} s)`)
  if (status !== 0) failedStep ??= name
  // Without a build there is nothing for the hosts and the browser to test.
  if (status !== 0 && name === 'build') break
}

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
const vitest = readReport(vitestReport)
const pages = readReport(browserReport)?.stats
const passed = (vitest?.numPassedTests ?? 0) + (pages?.expected ?? 0) + (pages?.flaky ?? 0)
const failed = (vitest?.numFailedTests ?? 0) + (pages?.unexpected ?? 0)
const skipped = (vitest?.numPendingTests ?? 0) + (pages?.skipped ?? 0)
if (failedStep) console.log(`\nFailed: ${failedStep}`)
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failedStep || failed > 0 || !vitest || !pages ? 1 : 0
