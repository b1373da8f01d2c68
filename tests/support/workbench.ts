import { test as base, type Browser, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectApi } from '../../shared/api/api.ts'
import type { Reply } from '../../shared/api/app-error.ts'
import { settings } from '../../shared/settings/settings-api.ts'
import { builtProgram } from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const samples = join(root, 'resources', 'samples')
/** Memory instead of a disk: a library is made anew for most tests. */
const ground = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A running loopback host and a page that has opened its link. */
export interface Workbench {
  readonly page: Page
  /** The library's folder, for the command line beside the window. */
  readonly library: string
  /** Opens a document of the library by its title. */
  readonly openDocument: (title: string) => Promise<void>
  /** Ends the host and opens the same library again in a new page. */
  readonly reopen: () => Promise<Page>
}

interface Served {
  readonly link: string
  readonly end: () => Promise<void>
}

/** Starts `lightbench serve` on a folder and waits for its link. */
export async function serveLibrary(library: string): Promise<Served> {
  const host = spawn(process.execPath, [builtProgram.cli, 'serve', '--no-open', '--library', library], {
    cwd: root,
  })
  const ended = new Promise<void>((resolve) => host.once('exit', () => resolve()))
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer) => {
      said += text.toString()
      const [found] = /http:\/\/127\.0\.0\.1:\S+/.exec(said) ?? []
      if (found) resolve(found)
    }
    host.stdout.on('data', hear)
    host.stderr.on('data', hear)
    host.once('exit', () => reject(new Error(`the host ended: ${said}`)))
  })
  const end = async () => {
    host.kill('SIGTERM')
    await ended
  }
  return { link, end }
}

/** Runs the command line on a library and waits for its end. */
export function runLightbench(...args: readonly string[]): {
  readonly status: number | null
  readonly text: string
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram.cli, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, text: stdout + stderr }
}

/** The documents of the sample library, without their answers. */
export const sampleFiles: readonly string[] = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(samples, name))

/** Lets a library do what it does while nobody asks for anything, or each test would wait for it anew. */
async function settle(library: string): Promise<void> {
  const { end } = await serveLibrary(library)
  const db = new Database(join(library, 'library.sqlite'), { readonly: true })
  const compared = db.prepare('select count(*) from compared_documents').pluck()
  await base.expect.poll(() => compared.get()).toBeGreaterThan(0)
  db.close()
  await end()
}

interface TestFixtures {
  /** What the library holds when the window opens. */
  readonly start: 'empty' | 'samples'
  /**
   * Whether the tests of a file that say so see one library, each with the writes before it undone and in a window that
   * remembers nothing. A start costs more than most of them take.
   */
  readonly shared: boolean
  readonly workbench: Workbench
}
interface WorkerFixtures {
  /** A library with the samples imported, to be copied and never opened. */
  readonly sampleLibrary: string
  /** The workbench that the tests of a file share, as long as they do. */
  readonly kept: KeptWorkbench
}

interface OpenWorkbench extends Workbench {
  /** Takes back what was written and loads the window anew; false after `reopen`, since a host undoes only its own writes. */
  readonly restore: () => Promise<boolean>
  readonly end: () => Promise<void>
}

interface KeptWorkbench {
  file: string
  workbench: OpenWorkbench | null
}

const viewport = { width: 1440, height: 900 }

/** The window is there, and with it its keys: a page is loaded before it has drawn anything. */
const shown = (page: Page): Promise<void> => page.getByRole('contentinfo').waitFor()

/** A library of its own, its host, and a page at its link. */
async function openWorkbench(browser: Browser, filled: string | null): Promise<OpenWorkbench> {
  const folder = mkdtempSync(join(ground, 'lightbench-browser-'))
  const library = join(folder, 'library')
  if (filled !== null) cpSync(filled, library, { recursive: true })
  let served = await serveLibrary(library)
  const openPage = async () => {
    // Another port is another origin: the cookie of the first host is worth nothing there.
    const context = await browser.newContext({ viewport })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    return await context.newPage()
  }
  let page = await openPage()
  let isReopened = false
  const end = async () => {
    // A host that outlives a failed test would go on for ever.
    await page.context().close()
    await served.end()
    rmSync(folder, { recursive: true, force: true })
  }
  const workbench: OpenWorkbench = {
    get page() {
      return page
    },
    library,
    openDocument: (title) => openDocument(page, title),
    reopen: async () => {
      await page.context().close()
      await served.end()
      served = await serveLibrary(library)
      isReopened = true
      page = await openPage()
      await page.goto(served.link)
      return page
    },
    restore: async () => {
      if (isReopened) return false
      // Where the page stands it would say as it goes, and that could come after all this.
      await page.evaluate(() => {
        window.fetch = () => new Promise(() => {})
      })
      await page.goto('about:blank')
      await page.unrouteAll()
      const { origin } = new URL(served.link)
      const { request } = page.context()
      const api = connectApi(async (name, data) => {
        const answer = await request.post(`${origin}/call/${name}`, { data, headers: { origin } })
        return (await answer.json()) as Reply
      })
      for (let { undo } = await api.history.read({}); undo !== null;) ({ undo } = await api.history.undo({}))
      await api.settings.save(settings.parse({}))
      const { documents } = await api.documents.list({ view: 'all' })
      const documentIds = documents.map(({ id }) => id)
      for (const documentId of documentIds) await api.documents.savePosition({ documentId, position: 0 })
      if (documentIds.length > 0) {
        await api.reading.setRead({ documentIds, read: false })
        await api.documents.setUnread({ documentIds, unread: true })
      }
      await page.setViewportSize(viewport)
      await page.goto(origin)
      await shown(page)
      return true
    },
    end,
  }
  await page.goto(served.link)
  await shown(page)
  return workbench
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  start: ['samples', { option: true }],
  shared: [false, { option: true }],
  sampleLibrary: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
    async ({}, provide) => {
      const folder = mkdtempSync(join(ground, 'lightbench-samples-'))
      const library = join(folder, 'library')
      const { status, text } = runLightbench('import', ...sampleFiles, '--library', library, '--quiet')
      if (status !== 0) throw new Error(text)
      await settle(library)
      await provide(library)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  kept: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
    async ({}, provide) => {
      const kept: KeptWorkbench = { file: '', workbench: null }
      await provide(kept)
      await kept.workbench?.end()
    },
    { scope: 'worker' },
  ],
  workbench: async ({ browser, start, shared, sampleLibrary, kept }, provide, { file }) => {
    const filled = start === 'samples' ? sampleLibrary : null
    if (!shared) {
      const workbench = await openWorkbench(browser, filled)
      try {
        await provide(workbench)
      } finally {
        await workbench.end()
      }
      return
    }
    let workbench = kept.file === file ? kept.workbench : null
    if (workbench === null || !(await workbench.restore())) {
      await kept.workbench?.end()
      kept.workbench = null
      workbench = await openWorkbench(browser, filled)
      Object.assign(kept, { file, workbench })
    }
    await provide(workbench)
  },
})

/** The tests of the file or group that calls this see one workbench, one after the other. */
export function shareWorkbench(): void {
  test.describe.configure({ mode: 'default' })
  test.use({ shared: true })
}

export { expect } from '@playwright/test'

/** Opens a document by way of the palette, as one who knows its name does. */
async function openDocument(page: Page, title: string): Promise<void> {
  await page.getByRole('tree').getByRole('treeitem').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(title)
  // The palette also offers to search the library for these words; its entry does not begin with them.
  const named = new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  await page.getByRole('option', { name: named }).first().click()
  await page.getByRole('grid', { name: title }).waitFor()
}
