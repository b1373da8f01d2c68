import type { Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { corpusDocument } from '../support/corpus.ts'
import { expect, runLightbench, sampleFiles, test } from '../support/workbench.ts'

interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Drops files on the window, as a file manager does. */
async function drop(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of given)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
      return transfer
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('body').dispatchEvent(type, { dataTransfer: data })
}

const chooseFiles = async (page: Page, files: readonly string[]) => {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  await (await chooser).setFiles([...files])
}

interface Line {
  readonly documentId: string
  readonly file: string
}
const documentsOf = (library: string): readonly Line[] =>
  runLightbench('documents', '--json', '--library', library)
    .text.split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)

const outcomes = (page: Page) => page.getByRole('dialog', { name: 'Last import' })

test.describe('collecting into an empty library', () => {
  test.use({ start: 'empty' })

  test('views that have nothing to show yet say so, and offer to import', async ({ workbench: { page } }) => {
    for (const [keys, title] of [
      ['Alt+Shift+k', 'No guidance yet'],
      ['Alt+Shift+a', 'No figures yet'],
    ] as const) {
      await page.keyboard.press(keys)
      const panel = page.getByRole('tabpanel').filter({ visible: true })
      await expect(panel.getByText(title)).toBeVisible()
      await expect(panel.getByRole('button', { name: 'Import' })).toBeVisible()
    }
    await page.getByRole('treeitem', { name: 'Coverage' }).click()
    await expect(
      page.getByRole('tabpanel', { name: 'Coverage' }).getByRole('button', { name: 'Import' }),
    ).toBeVisible()
    // Where there is no figure and no line, none is said to be decided, and nothing to add up.
    await page.keyboard.press('Alt+Shift+m')
    await page.getByRole('button', { name: /^Blank/ }).click()
    await expect(page.getByText('No lines yet')).toBeVisible()
    await expect(page.getByText('Everything adds up')).toHaveCount(0)
    // Nothing can be chosen where there is nothing to choose from.
    await page.getByRole('tab', { name: 'Guidance' }).click()
    await expect(page.getByRole('combobox', { name: /^Company/ })).toBeDisabled()
  })
  let folder = ''
  test.beforeEach(async ({ workbench: { page } }) => {
    folder = mkdtempSync(join(tmpdir(), 'lightbench-files-'))
    // Keys are listened to once the window is there.
    await page.getByText('An empty library').waitFor()
  })
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('a formatted text is pasted with its headings and table, and says so', async ({
    workbench: { page },
  }) => {
    await page.keyboard.press('Control+Shift+v')
    const dialog = page.getByRole('dialog', { name: 'Import pasted text' })
    const words = dialog.getByRole('textbox', { name: 'Text' })
    await words.evaluate((area) => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        '<h1>Tide tables for the yard</h1><p>Ines Okonjo counted the boats twice, once at dawn and once after the horn, and wrote both numbers down.</p><h2>What she counted</h2><p>Eleven at dawn, and nine after the horn, because two had gone out with the pilot before anybody asked.</p>',
      )
      data.setData('text/plain', 'Tide tables for the yard\n\nInes Okonjo counted the boats twice.')
      area.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await expect(words).toHaveValue(/^Tide tables for the yard/)
    await expect(dialog.getByText(/Formatted text: its headings/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await page.locator('.toast').filter({ hasText: '1 document imported' }).waitFor()
    await page.getByRole('tree').getByText('Tide tables for the yard').click()
    await page.getByRole('tab', { name: /Outline/ }).click()
    await expect(
      page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name: /What she counted/ }),
    ).toBeVisible()
  })

  test('five documents dropped on the window are in the library, and dropped again are duplicates', async ({
    workbench: { page, library },
  }) => {
    const files = sampleFiles.map((file) => ({ name: basename(file), bytes: readFileSync(file) }))
    await drop(page, files)
    await expect(page.getByRole('contentinfo')).toContainText('5 documents')
    await expect(page.getByRole('tree').getByText('Verrano Lasers').first()).toBeVisible()
    await drop(page, files.slice(0, 2))
    await expect(page.getByText('2 files were in the library already.').first()).toBeVisible()
    expect(documentsOf(library)).toHaveLength(5)
  })

  test('the sample library is one click away', async ({ workbench: { page } }) => {
    await page.getByRole('button', { name: 'Open sample' }).click()
    await expect(page.getByRole('contentinfo')).toContainText('5 documents')
  })

  test('pasted text becomes a document', async ({ workbench: { page } }) => {
    await page.keyboard.press('Control+Shift+V')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('A visit to the yard')
    await dialog
      .getByLabel('Text', { exact: true })
      .fill('A visit to the yard\n\nThe second line starts in May. Orders reached $12.5 million.')
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByRole('contentinfo')).toContainText('1 document')
  })

  test('bad files get a clear line each and stop nothing', async ({ workbench: { page, library } }) => {
    const good = sampleFiles[0]!
    await drop(page, [
      {
        name: 'picture.txt',
        bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
      },
      { name: 'empty.txt', bytes: new Uint8Array() },
      {
        name: 'broken.txt',
        bytes: Buffer.concat([
          Buffer.from('Revenue was '),
          Uint8Array.from([0xff, 0xc3, 0x28]),
          Buffer.from(' as we said, and orders were strong across the board.'),
        ]),
      },
      { name: basename(good), bytes: readFileSync(good) },
    ])
    await expect(page.getByText('2 files could not be read.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Details' }).first().click()
    await expect(outcomes(page)).toContainText('picture.txt')
    await expect(outcomes(page)).toContainText('binary')
    await expect(outcomes(page)).toContainText('The file is empty.')
    expect(
      documentsOf(library)
        .map(({ file }) => basename(file))
        .toSorted(),
    ).toEqual(['broken.txt', basename(good)].toSorted())
  })

  test('a cancel at about 100 of 500 files leaves exactly the documents reported', async ({
    workbench: { page, library },
  }) => {
    // A hundred documents take a slow machine its time.
    test.setTimeout(300_000)
    const files = Array.from({ length: 500 }, (_, index) => {
      const { name, text } = corpusDocument(index)
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    })
    await chooseFiles(page, files)
    const bar = page.getByRole('contentinfo').getByRole('progressbar')
    await expect
      .poll(async () => Number((await bar.count()) > 0 ? await bar.getAttribute('aria-valuenow') : 0), {
        timeout: 240_000,
        intervals: [50],
      })
      .toBeGreaterThanOrEqual(100)
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /Cancel/ })
      .click()
    await expect(page.getByText(/Import stopped/).first()).toBeVisible()
    const reported = Number(
      /(\d+) documents? (?:is|are) in the library/.exec(
        (await page
          .getByText(/Import stopped/)
          .first()
          .textContent()) ?? '',
      )?.[1],
    )
    const kept = documentsOf(library)
    expect(kept).toHaveLength(reported)
    expect(reported).toBeGreaterThanOrEqual(50)
    expect(reported).toBeLessThan(500)
    expect(new Set(kept.map(({ file }) => file)).size).toBe(reported)
    const { text } = runLightbench('verify', '--json', '--library', library)
    expect(text).toContain('"ok":true')
  })

  test('a folder is read recursively', async ({ workbench: { page } }) => {
    mkdirSync(join(folder, 'calls', 'old'), { recursive: true })
    writeFileSync(join(folder, 'calls', 'a.txt'), corpusDocument(1).text)
    writeFileSync(join(folder, 'calls', 'old', 'b.txt'), corpusDocument(2).text)
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Control+Shift+o')
    await (await chooser).setFiles(join(folder, 'calls'))
    await expect(page.getByRole('contentinfo')).toContainText('2 documents')
  })
})
