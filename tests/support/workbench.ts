import { test as base, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtProgram } from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const samples = join(root, 'resources', 'samples')
/** Memory instead of a disk: a library is made anew for every test. */
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
  readonly workbench: Workbench
}
interface WorkerFixtures {
  /** A library with the samples imported, to be copied and never opened. */
  readonly sampleLibrary: string
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  start: ['samples', { option: true }],
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
  workbench: async ({ browser, context, start, sampleLibrary }, provide) => {
    const folder = mkdtempSync(join(ground, 'lightbench-browser-'))
    const library = join(folder, 'library')
    if (start === 'samples') cpSync(sampleLibrary, library, { recursive: true })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    let served = await serveLibrary(library)
    let page = await context.newPage()
    const workbench: Workbench = {
      get page() {
        return page
      },
      library,
      openDocument: (title) => openDocument(page, title),
      reopen: async () => {
        await page.close()
        await served.end()
        served = await serveLibrary(library)
        // Another port is another origin: the cookie of the first host is worth nothing there.
        page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
        await page.goto(served.link)
        return page
      },
    }
    try {
      await page.goto(served.link)
      await provide(workbench)
    } finally {
      // A host that outlives a failed test would go on for ever.
      await page.close()
      await served.end()
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

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
