/** The words, Han characters and marks of a text, white space left out. */
export interface Tokens {
  /** A number for each token: the same for equal ones of the two texts that were split together. */
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const token = /\p{Script=Han}|[^\s\p{Script=Han}\p{P}\p{S}]+|[\p{P}\p{S}]/gu

/** Splits two texts with one numbering. */
export function splitTokens(one: string, other: string): readonly [Tokens, Tokens] {
  const known = new Map<string, number>()
  const split = (text: string): Tokens => {
    const [ids, starts, ends]: [number[], number[], number[]] = [[], [], []]
    for (const match of text.matchAll(token)) {
      const [words] = match
      let number = known.get(words)
      if (number === undefined) known.set(words, (number = known.size))
      ids.push(number)
      starts.push(match.index)
      ends.push(match.index + words.length)
    }
    return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
  }
  return [split(one), split(other)]
}

interface Range {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
  /** Which length of run is looked for next. */
  readonly level: number
}

/** Lengths of the runs that anchor a difference, tried one after the other where the longer ones find nothing. */
const runLengths = [12, 6, 3, 1]
/** A stretch whose product of lengths is at most this is compared token by token. */
const exhaustiveCells = 250_000

/**
 * For each token of `a` the index of the token of `b` that it became, or -1: a common subsequence in the manner of
 * "patience diff" (Bram Cohen). Runs that stand once in either text are matched first, then what lies between by
 * shorter runs, at last by the longest common subsequence. Grows with the texts' lengths, not with their product: each
 * of four rounds looks at a token once, and only short stretches are compared exhaustively.
 */
export function diffTokens(a: Int32Array, b: Int32Array): Int32Array {
  const became = new Int32Array(a.length).fill(-1)
  const open: Range[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length, level: 0 }]
  for (let range = open.pop(); range; range = open.pop()) {
    const rest = matchEnds(a, b, range, became)
    const [n, m] = [rest.aTo - rest.aFrom, rest.bTo - rest.bFrom]
    if (n === 0 || m === 0) continue
    if (n * m <= exhaustiveCells) matchExhaustively(a, b, rest, became)
    else {
      const length = runLengths[rest.level]
      if (length === undefined) continue
      let [aFrom, bFrom] = [rest.aFrom, rest.bFrom]
      const between = (aTo: number, bTo: number): void => {
        open.push({ aFrom, aTo, bFrom, bTo, level: rest.level + 1 })
      }
      for (const [i, j] of findUniqueRuns(a, b, rest, length)) {
        between(i, j)
        ;[aFrom, bFrom] = [i, j]
      }
      between(rest.aTo, rest.bTo)
    }
  }
  return became
}

/** Matches what the two stretches begin and end with, and gives what is left between. */
function matchEnds(a: Int32Array, b: Int32Array, range: Range, became: Int32Array): Range {
  let { aFrom, aTo, bFrom, bTo } = range
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) became[aFrom++] = bFrom++
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) became[--aTo] = --bTo
  return { ...range, aFrom, aTo, bFrom, bTo }
}

/** Where runs begin that stand once in either stretch, in an order that both have. */
function findUniqueRuns(
  a: Int32Array,
  b: Int32Array,
  { aFrom, aTo, bFrom, bTo }: Range,
  length: number,
): readonly (readonly [number, number])[] {
  const inB = indexRuns(b, bFrom, bTo, length)
  const inA = indexRuns(a, aFrom, aTo, length)
  const pairs: [number, number][] = []
  for (const [hash, i] of inA) {
    const j = i < 0 ? undefined : inB.get(hash)
    if (j !== undefined && j >= 0 && isSameRun(a, i, b, j, length)) pairs.push([i, j])
  }
  pairs.sort((x, y) => x[0] - y[0])
  return longestRising(pairs)
}

/** Places of runs by their hash; -1 for one that stands more than once. */
function indexRuns(ids: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at + length <= to; at += 1) {
    let hash = 0x811c9dc5
    for (let index = at; index < at + length; index += 1)
      hash = Math.imul(hash ^ (ids[index] ?? 0), 0x01000193) ^ (hash >>> 15)
    places.set(hash, places.has(hash) ? -1 : at)
  }
  return places
}

function isSameRun(a: Int32Array, i: number, b: Int32Array, j: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) if (a[i + index] !== b[j + index]) return false
  return true
}

/** The longest run of pairs whose second numbers rise, by patience sorting. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [index, [, j]] of pairs.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = index
  }
  const rising: (readonly [number, number])[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) rising.push(pair)
  }
  return rising.toReversed()
}

/** The longest common subsequence of a short stretch; where several are as long, the one with fewer interruptions. */
function matchExhaustively(
  a: Int32Array,
  b: Int32Array,
  { aFrom, aTo, bFrom, bTo }: Range,
  became: Int32Array,
): void {
  const [n, m] = [aTo - aFrom, bTo - bFrom]
  const width = m + 1
  // A match counts many times an unbroken neighbourhood, so that length comes before neatness.
  const best = new Float64Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1) {
      const cell = i * width + j
      let value = Math.max(best[cell + width] ?? 0, best[cell + 1] ?? 0)
      if (a[aFrom + i] === b[bFrom + j]) {
        const follows = i + 1 < n && j + 1 < m && a[aFrom + i + 1] === b[bFrom + j + 1]
        value = Math.max(value, (best[cell + width + 1] ?? 0) + matchWorth + (follows ? 1 : 0))
      }
      best[cell] = value
    }
  for (let [i, j] = [0, 0]; i < n && j < m;) {
    const cell = i * width + j
    const value = best[cell] ?? 0
    if (a[aFrom + i] === b[bFrom + j]) {
      const follows = i + 1 < n && j + 1 < m && a[aFrom + i + 1] === b[bFrom + j + 1]
      if (value === (best[cell + width + 1] ?? 0) + matchWorth + (follows ? 1 : 0)) {
        became[aFrom + i] = bFrom + j
        i += 1
        j += 1
        continue
      }
    }
    if (value === best[cell + width]) i += 1
    else j += 1
  }
}

const matchWorth = 4
