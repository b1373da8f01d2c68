import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createShell } from '../support/shell.ts'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

test('theme and language take effect at once and are kept', async ({ workbench }) => {
  const { page } = workbench
  const shell = createShell(page)
  const root = page.locator('html')
  await shell.run('Settings')
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('combobox', { name: /Language of the interface/ }).click()
  await page.getByRole('option', { name: '繁體中文' }).click()
  await expect(root).toHaveAttribute('lang', 'zh-Hant')
  await expect(page.getByRole('treeitem', { name: /^所有文件/ })).toBeVisible()
  await expect(shell.status).toContainText('5 份文件')
  const again = await workbench.reopen()
  await expect(again.getByRole('treeitem', { name: /^所有文件/ })).toBeVisible()
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a shortcut is changed in one place, with a warning where the key is taken', async ({
  workbench: { page },
}) => {
  const shell = createShell(page)
  await shell.run('Settings')
  await page.getByRole('button', { name: /^Change the key for “Diagnostics”/ }).click()
  await page.keyboard.press('Control+k')
  await expect(page.getByText('Also the key for: Search or run a command.')).toBeVisible()
  await page.getByRole('button', { name: /^Change the key for “Diagnostics”/ }).click()
  await page.keyboard.press('Alt+d')
  await expect(page.getByText('Also the key for')).toHaveCount(0)
  await page.keyboard.press('Alt+d')
  await expect(page.getByRole('heading', { name: 'Diagnostics' })).toBeVisible()
  await shell.tab('Settings').click()
  await page.getByRole('button', { name: 'Back to the default for “Diagnostics”' }).click()
  await expect(page.getByRole('button', { name: 'Change the key for “Diagnostics”, now none' })).toBeVisible()
})

test('single letters can be switched off', async ({ workbench: { page } }) => {
  const shell = createShell(page)
  await shell.run('Settings')
  await page.getByRole('checkbox', { name: 'Single-letter keys' }).click()
  await shell.tab('Settings').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the diagnostics tell versions and place, check the library and copy to the clipboard', async ({
  workbench: { page, library },
}) => {
  const shell = createShell(page)
  await shell.run('Diagnostics')
  await expect(page.getByText(library, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText(/Everything is as it was written: 5 documents/)).toBeVisible()
  await page.getByRole('button', { name: 'Copy to the clipboard' }).click()
  await expect(shell.toast('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`library ${library}`)
})

/** Violations that would keep somebody out. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const theme of ['light', 'dark'] as const)
  test(`nobody is kept out of the window in ${theme}`, async ({ workbench: { page } }) => {
    const shell = createShell(page)
    await page.emulateMedia({ colorScheme: theme })
    const { row } = await shell.openDocuments()
    await row('Yield Before Volume').click()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Details' }).click()
    await expect(page.getByRole('dialog').getByLabel('Ticker')).toBeVisible()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const view of ['Settings', 'Diagnostics']) {
      await shell.run(view)
      await expect(page.getByRole('heading', { name: view, level: 2 })).toBeVisible()
      expect(await barriers(page)).toEqual([])
    }
    const palette = await shell.openPalette()
    await palette.type('re')
    await expect(palette.options.first()).toBeVisible()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+v')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await barriers(page)).toEqual([])
  })

test('the window holds together at twice the size', async ({ workbench: { page } }) => {
  const shell = createShell(page)
  // What a window of 1440 × 900 leaves at 200 %.
  await page.setViewportSize({ width: 720, height: 450 })
  await shell.run('Settings')
  await expect(page.getByRole('heading', { name: 'Settings', level: 2 })).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  for (const name of ['Menu', 'Settings'])
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeInViewport()
})
