import { isCurrency } from '../../figures/is-currency.ts'
import { findGuidedQuarter } from './asked-ahead.ts'
import type { PeriodMention } from '../../figures/find-periods.ts'
import { shiftPeriod, type Period } from '../../figures/periods.ts'
import { resolvePeriod, type Direction } from '../../figures/resolve-period.ts'
import { isHeldToGuided } from '../kinds/earlier-guidance.ts'
import { isGuidedBehind } from '../kinds/decide-kind.ts'
import { isUpdatedTo } from '../kinds/set-guidance.ts'
import { decidePeriod, type OwnPeriod } from './decide-period.ts'
import { isGrownInYear, wasThen } from './grown-then.ts'
import { isEarlier } from './place-in-time.ts'
import type { Outlook } from '../kinds/find-outlook.ts'
import { isForMeasure } from '../kinds/of-guidance.ts'
import { yearAhead } from '../kinds/follow-guidance.ts'
import { isStandingGuidance } from '../kinds/standing-guidance.ts'
import { leadOf, rangeTailOf, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'

const shareOfYear =
  /^(?:,? (?:or|about|roughly|some|which (?:is|was)|representing)(?: (?:about|approximately|around|roughly|nearly|just|over|under))* \d+(?:\.\d+)?(?:%| percent))? of (?:the |our )?20\d\d(?: (?:levels?|volumes?|figures?|numbers?))?\b/

/** What is known of a figure when its period is looked for. */
interface PeriodClues {
  readonly own: OwnPeriod
  readonly kind: Reading['kind']
  readonly metric: string
  readonly unit: string
  readonly outlook: Outlook | null
  /** Whether its metric is named beside it, in a unit that guidance for it is given in. */
  readonly isStrong: boolean
  /** Whether it is what was guided before. */
  readonly isPrior: boolean
  /** Whether it answers what was asked of a time to come. */
  readonly answersAsked: boolean
  /** The year the passage goes through. */
  readonly frame: Period | null
  readonly direction: Direction
}

/** The period of what was foreseen last in an exchange: `it's $90 million for the year, it was 70 before`. */
const foreseenFor = (unit: string, { latest, section }: Thread): Period | null =>
  section === 'questions' && latest?.kind === 'forecast' && latest.unit === unit ? latest.period : null

/** The period of a figure, from its own words, the guidance it stands among and what was asked. */
export function findPeriod(
  statement: Statement,
  index: number,
  { own, kind, metric, unit, outlook, isStrong, isPrior, answersAsked, frame, direction }: PeriodClues,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Period | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const decided = decidePeriod(own, kind, metric, frame, thread, setting, direction)
  // `We expect to spend $90 million this year`, `sales growth of 8% this year`, by a company whose year is not the calendar's: its own year.
  const isOwnYear =
    decided?.kind === 'year' &&
    (kind.startsWith('guidance') || (kind.startsWith('change') && outlook === 'expected')) &&
    setting.periods.period?.isFiscal === true &&
    own.mention?.kind === 'year' &&
    own.mention.year === null &&
    own.mention.yearShift === 0 &&
    own.mention.calendar !== 'calendar'
  const ahead = yearAhead(setting)
  const isGuidedYear =
    thread.guided?.kind === 'year' && thread.guided.year <= (ahead?.year ?? thread.guided.year)
  // `this year`, once the next has been spoken of, is still the one under way.
  const period = isOwnYear ? (isGuidedYear ? thread.guided : ahead) : decided
  // What was guided is of no period that is over: it is held against the one reported on.
  const isOfBase = own.mention !== null && isBehind(own.mention) && !own.isBound
  if (kind.startsWith('guidance') && isOfBase && period !== null && isEarlier(period, setting))
    return setting.periods.period
  const isHeld = setting.catalogue.find(metric)?.isBalance === true
  if (
    kind === 'actual' &&
    !isHeld &&
    overYears.test(statement.text.slice(Math.max(0, amount.start - 120), amount.start))
  )
    return null
  // `Combined with the tender, we have repurchased a total of 12 million shares`: since it began.
  if (
    kind === 'actual' &&
    !isHeld &&
    own.mention === null &&
    inTotal.test(statement.text.slice(Math.max(0, amount.start - 120), amount.start)) &&
    !/\bquarter\b/i.test(statement.text)
  )
    return null
  if (kind === 'actual' && !own.isBound && !isHeld && long.test(statement.text.slice(amount.end))) return null
  // `$5 billion of cash flow through 2026`, `40% more demand over the next four years`: of no one year.
  if (
    statement.side === 'en' &&
    !own.isBound &&
    (kind.startsWith('change')
      ? [overNextYears, afterYear].some((pattern) =>
          pattern.test(statement.text.slice(rangeEnd(statement, index))),
        )
      : kind !== 'actual' && kind !== 'prior-period actual' && isOfManyYears(statement, index))
  )
    return null
  // `When I joined, we had 12 stores`, `Historically, it was a third`: of no time that the call tells of.
  if (kind === 'actual' && isOfBeginning(statement.text.slice(0, amount.start))) return null
  // `recovered to $6 billion, or 70% of 2019 levels`: held against a year, and told as the year ends, it is a year's.
  const called = setting.periods.period
  if (
    kind === 'actual' &&
    !isHeld &&
    own.mention === null &&
    called?.kind === 'quarter' &&
    called.part === 4 &&
    shareOfYear.test(statement.text.slice(amount.end))
  )
    return { ...called, kind: 'year', part: 0 }
  const beside = earlier.at(-1)
  // `an 18% decline in last year's second quarter`.
  const fell = own.mention === null ? '' : statement.text.slice(amount.end, own.mention.start)
  if (
    kind.startsWith('change') &&
    own.mention !== null &&
    (changeIn.test(fell) || looksBackTo(statement, own.mention, amount.start))
  )
    return resolvePeriod(own.mention, setting.periods, outlook === 'expected' ? 'future' : 'past')
  // What was guided before is of the period that is guided now; of the quarter reported on only where its result stands beside.
  if (isPrior && own.mention === null && kind.startsWith('guidance') && !setting.isArticle) {
    const first = statement.amounts[Math.min(index, amount.other ?? index)]?.start ?? amount.start
    if (setting.periods.period?.kind === 'quarter' && isHeldToGuided(statement.text.slice(0, first)))
      return setting.periods.period
    if (beside?.kind.startsWith('guidance') === true) return beside.period ?? thread.guided
    const isOfQuarter = period === setting.periods.period
    const isBesideResult = [...earlier.filter((each) => each.kind === 'actual'), ...thread.told].some(
      (each) => each.unit === unit,
    )
    // `We had guided to a loss of $2 million`: the result of what somebody once guided has just been told.
    const hadGuided = /\b(?:had|was|were) (?:been )?guid(?:ed|ing)\b/i.test(
      statement.text.slice(0, amount.start),
    )
    if (isOfQuarter && !isBesideResult && !hadGuided) return thread.guided
    const foreseen = period === null ? foreseenFor(unit, thread) : null
    if (foreseen !== null) return foreseen
  }
  const isHeldAgainst =
    kind === 'guidance-mid' &&
    ((isGuidedBehind(statement, index) &&
      !isToBeMet.test(statement.text.slice(0, amount.start).slice(-160))) ||
      (own.mention === null && heldAgainst.test(leadOf(statement, index).slice(-90))))
  if (isHeldAgainst && !setting.isArticle) return setting.periods.period
  const pace = findQuarterlyPace(statement, index, kind, own, setting)
  if (pace !== undefined) return pace
  if (isUpdatedTo(statement, index) && own.mention === null) return thread.guided ?? yearAhead(setting)
  if (isStandingGuidance(statement, index, kind, own, thread, setting))
    return thread.guided ?? thread.awaited ?? yearAhead(setting)
  // `near the top of the $0.31 to $0.34 range that we had guided`: the range that a result is held against.
  if (
    kind.startsWith('guidance') &&
    guidedFor.test(rangeTailOf(statement, index)) &&
    !setting.isArticle &&
    earlier.some((each) => each.kind === 'actual' && each.unit === unit)
  )
    return beside?.period ?? setting.periods.period
  // `a range from $2.10 to $2.20, its midpoint of $2.15 unchanged`: all of one period.
  if (
    kind === 'guidance-mid' &&
    own.mention === null &&
    period === null &&
    beside?.kind.startsWith('guidance')
  )
    return beside.period
  // `faster than our Q1 revenue growth of 11%`: what it grew by then.
  const then = kind.startsWith('change') ? findGrownThen(statement, amount.start) : undefined
  if (then !== undefined) return resolvePeriod(then, setting.periods, 'past')
  // `We are maintaining our guidance of revenues up 16% to 20%`: growth that is guided is of no quarter that is over.
  if (
    kind.startsWith('change') &&
    own.mention === null &&
    statement.side === 'en' &&
    guidedGrowth.test(statement.text.slice(Math.max(0, amount.start - 140), amount.start))
  )
    return thread.guided ?? yearAhead(setting)
  if (
    kind.startsWith('change') &&
    !own.isBound &&
    foreseenGrowth.test(leadOf(statement, Math.min(index, amount.other ?? index)))
  )
    return null
  // `on track for annual growth of 10%`: of the year under way, whichever quarter was spoken of before.
  if (
    kind.startsWith('change') &&
    outlook === 'expected' &&
    !own.isBound &&
    ofAnnualGrowth.test(statement.text.slice(Math.max(0, amount.start - 80), amount.start))
  )
    return yearAhead(setting)
  if (period === null && kind.startsWith('guidance') && !setting.isArticle && isForMeasure(statement, index))
    return yearAhead(setting)
  // What is expected of a named measure, among guidance that named its period, is expected for that period.
  // `At the midpoint, this would be up 7% sequentially` measures the guidance just given.
  const isOfGuided =
    kind.startsWith('change') &&
    (own.mention === null || (own.mention.year ?? Infinity) < (setting.periods.period?.year ?? 0)) &&
    (ofMidpoint.test(statement.text) ||
      (thread.hasJustGuided && (ofGuided.test(statement.text) || rangeMeans.test(statement.text))))
  const ofGuidedYear = thread.guided ?? (thread.hasJustGuided ? yearAhead(setting) : null)
  if (isOfGuided && ofGuidedYear !== null) return ofGuidedYear
  // `Back in Q2 of last year sales rose 6%. That was turned into profit growth of 17%.`: of the time that is pointed to.
  const before = thread.latest?.period ?? null
  const isThen = own.mention === null && kind.startsWith('change') && wasThen.test(statement.text)
  if (isThen && before !== null && !setting.isArticle && isEarlier(before, setting)) return before
  if (isGrownInYear(statement, kind, outlook, own, thread, setting)) return null
  // `a range of $530 million to $560 million, representing growth of 11% to 16% over last year`: of what was just guided.
  const first = Math.min(index, amount.other ?? index)
  const guided = earlier.findLast((each) => each.amount.end <= (statement.amounts[first]?.start ?? 0))
  if (
    kind.startsWith('change') &&
    guided?.kind.startsWith('guidance') === true &&
    representing.test(leadOf(statement, first))
  )
    return guided.period ?? period
  if (answersAsked) return thread.askedAhead
  const isGuided = period === null && kind === 'forecast' && isStrong && outlook === 'expected'
  if (isGuided) return thread.guided
  // `OpEx, you guided to 87`: for the quarter to come, where nothing else is named.
  if (
    period === null &&
    kind.startsWith('guidance') &&
    own.mention === null &&
    thread.section === 'questions'
  ) {
    const quarter = findGuidedQuarter(statement.text, setting)
    if (quarter !== null) return quarter
  }
  // `How much of the guide is cable?` `Cable we think will be between 32 and 36.`
  const isAnswer = thread.speakerSide === 'company' && own.mention === null && isCurrency(unit)
  return isAnswer && period === null && /^(?:forecast|guidance)/.test(kind) ? thread.askedAhead : period
}

const grownThen = /^(?:['’]s)? (?:(?!and\b)[\w&-]+ ){0,4}growth(?: rate)? of(?: (?:about|approximately))? $/i

const findGrownThen = ({ text, periods, side }: Statement, start: number): PeriodMention | undefined =>
  side === 'zh'
    ? undefined
    : periods.find(
        (mention) =>
          mention.end < start &&
          mention.kind === 'quarter' &&
          grownThen.test(text.slice(mention.end, start)) &&
          /\b(?:from|versus|compared (?:to|with)|than|on top of) (?:the |our )?$/.test(
            text.slice(0, mention.start),
          ),
      )

const guidedGrowth =
  /\b(?:maintain|rais|reiterat|reaffirm|confirm)\w* (?:our|the) (?:[\w&-]+ ){0,5}(?:guidance|outlook) (?:of|for) [^.;$]{0,40}\b(?:up|down|growth of|to grow|growing)\b[^.;]{0,30}$|\b(?:rais|lift|increas|lower|reduc|updat|narrow)\w* (?:our|the) (?:[\w&-]+ ){0,5}growth (?:guidance|outlook|forecast|range)(?: (?:to|at|of|between|now|an?|the|new|range|from))+ $/i

/** `our projected 5% to 7% earnings growth`: what somebody foresees, and no growth of a quarter that is over. */
const foreseenGrowth = /(?<!than[- ])\b(?:projected|expected|anticipated|forecast(?:ed)?|targeted|planned) $/i

const ofAnnualGrowth =
  /\b(?:annual|full[- ]year) (?:(?!long|compound)[\w-]+ ){0,3}growth (?:rate )?(?:of|at|to|to be|will be)(?: (?:about|approximately|around|over|more than|at least|above))* $/i

export const isBehind = (mention: PeriodMention): boolean =>
  (mention.yearShift ?? 0) < 0 || (mention.quarterShift ?? 0) < 0

/** `up 4%, driven by better sales in the second half`: when a cause was, and not the figure. */
export const isOfCause = (text: string, { start }: PeriodMention): boolean =>
  /\b(?:driven by|due to|because of|thanks to|reflecting|helped by|on the back of)\b[^;$%]*$/i.test(
    text.slice(Math.max(0, start - 90), start),
  )

/** A result beside what was guided for it: `slightly below our expectation of $355 million`. */
const heldAgainst =
  /\b(?:below|above|ahead of|in line with|exceed\w*|versus|against|better than|within) our (?:prior |previous |original |initial )?(?:guidance|expectations?|outlook|forecast)(?: of)?(?: (?:about|approximately|around|roughly))? ?$/i

/** `we still expect spending to hit our $1.4 billion guidance`: what is to come. */
const isToBeMet =
  /\b(?:expect\w*|anticipat\w+|on track|will|should|plan\w*|confident)\b[^;$%]{0,110}\b(?:hit|reach|meet|achieve|deliver|land (?:at|on)|come in at|be (?:at|near|within))(?: (?:our|the|about|original|full[- ]year))* $/i

const guidedFor =
  /^ (?:range |guidance |outlook )?(?:that |which )?(?:we|management) (?:had |have )?(?:previously |originally |initially )?(?:guided|provided|given|gave|issued|set|communicated)\b/i

/** `$24 million per quarter`, right behind a figure. */
export const perQuarter = /^(?: or (?:so|more|higher))?,? (?:per|a|each|every) quarter\b/i

/**
 * `$24 million to $26 million per quarter` begins with the quarter after the one reported on; what is only imagined
 * of any quarter (`a $25 million a quarter run rate`) is of none. Undefined where no such pace is told.
 */
function findQuarterlyPace(
  statement: Statement,
  index: number,
  kind: Reading['kind'],
  own: OwnPeriod,
  setting: Setting,
): Period | null | undefined {
  const quarter = setting.periods.period
  if (statement.side === 'zh' || setting.isArticle || quarter?.kind !== 'quarter') return undefined
  if (!perQuarter.test(rangeTailOf(statement, index))) return undefined
  const end = statement.amounts[index]?.end ?? 0
  const isDated = own.mention !== null && own.mention.start < end && own.mention.kind !== 'year'
  // `ran at $5 million a quarter in 2025`: of each of its quarters.
  if (
    own.isBound &&
    own.mention?.kind === 'year' &&
    / quarter (?:in|during|for|throughout)(?: (?:fiscal|calendar|the))* $/.test(
      statement.text.slice(end, own.mention.start),
    )
  )
    return null
  if (own.isBound || isDated) return undefined
  if (kind.startsWith('guidance')) return shiftPeriod(quarter, { quarters: 1 })
  return kind === 'forecast' || kind === 'target' ? null : undefined
}

/** `In the second quarter of 2021, revenue declined 3%`, `from Q2 of 2020, when sales fell 9%`: growth of the period it is told of. */
function looksBackTo(
  { text, side }: Statement,
  { start, end, year }: PeriodMention,
  figure: number,
): boolean {
  if (side === 'zh' || year === null || end > figure) return false
  const between = text.slice(end, figure)
  return (
    /^,? when\b[^;$%]*$/.test(between) ||
    (/^(?:(?:And|But|So),? )?(?:[Ii]n|[Ff]or|[Dd]uring)(?: the| our)? (?:fiscal )?$/.test(
      text.slice(0, start),
    ) &&
      /^, [^;,$%]*$/.test(between))
  )
}

const changeIn =
  /^ (?:[\w-]+ ){0,3}(?:increase|decrease|decline|drop|growth)(?: [\w-]+)? (?:in|during|for)(?: the| our)? $/i

/** `Over the past few years, we have generated $500 million`: of no period that a grid has a column for. */
const overYears =
  /\b(?:over|in|during) the (?:past|last) (?:few|several|couple of|two|three|four|five|six|ten|\d+) (?:fiscal )?years,? [^,;]{0,60}$/i

const ofBeginning =
  /^(?:(?:And|But|Now|As a reminder|Remember),? )*[Hh]istorically,? |^(?:(?:And|But|Now|In fact|Remember),? )?[Ww]hen (?:I|we|our founders?|the company|this company|this management team) (?:was |were )?(?:first |originally |initially )?(?:started|joined|founded|began|formed|took over|went public|launched|came|became|established|created|stepped|assumed|arrived|set out)\b/

/** Whether a sentence remembers how it once began, and has not come back to now. */
const isOfBeginning = (before: string): boolean =>
  ofBeginning.test(before) &&
  !/\b(?:today|now|currently|this (?:quarter|year)|the (?:quarter|year)|to \$?\d)\b/i.test(before)

/** `our $90 million investment in the mill four years ago`: when that was, where nothing is held against it. */
const long =
  /^(?:(?! (?:than|versus|compared|from|where|since|when|what|as|to|over|against) )[^.;,$%]){0,60} (?:two|three|four|five|six|seven|eight|ten|several|many|a few|\d+) years (?:ago|back)\b/

const rangeEnd = ({ amounts }: Statement, index: number): number =>
  Math.max(amounts[index]?.end ?? 0, amounts[amounts[index]?.other ?? index]?.end ?? 0)

/** `half a point of margin a year beyond 2026`: of no year that is named. */
const afterYear = /^[^.;,$%]{0,60}\b(?:beyond|past|after) (?:fiscal |calendar |the year )?20\d\d\b/
const overNextYears =
  /^[^.;,$%]{0,70}\bover the (?:next|coming) (?:(?:several|few|two|three|four|five|six|ten|\d+) |couple of )(?:fiscal )?years\b/

/** Whether what is foreseen adds up over years: `through 2026`, `our 2022 through 2026 cumulative cash flow`. */
const isOfManyYears = ({ text, amounts }: Statement, index: number): boolean =>
  /^[^.;,$%]{0,60} in (?:fiscal )?20\d\d and (?:in )?(?:fiscal )?20\d\d\b/.test(
    text.slice(amounts[index]?.end),
  ) ||
  /^[^.;,$%]{0,40} through (?:(?:the )?(?:end of|year[- ]end) )?(?:fiscal )?20\d\d\b/.test(
    text.slice(amounts[index]?.end),
  ) ||
  /\b20\d\d (?:through|to) 20\d\d (?:cumulative|aggregate|total|combined) [^.;$%]{0,60}$/.test(
    text.slice(0, amounts[index]?.start).slice(-110),
  )

const inTotal =
  /\bhave (?:now |already )?(?:repurchased|bought back) a (?:combined |cumulative )?total of (?:[^.;]|\.(?=\d)){0,60}$/i

const representing =
  /^,? (?:which )?(?:would )?(?:represent(?:s|ing)?|imply|implies|implying|reflect(?:s|ing)?|equat(?:es?|ing) to|translat(?:es?|ing) to)(?: (?:an?|about|approximately))* (?:[\w-]+ ){0,2}(?:growth|increase|decrease|decline) of(?: (?:about|approximately|between))* $/i

const ofMidpoint = /^(?:[^,.;]{0,16}\b)?at the (?:\w+ )?mid-?point\b/i

/** `an increase of $1 at the midpoint, and the range represents growth of 17%`, `That's 27% to 28% growth`: of what was just guided. */
const rangeMeans =
  /\b(?:the|this|that|our) (?:new |updated |revised )?(?:range|guidance|outlook|midpoint) (?:now |would |also )?(?:represents?|implies|imply|reflects?|equates? to|translates? (?:in)?to|means)\b|^(?:And )?(?:That|This|It)(?:['’]s| is| would be| will be| works out to)(?: (?:about|approximately|roughly|around|nearly|an?))* [\d.]+%(?: (?:to|or) [\d.]+%)? (?:growth|increase|improvement|higher|above)\b/
const ofGuided =
  /^(?:This|That|These|It|Which)(?: (?:range|guidance|outlook|forecast|midpoint))?(?: compares? (?:to|with) [^;]{3,90}? and)?(?: (?:also|would|will|now))* (?:represents?|implies|imply|reflects?|equates?|is up|is down|be up|be down|translates?|assumes)\b/
