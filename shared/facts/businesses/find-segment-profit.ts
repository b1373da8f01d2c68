import type { MetricMention } from '../measures/find-metrics.ts'
import { isPlace } from './is-place.ts'
import { findNameAfter, findSegmentAfter, findSegmentBefore } from './find-segment.ts'
import type { NamedMetric } from '../measures/named-metric.ts'
import type { Setting, Statement, Thread } from '../statement.ts'

/** `Pump segment earnings`, `operating earnings for Valves`: what a part of the company earns is its operating income. */
export function findSegmentProfit(
  statement: Statement,
  mention: MetricMention,
  thread: Thread,
  setting: Setting,
): NamedMetric | null {
  const { text, side } = statement
  const words = text.slice(mention.start, mention.end)
  // A bank's businesses have their profit after tax.
  const income = setting.catalogue.find(setting.isBank ? 'Net income' : 'Operating income')
  if (
    side === 'zh' ||
    income === null ||
    setting.isArticle ||
    mention.metric.name !== 'Net income' ||
    !/^(?:adjusted )?(?:segment )?(?:operating )?(?:earnings|profits?|income|loss)$/i.test(words)
  )
    return null
  const before = text.slice(Math.max(0, mention.start - 48), mention.start)
  // In a walk through the businesses, `earnings are up 2%` tells the business's.
  const isTurned = thread.turned !== null && /^(?:operating )?(?:earnings|profits?)$/i.test(words)
  // `Fabric earnings were up 8%`, of a business that the call tells of.
  const named = /\b([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,3}) $/.exec(before)?.[1] ?? ''
  const segment = /\b(?:segment|division)(?: (?:adjusted|operating))? $/i.test(before)
    ? findSegmentBefore(text, mention.start)
    : setting.businesses.has(named) || isPlace(named)
      ? setting.businesses.nameOf(named)
      : /\boperating\b/i.test(words)
        ? (findSegmentAfter(text, mention.end) ??
          findNameAfter(text, mention.end) ??
          (isTurned ? thread.turned : null))
        : isTurned
          ? thread.turned
          : null
  return segment === null
    ? null
    : { metric: income.name, segment, mention: { ...mention, metric: income }, isNamed: true }
}
