import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { fitToDisplays, parseWindowState } from '../../electron/hosts/window-state.ts'
import { menuTemplate } from '../../electron/hosts/desktop-menu.ts'
import { commandTable } from '../../renderer/app/command-table.ts'
import { createDesktopHost } from '../../renderer/app/desktop-host.ts'
import type { Host } from '../../renderer/app/host.ts'
import { connectApi, type Api } from '../../shared/api/api.ts'
import type { DesktopBridge } from '../../shared/api/desktop-bridge.ts'
import { app, utilityProcess } from '../doubles/electron.ts'
import { droppedFile } from '../doubles/electron-page.ts'
import { schemes, sessionHandlers, shell } from '../doubles/electron-state.ts'
import { runDesktop, type RunningDesktop } from '../support/run-desktop.ts'

let desktop: RunningDesktop
let bridge: DesktopBridge<File>
let host: Host
let api: Api
beforeAll(async () => {
  desktop = await runDesktop()
  if (!desktop.page.world.lightbench) throw new Error('the preload gave no bridge')
  bridge = desktop.page.world.lightbench
  host = createDesktopHost(bridge)
  api = connectApi(host.call)
})
afterAll(() => desktop.quit())
beforeEach(() => {
  shell.dialogs.splice(0)
  shell.answers.splice(0)
  shell.openedOutside.splice(0)
})

describe('the window', () => {
  it('keeps Node, Electron and every other page out of its own', () => {
    expect(shell.sandboxed).toBe(true)
    expect(desktop.window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    expect(desktop.window.options.webPreferences?.preload).toMatch(/preload\.cjs$/)
  })

  it('shows the workbench from its own scheme, once there is something to see', () => {
    expect(desktop.window.webContents.mainFrame.url).toBe('app://lightbench/')
    expect(schemes.get('app')?.privileges).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      codeCache: true,
    })
    expect(desktop.window.options.show).toBe(false)
    expect(desktop.window.isShown).toBe(true)
  })

  it.each(['https://evil.example/', 'file:///etc/passwd', 'app://other/', 'javascript:alert(1)'])(
    'goes nowhere: %s',
    (url) => {
      expect(desktop.page.navigate(url)).toBe(false)
      expect(desktop.page.openWindow(url)).toBe(false)
    },
  )

  it('takes no page within the page but the one it writes out itself', () => {
    expect(desktop.page.attachWebview()).toBe(false)
    expect(desktop.page.navigateFrame('about:srcdoc')).toBe(true)
    expect(desktop.page.navigateFrame('https://evil.example/')).toBe(false)
    expect(desktop.page.navigateFrame('app://lightbench/')).toBe(false)
    expect(desktop.page.navigate('about:srcdoc')).toBe(false)
  })

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'hid',
    'usb',
  ])('has no permission for %s', async (permission) => {
    expect(await desktop.page.askPermission(permission)).toBe(false)
  })

  it('may copy, and only the workbench may', async () => {
    expect(await desktop.page.askPermission('clipboard-sanitized-write')).toBe(true)
    expect(await desktop.page.askPermission('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
    expect(sessionHandlers.device?.({} as never)).toBe(false)
  })

  it('asks the network for nothing', async () => {
    for (const url of [
      'https://evil.example/',
      'http://127.0.0.1:80/',
      'file:///etc/passwd',
      'ws://evil.example/',
    ])
      await expect(desktop.page.fetch(url)).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
  })

  it('serves its files under the same policy as the loopback host, and nothing beside them', async () => {
    const page = await desktop.page.fetch('app://lightbench/')
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
      '/main/desktop.js',
      '/../package.json',
    ])
      expect((await desktop.page.fetch(`app://lightbench${path}`)).status).toBe(404)
  })

  it('answers its scheme for its own name and for reading alone', async () => {
    const answer = schemes.get('app')?.handler
    for (const request of [
      new Request('app://other/'),
      new Request('app://lightbench/', { method: 'POST' }),
    ]) {
      const response = await answer?.(request)
      expect(response?.status).toBe(404)
      // Not even looked for among the files, which come with a policy.
      expect(response?.headers.get('content-security-policy')).toBeNull()
    }
  })

  it('comes forward when the program is started again', () => {
    desktop.window.minimize()
    const before = desktop.window.focused
    app.emit('second-instance', {}, [], '')
    expect(desktop.window.isMinimized()).toBe(false)
    expect(desktop.window.focused).toBe(before + 1)
  })
})

describe('the bridge', () => {
  it('is four functions and cannot be changed', () => {
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'grant', 'on', 'onCommand'])
    expect(Object.isFrozen(bridge)).toBe(true)
  })

  it('carries text both ways', async () => {
    const reply: unknown = await bridge.call('library.read', '{}')
    expect(typeof reply).toBe('string')
    expect(JSON.parse(String(reply))).toMatchObject({ ok: true })
  })

  it('answers what is no JSON, no text or too much with a refusal', async () => {
    for (const text of ['', '{', 'undefined', '{"__proto__":{}}', '['.repeat(100_000)])
      expect(JSON.parse(await bridge.call('library.read', text))).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      })
    const frame = desktop.window.webContents.mainFrame
    for (const args of [
      [{}, {}],
      [1, '{}'],
      ['library.read', null],
      ['library.read', `{${' '.repeat(8_000_000)}}`],
    ])
      expect(
        JSON.parse(String(await desktop.page.invokeAs(frame, 'lightbench:call', ...args))),
      ).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      })
  })

  it('refuses what cannot be cloned before it gets anywhere', async () => {
    const frame = desktop.window.webContents.mainFrame
    await expect(desktop.page.invokeAs(frame, 'lightbench:call', () => {}, '{}')).rejects.toThrow(/clone/i)
  })

  it.each([
    ['a frame of another site', { origin: 'https://evil.example', url: 'https://evil.example/' }],
    ['a frame within the page', { origin: 'app://lightbench', url: 'app://lightbench/frame' }],
    ['a frame that is gone', null],
  ])('hears nothing from %s', async (_what, frame) => {
    for (const channel of ['lightbench:call', 'lightbench:grant'])
      await expect(desktop.page.invokeAs(frame, channel, 'library.read', '{}')).rejects.toThrow('refused')
  })

  it('hears nothing from its own frame once that shows another page', async () => {
    const { webContents } = desktop.window
    const { mainFrame } = webContents
    webContents.mainFrame = { origin: 'https://evil.example', url: 'https://evil.example/' }
    await expect(
      desktop.page.invokeAs(webContents.mainFrame, 'lightbench:call', 'library.read', '{}'),
    ).rejects.toThrow('refused')
    webContents.mainFrame = mainFrame
  })

  it('grants a file that was dropped, and none that a script made up', async () => {
    const path = join(desktop.folder, 'dropped.txt')
    writeFileSync(path, 'Dropped.\n')
    expect(JSON.parse(await bridge.grant(droppedFile(path)))).toMatchObject({
      ok: true,
      value: { name: 'dropped.txt' },
    })
    expect(JSON.parse(await bridge.grant(new File(['x'], '/etc/passwd')))).toMatchObject({
      ok: false,
      error: { code: 'file-not-granted' },
    })
    expect(() => bridge.grant({ path: '/etc/passwd' } as unknown as File)).toThrow('File')
  })

  it('names no path to the page, and takes none from it', async () => {
    await expect(host.call('lightbench:grant', '/etc/passwd')).resolves.toMatchObject({ ok: false })
    await expect(host.call('host.grant', { path: '/etc/passwd' })).resolves.toMatchObject({
      ok: false,
      error: { code: 'unknown-method' },
    })
  })

  it('stops telling a listener that has left', async () => {
    const told: string[] = []
    const off = bridge.on((name) => told.push(name))
    await api.notes.create({ body: 'Heard' })
    expect(told).toContain('libraryChanged')
    off()
    told.splice(0)
    await api.notes.create({ body: 'Unheard' })
    expect(told).toEqual([])
  })
})

describe('the dialogs', () => {
  it('grant what is chosen, and nothing when they are closed', async () => {
    shell.answers.push(['/calls/a.txt', '/calls/b.txt'])
    expect((await host.chooseFiles()).map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
    shell.answers.push(['/calls'])
    expect((await host.chooseFolder()).map(({ name }) => name)).toEqual(['calls'])
    expect(await host.chooseFiles()).toEqual([])
    expect(shell.dialogs.map(({ options }) => (options as { properties: string[] }).properties[0])).toEqual([
      'openFile',
      'openDirectory',
      'openFile',
    ])
  })

  it('save only what was exported', async () => {
    await expect(host.saveFile({ fileId: '../../etc/passwd', name: 'x', bytes: 1 })).rejects.toMatchObject({
      code: 'file-not-granted',
    })
    expect(shell.dialogs).toEqual([])
  })

  it('open a https or mail address outside after it was shown, and only then', async () => {
    const url = 'https://investors.example.com/q2?a=1'
    shell.answers.push(1)
    await host.openExternal(url)
    expect(shell.openedOutside).toEqual([])
    shell.answers.push(0)
    await host.openExternal(url)
    shell.answers.push(0)
    await host.openExternal('mailto:ir@example.com')
    expect(shell.openedOutside).toEqual([url, 'mailto:ir@example.com'])
    expect(shell.dialogs[0]?.options).toMatchObject({ detail: url, defaultId: 1, cancelId: 1 })
  })

  it.each([
    'http://example.com/',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' https://a.example',
    'https://a.example/ b',
    'ht\ntps://a.example',
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'smb://server/share',
    '\\\\server\\share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:%7B%7D',
    'search-ms:query=x',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://a.example/x',
    'about:blank',
    'chrome://settings',
    'app://lightbench/',
    'ftp://a.example',
    'ssh://a.example',
    'tel:123',
    'sms:123',
    'steam://run/1',
    'vscode://file/x',
    'ws://a.example',
    'https:a.example',
    'https:/a.example',
    'https://',
    'https:///a',
    'https://user:pass@a.example/',
    'https://a.example\\@b.example/',
    'https://xn--pple-43d.com/',
    'https://аpple.com/',
    'https://[::1]/',
    'mailto:',
    'mailto:a b@example.com',
    'mailto:a@example.com\r\nBcc:b@example.com',
    'https://a.example/\u202Egpj.exe',
  ])('open nothing at %j', async (url) => {
    shell.answers.push(0)
    await expect(host.openExternal(url)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(shell.openedOutside).toEqual([])
    expect(shell.dialogs).toEqual([])
  })
})

describe('links into the library', () => {
  const address = 'lightbench://document/abc-1?line=3&at=10-14'

  it('are registered with the system and go to the page, whoever hands them over', () => {
    expect(shell.protocols).toEqual(['lightbench'])
    const page = { location: { hash: '', pathname: '/' }, addEventListener() {}, removeEventListener() {} }
    vi.stubGlobal('window', page)
    const heard: unknown[] = []
    const commands: string[] = []
    const off = [host.onLink((link) => heard.push(link)), host.onCommand((id) => commands.push(id))]
    const focused = desktop.window.focused
    app.emit('second-instance', {}, ['lightbench', '--flag', address])
    app.emit('open-url', { preventDefault: () => {} }, address)
    app.emit('open-url', { preventDefault: () => {} }, 'lightbench://document/../../etc/passwd')
    app.emit('second-instance', {}, ['lightbench', 'https://evil.example/'])
    const place = { documentId: 'abc-1', line: 3, at: { start: 10, end: 14 }, version: null }
    expect(heard).toEqual([place, place])
    expect(commands).toEqual([])
    expect(desktop.window.focused).toBeGreaterThan(focused)
    for (const end of off) end()
    vi.unstubAllGlobals()
  })

  it('at the end of the page’s address are followed once and taken off it', () => {
    const page = {
      location: { hash: `#/open?${encodeURIComponent(address)}`, pathname: '/' },
      history: { replaceState: () => void (page.location.hash = '') },
      addEventListener() {},
      removeEventListener() {},
    }
    vi.stubGlobal('window', page)
    const heard: unknown[] = []
    host.onLink((link) => heard.push(link))()
    host.onLink((link) => heard.push(link))()
    expect(heard).toEqual([{ documentId: 'abc-1', line: 3, at: { start: 10, end: 14 }, version: null }])
    vi.unstubAllGlobals()
  })
})

describe('the menu', () => {
  const itemsOf = (template: typeof shell.menu): typeof shell.menu =>
    template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])

  it('runs commands that the page has, and leaves their keys to it', () => {
    const heard: string[] = []
    const off = host.onCommand((id) => heard.push(id))
    const commands = itemsOf(shell.menu).filter(({ id }) => id !== undefined)
    expect(commands.length).toBeGreaterThan(8)
    for (const item of commands) {
      expect(commandTable.map(({ id }): string => id)).toContain(item.id)
      item.click?.(undefined as never, undefined, undefined as never)
    }
    expect(
      commands.filter(({ accelerator, registerAccelerator }) => accelerator && registerAccelerator !== false),
    ).toEqual([])
    expect(heard).toEqual(commands.map(({ id }) => id))
    off()
  })

  it('speaks the language of the settings as soon as they change', async () => {
    expect(shell.menu.map(({ label }) => label)).toContain('&File')
    const changed = new Promise<void>((resolve) => {
      shell.onMenu = resolve
    })
    await api.settings.save({ locale: 'zh-Hant' })
    await changed
    expect(shell.menu.map(({ label }) => label)).toContain('檔案(&F)')
  })

  it('has on a Mac the menu of the program, and no letters to press', () => {
    const template = menuTemplate('zh-Hans', 'darwin', () => {})
    expect(template[0]).toEqual({ role: 'appMenu' })
    expect(template[1]?.label).toBe('文件')
  })
})

describe('the state of the window', () => {
  const displays = [{ x: 0, y: 0, width: 1920, height: 1080 }]

  it('is kept where it was, and read again', () => {
    const saved = parseWindowState('{"x":100,"y":50,"width":1200,"height":800,"maximized":true}')
    expect(fitToDisplays(saved, displays)).toEqual({
      x: 100,
      y: 50,
      width: 1200,
      height: 800,
      maximized: true,
    })
  })

  it('comes back onto a display that is there', () => {
    const onLostScreen = { x: 2500, y: 100, width: 1200, height: 800, maximized: false }
    expect(fitToDisplays(onLostScreen, displays)).toEqual({ width: 1200, height: 800, maximized: false })
    expect(fitToDisplays({ ...onLostScreen, width: 4000, height: 3000 }, displays)).toMatchObject({
      width: 1920,
      height: 1080,
    })
  })

  it('is the default when the file is damaged', () => {
    for (const text of ['', '{', 'null', '{"width":"wide"}', '{"width":1,"height":1,"maximized":false}'])
      expect(parseWindowState(text)).toEqual({ width: 1440, height: 900, maximized: false })
  })

  it('is saved when the window closes', () => {
    const file = join(app.getPath(), 'window-state.json')
    desktop.window.emit('close', {})
    expect(existsSync(file)).toBe(true)
    expect(parseWindowState(readFileSync(file, 'utf8'))).toMatchObject({ width: 1440, height: 900 })
  })
})

describe('the double', () => {
  it('refuses what Electron refuses', () => {
    shell.isReady = false
    expect(() => utilityProcess.fork('x.js')).toThrow('ready')
    shell.isReady = true
  })
})
