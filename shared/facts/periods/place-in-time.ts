import { lastDayIn } from '../../figures/resolve-period.ts'
import { dayPeriod, monthsBetween, type Period } from '../../figures/periods.ts'
import type { Setting } from '../statement.ts'

/** The day a period ended: the one the document names if it is within two weeks, else the month's end. */
export function toDay(period: Period, setting: Setting): Period {
  // Of a fiscal year whose end nobody tells, no quarter has a last day that is known.
  const isUndated = period.isFiscal && setting.periods.fiscalYearEnd === null
  if (period.kind === 'day' || (isUndated && setting.quarterEnds.length === 0)) return period
  const computed = lastDayIn(period, setting.periods)
  const named = setting.quarterEnds.find((day) => Math.abs(monthsBetween(day, computed)) < 0.5)
  return dayPeriod(named ?? computed)
}

/** Whether a period lies wholly before the one reported on. */
export function isEarlier(period: Period, setting: Setting): boolean {
  const own = setting.periods.period
  return (
    own !== null &&
    compareIn(period, own, setting) < 0 &&
    (own.kind !== 'quarter' || !(isSameEnd(period, own, setting) || isLastEnd(period, setting)))
  )
}

/** The last day a document names as the end of a quarter is its own, whatever fiscal year is taken for granted. */
const isLastEnd = ({ kind, day }: Period, { quarterEnds }: Setting): boolean =>
  kind === 'day' && day !== null && quarterEnds.includes(day) && quarterEnds.every((each) => each <= day)

/** Quarters of 52-week years end days after the month they are counted by: that day is still the quarter's own. */
const isOwnEnd = (period: Period, setting: Setting): boolean => {
  const own = setting.periods.period
  return (
    own?.kind === 'quarter' &&
    period.kind === 'day' &&
    period.day !== null &&
    setting.quarterEnds.includes(period.day) &&
    isSameEnd(period, own, setting)
  )
}

/** Whether a period ends after the event or publication and after the period reported on. */
export function isLater(period: Period, setting: Setting): boolean {
  const { period: own, date } = setting.periods
  if (isOwnEnd(period, setting)) return false
  const last = lastDayIn(period, setting.periods)
  // Of a year that has only begun since the quarter reported on nothing is known yet.
  const hasJustBegun = own?.kind === 'quarter' && own.part === 4 && period.year > own.year
  if (
    period.kind === 'year' &&
    !hasJustBegun &&
    date !== null &&
    Number(last.slice(0, 4)) <= Number(date.slice(0, 4))
  )
    return false
  if (date !== null && last <= date) return false
  return own === null ? date !== null && last > date : compareIn(period, own, setting) > 0
}

/** Whether a period ends after the one reported on, the year under way among them. */
export function isAheadOf(period: Period, setting: Setting): boolean {
  const { period: own } = setting.periods
  if (own === null) return isLater(period, setting)
  return !isOwnEnd(period, setting) && compareIn(period, own, setting) > 0
}

/** Orders by last day; negative, zero or positive. */
function compareIn(a: Period, b: Period, { periods }: Setting): number {
  const [left, right] = [lastDayIn(a, periods), lastDayIn(b, periods)]
  return left < right ? -1 : left > right ? 1 : 0
}

function isSameEnd(a: Period, b: Period, setting: Setting): boolean {
  return Math.abs(monthsBetween(lastDayIn(a, setting.periods), lastDayIn(b, setting.periods))) < 0.7
}
