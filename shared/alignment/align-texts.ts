import type { Dictionary } from '../dictionary/dictionary.ts'
import { beadShapes, type Bead } from './bead.ts'
import { choosePath, type ChosenBead } from './choose-path.ts'
import { bandAround, findBand, type Band, type Block } from './find-band.ts'
import { freeSegments, inReadingOrder, type FreeSegments } from './fixed-beads.ts'
import { learnLexicon } from './learn-lexicon.ts'
import { firstLengthModel, fitLengthModel } from './length-model.ts'
import { readChineseTokens, readEnglishTokens, type TokenizedText } from './read-tokens.ts'
import { scoreBeads, type BeadModel } from './score-beads.ts'
import { seedLexicon } from './seed-lexicon.ts'

export interface AlignOptions {
  /** Without one, lengths, numbers and what stands in both texts alike must do. */
  readonly dictionary: Dictionary | null
  /** Beads made by hand: they are kept as they are, and the rest is aligned between them. */
  readonly fixed?: readonly Pick<Bead, 'en' | 'zh'>[]
}

/** Tuned on prose, fables of games, calls and manuals in both scripts with segments merged, split and dropped. */
export const tuning = {
  passes: 3,
  temperature: 1.5,
  unmatched: 0.6,
  wordWeight: 0.5,
  lengthWeight: 1,
  /** Positions on each side of the last path that the next one may move to. */
  margin: 10,
}

/**
 * Aligns two texts, given as their segments (sentences or paragraphs, English and Chinese): beads in reading order that
 * cover every segment once. Nothing is known of the pair beforehand: the ratio of lengths, the rates of merged and
 * missing segments and a lexicon of this translation are learned from a first alignment and used in the next.
 * Time grows linearly with the length of the texts, but for a rough comparison that is bounded (see `findBand`).
 */
export function alignTexts(
  english: readonly string[],
  chinese: readonly string[],
  { dictionary, fixed = [] }: AlignOptions,
): readonly Bead[] {
  const en = readEnglishTokens(english)
  const zh = readChineseTokens(chinese, dictionary)
  const free = freeSegments(english.length, chinese.length, fixed)
  const freeEn = takeSegments(en, free.en)
  const freeZh = takeSegments(zh, free.zh)
  const kept = fixed.map((bead): Bead => ({ en: bead.en, zh: bead.zh, confidence: 1 }))
  const seed = seedLexicon(en, zh, dictionary)
  let model: BeadModel = {
    lexicon: seed,
    lengths: firstLengthModel(en.lengths, zh.lengths),
    priors: beadShapes.map(({ prior }) => Math.log(prior)),
    ...tuning,
  }
  let bands = free.blocks.map((block) => findBand(freeEn, freeZh, seed, block))
  for (let pass = 1; ; pass += 1) {
    const paths = free.blocks.map((block, index) => alignBlock(freeEn, freeZh, block, bands[index], model))
    const beads = paths.flatMap((path, index) => toBeads(path, free, free.blocks[index]))
    if (pass === tuning.passes) return inReadingOrder([...beads, ...kept])
    model = learnModel(en, zh, model, seed, [...beads, ...kept])
    bands = paths.map((path, index) => narrowBand(path, free.blocks[index]))
  }
}

const takeSegments = (text: TokenizedText, wanted: readonly number[]): TokenizedText =>
  wanted.length === text.segments.length
    ? text
    : {
        ...text,
        segments: wanted.map((index) => text.segments[index] ?? new Int32Array(0)),
        lengths: Float64Array.from(wanted, (index) => text.lengths[index] ?? 1),
      }

function alignBlock(
  en: TokenizedText,
  zh: TokenizedText,
  block: Block,
  band: Band | undefined,
  model: BeadModel,
): readonly ChosenBead[] {
  if (band === undefined) return []
  const scores = scoreBeads(en, zh, block, band, model)
  return choosePath(scores, block.en[1] - block.en[0], block.zh[1] - block.zh[0], tuning.temperature)
}

function toBeads(path: readonly ChosenBead[], free: FreeSegments, block: Block | undefined): readonly Bead[] {
  const [fromEn, fromZh] = [block?.en[0] ?? 0, block?.zh[0] ?? 0]
  return path.map(({ en, zh, shape, probability }) => ({
    en: free.en.slice(fromEn + en, fromEn + en + (beadShapes[shape]?.en ?? 0)),
    zh: free.zh.slice(fromZh + zh, fromZh + zh + (beadShapes[shape]?.zh ?? 0)),
    confidence: Math.min(1, probability),
  }))
}

function narrowBand(path: readonly ChosenBead[], block: Block | undefined): Band {
  const [n, m] = block === undefined ? [0, 0] : [block.en[1] - block.en[0], block.zh[1] - block.zh[0]]
  return bandAround(
    path.map(({ en, zh }) => [en, zh] as const),
    n,
    m,
    tuning.margin,
  )
}

/** What the beads found so far teach about this pair of texts. */
function learnModel(
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
  return {
    ...before,
    lexicon: learnLexicon(en, zh, seed, evidence),
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
