import type { Page } from '@playwright/test'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

async function openSearch(page: Page) {
  await page.getByRole('tree').getByRole('treeitem').first().waitFor()
  await page.keyboard.press('Control+Shift+f')
  const field = page.getByRole('combobox', { name: 'Search the library' })
  await field.waitFor()
  return field
}

test.describe('searching the library', () => {
  test('English words are found and open on the words', async ({ workbench }) => {
    const { page } = workbench
    const field = await openSearch(page)
    await field.fill('gross margin')
    await expect(page.locator('.search-counts')).toHaveText(/\d+ passages in \d documents · \d+ ms/)
    await expect(page.getByRole('option').first().locator('mark').first()).toHaveText(/gross|margin/i)
    await field.press('Enter')
    await expect(page.locator('mark.target').first()).toBeInViewport()
    await expect(page.locator('mark.target').first()).toHaveText(/gross|margin/i)
  })

  test('Chinese is found from one character on, in either script', async ({ workbench }) => {
    const { page } = workbench
    const field = await openSearch(page)
    await field.fill('毛利率')
    await expect(page.getByRole('option').first().locator('mark').first()).toHaveText('毛利率')
    const traditional = await page.locator('.search-counts').innerText()
    await field.fill('资料中心')
    await expect(page.getByRole('option').first().locator('mark').first()).toHaveText('資料中心')
    await field.fill('光')
    await expect(page.getByRole('option').first().locator('mark').first()).toHaveText('光')
    expect(traditional).toMatch(/^\d+ passages?/)
    await field.press('ArrowDown')
    await field.press('Enter')
    await expect(page.locator('mark.target').first()).toHaveText('光')
    await expect(page.locator('mark.target').first()).toBeInViewport()
  })

  test('arrows walk the hits and the preview follows', async ({ workbench }) => {
    const { page } = workbench
    const field = await openSearch(page)
    await field.fill('revenue')
    const options = page.getByRole('option')
    await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true')
    await field.press('ArrowDown')
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
    const found = await options.nth(1).locator('p').first().innerText()
    const preview = page.getByRole('region', { name: 'Preview' })
    await expect(preview.locator('.preview-row.current')).toContainText(
      found.replaceAll('…', '').trim().slice(0, 30),
    )
    await expect(preview.locator('.preview-row.current mark').first()).toHaveText(/revenue/i)
  })

  test('a facet narrows the hits and is taken away again', async ({ workbench }) => {
    const { page } = workbench
    const field = await openSearch(page)
    await field.fill('revenue')
    const counts = page.locator('.search-counts')
    await expect(counts).toHaveText(/in \d documents/)
    const all = await counts.innerText()
    const speaker = page.getByRole('group', { name: 'Speaker' }).getByRole('checkbox').first()
    await speaker.check()
    await expect(counts).not.toHaveText(new RegExp(`^${all.split(' ')[0]} passages`))
    await speaker.uncheck()
    await expect(counts).toHaveText(new RegExp(`^${all.split(' ')[0]} passages`))
  })

  test('what is not there is said, with what to try', async ({ workbench }) => {
    const { page } = workbench
    const field = await openSearch(page)
    await field.fill('zeppelin')
    await expect(page.getByText('Nothing found for “zeppelin”')).toBeVisible()
  })

  test('the answer shown is that to the last question', async ({ workbench }) => {
    const { page } = workbench
    const field = await openSearch(page)
    let held: (() => Promise<void>) | null = null
    await page.route('**/call/search.search', async (route) => {
      if (route.request().postData()?.includes('"margin"')) held = () => route.continue()
      else await route.continue()
    })
    await field.fill('margin')
    await expect.poll(() => held !== null).toBe(true)
    await field.fill('毛利率')
    await expect(page.getByRole('option').first().locator('mark').first()).toHaveText('毛利率')
    const late = page.waitForResponse((response) => response.url().includes('search.search'))
    await (held as (() => Promise<void>) | null)?.()
    await late
    await expect(page.getByRole('option').first().locator('mark').first()).toHaveText('毛利率')
  })

  test('a search stopped by its deadline says so and can be tried again', async ({ workbench }) => {
    const { page } = workbench
    const field = await openSearch(page)
    await page.route('**/call/search.search', (route) =>
      route.fulfill({ json: { ok: false, error: { code: 'deadline-exceeded', details: {} } } }),
    )
    await field.fill('revenue')
    await expect(page.getByText('The search did not finish')).toBeVisible()
    await page.unroute('**/call/search.search')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
  })
})
