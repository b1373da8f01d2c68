import type { MetricMention } from '../measures/find-metrics.ts'
import type { Statement, Thread } from '../statement.ts'

const opensWithPeriod =
  /^(?:And |Our |The |For the |In the )*(?:(?:first|second|third|fourth|full|fiscal)[- ]?(?:quarter|year)?|Q[1-4]|year|quarter|20\d\d|,|we|now|expect|forecast|still|continue|to|project)(?: (?:quarter|year|20\d\d|we|now|expect|forecast|net|of|for|the))*,? ?(?:we (?:now |still )?(?:expect|forecast|project) )?(?:net |gross )?$/i

/** `In the North Sea, output was 40. Third quarter output is expected to be 42.`: the same measure of the same part. */
export function findContinued(
  { text, side }: Statement,
  mention: MetricMention,
  thread: Thread,
): string | null {
  // `Lending revenues rose 8%. On a currency-neutral basis, revenues were up 5%.`: the same growth in other terms.
  if (
    side === 'en' &&
    mention.metric.name === 'Revenue' &&
    thread.metric === 'Revenue' &&
    thread.segment !== null &&
    inOtherTerms.test(text.slice(0, mention.start))
  )
    return thread.segment
  // `Operating earnings for Kilns were $12 million. The operating margin of 14% …`: what they came to of its sales.
  if (
    side === 'en' &&
    mention.metric.name === 'Operating margin' &&
    thread.metric === 'Operating income' &&
    thread.segment !== null &&
    (/^(?:(?:The|Its) )?(?:[Aa]djusted )?$/.test(text.slice(0, mention.start)) ||
      // In a walk through the businesses it need not say `its`.
      (thread.turned !== null && /^(?:And |Adjusted |Segment )?$/i.test(text.slice(0, mention.start))))
  )
    return thread.segment
  return side === 'en' &&
    continued.has(mention.metric.name) &&
    thread.metric === mention.metric.name &&
    thread.segment !== null &&
    opensWithPeriod.test(text.slice(0, mention.start))
    ? thread.segment
    : null
}

const inOtherTerms =
  /^(?:And |But )?(?:(?:[Oo]n an?|[Ii]n|[Aa]t) (?:(?:FX|foreign[- ]exchange|currency)[- ]neutral|constant[- ]currenc(?:y|ies)|local[- ]currenc(?:y|ies)|organic)(?: basis| terms)?|[Ee]xcluding (?:the (?:impact|effects?) of )?(?:foreign )?(?:currency|currencies|exchange|FX)(?: translation)?|[Oo]rganically), (?:these |the |net )*$/

/** Measures given part by part, each through its periods. */
const continued = new Set(['Production', 'Combined ratio', 'Net premiums written', 'Underwriting income'])
