import { beadShapes, largestGroup } from './bead.ts'
import type { Band, Block } from './find-band.ts'
import { scoreLengths, type LengthModel } from './length-model.ts'
import type { Lexicon, SparseRows } from './lexicon.ts'
import type { TokenizedText } from './read-tokens.ts'

/** Everything that beads are judged by. */
export interface BeadModel {
  readonly lexicon: Lexicon
  readonly lengths: LengthModel
  /** Logarithm of the prior of each of `beadShapes`. */
  readonly priors: readonly number[]
  /** Share of words that have no counterpart one could know. */
  readonly unmatched: number
  readonly wordWeight: number
  readonly lengthWeight: number
}

/** A score for every bead that fits into the band: the logarithm of how much likelier it is than chance. */
export interface BeadScores {
  readonly band: Band
  /** Where the positions of each row lie in `values`. */
  readonly rowStarts: Int32Array
  /** For each shape, the score of the bead that begins at a position; -Infinity where it leaves the band. */
  readonly values: readonly Float32Array[]
}

/**
 * Scores beads by a word model and a length model. The words are those of IBM model 1 (Brown et al. 1993; in sentence
 * alignment, Moore 2002), in both directions and against each language's own frequencies: a word without counterpart
 * speaks against a bead, so merging segments that don't belong gains nothing, and no normalisation by size is needed.
 */
export function scoreBeads(
  en: TokenizedText,
  zh: TokenizedText,
  block: Block,
  band: Band,
  model: BeadModel,
): BeadScores {
  const n = block.en[1] - block.en[0]
  const m = block.zh[1] - block.zh[0]
  const rowStarts = new Int32Array(n + 2)
  for (let i = 0; i <= n; i += 1)
    rowStarts[i + 1] = (rowStarts[i] ?? 0) + (band.to[i] ?? 0) - (band.from[i] ?? 0) + 1
  const size = rowStarts[n + 1] ?? 0
  const zhGivenEn = scoreWords(
    { from: block.en[0], count: n, text: en },
    { from: block.zh[0], count: m, text: zh },
    model.lexicon.enToZh,
    model.unmatched,
    (i) => [band.from[i] ?? 0, Math.min(m - 1, band.to[i] ?? 0)],
    (i, j) => (rowStarts[i] ?? 0) + j - (band.from[i] ?? 0),
    size,
  )
  const columns = columnsOf(band, n, m)
  const enGivenZh = scoreWords(
    { from: block.zh[0], count: m, text: zh },
    { from: block.en[0], count: n, text: en },
    model.lexicon.zhToEn,
    model.unmatched,
    (j) => [columns.from[j] ?? 0, Math.min(n - 1, columns.to[j] ?? 0)],
    (j, i) => (rowStarts[i] ?? 0) + j - (band.from[i] ?? 0),
    size,
  )
  const values = beadShapes.map(() => new Float32Array(size).fill(-Infinity))
  const isInside = (i: number, j: number) =>
    i <= n && j <= m && j >= (band.from[i] ?? 0) && j <= (band.to[i] ?? -1)
  for (let i = 0; i <= n; i += 1)
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1) {
      const cell = (rowStarts[i] ?? 0) + j - (band.from[i] ?? 0)
      for (let index = 0; index < beadShapes.length; index += 1) {
        const shape = beadShapes[index] ?? noShape
        if (!isInside(i + shape.en, j + shape.zh)) continue
        let score = model.priors[index] ?? 0
        if (shape.en > 0 && shape.zh > 0) {
          let words = 0
          let isWhole = true
          for (let to = j; to < j + shape.zh; to += 1) words += zhGivenEn[shape.en - 1]?.[cell + to - j] ?? 0
          for (let to = i; to < i + shape.en; to += 1) {
            isWhole &&= isInside(to, j)
            words += enGivenZh[shape.zh - 1]?.[(rowStarts[to] ?? 0) + j - (band.from[to] ?? 0)] ?? 0
          }
          if (!isWhole) continue
          const left = sumOf(en.lengths, block.en[0] + i, shape.en)
          const right = sumOf(zh.lengths, block.zh[0] + j, shape.zh)
          score += model.wordWeight * words + model.lengthWeight * scoreLengths(model.lengths, left, right)
        }
        const into = values[index]
        if (into !== undefined) into[cell] = score
      }
    }
  return { band, rowStarts, values }
}

function sumOf(values: Float64Array, from: number, count: number): number {
  let sum = 0
  for (let at = from; at < from + count; at += 1) sum += values[at] ?? 0
  return sum
}

/** For each Chinese position, the English ones whose rows reach it. */
function columnsOf(band: Band, n: number, m: number): Band {
  const from = new Int32Array(m + 1).fill(n)
  const to = new Int32Array(m + 1).fill(-1)
  for (let i = 0; i <= n; i += 1)
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1) {
      if (i < (from[j] ?? 0)) from[j] = i
      if (i > (to[j] ?? 0)) to[j] = i
    }
  return { from, to }
}

interface Stretch {
  readonly from: number
  readonly count: number
  readonly text: TokenizedText
}

/** The most that one word may speak for a bead: a name that stands once in each text is strong, not proof. */
const mostOfWord = Math.exp(6)

/**
 * How well each segment of `target` is explained by the group of 1, 2, … segments of `source` that begins at each place.
 * A group's words are gathered once and read for the whole row, so the cost is the band's cells times their words.
 */
function scoreWords(
  source: Stretch,
  target: Stretch,
  rows: SparseRows,
  unmatched: number,
  reach: (at: number) => readonly [from: number, to: number],
  cellOf: (at: number, other: number) => number,
  size: number,
): readonly Float32Array[] {
  const { starts, ids, values } = rows
  const explained = new Float64Array(target.text.words.length)
  const touched: number[] = []
  const rarity = Float64Array.from(target.text.counts, (count) => target.text.total / (count + 0.5))
  const groups = Array.from({ length: largestGroup }, () => new Float32Array(size))
  for (let at = 0; at < source.count; at += 1) {
    const [first, last] = reach(at)
    let length = 1
    for (let group = 0; group < largestGroup && at + group < source.count; group += 1) {
      const words = source.text.segments[source.from + at + group] ?? noWords
      length += words.length
      for (const word of words)
        for (let k = starts[word] ?? 0; k < (starts[word + 1] ?? 0); k += 1) {
          const id = ids[k] ?? 0
          if (explained[id] === 0) touched.push(id)
          explained[id] = (explained[id] ?? 0) + (values[k] ?? 0)
        }
      const into = groups[group]
      if (into === undefined) continue
      const share = (1 - unmatched) / length
      for (let other = first; other <= last; other += 1) {
        const own = target.text.segments[target.from + other] ?? noWords
        let score = 0
        // Ratios are multiplied, and their logarithm is taken only where the product might leave the range of numbers.
        let product = 1
        for (let word = 0; word < own.length; word += 1) {
          const id = own[word] ?? 0
          const value = explained[id] ?? 0
          product *=
            value === 0 ? unmatched : Math.min(mostOfWord, unmatched + share * value * (rarity[id] ?? 1))
          if (product < 1e-250 || product > 1e250) {
            score += Math.log(product)
            product = 1
          }
        }
        score += Math.log(product)
        into[cellOf(at, other)] = score
      }
    }
    for (const id of touched) explained[id] = 0
    touched.length = 0
  }
  return groups
}

const noShape = { en: 0, zh: 0 }
const noWords = new Int32Array(0)
