import { countScripts } from '../text/read-script.ts'

/** What two languages' printings of one sentence share: length, figures, and words left in Latin letters. */
export interface RowTraits {
  /** Length in a measure both languages have in common. */
  readonly weight: number
  /** Digits of each figure without separators and trailing zeros, so that 40.7 million equals 4,070 萬. */
  readonly figures: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

const traitsWithin = 4000

export function readTraits(text: string): RowTraits {
  const head = text.slice(0, traitsWithin)
  const { han, latinWords } = countScripts(head)
  const figures = new Set<string>()
  for (const [figure] of head.matchAll(/\d[\d,.]{0,30}/g)) {
    const digits = figure.replace(/[,.]/g, '').replace(/^0+|0+$/g, '')
    if (digits !== '') figures.add(digits)
  }
  const words = new Set<string>()
  for (const [word] of head.matchAll(/[A-Za-z][A-Za-z0-9-]{1,40}/g)) words.add(word.toLowerCase())
  // Chinese takes about 1.7 characters for an English word.
  return { weight: 1 + han + latinWords * 1.7 + (text.length - head.length) * 0.4, figures, words }
}

/** Traits of neighbouring lines taken as one. */
export function joinTraits(all: readonly RowTraits[]): RowTraits {
  const [only] = all
  if (all.length === 1 && only) return only
  return {
    weight: all.reduce((sum, { weight }) => sum + weight, 0),
    figures: new Set(all.flatMap(({ figures }) => [...figures])),
    words: new Set(all.flatMap(({ words }) => [...words])),
  }
}

/** Likeness of an English and a Chinese line, 0 to 1. */
export function compareRows(english: RowTraits, chinese: RowTraits): number {
  const length = Math.min(english.weight, chinese.weight) / Math.max(english.weight, chinese.weight)
  const named = countShared(chinese.words, english.words)
  const figured = countShared(chinese.figures, english.figures)
  const expected = Math.max(chinese.figures.size, english.figures.size) + chinese.words.size
  if (expected === 0) return 0.3 + length * 0.4
  return length * 0.4 + ((figured + named) / expected) * 0.6
}

/**
 * How sure it is that two lines which stand where a row would are one, 0 to 1. Below 0.5 neither length nor figures
 * nor names agree, and a reader should look.
 */
export function rowConfidence(english: RowTraits, chinese: RowTraits): number {
  const longer = Math.max(english.weight, chinese.weight)
  const length = longer < 12 ? 1 : Math.min(1, (Math.min(english.weight, chinese.weight) / longer) * 1.4)
  const shared = countShared(chinese.words, english.words) + countShared(chinese.figures, english.figures)
  const expected = Math.max(chinese.figures.size, english.figures.size) + chinese.words.size
  // One figure that the other side writes as a word says little; several that are missing say much.
  return 0.05 + 0.3 * length + 0.65 * ((shared + 0.8) / (expected + 0.8))
}

function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0
  for (const item of some) if (others.has(item)) shared++
  return shared
}
