import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

async function newNote(page: Page): Promise<void> {
  await page.getByRole('tree').getByRole('treeitem').first().waitFor()
  await page.keyboard.press('Alt+n')
  await page.locator('.view-lines').click()
}
const text = (page: Page) =>
  page.locator('.view-lines').evaluate((lines: HTMLElement) => lines.innerText.replaceAll('\u00A0', ' '))
const saved = (page: Page) => expect(page.getByText(/^Saved \d/)).toBeVisible()
const offers = (page: Page) => page.locator('.suggest-widget .monaco-list-row')

test.describe('a note', () => {
  test('cites what [[ offers, shows its words and goes to them', async ({ workbench }) => {
    const { page } = workbench
    await newNote(page)
    await page.keyboard.type('# On supply\n\nThe firm said [[another record')
    await expect(offers(page).first()).toContainText('another record')
    await page.keyboard.press('Enter')
    await expect.poll(() => text(page)).toMatch(/\]\[p1\]/)
    await page.locator('.note-citation').first().click()
    const card = page.locator('.citation-card')
    await expect(card.locator('p[lang="zh-Hant"]')).toContainText('紀錄')
    await expect(card).toContainText('Exact words, checked')
    await page.keyboard.press('Alt+Enter')
    await expect(page.getByRole('tab', { selected: true, name: /Verrano Lasers/ })).toBeVisible()
    await page.getByRole('tab', { name: /On supply/ }).click()
    await page.locator('.note-preview .note-chip').click()
    await expect(page.getByRole('tab', { selected: true, name: /Verrano Lasers/ })).toBeVisible()
  })

  test('loses nothing that is typed fast, and has it after a reload', async ({ workbench }) => {
    const { page } = workbench
    await newNote(page)
    const sentence = 'A plain sentence of many words, typed as fast as keys come. '.repeat(6).trim()
    await page.keyboard.type(`# Fast\n\n${sentence}`)
    await saved(page)
    await expect(page.locator('.note-preview p')).toHaveText(sentence)
    await page.reload()
    await expect(page.locator('.note-preview p')).toHaveText(sentence)
  })

  test('keeps what is typed while the core is killed', async ({ workbench }) => {
    const { page, library } = workbench
    await newNote(page)
    await page.keyboard.type('# Through a crash\n\nBefore. ')
    await saved(page)
    for (const pid of writersOf(library)) process.kill(pid, 'SIGKILL')
    await page.keyboard.type('While it is away. ')
    await page.keyboard.type('After.')
    await expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 30_000 })
    await page.reload()
    await expect(page.locator('.note-preview p')).toHaveText('Before. While it is away. After.')
    await expect(page.getByRole('treeitem', { name: /Through a crash/ })).toHaveCount(1)
  })

  test('goes to the bin and comes back', async ({ workbench }) => {
    const { page } = workbench
    await newNote(page)
    await page.keyboard.type('# Short-lived')
    await saved(page)
    await page.getByRole('button', { name: 'Delete note' }).click()
    await expect(page.getByText('This note is in the bin')).toBeVisible()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(page.locator('.note-preview h1')).toHaveText('Short-lived')
  })

  test('lets the keyboard out: Escape, then Tab', async ({ workbench }) => {
    const { page } = workbench
    await newNote(page)
    await page.keyboard.type('Words')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.locator('.view-lines').click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('region', { name: 'Preview' })).toBeFocused()
  })

  for (const theme of ['light', 'dark'] as const)
    test(`has no serious violation in ${theme}`, async ({ workbench }) => {
      const { page } = workbench
      await page.emulateMedia({ colorScheme: theme })
      await newNote(page)
      await page.keyboard.type('# Heading\n\nWords [[another record')
      await expect(offers(page).first()).toBeVisible()
      await page.keyboard.press('Enter')
      await page.locator('.note-citation').first().click()
      await expect(page.locator('.citation-card')).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('.note-view').analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
})

/** The process that writes to a library, as the library's own lock names it. */
function writersOf(library: string): readonly number[] {
  return readFileSync(join(library, 'library.lock.pid'), 'utf8')
    .split('\n')
    .map(Number)
    .filter((pid) => pid > 0)
}
