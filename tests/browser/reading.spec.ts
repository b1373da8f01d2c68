import type { Locator, Page } from '@playwright/test'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

const call = 'Verrano Lasers Q4 2025 earnings call'
const article = 'Yield Before Volume'

const current = (page: Page): Locator => page.locator('[data-row][aria-current="true"]')
const column = (page: Page, language: 'English' | 'Chinese'): Locator =>
  page.getByRole('grid', { name: `${call}, ${language}` })

async function goToOutline(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name: /Outline/ }).click()
  await page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name }).first().click()
}

/** First passage that stands wholly beneath the head of a list. */
const topOf = (grid: Locator): Promise<number> =>
  grid.evaluate((element) => {
    const top = element.getBoundingClientRect().top + 31
    const rows = [...element.querySelectorAll<HTMLElement>('[data-row]')]
    return Number(rows.find((row) => row.getBoundingClientRect().bottom > top + 8)?.dataset['row'])
  })

/** Rows in sight whose two sides do not begin on the same line, and how many were looked at. */
const misaligned = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('.transcript [data-row]')].flatMap((row) => {
      const [en, zh] = ['en', 'zh'].map((side) => row.querySelector(`[data-side="${side}"]`))
      return en && zh ? [[en.getBoundingClientRect(), zh.getBoundingClientRect()] as const] : []
    })
    return {
      rows: rows.length,
      off: rows.filter(([en, zh]) => Math.abs(en.top - zh.top) > 0.5 || en.right > zh.left).length,
    }
  })

test.describe('the look of the text', () => {
  test.beforeEach(({ workbench }) => workbench.openDocument(call))

  test('is set for each language apart, keeps the rows in line, and is remembered', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Marcus Tien/)
    await page.getByRole('button', { name: 'Text size' }).click()
    for (let step = 0; step < 4; step += 1)
      await page.getByRole('button', { name: 'Chinese: larger' }).click()
    await page.getByRole('button', { name: 'English: smaller' }).click()
    await page.getByRole('radio', { name: 'Loose' }).click()
    await page.getByRole('radio', { name: 'Narrow' }).click()
    await page.keyboard.press('Escape')
    const row = current(page)
    const looks = async () => {
      const of = (side: string) =>
        row.locator(`[data-side="${side}"]`).evaluate((cell) => {
          const { fontSize, lineHeight } = getComputedStyle(cell)
          return { size: Math.round(parseFloat(fontSize)), line: parseFloat(lineHeight) }
        })
      return [await of('en'), await of('zh')]
    }
    await expect.poll(looks).toEqual([
      { size: 15, line: 40 },
      { size: 20, line: 40 },
    ])
    const { rows, off } = await misaligned(page)
    expect(rows).toBeGreaterThan(4)
    expect(off).toBe(0)
    const again = await workbench.reopen()
    await expect(again.getByRole('grid', { name: call })).toBeVisible()
    await expect
      .poll(() =>
        again
          .locator('[data-side="zh"]')
          .first()
          .evaluate((cell) => Math.round(parseFloat(getComputedStyle(cell).fontSize))),
      )
      .toBe(20)
  })

  for (const { width, zoom } of [
    { width: 1440, zoom: 1 },
    { width: 1024, zoom: 1 },
    { width: 1440, zoom: 1.5 },
    { width: 1440, zoom: 2 },
    { width: 760, zoom: 1 },
  ])
    test(`keeps the rows in line at ${width} px and ${zoom * 100} %`, async ({ workbench }) => {
      const { page } = workbench
      await goToOutline(page, /Ingrid Halvorsen/)
      // Zoom of a browser is a narrower view of larger pixels.
      await page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(900 / zoom) })
      await page.waitForFunction(() => document.querySelectorAll('[data-row]').length > 3)
      const wide = await page.locator('.reader-view').evaluate((view) => view.clientWidth > 540)
      const { rows, off } = await misaligned(page)
      expect(rows).toBeGreaterThan(2)
      if (wide) expect(off).toBe(0)
      else
        expect(
          await current(page)
            .locator('[data-side="zh"]')
            .evaluate((cell) => getComputedStyle(cell).gridColumnStart),
        ).toBe('2')
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    })

  test('leaves a blank where a passage lacks a language, together and apart', async ({ workbench }) => {
    const { page } = workbench
    // The summary of this call is in Chinese only.
    const reader = await page.locator('.reader').boundingBox()
    const chinese = page.locator('[data-row="0"] [data-side="zh"]')
    const box = await chinese.boundingBox()
    expect(box?.x).toBeGreaterThan((reader?.x ?? 0) + (reader?.width ?? 0) * 0.45)
    await page.keyboard.press('Alt+y')
    const english = column(page, 'English')
    await expect(
      english.locator('[data-row="0"]').getByRole('gridcell', { name: 'No English here' }),
    ).toHaveCount(1)
    const rows = (grid: Locator) =>
      grid.locator('[data-row]').evaluateAll((all) => all.slice(0, 8).map((row) => row.dataset['row']))
    // The two columns are drawn one after the other.
    await expect(async () => {
      const drawn = await rows(english)
      expect(drawn).toHaveLength(8)
      expect(await rows(column(page, 'Chinese'))).toEqual(drawn)
    }).toPass({ timeout: 10_000 })
  })

  test('leaves the place one reads where it was', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Ingrid Halvorsen/)
    const grid = page.getByRole('grid', { name: call })
    const before = await topOf(grid)
    for (const key of ['Alt+1', 'Alt+4', 'Alt+2', 'Alt+6', 'Alt+3']) {
      await page.keyboard.press(key)
      await expect.poll(() => topOf(grid)).toBe(before)
    }
  })

  test('says the language of every run of text', async ({ workbench }) => {
    const { page } = workbench
    await goToOutline(page, /Ingrid Halvorsen/)
    const check = () =>
      page.evaluate(() => {
        const wrong: string[] = []
        const walker = document.createTreeWalker(document.querySelector('.reader')!, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.nodeValue ?? ''
          const cell = node.parentElement?.closest('[data-side], .sect .en, .sect .zh, .turn .en, .turn .zh')
          if (!cell || text.trim() === '') continue
          const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''
          const isChinese = cell.matches('[data-side="zh"], .zh')
          if (isChinese ? !/^zh-Han[ts]$/.test(lang) : lang !== 'en') wrong.push(`${lang}: ${text}`)
        }
        return wrong
      })
    for (const key of ['Alt+3', 'Alt+1', 'Alt+2', 'Alt+4']) {
      await page.keyboard.press(key)
      await expect(page.locator('[data-side]').first()).toBeVisible()
      expect(await check()).toEqual([])
    }
  })
})

test.describe('two columns that scroll apart', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.openDocument(call)
    await goToOutline(workbench.page, /Marcus Tien/)
  })

  test('each stays where it is while the other scrolls, and comes along when it is told to', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Scroll both columns together' }).click()
    const [english, chinese] = [column(page, 'English'), column(page, 'Chinese')]
    await expect(english).toBeVisible()
    await expect.poll(async () => (await topOf(english)) === (await topOf(chinese))).toBe(true)
    const before = await topOf(english)
    await chinese.hover()
    await page.mouse.wheel(0, 900)
    await expect.poll(() => topOf(chinese)).toBeGreaterThan(before + 5)
    expect(await topOf(english)).toBe(before)
    await page.getByRole('button', { name: 'Bring the other column here' }).click()
    await expect.poll(() => topOf(english)).toBeGreaterThan(before + 5)
    await expect
      .poll(async () => Math.abs((await topOf(english)) - (await topOf(chinese))))
      .toBeLessThanOrEqual(1)
  })

  test('by the keyboard alone, and as one again at the passage one reads', async ({ workbench }) => {
    const { page } = workbench
    await page.keyboard.press('Alt+y')
    const chinese = column(page, 'Chinese')
    await chinese.locator('[data-row][aria-current="true"]').focus()
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('j')
    await expect(chinese.locator('[data-row]:focus')).toBeVisible()
    const at = Number(await chinese.locator('[data-row]:focus').getAttribute('data-row'))
    await page.keyboard.press('y')
    const same = column(page, 'English').locator(`[data-row="${at}"]`)
    await expect(same).toBeInViewport()
    const tops = async () => [
      (await same.boundingBox())?.y,
      (await chinese.locator(`[data-row="${at}"]`).boundingBox())?.y,
    ]
    await expect
      .poll(async () => Math.abs(((await tops())[0] ?? 0) - ((await tops())[1] ?? 999)))
      .toBeLessThan(3)
    await page.keyboard.press('Alt+y')
    await expect(page.getByRole('grid', { name: `Text of ${call}` })).toBeVisible()
    await expect(page.locator(`[data-row="${at}"]`)).toBeInViewport()
  })

  test('a selection in either is of that column alone', async ({ workbench }) => {
    const { page } = workbench
    await page.keyboard.press('Alt+y')
    const cell = column(page, 'Chinese').locator('[data-row][aria-current="true"] [data-side="zh"]')
    await expect(cell).toBeInViewport()
    await expect
      .poll(async () => (await topOf(column(page, 'English'))) === (await topOf(column(page, 'Chinese'))))
      .toBe(true)
    // Waits until the row stands still.
    await cell.hover()
    const box = await cell.boundingBox()
    if (!box) throw new Error('not on screen')
    await page.mouse.move(box.x + 2, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 12, { steps: 4 })
    await page.mouse.up()
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
    await page.keyboard.press('Control+c')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^\P{Script=Latin}+$/u)
    expect(await cell.innerText()).toContain(copied)
  })
})

test.describe('the other language of a passage', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.openDocument(call)
    await goToOutline(workbench.page, /Ingrid Halvorsen/)
    await workbench.page.keyboard.press('Alt+1')
  })

  test('shows in a card with a key, follows from passage to passage, and goes with Escape', async ({
    workbench,
  }) => {
    const { page } = workbench
    await current(page).focus()
    await page.keyboard.press('t')
    const card = page.locator('.peek')
    await expect(card.locator('[lang="zh-Hant"]')).toHaveText(/\p{Script=Han}/u)
    const first = await card.innerText()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(card).not.toHaveText(first)
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(card).toBeVisible()
    await page.keyboard.press('Alt+2')
    await expect(page.locator('.peek [lang="en"]')).toHaveText(/[A-Za-z]{3}/)
    await page.keyboard.press('Alt+3')
    await expect(card).toHaveCount(0)
  })

  test('shows while the pointer is on its sign', async ({ workbench }) => {
    const { page } = workbench
    const row = current(page)
    await row.hover()
    await row.getByRole('button', { name: /in the other language/ }).hover()
    await expect(page.locator('.peek [lang="zh-Hant"]')).toBeVisible()
    await page.mouse.move(5, 400)
    await expect(page.locator('.peek')).toHaveCount(0)
  })
})

test.describe('the map at the edge', () => {
  test('says what it shows, goes where it is pressed and dragged, and is a slider for the keyboard', async ({
    workbench,
  }) => {
    const { page } = workbench
    await workbench.openDocument(call)
    const map = page.getByRole('slider', { name: /^Map of the document/ })
    await page.keyboard.press('Control+f')
    await page.keyboard.type('gross margin')
    await expect(map).toHaveAccessibleName(/\d+ places found/)
    await expect(map.locator('path.hit')).toBeVisible()
    const box = await map.boundingBox()
    if (!box) throw new Error('not on screen')
    await page.mouse.click(box.x + 6, box.y + box.height * 0.9)
    await expect.poll(async () => Number(await map.getAttribute('aria-valuenow'))).toBeGreaterThan(110)
    await page.mouse.move(box.x + 6, box.y + box.height * 0.9)
    await page.mouse.down()
    await page.mouse.move(box.x + 6, box.y + box.height * 0.3, { steps: 5 })
    await page.mouse.up()
    await expect.poll(async () => Number(await map.getAttribute('aria-valuenow'))).toBeLessThan(60)
    await map.focus()
    await page.keyboard.press('Home')
    await expect(map).toHaveAttribute('aria-valuenow', '1')
    await page.keyboard.press('PageDown')
    await expect.poll(async () => Number(await map.getAttribute('aria-valuenow'))).toBeGreaterThan(4)
  })
})

test.describe('the way back', () => {
  test('leads through jumps and across documents, and forward again', async ({ workbench }) => {
    const { page } = workbench
    await workbench.openDocument(call)
    await goToOutline(page, /Marcus Tien/)
    const grid = page.getByRole('grid', { name: call })
    const first = await topOf(grid)
    await goToOutline(page, /Devon Achterberg/)
    await expect.poll(() => topOf(grid)).toBeGreaterThan(first + 20)
    const second = await topOf(grid)
    await workbench.openDocument(article)
    await expect(page.getByRole('tab', { name: article })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByRole('tab', { name: call })).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => topOf(grid)).toBe(second)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => topOf(grid)).toBe(first)
    await page.getByRole('button', { name: 'Forward again' }).click()
    await expect.poll(() => topOf(grid)).toBe(second)
    await page.keyboard.press('Alt+ArrowRight')
    await expect(page.getByRole('tab', { name: article })).toHaveAttribute('aria-selected', 'true')
  })

  test('opens a document again that was closed meanwhile, where it was left', async ({ workbench }) => {
    const { page } = workbench
    await workbench.openDocument(call)
    await goToOutline(page, /Devon Achterberg/)
    const grid = page.getByRole('grid', { name: call })
    const at = await topOf(grid)
    expect(at).toBeGreaterThan(50)
    await workbench.openDocument(article)
    await page.getByRole('tab', { name: call }).click({ button: 'middle' })
    await expect(page.getByRole('tab', { name: call })).toHaveCount(0)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => topOf(grid)).toBe(at)
  })
})

test.describe('the way back from a source', () => {
  const target = (page: Page) => page.locator('mark.target:visible').first()

  test('leads to the figure under review, to the cell, the ledger and the check that asked for it', async ({
    workbench,
  }) => {
    const { page } = workbench
    // The document has a place of its own already, which nobody comes from.
    await workbench.openDocument(call)
    await goToOutline(page, /Devon Achterberg/)

    await page.keyboard.press('Alt+r')
    const review = page.getByRole('tabpanel', { name: /^Review/ })
    const figure = review.getByRole('option', { selected: true })
    await expect(figure).toBeVisible()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('j')
    await expect(review.getByRole('option').nth(3)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('o')
    await expect(target(page)).toBeInViewport()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(review).toBeVisible()
    await expect(review.getByRole('option').nth(3)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Alt+ArrowRight')
    await expect(target(page)).toBeInViewport()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(review).toBeVisible()

    await page.getByRole('tree').getByText('VRNO', { exact: true }).click()
    const grid = page.getByRole('tabpanel', { name: /^VRNO/ })
    const cell = grid.locator('.ag-row:not(.ag-full-width-row) .period-cell.grid-value').first()
    await cell.click()
    await page.keyboard.press('Enter')
    await expect(target(page)).toBeInViewport()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(grid).toBeVisible()
    await expect(cell).toHaveClass(/ag-cell-focus/)

    await page.keyboard.press('Alt+Shift+k')
    const ledger = page.getByRole('tabpanel', { name: 'Guidance' })
    await ledger
      .getByRole('button', { name: /: go to the sentence/ })
      .first()
      .click()
    await expect(target(page)).toBeInViewport()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.locator('.group-pane[data-active]').getByRole('tabpanel')).toHaveAccessibleName(
      'Guidance',
    )

    await page.keyboard.press('Alt+Shift+c')
    const checks = page.getByRole('grid', { name: 'Checks of the library' })
    await checks
      .getByRole('row', { name: /Verrano/ })
      .first()
      .click()
    const chosen = await checks.getByRole('row', { selected: true }).getAttribute('aria-rowindex')
    await page.keyboard.press('Enter')
    await expect(target(page)).toBeInViewport()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.locator('.group-pane[data-active]').getByRole('tabpanel')).toHaveAccessibleName(
      'Checks',
    )
    await expect(checks.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', chosen ?? '')
  })

  test('leads to the place in the document, where words were asked for beside it', async ({ workbench }) => {
    const { page } = workbench
    await workbench.openDocument(call)
    await goToOutline(page, /Devon Achterberg/)
    const grid = page.getByRole('grid', { name: call })
    const before = await topOf(grid)
    expect(before).toBeGreaterThan(20)
    await page.getByRole('tab', { name: /^Facts/ }).click()
    const line = page.getByRole('complementary').locator('.fact-line').first()
    // The list comes to the passage that is read; a press while it moves is of whichever line comes under it.
    await expect(async () => {
      if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click()
      await expect(line).toHaveAttribute('aria-expanded', 'true', { timeout: 500 })
    }).toPass()
    await page.keyboard.press('o')
    await expect(target(page)).toBeInViewport()
    await expect.poll(() => topOf(grid)).toBeLessThan(before)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => topOf(grid)).toBe(before)
  })
})

test.describe('two places of one document', () => {
  test('stand side by side, each with its own way, and come back as they were left', async ({
    workbench,
  }) => {
    const { page } = workbench
    await workbench.openDocument(call)
    await goToOutline(page, /Marcus Tien/)
    await page.keyboard.press('Control+Alt+\\')
    const halves = page.getByRole('grid', { name: call })
    await expect(halves).toHaveCount(2)
    const left = await topOf(halves.nth(0))
    // Lines wrap anew in half the width, so that the end of the words before may come into sight.
    const isNear = async (half: Locator, place: number) => Math.abs((await topOf(half)) - place) <= 2
    await expect.poll(() => isNear(halves.nth(1), left)).toBe(true)
    await goToOutline(page, /Devon Achterberg/)
    await expect.poll(() => topOf(halves.nth(1))).toBeGreaterThan(left + 20)
    const right = await topOf(halves.nth(1))
    expect(await isNear(halves.nth(0), left)).toBe(true)
    // Finding in one half marks nothing in the other.
    await page.keyboard.press('Control+f')
    await page.keyboard.type('margin')
    await expect(page.locator('.find-count')).toHaveText(/of \d+/)
    await expect(page.locator('.group-pane').nth(0).locator('mark.hit')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+F6')
    await expect(page.locator('.group-pane').nth(0)).toHaveAttribute('data-active', 'true')
    await expect(page.locator('.group-pane').nth(0).locator(':focus')).toHaveCount(1)
    await page.waitForTimeout(1_500)
    const again = await workbench.reopen()
    const halvesAgain = again.getByRole('grid', { name: call })
    await expect(halvesAgain).toHaveCount(2)
    await expect.poll(() => isNear(halvesAgain.nth(0), left)).toBe(true)
    await expect.poll(async () => Math.abs((await topOf(halvesAgain.nth(1))) - right)).toBeLessThan(30)
  })
})
