import type { Locator, Page } from '@playwright/test'
import { createShell, layoutSaved, type Shell } from '../support/shell.ts'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

async function boxOf(found: Locator) {
  const box = await found.boundingBox()
  if (!box) throw new Error('not shown')
  return box
}

async function expectBeneath(shell: Shell, lower: string, upper: string): Promise<void> {
  await expect(async () => {
    const [above, below] = [await boxOf(shell.tab(upper)), await boxOf(shell.tab(lower))]
    expect(below.x).toBe(above.x)
    expect(below.y).toBeGreaterThan(above.y + above.height)
  }).toPass()
}

test.describe('the command palette', () => {
  test('runs a command by a part of its name and prints its key', async ({ workbench: { page } }) => {
    const shell = createShell(page)
    const palette = await shell.openPalette()
    await palette.type('diagn')
    await expect(palette.options.first()).toHaveText(/Diagnostics/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Diagnostics' })).toBeVisible()
    await shell.openPalette()
    await palette.type('Import files')
    await expect(palette.options.first()).toContainText('CtrlO')
  })

  test('opens a document, a company and a grid by their names', async ({ workbench: { page } }) => {
    const shell = createShell(page)
    const palette = await shell.openPalette()
    await palette.type('yield before')
    await palette.choose('Yield Before Volume')
    await expect(shell.tab('Yield Before Volume')).toHaveAttribute('aria-selected', 'true')
    await shell.openPalette()
    await palette.type('verrano las')
    await palette.options.filter({ hasText: /^Verrano LasersVRNO$/ }).click()
    await expect(page.getByRole('grid', { name: 'Documents' }).getByRole('row')).toHaveCount(3)
    await shell.openPalette()
    await palette.type('NLPX')
    await palette.choose(/^NLPX/)
    await expect(shell.tab(/NLPX/)).toBeVisible()
  })

  test('shows only commands after a > and gives the focus back on Escape', async ({
    workbench: { page },
  }) => {
    const shell = createShell(page)
    await page.getByRole('textbox', { name: 'Filter' }).focus()
    const palette = await shell.openPalette()
    await palette.type('>')
    await expect(palette.options.filter({ hasText: 'Yield Before Volume' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('textbox', { name: 'Filter' })).toBeFocused()
  })
})

test.describe('tabs', () => {
  test('split, move, close and come back by keyboard', async ({ workbench: { page } }) => {
    const shell = createShell(page)
    await shell.run('Settings')
    await shell.run('Diagnostics')
    await page.keyboard.press('Control+\\')
    await expect.poll(shell.titles).toEqual([['Settings'], ['Diagnostics']])
    await shell.run('All documents')
    await expect.poll(shell.titles).toEqual([['Settings'], ['Diagnostics', 'All documents']])
    await shell.tab('All documents').focus()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(shell.titles).toEqual([['Settings'], ['All documents', 'Diagnostics']])
    await page.keyboard.press('Delete')
    await expect.poll(shell.titles).toEqual([['Settings'], ['Diagnostics']])
    await page.keyboard.press('Alt+Shift+t')
    await expect(shell.tab('All documents')).toHaveAttribute('aria-selected', 'true')
    await shell.tab('Settings').click({ button: 'middle' })
    await expect.poll(async () => (await shell.titles()).length).toBe(1)
  })

  test('split downwards, resize by keyboard and stand so again', async ({ workbench }) => {
    const { page } = workbench
    const shell = createShell(page)
    await shell.run('Settings')
    await shell.run('Diagnostics')
    const saved = layoutSaved(page, (layout) => layout.includes('"orientation":"vertical"'))
    await page.keyboard.press('Control+Shift+|')
    await expect.poll(shell.titles).toEqual([['Settings'], ['Diagnostics']])
    await expectBeneath(shell, 'Diagnostics', 'Settings')
    const sash = page.getByRole('separator', { name: 'Height of the tab groups' })
    const first = await boxOf(shell.tab('Diagnostics'))
    await sash.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await boxOf(shell.tab('Diagnostics'))).y).toBeGreaterThan(first.y)
    await saved
    const again = createShell(await workbench.reopen())
    await expect.poll(again.titles).toEqual([['Settings'], ['Diagnostics']])
    await expectBeneath(again, 'Diagnostics', 'Settings')
  })

  test('split either way from the menu, and the tab split off stays the active one', async ({
    workbench: { page },
  }) => {
    const shell = createShell(page)
    await shell.run('Settings')
    await shell.run('Diagnostics')
    const choose = async (way: RegExp) => {
      await page.getByRole('button', { name: 'Beside or beneath' }).last().click()
      await page.getByRole('menuitem', { name: way }).click()
    }
    await choose(/beneath/)
    await expectBeneath(shell, 'Diagnostics', 'Settings')
    await expect(page.getByRole('tabpanel', { name: 'Diagnostics' })).toBeFocused()
    await shell.run('All documents')
    await expect.poll(shell.titles).toEqual([['Settings'], ['Diagnostics', 'All documents']])
    await choose(/beside/)
    await expect
      .poll(async () => (await boxOf(shell.tab('Settings'))).y)
      .toBe((await boxOf(shell.tab('Diagnostics'))).y)
  })

  test('come back as they were left, with the panes', async ({ workbench }) => {
    const shell = createShell(workbench.page)
    await shell.run('Settings')
    await shell.run('All documents')
    await workbench.page.keyboard.press('Control+\\')
    const saved = layoutSaved(workbench.page, (layout) => layout.includes('"inspector":false},"narrow"'))
    await workbench.page.keyboard.press('Control+Alt+b')
    await expect(shell.inspector.getByRole('tab')).toHaveCount(0)
    await expect.poll(shell.titles).toEqual([['Settings'], ['All documents']])
    await saved
    const again = createShell(await workbench.reopen())
    await expect.poll(again.titles).toEqual([['Settings'], ['All documents']])
    await expect(again.inspector.getByRole('button', { name: 'Outline' })).toBeVisible()
    await expect(again.inspector.getByRole('tab')).toHaveCount(0)
  })

  test('lead back to where a document was opened from', async ({ workbench: { page } }) => {
    const shell = createShell(page)
    const documents = await shell.openDocuments()
    await documents.row('Yield Before Volume').dblclick()
    await expect(shell.tab('Yield Before Volume')).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await expect(shell.tab('All documents')).toHaveAttribute('aria-selected', 'true')
  })
})

test.describe('tabs of a page of their own', () => {
  // What is put into a page, and where its pointer rests, stays there.
  test.use({ shared: false })

  test('go below by a drag to the lower edge, and back by one onto the strip', async ({
    workbench: { page },
  }) => {
    const shell = createShell(page)
    await shell.run('Settings')
    await shell.run('Diagnostics')
    const centre = await boxOf(page.getByRole('main'))
    await shell.tab('Diagnostics').hover()
    await page.mouse.down()
    await page.mouse.move(centre.x + centre.width / 3, centre.y + centre.height - 40, { steps: 4 })
    await page.mouse.move(centre.x + centre.width / 3, centre.y + centre.height - 30, { steps: 4 })
    await page.mouse.up()
    await expectBeneath(shell, 'Diagnostics', 'Settings')
    await shell.tab('Diagnostics').dragTo(shell.tab('Settings'))
    await expect.poll(shell.titles).toEqual([['Diagnostics', 'Settings']])
  })

  test('are remembered though the page goes at once', async ({ workbench: { page } }) => {
    await page.addInitScript(() => {
      const send = window.fetch
      window.fetch = (to, init) => {
        if (init?.keepalive && typeof to === 'string') sessionStorage.setItem('outlives its page', to)
        return send(to, init)
      }
    })
    await page.reload()
    const shell = createShell(page)
    await shell.run('Settings')
    await shell.run('Diagnostics')
    await page.evaluate(() => {
      const leave = () => {
        const split = document.querySelectorAll('main [role="tablist"].tab-list').length === 2
        requestAnimationFrame(split ? () => location.reload() : leave)
      }
      leave()
    })
    const again = page.waitForEvent('load')
    await page.keyboard.press('Alt+Shift+s')
    await again
    await expectBeneath(shell, 'Diagnostics', 'Settings')
    expect(await page.evaluate(() => sessionStorage.getItem('outlives its page'))).toBe('/call/settings.save')
  })

  test('are remembered though the page goes while they are on their way', async ({ workbench: { page } }) => {
    await page.addInitScript(() => {
      const send = window.fetch
      window.fetch = (to, init) => {
        const isSlow = to === '/call/settings.save' && init?.keepalive !== true
        if (!isSlow) return send(to, init)
        document.documentElement.dataset['saving'] = 'layout'
        return new Promise(() => {})
      }
    })
    await page.reload()
    const shell = createShell(page)
    await shell.run('Settings')
    await page.locator('html[data-saving="layout"]').waitFor()
    await page.reload()
    await expect.poll(shell.titles).toEqual([['Settings']])
  })
})

test.describe('panes', () => {
  test('take the focus in turn with F6', async ({ workbench: { page } }) => {
    const shell = createShell(page)
    await shell.openDocuments()
    const panes: (string | null)[] = []
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('F6')
      panes.push(
        await page.evaluate(
          () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null,
        ),
      )
    }
    expect(new Set(panes)).toEqual(new Set(['library', 'centre', 'inspector', 'status', 'title']))
  })

  test('become rails in a narrow window and open again', async ({ workbench: { page } }) => {
    const shell = createShell(page)
    await expect(shell.tree).toBeVisible()
    await page.setViewportSize({ width: 1024, height: 768 })
    await expect(shell.tree).toBeHidden()
    await expect(page.getByRole('button', { name: 'Unread: 5' })).toBeVisible()
    await page.getByRole('button', { name: 'Open the library' }).click()
    await expect(shell.tree).toBeVisible()
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect(shell.inspector.getByRole('tab', { name: /Outline/ })).toBeVisible()
  })

  test('resize by keyboard and keep their width', async ({ workbench }) => {
    const widthOf = (page: Page) =>
      page
        .getByRole('navigation', { name: 'Library' })
        .evaluate((pane) => Math.round(pane.getBoundingClientRect().width))
    const { page } = workbench
    const sash = page.getByRole('separator', { name: 'Width of the library' })
    const first = await widthOf(page)
    await sash.focus()
    const saved = layoutSaved(page, (layout) => !layout.includes(`"libraryPx":${first},`))
    await page.keyboard.press('ArrowRight')
    await saved
    const wide = await widthOf(page)
    expect(wide).toBeGreaterThan(first)
    const again = await workbench.reopen()
    await expect(again.getByRole('tree', { name: 'Library' })).toBeVisible()
    expect(Math.abs((await widthOf(again)) - wide)).toBeLessThanOrEqual(2)
  })
})

test('the library pane works by arrows alone', async ({ workbench: { page } }) => {
  const shell = createShell(page)
  await shell.line(/^All documents/).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(shell.line(/^All documents/)).toBeFocused()
  await shell.line(/^Verrano Lasers/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(shell.line(/^Verrano Lasers/)).toHaveAttribute('aria-expanded', 'true')
  await expect(shell.line(/^Q4 2025 call/)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(shell.line(/^Q4 2025 call/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(shell.tab(/Verrano Lasers Q4 2025/)).toHaveAttribute('aria-selected', 'true')
  await shell.line(/^Q4 2025 call/).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(shell.line(/^Verrano Lasers/)).toHaveAttribute('aria-expanded', 'false')
})

test('the list of shortcuts opens with a question mark and names each key', async ({
  workbench: { page },
}) => {
  const shell = createShell(page)
  await expect(shell.tree).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Shortcuts' })
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Import files' })).toContainText('Ctrl O')
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('what is opened takes the focus along', async ({ workbench: { page } }) => {
  const shell = createShell(page)
  await shell.line(/^VRNO/).click()
  await expect(page.getByRole('tabpanel', { name: /VRNO/ })).toBeVisible()
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')),
    )
    .toBe('centre')
  await shell.line(/^Unread/).focus()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('tabpanel', { name: 'Settings' })).toBeFocused()
})
