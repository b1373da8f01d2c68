import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '../../electron/core/core.ts'
import { createPageAssets } from '../../electron/hosts/page-assets.ts'
import { startWebHost, type WebHost } from '../../electron/hosts/web.ts'
import { methodNames } from '../../shared/api/api.ts'
import { runCore, type RunningCore } from '../support/run-core.ts'
import { requestText, sendRaw } from '../support/raw-request.ts'
import { openLink } from '../support/web-client.ts'

const secret = 'TOP SECRET'
let running: RunningCore
let host: WebHost
let cookie: string
let now = 1_000_000
/** Calls that got through the guards. */
const reached: string[] = []

beforeAll(async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'lightbench-guards-'))
  const page = join(scratch, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<meta name="csp-nonce" nonce="__CSP_NONCE__"><p>workbench</p>')
  writeFileSync(join(page, 'assets', 'main-abc.js'), 'export {}')
  mkdirSync(join(page, 'assets', 'pdfjs-1.2.3'))
  writeFileSync(join(page, 'assets', 'pdfjs-1.2.3', 'UniGB-UCS2-H.bcmap'), 'a character map')
  writeFileSync(join(scratch, 'secret.txt'), secret)
  writeFileSync(join(page, '.secret.js'), secret)
  symlinkSync(join(scratch, 'secret.txt'), join(page, 'assets', 'link.txt'))
  symlinkSync(join(scratch, 'secret.txt'), join(page, 'assets', 'link.js'))
  running = await runCore({ host: 'web' })
  const core: Core = {
    ...running.core,
    call: (name, input) => {
      reached.push(name)
      return running.core.call(name, input)
    },
  }
  host = await startWebHost({ core, assets: createPageAssets(page), port: 0, now: () => now })
  const client = await openLink(host.newLink())
  cookie = client.cookie
  client.close()
})
afterAll(async () => {
  await host.close()
  await running.close()
})

type Headers = Record<string, string | readonly string[] | null>
const call = '/call/library.read'
/** A request as the page itself makes it, with some headers changed. */
const send = (line = `POST ${call}`, changed: Headers = {}, body = '{}') =>
  sendRaw(
    host.port,
    requestText(
      line,
      {
        Host: `127.0.0.1:${host.port}`,
        Origin: `http://127.0.0.1:${host.port}`,
        'Sec-Fetch-Site': 'same-origin',
        Cookie: cookie,
        'Content-Type': 'application/json',
        'Content-Length': String(Buffer.byteLength(body)),
        ...changed,
      },
      body,
    ),
  )

describe('the loopback host', () => {
  it('answers its own page', async () => {
    expect(await send()).toMatchObject({ status: 200 })
    expect(await send('GET /')).toMatchObject({ status: 200 })
    expect(reached.splice(0)).toEqual(['library.read'])
  })

  const port = () => host.port
  const forged: readonly (readonly [what: string, status: number, changed: () => Headers, line?: string])[] =
    [
      ['a name that was rebound', 421, () => ({ Host: `evil.example:${port()}` })],
      ['localhost by name', 421, () => ({ Host: `localhost:${port()}` })],
      ['the address without its port', 421, () => ({ Host: '127.0.0.1' })],
      ['the address with another port', 421, () => ({ Host: `127.0.0.1:${port() + 1}` })],
      ['the address of all interfaces', 421, () => ({ Host: `0.0.0.0:${port()}` })],
      ['the loopback of IPv6', 421, () => ({ Host: `[::1]:${port()}` })],
      ['the address with a dot behind it', 421, () => ({ Host: `127.0.0.1.:${port()}` })],
      ['the address in another spelling', 421, () => ({ Host: `2130706433:${port()}` })],
      ['credentials before the address', 421, () => ({ Host: `a@127.0.0.1:${port()}` })],
      ['two hosts', 421, () => ({ Host: [`127.0.0.1:${port()}`, 'evil.example'] })],
      ['no host', 400, () => ({ Host: null })],
      ['another site', 403, () => ({ Origin: 'https://evil.example' })],
      ['another port of this machine', 403, () => ({ Origin: `http://127.0.0.1:${port() + 1}` })],
      ['localhost as origin', 403, () => ({ Origin: `http://localhost:${port()}` })],
      ['https of this address', 403, () => ({ Origin: `https://127.0.0.1:${port()}` })],
      ['an origin that begins like ours', 403, () => ({ Origin: `http://127.0.0.1:${port()}.evil.example` })],
      ['a sandboxed frame', 403, () => ({ Origin: 'null' })],
      ['a file', 403, () => ({ Origin: 'file://' })],
      ['an empty origin', 403, () => ({ Origin: '' })],
      ['no origin', 403, () => ({ Origin: null })],
      ['a cross-site fetch', 403, () => ({ 'Sec-Fetch-Site': 'cross-site' })],
      ['another port by fetch', 403, () => ({ 'Sec-Fetch-Site': 'same-site' })],
      ['a posting address bar', 403, () => ({ 'Sec-Fetch-Site': 'none' })],
      ['an unknown site word', 403, () => ({ 'Sec-Fetch-Site': 'same-origin, cross-site' })],
      ['an image of another page', 403, () => ({ Origin: null, 'Sec-Fetch-Site': 'cross-site' }), 'GET /'],
      [
        'a frame around the page',
        403,
        () => ({ Origin: null, 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Dest': 'iframe' }),
        'GET /',
      ],
      ['a stream for another page', 403, () => ({ Origin: 'https://evil.example' }), 'GET /events'],
      ['no cookie', 401, () => ({ Cookie: null })],
      ['an empty cookie', 401, () => ({ Cookie: `lightbench-${port()}=` })],
      ['a wrong cookie', 401, () => ({ Cookie: `lightbench-${port()}=${'A'.repeat(43)}` })],
      ['a shortened cookie', 401, () => ({ Cookie: cookie.slice(0, -1) })],
      [
        'the cookie of another port',
        401,
        () => ({ Cookie: cookie.replace(String(port()), String(port() + 1)) }),
      ],
      [
        'the token in a header',
        401,
        () => ({ Cookie: null, Authorization: `Bearer ${cookie.split('=')[1]}` }),
      ],
      ['the token in the address', 401, () => ({ Cookie: null }), `POST ${call}?t=x`],
      ['a form', 415, () => ({ 'Content-Type': 'application/x-www-form-urlencoded' })],
      ['a form with parts', 415, () => ({ 'Content-Type': 'multipart/form-data; boundary=x' })],
      ['plain text', 415, () => ({ 'Content-Type': 'text/plain' })],
      ['JSON that calls itself text', 415, () => ({ 'Content-Type': 'text/plain; application/json' })],
      ['no type', 415, () => ({ 'Content-Type': null })],
      ['a preflight', 405, () => ({ 'Access-Control-Request-Method': 'POST' }), `OPTIONS ${call}`],
      ['PUT', 405, () => ({}), `PUT ${call}`],
      ['DELETE', 405, () => ({}), `DELETE ${call}`],
      ['HEAD', 405, () => ({}), 'HEAD /'],
      ['TRACE', 405, () => ({}), 'TRACE /'],
      ['a call by GET', 404, () => ({}), `GET ${call}`],
      ['a post to a file', 404, () => ({}), 'POST /index.html'],
      ['a whole address', 400, () => ({}), 'POST http://evil.example/call/library.read'],
      ['an address of another host', 400, () => ({}), 'GET //evil.example/'],
      [
        'an upgrade to a WebSocket',
        400,
        () => ({ Upgrade: 'websocket', Connection: 'Upgrade' }),
        'GET /events',
      ],
      ['more than the limit', 413, () => ({ 'Content-Length': '8000001' })],
      ['an unknown method', 404, () => ({}), 'POST /call/library.destroy'],
      ['a method of every object', 404, () => ({}), 'POST /call/library.constructor'],
      ['an escaped method', 404, () => ({}), 'POST /call/library%2eread'],
      ['a file without a name', 400, () => ({ 'Content-Type': 'application/octet-stream' }), 'POST /upload'],
      ['a form as a file', 415, () => ({ 'X-File-Name': 'a' }), 'POST /upload'],
    ]
  for (const [what, status, changed, line] of forged)
    it(`refuses ${what} with ${status}`, async () => {
      now += 2_000
      const response = await send(line, changed())
      expect(response.status).toBe(status)
      expect(response.head).not.toMatch(/access-control/i)
      expect(response.body).not.toContain('documents')
      expect(reached.splice(0).filter((name) => name === 'library.read')).toEqual([])
    })

  it('refuses a body that is no JSON, nests without end or names a prototype', async () => {
    for (const body of ['', '{', 'undefined', '[[[', '{"a":1}}', '[', '"', '\0'])
      expect(await send(undefined, {}, body)).toMatchObject({ status: 400 })
    expect(await send(undefined, {}, '['.repeat(1_000_000) + ']'.repeat(1_000_000))).toMatchObject({
      status: 400,
    })
    expect(await send(undefined, {}, '{"__proto__":{"x":1}}')).toMatchObject({ status: 400 })
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(reached.splice(0)).toEqual([])
  })

  it('stops reading a body that says less than it sends', async () => {
    const chunk = `${(1_000_000).toString(16)}\r\n${' '.repeat(1_000_000)}\r\n`
    const response = await send(
      undefined,
      { 'Content-Length': null, 'Transfer-Encoding': 'chunked' },
      chunk.repeat(9) + '0\r\n\r\n',
    )
    expect([0, 413]).toContain(response.status)
    expect(reached.splice(0)).toEqual([])
  })

  it('refuses every method 25 inputs that are none', async () => {
    const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), 1)
    const inputs: readonly unknown[] = [
      null,
      0,
      -1,
      1e308,
      true,
      false,
      '',
      'text',
      '{}',
      [],
      [{}],
      [[]],
      { '': 1 },
      { surplus: 1 },
      { constructor: 1 },
      { toString: 1 },
      { hasOwnProperty: true },
      { valueOf: null },
      { prototype: {} },
      { catch: 1 },
      { toJSON: {} },
      { length: 1 },
      { 0: 'a' },
      deep,
      { $where: '1' },
    ]
    expect(inputs).toHaveLength(25)
    const accepted: string[] = []
    for (const name of methodNames)
      for (const input of inputs) {
        const response = await fetch(`http://127.0.0.1:${host.port}/call/${name}`, {
          method: 'POST',
          headers: { cookie, origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json' },
          body: JSON.stringify(input),
        })
        const reply = (await response.json()) as { ok: boolean }
        if (response.status !== 400 || reply.ok) accepted.push(`${name} ${JSON.stringify(input)}`)
      }
    expect(accepted).toEqual([])
    reached.splice(0)
  })
})

describe('a link', () => {
  const open = (link: string) => fetch(link, { redirect: 'manual' })

  it('opens once, to a cookie for this browser only, and leads away from itself', async () => {
    const link = host.newLink()
    const first = await open(link)
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/')
    expect(first.headers.get('set-cookie')).toMatch(
      /^lightbench-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
    const second = await open(link)
    expect(second.status).toBe(401)
    expect(second.headers.get('set-cookie')).toBeNull()
  })

  it('dies within a minute', async () => {
    const link = host.newLink()
    now += 60_001
    expect((await open(link)).status).toBe(401)
  })

  it('is 256 bits, each of its own', () => {
    const tokens = Array.from({ length: 50 }, () => new URL(host.newLink()).searchParams.get('t') ?? '')
    expect(new Set(tokens).size).toBe(50)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })

  it('is guessed at ten times a second at most', async () => {
    now += 5_000
    const link = host.newLink()
    const statuses: number[] = []
    for (let guess = 0; guess < 40; guess += 1)
      statuses.push(
        (await open(`http://127.0.0.1:${host.port}/open?t=${'x'.repeat(42)}${guess % 10}`)).status,
      )
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(11)
    expect((await open(link)).status).toBe(429)
    // A browser that is in already is not kept out.
    expect(await send()).toMatchObject({ status: 200 })
    now += 1_001
    expect((await open(link)).status).toBe(303)
  })

  it('is made for a second browser by the first, and for nobody else', async () => {
    now += 5_000
    const stranger = await send('POST /link', { Cookie: null })
    expect(stranger.status).toBe(401)
    const { body } = await send('POST /link')
    const { url } = (JSON.parse(body) as { value: { url: string } }).value
    expect((await open(url)).status).toBe(303)
  })

  it('says what to do when it no longer works, in the language of the browser', async () => {
    const page = await fetch(`http://127.0.0.1:${host.port}/open?t=x`, {
      headers: { 'accept-language': 'zh-TW,zh;q=0.9' },
    })
    expect(await page.text()).toContain('這個連結已無法開啟')
  })

  it('and its cookie are nowhere but in the browser: no argument, environment or log has them', async () => {
    const link = host.newLink()
    const client = await openLink(link)
    client.close()
    const tokens = [new URL(link).searchParams.get('t') ?? '', client.cookie.split('=')[1] ?? '']
    const { host: _own, ...children } = (await running.api.library.diagnostics({})).processes
    for (const pid of Object.values(children)) {
      const seen = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'latin1')).join()
      for (const token of tokens) expect(seen).not.toContain(token)
    }
    const logs = readdirSync(running.folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.log'))
      .map((name) => readFileSync(join(running.folder, name), 'utf8'))
    for (const token of tokens) expect(logs.join('')).not.toContain(token)
  })

  it('of an earlier host opens nothing in the next', async () => {
    const next = await startWebHost({ core: running.core, assets: createPageAssets(tmpdir()), port: 0 })
    const authority = `127.0.0.1:${next.port}`
    const response = await sendRaw(
      next.port,
      requestText('GET /', {
        Host: authority,
        Cookie: cookie.replace(/^lightbench-\d+/, `lightbench-${next.port}`),
      }),
    )
    expect(response.status).toBe(401)
    await next.close()
  })
})

describe('the page', () => {
  it('comes with a policy of its own, a fresh nonce each time, and no store', async () => {
    const pages = [await send('GET /'), await send('GET /')]
    const nonces = pages.map(({ head, body }) => {
      const nonce = /style-src 'self' 'nonce-([\w+/=]+)'/.exec(head)?.[1]
      expect(body).toContain(`nonce="${nonce}"`)
      expect(head).toContain("default-src 'none'")
      expect(head).toContain("script-src 'self';")
      expect(head).not.toContain("script-src 'self' 'unsafe")
      expect(head).toContain("frame-ancestors 'none'")
      expect(head).toMatch(/^referrer-policy: no-referrer$/im)
      expect(head).toMatch(/^x-content-type-options: nosniff$/im)
      expect(head).toMatch(/^cross-origin-opener-policy: same-origin$/im)
      expect(head).toMatch(/^cross-origin-resource-policy: same-origin$/im)
      expect(head).toMatch(/^cache-control: no-store$/im)
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
  })

  it('gives its own files', async () => {
    const script = await send('GET /assets/main-abc.js')
    expect(script.status).toBe(200)
    expect(script.head).toMatch(/^content-type: text\/javascript/im)
    const map = await send('GET /assets/pdfjs-1.2.3/UniGB-UCS2-H.bcmap')
    expect(map.status).toBe(200)
    expect(map.head).toMatch(/^content-type: application\/octet-stream/im)
  })

  const names = [
    '/../secret.txt',
    '/../../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%252fsecret.txt',
    '/..%c0%afsecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets\\..\\..\\secret.txt',
    '/....//secret.txt',
    '/./../secret.txt',
    '/assets/./../../secret.txt',
    '/%00/../secret.txt',
    '/index.html%00.txt',
    '/index.html%00',
    '/secret.txt',
    '/.secret.js',
    '/%2esecret.js',
    '/assets/link.txt',
    '/assets/link.js',
    '/assets/',
    '/assets',
    '/assets/.',
    '/..',
    '/.',
    '/../',
    '/etc/passwd',
    '/%2fetc%2fpasswd',
    '/file:///etc/passwd',
    '/C:/Windows/win.ini',
    '/C:\\Windows\\win.ini',
    '/\\\\server\\share\\x',
    '/CON',
    '/aux.js',
    '/index.html::$DATA',
    '/index.html/',
    '/INDEX.HTML',
    '/~root',
    '/download/../secret.txt',
    '/download/..%2f..%2fsecret.txt',
    '/download/x',
  ]
  it.each(names)('has nothing at %s', async (name) => {
    const response = await send(`GET ${name}`)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.body).not.toContain(secret)
    expect(response.body).not.toContain('root:')
  })
})

describe('the socket', () => {
  it('listens on the loopback address alone', async () => {
    await expect(sendRaw(host.port, 'GET / HTTP/1.1\r\n\r\n', '127.0.0.2')).rejects.toThrow('ECONNREFUSED')
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of others)
      await expect(sendRaw(host.port, 'GET / HTTP/1.1\r\n\r\n', address)).rejects.toThrow('ECONNREFUSED')
  })
})
