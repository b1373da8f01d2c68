import type { Locator, Page } from '@playwright/test'
import { loadPdfjs } from '../../electron/pdf/load-pdfjs.ts'
import { importThrough } from '../support/browser-files.ts'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

const call = 'Verrano Lasers Q4 2025 earnings call'
const article = 'Yield Before Volume'

const current = (page: Page): Locator => page.locator('[data-row][aria-current="true"]')
const outline = (page: Page): Locator => page.getByRole('tree', { name: 'Outline' })

async function goToOutline(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name: /Outline/ }).click()
  await outline(page).getByRole('treeitem', { name }).first().click()
}

test('a window closed in the instant after a jump opens at that place again', async ({ workbench }) => {
  const { page } = workbench
  await workbench.openDocument(call)
  await goToOutline(page, /^Questions and answers/)
  const place = await current(page).getAttribute('data-row')
  await page.reload()
  await expect(page.locator(`[data-row="${place}"]:visible`)).toBeInViewport()
})

test.describe('the outline', () => {
  test.beforeEach(({ workbench }) => workbench.openDocument(call))

  test('opens and closes sections and exchanges by the keyboard, and follows the place', async ({
    workbench,
  }) => {
    const { page } = workbench
    await goToOutline(page, /^Questions and answers/)
    const section = outline(page).getByRole('treeitem', { name: /^Questions and answers/ })
    await outline(page).focus()
    await expect(section).toHaveAttribute('aria-expanded', 'true')
    const all = await outline(page).getByRole('treeitem').count()
    await page.keyboard.press('ArrowLeft')
    await expect(section).toHaveAttribute('aria-expanded', 'false')
    expect(await outline(page).getByRole('treeitem').count()).toBeLessThan(all)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    // The first exchange: its analyst, firm and turns.
    const exchange = outline(page).getByRole('treeitem', { name: /Tobias Finch.*Pemberton Hale/ })
    await page.keyboard.press('ArrowRight')
    await expect(exchange).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(outline(page).getByRole('treeitem', { selected: true })).toHaveAttribute('aria-level', '3')
    await page.keyboard.press('*')
    await expect(outline(page).locator('[aria-expanded="false"]')).toHaveCount(0)
    await page.keyboard.press('/')
    await expect(outline(page).locator('[aria-level="2"]')).toHaveCount(0)
  })

  test('shows where one speaker speaks', async ({ workbench }) => {
    const { page } = workbench
    await page.getByRole('tab', { name: /Outline/ }).click()
    const select = page.getByRole('tabpanel', { name: 'Outline' }).getByRole('combobox', { name: /Speakers/ })
    await select.click()
    await page.getByRole('option', { name: 'Ingrid Halvorsen' }).click()
    const names = () => outline(page).locator(':is(.is-turn, .is-exchange) > .cut:not(.role)').allInnerTexts()
    await expect.poll(async () => [...new Set(await names())]).toEqual(['Ingrid Halvorsen'])
    expect((await names()).length).toBeGreaterThan(2)
  })
})

test.describe('folding by hand', () => {
  test.beforeEach(({ workbench }) => workbench.openDocument(call))

  test('folds the passage one reads, tells what it holds, is remembered and undone', async ({
    workbench,
  }) => {
    const { page } = workbench
    await goToOutline(page, /Marcus Tien/)
    await current(page).focus()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const at = Number(await current(page).getAttribute('data-row'))
    const words = (await current(page).locator('[data-side="en"]').innerText()).slice(0, 30)
    await page.keyboard.press('z')
    const fold = page.getByRole('button', { name: 'By hand folded, 1 passage' })
    await expect(fold).toBeVisible()
    await expect(page.locator('.fold-words', { hasText: words })).toBeVisible()
    const again = await workbench.reopen()
    await expect(again.getByRole('grid', { name: call })).toBeVisible()
    await goToOutline(again, /Marcus Tien/)
    await expect(again.getByRole('button', { name: 'By hand folded, 1 passage' })).toBeVisible()
    await again.getByRole('button', { name: 'By hand folded, 1 passage' }).click()
    await expect(again.locator(`[data-row="${at}"] [data-side="en"]`)).toContainText(words)
    await again.keyboard.press('Control+z')
    await expect(again.getByRole('button', { name: 'By hand folded, 1 passage' })).toBeVisible()
  })

  test('folds a section and what is selected, and goes into a fold that it jumps to', async ({
    workbench,
  }) => {
    const { page } = workbench
    await goToOutline(page, /^Prepared remarks/)
    await current(page).focus()
    await page.keyboard.press('Shift+z')
    await expect(page.getByRole('button', { name: /^By hand folded, \d\d passages/ })).toBeVisible()
    await goToOutline(page, /Ingrid Halvorsen/)
    await expect(page.locator('.turn', { hasText: 'Ingrid Halvorsen' }).first()).toBeVisible()
    await current(page).focus()
    // Opened for now only: it closes again, and is then unfolded for good.
    await page.keyboard.press('Shift+z')
    await expect(page.getByRole('button', { name: /^By hand folded/ })).toBeVisible()
    await page.keyboard.press('Shift+z')
    await expect(page.locator('[data-fold]', { hasText: 'By hand' })).toHaveCount(0)
  })

  test('an opened safe-harbour statement stays open for the document', async ({ workbench }) => {
    const { page } = workbench
    await page
      .getByRole('button', { name: /Safe-harbour statement folded/ })
      .first()
      .click()
    await expect(page.locator('.k-disclaimer').first()).toBeVisible()
    // What is open is kept a moment after it changed.
    await page.waitForTimeout(1_500)
    const again = await workbench.reopen()
    await expect(again.getByRole('grid', { name: call })).toBeVisible()
    await expect(
      again.getByRole('button', { name: /Safe-harbour statement, \d+ passage/ }).first(),
    ).toBeVisible()
  })
})

test('what an operator says about dialling in is folded, who asks is not', async ({ workbench }) => {
  const { page } = workbench
  const text = `Kelling Harbour Optics Q1 2026 Earnings Call
May 4, 2026

Company Participants
Mara Dellacroix - Chief Executive Officer

Conference Call Participants
Jonah Pell - Corvid Research

Operator
Good day, and thank you for standing by. At this time, all participants are in a listen-only mode. To ask a question, you will need to press star 1 1 on your telephone. Please be advised that today's conference is being recorded.

Mara Dellacroix
Thank you, and good morning. Orders for lenses grew by 14% in the first quarter.

Operator
Our first question comes from Jonah Pell with Corvid Research.

Jonah Pell
How long will the spring orders take?

Mara Dellacroix
Until the end of June, we believe.
`
  await importThrough(page, [{ name: 'kelling.txt', bytes: text }])
  await workbench.openDocument('Kelling Harbour Optics Q1 2026')
  await expect(page.getByRole('button', { name: /Operator instructions folded, 1 passage/ })).toBeVisible()
  await expect(page.locator('.fold-words')).toContainText('thank you for standing by')
  await expect(page.getByText('Our first question comes from Jonah Pell')).toBeVisible()
})

test.describe('how far one has read', () => {
  test('grows while one reads on, not with a jump, and shows in the library', async ({ workbench }) => {
    const { page } = workbench
    await workbench.openDocument(call)
    const told = page.locator('.roomy')
    await goToOutline(page, /Devon Achterberg/)
    await page.waitForTimeout(1_500)
    await expect(told).not.toHaveText(/100 %/)
    await page.getByRole('grid', { name: call }).focus()
    await page.keyboard.press('Home')
    await page.waitForTimeout(1_200)
    const percent = async () => Number((await told.textContent())?.match(/(\d+) %/)?.[1])
    const before = await percent()
    await page.getByRole('grid', { name: call }).hover()
    for (let step = 0; step < 3; step += 1) {
      await page.mouse.wheel(0, 650)
      await page.waitForTimeout(1_100)
    }
    await expect.poll(percent).toBeGreaterThan(before)
    await page
      .getByRole('tree')
      .getByRole('treeitem', { name: /^All documents/ })
      .click()
    const row = page.getByRole('grid', { name: 'Documents' }).getByRole('row').filter({ hasText: call })
    await expect(row).toContainText(/\d+ %/)
  })

  test('is the whole at the end, and can be marked and taken back by hand', async ({ workbench }) => {
    const { page } = workbench
    await workbench.openDocument(article)
    const grid = page.getByRole('grid', { name: article })
    await grid.hover()
    const atEnd = () => grid.evaluate((box) => box.scrollTop + box.clientHeight >= box.scrollHeight - 4)
    for (let step = 0; step < 60 && !(await atEnd()); step += 1) {
      await page.mouse.wheel(0, 600)
      await page.waitForTimeout(1_000)
    }
    await page
      .getByRole('tree')
      .getByRole('treeitem', { name: /^All documents/ })
      .click()
    const rowOf = (title: string) =>
      page.getByRole('grid', { name: 'Documents' }).getByRole('row').filter({ hasText: title })
    await expect(rowOf(article).getByRole('img', { name: 'Read' })).toBeVisible()
    await workbench.openDocument(call)
    await page.keyboard.press('Shift+r')
    await expect(page.getByText('Marked as read.').first()).toBeVisible()
    await page
      .getByRole('tree')
      .getByRole('treeitem', { name: /^All documents/ })
      .click()
    await expect(rowOf(call).getByRole('img', { name: 'Read' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(rowOf(call).getByRole('img', { name: 'Read' })).toHaveCount(0)
  })
})

test('focus mode leaves only the text, and Escape leads back', async ({ workbench }) => {
  const { page } = workbench
  await workbench.openDocument(call)
  await goToOutline(page, /Marcus Tien/)
  await current(page).focus()
  await page.keyboard.press('Alt+Shift+f')
  await expect(page.getByRole('toolbar', { name: 'Reader' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden()
  const box = await page.locator('.reader').boundingBox()
  expect(box).toMatchObject({ x: 0, y: 0, width: 1440, height: 900 })
  const before = Number(await current(page).getAttribute('data-row'))
  await page.keyboard.press('j')
  await expect.poll(async () => Number(await current(page).getAttribute('data-row'))).toBeGreaterThan(before)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: 'Reader' })).toBeVisible()
})

test('the whole document is printed, both languages, with pages and their title', async ({ workbench }) => {
  const { page } = workbench
  await workbench.openDocument(call)
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.keyboard.press('Control+p')
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  const total = Number(await page.getByRole('grid', { name: call }).getAttribute('aria-rowcount'))
  const printed = await page.locator('.print-sheet .pair').count()
  expect(printed).toBeGreaterThan(total * 0.7)
  const pages = await readPages(await page.pdf({ format: 'A4' }))
  // Its work is done: the page on screen is as it was.
  await expect(page.locator('.print-sheet')).toHaveCount(0)
  const text = pages.join('\n')
  expect(pages.length).toBeGreaterThan(3)
  for (const each of pages) expect(each).toContain(call)
  expect(pages.at(-1)).toMatch(new RegExp(`${pages.length} ?/ ?${pages.length}`))
  expect(text).toContain('Ingrid Halvorsen')
  expect(text).toMatch(/1\.2 億美元/)
  expect(text).toMatch(/Questions and answers/)
})

/** Words of each page of a PDF. */
async function readPages(file: Uint8Array): Promise<readonly string[]> {
  const pdfjs = await loadPdfjs()
  const task = pdfjs.getDocument({ data: new Uint8Array(file), verbosity: pdfjs.VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  await task.destroy()
  return pages
}
