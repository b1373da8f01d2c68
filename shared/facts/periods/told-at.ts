import { lastDayOf, parsePeriod } from '../../figures/periods.ts'
import type { Fact } from '../facts-api.ts'

/**
 * The day by which one statement is later than another: that of its document, and of one without a date the last day of
 * the period it reports on. Empty where neither is known.
 */
export function toldAt({
  documentDate,
  documentPeriod,
}: Pick<Fact, 'documentDate' | 'documentPeriod'>): string {
  if (documentDate !== null) return documentDate
  const period = documentPeriod === null ? null : parsePeriod(documentPeriod)
  return period === null ? '' : lastDayOf(period, null)
}
