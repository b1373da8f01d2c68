import type { PeriodMention } from '../../figures/find-periods.ts'
import { isUnderCondition } from './under-condition.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { isGrowingFrom, isPlanned } from '../kinds/decide-kind.ts'
import { findOwnPeriod, withoutYearHeldAgainst, type OwnPeriod } from './decide-period.ts'
import type { Setting, Statement } from '../statement.ts'
import { findPeriodAhead, isAhead } from './find-period-ahead.ts'
import type { Outlook } from '../kinds/find-outlook.ts'

/**
 * The period that a sentence states for one of its figures, with what follows from the figures beside it: a year behind
 * two sums is the second's, and what something has come to is of now.
 */
export function findStatedPeriod(
  statement: Statement,
  index: number,
  told: { readonly comparison: boolean; readonly outlook: Outlook | null; readonly isChange: boolean },
  setting: Setting,
): OwnPeriod {
  const { comparison, outlook, isChange } = told
  const amount = statement.amounts[index]
  const dated = findOwnPeriod(statement, index, comparison)
  const own = setting.isArticle ? dated : withoutYearHeldAgainst(dated, statement)
  if (amount === undefined) return own
  // `for the quarter over 2024, it fell from 31% to 29% in 2025`: the quarter, by the name of its year.
  const { period } = setting.periods
  const isYearUnderWay =
    statement.side === 'en' &&
    outlook === null &&
    dated.mention?.kind === 'year' &&
    period?.kind === 'quarter' &&
    period.part < 4 &&
    dated.mention.year === period.year
  const quarter = isYearUnderWay
    ? statement.periods.find(
        ({ kind, quarterShift, start }) => kind === 'quarter' && quarterShift === 0 && start < amount.start,
      )
    : undefined
  if (quarter !== undefined) own.mention = quarter
  // `paid $1.40 a share on July 23 for the second quarter`: when it went out, and what it was for.
  const day = own.mention
  const isFor =
    day !== null && day.start >= amount.end && (day.kind === 'day' || day.kind === 'month')
      ? statement.periods.find(
          ({ kind, start }) =>
            kind === 'quarter' && / for (?:the|our) $/.test(statement.text.slice(day.end, start)),
        )
      : undefined
  if (isFor !== undefined && isFor.start - (day?.end ?? 0) < ' for the fiscal '.length) own.mention = isFor
  if (own.mention === null && (outlook === 'expected' || isPlanned(statement, index)) && !isChange)
    own.mention = findPeriodAhead(statement, index, setting)
  if (own.isBound && own.mention?.yearShift === 0 && isTold(statement, amount.start))
    if (/\bend of $/i.test(statement.text.slice(0, own.mention.start)))
      own.mention = { ...own.mention, yearShift: -1 }
  // `Cash flow was $39 million and $118 million for the year`: the year is the second's.
  const next = statement.amounts[index + 1]
  if (
    own.mention?.kind === 'year' &&
    next !== undefined &&
    statement.side === 'en' &&
    outlook === null &&
    own.mention.start >= next.end &&
    next.unit === amount.unit &&
    (amount.other === null || amount.other === index + 1) &&
    /^,? and $/.test(statement.text.slice(amount.end, next.start)) &&
    /^ (?:for|in) (?:the )?(?:full )?$/.test(statement.text.slice(next.end, own.mention.start))
  )
    own.mention = null
  // `Capex was $45 million, and year to date $81 million`: what is told behind its own time.
  if (
    own.mention !== null &&
    next !== undefined &&
    statement.side === 'en' &&
    own.mention.start >= amount.end &&
    own.mention.end <= next.start &&
    next.unit === amount.unit &&
    /^,? and (?:for )?(?:the )?$/.test(statement.text.slice(amount.end, own.mention.start)) &&
    /^,?(?: it was| was)?(?: about| roughly| around)? $/.test(
      statement.text.slice(own.mention.end, next.start).replace(/[$€£]$/, ''),
    )
  )
    own.mention = null
  // `We started at 4% in December and we're at 20%`: where it is now.
  if (
    own.mention !== null &&
    statement.side === 'en' &&
    !setting.isArticle &&
    own.mention.end <= amount.start &&
    isNow.test(statement.text.slice(own.mention.end, amount.start))
  )
    own.mention = null
  // `from $3 billion to $11 billion by 2028`: the first is what it is.
  if ((amount.other ?? 0) > index && own.mention !== null && own.mention.start > amount.end)
    if (isGrowingFrom(statement, index)) own.mention = null
  // `If the third customer is qualified in Q1, it can be $300 million`.
  if (own.mention !== null && own.mention.end <= amount.start && !setting.isArticle)
    if (isUnderCondition(statement, index)) own.mention = null
  // `We began the second half with loans of $2 billion`: what was there when the quarter reported on ended.
  if (
    own.mention !== null &&
    statement.side === 'en' &&
    !setting.isArticle &&
    own.mention.end <= amount.start &&
    begun.test(statement.text.slice(0, own.mention.start)) &&
    /^ (?:with|at)\b/.test(statement.text.slice(own.mention.end)) &&
    isAhead(own, setting)
  )
    own.mention = null
  if (
    own.mention !== null &&
    statement.side === 'en' &&
    own.mention.start >= amount.end &&
    ofMostOfIt.test(statement.text.slice(amount.end, own.mention.start))
  )
    own.mention = yearOf(own.mention, setting)
  return own
}

/** The year that a part of it lies in, on a call that looks ahead. */
function yearOf(mention: PeriodMention, setting: Setting): PeriodMention | null {
  const period = resolvePeriod(mention, setting.periods, 'future')
  if (period === null || period.kind === 'day') return null
  const calendar = period.isFiscal ? 'fiscal' : null
  return {
    ...mention,
    kind: 'year',
    part: null,
    year: period.year,
    yearShift: null,
    quarterShift: null,
    calendar,
  }
}

/** `capex of $60 million, most of it in the second half`: when most of it comes, and not all of it. */
const ofMostOfIt =
  /,? (?:with |and )?(?:the )?(?:vast |great |large )?(?:most|much|more|half|bulk|majority|lion['’]s share|two[- ]thirds|three[- ]quarters|rest|remainder|balance) of (?:it|that|this|them|which|those|these|(?:the|that|this) (?:spend(?:ing)?|sum|amount|money|total|savings|benefit|cost))\b[^,;$%\d]{0,60}$|, (?:heavily |more |mostly |largely )?(?:back-?end loaded|weighted|skewed|tilted|loaded) (?:to(?:wards?)?|in(?:to)?) (?:the )?$/i

const begun = /\b(?:began|entered|started|opened)(?: (?:the|our))? $/i

const isNow =
  /^,? (?:and|but|so)(?: (?:now|today))? (?:we|it|they|that)(?:['’]re|['’]s| are| is)(?:(?: (?:now|already|today|at|up to|about|around|roughly))* | now [^,;.$%\d]{3,40})$/i

/** `It was 85 at the end of the year`: of the year that is over. */
const isTold = ({ text, side }: Statement, start: number): boolean =>
  side === 'en' &&
  /\b(?:was|were|had|ended|finished|stood at)(?: (?:at|about|around|roughly|approximately|like|just|over|under))* $/i.test(
    text.slice(Math.max(0, start - 32), start),
  )
