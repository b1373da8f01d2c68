import type { Page } from '@playwright/test'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

const terms = (page: Page) => page.getByRole('grid', { name: 'Terms of the glossary' }).getByRole('row')
const form = (page: Page, name: 'Add a term' | 'Edit a term') => page.getByRole('form', { name })
const search = (page: Page) => page.getByRole('textbox', { name: 'Search the terms' })
const shown = async (page: Page) =>
  Number(
    (await page.getByRole('grid', { name: 'Terms of the glossary' }).getAttribute('aria-rowcount')) ?? 1,
  ) - 1

async function openGlossary(page: Page): Promise<void> {
  await page.getByRole('tree').getByRole('treeitem').first().waitFor()
  await page.keyboard.press('Alt+Shift+g')
  await expect(terms(page).nth(1)).toBeVisible()
}

async function addTerm(page: Page, english: string, taiwan: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a term' }).click()
  await expect(form(page, 'Add a term').getByRole('textbox', { name: 'English', exact: true })).toBeFocused()
  await page.keyboard.type(english)
  await form(page, 'Add a term').getByRole('textbox', { name: 'Chinese, Taiwan' }).fill(taiwan)
  await form(page, 'Add a term').getByRole('button', { name: 'Save the term' }).click()
}

test.describe('the glossary', () => {
  test('is sorted by its heads, and stands as before at a third press', async ({ workbench: { page } }) => {
    await openGlossary(page)
    const head = page.getByRole('columnheader', { name: 'English' })
    const first = () => terms(page).nth(1).getByRole('gridcell').first().innerText()
    const asItWas = await first()
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    const lowest = await first()
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(first).not.toBe(lowest)
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'none')
    await expect.poll(first).toBe(asItWas)
  })

  test('finds a term by its English and by its Chinese in the other script', async ({ workbench }) => {
    const { page } = workbench
    await openGlossary(page)
    await search(page).fill('gross margin')
    await expect(terms(page).filter({ hasText: '毛利率' }).first()).toBeVisible()
    // Simplified, where the Taiwan column holds Traditional.
    await search(page).fill('营业利益')
    await expect(terms(page).filter({ hasText: '營業利益' }).first()).toBeVisible()
    await search(page).fill('no such term at all')
    await expect(page.getByText('No term fits')).toBeVisible()
  })

  test('takes a term of the user’s, changes and deletes it, and undoes that', async ({ workbench }) => {
    const { page } = workbench
    await openGlossary(page)
    const before = await shown(page)
    await addTerm(page, 'lantern coupler', '燈籠耦合器')
    await expect.poll(() => shown(page)).toBe(before + 1)
    await search(page).fill('lantern')
    const row = terms(page).filter({ hasText: 'lantern coupler' })
    await expect(row).toContainText('Own')
    await row.click()
    const wrong = form(page, 'Edit a term').getByRole('textbox', { name: 'Wrong renderings' })
    await wrong.fill('燈籠夫婦\n燈籠情侶')
    await wrong.press('Control+Enter')
    await expect(row).toContainText('燈籠夫婦、燈籠情侶')
    await form(page, 'Edit a term').getByRole('button', { name: 'Delete' }).click()
    await expect(page.getByText('No term fits')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(row).toBeVisible()
  })

  test('restores a shipped term as it came', async ({ workbench }) => {
    const { page } = workbench
    await openGlossary(page)
    await search(page).fill('gross margin')
    const row = terms(page).filter({ hasText: 'gross margin' }).first()
    await row.click()
    const taiwan = form(page, 'Edit a term').getByRole('textbox', { name: 'Chinese, Taiwan' })
    const shipped = await taiwan.inputValue()
    await taiwan.fill('毛利比')
    await form(page, 'Edit a term').getByRole('button', { name: 'Save the term' }).click()
    await expect(row).toContainText('Changed')
    await form(page, 'Edit a term').getByRole('button', { name: 'Restore as shipped' }).click()
    await expect(row).toContainText('Shipped')
    await expect(taiwan).toHaveValue(shipped)
  })

  test('says what a term lacks, and saves nothing until then', async ({ workbench }) => {
    const { page } = workbench
    await openGlossary(page)
    const before = await shown(page)
    await page.getByRole('button', { name: 'Add a term' }).click()
    await page.keyboard.type('lonely term')
    await form(page, 'Add a term').getByRole('button', { name: 'Save the term' }).click()
    await expect(page.getByText('Write a Chinese term, or a form that is misheard or wrong.')).toBeVisible()
    expect(await shown(page)).toBe(before)
  })

  test('is worked by keys: search, into the list, into the fields, save', async ({ workbench }) => {
    const { page } = workbench
    await openGlossary(page)
    await search(page).focus()
    await page.keyboard.type('backlog')
    await expect(terms(page).nth(1)).toContainText('backlog')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.term-row:focus')).toContainText('backlog')
    await page.keyboard.press('Enter')
    const english = form(page, 'Edit a term').getByRole('textbox', { name: 'English', exact: true })
    await expect(english).toBeFocused()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\norder queue')
    await page.keyboard.press('Control+Enter')
    await expect(terms(page).nth(1)).toContainText('order queue')
  })

  test('takes terms in from a CSV file and says what became of each row', async ({ workbench }) => {
    const { page } = workbench
    await openGlossary(page)
    const before = await shown(page)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import terms from a CSV or TBX file…' }).click()
    await (
      await choosing
    ).setFiles({
      name: 'terms.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('en,hant,hans\nlantern coupler,燈籠耦合器,灯笼耦合器\n,孤兒,孤儿\n', 'utf8'),
    })
    const dialog = page.getByRole('dialog', { name: 'Imported from terms.csv' })
    await expect(dialog).toContainText('1 added')
    await expect(dialog).toContainText('no English term')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => shown(page)).toBe(before + 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => shown(page)).toBe(before)
  })

  test('learns from a correction: what was corrected is offered, and becomes a term', async ({
    workbench,
  }) => {
    const { page, openDocument } = workbench
    await openDocument('Verrano Lasers Q3 2025 earnings call')
    await page.locator('#itab-checks').click()
    await page.locator('.check-line', { hasText: '電子郵件' }).click()
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'How should these words read?' })
    await dialog.getByRole('textbox').fill('燈籠雷射')
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
    await expect(dialog).toBeHidden()
    await page.keyboard.press('Alt+Shift+g')
    const learned = page.getByRole('region', { name: 'Learned from your corrections' })
    await expect(learned.getByRole('listitem')).toContainText('燈籠雷射')
    await learned.getByRole('button', { name: 'Add' }).click()
    const add = form(page, 'Add a term')
    await expect(add.getByRole('textbox', { name: 'Wrong renderings' })).toHaveValue('電子郵件')
    await add.getByRole('textbox', { name: 'English', exact: true }).fill('lantern laser')
    await add.getByRole('button', { name: 'Save the term' }).click()
    await expect(learned).toHaveCount(0)
    await expect(terms(page).filter({ hasText: 'lantern laser' })).toContainText('Own')
  })

  test('is saved as CSV', async ({ workbench }) => {
    const { page } = workbench
    await openGlossary(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
  })
})
