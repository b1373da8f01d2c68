import { chromium, type Page } from '@playwright/test'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDefinition } from '../../shared/grids/grid-definition.ts'
import { findBrowser } from '../support/find-browser.ts'
import { ms, percentile, type Benchmark, type Figure, type Ground } from './bench.ts'
import { left } from './import-goals.ts'
import { importFolder, openHost, type Host } from './product.ts'

/** A very large grid in a window: its first rows, and scrolling down and sideways. */
export const gridPageGoals: readonly Benchmark[] = [{ ids: ['Q14'], run: measureGridPage }]

const size = { rows: 10_000, columns: 40 }
const gridName = 'Ten thousand lines'
/** Most cells that are typed in one step. */
const inOneStep = 50_000

async function measureGridPage(ground: Ground): Promise<readonly Figure[]> {
  const executablePath = findBrowser()
  if (!executablePath) return [left('Q14', 'a large grid in the window', 'left out: there is no browser')]
  const host = await openHost(await makeLibrary(ground))
  ground.note(`typing ${size.rows * size.columns} cells`)
  await typeGrid(host)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] })
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  ).newPage()
  await page.goto(await host.newLink())
  const opened: number[] = []
  for (let run = 0; run < Math.max(2, ground.runs); run += 1) opened.push(await openGrid(page))
  const down = await scroll(page, 'down', 120)
  const sideways = await scroll(page, 'right', 20)
  await browser.close()
  await host.close()
  const what = `of a grid of ${size.rows} x ${size.columns}`
  const frames = (name: string, durations: readonly number[]): readonly Figure[] => {
    const late = (100 * durations.filter((duration) => duration > 25).length) / durations.length
    return [
      {
        id: 'Q14',
        what: `scroll ${name} ${what}: frame p50 / p95`,
        ours: `${percentile(durations, 0.5).toFixed(1)} / ${ms(percentile(durations, 0.95))}`,
        value: percentile(durations, 0.95),
        pass: { atMost: 20, unit: ' ms' },
      },
      {
        id: 'Q14',
        what: `scroll ${name} ${what}: frames over 25 ms`,
        ours: `${late.toFixed(1)} %`,
        value: late,
        pass: { atMost: 1, unit: ' %' },
      },
    ]
  }
  const again = percentile(opened.slice(1), 0.5)
  return [
    {
      id: 'Q14',
      what: `first rows ${what} in the window, once it was read`,
      ours: ms(again),
      value: again,
      pass: { atMost: 600, unit: ' ms' },
      remark: `the very first time ${ms(opened[0] ?? Number.NaN)}`,
    },
    ...frames('down', down),
    ...frames('sideways', sideways),
  ]
}

async function makeLibrary({ folder }: Ground): Promise<string> {
  const [files, library] = [join(folder, 'typed'), join(folder, 'typed-library')]
  rmSync(files, { recursive: true, force: true })
  rmSync(library, { recursive: true, force: true })
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, 'note.txt'), 'A note\n\nThe grid of this library is typed by hand.\n')
  await importFolder(files, library)
  return library
}

/** Through the product's own doors: rows of the user's own, and a figure in each of their cells. */
async function typeGrid({ api }: Host): Promise<void> {
  const customRows = Array.from({ length: size.rows }, (_, at) => ({
    key: `own:${at}`,
    name: `Line ${at}`,
    kind: 'typed' as const,
    formula: null,
    unit: 'USD',
    after: null,
  }))
  const definition = {
    ...plainDefinition,
    layout: 'companies' as const,
    groupBy: 'none' as const,
    computed: [],
    customRows,
  }
  const { id: gridId } = await api.grids.create({ name: gridName, definition })
  const cells = customRows.flatMap(({ key }, row) =>
    Array.from({ length: size.columns }, (_, column) => ({
      rowKey: key,
      column: `${2015 + Math.floor(column / 4)}Q${(column % 4) + 1}`,
      value: String(1_000_000 * (1 + ((row * 7_919 + column) % 997))),
    })),
  )
  for (let at = 0; at < cells.length; at += inOneStep)
    await api.grids.setCells({ gridId, cells: cells.slice(at, at + inOneStep) })
}

/** Opens the grid from the list of grids, and closes it first where it is open. */
async function openGrid(page: Page): Promise<number> {
  const tab = page.getByRole('tab', { name: new RegExp(gridName) })
  if ((await tab.count()) > 0) await tab.first().click({ button: 'middle' })
  await page
    .getByRole('treeitem', { name: /^Grids$/ })
    .first()
    .click()
  const open = page.getByRole('button', { name: gridName, exact: true })
  await open.waitFor()
  return open.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const look = () => {
          const first = document.querySelector('.period-cell .grid-value, .period-cell.grid-value')
          if (first && first.getBoundingClientRect().height > 0)
            requestAnimationFrame(() => resolve(performance.now() - from))
          else requestAnimationFrame(look)
        }
        ;(element as HTMLElement).click()
        requestAnimationFrame(look)
      }),
  )
}

/** Moves the grid by so many pixels a frame, and tells how long each frame took. */
async function scroll(page: Page, direction: 'down' | 'right', step: number): Promise<readonly number[]> {
  await page.waitForTimeout(1_000)
  return page.evaluate(
    async ({ direction: way, step: by }) => {
      const scrolls = (element: Element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        return way === 'down'
          ? element.scrollHeight > element.clientHeight + 400 && /auto|scroll/.test(overflowY)
          : element.scrollWidth > element.clientWidth + 400 && /auto|scroll/.test(overflowX)
      }
      const place = [...document.querySelectorAll('.metric-grid *')].find(scrolls)
      if (!place) throw new Error('nothing scrolls')
      const frames: number[] = []
      let last = performance.now()
      for (let frame = 1; frame <= 240; frame += 1) {
        if (way === 'down') place.scrollTop = by * frame
        else place.scrollLeft = by * frame
        await new Promise(requestAnimationFrame)
        const now = performance.now()
        frames.push(now - last)
        last = now
      }
      return frames
    },
    { direction, step },
  )
}
