import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { median, ms, sideBySide, timed, times, type Benchmark, type Figure, type Ground } from './bench.ts'
import { plainDefinition } from '../../shared/grids/grid-definition.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import { wholeGrid } from '../../shared/grids/grid-filter.ts'
import { gridOf, makeFact } from '../unit/grids/make-facts.ts'
import { workbookFloor } from './floors.ts'
import { importFolder, openHost, type Host } from './product.ts'
import { unpackTable } from '../../shared/grids/packed-view.ts'

/** A grid of fifty thousand cells, made of stated figures alone, and its workbook. */
export const gridGoals: readonly Benchmark[] = [{ ids: ['Q14', 'Q16'], run: measureGrid }]

const quarters = 100
/** Each gives three rows: what was reported, and its growth over a year and over a quarter. */
const segments = 170

async function measureGrid(ground: Ground): Promise<readonly Figure[]> {
  const library = await makeLibrary(ground)
  const host = await openHost(library)
  const [grid] = (await host.api.grids.list({})).toSorted((a, b) => (b.facts ?? 0) - (a.facts ?? 0))
  if (!grid) throw new Error('the figures make no grid')
  const read = async () => unpackTable(await host.api.grids.read({ gridId: grid.id }))
  const table = await read()
  const cells = table.rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell !== null).length, 0)
  const durations: number[] = []
  // A grid that was read is kept until something is written: each run follows a write.
  const write = (run: number) =>
    host.api.grids.comment({
      gridId: grid.id,
      rowKey: table.rows[0]?.key ?? '',
      column: table.columns[0]?.key ?? '',
      text: `run ${run}`,
    })
  for (let run = 0; run < ground.runs; run += 1) {
    await write(run)
    durations.push(await timed(read))
  }
  const arranging = await measureArranging(host, table, cells, ground.runs)
  const formulas = await measureFormulas(host, table, ground.runs)
  const { ownMs, ...workbook } = await measureWorkbook(
    host,
    grid.id,
    table.rows.length,
    table.columns.length,
    ground.runs,
  )
  await host.close()
  return [
    {
      id: 'Q14',
      what: `read a grid of ${cells} cells through the host`,
      ours: ms(median(durations)),
      value: median(durations),
      pass: { atMost: 600, unit: ' ms' },
    },
    { ...workbook, what: `${cells} cells to xlsx, over hand-written XML` },
    {
      id: 'Q16',
      what: `${cells} cells from the library to an xlsx file`,
      ours: ms(ownMs),
      value: ownMs,
      pass: { atMost: 2_000, unit: ' ms' },
    },
    ...arranging,
    ...formulas,
    measureLargest(ground.runs),
  ]
}

/** What a window asks for first, and again once its rows are sorted by two columns and filtered by a third. */
async function measureArranging(
  host: Host,
  table: GridTable,
  cells: number,
  runs: number,
): Promise<readonly Figure[]> {
  const { grids } = host.api
  const view = () => grids.view({ gridId: table.id, filter: wholeGrid, from: 0, to: 400 })
  const [first, second, third] = [0.2, 0.5, 0.8].map(
    (share) => table.columns[Math.floor(table.columns.length * share)]?.key ?? '',
  ) as [string, string, string]
  const [opened, arranged]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    await grids.comment({
      gridId: table.id,
      rowKey: table.rows[0]?.key ?? '',
      column: first,
      text: `opened ${run}`,
    })
    opened.push(await timed(view))
    const by = (column: string) => ({ by: 'column' as const, column, isDescending: run % 2 === 0 })
    arranged.push(
      await timed(async () => {
        await grids.update({
          gridId: table.id,
          definition: {
            ...table.definition,
            sort: [by(first), by(second)],
            filter: [{ column: third, test: 'greater', text: '150', upTo: '' }],
          },
        })
        const { rows } = await view()
        if (rows === null || rows.length === 0) throw new Error('the condition filters nothing')
      }),
    )
    await grids.update({ gridId: table.id, definition: table.definition })
  }
  const what = (of: string) => `${of} of a grid of ${cells} cells, as a window asks for it`
  return [
    {
      id: 'Q14',
      what: what('first rows'),
      ours: ms(median(opened)),
      value: median(opened),
      pass: { atMost: 600, unit: ' ms' },
    },
    {
      id: 'Q14',
      what: what('sort by two columns and filter'),
      ours: ms(median(arranged)),
      value: median(arranged),
      pass: { atMost: 200, unit: ' ms' },
    },
  ]
}

const formulaRows = 50

/** Formulas over a whole grid, each resting on the one before: written into it, and once a value under them changes. */
async function measureFormulas(host: Host, table: GridTable, runs: number): Promise<readonly Figure[]> {
  const { grids } = host.api
  const customRows = Array.from({ length: formulaRows }, (_, at) => ({
    key: `own:${at}`,
    name: `Own ${at}`,
    kind: 'formula' as const,
    formula:
      at === 0
        ? `[Revenue; ${segmentName(0)}] * 2`
        : `[Own ${at - 1}] + [Revenue; ${segmentName(at)}] / [Revenue; ${segmentName(1)}][-1]`,
    unit: 'USD',
    after: null,
  }))
  const [added, again]: [number[], number[]] = [[], []]
  const view = () => grids.view({ gridId: table.id, filter: wholeGrid, from: 0, to: 0 })
  const rowKey =
    table.rows.find(
      ({ measure, segment }) =>
        measure === 'value' && segment?.toLowerCase() === segmentName(0).toLowerCase(),
    )?.key ?? ''
  for (let run = 0; run < runs; run += 1) {
    await grids.update({ gridId: table.id, definition: table.definition })
    const without = await timed(view)
    await grids.update({ gridId: table.id, definition: { ...table.definition, customRows } })
    added.push((await timed(view)) - without)
    const column = table.columns[run]?.key ?? ''
    again.push(
      await timed(async () => {
        await grids.setCells({
          gridId: table.id,
          cells: [{ rowKey, column, value: String(1_000_000 + run) }],
        })
        await view()
      }),
    )
  }
  await grids.remove({ gridId: table.id })
  const formulas = formulaRows * table.columns.length
  const figure = (what: string, durations: readonly number[]): Figure => ({
    id: 'Q14',
    what,
    ours: ms(median(durations)),
    value: median(durations),
    pass: { atMost: 300, unit: ' ms' },
  })
  return [
    figure(`work out ${formulas} formulas written into a grid`, added),
    figure(`a typed value until ${formulas} formulas of the grid are worked out again`, again),
  ]
}

const largest = { rows: 10_000, columns: 40 }

/** The slice of a very large grid that a window asks for while it scrolls, once the grid is built. */
function measureLargest(runs: number): Figure {
  const facts = Array.from({ length: largest.rows * largest.columns }, (_, at) => {
    const column = at % largest.columns
    return makeFact({
      segment: `Line ${Math.floor(at / largest.columns)}`,
      value: String(1_000_000 + at),
      quote: '$1.0 million',
      period: `${2015 + Math.floor(column / 4)}Q${(column % 4) + 1}`,
    })
  })
  const begun = performance.now()
  const table = gridOf(facts, { definition: { ...plainDefinition, computed: [] } })
  const built = performance.now() - begun
  const durations = Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    JSON.parse(JSON.stringify({ ...table, rows: table.rows.slice(run * 100, run * 100 + 100) }))
    return performance.now() - start
  })
  return {
    id: 'Q14',
    what: `hand over 100 of ${largest.rows} rows x ${largest.columns} columns`,
    ours: ms(median(durations)),
    value: median(durations),
    pass: { atMost: 100, unit: ' ms' },
    remark: `built once, in ${ms(built)}`,
  }
}

/** One company whose segments report one revenue a quarter over 25 years. */
async function makeLibrary({ folder, note }: Ground): Promise<string> {
  const [files, library] = [join(folder, 'figures'), join(folder, 'figures-library')]
  note(`importing ${quarters * segments} figures`)
  rmSync(files, { recursive: true, force: true })
  mkdirSync(files, { recursive: true })
  for (let index = 0; index < quarters; index += 1) {
    const [year, quarter] = [2000 + Math.floor(index / 4), 1 + (index % 4)]
    const lines = [
      `Gridstone Photonics Inc (NASDAQ: GRDS) Q${quarter} ${year} Earnings Call dated ${['May', 'Aug.', 'Nov.', 'Feb.'][quarter - 1]} 05, ${quarter === 4 ? year + 1 : year}`,
      'Operator',
      'Good day, and welcome to the earnings call. I now turn it over to Ada Marlow.',
      'Ada Marlow — Chief Financial Officer',
      ...Array.from(
        { length: segments },
        (_, segment) => `${segmentName(segment)} revenue was $${100 + segment}.${index % 10} million.`,
      ),
    ]
    writeFileSync(join(files, `gridstone-${year}-q${quarter}.txt`), `${lines.join('\n')}\n`)
  }
  await importFolder(files, library)
  return library
}

/** A capitalised word of its own for each segment. */
const segmentName = (index: number): string => {
  const syllables = ['ba', 'co', 'du', 'fe', 'gi', 'ka', 'lo', 'mu']
  const at = (power: number) => syllables[Math.floor(index / 8 ** power) % 8] ?? ''
  const name = `${at(2)}${at(1)}${at(0)}r`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

async function measureWorkbook(
  host: Host,
  gridId: Parameters<Host['api']['grids']['read']>[0]['gridId'],
  rows: number,
  columns: number,
  runs: number,
): Promise<Figure & { readonly ownMs: number }> {
  const found = await sideBySide(
    runs,
    () => workbookFloor(rows, columns),
    () => host.api.exports.grid({ gridId, format: 'xlsx' }),
    // Who exports a grid has it before them, and for longer than a second.
    async () => {
      await host.api.grids.view({ gridId, filter: wholeGrid, from: 0, to: 400 })
      await setTimeout(1_000)
    },
  )
  return {
    id: 'Q16',
    what: '',
    ownMs: found.ours,
    ours: ms(found.ours),
    floor: ms(found.floor),
    value: found.ratio,
    pass: { atMost: 3 },
    remark: [`${times(found.ratio)} with sources, notes, links and styles`, found.remark]
      .filter(Boolean)
      .join('; '),
  }
}
