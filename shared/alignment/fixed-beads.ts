import type { Bead } from './bead.ts'
import type { Block } from './find-band.ts'

type Pair = Pick<Bead, 'en' | 'zh'>

/** What hand-made beads leave to be aligned. */
export interface FreeSegments {
  /** Segments of each text that no fixed bead holds. */
  readonly en: readonly number[]
  readonly zh: readonly number[]
  /** Stretches of these two lists between fixed beads. */
  readonly blocks: readonly Block[]
}

/**
 * Takes fixed beads out of both texts. Those with both sides also part what lies before them from what lies after;
 * where they cross each other, as many as can stand in one order do, and the others part nothing.
 */
export function freeSegments(english: number, chinese: number, fixed: readonly Pair[]): FreeSegments {
  const en = without(english, new Set(fixed.flatMap((bead) => bead.en)))
  const zh = without(chinese, new Set(fixed.flatMap((bead) => bead.zh)))
  const cuts = longestChain(fixed.filter((bead) => bead.en.length > 0 && bead.zh.length > 0)).map(
    (bead) => [countBelow(en, bead.en[0] ?? 0), countBelow(zh, bead.zh[0] ?? 0)] as const,
  )
  const blocks: Block[] = []
  let [fromEn, fromZh] = [0, 0]
  for (const [toEn, toZh] of [...cuts, [en.length, zh.length] as const]) {
    if (toEn > fromEn || toZh > fromZh) blocks.push({ en: [fromEn, toEn], zh: [fromZh, toZh] })
    ;[fromEn, fromZh] = [toEn, toZh]
  }
  return { en, zh, blocks }
}

const without = (count: number, taken: ReadonlySet<number>): number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index))

/** How many of ascending numbers are below one. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The most beads whose places ascend in both texts. */
function longestChain(beads: readonly Pair[]): readonly Pair[] {
  const ordered = beads.toSorted((a, b) => (a.en[0] ?? 0) - (b.en[0] ?? 0))
  // Patience sorting: for each length, the bead that ends a chain of it earliest, and where that is.
  const ends: number[] = []
  const endPlaces: number[] = []
  const before: number[] = []
  for (const [index, bead] of ordered.entries()) {
    const place = countBelow(endPlaces, bead.zh[0] ?? 0)
    before[index] = place > 0 ? (ends[place - 1] ?? -1) : -1
    ends[place] = index
    endPlaces[place] = bead.zh[0] ?? 0
  }
  const chain: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const bead = ordered[at]
    if (bead !== undefined) chain.push(bead)
  }
  return chain.toReversed()
}

/** Beads in the order of reading: by the English text, what only the Chinese has after what precedes it there. */
export function inReadingOrder(beads: readonly Bead[]): readonly Bead[] {
  const byChinese = beads
    .filter((bead) => bead.zh.length > 0)
    .toSorted((a, b) => (a.zh[0] ?? 0) - (b.zh[0] ?? 0))
  const places = new Map<Bead, number>()
  let place = -0.5
  for (const bead of byChinese) {
    if (bead.en.length > 0) place = (bead.en.at(-1) ?? 0) + 0.5
    else places.set(bead, place)
  }
  const placeOf = (bead: Bead) => bead.en[0] ?? places.get(bead) ?? 0
  return beads.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.zh[0] ?? 0) - (b.zh[0] ?? 0))
}
