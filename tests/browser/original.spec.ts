import type { Page } from '@playwright/test'
import { expect, test } from '../support/workbench.ts'

const call = 'Verrano Lasers Q4 2025 earnings call'
const current = (page: Page) => page.locator('[data-row][aria-current="true"]')

test.describe('the original of a text', () => {
  test.beforeEach(({ workbench }) => workbench.openDocument(call))

  test('stands beside it line by line, and the box follows the passage', async ({ workbench }) => {
    const { page } = workbench
    await page.keyboard.press('Alt+o')
    const lines = page.getByRole('region', { name: /Extracted text of/ })
    await expect(lines).toBeVisible()
    const boxed = lines.locator('.passage-lines.boxed')
    for (let passage = 0; passage < 8; passage += 1) {
      await page.keyboard.press('j')
      const at = await current(page).getAttribute('data-row')
      await expect(boxed).toHaveAttribute('data-lines-of', at ?? '')
      await expect(boxed).toBeInViewport()
    }
    const read = await current(page).locator('[data-side="en"]').innerText()
    expect(await boxed.innerText()).toContain(read)
  })

  test('goes to the passage that is clicked in it, and closes with Escape', async ({ workbench }) => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Show the original' }).click()
    const lines = page.getByRole('region', { name: /Extracted text of/ })
    const other = lines.locator('[data-lines-of="9"]')
    await other.click()
    await expect(current(page)).toHaveAttribute('data-row', '9')
    await lines.press('Escape')
    await expect(lines).toBeHidden()
    await expect(current(page)).toBeFocused()
  })
})
