import { toSparseRows, type Lexicon, type SparseRows } from './lexicon.ts'
import type { TokenizedText } from './read-tokens.ts'

/** Segments of both texts that were found to belong together, and how surely. */
export interface Evidence {
  readonly en: readonly number[]
  readonly zh: readonly number[]
  readonly weight: number
}

/** Words that stand in more than this share of all beads are left to the dictionary: everything stands beside them. */
const commonShare = 0.15
/** Candidates kept for a word beyond the dictionary's. */
const mostCandidates = 12
const rounds = 4
/** What the dictionary's word counts for, in sightings. */
const priorSightings = 2
/** Taken off what was seen: a pair that was seen once was perhaps seen by chance. */
const discount = 0.7

/**
 * Learns from aligned segments how this very pair of texts renders its words: names, terms and the translator's habits.
 * Candidates must stand together twice and more often than chance has it; expectation maximisation of IBM model 1
 * (Brown et al. 1993) then shares each word out among them, with the dictionary as what was known before (as Hunalign
 * realigns, Varga et al. 2005).
 */
export function learnLexicon(
  en: TokenizedText,
  zh: TokenizedText,
  seed: Lexicon,
  evidence: readonly Evidence[],
): Lexicon {
  const left = evidence.map((bead) => gather(en, bead.en))
  const right = evidence.map((bead) => gather(zh, bead.zh))
  const weights = evidence.map((bead) => bead.weight)
  return {
    enToZh: learnDirection(en, zh, left, right, weights, seed.enToZh),
    zhToEn: learnDirection(zh, en, right, left, weights, seed.zhToEn),
  }
}

function gather(text: TokenizedText, segments: readonly number[]): Int32Array {
  const [only, ...more] = segments
  if (only === undefined) return new Int32Array(0)
  if (more.length === 0) return text.segments[only] ?? new Int32Array(0)
  return Int32Array.from(segments.flatMap((segment) => Array.from(text.segments[segment] ?? [])))
}

function learnDirection(
  source: TokenizedText,
  target: TokenizedText,
  left: readonly Int32Array[],
  right: readonly Int32Array[],
  weights: readonly number[],
  seed: SparseRows,
): SparseRows {
  const rows = addCandidates(source, target, left, right, seed)
  const { starts, ids, values } = rows
  const prior = values.slice()
  const counts = new Float64Array(values.length)
  const here = new Int32Array(target.words.length)
  const explained = new Float64Array(target.words.length)
  const background = Float64Array.from(target.counts, (count) => (count + 0.5) / target.total)
  for (let round = 0; round < rounds; round += 1) {
    counts.fill(0)
    for (const [index, words] of left.entries()) {
      const others = right[index] ?? []
      for (const id of others) {
        here[id] = (here[id] ?? 0) + 1
        explained[id] = background[id] ?? 0
      }
      for (const word of words)
        for (let k = starts[word] ?? 0; k < (starts[word + 1] ?? 0); k += 1) {
          const id = ids[k] ?? 0
          if (here[id] !== 0) explained[id] = (explained[id] ?? 0) + (values[k] ?? 0)
        }
      const weight = weights[index] ?? 0
      for (const word of words)
        for (let k = starts[word] ?? 0; k < (starts[word + 1] ?? 0); k += 1) {
          const id = ids[k] ?? 0
          if (here[id] !== 0)
            counts[k] =
              (counts[k] ?? 0) + (weight * (here[id] ?? 0) * (values[k] ?? 0)) / (explained[id] ?? 1)
        }
      for (const id of others) here[id] = 0
    }
    for (let word = 0; word < source.words.length; word += 1) {
      const [from, to] = [starts[word] ?? 0, starts[word + 1] ?? 0]
      let sum = 1
      for (let k = from; k < to; k += 1) {
        const seen = Math.max(0, (counts[k] ?? 0) - discount) + priorSightings * (prior[k] ?? 0)
        values[k] = seen
        sum += seen
      }
      for (let k = from; k < to; k += 1) values[k] = (values[k] ?? 0) / sum
    }
  }
  return rows
}

/** The seed's words and, for each word, those that stand beside it conspicuously often. */
function addCandidates(
  source: TokenizedText,
  target: TokenizedText,
  left: readonly Int32Array[],
  right: readonly Int32Array[],
  seed: SparseRows,
): SparseRows {
  const beads = left.length
  const most = Math.max(20, beads * commonShare)
  const places = beadsByWord(source.words.length, left)
  const sizes = Int32Array.from(beadsByWord(target.words.length, right), (list) => list.length)
  const together = new Int32Array(target.words.length)
  const lastSeen = new Int32Array(target.words.length).fill(-1)
  let stamp = 0
  return toSparseRows(
    places.map((list, word) => {
      const row = new Map<number, number>()
      for (let k = seed.starts[word] ?? 0; k < (seed.starts[word + 1] ?? 0); k += 1)
        row.set(seed.ids[k] ?? 0, seed.values[k] ?? 0)
      if (list.length < 2 || list.length > most) return row
      const touched: number[] = []
      for (const bead of list) {
        stamp += 1
        for (const id of right[bead] ?? []) {
          if (lastSeen[id] === stamp) continue
          lastSeen[id] = stamp
          if (together[id] === 0) touched.push(id)
          together[id] = (together[id] ?? 0) + 1
        }
      }
      const candidates: { id: number; score: number }[] = []
      for (const id of touched) {
        const [both, size] = [together[id] ?? 0, sizes[id] ?? 0]
        together[id] = 0
        if (both < 2 || size > most) continue
        const score = association(both, list.length, size, beads)
        if (score > leastAssociation) candidates.push({ id, score })
      }
      candidates.sort((a, b) => b.score - a.score || a.id - b.id)
      for (const { id } of candidates.slice(0, mostCandidates)) if (!row.has(id)) row.set(id, candidateStart)
      return row
    }),
  )
}

/** A candidate's probability before the first round; the dictionary's words begin higher. */
const candidateStart = 0.05
/** Dunning's log-likelihood ratio (1993) below which two words stand together by chance. */
const leastAssociation = 7

function association(both: number, left: number, right: number, all: number): number {
  if (both * all <= left * right) return 0
  const part = (seen: number, of: number, share: number) =>
    seen * Math.log(Math.max(share, 1e-12)) + (of - seen) * Math.log(Math.max(1 - share, 1e-12))
  const [inside, outside] = [both / left, (right - both) / Math.max(1, all - left)]
  const overall = right / all
  return (
    2 *
    (part(both, left, inside) +
      part(right - both, all - left, outside) -
      part(both, left, overall) -
      part(right - both, all - left, overall))
  )
}

function beadsByWord(words: number, beads: readonly Int32Array[]): readonly number[][] {
  const places = Array.from({ length: words }, (): number[] => [])
  for (const [index, bead] of beads.entries())
    for (const id of bead) if (places[id]?.at(-1) !== index) places[id]?.push(index)
  return places
}
