import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/workbench.ts'

/** The grid of a company, by its ticker. */
async function openGrid(page: Page, ticker: string): Promise<Locator> {
  await page.getByRole('treeitem', { name: new RegExp(ticker) }).click()
  const grid = page.getByRole('treegrid').or(page.getByRole('grid', { name: /metrics by period/ }))
  await grid.locator('.grid-value').first().waitFor()
  return grid
}
const cellIn = (page: Page, row: string, period: string) =>
  page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="${period}"]`)
const revenue = 'revenue|||USD|value'
const source = (page: Page) => page.locator('.source-panel')

test.describe('a grid', () => {
  test('shows the sentence of a cell in both languages and opens it at the words', async ({ workbench }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    await cellIn(page, revenue, '2025Q4').click()
    await expect(source(page).getByRole('heading')).toHaveText(/Revenue, Q4 2025/)
    await expect(source(page).locator('p[lang="en"] mark').first()).toContainText('120')
    await expect(source(page).locator('p[lang="zh-Hant"] mark').first()).toContainText('1.2')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { selected: true, name: /Verrano Lasers/ })).toBeVisible()
    await expect(page.locator('mark.target', { hasText: '$120 million' })).toBeInViewport()
  })

  test('accepts a suggestion, takes it back and says so in the counts', async ({ workbench }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    const cell = cellIn(page, revenue, '2025Q4')
    await cell.click()
    await expect(cell.getByRole('img', { name: 'suggested' })).toBeVisible()
    await page.keyboard.press('a')
    await expect(cell.getByRole('img', { name: 'confirmed' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(cell.getByRole('img', { name: 'suggested' })).toBeVisible()
  })

  test('keeps what is typed as the user’s, refuses what is no figure, and gives the found one back', async ({
    workbench,
  }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    const cell = cellIn(page, revenue, '2025Q4')
    await cell.click()
    const found = (await cell.innerText()).trim()
    await page.keyboard.type('123.4')
    await page.keyboard.press('Enter')
    await expect(cell).toContainText('123.4')
    await expect(cell.getByRole('img', { name: 'typed' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(cell).toContainText(found)
    await cell.click()
    await page.keyboard.press('F2')
    await page.keyboard.type('soon')
    await page.keyboard.press('Enter')
    await expect(cell.getByRole('textbox')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.type('99')
    await page.keyboard.press('Enter')
    await expect(cell).toContainText('99.0')
    await cell.click()
    await page.keyboard.press('Delete')
    await expect(cell).toContainText(found)
  })

  test('copies a range with its heads as a spreadsheet pastes it', async ({ workbench }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    await cellIn(page, revenue, '2025Q3').click()
    await page.keyboard.press('Shift+ArrowRight')
    await expect(page.locator('.in-range')).toHaveCount(2)
    await page.keyboard.press('Control+c')
    await expect(page.getByText('Copied 2 cells').first()).toBeAttached()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.split('\n')[0]).toBe('\tQ3 2025\tQ4 2025')
    expect(copied.split('\n')[1]).toMatch(/^Revenue\t108\.0\t120\.0$/)
  })

  test('settles a disagreement by the source one keeps', async ({ workbench }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    const button = page.getByRole('button', { name: /\d+ conflicts?/ })
    const before = Number.parseInt(await button.innerText(), 10)
    await button.click()
    await expect(source(page).getByText(/sources disagree/)).toBeVisible()
    await expect(source(page).getByText(/in use:/)).toBeVisible()
    await source(page).getByRole('button', { name: /^Keep/ }).click()
    await expect(source(page).getByText('chosen by you')).toBeVisible()
    await expect(button).toHaveText(new RegExp(`${before - 1} conflict`))
  })

  test('hands over a workbook', async ({ workbench }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Excel', exact: true }).click()
    expect((await saved).suggestedFilename()).toMatch(/VRNO.*\.xlsx$/)
  })

  test('is one stop of the keyboard and draws its chart on request', async ({ workbench }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    await cellIn(page, revenue, '2025Q4').click()
    await expect(page.getByRole('table', { name: 'Revenue' })).toBeAttached()
    await page.keyboard.press('g')
    await expect(page.getByRole('table', { name: 'Revenue' })).toHaveCount(0)
    await page.keyboard.press('Tab')
    await expect(page.locator('.ag-cell:focus')).toHaveCount(0)
  })

  for (const theme of ['light', 'dark'] as const)
    test(`has no serious violation in ${theme}`, async ({ workbench }) => {
      const { page } = workbench
      await page.emulateMedia({ colorScheme: theme })
      await openGrid(page, 'VRNO')
      await cellIn(page, revenue, '2025Q4').click()
      await expect(source(page).locator('mark').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('.grid-view').analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
})
