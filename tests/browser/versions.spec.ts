import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importThrough } from '../support/browser-files.ts'
import { makeFolder, openTestLibrary, prepareText, removeFolder, samplesFolder } from '../support/library.ts'
import { createShell } from '../support/shell.ts'
import { expect, serveLibrary, test } from '../support/workbench.ts'

const title = 'Ferry notes from Ardal'
/** An invented article; the sentences cited in the test are told apart by their last words. */
const first = [
  title,
  'The first ferry of the day carried 212 passengers, two dogs and a piano that nobody came to fetch.',
  'Captain Hedda Lien counts the lifeboats every morning, and writes the number on the window.',
  'In October the harbour board asked for a second pier, and was told to wait for the spring.',
  'The baker at the landing sells 90 loaves on a quiet day, and twice as many when the fog holds the boats.',
  'Nobody remembers who painted the bell, but the bell is painted every year before the frost.',
].join('\n\n')
/** The same article corrected: one figure changed, one sentence taken out, one put in at the beginning. */
const second = first
  .replace('212 passengers', '221 passengers')
  .replace(
    'Nobody remembers who painted the bell, but the bell is painted every year before the frost.',
    'The article ends here; the rest was withdrawn by its author.',
  )
  .replace(`${title}\n\n`, `${title}\n\nThis version corrects the number of passengers.\n\n`)

const passage = (page: Page, words: string) => page.locator('[data-row]:visible', { hasText: words }).first()

/** Cites a whole passage in a note of its own, as one who reads does with N. */
async function cite(page: Page, words: string): Promise<void> {
  await passage(page, words).click()
  await page.keyboard.press('n')
  await page.locator('.toast', { hasText: 'Cited' }).first().waitFor()
}

test('a corrected file becomes a new version; what moved and what was lost is listed and attached anew', async ({
  workbench,
}) => {
  const { page } = workbench
  const shell = createShell(page)
  await importThrough(page, [{ name: 'ferry.txt', bytes: first }])
  await workbench.openDocument(title)
  for (const words of ['212 passengers', 'Captain Hedda', 'painted the bell']) {
    await shell.tab(title).click()
    await cite(page, words)
  }

  await test.step('the outcome says what the new version left of what pointed into the old one', async () => {
    await importThrough(page, [{ name: 'ferry.txt', bytes: second }])
    const toast = page.locator('.toast', { hasText: '1 document has a new version.' })
    await expect(toast).toBeVisible()
    await toast.getByRole('button', { name: 'Details' }).click()
    const dialog = page.getByRole('dialog', { name: 'Last import' })
    await expect(dialog.getByRole('listitem')).toContainText(/1 lost/)
    await dialog.getByRole('button', { name: 'Show what moved' }).click()
  })

  const moves = page.getByRole('tabpanel', { name: 'Moved and lost' })
  const entry = (words: string) =>
    moves.getByRole('listitem').filter({ has: page.locator('mark', { hasText: words }) })
  await test.step('each entry shows the words before and after', async () => {
    await expect(entry('painted the bell').first()).toContainText('stand nowhere that is certain')
    const changed = entry('212 passengers')
    await expect(changed.locator('mark').first()).toContainText('212 passengers')
    await expect(changed.locator('mark').last()).toContainText('221 passengers')
    // What only stands further down now is the same: it is not listed.
    await expect(moves.locator('mark', { hasText: 'Captain Hedda' })).toHaveCount(0)
    await expect(shell.line(/^Moved and lost, 2/)).toBeVisible()
  })

  await test.step('what was seen leaves the list', async () => {
    await entry('212 passengers').getByRole('button', { name: 'Seen', exact: true }).click()
    await expect(entry('212 passengers')).toHaveCount(0)
    await expect(shell.line(/^Moved and lost, 1/)).toBeVisible()
  })

  await test.step('what was lost is attached to other words', async () => {
    await entry('painted the bell')
      .getByRole('button', { name: /Attach to other words/ })
      .click()
    const bar = page.getByRole('region', { name: /Attach to other words/ })
    await expect(bar).toContainText('painted the bell')
    await expect(bar.getByRole('button', { name: 'Attach here' })).toBeDisabled()
    const end = passage(page, 'The article ends here')
    await end.locator('[data-side="en"]').dblclick({ position: { x: 40, y: 14 } })
    await bar.getByRole('button', { name: 'Attach here' }).click()
    await expect(page.locator('.toast', { hasText: 'Attached.' })).toBeVisible()
    await expect(bar).toBeHidden()
    await expect(end.getByRole('button', { name: /Cited/ })).toBeVisible()
  })
})

test('what a newer parser reads otherwise is shown document by document before it is applied', async ({
  page,
}) => {
  const folder = makeFolder()
  const older = openTestLibrary({ folder })
  // As if an older parser had heard another name in one turn of the call.
  const file = 'verrano-2025-q4-call.txt'
  const prepared = prepareText(file, readFileSync(join(samplesFolder, file)))
  const turns = prepared.parsed.turns.map((turn, index) =>
    index === 2 ? { ...turn, speaker: 'Somebody Else' } : turn,
  )
  older.importPrepared({ ...prepared, parsed: { ...prepared.parsed, turns } })
  older.importSample('yield-before-volume-essay.txt')
  older.deps.db.run('update documents set parser_version = 1')
  older.close()
  const served = await serveLibrary(folder)
  try {
    await page.goto(served.link)
    const shell = createShell(page)
    await shell.run('Read again with this version')
    const view = page.getByRole('tabpanel', { name: 'Read again' })
    await expect(view.getByText('2 documents compared')).toBeVisible()
    const call = view.getByRole('region', { name: 'Verrano Lasers Q4 2025 earnings call' })
    const changed = call.getByRole('group').filter({ hasText: 'Turns' })
    await changed.locator('summary').click()
    await expect(changed).toContainText('Somebody Else')

    await view.getByRole('checkbox', { name: 'Yield Before Volume' }).uncheck()
    await view.getByRole('button', { name: 'Apply to 1 document' }).click()
    await expect(page.locator('.toast', { hasText: '1 document read anew.' })).toBeVisible()
    await expect(call).toHaveCount(0)
    await expect(view.getByRole('region', { name: 'Yield Before Volume' })).toBeVisible()
  } finally {
    await page.close()
    await served.end()
    removeFolder(folder)
  }
})
