import { isCurrency } from '../../figures/is-currency.ts'
import type { PeriodMention } from '../../figures/find-periods.ts'
import { resolvePeriod, type Direction } from '../../figures/resolve-period.ts'
import { shiftPeriod, type Period } from '../../figures/periods.ts'
import type { FactKind } from '../fact.ts'
import { isPointer } from '../amounts/find-pointed-amounts.ts'
import { wholeOf } from '../keep-only-told.ts'
import { findListedPeriod } from './find-listed-period.ts'
import { hasCue, leadStart, type Setting, type Statement, type Thread } from '../statement.ts'
import { toDay, isEarlier } from './place-in-time.ts'
import { isTaken, isUntil, isBase } from './is-taken.ts'

const boundGap =
  /^(?:(?! and | but | which |(?<! of) that | what | maturit| compared | versus | exceed| surpass| outpac| topp| beat )[^,.;:()]){0,48}?(?: (?:in|for|at|during|by|of|as of|exiting|through|until|on)|^)(?: (?:the|late|early|mid|about|around))*(?: (?:end|close|start|beginning) of|(?: fiscal)? year[- ]end)?(?: the)?(?: (?:same|fiscal|calendar|full))?(?: year)?(?: (?:(?:three|six|nine|twelve|\d{1,2}|thirteen|fourteen|twenty-six|thirty-nine)[ -](?:months?|weeks?)|quarter|period|year)(?: period)? end(?:ed|ing)(?: on)?)? $/i
/** `a $450 million business this year`. */
const sizedGap =
  /^(?:[- ](?:plus|a year|annual))? (?:business|run[- ]rate|market|opportunity|product line)(?: in| by| for)? $/i
/** `$400 million in data center this year`, `$65 million on capex this year`. */
const partGap = /^ (?:in|on) (?:our |your |the )?[\w-]+(?: [\w-]+){0,2} $/
/** `we bought back $75 million of our stock this year`. */
const boughtGap = /^(?: worth)? of (?:our |the )?(?:[\w-]+ ){1,4}$/
const buys = /\b(?:repurchas\w+|bought|spent|invested|paid|returned|retired)\b[^.;$]{0,40}$/i
const isYearSpoken = ({ text }: Statement, { start, end }: PeriodMention): boolean =>
  /^(?:this|next) (?:fiscal |calendar )?year$/i.test(text.slice(start, end))
/** `compared to $61.9 million, and capital spending was $11 million in the quarter`: of what is told next. */
const nextMeasure = /, and (?:[\w-]+ ){1,4}(?:was|were) [$€£¥\d]/
/** `over the next two fiscal years`, `exiting the year` name no period that a grid has a column for. */
const stretchAhead =
  /^[^,.]{0,24} (?:(?:over|in|during|through) the (?:next|coming|following) |exiting (?:the|this) year\b)/i

/** `up 31% from prior year adjusted earnings per share of $1.45`, `from 2024's core earnings of $2.10`: no plan of that year. */
export const formerLevel =
  /\b(?:from|over|than|versus|against|below|above|compared (?:to|with)|to(?= (?:the |our )?(?:[\w'’-]+ ){1,4}levels? of\b)) (?:the |our )?(?:(?:prior|previous|last)[- ](?:year|quarter)(?:[- ]to[- ]date)?|(?:fiscal |full[- ]year )?(?:19|20)\d\d)(?:['’]s)?(?: (?:first|second|third|fourth) quarter)?(?: (?!(?:guidance|outlook|targets?|goals?|forecasts?|range|plans?|expectations?|estimates?|guide|view|to|on|and|but|while|with)\b)[\w-]+){1,6} of(?: (?:about|approximately|around|roughly|nearly|just over))* $/i

export interface OwnPeriod {
  mention: PeriodMention | null
  /** Stands right after the figure, tied by a preposition. */
  readonly isBound: boolean
}

/** `at 20% today`, right behind a figure: dated by no other period. */
export const ofToday = /^ (?:today|currently|right now)\b/

/** The period named for one figure: tied to it from behind, else the nearest before it that is nobody's base of comparison. */
export function findOwnPeriod(statement: Statement, index: number, isComparison: boolean): OwnPeriod {
  const amount = statement.amounts[index]
  if (amount === undefined) return { mention: null, isBound: false }
  if (statement.side === 'zh')
    return { mention: findBefore(statement, amount.start, isComparison) ?? null, isBound: false }
  if (ofToday.test(statement.text.slice(amount.end, amount.end + 12)))
    return { mention: null, isBound: false }
  const listed = findListedPeriod(statement, index)
  if (listed !== null) return { mention: listed, isBound: true }
  // `41.3% for the three months ended March 31`: how long the period is that follows is no further figure.
  const next =
    statement.amounts
      .slice(index + 1)
      .find((each) => !/^(?: period)?,? end(?:ed|ing)\b/.test(statement.text.slice(each.end, each.end + 16)))
      ?.start ?? statement.text.length
  const following = statement.periods.filter((mention) => mention.start >= amount.end)
  if (isComparison) {
    // `$1.02 versus $0.91 and year-to-date EPS was $2.85`: a time right behind `and` dates the measure that follows it.
    const isOfNext = (mention: PeriodMention): boolean =>
      /^,? (?:and|while|with)(?: (?:our|for(?: the)?|in(?: the)?))? $/.test(
        statement.text.slice(amount.end, mention.start),
      ) && /^,? (?:[\w-]+ ){1,4}(?:was|were|is|are|of|totaled|came) /.test(statement.text.slice(mention.end))
    const stop =
      statement.cues.find((cue) => cue.kind === 'comparison' && cue.start > amount.end)?.start ??
      statement.text.length
    const later = following.find(
      (mention) =>
        mention.start < stop &&
        !isOfNext(mention) &&
        !nextSum.test(statement.text.slice(amount.end, mention.start)) &&
        !isUntil(statement, mention) &&
        // `from $79 million as we prepare for the second half`: why, and not when it was.
        !/\b(?:as (?:we|they|customers)|because|in preparation|to (?:support|prepare)|ahead of)\b/.test(
          statement.text.slice(amount.end, mention.start),
        ) &&
        // `up from 22%, despite higher costs of freight this year`: no base is of the time that is told of.
        !(mention.start - amount.end > widestBase && isOngoing(statement, mention)) &&
        !nextMeasure.test(statement.text.slice(amount.end, mention.start)),
    )
    const inLead = statement.periods.findLast(
      (mention) => mention.end <= amount.start && mention.start >= leadStart(statement, index),
    )
    // `below last year’s level of 3.1 times and the June level of 2.7 times`.
    const isNamedBefore =
      inLead !== undefined &&
      formerLevel.test(statement.text.slice(leadStart(statement, index), amount.start))
    if (later !== undefined && !isNamedBefore) return { mention: later, isBound: true }
    return { mention: inLead ?? null, isBound: inLead !== undefined }
  }
  const bound = following.find(
    (mention) =>
      mention.start <= next &&
      (boundGap.test(statement.text.slice(amount.end, mention.start)) ||
        (isStretch(mention) && overGap.test(statement.text.slice(amount.end, mention.start))) ||
        (amount.isGrowth && doubledGap.test(statement.text.slice(amount.end, mention.start))) ||
        sizedGap.test(statement.text.slice(amount.end, mention.start)) ||
        (isYearSpoken(statement, mention) && partGap.test(statement.text.slice(amount.end, mention.start))) ||
        (isYearSpoken(statement, mention) &&
          boughtGap.test(statement.text.slice(amount.end, mention.start)) &&
          buys.test(statement.text.slice(0, amount.start))) ||
        (isNumbered(statement, mention) && ourGap.test(statement.text.slice(amount.end, mention.start))) ||
        (isThis(statement, mention) && measureGap.test(statement.text.slice(amount.end, mention.start))) ||
        (isYearForeseen(statement, mention, index) &&
          growthGap.test(statement.text.slice(amount.end, mention.start)))) &&
      !isBase(statement, mention),
  )
  if (bound !== undefined) return { mention: bound, isBound: true }
  // `we earned $24 million or 16% of sales in the first quarter of 2021`: one figure in two measures.
  const twin = statement.amounts[index + 1]
  if (
    twin !== undefined &&
    amount.other === null &&
    amount.unit !== '%' &&
    twin.unit === '%' &&
    /^,? or (?:(?:about|approximately|nearly) )?$/.test(statement.text.slice(amount.end, twin.start))
  ) {
    const both = findOwnPeriod(statement, index + 1, false)
    if (both.isBound) return both
  }
  // `grow our sales by 40% to $600 million by 2025`: growth is of when its level is reached.
  if (
    twin !== undefined &&
    amount.unit === '%' &&
    isCurrency(twin.unit) &&
    /^,? to(?: (?:about|approximately|nearly|over|around|roughly))* $/.test(
      statement.text.slice(amount.end, twin.start),
    )
  ) {
    const level = findOwnPeriod(statement, index + 1, false)
    if (level.isBound) return level
  }
  if (stretchAhead.test(statement.text.slice(amount.end, next))) return { mention: null, isBound: false }
  if (amount.other !== null && amount.other > index) {
    const whole = findOwnPeriod(statement, amount.other, false)
    if (whole.isBound) return whole
  }
  if (isPointer(statement.text, amount)) return { mention: null, isBound: false }
  return { mention: findBefore(statement, amount.start, false) ?? null, isBound: false }
}

/** `double our optical revenue this year`. */
const doubledGap = /^ (?:(?:our|the|its) )?(?:[\w-]+ ){1,4}$/

/** Characters behind a base within which a time is the base's own. */
const widestBase = 40
const isOngoing = ({ text, side }: Statement, { start, end }: PeriodMention): boolean =>
  side === 'en' && /^this (?:fiscal |calendar )?(?:year|quarter)$/i.test(text.slice(start, end))

/** `from $74 million, and $24 million in Q4`: what dates the sum behind dates no other. */
const nextSum = /^, and (?:about )?[$€£¥]\d[\d.,]*(?: (?:million|billion))? (?:in|for|during) (?:the )?$/

/** `11% organic revenue growth this quarter`: what is dated at once behind its own measure. */
const isThis = ({ text }: Statement, { start, end }: PeriodMention): boolean =>
  /^this quarter$/i.test(text.slice(start, end))
/** `9% sales growth this year`, behind what is expected or guided; in a call on a quarter, what has been done `this year` is of no one year. */
const isYearForeseen = (statement: Statement, mention: PeriodMention, index: number): boolean =>
  isYearSpoken(statement, mention) &&
  (['expectation', 'modal', 'target', 'guidance'] as const).some((kind) =>
    hasCue(statement, kind, 0, statement.amounts[index]?.start),
  )
const growthGap =
  /^(?: (?!(?:and|or|but|from|to|than|versus|with|as|which|that|is|was)\b)[a-z-]+){0,4} (?:growth|increase|decrease|decline|improvement) $/i
const measureGap = /^(?: (?!(?:and|or|but|from|to|than|versus|with|as|which|that|is|was)\b)[a-z-]+){1,4} $/i

/** `a range of $0.40 to $0.50 in our third fiscal quarter`; `our 2025 notes` date nothing. */
const ourGap = /^[^,.;:()]{0,48}? (?:in|for|during) (?:our|its) (?:fiscal )?$/
const isNumbered = ({ text }: Statement, { start, end, kind }: PeriodMention): boolean =>
  kind === 'month' ||
  (kind === 'quarter' &&
    /^(?:(?:fiscal|calendar) )?(?:first|second|third|fourth|Q[1-4])\b/i.test(text.slice(start, end)))

const isStretch = ({ kind }: PeriodMention): boolean => kind === 'half' || kind === 'to date'
/** Over a half one adds up; over a quarter or a year one compares. */
const overGap = /^(?:(?! and | but | which )[^,.;:()]){0,40}? (?:(?:over|through|across)(?: the)?|on an?) $/i

function findBefore(statement: Statement, start: number, isComparison: boolean): PeriodMention | undefined {
  return statement.periods.findLast(
    (mention) =>
      mention.end <= start &&
      (isComparison || !isTaken(statement, mention, start)) &&
      !repeatsYear(statement, mention),
  )
}

/** `For 2022, we reaffirm our full year guidance`: the year that the sentence opened with, and no other. */
export function repeatsYear(
  { text, side, periods }: Statement,
  { kind, year, start, end }: PeriodMention,
): boolean {
  return (
    side === 'en' &&
    kind === 'year' &&
    year === null &&
    /^(?:the )?full[- ](?:fiscal )?year$/i.test(text.slice(start, end)) &&
    periods.some(
      (other) =>
        other.kind === 'year' &&
        other.year !== null &&
        other.start < widestOpening &&
        other.end <= start &&
        /^(?:And |Now |Then )?(?:For|In)(?: fiscal| calendar)?(?: year)? $/i.test(text.slice(0, other.start)),
    )
  )
}

/** Characters within which a sentence opens with its year. */
const widestOpening = 20

/**
 * `$41 million this year, down 12% from $47 million last year`: of two years set beside each other in a call on a quarter,
 * this one is the period that is gone through.
 */
export function withoutYearHeldAgainst(own: OwnPeriod, { text, side, periods, cues }: Statement): OwnPeriod {
  const { mention } = own
  const isYear = mention?.kind === 'year' && mention.year === null && mention.yearShift === 0
  return side === 'en' &&
    isYear &&
    /^this year$/i.test(text.slice(mention.start, mention.end)) &&
    periods.some(({ kind, yearShift }) => kind === 'year' && yearShift === -1) &&
    !cues.some(
      ({ kind }) => kind === 'expectation' || kind === 'modal' || kind === 'target' || kind === 'guidance',
    )
    ? { mention: null, isBound: false }
    : own
}

/** Settles a figure's period from its own mention, what the turn is about, and the document's. */
export function decidePeriod(
  own: OwnPeriod,
  kind: FactKind,
  metric: string,
  /** The year the passage goes through, where the sentence names no shorter period. */
  frame: Period | null,
  thread: Thread,
  setting: Setting,
  direction: Direction,
): Period | null {
  const context = setting.periods
  if (kind.startsWith('change')) return decideChangePeriod(own, frame, thread, setting, direction)
  const isAhead = kind === 'forecast' || kind === 'target' || kind.startsWith('guidance')
  if (own.mention !== null) {
    // What is guided for `the quarter` is for the one whose outlook is being given.
    const isOfGuided =
      direction === 'future' && isAhead && own.mention.quarterShift === 0 && own.mention.yearShift === null
    if (isOfGuided && thread.guided?.kind === 'quarter') return thread.guided
    const resolved = resolveOwn(own.mention, kind, setting, direction)
    // What is foreseen never belongs to a period already over.
    if (kind === 'forecast' && resolved !== null && !own.isBound && isEarlier(resolved, setting))
      return thread.awaited
    // Six or twelve months that are no half or fiscal year are no period of a column, and not the quarter's either.
    if (resolved === null && own.mention.months != null) return null
    if (resolved !== null)
      return isBalance(metric, kind, setting) && !isAhead ? toDay(resolved, setting) : resolved
  }
  if (kind === 'guidance-mid' || (kind.startsWith('guidance') && direction === 'future'))
    return thread.guided ?? thread.awaited ?? thread.yearTurnedTo
  if (kind === 'forecast' || kind === 'target') return thread.awaited ?? thread.yearTurnedTo
  if (setting.isArticle || context.period === null || kind === 'prior-period actual') return null
  return isBalance(metric, kind, setting) ? toDay(context.period, setting) : (frame ?? context.period)
}

/** A change belongs to the period it leads to; one named behind it is more often the base it is measured from. */
function decideChangePeriod(
  own: OwnPeriod,
  frame: Period | null,
  thread: Thread,
  setting: Setting,
  direction: Direction,
): Period | null {
  const { period } = setting.periods
  const resolved = own.mention === null ? null : resolvePeriod(own.mention, setting.periods, direction)
  // `we expect growth of more than 10% over 2024 levels`: of the year behind it.
  if (
    direction === 'future' &&
    own.mention?.year != null &&
    resolved?.kind === 'year' &&
    period !== null &&
    (resolved.year === period.year - 1 || (resolved.year === period.year && period.part === 4))
  )
    return { ...resolved, year: resolved.year + 1 }
  if (resolved !== null && resolved.kind !== 'day' && (period === null || !isEarlier(resolved, setting)))
    return resolved
  // Growth that is expected, without a word when, is not this period's.
  if (direction === 'future') return thread.guided ?? thread.awaited ?? thread.yearTurnedTo
  return own.mention === null ? (frame ?? period) : period
}

/** `a year ago` beside a quarter's figure means that quarter a year before, not a whole year. */
function resolveOwn(
  mention: PeriodMention,
  kind: FactKind,
  setting: Setting,
  direction: Direction,
): Period | null {
  const own = setting.periods.period
  const isYearBack = mention.kind === 'year' && mention.year === null && (mention.yearShift ?? 0) < 0
  if (isYearBack && own !== null && kind === 'prior-period actual')
    return shiftPeriod(own, { years: mention.yearShift ?? -1 })
  return resolvePeriod(mention, setting.periods, direction)
}

function isBalance(metric: string, kind: FactKind, { catalogue }: Setting): boolean {
  return (
    catalogue.find(wholeOf(metric) ?? metric)?.isBalance === true &&
    (kind === 'actual' || kind === 'prior-period actual')
  )
}
