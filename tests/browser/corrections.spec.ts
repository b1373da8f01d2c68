import type { Locator, Page } from '@playwright/test'
import { importThrough } from '../support/browser-files.ts'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

const call = 'Verrano Lasers Q4 2025 earnings call'
const current = (page: Page): Locator => page.locator('[data-row][aria-current="true"]')
const corrections = (page: Page) => page.getByRole('list', { name: 'Corrections, the last first' })

async function goToOutline(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { name: /Outline/ }).click()
  await page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name }).first().click()
  await expect(current(page)).toBeVisible()
}

test.beforeEach(({ workbench }) => workbench.openDocument(call))

test('a speaker is corrected in one turn, listed, and taken back', async ({ workbench }) => {
  const { page } = workbench
  await goToOutline(page, /Ingrid Halvorsen/)
  await current(page).click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'What to do with this passage' })
  await menu.getByRole('menuitem', { name: /Correct who speaks/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Who speaks here?' })
  await expect(dialog).toContainText('The document says Ingrid Halvorsen.')
  await dialog.getByRole('radio', { name: /^Paula Okafor/ }).check()
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(dialog).toBeHidden()

  const at = Number(await current(page).getAttribute('data-row'))
  const head = page.locator('.turn', { hasText: 'Paula Okafor' })
  await expect(head.last()).toBeVisible()
  const outline = page.getByRole('tree', { name: 'Outline' })
  await expect(outline.getByRole('treeitem', { name: /Ingrid Halvorsen/ })).toHaveCount(0)

  await page.getByRole('tab', { name: /Corrections/ }).click()
  await expect(page.getByRole('tab', { name: 'Corrections: 1' })).toBeVisible()
  const entry = corrections(page).getByRole('listitem')
  await expect(entry).toContainText('Paula Okafor speaks here')
  await entry.getByRole('button', { name: /Take back/ }).click()
  await expect(page.getByText('Nothing corrected')).toBeVisible()
  await expect(page.locator('.turn', { hasText: 'Ingrid Halvorsen' }).first()).toBeVisible()
  expect(Number(await current(page).getAttribute('data-row'))).toBe(at)
})

test('wrong words are shown as they read, and copied as they came', async ({ workbench }) => {
  const { page } = workbench
  await goToOutline(page, /Marcus Tien/)
  const row = current(page)
  const before = await row.locator('[data-side="en"]').innerText()
  await row.focus()
  await page.keyboard.press('ArrowRight')
  const word = await page.evaluate(() => document.getSelection()?.toString() ?? '')
  expect(before.startsWith(word)).toBe(true)
  await page.keyboard.press('Shift+E')
  const dialog = page.getByRole('dialog', { name: 'How should these words read?' })
  await dialog.getByRole('textbox', { name: 'Reads' }).fill('Thanks again')
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
  const corrected = row.locator('.reads')
  await expect(corrected).toHaveText('Thanks again')
  await expect(corrected).toHaveAttribute('title', `As it came: ${word}`)
  await expect(row.locator('[data-side="en"]')).toHaveText(before.replace(word, 'Thanks again'))
  await page.keyboard.press('Control+z')
  await expect(row.locator('[data-side="en"]')).toHaveText(before)
})

test('a section is begun by hand and heads the text from there', async ({ workbench }) => {
  const { page } = workbench
  await goToOutline(page, /Ingrid Halvorsen/)
  await page.keyboard.press('Shift+H')
  const dialog = page.getByRole('dialog', { name: 'Sections here' })
  await expect(dialog.getByRole('radio', { name: 'A section begins with this passage' })).toBeChecked()
  await dialog.getByRole('textbox', { name: 'Title' }).fill('The numbers')
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(page.getByRole('treeitem', { name: /^The numbers/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The numbers' })).toBeVisible()
})

test('the two sides of a row are set apart by a key, in the mode for it alone, and undone', async ({
  workbench,
}) => {
  const { page } = workbench
  await goToOutline(page, /Marcus Tien/)
  await page.keyboard.press('j')
  const ordinal = Number(await current(page).getAttribute('data-row'))
  const side = (at: number, name: 'en' | 'zh') => page.locator(`[data-row="${at}"] [data-side="${name}"]`)
  const [english, chinese] = [await side(ordinal, 'en').innerText(), await side(ordinal, 'zh').innerText()]
  await page.keyboard.press('Shift+U')
  await expect(side(ordinal, 'zh')).toHaveText(chinese)

  await page.keyboard.press('Alt+a')
  await expect(page.getByRole('toolbar', { name: 'Rows by hand' })).toBeVisible()
  await page.keyboard.press('Shift+U')
  await expect(side(ordinal, 'zh')).toHaveCount(0)
  await expect(side(ordinal, 'en')).toHaveText(english)
  await expect(side(ordinal + 1, 'zh')).toHaveText(chinese)
  await page.keyboard.press('Control+z')
  await expect(side(ordinal, 'zh')).toHaveText(chinese)

  await page.keyboard.press('Shift+J')
  // In an interleaved text the English of two rows has Chinese between: no row can hold both.
  await expect(page.locator('.toast', { hasText: 'These rows cannot be joined' })).toBeVisible()
  await page.keyboard.press('Alt+a')
  await expect(page.getByRole('toolbar', { name: 'Rows by hand' })).toBeHidden()
})

test('a name that may be wrong is listed among the checks and leads to its turn', async ({ workbench }) => {
  const { page } = workbench
  const doubtful = [
    'Brightwell Optics Q3 2025 earnings call',
    'Operator',
    'Our first question comes from Tess Quill with Harbor & Stone.',
    'Tess Quill',
    'How full are the factories?',
    'Tess Quill',
    'Yeah, we see our factories full through the year, and we have signed for two more lines that come to us in spring. Our customers wait for them.',
    'Tess Quill',
    'And prices?',
    'Ivan Okoye',
    'They hold, and we have told our customers so for a year now.',
  ].join('\n')
  await importThrough(page, [{ name: 'doubtful.txt', bytes: doubtful }])
  await workbench.openDocument('Brightwell Optics Q3 2025')
  await page
    .locator('[data-pane="inspector"]')
    .getByRole('tab', { name: /^Checks/ })
    .click()
  const check = page.getByRole('list', { name: 'Checks' }).getByRole('button', { name: /Speaker/ })
  await expect(check).toContainText('Expected Ivan Okoye')
  await check.click()
  await expect(
    page.locator('[data-row]:visible', { hasText: 'we see our factories full' }).first(),
  ).toBeInViewport()
  // What is corrected is who speaks in the turn, not the words of the check.
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Who speaks here?' })
  await expect(dialog.getByRole('radio', { name: /Ivan Okoye/ })).toBeVisible()
})
