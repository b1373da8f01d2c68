// Takes the pictures of README and of review: every view filled with the sample library, both themes, two sizes.
import { chromium, expect, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importThrough, printPdf } from './browser-files.ts'
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
    .getByRole('option', { name: new RegExp(`^${words.replace(/^>/, '')}`) })
    .first()
    .click()
}

/** What is said in passing would cover the picture. */
async function dismissNotices(page: Page): Promise<void> {
  for (const close of await page.getByRole('button', { name: 'Dismiss' }).all()) await close.click()
}

async function openGrid(page: Page): Promise<void> {
  await openByPalette(page, 'VRNO')
  await page.locator('.period-cell.grid-value').first().waitFor()
}

/** Two texts of one thing, to be paired. */
const english = [
  'The lighthouse keepers of Ardal Bay',
  'Ardal Bay has kept a light since 1874, and eleven keepers have lived in the tower.',
  'The first of them, Sunniva Krog, carried 300 litres of oil up the stairs each month.',
  'In 1931 the light was wired, and the oil store became a school for 24 children.',
  'The school closed in 1968. The tower was sold to a painter for 9,000 crowns.',
  'Today the light runs by itself, and a clerk in Bergen looks at it twice a year.',
].join('\n\n')
const chinese = [
  '阿達爾灣的燈塔看守人',
  '阿達爾灣自 1874 年起就有燈，先後有十一位看守人住在塔裡。',
  '第一位是 Sunniva Krog，她每個月把 300 公升的油搬上樓梯。',
  '1931 年燈塔通了電，油庫成了 24 個孩子的學校。',
  '學校在 1968 年關閉。塔以 9,000 克朗賣給了一位畫家。',
  '如今燈自己運轉，卑爾根的一位職員每年看它兩次。',
].join('\n\n')

/** A letter of two pages, printed as a PDF. */
const letter = `<html><head><title>Harbour letter</title><style>body { font: 12pt/1.6 Georgia, serif } h1 { font-size: 22pt } h2 { font-size: 14pt; margin-top: 2em }</style></head>
<body><h1>A letter to the owners of Kelling Harbour Optics</h1><p>3 March 2026</p>
${['Kelling', 'Penang', 'Ostrava', 'Trondheim', 'Halifax', 'Sendai', 'Cork', 'Turin'].map((place, at) => `<h2>${place}</h2><p>The yard at ${place} shipped ${at * 7 + 12} crates of lenses in its best week, and Mara Dellacroix wrote that it would need ${at + 3} more hands before the orders of the spring could be met.</p><p>We are not going to chase volume at the expense of yield, in ${place} or anywhere else. A line that runs at ${80 + at} percent is worth more to us than two that run at fifty.</p>`).join('')}</body></html>`

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
  checks: async (page) => {
    await openByPalette(page, call)
    await page.getByRole('grid', { name: call }).waitFor()
    const card = page.getByRole('group', { name: /: Number differs, passage/ })
    for (let check = 0; check < 12 && !(await card.isVisible()); check++) {
      await page.keyboard.press('F8')
      await page.locator('[data-check-card]').waitFor()
    }
    await card.waitFor()
    // A press too many says so for a moment; the card has a button of the same name as the notice.
    await page.locator('span', { hasText: 'No further check in this document.' }).waitFor({ state: 'hidden' })
  },
  highlight: async (page) => {
    await openByPalette(page, call)
    await page.getByRole('grid', { name: call }).waitFor()
    await page.keyboard.press('Escape')
    const words = page.locator('[data-row][aria-current="true"] [data-side="en"]').first()
    const box = await words.boundingBox()
    if (!box) throw new Error('no words to highlight')
    await page.mouse.move(box.x + 4, box.y + 14)
    await page.mouse.down()
    await page.mouse.move(box.x + 240, box.y + 14, { steps: 6 })
    await page.mouse.up()
    await page.keyboard.press('2')
    await page.locator('.hl-knob').first().waitFor()
  },
  'checks-table': async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+Shift+c')
    await page.getByRole('checkbox').nth(1).waitFor()
  },
  glossary: async (page) => {
    await page.keyboard.press('Alt+Shift+g')
    await page.getByText('amplifier').first().click()
    await dismissNotices(page)
    await page.getByRole('button', { name: 'Save' }).or(page.getByRole('textbox').nth(3)).first().waitFor()
  },
  original: async (page) => {
    await importThrough(page, [{ name: 'kelling-letter.pdf', bytes: await printPdf(browser, letter) }])
    await openByPalette(page, 'A letter to the owners')
    await page.getByRole('grid', { name: /A letter to the owners/ }).waitFor()
    await page.keyboard.press('Alt+o')
    await page.locator('.pdf-page canvas[data-drawn="1"]').waitFor()
    for (let passage = 0; passage < 7; passage++) await page.keyboard.press('j')
    await page.locator('.original-box').first().waitFor()
    await dismissNotices(page)
  },
  pairing: async (page) => {
    await importThrough(page, [
      { name: 'keepers.txt', bytes: english },
      { name: 'keepers-zh.txt', bytes: chinese },
    ])
    await openByPalette(page, 'The lighthouse keepers')
    await page.getByRole('grid', { name: /The lighthouse keepers/ }).waitFor()
    await openByPalette(page, '>Pair with a translation')
    const dialog = page.getByRole('dialog', { name: 'Pair with a translation' })
    await dialog.getByRole('radio').first().check()
    await dialog.getByRole('button', { name: 'Pair', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('[data-row]:visible', { hasText: '300 litres' }).first().click()
    await page.keyboard.press('Alt+a')
    await page.getByRole('toolbar', { name: 'Rows by hand' }).waitFor()
    await dismissNotices(page)
  },
  review: async (page) => {
    await openByPalette(page, call)
    await page.keyboard.press('Alt+r')
    await page.locator('.review-sentence mark').first().waitFor()
  },
  grid: async (page) => {
    await openGrid(page)
    await page.locator('.ag-row:not(.ag-full-width-row) .period-cell.grid-value').nth(3).click()
    await page.locator('.source-passage mark:visible').first().waitFor()
  },
  coverage: async (page) => {
    await page.keyboard.press('Alt+Shift+v')
    await page.getByRole('table').or(page.getByRole('grid')).first().waitFor()
  },
  guidance: async (page) => {
    await page.keyboard.press('Alt+Shift+k')
    await page.getByRole('combobox', { name: /^Company/ }).click()
    await page.getByRole('option', { name: 'Verrano Lasers' }).click()
    await page.getByRole('table', { name: 'Guidance of Verrano Lasers' }).waitFor()
  },
  metrics: async (page) => {
    await page.keyboard.press('Alt+Shift+i')
    await page.getByRole('grid', { name: 'Metrics' }).getByRole('row').nth(3).waitFor()
  },
  model: async (page) => {
    await page.keyboard.press('Alt+Shift+m')
    await page.getByRole('button', { name: /^Discounted cash flow/ }).click()
    await page.getByRole('grid', { name: 'Discounted cash flow' }).waitFor()
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
