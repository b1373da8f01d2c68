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
  asides: { readonly en: ReadonlySet<Quantity>; readonly zh: ReadonlySet<Quantity> },
): Matching {
  const edges: (Match & { readonly rank: number })[] = []
  for (const [enIndex, one] of en.entries())
    for (const [zhIndex, two] of zh.entries()) {
      const likeness = compareQuantities(one, two)
      if (likeness.score <= 0) continue
      const distance = Math.abs(one.start / lengths.en - two.start / lengths.zh)
      edges.push({
        ...likeness,
        en: enIndex,
        zh: zhIndex,
        rank:
          likeness.score - orderWeight * distance + (one.isOnce === true && two.isOnce === true ? 0.2 : 0),
      })
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
  const withheld = withholdMentions(edges, en, zh, { en: enTaken, zh: zhTaken }, lengths)
  // Mentions again; what would be missed for certain must be said again in the same terms.
  for (const edge of edges) {
    if (edge.conflict !== null || enTaken.has(edge.en) === zhTaken.has(edge.zh)) continue
    const isEnglishTaken = enTaken.has(edge.en)
    const again = isEnglishTaken ? zh[edge.zh] : en[edge.en]
    if (again === undefined || again.isOnce === true || withheld.has(again)) continue
    if (isAgain(edge, again, isEnglishTaken ? asides.zh : asides.en)) take(edge)
  }
  for (const edge of edges) if (!enTaken.has(edge.en) && !zhTaken.has(edge.zh)) take(edge)
  return {
    matches,
    en: en.flatMap((_, index) => (enTaken.has(index) ? [] : [index])),
    zh: zh.flatMap((_, index) => (zhTaken.has(index) ? [] : [index])),
  }
}

const isAgain = (edge: Match, again: Quantity, asides: ReadonlySet<Quantity>): boolean =>
  edge.score >=
  (again.weight < 0.5 || asides.has(again)
    ? 0.5
    : again.number >= 1_000 || !Number.isInteger(again.number)
      ? 0.82
      : 0.86)

/**
 * A value said twice in one language and once in the other, where the other has a value of the same kind that nothing
 * equals: the second mention was changed, so it is no mere repetition.
 */
function withholdMentions(
  edges: readonly Match[],
  en: readonly Quantity[],
  zh: readonly Quantity[],
  taken: { readonly en: ReadonlySet<number>; readonly zh: ReadonlySet<number> },
  lengths: { readonly en: number; readonly zh: number },
): ReadonlySet<Quantity> {
  const equal = { en: new Set<number>(), zh: new Set<number>() }
  for (const edge of edges) {
    if (edge.score < 0.82 || edge.conflict !== null) continue
    equal.en.add(edge.en)
    equal.zh.add(edge.zh)
  }
  const left = (list: readonly Quantity[], used: ReadonlySet<number>, same: ReadonlySet<number>) => {
    const open = list
      .map((_, index) => index)
      .filter((index) => !used.has(index) && (list[index]?.weight ?? 0) >= 0.2)
    return {
      orphans: open.filter((index) => !same.has(index)),
      again: open.filter((index) => same.has(index)),
    }
  }
  const [enLeft, zhLeft] = [left(en, taken.en, equal.en), left(zh, taken.zh, equal.zh)]
  const withheld = new Set<Quantity>()
  const kindOf = (quantity: Quantity | undefined) =>
    `${quantity?.readings[0].family ?? ''} ${quantity?.readings[0].unit ?? ''}`
  const match = (
    orphans: readonly number[],
    from: readonly Quantity[],
    others: readonly number[],
    repeated: readonly number[],
    to: readonly Quantity[],
    side: 'en' | 'zh',
  ) => {
    const partners = new Set(others)
    for (const orphan of orphans) {
      const kind = kindOf(from[orphan])
      const partner = [...partners].find((index) => kindOf(to[index]) === kind)
      if (partner !== undefined) {
        // Each was written for the other; a conversion that happens to come near is no equal of it.
        for (const quantity of [from[orphan], to[partner]]) if (quantity !== undefined) withheld.add(quantity)
        partners.delete(partner)
        continue
      }
      const place = (from[orphan]?.start ?? 0) / lengths[side]
      const other = side === 'en' ? 'zh' : 'en'
      const near = (index: number) => Math.abs((to[index]?.start ?? 0) / lengths[other] - place)
      const again = repeated
        .filter((index) => {
          const quantity = to[index]
          return (
            quantity !== undefined &&
            !withheld.has(quantity) &&
            kindOf(quantity) === kind &&
            near(index) < 0.35
          )
        })
        .toSorted((a, b) => near(a) - near(b))[0]
      const quantity = again === undefined ? undefined : to[again]
      if (quantity !== undefined) withheld.add(quantity)
    }
  }
  match(zhLeft.orphans, zh, enLeft.orphans, enLeft.again, en, 'zh')
  match(enLeft.orphans, en, zhLeft.orphans, zhLeft.again, zh, 'en')
  return withheld
}
