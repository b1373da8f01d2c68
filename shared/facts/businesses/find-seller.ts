import type { MetricMention } from '../measures/find-metrics.ts'
import { findSegmentBefore, findSold } from './find-segment.ts'
import { findCarriedBusiness } from './find-turn.ts'
import { segmented } from './measures-of-parts.ts'
import type { Statement } from '../statement.ts'
import { withinSegment } from './spoken-segment.ts'

const parted =
  /[;:]|\b(?:while|but|total|our|we|company['’]?s?|consolidated|overall|companywide|enterprise|corporate|which|that|compared|versus|GAAP)\b/i

/** `Pump sales were $40 million, and operating income was $5 million`: what a business earned, told right after its sales. */
export function findOpeningSeller(
  { text, side, metrics }: Statement,
  { metric, start, end }: MetricMention,
): string | null {
  const [sales] = metrics
  if (side === 'zh' || !earnedOnSales.has(metric.name) || sales?.metric.name !== 'Revenue') return null
  if (sales.start > widestSeller || parted.test(text.slice(sales.end, start))) return null
  // `gross profit per vehicle` is a measure of its own.
  if (text.startsWith(' per ', end)) return null
  return findSegmentBefore(text, sales.start)
}

const earnedOnSales = new Set([
  'Operating income',
  'Operating margin',
  'Adjusted EBITDA',
  'Adjusted EBITDA margin',
  'Gross profit',
])
/** Characters within which a sentence opens with a business and its sales. */
const widestSeller = 60

export function findCarried({ text, side }: Statement, { metric, start }: MetricMention): string | null {
  if (side === 'zh' || !segmented.has(metric.name)) return null
  if (ofProducts.test(text.slice(Math.max(0, start - 24), start))) return 'Product'
  return metric.name === 'Revenue' ? findCarriedBusiness(text, start) : null
}

/** `Product gross margin`, beside services'. */
const ofProducts = /(?:^|\bour |\band |\bwhile |, )products? $/i

/** `Within the segment, revenues in lamps increased`: a part of it. */
export function findSoldWithin(
  { text, side }: Statement,
  { metric, start, end }: MetricMention,
): string | null {
  const opening =
    side === 'en' && metric.name === 'Revenue' ? (withinSegment.exec(text)?.[0].length ?? null) : null
  return opening === null ? null : findSold(text.slice(opening), start - opening, end - opening)
}
