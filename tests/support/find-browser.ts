// Finds a Chromium to test with: the one named by CHROMIUM, Playwright's own, or an installed one.
import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  // Without a window's furniture, as Playwright's own: the same pages at two thirds of the processor's time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser's executable, or null when there is none. */
export function findBrowser(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)))
  const candidates = [process.env['CHROMIUM'], chromium.executablePath(), ...onPath, ...places]
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null
}
