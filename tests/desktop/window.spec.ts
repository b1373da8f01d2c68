import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findElectron, hasDisplay } from '../../electron/hosts/find-electron.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const executablePath = findElectron(root)
const missing = executablePath
  ? hasDisplay(process.platform, process.env)
    ? null
    : 'there is no display for a window'
  : 'the Electron runtime is not installed'

if (missing) console.log(`The desktop window was left out: ${missing}.`)
test.skip(missing !== null, `The desktop window was left out: ${missing}.`)

let app: ElectronApplication
let page: Page
test.beforeAll(async () => {
  const library = mkdtempSync(join(tmpdir(), 'lightbench-window-'))
  app = await _electron.launch({
    executablePath: executablePath ?? '',
    args: [root, `--library=${library}`, `--user-data-dir=${join(library, 'user')}`],
  })
  page = await app.firstWindow()
})
test.afterAll(() => app.close())

test('opens the workbench from its own scheme', async () => {
  expect(page.url()).toBe('app://lightbench/')
  await expect(page.getByRole('main').first()).toBeVisible()
})

test('has nothing of Node in its page', async () => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  )
  expect(found).toEqual([])
  expect(
    await page.evaluate(() => Object.keys(Reflect.get(window, 'lightbench') as object).toSorted()),
  ).toEqual(['call', 'grant', 'on', 'onCommand'])
})

test('confines its page', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Not in Electron's types: what the window was really made with.
    return Reflect.apply(
      Reflect.get(window?.webContents ?? {}, 'getLastWebPreferences') as () => object,
      window?.webContents,
      [],
    )
  })
  expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false })
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  expect(page.url()).toBe('app://lightbench/')
})

test('answers its page from the core, in processes that load the same database engine', async () => {
  const reply = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'lightbench') as {
      call: (name: string, input: string) => Promise<string>
    }
    return await bridge.call('library.diagnostics', '{}')
  })
  expect(JSON.parse(reply)).toMatchObject({ ok: true, value: { host: 'desktop', readOnly: false } })
})

test('has the application menu', async () => {
  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(labels?.length).toBeGreaterThanOrEqual(5)
})
