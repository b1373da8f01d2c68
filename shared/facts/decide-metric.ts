import { carryMetric } from './carry-metric.ts'
import type { MetricMention } from './find-metrics.ts'
import {
  capitalize,
  findChineseSegment,
  findSegmentAfter,
  findSegmentBefore,
  findTopic,
} from './find-segment.ts'
import { derived, findMargin, findShare } from './find-share.ts'
import { fitsUnit } from './fits-unit.ts'
import type { NamedMetric } from './named-metric.ts'
import { leadStart, type Reading, type Setting, type Statement, type Thread } from './statement.ts'

const rightAfter =
  /^(?: (?:in|of|worth of|as|for|a|an|our|its|the|total|net|quarterly|annual|annualized|sequential|sequentially|year|over|on|non-?|GAAP|additional|cash|strong|data|center|midpoint))*[ -]$/i
const rightAfterChinese = /^ ?的(?:[總总]|[淨净]|合併)?$/

/** Which metric an amount is a figure of, by position: right after it, just before it, beside its neighbour, then farther off. */
export function decideMetric(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const amount = statement.amounts[index]
  if (amount === undefined) throw new RangeError('no such amount')
  const share = unit === '%' && !isChange ? findShare(statement, index, earlier, thread) : null
  if (share !== null) return share
  const fits = (mention: MetricMention) =>
    (!mention.isWhole || (mention.metric.measure === 'any' && unit === '%')) &&
    fitsUnit(mention.metric, unit, isChange, setting) &&
    (!mention.isWeak || isWeakAllowed(mention, setting, unit))
  const fitting = statement.metrics.filter(fits)
  const lead = leadStart(statement, index)
  const after = fitting.find(
    (mention) => mention.start >= amount.end && isRightAfter(statement, amount.end, mention),
  )
  if (after !== undefined) return named(statement, after, thread, setting)
  const margin = unit === '%' ? findMargin(statement, index, earlier) : null
  if (margin !== null) return derived(margin)
  const inLead = fitting.findLast((mention) => mention.start >= lead && mention.end <= amount.start)
  if (inLead !== undefined) return named(statement, inLead, thread, setting)
  const neighbour = earlier.findLast((reading) => isSameFamily(reading, unit, isChange))
  const isOther = unit === 'count' && amount.other === null
  if (neighbour !== undefined && !isOther)
    return { metric: neighbour.metric, segment: neighbour.segment, mention: null, isNamed: neighbour.isNamed }
  const before = fitting.findLast((mention) => mention.end <= amount.start)
  if (before !== undefined) return named(statement, before, thread, setting)
  if (unit.endsWith('/share')) return { metric: 'EPS', segment: null, mention: null, isNamed: true }
  if (unit === 'shares')
    return { metric: nameShares(statement.text), segment: null, mention: null, isNamed: true }
  const later = fitting.find((mention) => mention.start >= amount.end && mention.start - amount.end < 90)
  if (later !== undefined && !isChange) return named(statement, later, thread, setting)
  return carryMetric(statement, index, unit, isChange, thread, setting)
}

function named(statement: Statement, mention: MetricMention, thread: Thread, setting: Setting): NamedMetric {
  const isCutOff =
    mention.start === 0 &&
    mention.metric.name === 'Revenue' &&
    setting.segments.has(thread.lastWord.toLowerCase())
  const segment = findSegment(statement, mention) ?? (isCutOff ? capitalize(thread.lastWord) : null)
  return { metric: mention.metric.name, segment, mention, isNamed: true }
}

const segmented = new Set([
  'Revenue',
  'Gross margin',
  'Operating income',
  'Shipments',
  'Backlog',
  'Market size',
  'Capacity',
  'Demand',
  'Bookings',
  'Unit price',
])

function findSegment(statement: Statement, mention: MetricMention): string | null {
  if (!segmented.has(mention.metric.name)) return null
  const { text, side } = statement
  if (side === 'zh') return findChineseSegment(text, mention.start)
  const own =
    findSegmentBefore(text, mention.start) ??
    findSegmentAfter(text, mention.end, mention.metric.name === 'Market size')
  if (own !== null || mention.metric.name !== 'Revenue') return own
  const isTotal = /\b(?:total|company|consolidated) (?:net )?$/i.test(
    text.slice(Math.max(0, mention.start - 24), mention.start),
  )
  const opening = /^(?:Turning to|Now turning to|Moving to|In|Within|For|On) (?:our|the) /i.test(text)
  return isTotal || !opening ? null : findTopic(text.slice(0, mention.start))
}

function isWeakAllowed(mention: MetricMention, setting: Setting, unit: string): boolean {
  if (mention.metric.name === 'Revenue' || mention.metric.name === 'Total debt') return true
  return setting.isArticle || unit === 'count' || unit === '%'
}

function isRightAfter(statement: Statement, end: number, mention: MetricMention): boolean {
  const gap = statement.text.slice(end, mention.start)
  return statement.side === 'zh' ? rightAfterChinese.test(gap) : gap.length < 60 && rightAfter.test(gap)
}

function isSameFamily(reading: Reading, unit: string, isChange: boolean): boolean {
  if (isChange)
    return /^(?:[A-Z]{3}|%|bps|x|[A-Z]{3}\/share)$/.test(reading.unit) && !reading.metric.includes('%')
  return reading.unit === unit && !reading.kind.startsWith('change')
}

/** `on 71.4 million diluted shares`: the kind of share stands anywhere in the sentence. */
function nameShares(text: string): string {
  if (/\bdiluted\b/i.test(text)) return 'Diluted shares'
  return /\bbasic\b/i.test(text) ? 'Basic shares' : 'Share count'
}
