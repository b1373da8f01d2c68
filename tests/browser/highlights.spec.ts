import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { highlightedIn, selectedWords, selectWords } from '../support/words.ts'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

const call = 'Verrano Lasers Q4 2025 earnings call'
const mix = 'Data center represented'

const rowWith = (page: Page, words: string): Locator =>
  page.locator('[data-row]:visible', { has: page.locator('[data-side="en"]', { hasText: words }) }).first()
const english = (row: Locator): Locator => row.locator('[data-side="en"]')
const chinese = (row: Locator): Locator => row.locator('[data-side="zh"]')
const tools = (page: Page, name = 'Highlight'): Locator => page.getByRole('toolbar', { name, exact: true })
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

async function goToOutline(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { name: /Outline/ }).click()
  await page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name }).first().click()
}

test.describe('highlights', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.openDocument(call)
    await goToOutline(workbench.page, /Ingrid Halvorsen/)
    await rowWith(workbench.page, mix).click({ position: { x: 12, y: 6 } })
  })

  test('a key makes one of the selected words, in its colour, with a bar in the margin of its side', async ({
    workbench: { page },
  }) => {
    const row = rowWith(page, mix)
    await selectWords(english(row), 'represented 70.5% of the total')
    await expect(tools(page, 'Selected words')).toBeVisible()
    await page.keyboard.press('2')
    await expect.poll(() => highlightedIn(english(row), 2)).toBe('represented 70.5% of the total')
    await expect(row.locator('.gut.of-en').getByRole('img', { name: 'Highlight, green' })).toBeVisible()
    await expect(row.locator('.gut.of-zh')).toHaveCount(0)
    await expect(tools(page)).toBeVisible()
    await expect(tools(page).getByRole('button', { name: 'Change to green' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  test('two may overlap and both are seen; each is undone and redone by itself', async ({
    workbench: { page },
  }) => {
    const cell = english(rowWith(page, mix))
    await selectWords(cell, 'represented 70.5% of the total')
    await page.keyboard.press('1')
    await expect(tools(page)).toBeVisible()
    await selectWords(cell, 'of the total, CATV')
    await page.keyboard.press('3')
    const both = cell.locator('mark.several')
    await expect(both).toHaveText('of the total')
    expect(await both.evaluate((mark) => getComputedStyle(mark).backgroundImage)).toContain('linear-gradient')
    const ids = (await both.getAttribute('data-highlight'))?.split(' ') ?? []
    expect(new Set(ids).size).toBe(2)
    await page.keyboard.press('Control+z')
    await expect(cell.locator('mark.several')).toHaveCount(0)
    await expect.poll(() => highlightedIn(cell, 1)).toBe('represented 70.5% of the total')
    await expect(cell.locator('mark.hl-3')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(cell.locator('mark.hl')).toHaveCount(0)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => highlightedIn(cell, 1)).toBe('represented 70.5% of the total')
  })

  test('a click makes one active: keys change its colour and its ends, Delete takes it away', async ({
    workbench: { page },
  }) => {
    const cell = english(rowWith(page, mix))
    await selectWords(cell, 'represented 70.5%')
    await page.keyboard.press('1')
    await expect(tools(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(tools(page)).toBeHidden()
    await cell.locator('mark.hl').first().click()
    await expect(tools(page)).toBeVisible()
    await page.keyboard.press('5')
    await expect.poll(() => highlightedIn(cell, 5)).toBe('represented 70.5%')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => highlightedIn(cell, 5)).toBe('represented 70.5% of the')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    await expect.poll(() => highlightedIn(cell, 5)).toBe('center represented 70.5% of')
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(() => highlightedIn(cell, 5)).toBe('represented 70.5% of')
    // However many steps were taken, they were one act.
    await page.keyboard.press('Control+z')
    await expect.poll(() => highlightedIn(cell, 5)).toBe('represented 70.5%')
    await page.keyboard.press('Delete')
    await expect(cell.locator('mark.hl')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => highlightedIn(cell, 5)).toBe('represented 70.5%')
  })

  test('its ends are drawn with the pointer', async ({ workbench: { page } }) => {
    const cell = english(rowWith(page, mix))
    await selectWords(cell, 'represented 70.5%')
    await page.keyboard.press('4')
    const end = page.getByRole('button', { name: /^End of the highlight/ })
    const box = await end.boundingBox()
    if (!box) throw new Error('no handle')
    await page.mouse.move(box.x + 12, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 12, { steps: 4 })
    await page.mouse.move(box.x + 95, box.y + 12, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await highlightedIn(cell, 4)).length).toBeGreaterThan(24)
    const grown = await highlightedIn(cell, 4)
    expect(grown).toMatch(/^represented 70\.5% of the/)
    await page.reload()
    await expect.poll(() => highlightedIn(english(rowWith(page, mix)), 4)).toBe(grown)
  })

  test('has a comment: written at the words, kept however it is left, shown on hover and by Enter', async ({
    workbench: { page },
  }) => {
    const row = rowWith(page, mix)
    await selectWords(chinese(row), '有線電視佔')
    await page.keyboard.press('w')
    const card = page.getByRole('dialog', { name: /Comment on/ })
    await expect(card.getByRole('textbox', { name: 'Your comment' })).toBeFocused()
    await page.keyboard.type('Compare with spring')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    const mark = row.locator('.gut.of-zh').getByRole('button', { name: 'Comment: Compare with spring' })
    await expect(mark).toBeVisible()
    await page.keyboard.press('Escape')
    await chinese(row).locator('mark.hl').first().hover()
    await expect(page.getByRole('tooltip')).toHaveText('Compare with spring')
    await page.mouse.move(700, 20)
    await expect(page.getByRole('tooltip')).toBeHidden()
    await row.focus()
    await page.keyboard.press('Enter')
    await expect(tools(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(card.getByRole('textbox')).toHaveValue('Compare with spring')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Ask about cable')
    await page.keyboard.press('Control+Enter')
    await expect(row.getByRole('button', { name: 'Comment: Ask about cable' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(row.getByRole('button', { name: 'Comment: Compare with spring' })).toBeVisible()
  })

  test('the toolbar is one tab stop with arrows inside, and names its keys', async ({
    workbench: { page },
  }) => {
    const row = rowWith(page, mix)
    await row.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(tools(page, 'Selected words')).toBeVisible()
    await page.keyboard.press('.')
    const bar = tools(page, 'Selected words')
    await expect(bar.getByRole('button', { name: 'Highlight in yellow' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const blue = bar.getByRole('button', { name: 'Highlight in blue' })
    await expect(blue).toBeFocused()
    await expect(blue).toHaveAttribute('aria-keyshortcuts', '3')
    expect(await bar.locator('[tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => highlightedIn(english(row), 3)).toBe('Data center')
    await expect(tools(page)).toBeVisible()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    const menu = page.getByRole('menu', { name: 'More for these words' })
    for (const name of [/Cite in the open note/, /bilingual/, /glossary/, /Search the library/, /Correct/])
      await expect(menu.getByRole('menuitem', { name })).toBeVisible()
    await menu.getByRole('menuitem', { name: /Delete highlight/ }).click()
    await expect(english(row).locator('mark.hl')).toHaveCount(0)
  })

  test('they are gone to from one to the next, without a mouse', async ({ workbench: { page } }) => {
    await selectWords(english(rowWith(page, mix)), 'Data center')
    await page.keyboard.press('1')
    await expect(tools(page)).toBeVisible()
    const dip = rowWith(page, 'The dip came from')
    await selectWords(english(dip), 'The dip')
    await page.keyboard.press('2')
    await expect(english(dip).locator('mark.hl-2')).toBeVisible()
    await page.keyboard.press('Escape')
    await dip.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('h')
    await expect(english(rowWith(page, mix)).locator('mark.active')).toHaveText('Data center')
    await page.keyboard.press('h')
    await expect(english(dip).locator('mark.active')).toHaveText('The dip')
    await expect(dip).toBeFocused()
    await page.keyboard.press('Alt+h')
    await expect(english(rowWith(page, mix)).locator('mark.active')).toHaveText('Data center')
  })

  test('a selection, its toolbar and its marks survive scrolling away and back', async ({
    workbench: { page },
  }) => {
    const cell = english(rowWith(page, mix))
    await selectWords(cell, 'represented 70.5%')
    await page.keyboard.press('1')
    await expect(tools(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await selectWords(cell, 'of the total')
    await expect(tools(page, 'Selected words')).toBeVisible()
    const list = page.locator('.transcript')
    const top = await list.evaluate((box) => box.scrollTop)
    await list.evaluate((box) => box.scrollTo(0, box.scrollHeight))
    await expect(page.locator('[data-row]').last()).toBeInViewport()
    await expect(tools(page, 'Selected words')).toBeHidden()
    expect(await selectedWords(cell)).toBe('of the total')
    await list.evaluate((box, to) => box.scrollTo(0, to), top)
    await expect(cell).toBeInViewport()
    await expect(tools(page, 'Selected words')).toBeVisible()
    expect(await selectedWords(cell)).toBe('of the total')
    await expect.poll(() => highlightedIn(cell, 1)).toBe('represented 70.5%')
    await page.keyboard.press('Control+c')
    expect(await copied(page)).toBe('of the total')
  })

  test('a selection stays when the text under it is painted anew', async ({ workbench: { page } }) => {
    const cell = english(rowWith(page, mix))
    await selectWords(cell, 'represented 70.5% of the total')
    await expect(tools(page, 'Selected words')).toBeVisible()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('70.5')
    await expect(cell.locator('mark.hit').first()).toBeVisible()
    await page.keyboard.press('Escape')
    expect(await selectedWords(cell)).toBe('represented 70.5% of the total')
  })

  test('are painted by sentences, in one language and in the other script', async ({
    workbench: { page },
  }) => {
    const row = rowWith(page, mix)
    await selectWords(chinese(row), '有線電視佔 22.6%')
    await page.keyboard.press('3')
    await expect(tools(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+2')
    await expect.poll(() => highlightedIn(page.locator('[data-side="zh"]'), 3)).toBe('有線電視佔 22.6%')
    await page.keyboard.press('Alt+3')
    await page.keyboard.press('Alt+6')
    await expect.poll(() => highlightedIn(chinese(row), 3)).toBe('有線電視佔 22.6%')
    await page.getByRole('button', { name: 'Traditional or Simplified' }).click()
    await page.getByRole('menuitemradio', { name: 'Simplified', exact: true }).click()
    await expect.poll(() => highlightedIn(page.locator('[data-side="zh"]'), 3)).toBe('有线电视占 22.6%')
  })
})

test.describe('selected words', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.openDocument(call)
    await goToOutline(workbench.page, /Ingrid Halvorsen/)
    await rowWith(workbench.page, mix).click({ position: { x: 12, y: 6 } })
  })

  test('are copied in both languages, with who says them, where and in which line', async ({
    workbench: { page },
  }) => {
    await selectWords(chinese(rowWith(page, mix)), '有線電視佔 22.6%')
    await page.keyboard.press('b')
    await expect.poll(() => copied(page)).toMatch(/^“Data center represented .+”\n「有線電視佔 22\.6%」\n\n/)
    expect(await copied(page)).toMatch(
      /\(Ingrid Halvorsen, Verrano Lasers Q4 2025 earnings call, 2026-02-24, lines? \d+(?:–\d+)?\)$/,
    )
  })

  test('are looked up in the glossary', async ({ workbench: { page } }) => {
    await selectWords(english(rowWith(page, mix)), 'Data center')
    await page.keyboard.press('g')
    const card = page.getByRole('dialog', { name: 'In the glossary' })
    await expect(card).toContainText(/data cent(?:er|re)/i)
    await expect(card).toContainText('資料中心')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(rowWith(page, mix)).toBeFocused()
  })

  test('are searched for in the library', async ({ workbench: { page } }) => {
    await selectWords(english(rowWith(page, mix)), 'Data center')
    await page.keyboard.press('Shift+F')
    await expect(page.getByRole('combobox', { name: 'Search the library' })).toHaveValue('Data center')
  })

  test('begin a note with N, and are cited in the open note with Q', async ({ workbench: { page } }) => {
    const row = rowWith(page, mix)
    await selectWords(english(row), 'Data center represented 70.5%')
    await page.keyboard.press('n')
    await expect(row.getByRole('button', { name: 'Cited by 1 note' })).toBeVisible()
    // The note's editor has the focus now; a press in the text takes it back.
    await row.click({ position: { x: 12, y: 6 } })
    await selectWords(english(row), 'CATV 22.6%')
    await page.keyboard.press('q')
    await expect(row.getByRole('button', { name: 'Cited 2 times' })).toBeVisible()
    await expect(page.getByRole('treeitem', { name: /Data center represented/ })).toHaveCount(1)
  })
})

test.describe('lists of highlights', () => {
  test.beforeEach(async ({ workbench }) => {
    const { page } = workbench
    await workbench.openDocument(call)
    await goToOutline(page, /Ingrid Halvorsen/)
    await rowWith(page, mix).click({ position: { x: 12, y: 6 } })
    await selectWords(english(rowWith(page, mix)), 'Data center')
    await page.keyboard.press('1')
    await expect(tools(page)).toBeVisible()
    const dip = rowWith(page, 'The dip came from')
    await selectWords(chinese(dip), '下降來自')
    await page.keyboard.press('w')
    await expect(page.getByRole('textbox', { name: 'Your comment' })).toBeFocused()
    await page.keyboard.type('Why?')
    await page.keyboard.press('Control+Enter')
    await expect(dip.getByRole('button', { name: 'Comment: Why?' })).toBeVisible()
    await page.keyboard.press('3')
    await expect(chinese(dip).locator('mark.hl-3')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('stand in the inspector, by colour, and lead to their words', async ({ workbench: { page } }) => {
    const tab = page.getByRole('tab', { name: /^Highlights: / })
    await expect(tab).toHaveAccessibleName('Highlights: 2')
    await tab.click()
    const list = page.getByRole('list', { name: 'Highlights of this document' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await expect(list.getByRole('listitem').last()).toContainText('Why?')
    await page.getByRole('button', { name: 'Only yellow, 1 highlight' }).click()
    await expect(list.getByRole('listitem')).toHaveText([/Data center/])
    await page.getByRole('button', { name: 'Only yellow, 1 highlight' }).click()
    await page.getByRole('button', { name: 'Only with a comment' }).click()
    await expect(list.getByRole('listitem')).toHaveText([/下降來自/])
    await page.getByRole('button', { name: 'Only with a comment' }).click()
    await page.locator('.transcript').evaluate((box) => box.scrollTo(0, 0))
    const first = list.getByRole('button', { name: /Data center/ })
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await expect(list.getByRole('button', { name: /下降來自/ })).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(first).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(english(rowWith(page, mix)).locator('mark.active')).toHaveText('Data center')
    await expect(rowWith(page, mix)).toBeFocused()
  })

  test('of the whole library are filtered and saved as Markdown', async ({ workbench: { page } }) => {
    await page.getByRole('treeitem', { name: /^Highlights, 2/ }).click()
    const view = page
      .getByRole('tabpanel', { name: 'Highlights' })
      .filter({ has: page.locator('.highlights-view') })
    await expect(view.getByRole('heading', { name: /Verrano Lasers Q4 2025 earnings call/ })).toBeVisible()
    await expect(view.getByRole('listitem')).toHaveCount(2)
    await view.getByRole('textbox', { name: 'Search highlights and comments' }).fill('why')
    await expect(view.getByRole('listitem')).toHaveText([/下降來自/])
    const download = page.waitForEvent('download')
    await view.getByRole('button', { name: 'Save as Markdown' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('Highlights.md')
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('## Verrano Lasers Q4 2025 earnings call')
    expect(text).toContain('> 下降來自')
    expect(text).toContain('Why?')
    expect(text).not.toContain('Data center')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
    ).toEqual([])
    await view.getByRole('listitem').getByRole('button').click()
    await expect(chinese(rowWith(page, 'The dip came from')).locator('mark.active')).toHaveText('下降來自')
  })
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing serious where words are highlighted, ${theme}`, async ({ workbench }) => {
    const { page } = workbench
    await page.emulateMedia({ colorScheme: theme })
    await workbench.openDocument(call)
    await goToOutline(page, /Ingrid Halvorsen/)
    const row = rowWith(page, mix)
    for (const [words, key] of [
      ['Data center', '1'],
      ['center represented 70.5%', '2'],
      ['of the total', '3'],
      ['CATV 22.6%', '4'],
      ['telecom', '5'],
    ] as const) {
      await selectWords(english(row), words)
      await page.keyboard.press(key)
      await expect(tools(page)).toBeVisible()
      await page.keyboard.press('Escape')
    }
    const findings = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    }
    await english(row).locator('mark.hl').first().click()
    await expect(tools(page)).toBeVisible()
    expect(await findings()).toEqual([])
    await page.keyboard.press('w')
    await expect(page.getByRole('dialog', { name: /Comment on/ })).toBeVisible()
    expect(await findings()).toEqual([])
  })
