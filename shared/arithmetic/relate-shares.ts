import { derivedMetrics, metrics } from '../facts/metrics.ts'
import { chooseRelation, combine, weighTogether } from './choose-relation.ts'
import { add, divide, exactly, scale } from './estimate.ts'
import type { Figure } from './figure.ts'
import { actualKinds, groupBy, type FactIndex } from './index-facts.ts'
import { judge, type Claim, type Relation } from './relation.ts'
import { findScale, placesOf, writeNumber, writeTerm } from './write-working.ts'

const partOf = ' % of revenue'
const costs = new Set(metrics.map(({ name }) => name))

/** Shares of revenue against the amounts they are shares of, and shares of one whole against a hundred. */
export function relateShares(index: FactIndex, text: string): readonly Relation[] {
  const relations: Relation[] = []
  let whole: string | null = null
  let passage = -1
  for (const stated of index.all) {
    const { fact } = stated
    if (fact === null || fact.unit !== '%' || !actualKinds.has(fact.kind)) continue
    const named = findWhole(text, stated)
    // `22% was from CATV` goes on from the share before it.
    if (named !== null || stated.passage !== passage) whole = named ?? ''
    passage = stated.passage
    const relation = relateShare(stated, whole ?? '', index)
    if (relation !== null) relations.push(relation)
  }
  return [...relations, ...relateWholes(index, text)]
}

/** Words of `% of … revenue` that are no segment's name. */
const plainWords =
  /^(?:our|its|the|their|total|company|quarterly|annual|net|overall|consolidated|whole|group|fiscal|first|second|third|fourth|quarter|full|year|\s|-)*$/i

/** Whose revenue a share is of: a segment's words, nothing for the company; null where the sentence does not say. */
function findWhole(text: string, { end }: Figure): string | null {
  const match = /^(?: ?percent)? of ([\w &-]{0,40}?)(?:revenues?|sales)\b/i.exec(text.slice(end, end + 70))
  if (match === null) return null
  const words = (match[1] ?? '').trim()
  return plainWords.test(words) ? '' : words.replace(/^(?:(?:our|its|the|their|total) )+/i, '')
}

function relateShare(stated: Figure, whole: string, index: FactIndex): Relation | null {
  const { fact } = stated
  if (fact === null) return null
  const key = { segment: null, basis: fact.basis, period: fact.period }
  const wholes = index.find({ ...key, metric: 'Revenue', segment: whole === '' ? null : whole }, actualKinds)
  const isShare = fact.metric === derivedMetrics.shareOfRevenue && fact.segment !== null
  const cost = fact.metric.endsWith(partOf) ? fact.metric.slice(0, -partOf.length) : null
  const parts = isShare
    ? index.find({ ...key, metric: 'Revenue', segment: fact.segment }, actualKinds)
    : cost !== null && costs.has(cost)
      ? index.find({ ...key, metric: cost }, actualKinds)
      : []
  return chooseRelation(
    combine([parts, wholes]).map(([part, total]) =>
      part === undefined || total === undefined
        ? null
        : claimShare(stated, part, total, weighTogether([stated, part, total])),
    ),
  )
}

/** `29 of 40.7 is 71%`. */
export function claimShare(
  stated: Figure,
  part: Figure,
  whole: Figure,
  certainty: number | null,
): Claim | null {
  if (certainty === null || part.unit !== whole.unit || part.value < 0 || whole.value <= 0) return null
  const ratio = divide(part.term, whole.term)
  if (ratio === null) return null
  const computed = scale(ratio, 100)
  const unit = findScale([part, whole])
  const places = Math.min(2, placesOf(stated, 1) + 1)
  return {
    kind: 'share',
    stated,
    operands: [part, whole],
    computed,
    working: `${writeTerm(part, unit)} ÷ ${writeTerm(whole, unit)} = ${writeNumber(computed.point, places)}%`,
    certainty,
  }
}

const shareMetrics: ReadonlySet<string> = new Set([
  derivedMetrics.shareOfRevenue,
  derivedMetrics.customerShare,
])
const restWords = /\b(?:remain\w*|rest|balance|other)\b|其[餘余他它]|剩[餘余下]/i

/** Shares that one passage lists: with the rest named they make a hundred, without it no more. */
function relateWholes(index: FactIndex, text: string): readonly Relation[] {
  const shares = index.all.filter(
    ({ fact }) =>
      fact !== null && shareMetrics.has(fact.metric) && fact.kind === 'actual' && fact.confidence >= 0.8,
  )
  const lists = groupBy(shares, ({ fact, passage }) => `${passage}|${fact?.metric}|${fact?.period}`)
  return [...lists.values()].flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)]
    if (first === undefined || last === undefined || list.length < 2) return []
    const parts = list.filter((figure) => figure.approximation === null)
    if (parts.length < list.length || new Set(list.map((figure) => findWhole(text, figure) ?? '')).size > 1)
      return []
    // Between two shares stand their names; a second list of the same passage begins after other words.
    const gaps = list.slice(1).map((figure, at) => figure.start - (list[at]?.end ?? 0))
    if (Math.max(...gaps) > 90) return []
    const total = list.reduce((sum, figure) => add(sum, figure.term), exactly(0))
    const isComplete = restWords.test(text.slice(list.at(-2)?.end ?? 0, last.end + 40))
    if (!isComplete && total.low <= 100) return []
    const claim: Claim = {
      kind: 'whole',
      stated: last,
      operands: list.slice(0, -1),
      computed: {
        low: 100 - total.high + last.term.high,
        point: 100 - total.point + last.value,
        high: 100 - total.low + last.term.low,
      },
      working: `${list.map(({ text: words }) => words.trim()).join(' + ')} = ${writeNumber(total.point, placesOf(last, 1))}%`,
      certainty: isComplete ? 0.9 : 0.75,
    }
    return [judge(claim)]
  })
}
