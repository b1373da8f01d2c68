// Measures the performance goals side by side with their floors and prints each as a line of one table.
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { alignGoals } from './align-goals.ts'
import { checkGoals } from './check-goals.ts'
import { isMet, type Benchmark, type Figure } from './bench.ts'
import { formulaGoals } from './formula-goals.ts'
import { gridGoals } from './grid-goals.ts'
import { gridPageGoals } from './grid-page-goals.ts'
import { prepareGround } from './ground.ts'
import { importGoals, left } from './import-goals.ts'
import { pageGoals } from './page-goals.ts'
import { endAll } from './product.ts'
import { searchGoals } from './search-goals.ts'
import { formatTable, machineLine } from './table.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
})
const documents = Number(values.documents)
const runs = Number(values.runs)
if (!Number.isInteger(documents) || documents < 10 || !Number.isInteger(runs) || runs < 1) {
  console.error('npm run bench -- [--documents N (10 or more)] [--runs N] [--only Q1,Q3]')
  process.exit(2)
}
const wanted = values.only?.split(',').map((id) => id.trim().toUpperCase())
const isWanted = (ids: readonly string[]): boolean => !wanted || ids.some((id) => wanted.includes(id))

const benchmarks: readonly Benchmark[] = [
  ...importGoals,
  ...searchGoals,
  ...pageGoals,
  ...gridGoals,
  ...gridPageGoals,
  ...formulaGoals,
  ...alignGoals,
  ...checkGoals,
]

console.log(machineLine(process.env['BENCH_GROUND'] ?? tmpdir()))
console.log(`${documents} documents, medians of ${runs}`)
const ground = prepareGround({ documents, runs, note: (text) => console.error(`… ${text}`) })
const figures: Figure[] = []
try {
  for (const { ids, run } of benchmarks) {
    if (!isWanted(ids)) continue
    console.error(`… ${ids.join(', ')}`)
    try {
      figures.push(...(await run(ground)))
    } catch (error) {
      // One goal that cannot be measured hides no other.
      figures.push(left(ids.join(', '), 'could not be measured', String(error).slice(0, 300)))
      process.exitCode = 1
      await endAll()
    }
  }
} finally {
  ground.close()
}
const number = (id: string): number => Number(/\d+/.exec(id)?.[0])
console.log(`\n${formatTable(figures.toSorted((a, b) => number(a.id) - number(b.id)))}`)
const short = figures.filter((figure) => isMet(figure) === false).length
const met = figures.filter((figure) => isMet(figure) === true).length
console.log(`\n${met} ok, ${short} short`)
