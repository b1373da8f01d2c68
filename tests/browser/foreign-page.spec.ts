import { expect, test } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveLibrary } from '../support/workbench.ts'

/** Another page of this machine, on another port, which the browser counts as the same site: it has our cookie. */
test('a page of another port reaches nothing, however it asks', async ({ context, page }) => {
  const served = await serveLibrary(mkdtempSync(join(tmpdir(), 'lightbench-foreign-')))
  const foreign = createServer((_request, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>foreign</title><body></body>')
  })
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  try {
    await page.goto(served.link)
    await expect(page).toHaveTitle(/Lightbench/)
    const { origin } = new URL(page.url())

    const other = await context.newPage()
    await other.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`)
    const effects = await other.evaluate(async (target) => {
      const note = JSON.stringify({ body: 'Written by another page' })
      const send = async (init: RequestInit): Promise<string> => {
        try {
          const response = await fetch(`${target}/call/notes.create`, { method: 'POST', body: note, ...init })
          return response.type === 'opaque' ? 'unread' : String(response.status)
        } catch {
          return 'refused'
        }
      }
      const settled = (make: () => EventTarget, good: string, bad: string): Promise<string> =>
        new Promise((resolve) => {
          const one = make()
          one.addEventListener(good, () => resolve(good))
          one.addEventListener(bad, () => resolve('refused'))
        })
      const frame = document.createElement('iframe')
      frame.name = 'sink'
      document.body.append(frame)
      const form = document.createElement('form')
      Object.assign(form, {
        method: 'post',
        enctype: 'text/plain',
        action: `${target}/call/notes.create`,
        target: 'sink',
      })
      const field = document.createElement('input')
      Object.assign(field, { name: '{"body":"', value: 'Written by a form"}' })
      form.append(field)
      document.body.append(form)
      const sent = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
      form.submit()
      await sent
      return {
        simple: await send({
          mode: 'no-cors',
          credentials: 'include',
          headers: { 'Content-Type': 'text/plain' },
        }),
        json: await send({ credentials: 'include', headers: { 'Content-Type': 'application/json' } }),
        page: await fetch(target, { credentials: 'include' }).then(
          () => 'read',
          () => 'refused',
        ),
        image: await settled(() => Object.assign(new Image(), { src: `${target}/` }), 'load', 'error'),
        script: await settled(
          () => {
            const script = Object.assign(document.createElement('script'), { src: `${target}/assets/x.js` })
            document.body.append(script)
            return script
          },
          'load',
          'error',
        ),
        stream: await settled(
          () => new EventSource(`${target}/events`, { withCredentials: true }),
          'open',
          'error',
        ),
        socket: await settled(() => new WebSocket(`${target.replace('http', 'ws')}/events`), 'open', 'error'),
      }
    }, origin)
    expect(effects).toEqual({
      simple: 'refused',
      json: 'refused',
      page: 'refused',
      image: 'refused',
      script: 'refused',
      stream: 'refused',
      socket: 'refused',
    })

    const notes = await page.evaluate(async () => {
      const response = await fetch('/call/notes.list', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      })
      return (await response.json()) as unknown
    })
    expect(notes).toEqual({ ok: true, value: [] })
  } finally {
    foreign.close()
    await served.end()
  }
})
