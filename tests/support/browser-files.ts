import type { Browser, FileChooser, Page } from '@playwright/test'

/** A file handed to the browser's own dialog. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array | string
}

/** Imports files by way of the dialog, and waits until the window says what became of them. */
export async function importThrough(page: Page, files: readonly ChosenFile[]): Promise<void> {
  await page.getByRole('banner').waitFor()
  await page.bringToFront()
  const chooser = await openChooser(page)
  await chooser.setFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  )
  await page.locator('.toast').first().waitFor()
}

const [longestTries, patience] = [8, 3_000]

/** A key pressed while the window is still being put together is lost; whoever presses it presses it again. */
async function openChooser(page: Page): Promise<FileChooser> {
  for (let tries = 1; tries < longestTries; tries += 1) {
    const opened = page.waitForEvent('filechooser', { timeout: patience }).catch(() => null)
    await page.keyboard.press('Control+o')
    const chooser = await opened
    if (chooser !== null) return chooser
  }
  throw new Error('the dialog of files did not open')
}

/** Prints a page of HTML as a PDF, as a browser's user would. */
export async function printPdf(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.setContent(html)
    return await page.pdf({
      format: 'A4',
      margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' },
    })
  } finally {
    await context.close()
  }
}
