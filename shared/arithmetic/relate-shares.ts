import { derivedMetrics } from '../facts/measures/metrics.ts'
import { chooseRelation, combine, weighTogether } from './choose-relation.ts'
import { add, divide, exactly, scale } from './estimate.ts'
import type { Figure } from './figure.ts'
import { actualKinds, type FactIndex } from './index-facts.ts'
import { judge, type Claim, type Relation } from './relation.ts'
import { findScale, placesOf, writeNumber, writeTerm } from './write-working.ts'

const partOf = ' % of revenue'

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
    : cost !== null && index.findMetric(cost) !== null
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
const restWords = /\b(?:remain\w*|rest|balance)\b|其[餘余]|剩[餘余下]/i
const otherWords = /\bothers?\b|其他|其它/i
/** Between two shares stand their names; further off another list begins. */
const widestName = 90

/** Shares that one passage lists: with the rest named they make a hundred, without it no more. */
function relateWholes(index: FactIndex, text: string): readonly Relation[] {
  const shares = index.all.filter(
    ({ fact }) =>
      fact !== null && shareMetrics.has(fact.metric) && fact.kind === 'actual' && fact.confidence >= 0.8,
  )
  const groups = Map.groupBy(shares, ({ fact, passage }) => `${passage}|${fact?.metric}|${fact?.period}`)
  return [...groups.values()].flatMap((group) =>
    splitLists(group, text).flatMap((list) => relateWhole(list, text) ?? []),
  )
}

/** A list ends with its rest, and where another whole is named. */
function splitLists(group: readonly Figure[], text: string): readonly (readonly Figure[])[] {
  const lists: Figure[][] = []
  let isClosed = true
  for (const figure of group) {
    const list = lists.at(-1)
    const previous = list?.at(-1)
    const isFar = previous !== undefined && figure.start - previous.end > widestName
    const whole = findWhole(text, figure)
    const isOther = list?.[0] !== undefined && whole !== null && whole !== (findWhole(text, list[0]) ?? whole)
    if (list === undefined || isClosed || isFar || isOther) lists.push([figure])
    else list.push(figure)
    isClosed = previous !== undefined && restWords.test(text.slice(previous.end, figure.start))
  }
  return lists
}

function relateWhole(list: readonly Figure[], text: string): Relation | null {
  const [before, last] = list.slice(-2)
  if (before === undefined || last === undefined || list.length < 2) return null
  if (list.some(({ approximation }) => approximation !== null)) return null
  const total = list.reduce((sum, figure) => add(sum, figure.term), exactly(0))
  const words = text.slice(before.end, last.end + 40)
  const isRest = restWords.test(text.slice(before.end, last.start + 1))
  const certainty = isRest ? 0.9 : otherWords.test(words) ? 0.7 : null
  // Shares by region and shares by product may stand in one list: more than a hundred is then no error.
  if (certainty === null && total.low <= 100) return null
  return judge({
    kind: 'whole',
    stated: last,
    operands: list.slice(0, -1),
    computed: {
      low: 100 - total.high + last.term.high,
      point: 100 - total.point + last.value,
      high: 100 - total.low + last.term.low,
    },
    working: `${list.map(({ text: share }) => share.trim()).join(' + ')} = ${writeNumber(total.point, placesOf(last, 1))}%`,
    certainty: certainty ?? 0.5,
  })
}
