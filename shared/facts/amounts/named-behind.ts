import type { MetricMention } from '../measures/find-metrics.ts'

/** `38.5 on gross margin`. */
export const isRateBehind = (text: string, end: number, metrics: readonly MetricMention[]): boolean =>
  metrics.some(
    (mention) =>
      mention.start >= end &&
      isRate(mention) &&
      /^ (?:on|of|in)(?: the)? $/.test(text.slice(end, mention.start)),
  )

/** `of the 241 in bookings`. */
export const isSumBehind = (text: string, end: number, metrics: readonly MetricMention[]): boolean =>
  metrics.some(
    (mention) =>
      mention.start >= end &&
      mention.metric.measure === 'money' &&
      /^ (?:in|of|for)(?: (?:the|total|quarterly|your|our))* $/.test(text.slice(end, mention.start)),
  )

export const isRate = ({ metric }: MetricMention): boolean => metric.measure === 'percent'
