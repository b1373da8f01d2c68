import { compareRows, rowConfidence, readTraits, type RowTraits } from './compare-rows.ts'
import type { Side } from './document.ts'

/** A stretch of one language to be paired, in reading order. */
export interface PairingItem {
  readonly side: Side
  readonly text: string
}

/** Indexes of the items that make one row; one of the two is null where the other language has no counterpart. */
export interface Row {
  readonly en: number | null
  readonly zh: number | null
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
  const row = (a: number | null, b: number | null, confidence: number | null = null): Row =>
    first === 'en' ? { en: a, zh: b, confidence } : { en: b, zh: a, confidence }
  const traits = (index: number) => readTraits(items[index]?.text ?? '')
  if (above.length === 0 || below.length === 0) {
    for (const index of above) rows.push(row(index, null))
    for (const index of below) rows.push(row(null, index))
    return
  }
  const upper = above.map(traits)
  const lower = below.map(traits)
  const compare = (measure: typeof compareRows, i: number, j: number) =>
    first === 'en'
      ? measure(upper[i] as RowTraits, lower[j] as RowTraits)
      : measure(lower[j] as RowTraits, upper[i] as RowTraits)
  const [a = 0, b = 0] = [above[0], below[0]]
  if (above.length === 1 && below.length === 1) {
    if (isOneRow(upper[0] as RowTraits, lower[0] as RowTraits))
      rows.push(row(a, b, compare(rowConfidence, 0, 0)))
    else rows.push(row(a, null), row(null, b))
    return
  }
  // Where lines alternate, the two that touch belong together unless others fit clearly better.
  const touching = (i: number, j: number) => (i === above.length - 1 && j === 0 ? 0.25 : 0)
  const found: Row[] = []
  const pairedAbove = new Set<number>()
  const pairedBelow = new Set<number>()
  for (const [i, j] of alignRuns(
    above.length,
    below.length,
    (x, y) => compare(compareRows, x, y) + touching(x, y),
  )) {
    pairedAbove.add(i)
    pairedBelow.add(j)
    found.push(row(above[i] ?? null, below[j] ?? null, compare(rowConfidence, i, j) * inBlock))
  }
  for (const [i, index] of above.entries()) if (!pairedAbove.has(i)) found.push(row(index, null))
  for (const [j, index] of below.entries()) if (!pairedBelow.has(j)) found.push(row(null, index))
  rows.push(...found.toSorted((x, y) => firstOf(x) - firstOf(y)))
}

/** Of a row that likeness chose among several, and not just its place. */
const inBlock = 0.9

function firstOf(row: Row): number {
  return Math.min(row.en ?? Infinity, row.zh ?? Infinity)
}

/** Two adjacent lines are a row unless length and content both say that they cannot be. */
function isOneRow(upper: RowTraits, lower: RowTraits): boolean {
  const ratio = Math.max(upper.weight, lower.weight) / Math.min(upper.weight, lower.weight)
  if (Math.max(upper.weight, lower.weight) < 12 || ratio < 4) return true
  return compareRows(upper, lower) > 0.3 || ratio < 6
}

const bandWidth = 12
const leastLikeness = 0.25

/** Best monotone alignment of two runs by likeness, within a band around the diagonal so that it stays linear. */
function alignRuns(
  n: number,
  m: number,
  likeness: (i: number, j: number) => number,
): readonly (readonly [number, number])[] {
  const width = bandWidth + Math.abs(n - m)
  const from = (i: number) => Math.max(0, Math.floor((i * m) / n) - width)
  const to = (i: number) => Math.min(m, Math.ceil((i * m) / n) + width)
  const best: Float64Array[] = []
  const valueAt = (i: number, j: number) =>
    i < 0 || j < from(i) || j > to(i) ? -Infinity : (best[i]?.[j - from(i)] ?? -Infinity)
  const step = new Map<number, number>()
  for (let i = 0; i <= n; i++) {
    const row = new Float64Array(to(i) - from(i) + 1)
    best.push(row)
    for (let j = from(i); j <= to(i); j++) {
      let value = i === 0 && j === 0 ? 0 : -Infinity
      let taken = 0
      if (i > 0 && valueAt(i - 1, j) > value) [value, taken] = [valueAt(i - 1, j), 1]
      if (j > from(i) && valueAt(i, j - 1) > value) [value, taken] = [valueAt(i, j - 1), 2]
      if (i > 0 && j > 0 && valueAt(i - 1, j - 1) > -Infinity) {
        const paired = valueAt(i - 1, j - 1) + likeness(i - 1, j - 1) - leastLikeness
        if (paired > value) [value, taken] = [paired, 3]
      }
      row[j - from(i)] = value
      step.set(i * (m + 1) + j, taken)
    }
  }
  const pairs: [number, number][] = []
  for (let [i, j] = [n, m]; i > 0 || j > 0;) {
    const taken = step.get(i * (m + 1) + j) ?? 0
    if (taken === 3) pairs.push([i - 1, j - 1])
    if (taken === 0) break
    if (taken !== 2) i--
    if (taken !== 1) j--
  }
  return pairs.toReversed()
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
