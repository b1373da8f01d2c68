import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, shareWorkbench, test, type Workbench } from '../support/workbench.ts'

/** What axe finds serious or critical, a line each. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    )
}

async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().waitFor()
  await page.keyboard.type(words)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

/** Each view filled with the sample library, and each dialog open. */
const places: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  'the bilingual reader': ({ openDocument }) => openDocument('Verrano Lasers Q4 2025 earnings call'),
  'two columns that scroll apart': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page.keyboard.press('Alt+y')
    await page.getByRole('grid', { name: /Chinese$/ }).waitFor()
  },
  'the other language in a card, and the look of the text': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page
      .getByRole('treeitem', { name: /Marcus Tien/ })
      .first()
      .click()
    await page.keyboard.press('Alt+1')
    await page.locator('[data-row][aria-current="true"]').focus()
    await page.keyboard.press('t')
    await page.locator('.peek').waitFor()
    await page.getByRole('button', { name: 'Text size' }).click()
    await page.getByRole('radio', { name: 'Loose' }).waitFor()
  },
  'two places of one document': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page.keyboard.press('Control+Alt+\\')
    await page.locator('.group-pane').nth(1).getByRole('grid').waitFor()
  },
  'the essay': ({ openDocument }) => openDocument('Yield Before Volume'),
  'the list of documents': async ({ page }) => {
    await page.getByRole('treeitem', { name: /All documents/ }).click()
    await page.getByText('Yield Before Volume').last().waitFor()
  },
  'the grid with a source': async ({ page }) => {
    await page.getByRole('tree').getByText('VRNO', { exact: true }).click()
    await page.locator('.period-cell.grid-value').first().click()
    await page.locator('.source-passage').first().waitFor()
  },
  'the review': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page.keyboard.press('Alt+r')
    await page.locator('.review-sentence mark').first().waitFor()
  },
  'a note': async ({ page }) => {
    await page.keyboard.press('Alt+n')
    await page.locator('.monaco-editor').first().waitFor()
    await page.locator('.monaco-editor').first().click()
    await page.keyboard.type('# A note\n\nWords.')
  },
  'the search': async ({ page }) => {
    await page.keyboard.press('Control+Shift+f')
    await page.getByRole('combobox', { name: 'Search the library' }).fill('yield')
    await page.getByRole('option').first().waitFor()
  },
  'the settings': async ({ page }) => {
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Settings' }).first().waitFor()
  },
  'the diagnostics': async ({ page }) => {
    await palette(page, '>diagnostics')
    await page.getByText('SQLite', { exact: false }).first().waitFor()
  },
  'the palette': async ({ page }) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').last().waitFor()
  },
  'the shortcuts': async ({ page }) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
  'the original beside the text': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page.keyboard.press('Alt+o')
    await page.locator('.passage-lines.boxed').waitFor()
  },
  'the menu of a passage': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page.locator('[data-row][aria-current="true"]').click({ button: 'right' })
    await page.getByRole('menu').waitFor()
  },
  'correcting who speaks': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    for (let passage = 0; passage < 8; passage += 1) await page.keyboard.press('j')
    await page.keyboard.press('Shift+S')
    await page.getByRole('dialog', { name: 'Who speaks here?' }).waitFor()
  },
  'correcting a section': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page.keyboard.press('Shift+H')
    await page.getByRole('dialog', { name: 'Sections here' }).waitFor()
  },
  'rows put right by hand': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page.keyboard.press('Alt+a')
    await page.getByRole('toolbar', { name: 'Rows by hand' }).waitFor()
    await page.getByRole('tab', { name: /Corrections/ }).click()
    await page.getByText('Nothing corrected').waitFor()
  },
  'choosing a translation': async ({ page, openDocument }) => {
    await openDocument('Yield Before Volume')
    await palette(page, '>Pair with a translation')
    await page.getByRole('dialog', { name: 'Pair with a translation' }).waitFor()
  },
  'what moved, with nothing in it': async ({ page }) => {
    await palette(page, '>Moved and lost')
    await page.getByText('Nothing moved, nothing lost').waitFor()
  },
  'the checks of a document, one with its card': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q3 2025 earnings call')
    await page.locator('#itab-checks').click()
    await page.locator('.check-line').first().waitFor()
    await page.keyboard.press('F8')
    await page.locator('[data-check-card] .check-acts').waitFor()
  },
  'a summary against its text': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q4 2025 earnings call')
    await page.locator('#itab-checks').click()
    await page.getByRole('button', { name: 'Summary against the text' }).click()
    await page.locator('.summary-list .link-row:enabled').first().waitFor()
  },
  'dismissing a check': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q3 2025 earnings call')
    await page.keyboard.press('F8')
    await page.locator('[data-check-card] .check-acts').waitFor()
    await page.keyboard.press('Shift+X')
    await page.getByRole('dialog', { name: 'Dismiss this check?' }).waitFor()
  },
  'the checks of the library, some chosen': async ({ page }) => {
    await page.keyboard.press('Alt+Shift+c')
    await page.locator('.ck-row[tabindex="0"]').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 chosen').waitFor()
  },
  'the glossary with a term': async ({ page }) => {
    await page.keyboard.press('Alt+Shift+g')
    await page.locator('.term-row[tabindex="0"]').click()
    await page.getByRole('form', { name: 'Edit a term' }).waitFor()
  },
  'a term added from a check': async ({ page, openDocument }) => {
    await openDocument('Verrano Lasers Q3 2025 earnings call')
    await page.locator('#itab-checks').click()
    await page.locator('.check-line', { hasText: '電子郵件' }).click()
    await page.keyboard.press('Shift+G')
    await page.getByRole('dialog', { name: 'Add a term' }).waitFor()
  },
  'the ledger of guidance': async ({ page }) => {
    await page.keyboard.press('Alt+Shift+k')
    await page.getByRole('table', { name: /^Guidance of/ }).waitFor()
  },
  'entering guidance': async ({ page }) => {
    await page.keyboard.press('Alt+Shift+k')
    await page.getByRole('button', { name: 'Enter guidance' }).click()
    await page.getByRole('dialog', { name: 'Guidance by hand' }).waitFor()
  },
  'what can be done to guidance': async ({ page }) => {
    await page.keyboard.press('Alt+Shift+k')
    await page
      .getByRole('button', { name: /^What to change of/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Correct' }).waitFor()
  },
  'the metrics': async ({ page }) => {
    await palette(page, '>Metrics')
    await page.getByText('Revenue').first().waitFor()
  },
  'the models': async ({ page }) => {
    await page.getByRole('treeitem', { name: /^Models/ }).click()
    await page.getByRole('tabpanel').last().waitFor()
  },
  'the paste dialog': async ({ page }) => {
    await page.keyboard.press('Control+Shift+V')
    await page.getByRole('dialog').waitFor()
  },
}

test.describe('axe finds nothing serious', () => {
  shareWorkbench()
  for (const [name, go] of Object.entries(places))
    test(`in ${name}, light and dark`, async ({ workbench }) => {
      const { page } = workbench
      await page.getByRole('tree').getByRole('treeitem').first().waitFor()
      await go(workbench)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await seriousFindings(page), colorScheme).toEqual([])
      }
    })
})

test.describe('an empty library', () => {
  test.use({ start: 'empty' })
  test('has nothing serious either', async ({ workbench: { page } }) => {
    await page.getByText('An empty library').waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })
})
