import { expect, type Locator, type Page } from '@playwright/test'

/** The window's furniture, found as a user names it. */
export interface Shell {
  readonly page: Page
  readonly tree: Locator
  readonly status: Locator
  readonly inspector: Locator
  /** The groups of tabs, left to right. */
  readonly strips: Locator
  readonly line: (name: string | RegExp) => Locator
  readonly tab: (name: string | RegExp) => Locator
  readonly toast: (text: string | RegExp) => Locator
  /** Titles of the tabs, group by group. */
  readonly titles: () => Promise<readonly (readonly string[])[]>
  readonly openPalette: () => Promise<Palette>
  /** Runs a command by its name in the palette. */
  readonly run: (command: string) => Promise<void>
  readonly openDocuments: () => Promise<DocumentList>
  /** What has the focus, as a screen reader would name it. */
  readonly focused: () => Promise<string>
}

export interface Palette {
  readonly field: Locator
  readonly options: Locator
  readonly type: (words: string) => Promise<void>
  readonly choose: (name: string | RegExp) => Promise<void>
}

export interface DocumentList {
  readonly grid: Locator
  readonly row: (title: string | RegExp) => Locator
  readonly chosen: Locator
}

/** Waits until the window has saved a layout that fits. */
export async function layoutSaved(page: Page, fits: (layout: string) => boolean): Promise<void> {
  const request = await page.waitForRequest((one) => {
    if (!one.url().endsWith('/call/settings.save')) return false
    const { layout } = one.postDataJSON() as { readonly layout?: string }
    return layout !== undefined && fits(layout)
  })
  await request.response()
}

export function createShell(page: Page): Shell {
  const strips = page.getByRole('tablist', { name: 'Open tabs' })
  const shell: Shell = {
    page,
    tree: page.getByRole('tree', { name: 'Library' }),
    status: page.getByRole('contentinfo'),
    inspector: page.getByRole('complementary', { name: 'Inspector' }),
    strips,
    line: (name) => page.getByRole('treeitem', { name }),
    tab: (name) => strips.getByRole('tab', { name }),
    toast: (text) => page.locator('.toast').filter({ hasText: text }),
    titles: async () =>
      Promise.all((await strips.all()).map(async (strip) => await strip.getByRole('tab').allInnerTexts())),
    openPalette: async () => {
      // The window takes keys once it is there.
      await page.getByRole('banner').waitFor()
      await page.keyboard.press('Control+k')
      return createPalette(page)
    },
    run: async (command) => {
      const palette = await shell.openPalette()
      await palette.type(`>${command}`)
      await palette.choose(command)
    },
    openDocuments: async () => {
      await shell.line(/^All documents/).click()
      return createDocumentList(page)
    },
    focused: () =>
      page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
      }),
  }
  return shell
}

async function createPalette(page: Page): Promise<Palette> {
  const dialog = page.getByRole('dialog', { name: 'Command palette' })
  const field = dialog.getByRole('combobox')
  const options = dialog.getByRole('option')
  await expect(field).toBeFocused()
  return {
    field,
    options,
    type: (words) => field.fill(words),
    choose: async (name) => {
      await options.filter({ hasText: name }).first().click()
      await expect(dialog).toBeHidden()
    },
  }
}

async function createDocumentList(page: Page): Promise<DocumentList> {
  const grid = page.getByRole('grid', { name: 'Documents' })
  await expect(grid).toBeVisible()
  return {
    grid,
    row: (title) => grid.getByRole('row').filter({ hasText: title }),
    chosen: grid.getByRole('row', { selected: true }),
  }
}
