import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

/** The grid of a company, by its ticker. */
async function openGrid(page: Page, ticker: string): Promise<Locator> {
  await page.getByRole('treeitem', { name: new RegExp(`^${ticker}`) }).click()
  const grid = page.getByRole('treegrid').or(page.getByRole('grid', { name: /metrics by period/ }))
  await grid.locator('.grid-value').first().waitFor()
  return grid
}
const cellIn = (page: Page, row: string, column: string) =>
  page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`)
const revenue = 'revenue|||USD|value'
const dataCenter = 'revenue|data center||USD|value'
const source = (page: Page) => page.locator('.source-panel')

/** Puts cells on the clipboard as a spreadsheet does, and pastes them. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}

async function expectNoSeriousViolation(page: Page, within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test.describe('a grid', () => {
  test('shows where a cell comes from, and settles what is suggested or disagrees', async ({ workbench }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    const cell = cellIn(page, revenue, '2025Q4')
    await cell.click()
    await expect(source(page).getByRole('heading')).toHaveText(/Revenue, Q4 2025/)
    await expect(source(page).locator('p[lang="en"] mark').first()).toContainText('120')
    await expect(source(page).locator('p[lang="en"] mark').first()).toBeInViewport()
    await expect(source(page).locator('p[lang="zh-Hant"] mark').first()).toContainText('1.2')

    await test.step('a suggestion is accepted with one key and taken back with another', async () => {
      await expect(cell).toHaveAccessibleDescription('suggested')
      await page.keyboard.press('a')
      await expect(cell).toHaveAccessibleDescription('confirmed')
      await page.keyboard.press('Control+z')
      await expect(cell).toHaveAccessibleDescription('suggested')
    })

    await test.step('a computed cell shows its inputs, down to the sentence of each', async () => {
      const growth = page
        .locator('.ag-row[row-id^="revenue|||"][row-id$="growth qoq"] .ag-cell[col-id="2025Q4"]')
        .first()
      await growth.click()
      await page.keyboard.press('Control+Enter')
      await expect(page.locator('.source-list:focus')).toBeVisible()
      const inputs = source(page).getByRole('list', { name: 'Inputs' }).first()
      await expect(inputs.getByText(/Revenue.*Q4 2025/).first()).toBeVisible()
      await expect(inputs.getByText(/Revenue.*Q3 2025/).first()).toBeVisible()
      await source(page).getByRole('button', { name: 'Sentence', exact: true }).first().click()
      await expect(source(page).locator('mark').first()).toBeVisible()
      await source(page).getByRole('button', { name: 'Cell', exact: true }).first().click()
      await expect(source(page).getByRole('heading')).toHaveText(/^Revenue, Q[34] 2025/)
    })

    await test.step('a disagreement is settled by the figure one accepts, the other one too', async () => {
      const button = page.getByRole('button', { name: /\d+ conflicts?/ })
      const before = await button.innerText()
      await page
        .locator('.ag-row[row-id$="value"] .ag-cell')
        .filter({ has: page.getByRole('img', { name: 'sources disagree' }) })
        .first()
        .click()
      await expect(source(page).getByText(/sources disagree/)).toBeVisible()
      const figures = source(page).locator('article.source')
      await expect(figures).not.toHaveCount(0)
      const count = await figures.count()
      await figures.last().getByRole('button', { name: 'Accept' }).click()
      await expect(source(page).getByText('in use: accepted by hand')).toBeVisible()
      await expect(figures).toHaveCount(count)
      await expect(button).not.toHaveText(before)
      await page.keyboard.press('Control+z')
      await expect(button).toHaveText(before)
    })

    await test.step('a disagreement is settled by the source one keeps, and the history tells', async () => {
      const button = page.getByRole('button', { name: /\d+ conflicts?/ })
      const before = Number.parseInt(await button.innerText(), 10)
      await button.click()
      await expect(source(page).getByText(/sources disagree/)).toBeVisible()
      await expect(source(page).getByText(/in use:/)).toBeVisible()
      await source(page).getByRole('button', { name: /^Keep/ }).click()
      await expect(source(page).getByText('chosen by you')).toBeVisible()
      await expect(button).toHaveText(new RegExp(`${before - 1} conflict`))
      await source(page).getByRole('button', { name: 'History of the cell' }).click()
      await expect(source(page).getByRole('list', { name: 'History of the cell' })).toContainText('chosen')
    })

    await cell.click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { selected: true, name: /Verrano Lasers/ })).toBeVisible()
    await expect(page.locator('mark.target', { hasText: '$120 million' })).toBeInViewport()
  })

  test('is typed into, copied, pasted, filled, cleared, found in and commented as a spreadsheet', async ({
    workbench,
  }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    const cell = cellIn(page, revenue, '2025Q4')
    const before = cellIn(page, revenue, '2025Q3')
    await cell.click()
    const found = (await cell.innerText()).trim()

    await test.step('what is typed is the user’s; what is no figure is refused', async () => {
      await page.keyboard.type('123.4')
      await page.keyboard.press('Enter')
      await expect(cell).toContainText('123.4')
      await expect(cell).toHaveAccessibleDescription('typed')
      await page.keyboard.press('Control+z')
      await expect(cell).toContainText(found)
      await cell.click()
      await page.keyboard.press('F2')
      await page.keyboard.type('soon')
      await page.keyboard.press('Enter')
      await expect(cell.getByRole('textbox')).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('a range is copied without heads and with them', async () => {
      await before.click()
      await page.keyboard.press('Shift+ArrowRight')
      await expect(page.locator('.in-range')).toHaveCount(2)
      await page.keyboard.press('Control+c')
      await expect(page.getByText('Copied 2 cells').first()).toBeAttached()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('108.0\t120.0')
      await page.keyboard.press('Control+Shift+c')
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe('\tQ3 2025\tQ4 2025\nRevenue\t108.0\t120.0')
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        return await (await item?.getType('text/html'))?.text()
      })
      expect(html).toContain('<td>108.0</td>')
    })

    await test.step('a spreadsheet’s cells are pasted in one step, or refused by name', async () => {
      await before.click()
      await paste(page, '(1,234)\t$1.2bn')
      await expect(before).toContainText('(1,234.0)')
      await expect(cell).toContainText('1,200.0')
      await page.keyboard.press('Control+z')
      await expect(before).toContainText('108.0')
      await expect(cell).toContainText('120.0')
      await before.click()
      await paste(page, '12\tsoon')
      await expect(page.getByText(/not numbers.*Revenue, Q4 2025: “soon”/).first()).toBeVisible()
      await expect(before).toContainText('108.0')
      await page.getByRole('button', { name: 'Dismiss' }).first().click()
    })

    await test.step('fills to the right and down, and Delete clears what was typed', async () => {
      await before.click()
      await page.keyboard.type('99')
      await page.keyboard.press('Enter')
      await expect(before).toContainText('99.0')
      await before.click()
      await page.keyboard.press('Shift+ArrowRight')
      await expect(page.locator('.in-range')).toHaveCount(2)
      await page.keyboard.press('Control+r')
      await expect(cell).toContainText('99.0')
      await page.keyboard.press('Delete')
      await expect(before).toContainText('108.0')
      await expect(cell).toContainText(found)
    })

    await test.step('Ctrl with an arrow runs along the figures, Ctrl+A takes all', async () => {
      await cellIn(page, revenue, '2025Q2').click()
      await page.keyboard.press('Control+ArrowRight')
      await expect(source(page).getByRole('heading')).toHaveText(/^Revenue, 2025$/)
      await page.keyboard.press('Control+a')
      await expect(page.getByText(/\d{3,} cells chosen/)).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('a comment is marked at the cell and shown beneath it', async () => {
      await cell.click()
      await page.keyboard.press('Shift+F2')
      await page.getByRole('dialog').getByRole('textbox').fill('Ask what the second line adds')
      await page.keyboard.press('Control+Enter')
      await expect(cell.locator('.has-comment')).toBeVisible()
      await expect(source(page).getByText('Ask what the second line adds')).toBeVisible()
    })

    await test.step('finds rows and figures', async () => {
      await page.keyboard.press('Control+f')
      await page.getByRole('textbox', { name: 'Find in the grid' }).fill('second line')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('search')).toHaveCount(0)
    })

    await test.step('hands over a workbook', async () => {
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Excel', exact: true }).click()
      expect((await saved).suggestedFilename()).toMatch(/VRNO.*\.xlsx$/)
    })
  })

  test('takes a row and a column of the user’s own, and is laid out by its menus', async ({ workbench }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    await cellIn(page, revenue, '2025Q4').click()

    await test.step('a formula completes names, shows its result, and says what is wrong', async () => {
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('menuitem', { name: /Add a row/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Half of revenue')
      const formula = dialog.getByRole('combobox', { name: 'Formula', exact: true })
      await formula.fill('[Revnue] / 2')
      await expect(dialog.getByRole('status')).toContainText('Revnue')
      await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
      await formula.fill('[Reven')
      await dialog.getByRole('option', { name: 'Revenue', exact: true }).click()
      await formula.press('End')
      await formula.pressSequentially(' / 2')
      await expect(dialog.getByRole('status')).toContainText('60,000,000')
      await expectNoSeriousViolation(page, '[role="dialog"]')
      await dialog.getByRole('button', { name: 'Save' }).click()
      const own = page.locator('.ag-row', { hasText: 'Half of revenue' })
      await expect(own.first()).toBeVisible()
      const half = page.locator('.ag-row[row-id^="own:"] .ag-cell[col-id="2025Q4"]')
      await expect(half).toContainText('60.0')
      await half.click()
      await expect(source(page).locator('.origin-formula')).toContainText('[Revenue] / 2')
    })

    await test.step('a column of growth between two quarters', async () => {
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('menuitem', { name: /Add a column/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Step')
      await dialog.getByRole('combobox', { name: /^Kind/ }).click()
      await page.getByRole('option', { name: /^Growth from/ }).click()
      await dialog.getByRole('combobox', { name: /^From/ }).click()
      await page.getByRole('option', { name: 'Q3 2025', exact: true }).click()
      await dialog.getByRole('combobox', { name: /^To/ }).click()
      await page.getByRole('option', { name: 'Q4 2025', exact: true }).click()
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(page.locator(`.ag-row[row-id="${revenue}"] .ag-cell[col-id^="own:"]`)).toContainText(
        '11.1',
      )
    })

    await test.step('a row is renamed, moved and hidden from its menu, and undone', async () => {
      const segment = cellIn(page, dataCenter, '2025Q4')
      await segment.click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Rename…' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('Servers')
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await expect(page.locator('.grid-head', { hasText: 'Servers' }).first()).toBeVisible()
      await segment.click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Hide' }).click()
      await expect(segment).toHaveCount(0)
      await page.keyboard.press('Control+z')
      await expect(segment).toBeVisible()
    })

    await test.step('rows are sorted by heads, filtered by a condition, and stand as before when it is cleared', async () => {
      const keys = () =>
        page.locator('.ag-row:visible[row-id*="|value"]').evaluateAll((rows) =>
          rows
            .map((row) => [Number(row.getAttribute('row-index')), row.getAttribute('row-id') ?? ''] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, key]) => key),
        )
      const before = await keys()
      const head = page.locator('.ag-header-cell[col-id="2025Q4"]')
      await head.click()
      await expect(head.getByRole('img', { name: 'sorted, largest first' })).toBeVisible()
      await head.click()
      await expect(head.getByRole('img', { name: 'sorted, smallest first' })).toBeVisible()
      expect(await keys()).not.toEqual(before)
      await page.locator('.ag-header-cell[col-id="2025Q3"]').click({ modifiers: ['Shift'] })
      await expect(head.locator('.head-sort')).toHaveText('▲1')
      await head.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: 'In the order of a results table' }).click()
      await expect(page.locator('.head-sort')).toHaveCount(0)
      await expect.poll(keys).toEqual(before)
      await head.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: 'Filter by this column…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Value' }).fill('a lot')
      await dialog.getByRole('button', { name: 'Add' }).click()
      await expect(dialog.getByText(/Write a figure/)).toBeVisible()
      await dialog.getByRole('textbox', { name: 'Value' }).fill('100')
      await expectNoSeriousViolation(page, '[role="dialog"]')
      await dialog.getByRole('button', { name: 'Add' }).click()
      const conditions = page.getByRole('region', { name: 'Conditions of the grid' })
      await expect(conditions).toContainText('Q4 2025 is more than 100')
      await expect(conditions.getByRole('status')).toHaveText(/^\d+ of \d+ rows$/)
      await expect(cellIn(page, revenue, '2025Q4')).toBeVisible()
      const [left = 0, all = 0] =
        (await conditions.getByRole('status').innerText()).match(/\d+/g)?.map(Number) ?? []
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThan(all)
      await expectNoSeriousViolation(page, '.grid-view')
      await page.keyboard.press('Control+z')
      await expect(conditions).toHaveCount(0)
      await expect.poll(keys).toEqual(before)
    })

    await expectNoSeriousViolation(page, '.grid-view')

    await test.step('a group folds', async () => {
      const group = page.locator('.grid-group', { hasText: 'Profitability' })
      await cellIn(page, revenue, '2025Q4').click()
      for (let times = 0; times < 40 && !(await group.isVisible()); times += 1)
        await page.keyboard.press('ArrowDown')
      await group.click()
      await expect(group).toHaveAttribute('aria-expanded', 'false')
      await group.click()
      await expect(group).toHaveAttribute('aria-expanded', 'true')
    })
  })

  test('is arranged, folded by years, restricted by the whole catalogue and filled with the pointer', async ({
    workbench,
  }) => {
    const { page } = workbench
    await openGrid(page, 'VRNO')
    const dialog = page.getByRole('dialog')
    const cell = cellIn(page, revenue, '2025Q4')
    const heads = page.locator('.year-title')

    await test.step('columns stand under their years, which fold by click and by keys and stay so', async () => {
      await page.getByRole('button', { name: 'Columns under their years' }).click()
      const year = heads.filter({ hasText: '2025' })
      await expect(year).toBeVisible()
      await year.click()
      await expect(cell).toHaveCount(0)
      await page
        .getByRole('treeitem', { name: /^Grids$/ })
        .first()
        .click()
      await openGrid(page, 'VRNO')
      await expect(cell).toHaveCount(0)
      const head = page.locator('.ag-header-group-cell', { hasText: '2025' })
      await head.focus()
      await page.keyboard.press('Enter')
      await expect(cell).toBeVisible()
      await cell.click()
      await page.keyboard.press('y')
      await expect(cell).toHaveCount(0)
      await page.keyboard.press('Control+z')
      await expect(cell).toBeVisible()
      await expectNoSeriousViolation(page, '.grid-view')
      await page.getByRole('button', { name: 'Columns under their years' }).click()
      await expect(heads).toHaveCount(0)
    })

    await test.step('rows are moved by keys, renamed and hidden in one list, and no name is given twice', async () => {
      await page.getByRole('button', { name: 'More', exact: true }).last().click()
      await page.getByRole('menuitem', { name: 'Rows and columns…' }).click()
      const name = dialog.getByRole('textbox', { name: /^Name of Data center(?![,:])/ })
      await name.fill('Revenue')
      await expect(dialog.getByRole('alert')).toHaveText('Another one is called so')
      await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
      await name.fill('Servers')
      const places = dialog.getByRole('listitem')
      const before = await places
        .getByRole('textbox')
        .evaluateAll((fields) => fields.findIndex((field) => (field as HTMLInputElement).value === 'Servers'))
      await name.press('Alt+ArrowUp')
      await expect(places.nth(before - 1).getByRole('textbox')).toHaveValue('Servers')
      await expectNoSeriousViolation(page, '[role="dialog"]')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(page.locator('.grid-head', { hasText: 'Servers' }).first()).toBeVisible()
    })

    await test.step('a figure is written otherwise by keys alone', async () => {
      await cell.click()
      await page.keyboard.press('f')
      await dialog.getByRole('combobox', { name: /^Scale/ }).click()
      await page.getByRole('option', { name: /thousand/i }).click()
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(cell).toContainText('120,000')
      await page.keyboard.press('Control+z')
      await expect(cell).toContainText('120.0')
    })

    await test.step('a formula takes a Chinese name', async () => {
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('menuitem', { name: /Add a row/ }).click()
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Third')
      const formula = dialog.getByRole('combobox', { name: 'Formula', exact: true })
      await formula.fill('[營收] / 3')
      await expect(dialog.getByRole('status')).toContainText('40,000,000')
      await formula.fill('[營業')
      await expect(dialog.getByRole('option', { name: /^Revenue/ }).first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(formula).toHaveValue(/^\[.*\]$/)
      await dialog.getByRole('button', { name: 'Cancel' }).click()
    })

    await test.step('the handle of a cell is drawn over its neighbours', async () => {
      const first = cellIn(page, revenue, '2025Q2')
      const second = cellIn(page, revenue, '2025Q3')
      await first.click()
      const [from, to] = [await first.boundingBox(), await second.boundingBox()]
      if (!from || !to) throw new Error('a cell is not in the page')
      const found = (await first.innerText()).trim()
      await page.mouse.move(from.x + from.width - 3, from.y + from.height - 3)
      await page.mouse.down()
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 })
      await page.mouse.up()
      await expect(second).toContainText(found)
      await expect(second).toHaveAccessibleDescription('typed')
      await page.keyboard.press('Control+z')
      await expect(second).toContainText('108.0')
    })

    await test.step('the layout offers what is not on show, by either language', async () => {
      await page.getByRole('button', { name: 'Lay out', exact: true }).click()
      await dialog.getByRole('textbox', { name: 'Search in Metrics' }).fill('毛利率')
      await dialog.getByRole('checkbox', { name: 'Gross margin', exact: true }).click()
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(cell).toHaveCount(0)
      await page.getByRole('button', { name: 'Lay out', exact: true }).click()
      await expect(dialog.getByRole('checkbox', { name: 'Gross margin', exact: true })).toBeChecked()
      await expect(dialog.getByRole('checkbox', { name: 'Revenue', exact: true })).toBeVisible()
      await page.keyboard.press('Escape')
    })
  })

  test('draws the chosen rows, says their values by keyboard, and gives the picture away', async ({
    workbench,
  }) => {
    const { page } = workbench
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await openGrid(page, 'VRNO')
    await cellIn(page, revenue, '2025Q4').click()
    const chart = page.locator('.chart-panel')
    await expect(chart.locator('.chart-canvas svg')).toBeVisible()
    await expect(chart.getByRole('button', { name: /Actual and guidance/ })).toBeVisible()
    await expect(chart.getByRole('table')).toContainText('120.0')

    const walk = chart.getByRole('group', { name: /^Chart of Revenue/ })
    await walk.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await expect(chart.getByRole('status')).toContainText('Q4 2025')
    await expect(chart.getByRole('status')).toContainText('120.0')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(source(page).getByRole('heading')).toHaveText(/Revenue, Q3 2025/)

    for (const kind of ['Bridge', 'Beat or miss', 'Stacked mix', 'Lines', 'Bars']) {
      await chart.getByRole('button', { name: /^Kind of chart/ }).click()
      await page.getByRole('menuitemradio', { name: kind }).click()
      await expect(chart.getByRole('button', { name: `Kind of chart: ${kind}` })).toBeVisible()
      await expect(chart.locator('.chart-canvas path').first()).toBeAttached()
    }

    const more = async (name: string) => {
      await chart.getByRole('button', { name: 'More for the chart' }).click()
      await page.getByRole('menuitem', { name }).click()
    }
    await more('Copy as picture')
    await expect(page.getByText('Copied the chart as a picture').first()).toBeAttached()
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
    )
    expect(types).toContain('image/png')
    for (const [item, name, begins] of [
      ['Save as SVG…', 'Revenue.svg', '<svg'],
      ['Save as PNG…', 'Revenue.png', '\x89PNG'],
    ] as const) {
      const saved = page.waitForEvent('download')
      await more(item)
      const file = await saved
      expect(file.suggestedFilename()).toBe(name)
      const bytes = readFileSync(await file.path())
      expect(bytes.toString('latin1').startsWith(begins)).toBe(true)
      expect(bytes.length).toBeGreaterThan(2_000)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    // A document is white, however dark the window is.
    const dark = page.waitForEvent('download')
    await more('Save as SVG…')
    const svg = readFileSync(await (await dark).path(), 'utf8')
    expect(svg).toMatch(/fill="rgb\(255,\s?255,\s?255\)"/)
    expect(svg).not.toContain('rgb(26, 27, 29)')
    await page.evaluate(() => navigator.clipboard.writeText('nothing yet'))
    await more('Copy as picture')
    const corner = async () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        if (!item?.types.includes('image/png')) return null
        const picture = await createImageBitmap(await item.getType('image/png'))
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
        canvas?.drawImage(picture, 0, 0)
        return [...(canvas?.getImageData(2, 2, 1, 1).data ?? [])]
      })
    await expect.poll(corner).toEqual([255, 255, 255, 255])
    await more('Show as a table')
    await expect(chart.getByRole('table')).toBeVisible()
    await expectNoSeriousViolation(page, '.grid-view')
    expect(complaints).toEqual([])
    await cellIn(page, revenue, '2025Q4').click()
    await page.keyboard.press('g')
    await expect(chart).toHaveCount(0)
  })

  test('is laid out anew over companies, kept, duplicated and removed; coverage leads to what is left', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.getByRole('treeitem', { name: /^Coverage/ }).click()
    const coverage = page.getByRole('grid', { name: 'Coverage' })
    const quarter = coverage.getByRole('gridcell', { name: /^1 document, \d+ figures not reviewed/ })
    await quarter.last().click()
    await expectNoSeriousViolation(page, '.coverage-view')
    await page
      .getByRole('region', { name: /Verrano Lasers, Q4 2025/ })
      .getByRole('button', { name: 'Review facts' })
      .click()
    await expect(page.getByRole('tab', { selected: true, name: /^Review/ })).toBeVisible()

    await page
      .getByRole('treeitem', { name: /^Grids$/ })
      .first()
      .click()
    const list = page.getByRole('table', { name: 'Grids' })
    await expect(list.getByRole('button', { name: 'VRNO', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'New grid…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Companies side by side in columns' }).check()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Lasers')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('tab', { selected: true, name: /Lasers/ })).toBeVisible()
    const heads = page.locator('.ag-header-group-cell:visible')
    await expect(heads.filter({ hasText: 'Northlight Photonics' })).toBeVisible()
    await expect(heads.filter({ hasText: 'Verrano Lasers' })).toBeVisible()

    await test.step('fiscal quarters stand under the calendar’s, and their heads say which and why', async () => {
      const mapped = page.locator('.ag-header-cell:visible').filter({ hasText: '≈' }).first()
      await expect(mapped.locator('.calendar')).toHaveText(/^≈ Q[1-4] FY20\d\d$/)
      await expect(mapped).toContainText(
        /counts these months as Q[1-4] FY20\d\d, most of which fall into Q[1-4] 20\d\d/,
      )
      await expect(page.getByRole('columnheader', { name: 'Trend' })).toHaveCount(0)
      const column = (await mapped.getAttribute('col-id')) ?? ''
      const figure = page.locator(`.ag-cell[col-id="${column}"]`).filter({ hasText: /\d/ }).first()
      await figure.click()
      await expect(source(page)).toContainText(/Q[1-4] FY20\d\d as the company counts/)
    })

    await test.step('turned, companies go down and metrics across, and the cell keeps its source', async () => {
      const heading = await source(page).getByRole('heading').innerText()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('Turn the grid')
      await page
        .getByRole('option', { name: /^Turn the grid/ })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      const company = page.locator('.grid-group', { hasText: 'Northlight Photonics' })
      await expect(company).toBeVisible()
      await expect(
        page.locator('.ag-row .grid-head', { hasText: /Q[1-4] 20\d\d ≈ Q[1-4] FY/ }).first(),
      ).toBeVisible()
      await expect(page.locator('.ag-cell-focus')).toHaveCount(1)
      await expect(source(page).getByRole('heading')).toHaveText(heading)
      const names = page.locator('.ag-header-cell:visible .period-title b')
      const head = names.filter({ hasText: /^Revenue$/ })
      await expect(head).toBeVisible()
      await expectNoSeriousViolation(page, '.grid-view')

      await page.locator('.year-title', { hasText: 'Revenue' }).first().click()
      await expect(names.filter({ hasText: /^\+ \d+$/ })).toHaveCount(1)
      await names.filter({ hasText: /^\+ \d+$/ }).click()
      await expect(head).toBeVisible()
      await page.getByRole('tabpanel').locator('.ag-cell:visible').first().click()
      for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+z')
      await expect(heads.filter({ hasText: 'Verrano Lasers' })).toBeVisible()
    })

    await page.getByRole('button', { name: 'Lay out', exact: true }).click()
    await dialog.getByRole('checkbox', { name: 'Verrano Lasers' }).click()
    await expectNoSeriousViolation(page, '[role="dialog"]')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(heads.filter({ hasText: 'Northlight Photonics' })).toHaveCount(0)
    await expect(heads.filter({ hasText: 'Verrano Lasers' })).toBeVisible()

    await page
      .getByRole('treeitem', { name: /^Grids$/ })
      .first()
      .click()
    await list.getByRole('button', { name: 'More for Lasers' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate…' }).click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('tab', { selected: true, name: /Lasers, copy/ })).toBeVisible()
    await page
      .getByRole('treeitem', { name: /^Grids$/ })
      .first()
      .click()
    await list.getByRole('button', { name: 'More for Lasers, copy' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect(list.getByRole('button', { name: 'Lasers, copy', exact: true })).toHaveCount(0)
    await expectNoSeriousViolation(page, '.grids-view')
  })
})
