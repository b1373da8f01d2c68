import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mb, ms, sideBySide, timed, type Benchmark, type Figure, type Ground } from './bench.ts'
import { importFloor } from './floors.ts'
import { hasProgram } from './ground.ts'
import { importFolder, openHost, runProduct } from './product.ts'

/** Import: its speed beside the floor and beside recoll, how it grows, and what the library takes. */
export const importGoals: readonly Benchmark[] = [
  { ids: ['Q1'], run: measureThroughput },
  { ids: ['Q2'], run: measureRecoll },
  { ids: ['Q7'], run: measureGrowth },
  { ids: ['Q8'], run: measureSize },
  { ids: ['Q18'], run: measureMemory },
  { ids: ['Q19'], run: measureVerify },
  { ids: ['Q20'], run: measureUnchanged },
]

async function measureThroughput({ corpus, folder, runs }: Ground): Promise<readonly Figure[]> {
  const found = await sideBySide(
    runs,
    () => importFloor(corpus.folder, join(folder, 'floor.sqlite')),
    () => importFolder(corpus.folder, join(folder, 'throughput')),
  )
  const speed = (duration: number) => `${((1000 * corpus.documents) / duration).toFixed(1)} documents/s`
  return [
    {
      id: 'Q1',
      what: 'import throughput, share of the floor',
      ours: speed(found.ours),
      floor: speed(found.floor),
      value: found.floor / found.ours,
      pass: { atLeast: 0.6 },
      remark: found.remark,
    },
  ]
}

async function measureRecoll({ corpus, folder, runs }: Ground): Promise<readonly Figure[]> {
  if (!hasProgram('recollindex'))
    return [left('Q2', 'import beside recoll', 'left out: recoll is not installed')]
  const settings = join(folder, 'recoll')
  const found = await sideBySide(
    runs,
    () => {
      rmSync(settings, { recursive: true, force: true })
      mkdirSync(settings)
      writeFileSync(join(settings, 'recoll.conf'), `topdirs = ${corpus.folder}\n`)
      spawnSync('recollindex', ['-c', settings])
    },
    () => importFolder(corpus.folder, join(folder, 'throughput')),
  )
  return [
    {
      id: 'Q2',
      what: "import, recoll's time over ours",
      ours: ms(found.ours),
      floor: ms(found.floor),
      value: found.floor / found.ours,
      pass: { atLeast: 2 },
      remark: found.remark,
    },
  ]
}

async function measureGrowth({ corpus, small, folder }: Ground): Promise<readonly Figure[]> {
  const few = (await timed(() => importFolder(small.folder, join(folder, 'growth')))) / small.documents
  const many = (await timed(() => importFolder(corpus.folder, join(folder, 'growth')))) / corpus.documents
  return [
    {
      id: 'Q7',
      what: `cost of a document, ${corpus.documents} beside ${small.documents}`,
      ours: ms(many),
      floor: ms(few),
      value: many / few,
      pass: { atMost: 1.8 },
    },
  ]
}

async function measureSize(ground: Ground): Promise<readonly Figure[]> {
  const library = await ground.library(ground.corpus)
  const file = join(library, 'library.sqlite')
  const db = new Database(file, { readonly: true })
  const originals = db.prepare('select coalesce(sum(length(data)), 0) from originals').pluck().get() as number
  db.close()
  const size = statSync(file).size - originals
  return [
    {
      id: 'Q8',
      what: 'library over text, originals not counted',
      ours: mb(size),
      floor: mb(ground.corpus.bytes),
      value: size / ground.corpus.bytes,
      pass: { atMost: 2.2 },
    },
  ]
}

async function measureMemory(ground: Ground): Promise<readonly Figure[]> {
  const library = await ground.library(ground.corpus)
  const host = await openHost(library)
  await host.api.documents.list({ view: 'all', limit: 100 })
  await host.api.search.search({ query: 'revenue', limit: 20 })
  const idle = host.residentBytes()
  await host.close()
  const during = await importFolder(ground.small.folder, join(ground.folder, 'memory'), true)
  if (idle === 0) return [left('Q18', 'memory of the host', 'left out: there is no /proc here')]
  const figure = (what: string, bytes: number, most: number): Figure => ({
    id: 'Q18',
    what,
    ours: mb(bytes),
    value: bytes / 1e6,
    pass: { atMost: most, unit: ' MB' },
  })
  return [
    figure('resident, all processes, after a search', idle, 200),
    figure('resident, all processes, during an import', during.peakBytes, 500),
  ]
}

async function measureVerify(ground: Ground): Promise<readonly Figure[]> {
  const library = await ground.library(ground.corpus)
  const size = statSync(join(library, 'library.sqlite')).size
  const durations: number[] = []
  for (let run = 0; run < ground.runs; run += 1)
    durations.push(
      await timed(async () => {
        const { status, output } = await runProduct(['verify', '--library', library, '--json'])
        if (status !== 0) throw new Error(`verify: ${output.slice(0, 400)}`)
      }),
    )
  const perGb = durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)]! / (size / 1e6)
  return [
    {
      id: 'Q19',
      what: `verify a library of ${mb(size)}`,
      ours: `${perGb.toFixed(1)} s/GB`,
      value: perGb,
      pass: { atMost: 6, unit: ' s/GB' },
    },
    left('Q19', 'verified backup', 'not in this version'),
  ]
}

async function measureUnchanged(ground: Ground): Promise<readonly Figure[]> {
  const library = await ground.library(ground.corpus)
  const nothing = join(ground.folder, 'nothing')
  mkdirSync(nothing, { recursive: true })
  const importAgain = (folder: string) =>
    timed(async () => {
      const { status } = await runProduct(['import', folder, '--library', library, '--quiet', '--json'])
      if (status !== 0) throw new Error(`the import of ${folder} ended with ${status}`)
    })
  const start = await importAgain(nothing)
  const duration = await importAgain(ground.corpus.folder)
  // Only what the files take grows with them.
  const forTenThousand = start + (Math.max(0, duration - start) * 10_000) / ground.documents
  return [
    {
      id: 'Q20',
      what: `import ${ground.documents} unchanged files again, ${ms(start)} of it for the start`,
      ours: ms(duration),
      value: forTenThousand,
      pass: { atMost: 2_000, unit: ' ms for 10,000' },
      remark: `10,000 would take ${ms(forTenThousand)}`,
    },
  ]
}

/** A goal without a figure, and why. */
export const left = (id: string, what: string, remark: string): Figure => ({
  id,
  what,
  ours: '–',
  value: null,
  pass: null,
  remark,
})
