import type { Side, Span } from '../documents/document.ts'

/** One side of a passage in the extracted text. */
export interface SideStretch extends Span {
  readonly ordinal: number
  readonly side: Side
}

/**
 * The stretches of one side that words touch, each cut to the words, in the order of the text. `stretches` are of both
 * sides and sorted by their start; none overlap.
 */
export function placeWords(
  stretches: readonly SideStretch[],
  { side, start, end }: Span & { readonly side: Side },
): readonly SideStretch[] {
  const touched: SideStretch[] = []
  for (let index = firstEndingAfter(stretches, start); index < stretches.length; index += 1) {
    const stretch = stretches[index]
    if (!stretch || stretch.start >= end) break
    if (stretch.side !== side) continue
    touched.push({ ...stretch, start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) })
  }
  return touched
}

function firstEndingAfter(stretches: readonly Span[], position: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}

/** At most `most` of a list, spread evenly over it, the first and the last among them. */
export function thinEvenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  const step = (list.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => list[Math.round(index * step)]).flatMap((one) =>
    one === undefined ? [] : [one],
  )
}
