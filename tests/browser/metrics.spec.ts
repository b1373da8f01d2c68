import { AxeBuilder } from '@axe-core/playwright'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, runLightbench, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

test.describe('the catalogue of metrics', () => {
  test('is sorted by its heads, by key and by pointer, and stands as before at a third press', async ({
    workbench: { page },
  }) => {
    await page.getByRole('tree').getByRole('treeitem').first().waitFor()
    await page.keyboard.press('Alt+Shift+i')
    const table = page.getByRole('grid', { name: 'Metrics of the catalogue' })
    const first = (column: number) => table.getByRole('row').nth(1).getByRole('gridcell').nth(column)
    await expect(first(0)).toHaveText('Revenue')
    const facts = table.getByRole('columnheader', { name: 'Facts' })
    await facts.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(facts).toHaveAttribute('aria-sort', 'ascending')
    await expect(first(5)).toHaveText('0')
    await page.keyboard.press('Space')
    await expect(facts).toHaveAttribute('aria-sort', 'descending')
    await expect(first(5)).not.toHaveText('0')
    await page.keyboard.press('Enter')
    await expect(facts).toHaveAttribute('aria-sort', 'none')
    await expect(first(0)).toHaveText('Revenue')
    // The keys of the heads are not the rows': no metric was chosen by them.
    await expect(table.getByRole('row', { selected: true })).toHaveCount(0)
    await table.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
    await expect(first(0)).toHaveText(/^A/)
    await first(0).click()
    await page.keyboard.press('ArrowDown')
    await expect(table.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '3')
  })

  test('is looked through, added to, hidden from, taken back, imported and exported', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.getByRole('tree').getByRole('treeitem').first().waitFor()
    await page.keyboard.press('Alt+Shift+i')
    const table = page.getByRole('grid', { name: 'Metrics of the catalogue' })
    await expect(table.getByRole('row').nth(1)).toContainText('Revenue')
    const count = page.locator('.metric-view .toolbar [role="status"]')
    const before = await count.innerText()
    await page.getByRole('textbox', { name: 'Search metrics and aliases' }).fill('淨利差')
    await expect(table.getByRole('row').nth(1)).toContainText('Net interest margin')
    await page.getByRole('textbox', { name: 'Search metrics and aliases' }).fill('')

    await page.getByRole('button', { name: 'Add a metric' }).click()
    const form = page.getByRole('form', { name: 'Add a metric' })
    await form.getByRole('button', { name: 'Save the metric' }).click()
    await expect(form.getByText('Name the metric.')).toBeVisible()
    await form.getByRole('textbox', { name: 'Name' }).fill('Lantern output')
    await form.getByRole('textbox', { name: 'English aliases' }).fill('lantern output\nlanterns made')
    await form.getByRole('textbox', { name: 'Chinese aliases' }).fill('燈籠產量\n灯笼产量')
    await form.getByRole('textbox', { name: 'XBRL concept' }).fill('nothing like it')
    await form.getByRole('button', { name: 'Save the metric' }).click()
    await expect(form.getByText('Write a concept such as us-gaap:Revenues.')).toBeVisible()
    await form.getByRole('textbox', { name: 'XBRL concept' }).fill('ext:LanternOutput')
    await form.getByRole('button', { name: 'Save the metric' }).click()
    await expect(page.getByText('Saved. Figures of documents').first()).toBeVisible()
    const own = table.getByRole('row', { name: /Lantern output/ })
    await page.getByRole('textbox', { name: 'Search metrics and aliases' }).fill('lanterns')
    await expect(own).toContainText('Own')
    await own.click()
    await page.getByRole('form', { name: 'Edit a metric' }).getByRole('button', { name: 'Delete' }).click()
    await expect(own).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(own).toHaveCount(1)

    await page.getByRole('textbox', { name: 'Search metrics and aliases' }).fill('churn rate')
    await expect(table.getByRole('row').nth(1)).toContainText('Churn')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Delete')
    const churn = table.getByRole('row', { name: /Churn/ })
    await expect(churn).toContainText('Hidden')
    await page.getByRole('button', { name: 'Restore as shipped' }).click()
    await expect(churn).toContainText('Shipped')

    await page.getByRole('textbox', { name: 'Search metrics and aliases' }).fill('')
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import metrics from a CSV file…' }).click()
    await (
      await choosing
    ).setFiles({
      name: 'metrics.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Name,English,Measure\nWick length,wick length,any\n,orphan,any\n', 'utf8'),
    })
    const dialog = page.getByRole('dialog', { name: 'Imported from metrics.csv' })
    await expect(dialog).toContainText('1 added, 0 changed, 1 left out.')
    await expect(dialog).toContainText('no name: orphan')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(count).not.toHaveText(before)
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export the metrics as CSV' }).click()
    expect((await downloading).suggestedFilename()).toBe('metrics.csv')

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('.metric-view').analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })

  test('that cannot be read is said to be so, and is shown once it can', async ({ workbench }) => {
    const { page } = workbench
    await page.getByRole('tree').getByRole('treeitem').first().waitFor()
    await page.route('**/call/metrics.list', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify({ ok: false, error: { code: 'unexpected', details: {} } }),
      }),
    )
    const kept = page.waitForResponse('**/call/settings.save')
    await page.keyboard.press('Alt+Shift+i')
    await expect(page.getByText('The catalogue could not be read')).toBeVisible()
    await kept
    await expect(page.getByRole('grid', { name: 'Metrics of the catalogue' })).toBeHidden()
    await page.unroute('**/call/metrics.list')
    await page.reload()
    await expect(page.getByRole('grid', { name: 'Metrics of the catalogue' })).toBeVisible()
  })
})

test('a long document is offered to be read with a metric of one’s own, right where it was added', async ({
  workbench,
}) => {
  const { page, library } = workbench
  const folder = mkdtempSync(join(tmpdir(), 'long-'))
  const file = join(folder, 'long.txt')
  writeFileSync(
    file,
    `Wick Lanterns Q2 2025\n\nLantern output was $12.4 million in the second quarter of 2025.\n\n${'We walked along the shore and spoke of the weather.\n\n'.repeat(10_000)}`,
  )
  await page.getByRole('tree').getByRole('treeitem').first().waitFor()
  expect(runLightbench('import', file, '--library', library)).toMatchObject({ status: 0 })
  rmSync(folder, { recursive: true })
  await page.keyboard.press('Alt+Shift+i')
  await page.getByRole('button', { name: 'Add a metric' }).click()
  const form = page.getByRole('form', { name: 'Add a metric' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Lantern output')
  await form.getByRole('button', { name: 'Save the metric' }).click()
  await expect(page.getByText('1 long document does not know your metrics yet')).toBeVisible()
  await page.getByRole('button', { name: 'Read now' }).click()
  await expect(page.getByText('1 document read anew.').first()).toBeVisible()
  await expect(page.getByText(/does not know your metrics yet/)).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Search metrics and aliases' }).fill('lantern output')
  await expect(
    page.getByRole('grid', { name: 'Metrics of the catalogue' }).getByRole('row', { name: /Lantern output/ }),
  ).toContainText('1')
})
