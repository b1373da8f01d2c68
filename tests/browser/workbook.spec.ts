import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWorkbook } from '../../electron/exports/write-workbook.ts'
import { openZip, zipSource } from '../../electron/extraction/open-zip.ts'
import { expect, test } from '../support/workbench.ts'

const model = () =>
  writeWorkbook({
    title: 'Model',
    created: '2026-01-01T00:00:00',
    sheets: [
      {
        name: 'Model',
        widths: [30, 12, 12],
        frozen: { rows: 2, columns: 1 },
        hasFilter: false,
        rows: [
          [{ value: 'Verrano Lasers, USD in millions' }],
          [null, { value: 'Q4 2025' }, { value: 'Q3 2025' }],
          [{ value: 'Revenue' }, { value: 120 }, { value: 7.31 }],
          [{ value: 'A guess of our own' }, { value: 4411.5 }, null],
        ],
      },
    ],
  })

const choose = async (page: Page, button: string, path: string) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles([path])
}
const partsOf = (path: string): ReadonlyMap<string, string> => {
  const zip = openZip(zipSource(readFileSync(path)))
  return new Map(zip.entries.map((entry) => [entry.name, Buffer.from(zip.read(entry)).toString('utf8')]))
}

test('a workbook goes out with sources, and figures come in as a grid and as facts', async ({
  workbench,
}) => {
  const { page } = workbench
  const folder = mkdtempSync(join(tmpdir(), 'lightbench-model-'))
  const [file, csv] = [join(folder, 'VRNO model.xlsx'), join(folder, 'own figures.csv')]
  writeFileSync(file, await model())
  writeFileSync(csv, 'USD m,,\nMetric,Q1 2025,Q2 2025\nInventory,"1,012.5",987.4\nGross margin,31.4%,33.0%\n')
  await page.getByRole('treeitem', { name: /VRNO/ }).waitFor()

  // A company of the library as one workbook.
  await page.keyboard.press('Alt+Shift+x')
  const company = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Company workbook' }).click()
  expect((await company).suggestedFilename()).toMatch(/\.xlsx$/)

  // What is no workbook is refused by its name.
  const letter = join(folder, 'letter.txt')
  writeFileSync(letter, 'Dear all,\n\nplease find the figures attached.\n')
  await choose(page, 'Choose a workbook…', letter)
  await expect(page.getByText(/“letter\.txt”: Only an Excel workbook/).first()).toBeVisible()

  // The user's own: its revenue has a source, the guess has none.
  await choose(page, 'Choose a workbook…', file)
  const revenue = page.getByRole('row', { name: /Model!B3/ })
  await expect(revenue.getByRole('checkbox')).toBeChecked()
  await expect(revenue).toContainText('Revenue')
  await expect(revenue.locator('q')).toContainText('120 million')
  await expect(page.getByRole('row', { name: /Model!B4/ })).toHaveCount(0)
  // What the library states otherwise is named with its words, and accepted by nobody.
  const mistyped = page.getByRole('row', { name: /Model!C3/ })
  await expect(mistyped).toContainText('The library states Revenue · 2025Q3')
  await page.getByRole('button', { name: 'Accept all' }).click()
  await expect(mistyped.getByRole('checkbox')).not.toBeChecked()
  // Every column is in sight, and nothing of a row stands over the rest of it.
  const body = page.locator('.workbook-body')
  expect(await body.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  const [words, way] = await Promise.all([
    revenue.locator('q').boundingBox(),
    revenue.locator('td .btn').boundingBox(),
  ])
  expect(words && way && way.y >= words.y + words.height - 1).toBe(true)
  const { violations } = await new AxeBuilder({ page }).include('.workbook-view').analyze()
  expect(
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
  ).toEqual([])
  const copy = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Write a copy with sources' }).click()
  const saved = join(folder, 'copy.xlsx')
  expect((await copy).suggestedFilename()).toBe('VRNO model (Sources).xlsx')
  await (await copy).saveAs(saved)
  await expect(page.getByText(/with sources for \d+ cells/).first()).toBeVisible()
  const parts = partsOf(saved)
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="B3" location="'Sources'!A2"/>`)
  const sources = [...parts].find(
    ([name]) => name.includes('lightbench-sources.xml') && !name.endsWith('.rels'),
  )
  expect(sources?.[1]).toContain('120 million')
  const [link = ''] = /lightbench:\/\/document\/[^"]+/.exec([...parts.values()].join('\n')) ?? []

  // The link of the copy leads back to the words.
  await page.evaluate(
    (address) => {
      window.location.hash = `#/open?${encodeURIComponent(address)}`
    },
    link.replaceAll('&amp;', '&'),
  )
  await expect(page.locator('mark.target', { hasText: '$120 million' })).toBeInViewport()
  expect(await page.evaluate(() => window.location.hash)).toBe('')

  // Figures of a table of text, first as a grid.
  await page.keyboard.press('Alt+Shift+x')
  await choose(page, 'Another workbook…', csv)
  await expect(
    page.getByRole('status').filter({ hasText: '4 figures in 2 rows and 2 periods' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Take in as a grid' }).click()
  await expect(page.getByRole('tab', { selected: true, name: /own figures/ })).toBeVisible()
  await expect(page.locator('.ag-row', { hasText: 'Inventory' }).locator('[col-id="2025Q1"]')).toContainText(
    '1,012.5',
  )

  // Then as facts of a company, confirmed by whoever takes them in.
  await page.keyboard.press('Alt+Shift+x')
  await page.getByRole('textbox', { name: 'Company of the figures' }).fill('Verrano Lasers')
  await page.getByRole('button', { name: 'Take in as facts' }).click()
  await expect(page.getByText('4 facts are in the library.').first()).toBeVisible()
  rmSync(folder, { recursive: true, force: true })
})
