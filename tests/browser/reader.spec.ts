import type { Locator, Page } from '@playwright/test'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

const call = 'Verrano Lasers Q4 2025 earnings call'

const passage = (page: Page, ordinal: number): Locator => page.locator(`[data-row="${ordinal}"]`)
const english = (row: Locator): Locator => row.locator('[data-side="en"]')
const chinese = (row: Locator): Locator => row.locator('[data-side="zh"]')
const current = (page: Page): Locator => page.locator('[data-row][aria-current="true"]')

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on screen')
  return box
}

/** Goes to a passage by the outline entry that begins with it. */
async function goToOutline(page: Page, name: string | RegExp, nth = 0): Promise<void> {
  await page.getByRole('tab', { name: /Outline/ }).click()
  await page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name }).nth(nth).click()
}

test.describe('reading a bilingual call', () => {
  test.beforeEach(({ workbench }) => workbench.openDocument(call))

  test('both sides of a row start on the same line, English left and Chinese right', async ({
    workbench,
  }) => {
    const { page } = workbench
    await goToOutline(page, /Marcus Tien/)
    const row = current(page)
    await expect(row).toBeVisible()
    const [left, right] = [await boxOf(english(row)), await boxOf(chinese(row))]
    expect(left.y).toBe(right.y)
    expect(left.x + left.width).toBeLessThan(right.x)
    await expect(english(row)).toHaveAttribute('lang', 'en')
    await expect(chinese(row)).toHaveAttribute('lang', 'zh-Hant')
  })

  test('each mode shows its languages', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Marcus Tien/)
    const row = current(page)
    const modes = page.getByRole('radiogroup', { name: 'Languages' })
    await modes.getByRole('radio', { name: 'English only' }).click()
    await expect(english(row)).toBeVisible()
    await expect(chinese(row)).toHaveCount(0)
    await modes.getByRole('radio', { name: 'Chinese only' }).click()
    await expect(chinese(row)).toBeVisible()
    await expect(english(row)).toHaveCount(0)
    await modes.getByRole('radio', { name: 'English above Chinese' }).click()
    const [above, below] = [await boxOf(english(row)), await boxOf(chinese(row))]
    expect(above.x).toBe(below.x)
    expect(above.y + above.height).toBeLessThanOrEqual(below.y)
  })

  test('a narrow pane interleaves the two columns by itself', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Marcus Tien/)
    await page.setViewportSize({ width: 520, height: 800 })
    const row = current(page)
    await expect.poll(async () => (await boxOf(english(row))).x === (await boxOf(chinese(row))).x).toBe(true)
  })

  test('a speaker is named once, over the turn, never as a line of text', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Marcus Tien/)
    await expect(page.locator('.turn', { hasText: 'Marcus Tien' }).first()).toBeVisible()
    const texts = await page.locator('[data-side="en"]').allInnerTexts()
    expect(texts.filter((text) => /^Marcus Tien\b.{0,60}$/.test(text.trim()))).toEqual([])
  })

  test('the safe-harbour statement is folded until it is opened, and nothing of it is lost', async ({
    workbench,
  }) => {
    const { page } = workbench
    const fold = page.getByRole('button', { name: /Safe-harbour statement folded, \d+ passage/ }).first()
    await fold.click()
    await expect(page.getByRole('button', { name: /Safe-harbour statement, \d+ passage/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    await expect(page.locator('.k-disclaimer').first()).toBeVisible()
  })

  test('the whole document is one grid of rows with their places', async ({ workbench }) => {
    const { page } = workbench
    const grid = page.getByRole('grid', { name: call })
    const count = Number(await grid.getAttribute('aria-rowcount'))
    expect(count).toBeGreaterThan(100)
    await page.keyboard.press('End')
    await goToOutline(page, /Questions and answers/)
    await current(page).focus()
    await page.keyboard.press('End')
    await expect(passage(page, count - 1)).toBeInViewport()
    await expect(passage(page, count - 1)).toHaveAttribute('aria-rowindex', String(count))
  })

  test('J and K go from passage to passage, and the outline follows', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Ingrid Halvorsen/)
    const before = Number(await current(page).getAttribute('data-row'))
    await page.keyboard.press('k')
    await expect.poll(async () => Number(await current(page).getAttribute('data-row'))).toBeLessThan(before)
    await expect(page.getByRole('treeitem', { selected: true })).toHaveText(/Marcus Tien/)
    await page.keyboard.press('j')
    await expect(current(page)).toHaveAttribute('data-row', String(before))
    await expect(current(page)).toBeFocused()
  })

  test('finding 毛利率 finds it in Simplified too, counts the places and marks them', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.keyboard.press('Control+f')
    const field = page.getByRole('textbox', { name: 'Find in this document' })
    await field.fill('毛利率')
    await expect(page.locator('.find-count')).toHaveText(/^1 of \d+$/)
    const traditional = await page.locator('.find-count').innerText()
    await expect(page.locator('mark.now').first()).toHaveText('毛利率')
    await field.press('Enter')
    await expect(page.locator('.find-count')).toHaveText(/^2 of \d+$/)
    await expect(page.locator('mark.now').first()).toBeInViewport()
    await field.fill('净利')
    await field.fill('毛利率'.normalize())
    await field.fill('资料中心')
    await expect(page.locator('mark.now').first()).toHaveText('資料中心')
    expect(traditional).toMatch(/of \d+$/)
    await field.press('Escape')
    await expect(field).toBeHidden()
    await expect(page.locator('mark.hit')).toHaveCount(0)
    await expect(current(page)).toBeFocused()
  })

  test('a regular expression finds its places in both columns, and a broken one is said to be none', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.keyboard.press('Control+f')
    const field = page.getByRole('textbox', { name: 'Find in this document' })
    const pattern = page.getByRole('button', { name: 'Regular expression' })
    await field.fill('\\$[0-9.]+ million|[0-9.,]+ ?万美元')
    await expect(page.getByText('Not in this document')).toBeVisible()
    await field.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(pattern).toBeFocused()
    await page.keyboard.press('Space')
    await expect(pattern).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.find-count')).toHaveText(/^1 of \d+$/)
    await expect(page.locator('[data-side="en"] mark.hit').first()).toHaveText(/^\$[0-9.]+ million$/)
    await expect(page.locator('[data-side="zh"] mark.hit').first()).toHaveText(/萬美元$/)
    await field.fill('(million')
    await expect(page.locator('.find-count')).toHaveText(/^This is no regular expression yet: .+\.$/)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  })

  test('whole words and capitals narrow what is found', async ({ workbench }) => {
    const { page } = workbench
    await page.keyboard.press('Control+f')
    const places = async () => {
      await expect(page.locator('.find-count')).toHaveText(/ of /)
      return Number((await page.locator('.find-count').innerText()).replace(/^.* of (\d+)$/, '$1'))
    }
    await page.getByRole('textbox', { name: 'Find in this document' }).fill('we')
    await expect(page.locator('.find-count')).toHaveText(/ of /)
    const all = await places()
    await page.getByRole('button', { name: 'Whole words only' }).click()
    await expect.poll(places).toBeLessThan(all)
    const whole = await places()
    await page.getByRole('button', { name: 'Match capitals' }).click()
    await expect.poll(places).toBeLessThan(whole)
  })

  test('words that are not there are said not to be there', async ({ workbench }) => {
    const { page } = workbench
    await page.keyboard.press('Control+f')
    await page.keyboard.type('zeppelin')
    await expect(page.getByText('Not in this document')).toBeVisible()
  })

  test('Simplified is a view: what is copied stays Traditional', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Marcus Tien/)
    const row = current(page)
    const original = await chinese(row).innerText()
    await page.getByRole('button', { name: 'Traditional or Simplified' }).click()
    await page.getByRole('menuitemradio', { name: 'Simplified', exact: true }).click()
    await expect(chinese(row)).toHaveAttribute('lang', 'zh-Hans')
    await expect(chinese(row)).not.toHaveText(original)
    const cell = await boxOf(chinese(row))
    await page.mouse.move(cell.x + 2, cell.y + 14)
    await page.mouse.down()
    await page.mouse.move(cell.x + 120, cell.y + 14, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.press('Control+c')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.length).toBeGreaterThan(3)
    expect(original).toContain(copied)
  })

  test('one speaker is read alone, and everybody again', async ({ workbench }) => {
    const { page } = workbench
    await page.getByRole('button', { name: 'All speakers' }).click()
    await page.getByRole('menuitemradio', { name: /Ingrid Halvorsen/ }).click()
    await expect(page.locator('.turn b').first()).toHaveText('Ingrid Halvorsen')
    const names = new Set(await page.locator('.turn .en b').allInnerTexts())
    expect([...names]).toEqual(['Ingrid Halvorsen'])
    await page.getByRole('button', { name: 'Ingrid Halvorsen' }).click()
    await page.getByRole('menuitemradio', { name: 'All speakers' }).click()
    await goToOutline(page, /Marcus Tien/)
    await expect(page.locator('.turn', { hasText: 'Marcus Tien' }).first()).toBeInViewport()
  })

  test('a selection of one column is copied with its citation, without the other column', async ({
    workbench,
  }) => {
    const { page } = workbench
    await goToOutline(page, /Ingrid Halvorsen/)
    const row = current(page)
    const next = page.locator(`[data-row="${Number(await row.getAttribute('data-row')) + 1}"]`)
    const [from, to] = [await boxOf(english(row)), await boxOf(english(next))]
    await page.mouse.move(from.x + 1, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width - 4, to.y + to.height - 10, { steps: 6 })
    await page.mouse.up()
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
    await page.keyboard.press('c')
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(
        /^“[\s\S]+” \(Ingrid Halvorsen, Verrano Lasers Q4 2025 earnings call, 2026-02-24, passage \d+\)$/,
      )
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).not.toMatch(/\p{Script=Han}/u)
    expect(copied).toContain((await english(row).innerText()).slice(0, 12))
  })

  test('words are selected without a mouse', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Ingrid Halvorsen/)
    await page.keyboard.press('j')
    await expect(current(page)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    const words = await page.evaluate(() => document.getSelection()?.toString() ?? '')
    expect(words.trim().split(/\s+/)).toHaveLength(2)
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeHidden()
  })

  test('a fact made of selected words stands in the inspector as confirmed', async ({ workbench }) => {
    const { page } = workbench
    await page.keyboard.press('Control+f')
    await page.keyboard.type('first year of non-GAAP')
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: 'Fact from these words' })
    await dialog.getByRole('combobox', { name: 'Metric' }).fill('Wafer starts')
    await dialog.getByRole('textbox', { name: /^Value/ }).fill('1200')
    await dialog.getByRole('textbox', { name: 'Unit' }).fill('count')
    await dialog.getByRole('button', { name: 'Keep as fact' }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('tab', { name: /Facts/ }).click()
    const entry = page.getByRole('listitem').filter({ hasText: 'Wafer starts' })
    await expect(entry.getByRole('img', { name: 'confirmed' })).toBeVisible()
  })

  test('figures with facts are underlined; accepting one makes its line solid', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Ingrid Halvorsen/)
    await expect(current(page)).toBeInViewport()
    const ordinal = Number(await current(page).getAttribute('data-row')) + 1
    const figure = english(passage(page, ordinal)).locator('.f-s').first()
    const words = await figure.innerText()
    await figure.click()
    await expect(passage(page, ordinal)).toHaveAttribute('aria-current', 'true')
    await page.getByRole('tab', { name: /Facts/ }).click()
    await page
      .getByRole('button', { name: /^Accept/ })
      .first()
      .click()
    await expect(english(passage(page, ordinal)).locator('.f-c').first()).toHaveText(words)
  })

  test('a citation leads into a note, and the margin shows who cites the passage', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Ingrid Halvorsen/)
    await page.keyboard.press('j')
    await expect(current(page)).toBeFocused()
    const cited = Number(await current(page).getAttribute('data-row'))
    await page.keyboard.press('n')
    await expect(passage(page, cited).getByRole('button', { name: 'Cited by 1 note' })).toBeVisible()
  })

  test('the place one read at is found again after the host has ended', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Questions and answers/)
    const at = Number(await current(page).getAttribute('data-row'))
    const saved = page.waitForResponse((response) => response.url().includes('documents.savePosition'))
    await page.locator('.transcript').evaluate((list) => list.scrollBy(0, 3))
    await saved
    const again = await workbench.reopen()
    await workbench.openDocument(call)
    await expect(again.locator(`[data-row="${at}"]`)).toBeInViewport()
  })

  test('text is made larger by a key and stays so', async ({ workbench }) => {
    const { page } = workbench
    const size = () =>
      page.locator('.reader').evaluate((reader) => getComputedStyle(reader).getPropertyValue('--t-read'))
    expect((await size()).trim()).toBe('16px')
    await page.keyboard.press('Alt+=')
    await page.getByRole('button', { name: 'Text size' }).click()
    await page.getByRole('button', { name: 'English: larger' }).click()
    await expect.poll(async () => Number.parseInt(await size(), 10)).toBeGreaterThan(16)
  })
})
