import type { MetricMention } from './find-metrics.ts'
import type { Statement } from '../statement.ts'

/** Whether a measure is named before a quantity a day, or right behind it: `30,000 barrels a day of production`. */
export function namesProduced(
  { text }: Statement,
  { start, end }: { readonly start: number; readonly end: number },
  fitting: readonly MetricMention[],
): boolean {
  return fitting.some(
    (mention) =>
      (mention.end <= start && !/^we /i.test(text.slice(mention.start, mention.end))) ||
      (mention.start >= end && /^ (?:of |in )?(?:total |net |gross )?$/.test(text.slice(end, mention.start))),
  )
}
