import { isDeclared, isForQuarter } from './declared-dividend.ts'
import { toDay } from '../periods/place-in-time.ts'
import { shiftPeriod, type Period } from '../../figures/periods.ts'
import {
  addsUp,
  findStretch,
  findYearOver,
  isOverTwelveMonths,
  widestOpening,
} from '../periods/find-stretch.ts'
import type { FactKind } from '../fact.ts'
import { readAim } from './read-aim.ts'
import { yearAhead } from './follow-guidance.ts'
import type { OwnPeriod } from '../periods/decide-period.ts'
import type { Reading, Setting, Statement } from '../statement.ts'
import { correctTime, type KindAndPeriod } from './correct-time.ts'
import { isFarGoal, isGrowthTarget, isOfFormerYears, isOverLongTerm } from './far-goal.ts'
import { atThisTimeLastYear } from './told-of-year-ago.ts'
import { findFormerGrowth, kindOfFormer } from '../periods/former-growth.ts'
import { widenToYear, findPeriodBeside, narrowYear } from '../periods/beside-period.ts'

const sharesAim =
  /^ (?:at|on)(?: (?:about|approximately|around|roughly|an?))* $|^ (?:of|in) (?:(?:annual|net|total|adjusted) )*(?:revenues?|sales|EPS|earnings(?: per share)?|EBITDA|income|profit|cash flow)(?:,? (?:and|with|to (?:produce|bring|deliver|generate|reach|earn|achieve)|producing|bringing|delivering|generating)|,? (?:can be|could be|to be) generated (?:from|on))(?: (?:to|over|more than|exceed|exceeding|beyond|above|at least|about|approximately|nearly))* $/i

const street =
  /\b(?:consensus|the Street|Street(?:['’]s)? (?:estimates?|expectations?|consensus)|Wall Street(?:['’]s)?|analysts?['’]? (?:estimates?|expectations?|consensus|forecasts?)|First Call|FactSet|Refinitiv|Bloomberg)\b[^.;]{0,60}$/i
const streetAfter = /^ (?:consensus|street)\b/i

const onTheWay =
  /\b(?:as|while) (?:we|it) (?:(?:continue to|keep) )?(?:progress|work|march|move|head|advance|build|make progress|get closer)(?:ing)? (?:on|to|towards?)\b[^;$]{0,120}$/i

/** Corrects kind and period by what the metric is and by words that stand for more than one figure. */
export function correctReading(
  statement: Statement,
  index: number,
  read: KindAndPeriod & { readonly metric: string; readonly unit: string },
  own: OwnPeriod,
  earlier: readonly Reading[],
  setting: Setting,
): KindAndPeriod {
  const { kind, period } = toGrowth(read, earlier.at(-1), setting)
  if (isConsensus(statement, index, kind))
    return { kind: 'consensus', period: period ?? setting.periods.period }
  // `We put $22 million into inventory`: by how much it grew.
  const { start: at = 0, end: to = 0 } = statement.amounts[index] ?? {}
  if (
    read.metric === 'Inventory' &&
    kind === 'actual' &&
    statement.side === 'en' &&
    /^ into (?:our )?inventor/i.test(statement.text.slice(to, to + 24)) &&
    /\b(?:put|putting|invested)\b/i.test(statement.text.slice(0, at))
  )
    return { kind: 'change qoq abs', period: setting.periods.period }
  // `for a total debt reduction of $90 million`: so much was paid back.
  const { start: begin = 0 } = statement.amounts[index] ?? {}
  if (
    read.metric === 'Debt repayment' &&
    kind.endsWith(' abs') &&
    /\bdebt (?:reduction|pay-?down|repayment)s? of [^.;$]{0,24}$|\b(?:[Ww]e(?:['’]ve| have)?|[Cc]ompany|and|also) (?:also |further |then )?reduced (?:(?:our|its|total|outstanding|long-term|the) )*(?:debt|borrowings) by [^.;$]{0,24}$/i.test(
      statement.text.slice(Math.max(0, begin - 90), begin),
    )
  )
    return { kind: 'actual', period }
  const aimed = readAim(statement, index, kind, read.metric, period)
  if (aimed !== null) return aimed
  const timed = correctTime(statement, index, { kind, period, metric: read.metric }, own, setting)
  if (timed !== null) return timed
  // `operating income for the 12-month period, as if bought a year ago, was $590 million`: of no column.
  if (
    (kind === 'actual' || kind === 'prior-period actual' || kind === 'change yoy abs') &&
    statement.side === 'en' &&
    period?.kind !== 'year' &&
    (setting.catalogue.find(read.metric)?.sums === true || read.metric.endsWith(' margin')) &&
    /\bfor the (?:trailing |last |past )?(?:12|twelve)[- ]months?(?: period)?\b|\b(?:trailing|rolling|last)[- ](?:four|4|twelve|12)[- ](?:quarters?|months?) (?:average )?(?:adjusted )?(?!sales|revenues?)[\w-]+\b/i.test(
      statement.text.slice(Math.max(0, begin - longestStretch), begin),
    )
  )
    return { kind, period: findYearOver(statement.text.slice(0, begin), kind, setting) }
  // `1.08 in the quarter and 1.12 on a trailing twelve-month basis`.
  if (
    (kind === 'actual' || kind === 'change yoy %') &&
    statement.side === 'en' &&
    !setting.isArticle &&
    isOverTwelveMonths(statement, index)
  )
    return { kind, period: null }
  // `another good year in 2026 as we progress toward our milestone of $6`: when that comes is not told.
  const from = Math.min(begin, statement.amounts[statement.amounts[index]?.other ?? index]?.start ?? begin)
  if (
    kind === 'target' &&
    statement.side === 'en' &&
    own.mention !== null &&
    own.mention.end < from &&
    onTheWay.test(statement.text.slice(own.mention.end, from))
  )
    return { kind, period: null }
  // `an annualized interest savings of $16 million`: of no quarter, whichever was spoken of.
  if (
    read.metric === 'Cost savings' &&
    statement.side === 'en' &&
    period?.kind === 'quarter' &&
    own.mention === null &&
    /\b(?:annualized|annual|run[- ]rate)\b[^,;$]{0,48}$/i.test(statement.text.slice(0, begin))
  )
    return { kind, period: null }
  // `Last year at this time backlog was $870 million`: when the same quarter ended.
  const quarter = setting.periods.period
  if (
    kind === 'prior-period actual' &&
    period?.kind === 'day' &&
    quarter?.kind === 'quarter' &&
    own.mention?.kind === 'year' &&
    own.mention.yearShift === -1 &&
    atThisTimeLastYear.test(statement.text)
  )
    return { kind, period: toDay(shiftPeriod(quarter, { years: -1 }), setting) }
  const isPayday = own.mention?.kind === 'day' && kind === 'actual'
  if (
    (kind === 'forecast' || kind === 'prior-period actual' || isPayday) &&
    read.metric === 'Dividend per share' &&
    (kind === 'forecast' || own.mention?.kind === 'day') &&
    isDeclared(statement, index)
  )
    return {
      kind: 'actual',
      period: isForQuarter(statement, own.mention) ? period : setting.periods.period,
    }
  if (
    (kind.startsWith('guidance') || (kind.startsWith('change') && statement.amounts[index]?.other != null)) &&
    own.mention === null &&
    (isFarGoal(statement, index) || isGrowthTarget(statement, index))
  )
    return { kind: 'target', period: null }
  if (!kind.startsWith('change') && isOfFormerYears(statement, index))
    return { kind: 'prior-period actual', period: null }
  if (
    (kind.startsWith('guidance') || kind.startsWith('change') || kind === 'forecast') &&
    own.mention === null &&
    period !== null &&
    isOverLongTerm(statement)
  )
    return { kind: kind.startsWith('change') ? kind : 'target', period: null }
  if (read.metric === 'Capacity' && kind.startsWith('change') && isBeingBuilt(statement, index))
    return { kind: 'target', period: own.mention === null ? null : period }
  if (kind === 'prior-period actual' && isEndOfMove(statement, index, earlier))
    return { kind: 'actual', period: setting.periods.period }
  // `on our way to becoming a $15 billion revenue company`.
  const { end: behind = 0, start: front = 0 } = statement.amounts[index] ?? {}
  if (
    statement.side === 'en' &&
    !setting.isArticle &&
    /^ (?:revenue |sales )?(?:company|business|franchise|organization)\b/.test(
      statement.text.slice(behind, behind + 28),
    ) &&
    /\b(?:becom(?:e|ing)|way to(?: be)?|path to(?:ward)?|journey to|toward|build(?:ing)?|aspir\w+)[^.;$%]{0,24} $/i.test(
      statement.text.slice(Math.max(0, front - 48), front),
    )
  )
    return { kind: 'target', period: null }
  // `our aim of $12 billion in sales and more than $9 in earnings per share`: both are aimed at.
  const aim = earlier.at(-1)
  if (
    kind === 'actual' &&
    own.mention === null &&
    !setting.isArticle &&
    (aim?.kind === 'target' || aim?.kind === 'forecast') &&
    /^[A-Z]{3}/.test(read.unit) &&
    sharesAim.test(statement.text.slice(aim.amount.end, begin))
  )
    return { kind: aim.kind, period: aim.period }
  if (isOverYears(statement, index) && !kind.startsWith('change')) return { kind: 'target', period: null }
  // `a full year of profitability` is a year's, whatever half was spoken of before.
  if (ofFullYear.test(statement.text.slice(statement.amounts[index]?.start)) && period?.kind !== 'year')
    return { kind, period: yearAhead(setting) }
  // `Since the inception of our program, we have bought back`: what adds up over years is no quarter's.
  if (
    kind === 'actual' &&
    bought.has(read.metric) &&
    sinceLong.test(statement.text.slice(0, statement.amounts[0]?.start))
  )
    return { kind, period: null }
  const former = findFormerGrowth(statement, index, kind, own, setting)
  if (former !== null) return { kind: kindOfFormer(kind, statement.text), period: former }
  const whole = widenToYear(statement, index, kind, period, own, setting)
  if (whole !== null) return { kind, period: whole }
  // `compared with 31% in the second quarter of 2024 and 28% for full year 2024`, `our full-year record of $3 set in 2018`.
  const isFullYear =
    own.mention?.year != null &&
    (/^full/i.test(statement.text.slice(own.mention.start, own.mention.start + longestFull)) ||
      recordOfYear.test(statement.text.slice(0, begin).slice(-90)))
  const beside = isFullYear ? undefined : findPeriodBeside(read, own, earlier, setting)
  if (beside !== undefined) return { kind, period: beside }
  const narrowed = isFullYear
    ? period
    : narrowYear(period, kind, read.metric, own, earlier, statement, setting)
  const isOwnYear =
    own.mention?.kind === 'year' &&
    (own.mention.yearShift === 0 || own.mention.year === setting.periods.period?.year)
  // `A year ago we lost $0.06`: in the quarter that is told of, a year before.
  if (
    kind === 'prior-period actual' &&
    setting.periods.period?.kind === 'quarter' &&
    narrowed?.kind === 'year' &&
    own.mention?.yearShift === -1 &&
    /\byear ago\b/i.test(statement.text.slice(own.mention.start, own.mention.end)) &&
    earlier.findLast((reading) => reading.metric === read.metric)?.period?.kind !== 'year'
  )
    return { kind, period: shiftPeriod(setting.periods.period, { years: -1 }) }
  // `Year-to-date cash flow fell from $9 million in the prior year`: with its like is a stretch compared.
  if (kind === 'prior-period actual' && own.mention?.kind === 'year' && own.mention.yearShift === -1) {
    const like = readStretch(statement, index, null, setting)
    return { kind, period: like === null ? narrowed : shiftPeriod(like, { years: -1 }) }
  }
  // `8% over the first half and 11% this quarter`: what is dated right behind is of no stretch told before it.
  // `First quarter sales were $8 million in fiscal '22, an increase of 4%`: of the quarter that the year dates.
  const ownQuarter = setting.periods.period
  const level = earlier.findLast((reading) => reading.metric === read.metric && reading.kind === 'actual')
  if (
    kind.startsWith('change') &&
    narrowed?.kind === 'year' &&
    ownQuarter?.kind === 'quarter' &&
    narrowed.year === ownQuarter.year &&
    level?.period?.kind === 'quarter' &&
    !own.isBound
  )
    return { kind, period: level.period }
  // `our target of $10.80 represents 15% growth compared to the prior year`: of the year that is guided.
  const guided = earlier.at(-1)
  if (
    kind.startsWith('change') &&
    guided?.kind.startsWith('guidance') === true &&
    guided.metric === read.metric &&
    guided.period !== null &&
    narrowed?.kind === 'quarter' &&
    guided.period.kind !== 'day' &&
    !/\bwas\b/.test(statement.text.slice(guided.amount.end, begin)) &&
    (own.mention === null || (own.mention.yearShift ?? 0) < 0)
  )
    return { kind, period: guided.period }
  const isDatedBehind =
    own.mention?.quarterShift === 0 &&
    own.mention.start >= (statement.amounts[index]?.end ?? 0) &&
    own.mention.end <= (statement.amounts[index + 1]?.start ?? Number.POSITIVE_INFINITY) &&
    own.mention.start - (statement.amounts[index]?.end ?? 0) < nearBehind
  // `Year-to-date sales through the second quarter were`: the quarter only says how far the stretch goes.
  const isUntilQuarter =
    own.mention?.kind === 'quarter' &&
    /\bthrough (?:the |our )?(?:end of (?:the )?)?$/i.test(
      statement.text.slice(0, own.mention.start).slice(-28),
    )
  // `cash flow of $62 million year-to-date, with a use of cash this quarter of $8 million`: dated since the figure before.
  const isDatedSince =
    index > 0 &&
    own.mention?.kind === 'quarter' &&
    own.mention.quarterShift === 0 &&
    own.mention.start >= (statement.amounts[index - 1]?.end ?? 0) &&
    !isUntilQuarter &&
    findStretch(statement.text.slice(own.mention.end, statement.amounts[index + 1]?.start), setting) ===
      undefined
  // `cash flow for the quarter of $370 million and a year-to-date cash flow of`.
  const isDatedAtOnce =
    !isUntilQuarter &&
    own.mention?.kind === 'quarter' &&
    own.mention.quarterShift === 0 &&
    /^(?: (?:of|was|were|totaled|reached|at))(?: (?:about|approximately|around|roughly|nearly|over))* $/.test(
      statement.text.slice(own.mention.end, statement.amounts[index]?.start),
    )
  if (isDatedBehind || isDatedSince || isDatedAtOnce) return { kind, period: narrowed }
  const isHeld = kind === 'actual' && setting.catalogue.find(read.metric)?.isBalance === true
  return (own.mention === null || own.mention.quarterShift === 0 || isOwnYear || isUntilQuarter) &&
    isLevel(kind) &&
    !isHeld
    ? { kind, period: readStretch(statement, index, narrowed, setting) }
    : { kind, period: narrowed }
}

/** Characters before a figure within which its twelve months are named. */
const longestStretch = 200
const recordOfYear = /\b(?:full[- ]year|annual)(?: [\w-]+){0,5} records?(?: of)? $/i
const longestFull = 'full'.length
/** Characters within which a time behind a figure is its own. */
const nearBehind = 40

const ofFullYear = /^full (?:fiscal |calendar )?year of (?:[\w-]+ ){0,2}?profitability\b/i

/** `went up from 1% of loans last quarter to 1.28%`: the period is the first figure's, and the second is today's. */
function isEndOfMove(statement: Statement, index: number, earlier: readonly Reading[]): boolean {
  const before = statement.amounts[index - 1]
  const amount = statement.amounts[index]
  return (
    statement.side === 'en' &&
    before !== undefined &&
    amount !== undefined &&
    before.unit === amount.unit &&
    earlier.at(-1)?.kind === 'prior-period actual' &&
    /\bfrom(?: (?:about|approximately|just))? $/i.test(
      statement.text.slice(Math.max(0, before.start - 24), before.start),
    ) &&
    /^[^.;,%$]{0,40}\b(?:quarter|year|month)\b(?: ago)? to(?: (?:about|only|just|approximately))? $/i.test(
      statement.text.slice(before.end, amount.start),
    )
  )
}

/** `capital spending of $600 million from 2021 through 2024`: a figure of several years, and of none of them. */
const isOverYears = ({ text, amounts, side }: Statement, index: number): boolean =>
  side === 'en' &&
  /^(?:,? (?:a year|annually|per year|each year|on average))?,? (?:from|between|over|during|in) (?:the years )?(?:['’]|20)\d\d (?:through|to|and|until) (?:['’]|20)\d\d\b|^[^.;,$%]{3,60}? (?:in|over|during|across) (?:fiscal )?20\d\d and (?:fiscal )?20\d\d\b/.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 90),
  )

/** `We are expanding our capacity by 60%`: what is aimed at, for nothing has grown yet. */
function isBeingBuilt({ text, amounts, side }: Statement, index: number): boolean {
  const start = amounts[index]?.start ?? 0
  return (
    side === 'en' &&
    (amounts[index]?.isGrowth === true
      ? /(?:\b(?:are|is|will|to)|['’](?:re|ll)) (?:also |now |currently |be )*$/i
      : /(?:\b(?:are|is|will|to)|['’](?:re|ll)) (?:also |now |currently |be )*(?:expand|add|increas|grow|ramp|rais)(?:ing)?\b[^.;$%]{0,70}$/i
    ).test(text.slice(Math.max(0, start - 110), start))
  )
}

const bought: ReadonlySet<string> = new Set([
  ...addsUp,
  'Shares repurchased',
  'Average repurchase price',
  'Capital returned',
])
const sinceLong =
  /^(?:And |So |In total,? )?(?:[Ss]ince (?:(?:the |its |our )?(?:inception|start|launch|beginning|IPO|announcing|initiating|resuming)\b|(?:the |our )?(?:authorization|program|plan)(?:['’]s)? (?:approval|inception|start|launch)\b|(?:19|20)\d\d\b)|[Ff]rom (?:19|20)\d\d (?:to|through) (?:19|20)\d\d\b)/

function isLevel(kind: FactKind): boolean {
  return kind === 'actual' || kind.startsWith('change')
}

/** A percentage of same-store sales is their growth, whether or not a verb says so. */
function toGrowth(
  read: KindAndPeriod & { readonly metric: string; readonly unit: string },
  before: Reading | undefined,
  { catalogue }: Setting,
): KindAndPeriod {
  if (read.unit !== '%' || (read.kind !== 'actual' && read.kind !== 'prior-period actual')) return read
  const metric = catalogue.find(read.metric)
  // `growth of 9%, up from 7% last year`: a sum told in percent beside its growth is growth too.
  const isGrownSum =
    metric?.measure === 'money' && before?.metric === read.metric && before.kind.startsWith('change')
  return metric?.isGrowth === true || isGrownSum ? { kind: 'change yoy %', period: read.period } : read
}

/** What the street expects, said right before the figure or right behind it. */
function isConsensus({ text, side, amounts }: Statement, index: number, kind: FactKind): boolean {
  const amount = amounts[index]
  if (amount === undefined || side === 'zh' || kind.startsWith('change')) return false
  const start = Math.min(amount.start, amounts[amount.other ?? index]?.start ?? amount.start)
  const from = amounts.findLast((other) => other.end <= start)?.end ?? 0
  const lead = text.slice(Math.max(from, start - 90), start)
  if (kind.startsWith('guidance') && /\bour\b[^.;]*$/i.test(lead)) return false
  if (/\b(?:tell|tells|told|telling|guid(?:e|ed|ing)) (?:the )?(?:Street|Wall Street)\b/i.test(lead))
    return false
  return street.test(lead) || streetAfter.test(text.slice(amount.end, amount.end + 12))
}

/** `due to weakness in the first half`: what a reason dates is not the figure. */
const ofReason =
  /\b(?:due to|driven by|because|thanks to|given|owing to|reflecting|as a result of|led by)\b.*$/is

/** `$24 million, bringing year-to-date spending to`, `, our first half earnings of`, `and for the six months it was`: what is dated there is the next figure. */
const ofNext =
  /\b(?:bringing|brings?|taking|takes?)\b.*$|,? (?:and|so) (?:(?:for|in|over) (?:the|our) )?(?:year[- ]to[- ]date|first[- ]half|(?:first[- ])?(?:six|nine)[- ]months?)(?: of (?:the|this|our) (?:fiscal )?year)?,?(?: (?:it was|was|about|around|roughly|they were|(?:we|it|that)(?:['’](?:re|s)| are| is|['’]ve done| have done)|at))* $|(?:[,;]|\band|\bwhile|\bwith) (?:an? |our |the |(?:for|in|over) (?:the|our) )?(?:year[- ]to[- ]date|first[- ]half|(?:first[- ])?(?:six|nine)[- ]months?)(?: of (?:the|this|our) (?:fiscal )?year| of (?:fiscal )?20\d\d)?,? (?!of\b|and\b)[^,;]{2,60} (?:of|was|were|to|at|is|are|totaled|reached)(?: \w+){0,2} $/is

/** Figures of a stretch that is no quarter: half a year, nine months, or none that a column could stand for. */
function readStretch(
  statement: Statement,
  index: number,
  period: Period | null,
  setting: Setting,
): Period | null {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return period
  const { text } = statement
  // `Six months` is an amount too.
  const next = statement.amounts.find(({ start, unit }) => start >= amount.end && unit !== 'months')
  const named =
    findStretch(text.slice(Math.max(0, amount.start - 64), amount.start), setting) ??
    findStretch(
      text
        .slice(amount.end, next?.start ?? amount.end + 120)
        .replace(ofReason, '')
        .replace(ofNext, ''),
      setting,
    ) ??
    findStretch(text.slice(0, Math.min(widestOpening, amount.start)), setting)
  return named === undefined ? period : named
}
