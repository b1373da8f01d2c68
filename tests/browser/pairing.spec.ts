import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { importThrough } from '../support/browser-files.ts'
import { createShell } from '../support/shell.ts'
import { expect, test } from '../support/workbench.ts'

/** Two invented texts of one thing, an English and a Chinese one, paragraph by paragraph. */
const english = [
  'The lighthouse keepers of Ardal Bay',
  'Ardal Bay has kept a light since 1874, and eleven keepers have lived in the tower.',
  'The first of them, Sunniva Krog, carried 300 litres of oil up the stairs each month.',
  'In 1931 the light was wired, and the oil store became a school for 24 children.',
  'The school closed in 1968. The tower was sold to a painter for 9,000 crowns.',
  'Today the light runs by itself, and a clerk in Bergen looks at it twice a year.',
]
const chinese = [
  '阿達爾灣的燈塔看守人',
  '阿達爾灣自 1874 年起就有燈，先後有十一位看守人住在塔裡。',
  '第一位是 Sunniva Krog，她每個月把 300 公升的油搬上樓梯。',
  '1931 年燈塔通了電，油庫成了 24 個孩子的學校。',
  '學校在 1968 年關閉。塔以 9,000 克朗賣給了一位畫家。',
  '如今燈自己運轉，卑爾根的一位職員每年看它兩次。',
]

const row = (page: Page, at: number) => page.locator(`[data-row="${at}"]:visible`)
const side = (page: Page, at: number, name: 'en' | 'zh') => row(page, at).locator(`[data-side="${name}"]`)
/** The row that holds these English words. */
const rowWith = async (page: Page, words: string): Promise<number> => {
  const found = page.locator('[data-row]:visible', { hasText: words }).first()
  await found.waitFor()
  return Number(await found.getAttribute('data-row'))
}

test('two documents are paired, and a row is split, shifted, joined and undone', async ({ workbench }) => {
  const { page } = workbench
  const shell = createShell(page)
  await importThrough(page, [
    { name: 'keepers.txt', bytes: english.join('\n\n') },
    { name: 'keepers-zh.txt', bytes: chinese.join('\n\n') },
  ])
  await workbench.openDocument('The lighthouse keepers of Ardal Bay')

  await test.step('the translation is chosen, and the new document opens with its rows', async () => {
    await shell.run('Pair with a translation')
    const dialog = page.getByRole('dialog', { name: 'Pair with a translation' })
    await dialog.getByRole('radio', { name: /阿達爾灣的燈塔看守人/ }).check()
    await dialog.getByRole('button', { name: 'Pair', exact: true }).click()
    await expect(dialog).toBeHidden()
    const at = await rowWith(page, '300 litres of oil')
    await expect(side(page, at, 'zh')).toContainText('300 公升')
  })

  await test.step('it can be read sentence by sentence, and its passages stay what they are', async () => {
    const at = await rowWith(page, 'The school closed in 1968')
    await page.keyboard.press('Alt+6')
    const [first, second] = [side(page, at, 'en').nth(0), side(page, at, 'en').nth(1)]
    await expect(first).toHaveText('The school closed in 1968.')
    await expect(second).toHaveText('The tower was sold to a painter for 9,000 crowns.')
    const beside = side(page, at, 'zh').nth(1)
    await expect(beside).toHaveText('塔以 9,000 克朗賣給了一位畫家。')
    expect((await beside.boundingBox())?.y).toBe((await second.boundingBox())?.y)
    // Words selected in the second sentence are words of the passage, at their place in it.
    await second.dblclick({ position: { x: 50, y: 12 } })
    const word = await page.evaluate(() => document.getSelection()?.toString().trim() ?? '')
    expect(word).toBe('tower')
    await page.keyboard.press('c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“tower”/)
    await page.keyboard.press('Alt+6')
    await expect(side(page, at, 'en')).toHaveCount(1)
  })

  await test.step('a row is split at a sentence of each language', async () => {
    const at = await rowWith(page, 'The school closed in 1968')
    await row(page, at).click()
    await page.keyboard.press('Alt+a')
    await page.keyboard.press('Shift+D')
    const dialog = page.getByRole('dialog', { name: 'Split this row' })
    await dialog.getByRole('radio', { name: /^The tower was sold/ }).check()
    await dialog.getByRole('radio', { name: /^塔以/ }).check()
    await dialog.getByRole('button', { name: 'Split', exact: true }).click()
    await expect(side(page, at, 'en')).toHaveText('The school closed in 1968.')
    await expect(side(page, at, 'zh')).toHaveText('學校在 1968 年關閉。')
    await expect(side(page, at + 1, 'en')).toHaveText('The tower was sold to a painter for 9,000 crowns.')
    await expect(side(page, at + 1, 'zh')).toHaveText('塔以 9,000 克朗賣給了一位畫家。')
  })

  await test.step('one side goes to the row below, and comes back by undo', async () => {
    const at = await rowWith(page, 'The school closed in 1968')
    await row(page, at).click()
    await page.keyboard.press(']')
    await expect(side(page, at + 1, 'zh')).toContainText('學校在 1968 年關閉。')
    await page.keyboard.press('Control+z')
    await expect(side(page, at, 'zh')).toHaveText('學校在 1968 年關閉。')
  })

  await test.step('two rows become one, and a new alignment leaves what was made by hand', async () => {
    const at = await rowWith(page, 'In 1931 the light was wired')
    await row(page, at).click()
    await page.keyboard.press('Shift+J')
    await expect(side(page, at, 'en')).toContainText('The school closed in 1968.')
    await expect(side(page, at, 'zh')).toContainText('學校在 1968 年關閉。')
    await page.getByRole('button', { name: 'Align again' }).click()
    await expect(page.locator('.toast', { hasText: 'Aligned again' })).toBeVisible()
    await expect(side(page, at, 'en')).toContainText('The school closed in 1968.')
  })

  await test.step('what was set by hand is listed', async () => {
    await page.getByRole('tab', { name: /Corrections/ }).click()
    await expect(page.getByRole('list', { name: 'Corrections, the last first' })).toContainText('set by hand')
  })

  await test.step('the pairs are exported as a translation memory', async () => {
    const download = page.waitForEvent('download')
    await shell.run('Export the pairs as a translation memory')
    const file = await download
    expect(file.suggestedFilename()).toMatch(/\.tmx$/)
    const memory = readFileSync(await file.path(), 'utf8')
    expect(memory).toContain('300 litres of oil')
    expect(memory).toContain('300 公升')
  })
})
