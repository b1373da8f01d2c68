import type { Lexicon } from './lexicon.ts'
import type { TokenizedText } from './read-tokens.ts'

/** Which positions of the Chinese text each position of the English one is compared with. */
export interface Band {
  /** For English position i (0 to n), the first and last Chinese position (0 to m), both inclusive and never falling. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The stretch of both texts that is being aligned, ends exclusive. */
export interface Block {
  readonly en: readonly [from: number, to: number]
  readonly zh: readonly [from: number, to: number]
}

/** Cells of the rough comparison; beyond it, neighbouring segments are compared together. */
const mostCells = 4_000_000
const narrowest = 14
/** A word in more than this share of the segments says nothing about where they stand. */
const commonShare = 0.015

/**
 * Finds a rough path through both texts by the words they share, and gives the neighbourhood of it. Time and memory grow
 * with the product of both lengths up to 2,000 by 2,000 segments and linearly beyond: longer texts are compared by
 * groups of segments first (coarse to fine, as in Vecalign, Thompson and Koehn 2019).
 */
export function findBand(en: TokenizedText, zh: TokenizedText, lexicon: Lexicon, block: Block): Band {
  const n = block.en[1] - block.en[0]
  const m = block.zh[1] - block.zh[0]
  if (Math.min(n, m) <= narrowest * 2) return wholeBand(n, m)
  const step = Math.max(1, Math.ceil(Math.sqrt((n * m) / mostCells)))
  const rows = Math.ceil(n / step)
  const columns = Math.ceil(m / step)
  const gains = compareGroups(en, zh, lexicon, block, step, rows, columns)
  const path = findPath(gains, rows, columns)
  const margin = narrowest + Math.min(12, Math.ceil(Math.max(n, m) * 0.01)) + (step > 1 ? 2 * step : 0)
  return bandAround(
    path.map(([row, column]) => [row * step, column * step] as const),
    n,
    m,
    margin,
  )
}

/** The neighbourhood of a path of positions, `margin` wide on each side and widened so that it holds together. */
export function bandAround(
  path: readonly (readonly [en: number, zh: number])[],
  n: number,
  m: number,
  margin: number,
): Band {
  const from = new Int32Array(n + 1).fill(m)
  const to = new Int32Array(n + 1)
  let [lastRow, lastColumn] = [0, 0]
  for (const [row, column] of [[0, 0] as const, ...path, [n, m] as const]) {
    for (let i = Math.max(0, lastRow - margin); i <= Math.min(n, row + margin); i += 1) {
      from[i] = Math.min(from[i] ?? m, Math.max(0, lastColumn - margin))
      to[i] = Math.max(to[i] ?? 0, Math.min(m, column + margin))
    }
    ;[lastRow, lastColumn] = [row, column]
  }
  for (let i = n - 1; i >= 0; i -= 1) from[i] = Math.min(from[i] ?? 0, from[i + 1] ?? 0)
  for (let i = 1; i <= n; i += 1) to[i] = Math.max(to[i] ?? 0, to[i - 1] ?? 0)
  return { from, to }
}

const wholeBand = (n: number, m: number): Band => ({
  from: new Int32Array(n + 1),
  to: new Int32Array(n + 1).fill(m),
})

function compareGroups(
  en: TokenizedText,
  zh: TokenizedText,
  lexicon: Lexicon,
  block: Block,
  step: number,
  rows: number,
  columns: number,
): Float32Array {
  const gains = new Float32Array(rows * columns)
  const places = groupPlaces(zh, block.zh, step)
  const most = Math.max(8, columns * commonShare)
  const { starts, ids, values } = lexicon.enToZh
  const strongest = new Float32Array(zh.words.length)
  const touched: number[] = []
  for (let row = 0; row < rows; row += 1) {
    const last = Math.min(block.en[1], block.en[0] + (row + 1) * step)
    for (let i = block.en[0] + row * step; i < last; i += 1)
      for (const word of en.segments[i] ?? [])
        for (let k = starts[word] ?? 0; k < (starts[word + 1] ?? 0); k += 1) {
          const id = ids[k] ?? 0
          const before = strongest[id] ?? 0
          if (before === 0) touched.push(id)
          strongest[id] = Math.max(before, values[k] ?? 0)
        }
    for (const id of touched) {
      const found = places[id] ?? []
      if (found.length > 0 && found.length <= most) {
        const gain = Math.log(1 + ((strongest[id] ?? 0) * columns) / found.length / 4)
        for (const column of found)
          gains[row * columns + column] = (gains[row * columns + column] ?? 0) + gain
      }
      strongest[id] = 0
    }
    touched.length = 0
  }
  addLengths(gains, en, zh, block, step, rows, columns)
  return gains
}

/** In which groups each word of a text stands. */
function groupPlaces(
  text: TokenizedText,
  [from, to]: readonly [number, number],
  step: number,
): readonly (readonly number[])[] {
  const places = text.words.map((): number[] => [])
  for (let j = from; j < to; j += 1) {
    const group = Math.floor((j - from) / step)
    for (const id of text.segments[j] ?? []) if (places[id]?.at(-1) !== group) places[id]?.push(group)
  }
  return places
}

/** Where no words are shared, groups of like length are the better guess. */
function addLengths(
  gains: Float32Array,
  en: TokenizedText,
  zh: TokenizedText,
  block: Block,
  step: number,
  rows: number,
  columns: number,
): void {
  const logs = (text: TokenizedText, [from, to]: readonly [number, number], groups: number) => {
    const sums = new Float64Array(groups)
    for (let at = from; at < to; at += 1) {
      const group = Math.floor((at - from) / step)
      sums[group] = (sums[group] ?? 0) + (text.lengths[at] ?? 0)
    }
    const mean = sums.reduce((sum, one) => sum + one, 0) / groups
    return sums.map((sum) => Math.log((sum + 3) / (mean + 3)))
  }
  const left = logs(en, block.en, rows)
  const right = logs(zh, block.zh, columns)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const apart = Math.abs((left[row] ?? 0) - (right[column] ?? 0))
      if (apart < 0.6) gains[row * columns + column] = (gains[row * columns + column] ?? 0) + 0.6 - apart
    }
}

/** What a step beside the diagonal keeps of a cell's gain: two segments may share a counterpart. */
const besideGain = 0.6

function findPath(
  gains: Float32Array,
  rows: number,
  columns: number,
): readonly (readonly [number, number])[] {
  const moves = new Uint8Array(rows * columns)
  let above = new Float64Array(columns)
  let current = new Float64Array(columns)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const gain = gains[row * columns + column] ?? 0
      const diagonal =
        row > 0 && column > 0 ? (above[column - 1] ?? 0) + gain : row === 0 && column === 0 ? gain : -Infinity
      const down = row > 0 ? (above[column] ?? 0) + gain * besideGain : -Infinity
      const right = column > 0 ? (current[column - 1] ?? 0) + gain * besideGain : -Infinity
      const best = Math.max(diagonal, down, right)
      current[column] = best
      moves[row * columns + column] = best === diagonal ? 0 : best === down ? 1 : 2
    }
    ;[above, current] = [current, above]
  }
  const path: [number, number][] = []
  for (let [row, column] = [rows - 1, columns - 1]; row >= 0 && column >= 0;) {
    path.push([row, column])
    const move = moves[row * columns + column]
    if (row === 0 && column === 0) break
    if (move !== 2) row -= 1
    if (move !== 1) column -= 1
  }
  return path.toReversed()
}
