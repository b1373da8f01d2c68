/** How often each clause occurs in a passage, and how rare it is in the library. */
export interface Occurrences {
  readonly counts: readonly number[]
  /** Inverse document frequency of each clause. */
  readonly rarity: readonly number[]
  /** Units of text in the passage, and in an average one. */
  readonly length: number
  readonly averageLength: number
}

/** The usual constants of BM25: how soon repetition stops to count, and how much length does. */
const saturation = 1.2
const lengthWeight = 0.75

/** BM25 of a passage for a query. */
export function scorePassage({ counts, rarity, length, averageLength }: Occurrences): number {
  const norm = saturation * (1 - lengthWeight + (lengthWeight * length) / Math.max(1, averageLength))
  return counts.reduce(
    (sum, count, index) => sum + ((rarity[index] ?? 1) * count * (saturation + 1)) / (count + norm),
    0,
  )
}

/** Inverse document frequency as BM25 has it, never below a little: a word in every passage still counts. */
export const rarityOf = (found: number, all: number): number =>
  Math.max(0.01, Math.log(1 + (all - found + 0.5) / (found + 0.5)))
