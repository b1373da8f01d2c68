// Runs everything a change must pass, in the order in which failures are cheapest, and counts the tests at the end.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setUpBrowser } from './support/setup-tests.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const launcher = 'resources/bin/run.mjs'
const vitestReport = 'test-results/vitest.json'
const browserReport = 'test-results/browser.json'
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

const browser = setUpBrowser()
if (!browser) process.exit(1)

const steps: readonly (readonly [name: string, ...command: string[]])[] = [
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

let failedStep: string | null = null
for (const [name, ...command] of steps) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [launcher, ...command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM: browser },
  })
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(0)} s)`,
  )
  if (status !== 0) failedStep ??= name
  // Without a build there is nothing for the hosts and the browser to test.
  if (status !== 0 && name === 'build') break
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}
interface BrowserReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}
/** A runner's own report; null when it did not live to write one. */
const readReport = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
const vitest = readReport(vitestReport) as VitestReport | null
const pages = (readReport(browserReport) as BrowserReport | null)?.stats
const passed = (vitest?.numPassedTests ?? 0) + (pages?.expected ?? 0) + (pages?.flaky ?? 0)
const flaky = pages?.flaky ?? 0
const failed = (vitest?.numFailedTests ?? 0) + (pages?.unexpected ?? 0)
const skipped = (vitest?.numPendingTests ?? 0) + (pages?.skipped ?? 0)
if (failedStep) console.log(`\nFailed: ${failedStep}`)
if (flaky > 0) console.log(`\n${flaky} passed at the second try only`)
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failedStep || failed > 0 || !vitest || !pages ? 1 : 0
