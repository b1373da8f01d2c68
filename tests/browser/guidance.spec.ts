import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../support/workbench.ts'

test.describe('guidance', () => {
  test('of a company stands beside what came, is filtered by verdict, and leads to its sentences', async ({
    workbench: { page },
  }) => {
    await expect(page.getByRole('treeitem', { name: 'VRNO' })).toBeVisible()
    await page.keyboard.press('Alt+Shift+k')
    const tools = page.getByRole('toolbar', { name: 'Guidance' })
    await tools.getByRole('combobox', { name: /^Company/ }).click()
    await page.getByRole('option', { name: 'Verrano Lasers' }).click()
    const table = page.getByRole('table', { name: 'Guidance of Verrano Lasers' })
    const margin = table.getByRole('row', { name: /Gross margin.*2025Q4/ })
    await expect(margin).toContainText('31.5 to 33 %')
    await expect(margin).toContainText('30.9 %')
    await expect(margin).toContainText('Below')
    await expect(tools.getByRole('status')).toContainText(/^Better than guided in \d of \d+, worse in \d/)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    ).toEqual([])

    await tools.getByRole('combobox', { name: /^Verdict/ }).click()
    await page.getByRole('option', { name: 'Below' }).click()
    await expect(table.getByRole('row', { name: /Revenue.*2025Q4/ })).toHaveCount(0)
    await expect(margin).toBeVisible()

    const actual = margin.getByRole('button', { name: /^30\.9 %: go to the sentence/ })
    await actual.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-row]:visible', { hasText: '30.9%' }).first()).toBeVisible()
    await expect(page.getByRole('tab', { name: /Verrano Lasers Q4 2025/ })).toBeVisible()
  })
})
