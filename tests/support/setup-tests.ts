// Makes sure there is a browser to test with: an installed one, Playwright's download, or Debian's packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.ts'

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    .status === 0

/** Finds or installs a browser; its path, or null after saying what to install. */
export function setUpBrowser(): string | null {
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium found; trying the download of Playwright …')
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  if (findBrowser()) return findBrowser()
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq'])
    // Releases before Debian 12 have no shell by itself.
    for (const browser of ['chromium-headless-shell', 'chromium']) {
      console.log(`Installing Debian's packages ${browser} and fonts-noto-cjk …`)
      run('apt-get', ['install', '-y', '-qq', browser, 'fonts-noto-cjk'], {
        DEBIAN_FRONTEND: 'noninteractive',
      })
      if (findBrowser()) return findBrowser()
    }
  }
  console.error('The browser tests need Chromium or Chrome: install one, or name its executable in CHROMIUM.')
  return null
}

if (process.argv[1]?.endsWith('setup-tests.ts')) {
  const browser = setUpBrowser()
  if (browser) console.log(`Browser for the tests: ${browser}`)
  process.exitCode = browser ? 0 : 1
}
