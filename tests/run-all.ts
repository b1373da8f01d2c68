// Runs everything a change must pass, what is cheapest to fail first, and counts the tests at the end.
import { spawn } from 'node:child_process'
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

type Step = readonly [name: string, ...command: string[]]

/** What needs no build, and the build: they wait for each other's files less than for a core, so they run side by side. */
const first: readonly Step[] = [
  ['types', 'tsc', '-b'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'oxfmt', '--check'],
  ['build', 'electron-vite', 'build', '--logLevel', 'warn'],
]
/** Each of these takes every core by itself. */
const then: readonly Step[] = [
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

const failedSteps: string[] = []

/** Runs a step to its end; what it prints is held back until then where others print beside it. */
async function runStep([name, ...command]: Step, beside: boolean): Promise<void> {
  const started = Date.now()
  if (!beside) console.log(`\n== ${name}`)
  const child = spawn(process.execPath, [launcher, ...command], {
    stdio: ['ignore', beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'],
    // Each step that starts the program starts what the step before has built.
    env: { ...process.env, CHROMIUM: browser ?? undefined, LIGHTBENCH_BUILT: 'yes' },
  })
  const said: Buffer[] = []
  child.stdout?.on('data', (words: Buffer) => void said.push(words))
  child.stderr?.on('data', (words: Buffer) => void said.push(words))
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (beside) console.log(`\n== ${name}\n${Buffer.concat(said).toString().trimEnd()}`)
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  if (status !== 0) failedSteps.push(name)
}

await Promise.all(first.map((step) => runStep(step, true)))
// Without a build there is nothing for the hosts and the browser to test.
if (!failedSteps.includes('build')) for (const step of then) await runStep(step, false)

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
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`)
if (flaky > 0) console.log(`\n${flaky} passed at the second try only`)
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failedSteps.length > 0 || failed > 0 || !vitest || !pages ? 1 : 0
