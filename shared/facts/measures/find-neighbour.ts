import { withoutLongerGrowth } from './find-longer-growth.ts'
import { findListItem, findPart } from '../businesses/find-segment.ts'
import type { NamedMetric } from './named-metric.ts'
import { leadOf, type Reading, type Statement } from '../statement.ts'

const difference = 'Difference in '
const impact = 'Impact on '
/** `we earned `, `Excluding the $0.05 loss, earnings for the quarter increased by `: the profit itself again. */
const earned =
  /\b(?:we|have) earned(?: (?:about|approximately|roughly|nearly))* $|[,;] (?:our |adjusted |core |net )*(?:earnings|income|EPS|FFO)\b[^,;]{0,60}$/i
const movedTo =
  /(?:\bto|\bfrom|^ (?:at the mid-?point )?from)(?: (?:be|an?|our|the|new|revised|updated|range|of|between|about|approximately|now))* $/i

/** `EPS of $0.84 was 6 cents above our guide and compares with `: the measure itself, some time before. */
const heldAgainst =
  /(?:\band|,|^[^,;$%\d]{0,60}) (?:which |this |that |it )?(?:compares|compared|comparing|versus|(?:is |was )?up from|(?:is |was )?down from)(?: (?:to|with))?(?: (?:about|around|only|just|an?))* $/i

/** `raised our outlook by $0.10 and now expect $4.00 to $4.20`: a range is of the measure, not of what it moved by. */
const foreseenNow =
  /\b(?:expect|anticipate|forecast|project|estimate|see|look for|guid(?:e|ing) to|guidance|outlook|range|view|expectations?)\b[^.;$%]{0,60}$/i

/** The measure of the figure before it in the sentence, where that is of its kind: `capex was $57 million versus $22 million`. */
export function findNeighbour(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const { side } = statement
  const neighbour = earlier.findLast((reading) => isSameFamily(reading, unit, isChange))
  // `lowering our guidance by $0.10 a share to a range of $1.90 to $2.10`: what it was moved to is the measure itself.
  const shifted = neighbour?.metric.startsWith(difference) === true ? neighbour : undefined
  if (
    shifted !== undefined &&
    side === 'en' &&
    (movedTo.test(leadOf(statement, Math.min(index, amount.other ?? index))) ||
      heldAgainst.test(leadOf(statement, index)) ||
      ((amount.other !== null || (isChange && unit === '%')) &&
        foreseenNow.test(leadOf(statement, Math.min(index, amount.other ?? index)))))
  )
    return {
      metric: shifted.metric.slice(difference.length),
      segment: shifted.segment,
      mention: null,
      isNamed: true,
    }
  // `aside from a $0.03 hit, we would have earned $1.05 a share`: behind an effect the measure itself.
  if (neighbour?.metric.startsWith(impact) === true && side === 'en' && earned.test(leadOf(statement, index)))
    return {
      metric: neighbour.metric.slice(impact.length),
      segment: neighbour.segment,
      mention: null,
      isNamed: true,
    }
  // `Finance revenues were $12 million and profit was $7 million`: what the business earned on them.
  if (
    side === 'en' &&
    !isChange &&
    neighbour?.metric === 'Revenue' &&
    neighbour.segment !== null &&
    /^[^;$]{0,24}\b(?:and|with) (?:an? |its )?(?:operating |segment )?profits? (?:was|were|of)(?: (?:about|approximately|around|roughly|nearly))* $/i.test(
      leadOf(statement, index),
    )
  )
    return { metric: 'Operating income', segment: neighbour.segment, mention: null, isNamed: true }
  // `profit before taxes rose 21% to $88 million and net income rose 18%, the $66 million`: what has grown last.
  const grown = earlier.at(-1)
  if (
    side === 'en' &&
    !isChange &&
    grown?.isNamed === true &&
    grown.kind.startsWith('change') &&
    neighbour !== undefined &&
    neighbour.metric !== grown.metric &&
    /^,? (?:(?:to|the|at|reaching|now|or|about|approximately) )+$/.test(leadOf(statement, index))
  )
    return { metric: grown.metric, segment: grown.segment, mention: null, isNamed: true }
  // `came in $6 million above our guide, and was up 12%`: what has grown is the measure.
  if (isChange && unit === '%' && shifted !== undefined && side === 'en')
    return {
      metric: shifted.metric.slice(difference.length),
      segment: shifted.segment,
      mention: null,
      isNamed: true,
    }
  const isOther = unit === 'count' && amount.other === null
  if (neighbour === undefined || isOther) return null
  return {
    metric: withoutLongerGrowth(neighbour.metric),
    segment:
      (side === 'en' ? findPart(leadOf(statement, index)) : null) ??
      (neighbour.metric === 'Revenue' && neighbour.segment !== null && side === 'en'
        ? findListItem(leadOf(statement, index))
        : null) ??
      neighbour.segment,
    mention: null,
    isNamed: neighbour.isNamed,
  }
}

const isAimedGrowth = ({ kind, unit, metric }: Reading): boolean =>
  kind === 'target' &&
  unit === '%' &&
  /^(?:(?:Diluted )?EPS|Revenue|Dividend per share|Net income|Adjusted EBITDA)$/.test(metric)

function isSameFamily(reading: Reading, unit: string, isChange: boolean): boolean {
  if (isChange)
    return (
      /^(?:[A-Z]{3}|%|bps|x|[A-Z]{3}\/share)$/.test(reading.unit) &&
      !reading.metric.includes('%') &&
      !reading.metric.startsWith('Share of')
    )
  // An aim of growth is no level that the next percentage could go on with.
  return reading.unit === unit && !reading.kind.startsWith('change') && !isAimedGrowth(reading)
}
