import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/workbench.ts'

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
const bar = (page: Page) => page.getByRole('combobox', { name: /^Content of/ })

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test.describe('models', () => {
  test('a sheet has its last column in sight, with its source beside or beneath it', async ({
    workbench: { page },
  }) => {
    await page.getByRole('tree').getByRole('treeitem').first().waitFor()
    await page.keyboard.press('Alt+Shift+m')
    await page.getByRole('button', { name: /^Discounted cash flow/ }).click()
    const note = page.getByRole('grid', { name: 'Discounted cash flow' }).getByRole('columnheader').last()
    await expect(note).toHaveText('Note')
    for (const [width, height] of [
      [1440, 900],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect(note).toBeInViewport({ ratio: 1 })
      const overflow = () =>
        page.locator('.model-main').evaluate((main) => main.scrollWidth - main.clientWidth)
      await expect.poll(overflow).toBe(0)
    }
  })

  test('a valuation is made, changed, switched, tied to a figure and followed to its sentence', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.getByRole('tree').getByRole('treeitem').first().waitFor()
    await page.keyboard.press('Alt+Shift+m')
    await page.getByRole('button', { name: /^Discounted cash flow/ }).click()
    const sheet = page.getByRole('grid', { name: 'Discounted cash flow' })
    await expect(row(page, 'Value per share').getByRole('gridcell').nth(1)).toHaveText('33.93')
    await expect(page.getByText('Everything adds up')).toBeVisible()
    await expect(page.getByRole('region', { name: /^Value per share by/ })).toContainText('33.93')
    expect(await seriousFindings(page)).toEqual([])

    // Like a worksheet: arrows, typing in place, Enter goes down.
    await row(page, 'WACC').getByRole('gridcell').nth(1).click()
    // The ring goes where the arrows go.
    await page.keyboard.press('ArrowDown')
    await expect(row(page, 'Years ahead').getByRole('gridcell').nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(row(page, 'WACC').getByRole('gridcell').nth(1)).toBeFocused()
    await page.keyboard.type('9')
    await expect(bar(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(row(page, 'Value per share').getByRole('gridcell').nth(1)).not.toHaveText('33.93')
    await expect(row(page, 'Years ahead').getByRole('gridcell').nth(1)).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(row(page, 'Value per share').getByRole('gridcell').nth(1)).toHaveText('33.93')

    await page.keyboard.press('Alt+.')
    await expect(page.getByRole('button', { name: 'Scenario: Bull' })).toBeVisible()
    await expect(row(page, 'Revenue growth').getByRole('gridcell').nth(2)).toHaveText('20.0')
    // A scenario of one's own begins as a copy; its name and place are the user's, each taken back.
    const scenarios = (name: string) => page.getByRole('button', { name: `Scenario: ${name}` })
    const ofMenu = async (name: string, item: string) => {
      await scenarios(name).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await ofMenu('Bull', 'Duplicate this scenario…')
    await page.getByRole('textbox', { name: 'Name' }).fill('Faster')
    await page.keyboard.press('Enter')
    await expect(scenarios('Faster')).toBeVisible()
    await expect(row(page, 'Revenue growth').getByRole('gridcell').nth(2)).toHaveText('20.0')
    await ofMenu('Faster', 'Rename this scenario…')
    await page.getByRole('textbox', { name: 'Name' }).fill('Fastest')
    await page.keyboard.press('Enter')
    await ofMenu('Fastest', 'Move this scenario up')
    await scenarios('Fastest').click()
    await expect(page.getByRole('menuitemradio')).toHaveText(['Base', 'Fastest', 'Bull', 'Bear'])
    await page.keyboard.press('Escape')
    await ofMenu('Fastest', 'Delete this scenario')
    await expect(scenarios('Base')).toBeVisible()

    // A formula with names to choose from, and what is wrong with it underneath.
    await row(page, 'Value per share').getByRole('rowheader').click()
    await page.keyboard.press('Alt+Enter')
    await expect(bar(page)).toBeFocused()
    await page.keyboard.type('Upside')
    await page.keyboard.press('Enter')
    const added = row(page, 'Upside')
    await added.getByRole('gridcell').nth(1).click()
    await page.keyboard.type('=[value per')
    await page.getByRole('option', { name: 'Value per share' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type(' + [Net debt')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(sheet).toContainText('USD/share and USD can’t be added or compared.')
    await added.getByRole('gridcell').nth(1).click()
    await page.keyboard.type('=[Value per share] / 25 - 1')
    await page.keyboard.press('Enter')
    await expect(added.getByRole('gridcell').nth(1)).toHaveText('0.357')

    // Its inputs, one after the other, and a figure of a document in place of a typed one.
    await added.getByRole('gridcell').nth(1).click()
    const source = page.getByRole('region', { name: 'Upside, Base year' })
    await source.getByRole('button', { name: /^What Value per share/ }).click()
    await source.getByRole('button', { name: /^Equity value/ }).click()
    await expect(row(page, 'Equity value').getByRole('gridcell').nth(1)).toBeFocused()

    await row(page, 'Revenue').getByRole('gridcell').nth(1).click()
    await page.keyboard.press('Alt+l')
    const dialog = page.getByRole('dialog', { name: 'Tie the input to a figure' })
    await dialog.getByRole('textbox', { name: 'Find a figure' }).fill('revenue')
    await dialog.getByRole('listitem').getByRole('button').first().click()
    await expect(page.locator('.place-source .source-passage mark').first()).toBeVisible()

    // A cell of a grid in its place, picked with the keys; through it one comes to the sentence all the same.
    await row(page, 'Revenue').getByRole('gridcell').nth(1).click()
    await page.keyboard.press('Alt+Shift+e')
    const picker = page.getByRole('dialog', { name: 'Tie the input to a grid’s cell' })
    await picker.getByRole('textbox', { name: 'Find a row' }).fill('revenue')
    const cells = picker.getByRole('grid')
    await expect(cells.getByRole('row').nth(1)).toContainText('evenue')
    expect(await seriousFindings(page)).toEqual([])
    const current = picker.locator('td[tabindex="0"]')
    await current.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await expect(current).toHaveText(/\d/)
    await page.keyboard.press('Enter')
    await expect(picker).toBeHidden()
    await expect(page.locator('.model-source').getByRole('button', { name: 'Open the grid' })).toBeVisible()
    await expect(page.locator('.place-source .source-passage mark').first()).toBeVisible()
    await page.locator('.place-source').first().getByRole('button', { name: 'Open' }).click()
    await page.locator('[data-row]').first().waitFor()
  })

  test('a document’s arithmetic becomes a model, and its list copies, renames and deletes it', async ({
    workbench,
  }) => {
    const { page, openDocument } = workbench
    await openDocument('Yield Before Volume')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').last().waitFor()
    await page.keyboard.type('Make a model')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('grid', { name: /the arithmetic$/ })
    await expect(sheet.getByRole('row').nth(2)).toBeVisible()
    await expect(sheet.getByText(/follows/).first()).toBeAttached()
    await sheet.getByRole('gridcell').filter({ hasText: /\d/ }).first().click()
    await expect(page.locator('.place-source').first()).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    await page.keyboard.press('Alt+Shift+m')
    await page.getByRole('button', { name: /^Duplicate/ }).click()
    await expect(page.getByRole('grid', { name: /, copy$/ })).toBeVisible()
    await page.keyboard.press('Alt+Shift+m')
    await page.getByRole('button', { name: /^Rename .*, copy$/ }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Second look')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Delete Second look' }).click()
    await expect(page.getByRole('button', { name: 'Second look', exact: true })).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'Second look', exact: true })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  })
})
