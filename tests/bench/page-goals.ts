import { chromium, type Browser, type Page } from '@playwright/test'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusDocument } from '../support/corpus.ts'
import { findBrowser } from '../support/find-browser.ts'
import { mb, median, ms, percentile, type Benchmark, type Figure, type Ground } from './bench.ts'
import { left } from './import-goals.ts'
import { endHost, importFolder, openHost, startHost } from './product.ts'

/** What a person sees: the first rows of a document, scrolling it, and the library's list after a start. */
export const pageGoals: readonly Benchmark[] = [
  { ids: ['Q9', 'Q10'], run: measureReader },
  { ids: ['Q12'], run: measureStart },
]

async function launch(): Promise<Browser | null> {
  const executablePath = findBrowser()
  return executablePath
    ? await chromium.launch({
        executablePath,
        args: [
          '--no-sandbox',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--enable-precise-memory-info',
        ],
      })
    : null
}
const noBrowser = 'left out: there is no browser'
const view = { viewport: { width: 1400, height: 900 }, locale: 'en-US' }

const sizes = [
  { passages: 2_000, openMs: 150 },
  { passages: 100_000, openMs: 200 },
] as const

async function measureReader(ground: Ground): Promise<readonly Figure[]> {
  const browser = await launch()
  if (!browser) return [left('Q9', 'open a document', noBrowser)]
  const library = await makeLibrary(ground)
  const host = await openHost(library)
  const page = await (await browser.newContext(view)).newPage()
  await page.goto(await host.newLink())
  const figures: Figure[] = []
  for (const { passages, openMs } of sizes) {
    const title = titleOf(passages)
    const first = await openDocument(page, title)
    const durations: number[] = []
    for (let run = 0; run < 8; run += 1) {
      await page.getByRole('tab', { name: title }).click({ button: 'middle' })
      durations.push(await openDocument(page, title))
    }
    figures.push({
      id: 'Q9',
      what: `open ${passages} passages, click to first row painted, p50 / p95`,
      ours: `${ms(median(durations))} / ${ms(percentile(durations, 0.95))}`,
      value: percentile(durations, 0.95),
      pass: { atMost: openMs, unit: ' ms' },
      remark: `the very first time ${ms(first)}`,
    })
    figures.push(...(await scrollDocument(page, title, passages)))
  }
  await browser.close()
  await host.close()
  return figures
}

const titleOf = (passages: number): string => `Passages by the ${passages}`

async function makeLibrary({ folder, note }: Ground): Promise<string> {
  const [files, library] = [join(folder, 'long'), join(folder, 'long-library')]
  note('importing documents of 2,000 and 100,000 passages')
  rmSync(files, { recursive: true, force: true })
  mkdirSync(files, { recursive: true })
  const lines = Array.from({ length: 40 }, (_, index) => corpusDocument(index).text.split('\n').slice(1))
    .flat()
    .filter((line) => line.length > 80 && !/\p{Script=Han}/u.test(line))
    .map((line) => line.slice(0, 160))
  for (const { passages } of sizes) {
    const body = Array.from({ length: passages }, (_, at) => `${at + 1}. ${lines[at % lines.length] ?? ''}`)
    writeFileSync(join(files, `long-${passages}.txt`), `${titleOf(passages)}\n\n${body.join('\n\n')}\n`)
  }
  await importFolder(files, library)
  return library
}

/** Double-clicks the document in the list and waits for its first row to be painted. */
async function openDocument(page: Page, title: string): Promise<number> {
  await page
    .getByRole('tree')
    .getByRole('treeitem', { name: /^All documents/ })
    .click()
  const row = page.getByRole('grid', { name: 'Documents' }).getByRole('row').filter({ hasText: title })
  await row.waitFor()
  const duration = await row.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const look = () => {
          const first = document.querySelector('[data-row]')
          if (first && first.getBoundingClientRect().height > 0)
            // The frame after the one in which it stands is the one that shows it.
            requestAnimationFrame(() => resolve(performance.now() - from))
          else requestAnimationFrame(look)
        }
        element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true }))
        requestAnimationFrame(look)
      }),
  )
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length > 10)
  return duration
}

interface Scrolled {
  readonly frames: readonly number[]
  readonly nodes: number
  readonly grown: number
}

const scrollFrames = 240

/** Scrolls from top to end in steps of a frame. */
async function scrollDocument(page: Page, title: string, passages: number): Promise<readonly Figure[]> {
  const grid = page.getByRole('grid', { name: title })
  await grid.waitFor()
  const { frames, nodes, grown } = await grid.evaluate(
    (element, count) =>
      new Promise<Scrolled>((resolve) => {
        const heap = () =>
          (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0
        let scroller: Element = element
        for (let at: Element | null = element; at; at = at.parentElement)
          if (at.scrollHeight > at.clientHeight + 1_000) {
            scroller = at
            break
          }
        for (const inner of element.querySelectorAll('*'))
          if (inner.scrollHeight > inner.clientHeight + 1_000 && inner.scrollHeight > scroller.scrollHeight)
            scroller = inner
        const [height, before] = [scroller.scrollHeight, heap()]
        const durations: number[] = []
        let [step, nodesSeen, last] = [0, 0, performance.now()]
        const next = (now: number) => {
          durations.push(now - last)
          last = now
          nodesSeen = Math.max(nodesSeen, document.querySelectorAll('*').length)
          step += 1
          scroller.scrollTop = (height * step) / count
          if (step < count) requestAnimationFrame(next)
          else resolve({ frames: durations.slice(1), nodes: nodesSeen, grown: heap() - before })
        }
        requestAnimationFrame(next)
      }),
    scrollFrames,
  )
  const late = (100 * frames.filter((frame) => frame > 25).length) / frames.length
  const what = `scroll ${passages} passages in ${scrollFrames} frames`
  return [
    figure(`${what}: frames over 25 ms`, `${late.toFixed(1)} %`, late, 1, ' %'),
    figure(`${what}: p95 frame`, ms(percentile(frames, 0.95)), percentile(frames, 0.95), 20, ' ms'),
    figure(`${what}: DOM nodes`, String(nodes), nodes, 3_000, ''),
    figure(`${what}: heap growth`, mb(grown), grown / 1e6, 80, ' MB'),
  ]
}

const figure = (what: string, ours: string, value: number, most: number, unit: string): Figure => ({
  id: 'Q10',
  what,
  ours,
  value,
  pass: { atMost: most, unit },
})

/** Process start to the library's first list in a browser that is open already. */
async function measureStart(ground: Ground): Promise<readonly Figure[]> {
  const browser = await launch()
  if (!browser) return [left('Q12', 'start to the first list', noBrowser)]
  const library = await ground.library(ground.corpus)
  const [links, lists]: [number[], number[]] = [[], []]
  for (let run = 0; run < ground.runs; run += 1) {
    const page = await (await browser.newContext(view)).newPage()
    const from = performance.now()
    const { link, child } = await startHost(library)
    links.push(performance.now() - from)
    await page.goto(link, { waitUntil: 'commit' })
    await page.getByRole('tree').getByRole('treeitem').first().waitFor()
    lists.push(performance.now() - from)
    await page.context().close()
    await endHost(child)
  }
  await browser.close()
  return [
    {
      id: 'Q12',
      what: `host start to first list, ${ground.documents} documents (link after ${ms(median(links))})`,
      ours: ms(median(lists)),
      value: median(lists),
      pass: { atMost: 600, unit: ' ms' },
    },
  ]
}
