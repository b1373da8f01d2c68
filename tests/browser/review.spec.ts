import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { importThrough } from '../support/browser-files.ts'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

const call = `Brackwater Ceramics Q2 2025 earnings call
August 5, 2025

Operator
Good afternoon, and welcome to the Brackwater Ceramics second quarter 2025 earnings call.

Ilse Marrow -- Chief Financial Officer
Revenue for the second quarter was about $88.1 million, well ahead of the plan of the year before. Gross margin was 41.2%. If the second kiln starts on time, we expect revenue of $92 million in the third quarter.

Operator
Our first question comes from Tomas Veld with Harrow Securities.

Tomas Veld -- Harrow Securities -- Analyst
Thank you. I had $95 million of revenue for the third quarter. Is that too high?

Ilse Marrow -- Chief Financial Officer
We would stay with the $92 million.
`
/** The same call as another house prints it. */
const copy = call
  .replace(
    'Brackwater Ceramics Q2 2025 earnings call',
    'Transcript of Brackwater Ceramics, second quarter of 2025',
  )
  .replace('Good afternoon, and welcome', 'Good day, everyone, and welcome')

async function openReview(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: /VRNO/ }).click()
  await page.getByRole('button', { name: /Review \d+ suggested/ }).click()
  await expect(page.getByRole('listbox', { name: 'Facts to review' })).toBeVisible()
}
const chosen = (page: Page) => page.getByRole('option', { selected: true })
const tally = (page: Page) => page.locator('.review-view:visible .toolbar [role="status"]')

test.describe('review of figures', () => {
  test('keeps words and decision in sight on a low window, whatever was said before', async ({
    workbench,
  }) => {
    const { page } = workbench
    await openReview(page)
    await page.setViewportSize({ width: 1024, height: 640 })
    // Begun anew in the low window.
    await page.keyboard.press('j')
    await expect(page.locator('.review-sentence mark').first()).toBeInViewport()
    for (let step = 0; step < 8; step += 1) {
      await expect(page.locator('.review-sentence mark').first()).toBeInViewport()
      await expect(page.getByRole('button', { name: /^Accept A$|^Accept$/ })).toBeInViewport()
      const before = await chosen(page).getAttribute('id')
      await page.keyboard.press('j')
      await expect(chosen(page)).not.toHaveAttribute('id', before ?? '')
    }
  })

  test('accepts, rejects and corrects by keys, and moves on', async ({ workbench }) => {
    const { page } = workbench
    await openReview(page)
    await expect(page.locator('.review-sentence mark').first()).toBeVisible()
    const first = await chosen(page).getAttribute('id')
    await page.keyboard.press('a')
    await expect(tally(page)).toHaveText('1 confirmed, 0 corrected, 0 rejected')
    await expect(chosen(page)).not.toHaveAttribute('id', first ?? '')
    await page.keyboard.press('x')
    await expect(tally(page)).toHaveText('1 confirmed, 0 corrected, 1 rejected')
    await page.keyboard.press('6')
    await page.keyboard.type('12.5')
    await page.keyboard.press('Enter')
    await expect(tally(page)).toHaveText('1 confirmed, 1 corrected, 1 rejected')
    await page.keyboard.press('k')
    await expect(chosen(page)).toContainText('12.5')
    await expect(page.getByText(/^Found as/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(tally(page)).toHaveText('1 confirmed, 0 corrected, 1 rejected')
  })

  test('gives a correction up with Escape', async ({ workbench }) => {
    const { page } = workbench
    await openReview(page)
    const value = page.getByLabel(/^Value/)
    const before = await value.inputValue()
    await page.keyboard.press('e')
    await expect(value).toBeFocused()
    await page.keyboard.type('1')
    await expect(page.getByRole('button', { name: 'Save correction' })).toBeVisible()
    await page.keyboard.press('Escape')
    // The focus stays in the review, and is seen.
    await expect(page.locator('.review-fact')).toBeFocused()
    await expect(value).toHaveValue(before)
    await expect(tally(page)).toHaveText('0 confirmed, 0 corrected, 0 rejected')
  })

  test('shows where an accepted figure goes, and the grid shows it accepted', async ({ workbench }) => {
    const { page } = workbench
    await openReview(page)
    const here = page.locator('.fact-place .is-here')
    const actuals = page.getByRole('option', { name: /Actual/ })
    // The first whose cell no other figure disputes.
    let at = 0
    await expect(async () => {
      await actuals.nth(at++).click({ timeout: 2_000 })
      await expect(here.getByRole('img', { name: 'suggested' })).toBeVisible({ timeout: 2_000 })
      const id = await chosen(page).getAttribute('id')
      await page.keyboard.press('a')
      await expect(tally(page)).toHaveText(/^[1-9]\d* confirmed/)
      await page.locator(`[id="${id}"]`).click()
      await expect(here.getByRole('img', { name: 'confirmed' })).toBeVisible({ timeout: 3_000 })
    }).toPass()
    const value = await page.getByLabel(/^Value/).inputValue()
    await page.getByRole('button', { name: 'Open the grid' }).click()
    const confirmed = page.locator('.ag-cell.ag-cell-focus.is-state-confirmed')
    await expect(confirmed).toContainText(value)
  })

  test('keeps what can be done in sight beside a long position', async ({ workbench }) => {
    const { page } = workbench
    const position = 'Founder, Chairman of the Board, President, Chief Executive Officer and Head of Works'
    await importThrough(page, [
      { name: 'long-position.txt', bytes: Buffer.from(call.replaceAll('Chief Financial Officer', position)) },
    ])
    await workbench.openDocument('Brackwater Ceramics Q2 2025 earnings call')
    await page.keyboard.press('Alt+r')
    await page.locator('.review-item:visible').filter({ hasText: '88.1' }).first().click()
    await page.setViewportSize({ width: 1100, height: 800 })
    const head = page.locator('.review-head:visible')
    await expect(head).toContainText('Head of Works')
    const [outer, open] = [
      await head.boundingBox(),
      await head.getByRole('button', { name: 'Open', exact: false }).last().boundingBox(),
    ]
    expect((open?.x ?? Infinity) + (open?.width ?? 0)).toBeLessThanOrEqual(
      (outer?.x ?? 0) + (outer?.width ?? 0) + 1,
    )
  })

  test('opens the sentence in the document', async ({ workbench }) => {
    const { page } = workbench
    await openReview(page)
    const words = await page.locator('.review-sentence p[lang="en"] mark').first().innerText()
    await page.keyboard.press('o')
    await expect(page.getByRole('tab', { selected: true, name: /Verrano Lasers/ })).toBeVisible()
    await expect(page.getByRole('tabpanel').getByText(words).first()).toBeInViewport()
  })

  test('goes through the whole library, narrows it, and accepts all that is shown as one step', async ({
    workbench,
  }) => {
    const { page } = workbench
    await page.getByRole('tree').getByRole('treeitem').first().waitFor()
    await page.keyboard.press('Alt+Shift+a')
    await expect(page.getByRole('listbox', { name: 'Facts to review' })).toBeVisible()
    const progress = page.locator('.review-view .toolbar .strong.num')
    const total = async () => Number(/of ([\d,]+)/.exec(await progress.innerText())?.[1]?.replace(',', ''))
    const before = await total()
    const accepted = /^[^\d(]+/
      .exec(await page.getByRole('option', { selected: true }).innerText())?.[0]
      .trim()
    await page.keyboard.press('a')
    await expect(tally(page)).toHaveText('1 confirmed, 0 corrected, 0 rejected')
    await expect.poll(total).toBe(before - 1)
    await page.getByRole('button', { name: /^Filter:/ }).click()
    await page.getByRole('menuitemradio', { name: 'confirmed' }).click()
    await expect(page.getByRole('option')).toHaveCount(1)
    await expect(page.getByRole('option')).toContainText(accepted ?? 'no metric')
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
    await page.getByRole('button', { name: /^Filter:/ }).click()
    await page.getByRole('menuitemradio', { name: 'suggested' }).click()
    await page.getByRole('button', { name: /^Filter:/ }).click()
    await page.getByRole('menuitem', { name: /Accept all \d+ suggestions/ }).click()
    const dialog = page.getByRole('dialog', { name: /Accept all/ })
    await expect(dialog).toContainText('Filter: suggested')
    await dialog.getByRole('button', { name: 'Accept' }).click()
    await expect(tally(page)).toHaveText('Everything here is decided')
    await page.keyboard.press('Control+z')
    await expect(tally(page)).toHaveText('1 confirmed, 0 corrected, 0 rejected')
  })

  test('marks how a figure is stated, and proposes for the same words what was decided elsewhere', async ({
    workbench,
  }) => {
    const { page } = workbench
    await importThrough(page, [
      { name: 'brackwater.txt', bytes: Buffer.from(call) },
      { name: 'brackwater-copy.txt', bytes: Buffer.from(copy) },
    ])
    const review = async (title: string) => {
      await workbench.openDocument(title)
      await page.keyboard.press('Alt+r')
      await expect(page.locator('.review-item:visible')).toHaveCount(5)
    }
    const figure = page.locator('.review-figure:visible')
    const choose = (words: string) =>
      page.locator('.review-item:visible').filter({ hasText: words }).first().click()
    await review('Brackwater Ceramics Q2 2025 earnings call')
    await choose('88.1')
    await expect(figure).toContainText('about')
    await choose('92')
    await expect(figure).toContainText('If the second kiln starts on time')
    await choose('95')
    await expect(figure).toContainText('analyst')
    await page.keyboard.press('x')
    await choose('41.2')
    await page.keyboard.press('2')
    await page.keyboard.type('Tiles')
    await page.keyboard.press('Enter')
    await expect(tally(page)).toHaveText('0 confirmed, 1 corrected, 1 rejected')

    await review('Transcript of Brackwater Ceramics, second quarter of 2025')
    await expect(page.locator('.review-proposed:visible')).toHaveCount(2)
    await choose('41.2')
    const proposal = page.getByRole('region', { name: 'Decided elsewhere' })
    await expect(proposal).toContainText('Proposed: correct to Tiles.')
    await expect(proposal).toContainText('“Brackwater Ceramics Q2 2025 earnings call”')
    await expect(figure).toContainText('suggested')
    await page.keyboard.press('p')
    await expect(tally(page)).toHaveText('0 confirmed, 1 corrected, 0 rejected')
    await choose('41.2')
    await expect(figure).toContainText('Tiles: Gross margin')
    await expect(page.locator('.fact-history:visible')).toContainText('taken over from a like statement')
    await page.keyboard.press('Control+z')
    await expect(tally(page)).toHaveText('0 confirmed, 0 corrected, 0 rejected')
  })

  for (const theme of ['light', 'dark'] as const)
    test(`has no serious violation in ${theme}`, async ({ workbench }) => {
      const { page } = workbench
      await page.emulateMedia({ colorScheme: theme })
      await openReview(page)
      await page.keyboard.press('a')
      await expect(tally(page)).toHaveText(/^1 confirmed/)
      const { violations } = await new AxeBuilder({ page }).include('.review-view').analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
})
