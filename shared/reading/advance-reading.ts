/** What is in sight: first and last passage. */
interface InSight {
  readonly top: number
  readonly bottom: number
}

/** Screens one may leave out and still go on reading: a page turned twice in a row. */
const screensSkipped = 2

/**
 * The furthest passage read, once these are in sight. Only what follows on from what was read counts: a jump to the end
 * has read nothing in between. -1 is nothing yet.
 */
export function advanceReading(furthest: number, { top, bottom }: InSight): number {
  const reach = furthest + 1 + screensSkipped * (bottom - top + 1)
  return top <= reach ? Math.max(furthest, bottom) : furthest
}
