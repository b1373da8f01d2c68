import type { Page } from '@playwright/test'
import { expect, test } from '../support/workbench.ts'

type Processes = Readonly<Record<string, number | null>>

/** The core's processes by what they are for, as the diagnostics tell them. */
async function processesOf(page: Page): Promise<Processes> {
  return page.evaluate(async () => {
    const response = await fetch('/call/library.diagnostics', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    const reply = (await response.json()) as { value: { processes: Record<string, number | null> } }
    return reply.value.processes
  })
}

async function pidOf(page: Page, name: string): Promise<number> {
  const pid = (await processesOf(page))[name]
  if (typeof pid !== 'number') throw new Error(`no ${name} process`)
  return pid
}

test('a killed writer is said, comes back by itself, and nothing saved is lost', async ({ workbench }) => {
  const { page } = workbench
  await workbench.openDocument('Verrano Lasers Q4 2025 earnings call')
  const before = await pidOf(page, 'writer')
  process.kill(before, 'SIGKILL')
  await expect(page.getByText(/stopped answering/).first()).toBeVisible()
  await expect(page.getByText(/answering again/).first()).toBeVisible()
  expect(await pidOf(page, 'writer')).not.toBe(before)
  await expect(page.getByRole('contentinfo')).toContainText('5 documents')
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('tab', { name: /note/i, selected: true })).toBeVisible()
})

test('a search without end is stopped by its deadline, and the next one works beside the same writer', async ({
  workbench: { page },
}) => {
  // The first question starts the reader.
  await expect(page.getByRole('contentinfo')).toContainText('5 documents')
  const writer = await pidOf(page, 'writer')
  const reader = await pidOf(page, 'reader')
  // A stopped process answers as a query without end does: never.
  process.kill(reader, 'SIGSTOP')
  await page.keyboard.press('Control+Shift+f')
  const field = page.getByRole('combobox', { name: 'Search the library' })
  await field.fill('gross margin')
  // What stands at the front is stopped: the search itself, or a question of the window's beginning and then it is answered.
  const answered = page.getByText(/\d+ passages in \d+ document/)
  await expect(
    page
      .getByText(/took too long/)
      .or(answered)
      .first(),
  ).toBeVisible({ timeout: 45_000 })
  await field.fill('gross margins')
  await expect(answered).toBeVisible()
  expect(await pidOf(page, 'writer')).toBe(writer)
  expect(await pidOf(page, 'reader')).not.toBe(reader)
})
