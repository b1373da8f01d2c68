import { monthsBetween, type Period } from '../../figures/periods.ts'
import { lastDayIn } from '../../figures/resolve-period.ts'
import type { FactKind } from '../fact.ts'
import type { Setting } from '../statement.ts'

/** Months of a quarter. */
const quarterMonths = 3

/** What came with a firm on the day it was bought. */
const broughtIn = /^(?:Acquired|Impact on) /

interface Dated {
  readonly kind: FactKind
  readonly period: Period | null
}

/**
 * `On April 30, we redeemed $120 million of notes`, told of the quarter that ends in June: what flows on a day of the
 * quarter reported on is the quarter's, and no sum of that day.
 */
export function toQuarterOfDay<Read extends Dated>(read: Read, metric: string, setting: Setting): Read {
  const quarter = setting.periods.period
  const { kind, period } = read
  if (
    setting.isArticle ||
    quarter?.kind !== 'quarter' ||
    period?.kind !== 'day' ||
    period.day === null ||
    (kind !== 'actual' && kind !== 'prior-period actual') ||
    (setting.catalogue.find(metric)?.sums !== true && !broughtIn.test(metric))
  )
    return read
  const months = monthsBetween(period.day, lastDayIn(quarter, setting.periods))
  return months >= 0 && months < quarterMonths ? { ...read, kind: 'actual', period: quarter } : read
}
