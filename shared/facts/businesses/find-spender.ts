import type { MetricMention } from '../measures/find-metrics.ts'
import type { Setting } from '../statement.ts'
import { findNameAfter, findPartAt } from './find-segment.ts'

/** What a company earns and pays, and a business of it only where its name stands right before. */
const calledBefore = new Set(['Net income', 'Income tax expense', 'Interest expense'])
const ofProfit = /(?:adjusted|reported|operating|after-tax|core|GAAP|non-GAAP) $/i
/** Characters before a measure within which the name of who spends or earns stands. */
const longestSpender = 90

/** Whether a measure is what a company spends or earns as a whole, and a business only where it is named. */
export const isSpent = ({ metric }: MetricMention): boolean =>
  metric.name === 'Capex' || calledBefore.has(metric.name)

/** `Pump capital expenditures`, `capital spending in Pumps`: of a business that the call tells of; null for the company's. */
export function findSpender(
  text: string,
  { metric, start, end }: MetricMention,
  { businesses }: Setting,
): string | null {
  const before = text.slice(0, start)
  if (calledBefore.has(metric.name))
    return businesses.findAtEnd(before.replace(ofProfit, '').slice(-longestSpender))
  const behind = findNameAfter(text, end)
  return (
    businesses.findAtEnd(before.slice(-longestSpender)) ??
    (behind !== null && businesses.has(behind) ? behind : findPartAt(text.slice(end, end + 80)))
  )
}
