import type { Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, sampleFiles, test } from '../support/workbench.ts'

const call = 'Verrano Lasers Q4 2025 earnings call'

/** Where a workbook stands by itself: openpyxl follows each link and reads the words it leads to. */
const followLinks = `
import json, re, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet, sources = book.worksheets[0], book['Sources']
heads = {cell.value: cell.column for cell in sources[1]}
found = []
for row in sheet.iter_rows(min_row=2):
    for cell in row:
        if isinstance(cell.value, (int, float)) and cell.hyperlink:
            at = int(re.search(r'([0-9]+)$', cell.hyperlink.location or cell.hyperlink.target).group(1))
            source = lambda name: sources.cell(at, heads[name]).value
            found.append({'cell': cell.coordinate, 'quotation': source('Quotation'), 'printed': source('As printed'), 'file': source('File'), 'note': cell.comment.text if cell.comment else ''})
print(json.dumps(found))
`
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import openpyxl']).status === 0,
)

const row = (page: Page, ordinal: number) => page.locator(`[data-row="${ordinal}"]`)

test('from a call to a confirmed figure, a grid, a note and a workbook, and back to the words', async ({
  workbench,
}, testInfo) => {
  const { page } = workbench
  await workbench.openDocument(call)

  await test.step('the figures of the call wait as suggestions; one is accepted, one rejected', async () => {
    await page.keyboard.press('Alt+r')
    const review = page.getByRole('tabpanel', { name: /Review/ })
    await expect(review.getByRole('option').first()).toBeVisible()
    await expect(review.getByText(/^0 confirmed/)).toBeVisible()
    await page.keyboard.press('a')
    await expect(review.getByText(/^1 confirmed/)).toBeVisible()
    await page.keyboard.press('x')
    await expect(review.getByText('1 confirmed, 0 corrected, 1 rejected')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(review.getByText('1 confirmed, 0 corrected, 0 rejected')).toBeVisible()
  })

  await test.step('the company grid shows it, and the cell leads to its sentence', async () => {
    await page.getByRole('tree').getByText('VRNO', { exact: true }).click()
    const grid = page.getByRole('tabpanel', { name: /VRNO/ })
    const cell = grid.locator('.ag-row:not(.ag-full-width-row) .period-cell.grid-value').first()
    await cell.click()
    const source = grid.locator('.source-passage mark:visible').first()
    await expect(source).toBeVisible()
    const words = (await source.textContent()) ?? ''
    await page.keyboard.press('Enter')
    const target = page.locator('mark.target:visible').first()
    await expect(target).toBeInViewport()
    expect(await target.textContent()).toContain(words.slice(0, 6))
  })

  await test.step('a note cites words, and its citation leads back', async () => {
    await page.keyboard.press('Alt+n')
    const editor = page.locator('.note-editor .monaco-editor').first()
    await editor.waitFor()
    await editor.click()
    await page.keyboard.type('# Margin watch\n\nSee [[margin')
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'margin' }).first().waitFor()
    await page.keyboard.press('Enter')
    const chip = page.locator('.note-preview .note-chip').first()
    await expect(chip).toBeVisible()
    await expect(page.getByText(/^Saved \d/).first()).toBeVisible()
    await chip.click()
    await expect(page.locator('mark.target:visible').first()).toBeInViewport()
    await page.getByRole('tab', { name: /Cited by/ }).click()
    await expect(
      page.getByRole('complementary').getByText('Margin watch').filter({ visible: true }).first(),
    ).toBeVisible()
  })

  await test.step('the grid goes out as a workbook whose links lead to the words', async () => {
    await page.getByRole('tree').getByText('VRNO', { exact: true }).click()
    const download = page.waitForEvent('download')
    await page.keyboard.press('Control+e')
    const file = testInfo.outputPath('VRNO.xlsx')
    await (await download).saveAs(file)
    expect(existsSync(file)).toBe(true)
    if (!python) {
      testInfo.annotations.push({ type: 'left out', description: 'openpyxl is not installed' })
      return
    }
    const { stdout, stderr } = spawnSync(python, ['-c', followLinks, file], { encoding: 'utf8' })
    expect(stderr).toBe('')
    const links = JSON.parse(stdout) as { quotation: string; printed: string; file: string; note: string }[]
    expect(links.length).toBeGreaterThan(40)
    const folder = sampleFiles[0]!.replace(/[^/\\\\]+$/, '')
    for (const { quotation, printed, file: original } of links) {
      expect(readFileSync(join(folder, original), 'utf8')).toContain(quotation)
      expect(quotation).toContain(printed)
    }
  })
})

test('everything is reached with the keyboard alone', async ({ workbench: { page } }) => {
  await page.getByRole('tree').getByRole('treeitem').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Q3 2025 earnings call')
  await page.getByRole('option', { name: /Verrano Lasers Q3 2025/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(row(page, 0)).toBeVisible()
  for (const [pane, name] of [
    ['inspector', 'complementary'],
    ['library', 'navigation'],
  ] as const) {
    const landmark = page.getByRole(name).first()
    for (let presses = 0; presses < 8; presses++) {
      if (await landmark.evaluate((element) => element.contains(document.activeElement))) break
      await page.keyboard.press('F6')
    }
    expect(await landmark.evaluate((element) => element.contains(document.activeElement)), pane).toBe(true)
  }
})
