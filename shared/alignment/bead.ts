/** Segments of two texts that say the same: indexes into each, ascending; one side empty where the other has it alone. */
export interface Bead {
  readonly en: readonly number[]
  readonly zh: readonly number[]
  /** How sure it is that exactly these belong together, 0 to 1; 1 for a bead made by hand. */
  readonly confidence: number
}

/** How many segments of each side a bead takes, and how likely such beads are before anything is known of the texts. */
export interface BeadShape {
  readonly en: number
  readonly zh: number
  readonly prior: number
}

/** The most segments of one side in a bead. */
export const largestGroup = 4

/** Rates of Chinese-English prose; they are learned anew from each pair of texts once it has been aligned roughly. */
export const beadShapes: readonly BeadShape[] = [
  { en: 1, zh: 1, prior: 0.74 },
  { en: 1, zh: 2, prior: 0.08 },
  { en: 2, zh: 1, prior: 0.08 },
  { en: 1, zh: 0, prior: 0.02 },
  { en: 0, zh: 1, prior: 0.02 },
  { en: 2, zh: 2, prior: 0.012 },
  { en: 1, zh: 3, prior: 0.015 },
  { en: 3, zh: 1, prior: 0.015 },
  { en: 2, zh: 3, prior: 0.003 },
  { en: 3, zh: 2, prior: 0.003 },
  { en: 1, zh: 4, prior: 0.004 },
  { en: 4, zh: 1, prior: 0.004 },
]
