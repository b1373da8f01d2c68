import { bareUnit } from '../../figures/amount.ts'
import type { Reading } from '../statement.ts'

/** The worse end of a range is its low one: of losses the larger. */
export function orderRanges(readings: Reading[]): void {
  for (let index = 0; index + 1 < readings.length; index += 1) {
    const [low, high] = [readings[index], readings[index + 1]]
    if (low !== undefined && high !== undefined) {
      alignMove(low, high)
      alignEffect(low, high)
      alignEnds(low, high)
    }
    if (
      low === undefined ||
      high === undefined ||
      low.kind !== 'guidance-low' ||
      high.kind !== 'guidance-high'
    )
      continue
    // `adjusted EPS of $4.10 to $4.30` is adjusted at either end.
    if (low.metric === high.metric) high.basis ??= low.basis
    // `between $8 million and $9 million for our tile shops`: both ends are theirs.
    if (low.metric === high.metric && low.segment === null) low.segment = high.segment
    if (
      low.value.startsWith('-') &&
      !high.value.startsWith('-') &&
      low.value !== '-0' &&
      isSharedLoss(low, high)
    )
      high.value = `-${high.value}`
    if (Number(low.value) > Number(high.value)) [low.kind, high.kind] = ['guidance-high', 'guidance-low']
  }
}

/** `a reduction in sales of $5 million to $10 million`: both ends are by how much. */
function alignMove(low: Reading, high: Reading): void {
  const isOfOne = low.amount.other !== null && low.unit === high.unit && low.rangeStart === high.rangeStart
  // `an increase of 6% to 8% for the Tile segment`.
  if (isOfOne && low.kind === high.kind && low.kind.startsWith('change') && low.metric === high.metric) {
    low.segment ??= high.segment
    // `planning increases of between 6% and 8% for the full year`: the period behind the upper end is of both.
    low.period = high.period ?? low.period
  }
  // `Based on the 9% to 11% sales growth assumption`: what the upper end is, the lower is.
  if (isOfOne && low.kind === 'change yoy %' && high.kind === 'guidance-high' && low.metric === high.metric) {
    low.kind = 'guidance-low'
    low.period = high.period
    return
  }
  if (!isOfOne || low.unit === '%' || !low.kind.startsWith('change') || high.kind !== 'guidance-high') return
  high.kind = low.kind
  if (low.value.startsWith('-') && !high.value.startsWith('-')) high.value = `-${high.value}`
}

/** `savings of $0.10 to $0.15 of earnings per share`: what both ends do to it, which only the words behind the upper one show. */
function alignEffect(low: Reading, high: Reading): void {
  const isRange = low.amount.other !== null && low.unit === high.unit && low.rangeStart === high.rangeStart
  if (!isRange || high.metric !== `Impact on ${low.metric}`) return
  low.metric = high.metric
  low.isNamed = high.isNamed
  low.confidence = Math.min(low.confidence, high.confidence)
}

/** `guidance reflects a tax rate between 20% and 22%`, `earnings of $3 to $4, excluding charges`: both ends are of one measure and told alike. */
function alignEnds(low: Reading, high: Reading): void {
  const isRange = low.kind === 'guidance-low' && low.unit === high.unit && low.rangeStart === high.rangeStart
  if (!isRange) return
  if (high.metric.startsWith(`${low.metric} excluding `)) high.metric = low.metric
  if (high.metric === low.metric && high.kind === 'guidance-high') {
    low.period ??= high.period
    high.period ??= low.period
  }
  if (high.metric !== low.metric || high.kind !== 'actual') return
  high.kind = 'guidance-high'
  high.period = low.period
}

function isSharedLoss(low: Reading, high: Reading): boolean {
  return low.amount.unit === bareUnit && high.amount.unit === bareUnit
}
