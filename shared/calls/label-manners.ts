import type { LabelReading } from './read-label.ts'

/** One reading of a line as a label, with its surroundings. */
export interface Occurrence {
  readonly index: number
  readonly label: LabelReading
  /** Place, form and marks: what all labels of one manner of printing share. */
  readonly manner: string
  /** The same with and without a position. */
  readonly style: string
  /** How often this name is printed in this place; doubled printings count once. */
  count: number
  /** Whether something that is no label follows before the next ones. */
  readonly isSpokenUnder: boolean
  /** Whether what stands above is finished: a label never breaks into a sentence. */
  readonly isOpening: boolean
}

/** A manner of printing a name, and how many of those so printed are known to be labels. */
export interface Manner {
  readonly marks: string
  total: number
  anchors: number
  readonly keys: Set<string>
}

/** Counts what is printed in each manner, with and without regard to positions. */
export function weighManners(
  occurrences: readonly Occurrence[],
  isAnchor: (occurrence: Occurrence) => boolean,
): ReadonlyMap<string, Manner> {
  const manners = new Map<string, Manner>()
  for (const occurrence of occurrences) {
    if (!occurrence.isSpokenUnder) continue
    for (const name of [occurrence.manner, occurrence.style]) {
      let manner = manners.get(name)
      if (manner === undefined) {
        manner = { marks: occurrence.label.marks, total: 0, anchors: 0, keys: new Set() }
        manners.set(name, manner)
      }
      manner.total++
      manner.keys.add(occurrence.label.key)
      if (isAnchor(occurrence)) manner.anchors++
    }
  }
  return manners
}

/** Whether a manner has marks that nothing but labels has: clock times, numbers, letters, angle brackets, bold. */
export function isDistinct(manner: Manner | undefined): boolean {
  return (
    manner !== undefined &&
    /[cnq<bt*z]/.test(manner.marks) &&
    manner.total > 2 &&
    manner.keys.size > 1 &&
    manner.anchors * 2 >= manner.total
  )
}

/** Whether a manner of printing is the document's: most so printed are known to be labels. */
export function isDominant(manner: Manner | undefined): boolean {
  return manner !== undefined && manner.anchors > 2 && manner.anchors * 2 >= manner.total
}
