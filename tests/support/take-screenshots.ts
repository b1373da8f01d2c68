// Takes the pictures of README and of review: every view filled with the sample library, both themes, two sizes.
import { chromium, expect, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.ts'
import { runLightbench, sampleFiles, serveLibrary } from './workbench.ts'

const pictures = fileURLToPath(new URL('../../resources/screenshots', import.meta.url))
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]
const call = 'Verrano Lasers Q4 2025 earnings call'

const noteText = `# Margin before volume

Verrano guided the fourth quarter carefully, and the figures came in close to it. What matters is which of the
three segments carries the margin.

## What to check

- Does the second line start when they said it would?
- Is the backlog firm, or a forecast with a purchase order to come?

`

async function openByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().waitFor()
  await page.keyboard.type(words)
  await page
    .getByRole('option', { name: new RegExp(`^${words}`) })
    .first()
    .click()
}

async function openGrid(page: Page): Promise<void> {
  await openByPalette(page, 'VRNO')
  await page.locator('.period-cell .grid-value').first().waitFor()
}

/** Views in the order in which they are opened; each leaves its tab for the next picture. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  reader: async (page) => {
    await openByPalette(page, call)
    await page.getByRole('grid', { name: call }).waitFor()
    // The outline is a rail in a small window.
    const outline = page.getByRole('tree', { name: 'Outline' })
    if (await outline.isVisible())
      await outline
        .getByRole('treeitem', { name: /Chief Financial/ })
        .first()
        .click()
    else for (let passage = 0; passage < 40; passage++) await page.keyboard.press('j')
  },
  review: async (page) => {
    await page.keyboard.press('Alt+r')
    await page.locator('.review-sentence mark').first().waitFor()
  },
  grid: async (page) => {
    await openGrid(page)
    await page.locator('.ag-row:not(.ag-full-width-row) .period-cell .grid-value').nth(3).click()
    await page.locator('.source-passage mark:visible').first().waitFor()
  },
  note: async (page) => {
    await page.keyboard.press('Alt+n')
    const editor = page.locator('.note-editor .monaco-editor').first()
    await editor.waitFor()
    await editor.click()
    await page.keyboard.insertText(noteText)
    for (const words of ['margin', 'guidance']) {
      await page.keyboard.type(`In their words: [[${words}`)
      await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words }).first().waitFor()
      await page.keyboard.press('Enter')
      const chips = page.locator('.note-preview .note-chip')
      await expect(chips).toHaveCount(words === 'margin' ? 1 : 2)
      await page.keyboard.type(words === 'margin' ? '\n\n' : '')
    }
    await page.keyboard.press('ArrowLeft')
    await page.locator('.citation-card').waitFor()
  },
  search: async (page) => {
    await page.keyboard.press('Control+Shift+f')
    await page.getByRole('combobox', { name: 'Search the library' }).fill('毛利率')
    await page.getByRole('option').first().waitFor()
  },
  documents: async (page) => {
    await page.keyboard.press('Alt+Shift+d')
    await page.getByText('Yield Before Volume').last().waitFor()
  },
  settings: async (page) => {
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Settings' }).first().waitFor()
  },
  palette: async (page) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').last().waitFor()
    await page.keyboard.type('im')
  },
}

const folder = mkdtempSync(join(tmpdir(), 'lightbench-screenshots-'))
mkdirSync(pictures, { recursive: true })
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
try {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of sizes) {
      const name = (view: string) => join(pictures, `${view}-${colorScheme}-${size.width}x${size.height}.png`)
      const library = join(
        folder,
        `Optical interconnect ${colorScheme} ${size.width}`,
        'Optical interconnect',
      )
      const served = await serveLibrary(library)
      const context = await browser.newContext({ viewport: size, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(served.link)
      await page.getByText('An empty library').waitFor()
      await page.screenshot({ path: name('welcome') })
      await served.end()
      await context.close()

      const imported = runLightbench('import', ...sampleFiles, '--library', library, '--quiet')
      if (imported.status !== 0) throw new Error(imported.text)
      const filled = await serveLibrary(library)
      const filledContext = await browser.newContext({ viewport: size, colorScheme, reducedMotion: 'reduce' })
      const window = await filledContext.newPage()
      await window.goto(filled.link)
      await window.getByText('Recently imported').waitFor()
      for (const [view, open] of Object.entries(views)) {
        await open(window)
        // Fonts and lazily loaded parts settle before the picture.
        await window.waitForTimeout(700)
        await window.screenshot({ path: name(view) })
      }
      await filledContext.close()
      await filled.end()
    }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
