import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { median, ms, sideBySide, timed, times, type Benchmark, type Figure, type Ground } from './bench.ts'
import { workbookFloor } from './floors.ts'
import { importFolder, openHost, type Host } from './product.ts'

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
  const read = () => host.api.grids.read({ gridId: grid.id })
  const table = await read()
  const cells = table.rows.reduce((sum, row) => sum + row.cells.filter((cell) => cell !== null).length, 0)
  const durations: number[] = []
  for (let run = 0; run < ground.runs; run += 1) durations.push(await timed(read))
  const workbook = await measureWorkbook(host, grid.id, table.rows.length, table.columns.length, ground.runs)
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
  ]
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
): Promise<Figure> {
  const found = await sideBySide(
    runs,
    () => workbookFloor(rows, columns),
    () => host.api.exports.grid({ gridId, format: 'xlsx' }),
  )
  return {
    id: 'Q16',
    what: '',
    ours: ms(found.ours),
    floor: ms(found.floor),
    value: found.ratio,
    pass: { atMost: 3 },
    remark: [`${times(found.ratio)} with sources, styles and the start of its process`, found.remark]
      .filter(Boolean)
      .join('; '),
  }
}
