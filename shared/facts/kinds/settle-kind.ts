import { perQuarter } from '../periods/find-period.ts'
import { isTeam } from '../measures/name-by-unit.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { shiftPeriod, type Period } from '../../figures/periods.ts'
import { type OwnPeriod } from '../periods/decide-period.ts'
import { answersBack } from '../periods/asked-back.ts'
import { isAheadOf, isEarlier, isLater, toDay } from '../periods/place-in-time.ts'
import type { FactKind } from '../fact.ts'
import { isAssumedThen } from './find-outlook.ts'
import { hasPastVerb } from './past-verb.ts'
import { isOfGuidance } from './of-guidance.ts'
import { isOfThen } from './recalled.ts'
import { isOfBefore } from './level-of-before.ts'
import { isPointer } from '../amounts/find-pointed-amounts.ts'
import { leadOf, rangeTailOf, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'

const aimedAt =
  /\b(?:our|the|a) (?:[a-z-]+ )?(?:targets?|goals?|ceiling|covenant|maximum|limit)\b(?: (?!(?:was|were|had)\b)[\w-]+){0,6} (?:of|is)(?: (?:about|approximately|around|less than|more than|at least|at most|under|over|below|above|up to))? $/i

const growsFrom =
  /\b(?:grow|growth|expand|expansion|increase|improve|improvement|decline|decrease|progress|rise|step[- ]up)(?: in (?:[\w-]+ ){1,4})? ?(?:over|from|off|on|versus) (?:the |our |a base of )?$/i
const targetBehind =
  /^ (?:(?:long[- ](?:term|run)|stated|strategic) )?(?:target(?:ed)?|goal|comfort) (?:range|zone|band)\b/
const besideTarget =
  /\b(?:within|inside|in|above|below|of|versus|against|to|with|under|over|outside|near) (?:our|the)(?: (?:stated|long[- ](?:term|run)))? $/i

const recalled =
  /(?<!^(?:And )?As (?:I |we )?(?:have )?)\bpreviously (?:[a-z]+ )?(?:quantified|said|told|talked|mentioned|noted|indicated)\b|\b(?:you|we) (?:quantified|said|told us) (?:previously|last quarter)\b/i

const recalledOutlook =
  /\b(?:[Ll]ast (?:quarter|time|call)|(?:on|at) (?:the|your) (?:last|prior|previous) call|three months ago|90 days ago|earlier|previously),? (?:I (?:think|believe) )?(?:you|we)(?:['’]d| had)? (?:mentioned|said|talked about|indicated|spoke of|spoken of|suggested|pointed to|were thinking|put out)(?: (?:something|like|about|around|roughly|of|maybe|it was|a number))* $/

/** `Through the first 9 months of 2024, sales are up 8% to …`: what is over, though its year is not. */
const soFar =
  /\b(?:first (?:six|nine|[69]) months|first three quarters|year[- ]to[- ]date|(?:thus|so) far (?:this|in the|in this) year)\b(?:[^.;]|\.(?=\d)){0,160}$/i

const planMoved =
  /\b(?:ha(?:s|ve) been|is being|are being|is|are) (?:now )?(?:increased|raised|lowered|reduced|revised|updated|narrowed|cut|adjusted)(?: (?:up|down|slightly))* to(?: (?:about|approximately|around|roughly|nearly|over|a range of|between))* $/i

const someYear = /\b(?:the|this|full)(?: fiscal| calendar| full)? year\b/
const fullYear = /\b[Ff]ull[- ](?:fiscal |calendar )?year\b/

const overStretch = /^ (?:for|in|over|through|during) the (?:first )?$/i

/** Characters before a figure within which its own verb stands. */
const longestClause = 240

/** `more than $5 million, maybe $6 million`: no range that anybody guides to. */
function isMaybeMore({ text, amounts, side }: Statement, index: number): boolean {
  const other = amounts[index]?.other ?? null
  if (side === 'zh' || other === null) return false
  const [first, last] = [amounts[Math.min(index, other)], amounts[Math.max(index, other)]]
  return /^,? (?:or )?(?:maybe|perhaps|even)(?: even)? $/.test(text.slice(first?.end, last?.start))
}

/** `$14 million, $15 million`, `five or six million`: the ends of no range that anybody set. */
export function isToldLoosely({ text, amounts }: Statement, index: number): boolean {
  const other = amounts[index]?.other ?? index
  const [first, last] = [amounts[Math.min(index, other)], amounts[Math.max(index, other)]]
  return /^(?:,| or|, or)(?: (?:maybe|even|perhaps))? $/.test(text.slice(first?.end, last?.start))
}

export interface Settled {
  readonly kind: FactKind
  readonly period: Period | null
  readonly unit: string
  /** The period a comparison without one of its own is with. */
  readonly base: Period | null
}

/** What flows is told of longer stretches too. */
const longer: ReadonlySet<Period['kind']> = new Set(['year', 'half', 'nine months'])

/** `up 36% year on year, from $88 million`: the change tells how far back; else a balance is compared with the last one, a flow with last year's. */
export function findBasePeriod(metric: string, earlier: readonly Reading[], setting: Setting): Period | null {
  const own = setting.periods.period
  if (own === null || own.kind !== 'quarter') return null
  const beside = earlier.at(-1)
  // `$0.82 to $0.88 versus $0.79 last year`: what is guided is held against its own period a year before.
  if (beside?.kind.startsWith('guidance') === true && beside.period !== null && beside.period.kind !== 'day')
    return shiftPeriod(beside.period, { years: -1 })
  const change = beside?.kind ?? ''
  const isBalance = setting.catalogue.find(metric)?.isBalance === true
  // `$88 million for the year, up from $74 million`: a longer stretch is held against its like.
  if (!isBalance && beside?.kind === 'actual' && beside.period !== null && longer.has(beside.period.kind))
    return shiftPeriod(beside.period, { years: -1 })
  const isQuarterBack = change.startsWith('change qoq') || (isBalance && !change.startsWith('change yoy'))
  const base = shiftPeriod(own, isQuarterBack ? { quarters: -1 } : { years: -1 })
  return isBalance ? toDay(base, setting) : base
}

/** `for the first six months of this year we invested …`: what is over, of a year that is not. */
function isUnderWay(period: Period, { periods }: Setting): boolean {
  return period.kind === 'year' && periods.period?.kind === 'quarter' && periods.period.year === period.year
}

/** Corrects what the words say by what the period says: a level of an earlier quarter is a prior one, of a later a forecast. */
export function settleKind(
  statement: Statement,
  index: number,
  read: Settled,
  own: OwnPeriod,
  thread: Thread,
  setting: Setting,
): Settled {
  const amount = statement.amounts[index]
  const { kind, period } = read
  if (amount === undefined) return read
  // `EPS growth from the $4.10 in 2020 will come from volume`: what growth begins at has been.
  if (
    (kind === 'forecast' || kind.startsWith('guidance')) &&
    statement.side === 'en' &&
    !setting.isArticle &&
    amount.other === null &&
    own.mention !== null &&
    period !== null &&
    isEarlier(period, setting) &&
    growsFrom.test(statement.text.slice(0, amount.start).slice(-80))
  )
    return { ...read, kind: 'prior-period actual' }
  // `9.8% compared with our target ratio of 8.5%`: what is aimed at is no result of a year before.
  if (
    kind === 'prior-period actual' &&
    own.mention === null &&
    statement.side === 'en' &&
    aimedAt.test(statement.text.slice(Math.max(0, amount.start - 80), amount.start))
  )
    return { ...read, kind: 'target', period: null }
  // `at 26.1%, inside our 25% to 28% target range`: what is aimed at is no guidance of the quarter.
  if (
    kind.startsWith('guidance') &&
    statement.side === 'en' &&
    targetBehind.test(rangeTailOf(statement, index)) &&
    besideTarget.test(leadOf(statement, Math.min(index, amount.other ?? index)))
  )
    return { ...read, kind: 'target', period: null }
  // `A year ago we laid out a goal of $10 billion`: what is aimed at is of no time that is over.
  if (kind === 'target' && period !== null && !setting.isArticle && isEarlier(period, setting))
    return { ...read, period: null }
  // `Do you have a number for the year? I think last quarter you mentioned something like $150 million.`
  if (
    (kind === 'prior-period actual' || kind === 'actual') &&
    thread.section === 'questions' &&
    thread.askedAhead !== null &&
    statement.side === 'en' &&
    recalledOutlook.test(statement.text.slice(0, amount.start).slice(-100))
  )
    return { ...read, kind: 'forecast', period: thread.askedAhead }
  if (isMaybeMore(statement, index) && kind.startsWith('guidance') && thread.section === 'questions')
    return { ...read, kind: 'forecast' }
  // `By the end of the year it is 25,000`: of a year that is not over.
  if (
    kind === 'actual' &&
    own.mention?.kind === 'year' &&
    statement.side === 'en' &&
    period !== null &&
    isUnderWay(period, setting) &&
    setting.periods.period?.part !== 4 &&
    /\bby (?:the )?end of $/i.test(statement.text.slice(0, own.mention.start))
  )
    return { ...read, kind: 'forecast' }
  // `with that guide you'd be at what, $28 million, $29 million?`: what somebody reckons who guides to nothing.
  if (
    /^guidance-(?:low|high)$/.test(kind) &&
    thread.speakerSide === 'analyst' &&
    isToldLoosely(statement, index) &&
    /\b(?:you|we)(?:['’]d| would) be\b[^.;$%]{0,24}$/i.test(
      statement.text.slice(0, statement.amounts[Math.min(index, amount.other ?? index)]?.start),
    )
  )
    return { ...read, kind: 'forecast' }
  if (kind === 'guidance-mid' && isPointer(statement.text, amount)) return { ...read, kind: 'forecast' }
  // `on track for an annualized return of 15% for the first nine months`: what is over is no longer foreseen.
  if (
    kind.startsWith('guidance') &&
    (period?.kind === 'nine months' || period?.kind === 'half') &&
    !setting.isArticle &&
    overStretch.test(statement.text.slice(amount.end, own.mention?.start ?? amount.end)) &&
    !isAheadOf(period, setting) &&
    !isOfGuidance(statement, index)
  )
    return { ...read, kind: 'actual' }
  // `from $47 million a year ago to $52 million this quarter, and from 21% to 22% of sales`: the base is the one before.
  const isOwn =
    kind === 'prior-period actual' &&
    period !== null &&
    !setting.isArticle &&
    (setting.periods.period?.kind === period.kind || read.base?.kind === period.kind) &&
    !isEarlier(period, setting) &&
    !isLater(period, setting)
  if (kind === 'prior-period actual' && isOfBefore(statement, amount.start)) return { ...read, period: null }
  if (kind === 'prior-period actual' && (period === null || isOwn) && read.base !== null)
    return { ...read, period: read.base }
  if ((kind === 'forecast' || kind === 'actual') && !setting.isArticle && isAssumedThen(statement, index))
    return { ...read, kind: 'forecast', period: null }
  if (kind !== 'actual') return read
  if (answersBack(statement, index, thread))
    return { ...read, kind: 'prior-period actual', period: thread.askedBack }
  const quarter = setting.periods.period
  // `I think last time it was 8,000 or 9,000 a month`: on the call before.
  if (
    !setting.isArticle &&
    thread.section === 'questions' &&
    own.mention === null &&
    quarter?.kind === 'quarter' &&
    /\b(?:last time|on the last call|(?:at|around) this time last quarter)\b[^.;$%]{0,32}\b(?:was|were|had|did)(?: (?:at|about|around|like|roughly|something|maybe|only|just))*(?: [\d,]+(?: or| to))? $/i.test(
      statement.text.slice(0, amount.start),
    )
  )
    return { ...read, kind: 'prior-period actual', period: shiftPeriod(quarter, { quarters: -1 }) }
  // `It was maybe 10% a year ago`: the level of this quarter a year before.
  if (
    !setting.isArticle &&
    quarter?.kind === 'quarter' &&
    own.mention?.yearShift === -1 &&
    own.mention.kind === 'year' &&
    (/\b(?:last|prior|previous) quarter it was [^;]{2,24},? and (?:it was )?a year ago(?: it was)? $/i.test(
      statement.text.slice(0, amount.start),
    ) ||
      /^(?: of [\w-]+(?: [\w-]+)?)? (?:a year ago|(?:at )?this (?:time|point) last year)\b/.test(
        statement.text.slice(amount.end, amount.end + 56),
      ) ||
      (thread.section === 'questions' &&
        /^(?:(?:and|so|but|well|yes|yeah),? )*(?:a year ago|this time last year),? (?:it|that|we|they|[a-z]+) (?:was|were|had)(?: (?:about|around|almost|nearly|roughly|at|like|only|just|over|under|probably|more|closer|to))* $/i.test(
          statement.text.slice(0, amount.start),
        )))
  )
    return { ...read, kind: 'prior-period actual', period: shiftPeriod(quarter, { years: -1 }) }
  // `They were 20% of the total last year.`
  if (
    !setting.isArticle &&
    thread.section === 'questions' &&
    read.unit === '%' &&
    quarter?.kind === 'quarter' &&
    quarter.part !== 4 &&
    /^ of (?:the |our |your |total )*(?:total|whole|revenues?|sales|business|mix)(?: (?:for the company|in total|overall|company-?wide))? last year\b/.test(
      statement.text.slice(amount.end, amount.end + 64),
    )
  )
    return {
      ...read,
      kind: 'prior-period actual',
      period: { ...quarter, kind: 'year', part: 0, year: quarter.year - 1 },
    }
  // `So for the year, $60 million, I think we can do that.`, `Full-year capex is $90 million`: a year that is not over, and
  // no verb of the past.
  if (
    statement.side === 'en' &&
    !setting.isArticle &&
    period !== null &&
    isUnderWay(period, setting) &&
    quarter?.part !== 4 &&
    isCurrency(read.unit) &&
    (thread.section === 'questions' ? someYear : fullYear).test(
      statement.text.slice(own.mention?.start ?? 0, own.mention?.end ?? 0),
    ) &&
    !hasPastVerb(statement.text.slice(0, amount.start))
  )
    return { ...read, kind: 'forecast' }
  // `You did $36 million last year`, said once the last quarter is over: of the year just ended.
  if (
    thread.section === 'questions' &&
    !setting.isArticle &&
    quarter?.part === 4 &&
    own.isBound &&
    own.mention?.kind === 'year' &&
    own.mention.yearShift === -1 &&
    /\b(?:you|we) (?:did|spent|had|were at|ended at|came in at)(?: (?:about|around|roughly|like))* $/i.test(
      statement.text.slice(Math.max(0, amount.start - 40), amount.start),
    ) &&
    /^ last year\b/.test(statement.text.slice(amount.end, amount.end + 10))
  )
    return { ...read, period: { ...quarter, kind: 'year', part: 0 } }
  if (period !== null && !setting.isArticle && isEarlier(period, setting)) {
    const isSum = /^[A-Z]{3}(?:\/share)?$|^bps$/.test(read.unit)
    // `Our top five were 63%, it was 58% in 2024.`
    const isToldAsPast =
      thread.section === 'questions' &&
      read.unit === '%' &&
      /\b(?:was|were|you(?:['’]d| had)? (?:disclosed|said|reported|mentioned))(?: (?:about|around|roughly|only|just|at|more like|closer to))* $/i.test(
        statement.text.slice(Math.max(0, amount.start - 40), amount.start),
      )
    if (period.kind !== 'year' || isSum || isToldAsPast) return { ...read, kind: 'prior-period actual' }
  }
  // `Full year capex has been increased to $700 million`: what is planned for a year that is not over.
  if (
    period !== null &&
    !setting.isArticle &&
    isUnderWay(period, setting) &&
    quarter?.part !== 4 &&
    planMoved.test(statement.text.slice(Math.max(0, amount.start - longestClause), amount.start))
  )
    return { ...read, kind: 'guidance-mid' }
  // `This year, we did better and delivered $21 million`: of a year that is not over, what is told is the quarter's.
  if (
    period !== null &&
    !setting.isArticle &&
    statement.side === 'en' &&
    isUnderWay(period, setting) &&
    quarter?.part !== 4 &&
    /^[A-Z]{3}/.test(read.unit) &&
    !own.isBound &&
    hasPastVerb(statement.text.slice(Math.max(0, amount.start - longestClause), amount.start))
  )
    return { ...read, period: quarter }
  const gap = statement.text.slice(amount.end, own.mention?.start ?? amount.end)
  // `As of July 28, liquidity was`: a day after the quarter on which the call could already look.
  const isHeldSince =
    own.mention?.kind === 'day' &&
    /\b(?:as of|at)(?: the end of)? $/i.test(
      statement.text.slice(Math.max(0, own.mention.start - 20), own.mention.start),
    )
  // A balance without a day of its own is of the day the quarter ended, were it some days into the next month.
  const isOfQuarterEnd = own.mention === null && period?.kind === 'day'
  const runsThrough = /^[^,.]{0,40} (?:through|until) /.test(gap)
  // `The cable market alone was $600 million this year`, told in its last weeks.
  if (
    period?.kind === 'year' &&
    own.mention?.kind === 'year' &&
    /^this (?:calendar |fiscal )?year$/i.test(statement.text.slice(own.mention.start, own.mention.end)) &&
    period.year <= (quarter?.year ?? 0) &&
    /\b(?:was|were)(?: (?:about|around|roughly|approximately|nearly|over|just over))* $/.test(
      statement.text.slice(0, amount.start).slice(-48),
    )
  )
    return read
  if (period !== null && !runsThrough && !isHeldSince && !isOfQuarterEnd && isLater(period, setting))
    return isUnderWay(period, setting) &&
      (hasPastVerb(statement.text.slice(Math.max(0, amount.start - 60), amount.start)) ||
        soFar.test(statement.text.slice(0, amount.start)))
      ? { ...read, period: setting.periods.period }
      : { ...read, kind: 'forecast' }
  if (!setting.isArticle && recalled.test(statement.text.slice(0, amount.start)))
    return { ...read, kind: 'prior-period actual' }
  if (isOfThen(statement, index, thread, setting))
    return { ...read, kind: 'prior-period actual', period: own.mention === null ? null : period }
  if (setting.isArticle && thread.isSupposed) return { ...read, kind: 'forecast' }
  // `the work of our 9,000 team members`, thanked for in an outlook, are there.
  const isAwaited =
    thread.awaited !== null &&
    statement.periods.length === 0 &&
    statement.metrics.length === 0 &&
    !(read.unit === 'count' && statement.side === 'en' && isTeam(statement, index))
  if (
    read.unit === 'months' &&
    /^ (?:[\w-]+ ){0,3}(?:push[- ]?out|delay|slip)/i.test(rangeTailOf(statement, index))
  )
    return { ...read, kind: 'forecast' }
  // `So you had a $25 million a quarter run rate`: a pace, of no quarter in particular.
  const isPace = !setting.isArticle && perQuarter.test(rangeTailOf(statement, index))
  return isAwaited ? { ...read, kind: 'forecast', period: isPace ? null : thread.awaited } : read
}
