import type { Dictionary } from '../dictionary/dictionary.ts'
import { beadShapes, type Bead } from './bead.ts'
import { choosePath, type ChosenBead } from './choose-path.ts'
import { bandAround, findBand, type Band, type Block } from './find-band.ts'
import { freeSegments, inReadingOrder, type FreeSegments } from './fixed-beads.ts'
import { learnModel } from './learn-model.ts'
import { firstLengthModel } from './length-model.ts'
import { readTokens, type TokenizedText } from './read-tokens.ts'
import { scoreBeads, type BeadModel } from './score-beads.ts'
import { seedLexicon } from './seed-lexicon.ts'

export interface AlignOptions {
  /** Without one, lengths, numbers and what stands in both texts alike must do. */
  readonly dictionary: Dictionary | null
  /** Beads made by hand: they are kept as they are, and the rest is aligned between them. */
  readonly fixed?: readonly Pick<Bead, 'en' | 'zh'>[]
}

/** Tuned on prose, fables of games, calls and manuals in both scripts with segments merged, split and dropped. */
const tuning = {
  passes: 3,
  temperature: 1.5,
  unmatched: 0.55,
  wordWeight: 0.5,
  lengthWeight: 1.7,
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
  const { en, zh } = readTokens(english, chinese, dictionary)
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
