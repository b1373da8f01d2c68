import type { Side, Span } from '../documents/document.ts'
import { findMetrics, type MetricMention } from '../facts/measures/find-metrics.ts'
import { findPeriods, type PeriodMention } from '../figures/find-periods.ts'
import { comparePeriods, formatPeriod, lastDayOf, type Period } from '../figures/periods.ts'
import { resolvePeriod, type PeriodContext } from '../figures/resolve-period.ts'
import type { LedgerSentence } from './ledger-document.ts'

/** Words by which a company says what it expects. */
const outlook =
  /\b(?:we|I|management|the company|it) (?:\w+ ){0,2}?(?:expects?|anticipates?|forecasts?|projects?|sees?|guides?|guid(?:ed|ing))\b|\b(?:is|are) (?:\w+ )?(?:expected|anticipated|forecast|projected) to\b|\b(?:guidance|outlook) (?:is|calls? for|assumes|for|of)\b|\bexpect(?:ing)?\b|[預预][計计期]|指引|展望/i
const denied = /\b(?:do not|don['’]t|no longer|never|had|previously) (?:\w+ )?(?:expect|anticipat|forecast)/i

const guides = /\b(?:guidance|outlook|expectations?|forecast|assumptions)\b/i

/** Whether a sentence speaks of what the company expects, in whatever words. */
export const isOfOutlook = (text: string): boolean => isOutlook(text) || guides.test(text)

/** Whether a sentence says what the company expects. */
export const isOutlook = (text: string): boolean => outlook.test(text) && !denied.test(text)

/** Metric and future period a sentence of outlook is about; null for any other sentence. */
export function readOutlook(
  sentence: LedgerSentence,
  context: PeriodContext,
): { readonly metric: MetricMention; readonly period: Period } | null {
  const { text, side } = sentence
  if (!isOutlook(text)) return null
  const [metric] = findMetrics(text, side).filter(({ isWeak, isWhole }) => !isWeak && !isWhole)
  if (metric === undefined) return null
  const [ahead] = findPeriodsAhead(text, side, context)
  return ahead === undefined ? null : { metric, period: ahead.period }
}

/** The periods a text names that were not over when it was said, each with its place. */
export const findPeriodsAhead = (
  text: string,
  side: Side,
  context: PeriodContext,
): readonly (Span & { readonly period: Period })[] =>
  findPeriods(text, side).flatMap((mention) => {
    const period = resolveAhead(mention, context)
    return period !== null && isAhead(period, context)
      ? [{ start: mention.start, end: mention.end, period }]
      : []
  })

/** A bare `Q2` said of the second quarter in its own call is that quarter, and no later year's. */
function resolveAhead(mention: PeriodMention, context: PeriodContext): Period | null {
  const near = resolvePeriod(mention, context, 'near')
  const own = context.period
  const isOwn = near !== null && own !== null && formatPeriod(near) === formatPeriod(own)
  return isOwn ? near : resolvePeriod(mention, context, 'future')
}

/** Whether a period was not over when the words were said. */
export function isAhead(period: Period, { period: own, date, fiscalYearEnd }: PeriodContext): boolean {
  if (period.kind === 'day') return false
  if (own !== null) return comparePeriods(period, own, fiscalYearEnd) > 0
  return date !== null && lastDayOf(period, fiscalYearEnd) > date
}
