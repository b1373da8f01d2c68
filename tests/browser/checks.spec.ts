import type { Locator, Page } from '@playwright/test'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

// Planted in the sample call: revenue of $28.4 million is 2,480 萬美元 in the Chinese.
const call = 'Verrano Lasers Q3 2025 earnings call'
const line = (page: Page, words: string | RegExp) =>
  page.getByRole('list', { name: 'Checks' }).getByRole('button', { name: words, expanded: false })
const chosen = (page: Page) =>
  page.getByRole('list', { name: 'Checks' }).getByRole('listitem').and(page.locator('[aria-current]'))
const card = (page: Page) => page.getByRole('group', { name: /passage \d+$/ })
const checksTab = (page: Page) =>
  page.locator('[data-pane="inspector"]').getByRole('tab', { name: /^Checks/ })
const openCount = async (page: Page) => Number(await checksTab(page).locator('b').textContent())

/** The middle of words in a cell, in the window's pixels. */
const placeOf = (cell: Locator, words: string) =>
  cell.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    return { x: 0, y: 0 }
  }, words)

async function openChecks(page: Page): Promise<void> {
  await checksTab(page).click()
  await expect(line(page, /28\.4 million/)).toBeVisible()
}

test.describe('checks in the inspector', () => {
  test('lists what differs with both values, what was expected and why, and counts it on its tab', async ({
    workbench,
  }) => {
    const { page, openDocument } = workbench
    await openDocument(call)
    await openChecks(page)
    await line(page, /28\.4 million/).click()
    await expect(chosen(page)).toContainText('Number differs')
    await expect(chosen(page)).toContainText('$28.4 million = 28.4 million USD')
    await expect(chosen(page)).toContainText('2,480 萬美元 = 24.8 million USD')
    await expect(chosen(page)).toContainText('Expected 2,840 萬美元')
    const [errors, doubts] = await page.locator('.check-tally').allInnerTexts()
    const said = [errors, doubts].map((words) => Number.parseInt(words ?? '0', 10))
    expect(await openCount(page)).toBe((said[0] ?? 0) + (said[1] ?? 0))
  })

  test('keeps hints quiet until they are asked for', async ({ workbench }) => {
    const { page, openDocument } = workbench
    await openDocument(call)
    await openChecks(page)
    const items = page.getByRole('list', { name: 'Checks' }).getByRole('listitem')
    await expect(items.getByRole('img', { name: 'Hint' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(items.getByRole('img', { name: 'Hint' }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Hide', exact: true }).click()
    await expect(items.getByRole('img', { name: 'Hint' })).toHaveCount(0)
  })

  test('is worked through by keys alone: decide, go on, take back, go to the words', async ({
    workbench,
  }) => {
    const { page, openDocument } = workbench
    await openDocument(call)
    await openChecks(page)
    const before = await openCount(page)
    await checksTab(page).focus()
    // Past the tools of the pane into its list.
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab')
      if (await page.locator('.check-line:focus').count()) break
    }
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    const first = await page.locator('.check-line:focus').getAttribute('id')
    await page.keyboard.press('y')
    await expect(page.locator(`[id="${first}"]`)).toContainText('Confirmed')
    await expect(page.locator(`[id="${first}"]`)).not.toBeFocused()
    const second = await page.locator('.check-line:focus').getAttribute('id')
    await page.keyboard.press('x')
    await expect(page.locator(`[id="${second}"]`)).toContainText('Dismissed here')
    await expect.poll(() => openCount(page)).toBe(before - 2)
    await page.keyboard.press('k')
    await page.keyboard.press('r')
    await expect(page.locator(`[id="${second}"]`)).not.toContainText('Dismissed here')
    await page.keyboard.press('Control+z')
    await expect(page.locator(`[id="${second}"]`)).toContainText('Dismissed here')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-row]:focus')).toBeVisible()
    await expect(page.locator('[data-row]:focus mark.target')).toBeVisible()
  })

  test('corrects the words with what was expected, and so settles the check until that is undone', async ({
    workbench,
  }) => {
    const { page, openDocument } = workbench
    await openDocument(call)
    await openChecks(page)
    await line(page, /28\.4 million/).click()
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'How should these words read?' })
    await expect(dialog.getByRole('textbox')).toHaveValue('2,840 萬美元')
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
    await expect(page.locator('[data-side="zh"]', { hasText: '2,840 萬美元' })).toBeVisible()
    await expect(chosen(page)).toContainText('Corrected')
    await expect(chosen(page)).toContainText('$28.4 million')
    // What was put right is marked no more; it is only lit while it is the one looked at.
    await page.keyboard.press('Control+z')
    await expect(chosen(page)).not.toContainText('Corrected')
  })

  test('dismisses what is alike in the document with a reason that is kept', async ({ workbench }) => {
    const { page, openDocument, reopen } = workbench
    await openDocument(call)
    await openChecks(page)
    await line(page, /電子郵件/).click()
    await page.keyboard.press('Shift+X')
    const dialog = page.getByRole('dialog', { name: 'Dismiss this check?' })
    await dialog.getByRole('radio', { name: /Everything alike in this document/ }).check()
    await dialog.getByRole('textbox').fill('the house style of this translator')
    await dialog.getByRole('button', { name: 'Dismiss' }).click()
    await expect(chosen(page)).toContainText('the house style of this translator')
    const again = await reopen()
    await checksTab(again).click()
    await again.getByRole('button', { name: /^Filter the checks/ }).click()
    await again.getByRole('menuitemradio', { name: 'Dismissed' }).click()
    await expect(line(again, /電子郵件/)).toContainText('Dismissed in this document')
    await expect(line(again, /電子郵件/)).toContainText('the house style of this translator')
  })

  test('copies a check as text', async ({ workbench }) => {
    const { page, openDocument } = workbench
    await openDocument(call)
    await openChecks(page)
    await line(page, /28\.4 million/).click()
    await page.keyboard.press('Shift+C')
    await expect(page.getByText('The check was copied as text.').first()).toBeAttached()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Number differs (Error)',
      expect.stringMatching(/^Verrano Lasers Q3 2025 earnings call, passage \d+$/),
      'EN: $28.4 million = 28.4 million USD',
      '中: 2,480 萬美元 = 24.8 million USD',
      'Expected: 2,840 萬美元',
    ])
  })
})

test.describe('checks at the words', () => {
  test('F8 goes from check to check with their cards, X dismisses, Escape gives the row back', async ({
    workbench,
  }) => {
    const { page, openDocument } = workbench
    await openDocument(call)
    await page.locator('[data-row]').first().click()
    await page.keyboard.press('F8')
    await expect(card(page)).toBeVisible()
    const first = await card(page).getAttribute('aria-label')
    await page.keyboard.press('F8')
    await expect(card(page)).not.toHaveAttribute('aria-label', first ?? '')
    await expect(page.locator('[data-row]:focus')).toBeInViewport()
    await page.keyboard.press('Shift+F8')
    await expect(card(page)).toHaveAttribute('aria-label', first ?? '')
    await page.keyboard.press('x')
    await expect(card(page)).toContainText('Dismissed here')
    await page.keyboard.press('r')
    await expect(card(page)).not.toContainText('Dismissed here')
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
    await expect(page.locator('[data-row]:focus')).toBeVisible()
    // Enter in the row opens it again, and once more goes into it.
    await page.keyboard.press('Enter')
    await expect(card(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(card(page).getByRole('button').and(page.locator(':focus'))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-row]:focus')).toBeVisible()
  })

  test('a press on the words opens the card, and the inspector shows the same check', async ({
    workbench,
  }) => {
    const { page, openDocument } = workbench
    await openDocument(call)
    await openChecks(page)
    await line(page, /28\.4 million/).click()
    const cell = page.locator('[data-side="en"]', { hasText: 'Cable television delivered' })
    // The words come into sight first; a press before that would miss them.
    await expect(async () => {
      const place = await placeOf(cell, '28.4')
      await page.mouse.click(place.x, place.y)
      await expect(card(page)).toContainText('2,480 萬美元', { timeout: 500 })
    }).toPass()
    await expect(chosen(page)).toContainText('$28.4 million')
    await card(page).getByRole('button', { name: 'Close' }).click()
    await expect(card(page)).toHaveCount(0)
  })
})

test.describe('checks of the library', () => {
  const rows = (page: Page) => page.getByRole('grid', { name: 'Checks of the library' }).getByRole('row')
  async function openTable(page: Page): Promise<void> {
    await page.getByRole('tree').getByRole('treeitem').first().waitFor()
    await page.keyboard.press('Alt+Shift+c')
    await expect(rows(page).nth(1)).toBeVisible()
  }
  const total = async (page: Page) =>
    Number(await page.getByRole('grid', { name: 'Checks of the library' }).getAttribute('aria-rowcount')) - 1

  test('is filtered by kind and company, and opens the place beside', async ({ workbench }) => {
    const { page } = workbench
    await openTable(page)
    const all = await total(page)
    await page.getByRole('button', { name: /^Company:/ }).click()
    await page.getByRole('menuitemradio', { name: 'Verrano Lasers' }).click()
    await expect.poll(() => total(page)).toBeLessThan(all)
    await page.getByRole('button', { name: /^Kind:/ }).click()
    await page.getByRole('menuitemradio', { name: 'Term garbled' }).click()
    await expect(rows(page).filter({ hasText: '電子郵件' })).toBeVisible()
    await rows(page).filter({ hasText: '電子郵件' }).click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid', { name: call })).toBeVisible()
    await expect(page.locator('mark.target')).toHaveText('電子郵件')
    await expect(page.getByRole('grid', { name: 'Checks of the library' })).toBeVisible()
  })

  test('keeps the check that was chosen before another filter’s rows had come', async ({ workbench }) => {
    const { page } = workbench
    await openTable(page)
    let letThrough = () => {}
    const held = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(/checks\.page/, async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: /^Kind:/ }).click()
    await page.getByRole('menuitemradio', { name: 'Term garbled' }).click()
    const garbled = rows(page).filter({ hasText: '電子郵件' })
    await garbled.click()
    await expect(garbled).toBeFocused()
    letThrough()
    await expect.poll(() => total(page)).toBeLessThan(5)
    await expect(garbled).toBeFocused()
    await expect(garbled).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.locator('mark.target')).toHaveText('電子郵件')
  })

  test('takes a press while it still scrolls', async ({ workbench }) => {
    const { page } = workbench
    await openTable(page)
    const table = page.getByRole('grid', { name: 'Checks of the library' })
    const pressed = await table.evaluate(async (scroller) => {
      const nextPicture = () => new Promise((resolve) => requestAnimationFrame(resolve))
      scroller.scrollTop += 100
      for (let pictures = 0; pictures < 3; pictures += 1) await nextPicture()
      const { left, top, width, height } = scroller.getBoundingClientRect()
      const met = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[role="row"]')
      return { scrolled: scroller.scrollTop, row: Number(met?.getAttribute('aria-rowindex') ?? 0) }
    })
    expect(pressed.scrolled).toBeGreaterThan(0)
    expect(pressed.row).toBeGreaterThan(2)
  })

  test('is sorted by its heads with keys alone, one way, the other, and as it was', async ({ workbench }) => {
    const { page } = workbench
    await openTable(page)
    const head = page.getByRole('columnheader', { name: 'Document' })
    const first = () => rows(page).nth(1).getByRole('gridcell').nth(2).innerText()
    const asItWas = await first()
    await head.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(first).toContain('Northlight')
    await page.keyboard.press('Space')
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(first).toContain('Yield Before Volume')
    await page.keyboard.press('Enter')
    await expect(head).toHaveAttribute('aria-sort', 'none')
    await expect.poll(first).toBe(asItWas)
    // The keys of the heads are not the rows': nothing was opened or chosen by them.
    await expect(page.getByRole('tab')).not.toContainText([call])
    await expect(page.getByText(/\d chosen/)).toHaveCount(0)
  })

  test('keeps the row at the cursor in sight beneath the head, up and down', async ({ workbench }) => {
    const { page } = workbench
    await openTable(page)
    const clearance = () =>
      page.getByRole('grid', { name: 'Checks of the library' }).evaluate((grid) => {
        const [head, row] = [grid.querySelector('.head'), document.activeElement]
        const bottom = grid.getBoundingClientRect().bottom
        const [below, at] = [head?.getBoundingClientRect().bottom ?? 0, row?.getBoundingClientRect()]
        return at && row?.role === 'row' ? Math.min(at.top - below, bottom - at.bottom) : -Infinity
      })
    await expect.poll(clearance).toBeGreaterThanOrEqual(-0.5)
    for (const [key, times] of [
      ['ArrowDown', 22],
      ['ArrowUp', 18],
      ['Home', 1],
    ] as const) {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
      await expect.poll(clearance).toBeGreaterThanOrEqual(-0.5)
    }
  })

  test('decides several at once, and takes that back with one undo', async ({ workbench }) => {
    const { page } = workbench
    await openTable(page)
    await rows(page).nth(1).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('3 chosen')).toBeVisible()
    // What documents say against each other is found a little after the start.
    let before = -1
    await expect
      .poll(
        async () => {
          const last = before
          before = await total(page)
          return before === last
        },
        { intervals: [1_000] },
      )
      .toBe(true)
    await page.keyboard.press('Shift+X')
    const dialog = page.getByRole('dialog', { name: 'Dismiss 3 checks?' })
    await dialog.getByRole('radio', { name: /Only this one/ }).check()
    await dialog.getByRole('button', { name: 'Dismiss' }).click()
    await expect.poll(() => total(page)).toBe(before - 3)
    await page.keyboard.press('Control+z')
    await expect.poll(() => total(page)).toBe(before)
  })

  test('is saved as a workbook', async ({ workbench }) => {
    const { page } = workbench
    await openTable(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export what is listed' }).click()
    await page.getByRole('menuitem', { name: 'Export to Excel' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  })

  test('counts what is open in the list of documents, and in the library pane', async ({ workbench }) => {
    const { page } = workbench
    await openTable(page)
    const open = await total(page)
    await expect(page.getByRole('treeitem', { name: `Checks, ${open}` })).toBeVisible()
    await page.keyboard.press('Alt+Shift+d')
    // The list takes the keys at once: an arrow goes on to the next document.
    const documents = page.getByRole('grid', { name: 'Documents' }).getByRole('row')
    await expect(documents.nth(1)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(documents.nth(2)).toBeFocused()
    const row = page.getByRole('row', { name: /Verrano Lasers Q3 2025/ })
    await expect(row.getByRole('img', { name: 'Error' })).toBeVisible()
  })
})

test.describe('a summary against its text', () => {
  test('tells what the text bears out and what it contradicts, and leads to the words', async ({
    workbench,
  }) => {
    const { page, openDocument } = workbench
    // Planted: the summary of this call says 6.8 億美元 where the text guides to $580 million.
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await checksTab(page).click()
    await page.getByRole('button', { name: 'Summary against the text' }).click()
    const sentences = page.getByRole('list', { name: 'Summary against the text' }).locator(':scope > li')
    const planted = sentences.filter({ hasText: '6.8 億美元' })
    await expect(planted).toContainText('Contradicted')
    await planted.getByRole('button', { name: /\$580 million/ }).click()
    await expect(page.locator('[data-row]', { has: page.locator('mark.target') })).toContainText(
      '$580 million',
    )
    await expect(sentences.filter({ hasText: 'Supported' }).first()).toBeVisible()
  })
})
