import { shiftPeriod, type Period } from '../../figures/periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import type { FactKind } from '../fact.ts'
import { addsUp, isOverLonger } from '../periods/find-stretch.ts'
import { isLater } from '../periods/place-in-time.ts'
import type { OwnPeriod } from '../periods/decide-period.ts'
import type { Setting, Statement } from '../statement.ts'
import { yearAhead } from './follow-guidance.ts'

/** Words of what is to come. */
const comes =
  /\b(?:expect\w*|anticipat\w+|guid\w+|outlook|forecast\w*|project\w*|plan\w*|target\w*|assum\w+|will|would|should|could|see|on track|full|remain\w*|rest of|ranges?|20\d\d)\b/i

/** What a figure is and when, before the words around it are heard once more. */
export interface KindAndPeriod {
  readonly kind: FactKind
  readonly period: Period | null
}

const sinceThen = /\b(?:[Ss]ince|[Ff]rom (?:19|20)\d\d (?:through|to))\b/
const ofQuarterlyDividend = /\bquarterly (?:[a-z]+ )?dividends? [^;$]*$/i
const ofYears = /\b(?:two|three|four|five|six|ten|multi|\d)-year (?:[a-z]+ )?$/i
const ofLastYear = /\b(?:last|(?:the )?(?:prior|previous)) year['’]s (?:[a-z-]+ ){0,3}(?:of )?$/i
const expects = '\\b(?:expect\\w*|anticipat\\w*|should|will|project\\w*|forecast\\w*|see)\\b'
const wholeYear = '\\b(?:full|fiscal|whole|entire) year\\b'
const foreseenForYear = new RegExp(`${wholeYear}[^;]*${expects}|${expects}[^;]*${wholeYear}`, 'i')
const begunQuarter =
  /\b(?:to date|[Ss]o far|[Tt]hus far|through)\b[^.;]*\b(?:[Ww]e|[Cc]ompany)(?:['’]ve| have)? (?:also |already )?(?:repurchased|bought|spent|invested|returned|paid|acquired|purchased)\b/

/** Characters within which the words stand that say how long a sum is of. */
const nearBefore = 60

/** Corrects the time of a figure that is of more or less than the period its sentence names; null where that is right. */
export function correctTime(
  statement: Statement,
  index: number,
  { kind, period, metric }: KindAndPeriod & { readonly metric: string },
  own: OwnPeriod,
  setting: Setting,
): KindAndPeriod | null {
  const { text, side, amounts } = statement
  if (side === 'zh') return null
  const quarter = setting.periods.period
  const before = text.slice(0, amounts[index]?.start)
  const near = before.slice(-nearBefore)
  const isNamedBefore = own.mention !== null && own.mention.end <= before.length
  // `Since restarting our program in Q3 of 2018, we have bought back $2 billion of stock`: of no quarter and no year.
  if (
    kind === 'prior-period actual' &&
    isNamedBefore &&
    sinceThen.test(before) &&
    isOverLonger(statement, index, metric)
  )
    return { kind: 'actual', period: null }
  // `dividends of $90 million in nine months, reflecting a quarterly dividend of $0.22 per share`: of each quarter.
  if (
    metric === 'Dividend per share' &&
    kind === 'actual' &&
    (period?.kind === 'half' || period?.kind === 'nine months') &&
    quarter?.kind === 'quarter' &&
    ofQuarterlyDividend.test(near)
  )
    return { kind, period: quarter }
  // `our three-year $1.4 billion objective`: of none of the years.
  if ((kind === 'target' || kind.startsWith('guidance')) && ofYears.test(near))
    return { kind: 'target', period: null }
  // `For the full year, we expect sales to exceed last year's $410 million`: of the year before the one that is guided.
  if (
    kind === 'prior-period actual' &&
    !setting.isArticle &&
    ofLastYear.test(near) &&
    foreseenForYear.test(before)
  ) {
    const ahead = yearAhead(setting)
    return { kind, period: ahead === null ? null : shiftPeriod(ahead, { years: -1 }) }
  }
  // `EPS rose 24% for the quarter and 25% for the year`: for what there has been of it.
  if (
    kind.startsWith('change') &&
    !setting.isArticle &&
    period?.kind === 'year' &&
    quarter?.kind === 'quarter' &&
    quarter.part < 4 &&
    quarter.year === period.year &&
    own.mention?.year === null &&
    /^(?:the )?year$/i.test(text.slice(own.mention.start, own.mention.end)) &&
    !comes.test(text)
  )
    return { kind, period: resolvePeriod({ ...own.mention, kind: 'to date' }, setting.periods, 'past') }
  // `In the fourth quarter to date, we have bought back another $14 million`: of a quarter that has only begun.
  return (kind === 'forecast' || kind === 'actual') &&
    (addsUp.has(metric) || metric === 'Shares repurchased') &&
    own.mention?.kind === 'quarter' &&
    period !== null &&
    quarter?.kind === 'quarter' &&
    isLater(period, setting) &&
    begunQuarter.test(before)
    ? { kind: 'actual', period: null }
    : null
}
