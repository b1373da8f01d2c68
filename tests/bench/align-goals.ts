import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDictionary } from '../../electron/alignment/load-dictionary.ts'
import { alignTexts } from '../../shared/alignment/align-texts.ts'
import { samplesFolder } from '../support/library.ts'
import { createRandom } from '../support/random.ts'
import { median, ms, timed, type Benchmark, type Figure, type Ground } from './bench.ts'
import { alignByLengths } from './gale-church.ts'

/** Two thousand pairs with some dropped and some merged, against the aligner of Gale and Church on the same. */
export const alignGoals: readonly Benchmark[] = [{ ids: ['Q17'], run: measureAlignment }]

const wantedPairs = 2_000
const dropped = 0.04
const merged = 0.06

async function measureAlignment({ runs }: Ground): Promise<readonly Figure[]> {
  const { en, zh, gold } = makeNoisyPairs()
  const dictionary = loadDictionary(fileURLToPath(new URL('../../resources', import.meta.url)))
  let beads: readonly { readonly en: readonly number[]; readonly zh: readonly number[] }[] = []
  const durations: number[] = []
  for (let run = 0; run < runs; run += 1)
    durations.push(await timed(() => (beads = alignTexts(en, zh, { dictionary }))))
  const lengths = (texts: readonly string[]) => texts.map((text) => text.length)
  const total = (texts: readonly string[]) => lengths(texts).reduce((sum, one) => sum + one, 0)
  let floorBeads: ReturnType<typeof alignByLengths> = []
  const ratio = total(zh) / total(en)
  const floorTime = await timed(() => (floorBeads = alignByLengths(lengths(en), lengths(zh), ratio)))
  const ours = strictF1(
    beads.map((bead) => [bead.en, bead.zh]),
    gold,
  )
  const floor = strictF1(floorBeads, gold)
  return [
    {
      id: 'Q17',
      what: `align ${en.length} by ${zh.length} segments: strict F1, over Gale and Church`,
      ours: ours.toFixed(3),
      floor: floor.toFixed(3),
      value: ours - floor,
      pass: { atLeast: 0.03 },
      remark: 'the column is the gain, not a ratio',
    },
    {
      id: 'Q17',
      what: `align ${en.length} by ${zh.length} segments`,
      ours: ms(median(durations)),
      value: median(durations),
      // A tenth of what NLTK needs for as many.
      pass: { atMost: 5_000, unit: ' ms' },
      remark: `Gale and Church in the same language ${ms(floorTime)}`,
    },
  ]
}

type Group = readonly [en: readonly number[], zh: readonly number[]]

/** A bead counts only when both its sides are exactly those of one in the gold. */
function strictF1(beads: readonly Group[], gold: readonly Group[]): number {
  const keyOf = ([en, zh]: Group) => `${en.join(' ')}|${zh.join(' ')}`
  const isWhole = ([en, zh]: Group) => en.length > 0 && zh.length > 0
  const right = new Set(gold.filter(isWhole).map(keyOf))
  const found = beads.filter(isWhole).map(keyOf)
  return (2 * found.filter((key) => right.has(key)).length) / (found.length + right.size)
}

/** Rows of the sample calls over and over, their figures redrawn each time alike on both sides, then damaged. */
function makeNoisyPairs(): {
  readonly en: readonly string[]
  readonly zh: readonly string[]
  readonly gold: readonly Group[]
} {
  const random = createRandom(17)
  const rows = readRows()
  const pairs = Array.from({ length: wantedPairs }, (_, at) => {
    const row = rows[Math.floor(random() * rows.length)] ?? ['', '']
    const digits = Array.from({ length: 10 }, () => String(1 + Math.floor(random() * 9)))
    const redraw = (text: string) => text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    return at === 0 ? row : ([redraw(row[0]), redraw(row[1])] as const)
  })
  const en: string[] = []
  const zh: string[] = []
  const gold: Group[] = []
  for (let at = 0; at < pairs.length; at += 1) {
    const [first, second] = [pairs[at] ?? ['', ''], pairs[at + 1]]
    const chance = random()
    if (chance < dropped / 2) gold.push([[en.push(first[0]) - 1], []])
    else if (chance < dropped) gold.push([[], [zh.push(first[1]) - 1]])
    else if (chance < dropped + merged && second !== undefined) {
      at += 1
      if (random() < 0.5)
        gold.push([[en.push(first[0]) - 1, en.push(second[0]) - 1], [zh.push(first[1] + second[1]) - 1]])
      else
        gold.push([
          [en.push(`${first[0]} ${second[0]}`) - 1],
          [zh.push(first[1]) - 1, zh.push(second[1]) - 1],
        ])
    } else gold.push([[en.push(first[0]) - 1], [zh.push(first[1]) - 1]])
  }
  return { en, zh, gold }
}

const readRows = (): readonly (readonly [string, string])[] =>
  ['verrano-2025-q3-call', 'verrano-2025-q4-call'].flatMap((name) => {
    const lines = readFileSync(join(samplesFolder, `${name}.txt`), 'utf8').split('\n')
    const { rows } = JSON.parse(readFileSync(join(samplesFolder, `${name}.answers.json`), 'utf8')) as {
      rows: readonly (readonly [number, number])[]
    }
    return rows.map(([en, zh]) => [lines[en - 1]?.trim() ?? '', lines[zh - 1]?.trim() ?? ''] as const)
  })
