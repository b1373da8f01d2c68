import { compareRows, joinTraits, readTraits, rowConfidence, type RowTraits } from './compare-rows.ts'
import type { Side } from './document.ts'

/** A stretch of one language to be paired, in reading order. */
export interface PairingItem {
  readonly side: Side
  readonly text: string
}

/** Indexes of the items that make one row, neighbours where several; a side without a counterpart is empty. */
export interface Row {
  readonly en: readonly number[]
  readonly zh: readonly number[]
  /** How sure the two belong together, 0 to 1; null where one is missing. */
  readonly confidence: number | null
}

/**
 * Pairs the lines of a stretch printed row by row. A block is a run of the language that comes first and the run
 * of the other below it; one line each is a row, and in longer blocks likeness decides which lines stand alone.
 */
export function pairLanguages(items: readonly PairingItem[], first: Side): readonly Row[] {
  const rows: Row[] = []
  let at = 0
  while (at < items.length) {
    const start = at
    while (at < items.length && items[at]?.side === first) at++
    const middle = at
    while (at < items.length && items[at]?.side !== first) at++
    pairBlock(items, range(start, middle), range(middle, at), first, rows)
  }
  return rows
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function pairBlock(
  items: readonly PairingItem[],
  above: readonly number[],
  below: readonly number[],
  first: Side,
  rows: Row[],
): void {
  const row = (a: readonly number[], b: readonly number[], confidence: number | null = null): Row =>
    first === 'en' ? { en: a, zh: b, confidence } : { en: b, zh: a, confidence }
  const alone = (index: number, isAbove: boolean) => (isAbove ? row([index], []) : row([], [index]))
  if (above.length === 0 || below.length === 0) {
    for (const index of above) rows.push(alone(index, true))
    for (const index of below) rows.push(alone(index, false))
    return
  }
  const textOf = (index: number) => items[index]?.text ?? ''
  const upper = above.map((index) => readTraits(textOf(index)))
  const lower = below.map((index) => readTraits(textOf(index)))
  const compare = (measure: typeof compareRows, a: RowTraits, b: RowTraits) =>
    first === 'en' ? measure(a, b) : measure(b, a)
  const [a, b] = [upper[0], lower[0]]
  if (above.length === 1 && below.length === 1 && a && b) {
    if (isOneRow(a, b)) rows.push(row(above, below, compare(rowConfidence, a, b)))
    else rows.push(alone(above[0] ?? 0, true), alone(below[0] ?? 0, false))
    return
  }
  const likeness = (run: AlignedRun) => {
    const traits = (all: readonly RowTraits[], from: number, count: number) =>
      count === 1 ? all[from] : joinTraits(all.slice(from, from + count))
    const [x, y] = [traits(upper, run.above, run.aboveCount), traits(lower, run.below, run.belowCount)]
    // Where lines alternate, the two that touch belong together unless others fit clearly better.
    const touches = run.above + run.aboveCount === above.length && run.below === 0
    return x && y ? compare(compareRows, x, y) + (touches ? 0.25 : 0) : 0
  }
  const found: Row[] = []
  const paired = new Set<number>()
  for (const run of alignRuns(above.length, below.length, likeness)) {
    const from = above.slice(run.above, run.above + run.aboveCount)
    const to = below.slice(run.below, run.below + run.belowCount)
    for (const index of [...from, ...to]) paired.add(index)
    const [x, y] = [from, to].map((all) => joinTraits(all.map((index) => readTraits(textOf(index)))))
    found.push(row(from, to, x && y ? compare(rowConfidence, x, y) * inBlock : null))
  }
  for (const index of above) if (!paired.has(index)) found.push(alone(index, true))
  for (const index of below) if (!paired.has(index)) found.push(alone(index, false))
  rows.push(...found.toSorted((x, y) => firstOf(x) - firstOf(y)))
}

/** Of a row that likeness chose among several, and not just its place. */
const inBlock = 0.9

function firstOf(row: Row): number {
  return Math.min(row.en[0] ?? Infinity, row.zh[0] ?? Infinity)
}

/** Two adjacent lines are a row unless length and content both say that they cannot be. */
function isOneRow(upper: RowTraits, lower: RowTraits): boolean {
  const ratio = Math.max(upper.weight, lower.weight) / Math.min(upper.weight, lower.weight)
  if (Math.max(upper.weight, lower.weight) < 12 || ratio < 4) return true
  return compareRows(upper, lower) > 0.3 || ratio < 6
}

/** Neighbouring items of each run that make one row: from where, and how many. */
interface AlignedRun {
  readonly above: number
  readonly aboveCount: number
  readonly below: number
  readonly belowCount: number
}

const bandWidth = 12
const leastLikeness = 0.25
/** What a row of three items must be better by than the row of two of them: a paragraph broken in translation is rare. */
const joinedCost = 0.12
const steps = [
  { aboveCount: 1, belowCount: 0 },
  { aboveCount: 0, belowCount: 1 },
  { aboveCount: 1, belowCount: 1 },
  { aboveCount: 1, belowCount: 2 },
  { aboveCount: 2, belowCount: 1 },
] as const

/** Best monotone alignment of two runs by likeness, within a band around the diagonal so that it stays linear. */
function alignRuns(n: number, m: number, likeness: (run: AlignedRun) => number): readonly AlignedRun[] {
  const width = bandWidth + Math.abs(n - m)
  const from = (i: number) => Math.max(0, Math.floor((i * m) / n) - width)
  const to = (i: number) => Math.min(m, Math.ceil((i * m) / n) + width)
  const best: Float64Array[] = []
  const taken: Uint8Array[] = []
  const valueAt = (i: number, j: number) =>
    i < 0 || j < from(i) || j > to(i) ? -Infinity : (best[i]?.[j - from(i)] ?? -Infinity)
  for (let i = 0; i <= n; i++) {
    const row = new Float64Array(to(i) - from(i) + 1)
    const chosen = new Uint8Array(row.length)
    best.push(row)
    taken.push(chosen)
    for (let j = from(i); j <= to(i); j++) {
      let value = i === 0 && j === 0 ? 0 : -Infinity
      for (const [index, { aboveCount, belowCount }] of steps.entries()) {
        const before = valueAt(i - aboveCount, j - belowCount)
        if (before === -Infinity) continue
        const isPair = aboveCount > 0 && belowCount > 0
        const run = { above: i - aboveCount, aboveCount, below: j - belowCount, belowCount }
        const gain = isPair
          ? likeness(run) - leastLikeness - (aboveCount + belowCount > 2 ? joinedCost : 0)
          : 0
        if (before + gain > value) {
          value = before + gain
          chosen[j - from(i)] = index + 1
        }
      }
      row[j - from(i)] = value
    }
  }
  const runs: AlignedRun[] = []
  for (let [i, j] = [n, m]; i > 0 || j > 0;) {
    const step = steps[(taken[i]?.[j - from(i)] ?? 0) - 1]
    if (step === undefined) break
    i -= step.aboveCount
    j -= step.belowCount
    if (step.aboveCount > 0 && step.belowCount > 0) runs.push({ above: i, below: j, ...step })
  }
  return runs.toReversed()
}

/** Which language stands above the other: the one that opens stretches, or else the one whose lines fit those below. */
export function findUpperSide(stretches: readonly (readonly PairingItem[])[]): Side {
  let balance = 0
  for (const items of stretches.slice(0, 400)) {
    const opens = items[0]?.side
    if (items.some((item) => item.side !== opens)) balance += opens === 'en' ? 0.5 : -0.5
    for (let index = 1; index < Math.min(items.length, 200); index++) {
      const [above, below] = [items[index - 1], items[index]]
      if (above === undefined || below === undefined || above.side === below.side) continue
      const likeness =
        above.side === 'en'
          ? compareRows(readTraits(above.text), readTraits(below.text))
          : compareRows(readTraits(below.text), readTraits(above.text))
      balance += above.side === 'en' ? likeness : -likeness
    }
  }
  return balance < 0 ? 'zh' : 'en'
}
