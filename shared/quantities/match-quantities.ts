import { compareQuantities, type Likeness } from './compare-readings.ts'
import type { Quantity } from './quantity.ts'

/** A quantity of each language that say the same, or the same figure with another unit. */
export interface Match extends Likeness {
  readonly en: number
  readonly zh: number
}

/** What has its equal on the other side, and what has none. Numbers are indexes of the two lists. */
export interface Matching {
  readonly matches: readonly Match[]
  readonly en: readonly number[]
  readonly zh: readonly number[]
}

/** Half a dozen characters of a hundred are no other order; half of the sentence is. */
const orderWeight = 0.1

/**
 * Assigns the quantities of one side to those of the other by value, the best likeness first and of equals the nearest
 * by place. A second mention of a value that the other side states once is matched as well: languages repeat and elide.
 */
export function matchQuantities(
  en: readonly Quantity[],
  zh: readonly Quantity[],
  lengths: { readonly en: number; readonly zh: number },
): Matching {
  const edges: (Match & { readonly rank: number })[] = []
  for (const [enIndex, one] of en.entries())
    for (const [zhIndex, two] of zh.entries()) {
      const likeness = compareQuantities(one, two)
      if (likeness.score <= 0) continue
      const distance = Math.abs(one.start / lengths.en - two.start / lengths.zh)
      edges.push({ ...likeness, en: enIndex, zh: zhIndex, rank: likeness.score - orderWeight * distance })
    }
  edges.sort((a, b) => b.rank - a.rank)
  const enTaken = new Set<number>()
  const zhTaken = new Set<number>()
  const matches: Match[] = []
  const take = ({ en: one, zh: two, score, conflict }: Match) => {
    enTaken.add(one)
    zhTaken.add(two)
    matches.push({ en: one, zh: two, score, conflict })
  }
  for (const edge of edges)
    if (edge.score >= 0.5 && !enTaken.has(edge.en) && !zhTaken.has(edge.zh)) take(edge)
  // Mentions again; what would be missed for certain must be said again in the same terms.
  for (const edge of edges) {
    if (edge.conflict !== null || enTaken.has(edge.en) === zhTaken.has(edge.zh)) continue
    const again = enTaken.has(edge.en) ? zh[edge.zh] : en[edge.en]
    if (edge.score >= ((again?.weight ?? 0) >= 0.5 ? 0.82 : 0.5)) take(edge)
  }
  for (const edge of edges) if (!enTaken.has(edge.en) && !zhTaken.has(edge.zh)) take(edge)
  return {
    matches,
    en: en.flatMap((_, index) => (enTaken.has(index) ? [] : [index])),
    zh: zh.flatMap((_, index) => (zhTaken.has(index) ? [] : [index])),
  }
}
