import type { Page } from '@playwright/test'
import { importThrough, printPdf } from '../support/browser-files.ts'
import { expect, shareWorkbench, test } from '../support/workbench.ts'

shareWorkbench()

const call = 'Verrano Lasers Q4 2025 earnings call'
const current = (page: Page) => page.locator('[data-row][aria-current="true"]')

test.describe('the original of a text', () => {
  test.beforeEach(({ workbench }) => workbench.openDocument(call))

  test('stands beside it line by line, and the box follows the passage', async ({ workbench }) => {
    const { page } = workbench
    await page.keyboard.press('Alt+o')
    const lines = page.getByRole('region', { name: /Extracted text of/ })
    await expect(lines).toBeVisible()
    const boxed = lines.locator('.passage-lines.boxed')
    for (let passage = 0; passage < 8; passage += 1) {
      await page.keyboard.press('j')
      const at = await current(page).getAttribute('data-row')
      await expect(boxed).toHaveAttribute('data-lines-of', at ?? '')
      await expect(boxed).toBeInViewport()
    }
    const read = await current(page).locator('[data-side="en"]').innerText()
    expect(await boxed.innerText()).toContain(read)
  })

  test('goes to the passage that is clicked in it, and closes with Escape', async ({ workbench }) => {
    const { page } = workbench
    await page.getByRole('button', { name: 'Show the original' }).click()
    const lines = page.getByRole('region', { name: /Extracted text of/ })
    const other = lines.locator('[data-lines-of="9"]')
    await other.click()
    await expect(current(page)).toHaveAttribute('data-row', '9')
    await lines.press('Escape')
    await expect(lines).toBeHidden()
    await expect(current(page)).toBeFocused()
  })
})

/** An invented letter, long enough for three pages; one paragraph on the last page is red, to be found by its colour. */
const letter = (() => {
  const places = [
    'Kelling',
    'Penang',
    'Ostrava',
    'Trondheim',
    'Halifax',
    'Sendai',
    'Cork',
    'Lagos',
    'Turin',
    'Perth',
  ]
  const paragraphs = Array.from({ length: 44 }, (_, at) => {
    const place = places[at % places.length] ?? ''
    const style = at === 40 ? ' style="color:#ff0000"' : ''
    return `<p${style}>In week ${at + 1} the yard at ${place} shipped ${at * 7 + 12} crates of lenses, and Mara Dellacroix wrote that ${place} would need ${at + 3} more hands before the tide of orders number ${at * 31 + 5} could be met.</p>`
  })
  return `<html><head><title>Harbour letter</title></head><body style="font:12pt/1.5 serif"><h1>Harbour letter of the year</h1>${paragraphs.join('')}</body></html>`
})()

test('the pages of a PDF show, the passage is boxed where it is printed, and a click goes to another', async ({
  workbench,
  browser,
}) => {
  const { page } = workbench
  await importThrough(page, [{ name: 'harbour-letter.pdf', bytes: await printPdf(browser, letter) }])
  await workbench.openDocument('Harbour letter of the year')
  await page.keyboard.press('Alt+o')
  const pages = page.getByRole('region', { name: /Pages of Harbour letter/ })
  await expect(pages.locator('canvas[data-drawn="1"]')).toBeVisible()

  await test.step('the box stands round the red words and nothing else', async () => {
    await page.keyboard.press('Control+f')
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: 'Find in this document' }))
      .fill('week 41 ')
    await expect(current(page)).toContainText('In week 41 the yard')
    await page.keyboard.press('Escape')
    const box = pages.locator('.original-box')
    await expect(box).toHaveCount(1)
    await expect(box).toBeInViewport()
    const sheet = pages.locator('.pdf-page', { has: page.locator('.original-box') })
    await expect(sheet.locator('canvas[data-drawn]')).toBeVisible()
    const red = await sheet.evaluate((element) => {
      const canvas = element.querySelector('canvas')
      const frame = element.querySelector('.original-box')?.getBoundingClientRect()
      if (!canvas || !frame) return null
      const at = canvas.getBoundingClientRect()
      const { data, width } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: new Uint8ClampedArray(),
        width: 1,
      }
      const found = { inside: 0, outside: 0 }
      for (let pixel = 0; pixel < data.length / 4; pixel += 1) {
        const [r = 0, g = 0, b = 0] = data.subarray(pixel * 4, pixel * 4 + 3)
        if (r < 200 || g > 90 || b > 90) continue
        const x = at.left + ((pixel % width) * at.width) / canvas.width
        const y = at.top + (Math.floor(pixel / width) * at.height) / canvas.height
        const isInside = x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom
        found[isInside ? 'inside' : 'outside'] += 1
      }
      return found
    })
    expect(red?.inside).toBeGreaterThan(100)
    expect(red?.outside).toBe(0)
  })

  await test.step('a click on a paragraph goes to its passage', async () => {
    const box = await pages.locator('.original-box').boundingBox()
    if (!box) throw new Error('no box')
    await page.mouse.click(box.x + 60, box.y + box.height + 24)
    await expect(current(page)).toContainText('In week 42 the yard')
    await expect(pages.locator('.original-box')).toBeInViewport()
  })

  await test.step('zoom makes the page larger, and fits it again', async () => {
    const sheet = pages.locator('.pdf-page').last()
    const before = (await sheet.boundingBox())?.width ?? 0
    await page.getByRole('button', { name: 'Larger', exact: true }).click()
    await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.05)
    await page.getByRole('button', { name: /fit to the pane/ }).click()
    await expect
      .poll(async () => Math.round((await sheet.boundingBox())?.width ?? 0))
      .toBe(Math.round(before))
  })
})

/** An invented page with everything a page can try: scripts, handlers, remote things, forms, links, frames. */
const dispatch = `<!doctype html><html><head><title>Lagoon Dispatch</title><base href="https://evil.example/">
<meta http-equiv="refresh" content="0; url=https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">
<style>@import url(https://evil.example/y.css); .bg { background: url(https://evil.example/z.png) } h2 { color: rgb(1, 2, 3) }</style>
<script>parent.harmed = 1</script></head>
<body onload="parent.harmed = 1" class="bg"><nav><a href="https://evil.example/a">Home</a> <a href="javascript:parent.harmed=1">Markets</a></nav>
<article><h1>What the foundry at Aldermoor said</h1>
<p>The foundry opened its books on Friday, and they are thinner than last year. It will be a busy year.</p>
<img src="https://evil.example/track.gif" alt="A furnace at night" onerror="parent.harmed = 1">
<h2>Order book</h2>
<p>Orders reached 412 million dollars, according to <a href="https://evil.example/c">the filing</a>. It will be a busy year.</p>
<p>${'Between the two halves of the hall a crane waits for its motor, and nobody knows from which port it will come. '.repeat(30)}</p>
<p>The dividend stays where it was, and the board meets in May to decide whether the old hall is kept.</p></article>
<form action="https://evil.example/f"><input name="q" value="Subscribe"><button onclick="parent.harmed = 1">Send</button></form>
<iframe src="https://evil.example/"></iframe><svg onload="parent.harmed = 1"><script>parent.harmed = 1</script></svg></body></html>`

test('a saved page shows as it was and does nothing; the passage is boxed in it, and a click goes to another', async ({
  workbench,
}) => {
  const { page } = workbench
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1|data:|about:)/.test(request.url())) asked.push(request.url())
  })
  await importThrough(page, [{ name: 'lagoon.html', bytes: dispatch }])
  await workbench.openDocument('What the foundry at Aldermoor said')
  await page.keyboard.press('Alt+o')
  const frame = page.frameLocator('iframe.saved-page')
  const box = frame.locator('#lightbench-passage-box')
  await expect(frame.getByText('The foundry opened its books')).toBeVisible()

  await test.step('its own style holds, and its scripts, links and forms are dead', async () => {
    await expect(page.locator('iframe.saved-page')).toHaveAttribute('sandbox', 'allow-same-origin')
    await expect(frame.locator('h2')).toHaveCSS('color', 'rgb(1, 2, 3)')
    await expect(frame.locator('script, iframe, form, link, base, meta[http-equiv="refresh"]')).toHaveCount(0)
    await expect(frame.locator('a[href], img[src]')).toHaveCount(0)
    await frame.getByText('Home').click()
    await expect(frame.getByRole('button', { name: 'Send' })).toBeDisabled()
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    expect(asked).toEqual([])
  })

  await test.step('of two equal sentences the one that is meant is boxed, and the box follows J', async () => {
    await frame.getByText('Orders reached 412').click()
    await expect(current(page)).toContainText('Orders reached 412')
    const paragraph = await frame.getByText('Orders reached 412').boundingBox()
    await expect
      .poll(async () => Math.abs(((await box.boundingBox())?.y ?? 0) - (paragraph?.y ?? 0)))
      .toBeLessThan(8)
    // Keys pressed in the frame are the window's.
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(current(page)).toContainText('The dividend stays')
    await expect(box).toBeInViewport()
    await expect(frame.getByText('The dividend stays')).toBeInViewport()
  })
})

test('a page saved whole shows with the picture that was saved beside it', async ({ workbench }) => {
  const { page } = workbench
  const picture =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const saved = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="--=_Part"',
    '',
    '----=_Part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://harbour.example/letters/pier',
    '',
    `<html><head><title>The pier</title></head><body><article><h1>The pier was mended in spring</h1>
<p>Forty planks were laid between March and May, and the harbour master counted each of them twice.</p>
<img src="../pier.png" alt="The pier at noon"><p>The ferry lands there again, and the bakery opens at five for its passengers.</p></article></body></html>`,
    '----=_Part',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://harbour.example/pier.png',
    '',
    picture,
    '----=_Part--',
    '',
  ].join('\r\n')
  await importThrough(page, [{ name: 'pier.mhtml', bytes: saved }])
  await workbench.openDocument('The pier was mended in spring')
  await page.keyboard.press('Alt+o')
  const frame = page.frameLocator('iframe.saved-page')
  await expect(frame.getByText('Forty planks were laid')).toBeVisible()
  await expect(frame.getByAltText('The pier at noon')).toHaveAttribute(
    'src',
    `data:image/png;base64,${picture}`,
  )
})

test('from a figure in the inspector one action leads to its words in the original', async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.openDocument(call)
  await page.getByRole('tab', { name: /Facts/ }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const line = inspector.locator('.fact-line').nth(3)
  await line.click()
  const marked = await inspector.locator('.fact-more .source-passage mark').first().innerText()
  await inspector.getByRole('button', { name: 'In the original' }).click()
  const boxed = page.locator('.passage-lines.boxed')
  await expect(boxed).toBeInViewport()
  await expect(boxed).toContainText(marked)
})
