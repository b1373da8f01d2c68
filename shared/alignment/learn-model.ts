import { beadShapes, type Bead } from './bead.ts'
import { learnLexicon, type Evidence } from './learn-lexicon.ts'
import { fitLengthModel } from './length-model.ts'
import type { SparseRows } from './lexicon.ts'
import type { TokenizedText } from './read-tokens.ts'
import type { BeadModel } from './score-beads.ts'

/** What the beads found so far teach about this pair of texts. */
export function learnModel(
  en: TokenizedText,
  zh: TokenizedText,
  before: BeadModel,
  seed: BeadModel['lexicon'],
  beads: readonly Bead[],
): BeadModel {
  const pairs = beads.filter((bead) => bead.en.length > 0 && bead.zh.length > 0)
  const sum = (lengths: Float64Array, segments: readonly number[]) =>
    segments.reduce((total, segment) => total + (lengths[segment] ?? 0), 0)
  const lengths = pairs
    .filter(({ confidence }) => confidence > 0.5)
    .map((bead) => [sum(en.lengths, bead.en), sum(zh.lengths, bead.zh)] as const)
  const evidence = pairs.map((bead) => ({ en: bead.en, zh: bead.zh, weight: bead.confidence }))
  const lexicon = learnLexicon(en, zh, seed, evidence)
  const unmatched =
    (learnUnmatched(en, zh, lexicon.enToZh, evidence, before.unmatched) +
      learnUnmatched(
        zh,
        en,
        lexicon.zhToEn,
        evidence.map((bead) => ({ en: bead.zh, zh: bead.en, weight: bead.weight })),
        before.unmatched,
      )) /
    2
  return {
    ...before,
    lexicon,
    unmatched,
    lengths: fitLengthModel(lengths, before.lengths),
    priors: learnPriors(beads),
  }
}

/** What the rates of shapes known beforehand count for, in beads. */
const priorBeads = 100

function learnPriors(beads: readonly Bead[]): readonly number[] {
  const seen = beadShapes.map(({ prior }) => prior * priorBeads)
  for (const bead of beads) {
    const shape = beadShapes.findIndex(({ en, zh }) => en === bead.en.length && zh === bead.zh.length)
    if (shape >= 0) seen[shape] = (seen[shape] ?? 0) + bead.confidence
  }
  const total = seen.reduce((sum, one) => sum + one, 0)
  return seen.map((one) => Math.log(one / total))
}

/**
 * The share of words that their counterparts don't explain, as the beads found so far have it (a step of expectation
 * maximisation): a close translation punishes what is left over, a free one must not.
 */
function learnUnmatched(
  source: TokenizedText,
  target: TokenizedText,
  rows: SparseRows,
  evidence: readonly Evidence[],
  before: number,
): number {
  const { starts, ids, values } = rows
  const explained = new Float64Array(target.words.length)
  let [left, all] = [0, 0]
  for (const { en, zh, weight } of evidence) {
    const touched: number[] = []
    let length = 1
    for (const segment of en)
      for (const word of source.segments[segment] ?? []) {
        length += 1
        for (let k = starts[word] ?? 0; k < (starts[word + 1] ?? 0); k += 1) {
          const id = ids[k] ?? 0
          if (explained[id] === 0) touched.push(id)
          explained[id] = (explained[id] ?? 0) + (values[k] ?? 0)
        }
      }
    for (const segment of zh)
      for (const id of target.segments[segment] ?? []) {
        const background = ((target.counts[id] ?? 0) + 0.5) / target.total
        const ratio = ((1 - before) * (explained[id] ?? 0)) / (length * background)
        left += (weight * before) / (before + ratio)
        all += weight
      }
    for (const id of touched) explained[id] = 0
  }
  const seen = (left + before * priorTokens) / (all + priorTokens)
  return Math.min(0.85, Math.max(0.3, seen))
}

/** What the rate known beforehand counts for, in words. */
const priorTokens = 500
