import { AxeBuilder } from '@axe-core/playwright'
import { selectWords } from '../support/words.ts'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

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

test.describe('guidance by hand', () => {
  test('is entered, corrected and taken back with the keyboard alone', async ({ workbench: { page } }) => {
    // From the library: the company opens to its ledger, with the count of what is open.
    const company = page.getByRole('treeitem', { name: /^Verrano Lasers/ }).first()
    await company.focus()
    await page.keyboard.press('ArrowRight')
    const ledger = page.getByRole('treeitem', { name: /^Guidance, \d+ open/ })
    await ledger.waitFor()
    await page.keyboard.press('ArrowRight')
    await expect(ledger).toBeFocused()
    await page.keyboard.press('Enter')
    const table = page.getByRole('table', { name: 'Guidance of Verrano Lasers' })
    await table.waitFor()

    await page.getByRole('button', { name: 'Enter guidance' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Guidance by hand' })
    await expect(dialog.getByLabel('Metric', { exact: true })).toBeFocused()
    await page.keyboard.type('Headcount')
    await dialog.getByLabel('Period').focus()
    await page.keyboard.type('2031')
    await dialog.getByLabel('Unit').fill('count')
    await dialog.getByLabel(/^Low end/).fill('900')
    await dialog.getByLabel(/^High end/).fill('800')
    await dialog.getByLabel('Where it was said').focus()
    await page.keyboard.type('Letter to owners')
    await dialog.getByRole('button', { name: 'Save' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('The high end lies below the low end.')).toBeVisible()
    await dialog.getByLabel(/^High end/).fill('950')
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Save' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    const row = table.getByRole('row', { name: /Headcount 2031/ })
    await expect(row).toContainText('900 to 950 count')
    await expect(row).toContainText('by hand')

    // What came, from the row's own menu.
    await row.getByRole('button', { name: 'What to change of Headcount 2031' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Set what came' }).focus()
    await page.keyboard.press('Enter')
    const actual = page.getByRole('dialog', { name: 'What came' })
    await actual.getByLabel(/^What came/).fill('960')
    await actual.getByLabel('Where it was said').fill('Report')
    await page.keyboard.press('Tab')
    await actual.getByRole('button', { name: 'Save' }).focus()
    await page.keyboard.press('Enter')
    await expect(row).toContainText('Above')

    // Found guidance is taken out, and comes back with undo; what a later call recalls of it stays.
    const margin = table.getByRole('row', { name: /Gross margin.*2025Q4/ })
    await margin.getByRole('button', { name: /^What to change of first/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Take out' }).focus()
    await page.keyboard.press('Enter')
    await expect(margin.getByRole('button', { name: /^first .*: go to/ })).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(margin.getByRole('button', { name: /^first .*: go to/ })).toHaveCount(1)

    await page.getByRole('button', { name: 'Changes by hand' }).focus()
    await page.keyboard.press('Enter')
    const journal = page.getByRole('dialog', { name: 'Changes by hand' })
    await expect(journal).toContainText('Entered guidance Headcount · 2031: 900 count – 950 count')
    await expect(journal).toContainText('Set what came Headcount · 2031: 960 count')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Changes by hand' })).toBeFocused()
  })
})

test.describe('a promised time by hand', () => {
  test('is made of selected words, corrected, gone on with and taken back', async ({ workbench }) => {
    const { page } = workbench
    await workbench.openDocument('Verrano Lasers Q4 2025 earnings call')
    const row = page.locator('[data-row]:visible', { hasText: 'The ramp brings' }).first()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('The ramp brings')
    await row.waitFor()
    await page.keyboard.press('Escape')
    await selectWords(row.locator('[data-side="en"]'), 'The ramp brings $6 million of extra depreciation')
    await page.keyboard.press('Alt+Shift+k')
    const tools = page.getByRole('toolbar', { name: 'Guidance' })
    await tools.getByRole('combobox', { name: /^Company/ }).click()
    await page.getByRole('option', { name: 'Verrano Lasers' }).click()
    await page.getByRole('button', { name: 'Enter a promised time' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Promised time by hand' })
    // What the words tell is there already; the thing is left to the user.
    await expect(dialog.getByRole('combobox', { name: /What is promised/ })).toHaveText('ramp')
    await expect(dialog.locator('blockquote')).toContainText('The ramp brings $6 million')
    await dialog.getByLabel('Thing').fill('800G engine')
    await dialog.getByLabel(/^Time/).fill('some day')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByText(/^A time such as/)).toBeVisible()
    await dialog.getByLabel(/^Time/).fill('Q3')
    await expect(dialog.getByText('By 2026-09-30')).toBeVisible()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    const promise = page.getByRole('listitem').filter({ hasText: /^800G engine ramp/ })
    await expect(promise).toContainText('Open')
    await expect(promise).toContainText('by hand')
    await expect(promise.getByRole('button', { name: /^promised Q3: go to/ })).toBeVisible()

    const choose = async (menu: string, item: string) => {
      await promise.getByRole('button', { name: menu, exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: item }).focus()
      await page.keyboard.press('Enter')
    }
    await choose('What to change of 800G engine, promised Q3', 'Correct')
    const correcting = page.getByRole('dialog', { name: 'Correct a promised time' })
    await correcting.getByLabel(/^Time/).fill('2026Q4')
    await correcting.getByRole('button', { name: 'Save' }).click()
    await expect(promise).toContainText('promised 2026Q4')

    await choose('What to change of 800G engine ramp', 'Enter what was said later')
    await dialog.getByRole('combobox', { name: /What is said/ }).click()
    await page.getByRole('option', { name: 'Puts it off' }).click()
    await dialog.getByLabel(/^Time/).fill('2027H1')
    await dialog.getByRole('radio', { name: 'Typed' }).click()
    await dialog.getByLabel('Where it was said').fill('Trade fair')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(promise).toContainText('Slipped by 6 months')

    await page.keyboard.press('Control+z')
    await expect(promise).toContainText('Open')
    await choose('What to change of 800G engine, promised 2026Q4', 'Take back the change by hand')
    await expect(promise).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(promise).toContainText('promised 2026Q4')
    await page.getByRole('button', { name: 'Changes by hand' }).click()
    await expect(page.getByRole('dialog', { name: 'Changes by hand' })).toContainText(
      'Entered a promised time 800G engine ramp: Promises a time Q3 → 800G engine ramp: Promises a time 2026Q4',
    )
  })
})
