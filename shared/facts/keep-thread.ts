import { isCurrency } from '../figures/is-currency.ts'
import { findSubjectMetric } from './measures/find-subject.ts'
import { yearPeriod, type Period } from '../figures/periods.ts'
import { resolvePeriod } from '../figures/resolve-period.ts'
import { repeatsYear } from './periods/decide-period.ts'
import { isAheadOf, isLater } from './periods/place-in-time.ts'
import { opensList } from './kinds/set-guidance.ts'
import { findAddressed, findTopic } from './businesses/find-segment.ts'
import { followAskedAhead } from './periods/asked-ahead.ts'
import { followAskedBack } from './periods/asked-back.ts'
import { findStretch, followStretch } from './periods/find-stretch.ts'
import { nameWithBusiness } from './businesses/name-with-business.ts'
import { namesGroup } from './businesses/find-owner.ts'
import { findTurn } from './businesses/find-turn.ts'
import { findOpenedOfAll } from './businesses/find-growing-business.ts'
import { hasCue, type Reading, type Setting, type Statement, type Thread } from './statement.ts'

/** Characters in which a sentence has opened. */
const opening = 20

/** Keeps the period guidance is being given for: `Turning to our outlook for the fourth quarter`, `we expect revenue for the third quarter`. */
export function followGuidance(statement: Statement, thread: Thread, setting: Setting): void {
  const isGiven =
    (hasCue(statement, 'expectation') || hasCue(statement, 'modal')) &&
    statement.amounts.length > 0 &&
    statement.metrics.some((mention) => !mention.isWeak)
  if (statement.side === 'en' && thread.guided !== null)
    thread.guided = findTurnedPeriod(statement, setting) ?? thread.guided
  const isAnnounced = statement.side === 'en' && expectsList.test(statement.text)
  const isTurnedTo = statement.side === 'en' && turnsToExpectations.test(statement.text)
  const isRevised = statement.side === 'en' && revisesEstimates.test(statement.text)
  if (!hasCue(statement, 'guidance') && !isGiven && !isAnnounced && !isTurnedTo && !isRevised) return
  if (statement.side === 'en' && restOfYear.test(statement.text)) thread.guided = yearAhead(setting)
  // Only a year's guidance has an original: `at the high end of our original guidance`.
  if (statement.side === 'en' && statement.periods.length === 0 && ofFirstGuidance.test(statement.text))
    thread.guided = yearAhead(setting)
  // What is announced without a word when is the year's, unless a quarter's outlook is being given.
  if (thread.guided === null && opensList(statement.text, statement.amounts))
    thread.guided = yearAhead(setting)
  const isTypical = statement.side === 'en' && typical.test(statement.text)
  const dated = statement.side === 'en' ? findDatedYear(statement) : undefined
  const isReckoned = /\bimpl(?:ied|ies|y)\b/i.test(statement.text)
  for (const mention of statement.periods) {
    // `With shortages lasting into the fourth quarter, we expect growth of 9% for 2025`: what the figure is for.
    if (dated !== undefined && mention !== dated && mention.end < dated.start) continue
    // `the implied growth for Q4 is 8%` reckons, and goes on with the year.
    if (mention.kind === 'quarter' && isReckoned) continue
    if (statement.side === 'en' && mention.kind === 'quarter' && isAside(statement.text, mention)) continue
    if (isTypical && mention.kind !== 'year') continue
    if (repeatsYear(statement, mention)) continue
    if (mention.kind !== 'quarter' && mention.kind !== 'month' && mention.kind !== 'year') continue
    // A year only where the sentence opens with it: `For 2022, we expect …`.
    const isYearGuided =
      hasCue(statement, 'guidance') ||
      isTurnedTo ||
      isRevised ||
      mention === dated ||
      (statement.side === 'en' && (mention.start < opening || isYearOfWhole(statement, mention)))
    if (mention.kind === 'year' && !isYearGuided) continue
    const period = resolvePeriod(mention, setting.periods, 'near')
    // `the new outlook for the programme, which plateaus in 2023`: a far year inside a sentence guides nothing.
    const isFar =
      period !== null &&
      period.year > (setting.periods.period?.year ?? period.year) + 1 &&
      mention.start >= opening
    // `our 2026 guidance` is for the company's own year, unless it says the calendar's.
    const isOwnYear =
      mention.kind === 'year' &&
      mention.calendar === null &&
      setting.periods.period?.isFiscal === true &&
      hasCue(statement, 'guidance')
    if (period !== null && !isFar && isAheadOf(period, setting))
      // `the balance of this year` of a fiscal year is the one reported on, whatever the calendar says.
      thread.guided = !isOwnYear
        ? period
        : mention.year === null && mention.yearShift === 0
          ? yearAhead(setting)
          : yearPeriod(period.year, true)
  }
}

/** `Now for the fourth quarter.`: all that a sentence says is the time that guidance goes on for. */
function findTurnedPeriod({ text, amounts, periods }: Statement, setting: Setting): Period | null {
  const [mention] = periods
  if (mention === undefined || periods.length > 1 || amounts.length > 0) return null
  if (!turnsTo.test(text.slice(0, mention.start)) || !/^[.,:;]?$/.test(text.slice(mention.end).trimEnd()))
    return null
  const period = resolvePeriod(mention, setting.periods, 'near')
  return period !== null && isAheadOf(period, setting) ? period : null
}

const turnsTo =
  /^(?:(?:And|Now|So|Then|Next|Finally),? )*(?:(?:[Tt]urning|[Mm]oving|[Ll]ooking|[Ss]hifting)(?: now| on| over| ahead)* )?(?:[Tt]o|[Ff]or|[Oo]n|[Aa]s for|[Ii]n) (?:the |our )?(?:upcoming |current |fiscal )?$/

/** `Turning to our expectations for the second quarter.`, `Regarding the estimates for full year 2024 earnings.` */
const turnsToExpectations =
  /^(?:(?:And|Now|So|Next|Finally|Lastly),? )?(?:(?:[Tt]urning|[Mm]oving|[Ll]ooking|[Ss]hifting)(?: now| on| over| ahead| forward| next)* (?:to|at)|[Rr]egarding|[Ww]ith (?:respect|regard) to|[Aa]s (?:for|to)) (?:our|the|some) (?:[\w-]+ ){0,3}(?:expectations?|assumptions|projections|estimates) for\b/

/** `we are raising our fiscal 2022 estimates for sales and earnings`: guidance by another name. */
const revisesEstimates =
  /\b(?:rais|increas|lower|reduc|updat|revis|reaffirm|reiterat|maintain|narrow)\w* (?:our|the) [^.;]{0,40}\b(?:estimates|expectations|projections|forecasts?)\b/i

/** `For 2021, we now expect the following.` */
const expectsList =
  /\b(?:expect|anticipate|project|forecast|assume|plan for|guiding to)s? (?:the following|as follows)\b[^.]{0,40}[.:]?$/i

/** `weighted to the fourth quarter`, `the top of the range came down for Q4 headwinds`: of a quarter, but no guidance for it. */
const isAside = (text: string, { start, end }: Statement['periods'][number]): boolean =>
  /\bweighted (?:more |heavily )?(?:to|towards?|in)(?: the)? $/i.test(
    text.slice(Math.max(0, start - 40), start),
  ) ||
  /^ (?:headwinds?|tailwinds?|pressures?|challenges|disruptions?|seasonality)\b/i.test(
    text.slice(end, end + 16),
  )

/** `We typically book a third of it in the fourth quarter`: how it goes every year. */
const typical = /\b(?:typically|usually|normally|historically|traditionally)\b/i

/** `growth of 9% to 11% for 2025`: the year right behind the last figure of a sentence. */
function findDatedYear({ text, amounts, periods }: Statement): Statement['periods'][number] | undefined {
  const end = amounts.at(-1)?.end ?? text.length
  return periods.find(
    ({ kind, start }) =>
      kind === 'year' &&
      start >= end &&
      /^ (?:for|in)(?: the)?(?: full| fiscal| calendar)? ?$/i.test(text.slice(end, start)),
  )
}

/** `we expect net sales for fiscal 2027 to …`: the year that what is expected of the whole company is for. */
function isYearOfWhole({ text, metrics }: Statement, { start, end }: Statement['periods'][number]): boolean {
  return metrics.some(
    (metric) =>
      (metric.metric.name === 'Revenue' || metric.metric.name.endsWith('EPS')) &&
      metric.end <= start &&
      /^ (?:for|in)(?: the)?(?: full| fiscal)? ?$/i.test(text.slice(metric.end, start)) &&
      /^ (?:to|of|will|is|are)\b/.test(text.slice(end, end + 8)),
  )
}

const ofFirstGuidance =
  /\b(?:our|the) (?:original|initial) (?:full[- ]year |annual )?(?:guidance|outlook|range)\b/i

const restOfYear =
  /\b(?:balance|rest|remainder) of (?:(?:the|our|this) (?:fiscal |calendar )?year|(?:fiscal )?20\d\d)\b|\b(?:guidance|outlook) for the (?:full |fiscal |full fiscal )?year\b/i

/** The year under way; on a last quarter's call the next. */
export function yearAhead({ periods: { period } }: Setting): Period | null {
  if (period === null || period.kind !== 'quarter') return null
  return { ...period, kind: 'year', part: 0, year: period.part === 4 ? period.year + 1 : period.year }
}

const ofYear =
  /\b(?:recap|summar|review|start|begin|turning|moving|looking|results?|performance|(?:financial|key) (?:information|figures|highlights|metrics))\b/i

/** `For fiscal 2023, revenue was …`, `Let me recap the full year`: what follows is the year's, until another period is named. */
function findYearFrame(
  statement: Statement,
  readings: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Thread['frame'] {
  const own = setting.periods.period
  if (own?.kind !== 'quarter' || setting.isArticle) return null
  if (own.part !== 4) return findStretchFrame(statement, readings, thread, setting)
  if (statement.periods.some((mention) => mention.kind !== 'year' && !isPriorMention(mention))) return null
  // `We expect this rate to be 23% next year.`: what is said ahead of the measure just told ends nothing.
  const looksAside = /^(?:And |So )?[Ww]e (?:expect|anticipate|see|project) (?:this|that|the same)\b/.test(
    statement.text,
  )
  if (looksAside && thread.frame !== null) return thread.frame
  if (hasCue(statement, 'guidance') || hasCue(statement, 'expectation')) return null
  if (/\bgoing forward\b/i.test(statement.text)) return null
  const named = statement.periods.find((mention) => {
    const period = resolvePeriod(mention, setting.periods, 'near')
    return mention.kind === 'year' && period?.kind === 'year' && period.year === own.year
  })
  if (readings.length === 0 && startsWithYear.test(statement.text)) return { ...own, kind: 'year', part: 0 }
  if (named === undefined) return findTurn(statement.text) !== undefined ? null : thread.frame
  const isTold =
    readings.length === 0
      ? ofYear.test(statement.text)
      : named.start < widestOpening && readings.some((reading) => reading.period?.kind === 'year')
  return isTold ? { ...own, kind: 'year', part: 0 } : thread.frame
}

/** `I'll start with the year.` */
const startsWithYear =
  /\b(?:start|begin|starting|beginning|first|turning|moving)(?: out| off)?,? (?:with|to|on) (?:the|our) (?:full |fiscal |whole )*year(?: as a whole| in total| results?)?[.,]?$/i

const reviews =
  /\byear[- ]to[- ]date (?:[\w-]+ )?(?:results?|performance)\b|\b(?:results?|performance|highlights|commentary)(?: \w+){0,2} (?:for|of|in|over|through)\b/i
const endsReview = /\b(?:balance sheet|quarter|outlook|cash on hand|liquidity|working capital|questions)\b/i

/** `I will touch on our results for the first nine months.`: what follows is of that stretch, until something else is turned to. */
function findStretchFrame(
  { text, side, cues }: Statement,
  readings: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Thread['frame'] {
  if (side === 'zh') return null
  const announced = readings.length === 0 && reviews.test(text) ? (findStretch(text, setting) ?? null) : null
  if (announced !== null) return announced
  const isOver =
    thread.frame === null ||
    endsReview.test(text) ||
    cues.some(({ kind }) => kind === 'guidance' || kind === 'expectation') ||
    findTurn(text) !== undefined
  return isOver ? null : thread.frame
}

/** `On gross margin, every $25 million …`: the measure that an answer turns to holds, whatever else it names. */
function findAddressedMetric({ text, metrics }: Statement): string | null {
  const first = metrics[0]
  if (first === undefined || first.isWeak || first.isWhole) return null
  return /^(?:[^,.]{0,24}[,.] )?(?:(?:So|And|Then|But|Yes|Now|Again),? )?(?:on|as (?:for|to)|in terms of|regarding|with (?:respect|regard) to|relative to) (?:the |our )?(?:(?:non-? ?)?GAAP )?$/i.test(
    text.slice(0, first.start),
  ) && /^(?: side| front| line)?,/.test(text.slice(first.end, first.end + 8))
    ? first.metric.name
    : null
}

/** Characters within which a sentence names the year it is about. */
const widestOpening = 40

const isPriorMention = (mention: Statement['periods'][number]): boolean =>
  (mention.yearShift ?? 0) < 0 || (mention.quarterShift ?? 0) < 0

const announced =
  /\bthe following (?:[\w-]+ ){0,4}(?:guidance|outlook|ranges|expectations)\b[^.]{0,24}[.:]?$|\b(?:plans?|assumptions?) for (?:the (?:full |fiscal )?year|fiscal(?: year)? ['’]?(?:20)?\d\d|(?:calendar )?20\d\d) (?:include|are|assume|call for)\b|\b(?:guidance|outlook|guide|forecast|ranges?|expectations?)\b[^.]{0,80}(?:\bas follows|\bthe following|\bfollowing (?:ranges|assumptions|guidance)[^.]{0,24}|:)[.:]?$|\b(?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|reaffirm|reiterat|maintain|introduc|initiat|provid|issu|establish)\w* (?:our|the|its) (?:[\w-]+ ){0,4}(?:guidance|outlook|ranges?)\b|\b(?:guidance|outlook|ranges?)\b[^.]{0,120}\b(?:reaffirm|reiterat|maintain)\w* (?:those|these|that|them|it|all)\b/i

/** Whether a sentence without figures says that guidance is about to be listed. */
function announcesGuidance({ text, side, amounts }: Statement, thread: Thread, setting: Setting): boolean {
  if (side === 'zh' || amounts.length > 0) return false
  if (turnsToOutlook.test(text)) thread.guided ??= yearAhead(setting)
  return (
    thread.guided !== null && (turnsToOutlook.test(text) || announced.test(text) || expectsList.test(text))
  )
}

/** `Turning now to our outlook.` */
const turnsToOutlook =
  /^(?:(?:Now|And|Next|Finally|Lastly),? )?(?:[Tt]urning|[Mm]oving|[Tt]ransitioning|[Ss]hifting)(?: now| on| over)* to (?:the |our )?(?:[\w-]+ ){0,2}(?:outlook|guidance)(?: for the (?:rest|balance|remainder) of (?:the|this) year)?(?:,? (?:on|which is on|shown on) (?:[Ss]lides?|[Pp]ages?) [\w-]+)?\.?$/

/** A constant, since a pattern that ends in `$` is tried from every place before it. */
const longestLastWord = 60

/** Figures of an exchange that a speaker has in mind. */
const longestMemory = 8

const nothing = { power: 0, size: 0, isOld: false } as const
/** What is asked for without a figure, and the unit an answer has: `how much of sales is software, as a percentage?` */
const asksFor: readonly (readonly [words: RegExp, unit: string])[] = [
  [/\b(?:as a|what|which|the|in) (?:percent|percentage|%)(?= of|\b)/i, '%'],
  [/\b(?:\d+% customers?|customer concentration|(?:largest|biggest|top) (?:[a-z]+ )?customers)\b/i, '%'],
  [/\b(?:how many|(?:the )?number of|what number of)\b/i, 'count'],
  // `And the margin on that?`
  [/\bmargins? (?:on|in|for|of) (?:that|it|this|those|these)\b/i, '%'],
  [/\blead times?\b/i, 'weeks'],
  [/\b(?:inventor(?:y|ies)|DSOs?|receivables|payables|working capital)\b/i, 'days'],
]

/** `800 gig is in the high 30s`: a rate, of about that size. */
const looseRate = /\b(low|mid|high|upper)(?:[- ]to[- ](?:mid|high))?[- ]([1-9])0s\b/i
const inDecade: Readonly<Record<string, number>> = { low: 2, mid: 5, high: 8, upper: 8 }

/** A question with figures of its own sets what the answer's are held beside. */
function hear(
  { text }: Statement,
  readings: readonly Reading[],
  { heard, speakerSide }: Thread,
): Thread['heard'] {
  const [, part = '', tens] = looseRate.exec(text) ?? []
  const latest = heard.at(-1)
  // `A switch is $28,000?` `A bit higher, low 30s.`: what a price is said to be is no rate.
  const loose =
    tens === undefined || (latest !== undefined && isCurrency(latest.unit))
      ? []
      : [{ ...nothing, unit: '%', size: Number(tens) * 10 + (inDecade[part.toLowerCase()] ?? 0) }]
  const asked = [
    ...asksFor.filter(([words]) => words.test(text)).map(([, unit]) => ({ ...nothing, unit })),
    ...loose,
  ]
  if (readings.length === 0) return [...heard, ...asked]
  const kept = speakerSide === 'analyst' ? heard.filter(({ isOld }) => !isOld) : heard
  const said = readings.map(({ unit, amount, kind }) => ({
    unit,
    isChange: kind.startsWith('change'),
    power: amount.power,
    size: Number(amount.mantissa),
    isOld: false,
  }))
  return [...kept, ...(speakerSide === 'analyst' ? asked : []), ...said].slice(-longestMemory)
}

/** `And cash.`, `Inventory?`: a measure that a sentence only names, everyday as its name may be. */
const isAllThatIsSaid = (text: string, { start, end }: Statement['metrics'][number]): boolean =>
  text.length - end <= 1 &&
  /^(?:(?:And|So|Then|OK|Okay|On|Just),? )*(?:on )?(?:the |your )?$/i.test(text.slice(0, start))

/** `and it's all organic growth`: what is said of something else. */
const isSaidOfAll = (text: string, { start }: Statement['metrics'][number]): boolean =>
  /\b(?:it|that|this|which)(?:['’]s| is| was) (?:all|mostly|largely|mainly|purely|primarily|entirely) $/i.test(
    text.slice(Math.max(0, start - 32), start),
  )

/** `And cash. You finished at 41.`: the balance, by the one word that is otherwise said of everything. */
const onlyCash =
  /^(?:(?:And|So|Then|OK|Okay|Just|Lastly|Finally|Great),? )*(?:(?:on|what about|how about) )?(?:the |your )?cash(?: balance| position)?[.?]$/i

const madeOf = new Set([
  'Volume growth',
  'Price increase',
  'Price/mix',
  'Currency impact',
  'Acquisition contribution',
])

/** `For the full year 2022, here is how we see it`: the year under way, with which a sentence without figures opens. */
function findYearTurnedTo({ text, side, amounts, periods }: Statement, setting: Setting): Period | null {
  if (side === 'zh' || setting.isArticle || amounts.length > 0) return null
  const named = periods.find(({ kind }) => kind === 'year')
  if (named === undefined || periods.length > 1 || !turnsToYear.test(text.slice(0, named.start))) return null
  const period = resolvePeriod(named, setting.periods, 'near')
  return period?.kind === 'year' && isAheadOf(period, setting) ? period : null
}

const turnsToYear =
  /^(?:(?:And|Now|So|Then|Next|Finally|Lastly),? )?(?:[Ff]or|[Ii]n|(?:[Ll]ooking|[Tt]urning|[Mm]oving)(?: (?:now|ahead|forward|out|on))*(?: (?:to|at|into))?|[Ww]e (?:now )?(?:expect|believe|anticipate)|[Ww]e (?:have|['’]ve)? ?(?:updated|raised|revised|increased|lowered|refined|set) our (?:expectations|outlook|guidance|assumptions) for|[Oo]ur (?:expectations|outlook|view) (?:for|of)|[Ww]ith (?:respect|regard) to|[Rr]egarding)(?: the| our| all of)*(?: (?:full|fiscal|calendar))? ?$/

/** Leaves in the thread what the sentence was about, for the sentences that lean on it. */
export function remember(
  statement: Statement,
  readings: readonly Reading[],
  thread: Thread,
  setting: Setting,
): void {
  const named = readings.filter((reading) => reading.isNamed && reading.unit !== 'count')
  // `revenue was $7 million and represented 79% of the total. This was up 3%.`
  // `Pumps were up 5% on 3% more volume. Seals were up 9%.`: what growth is made of is no subject.
  // `One more price increase takes effect, of 3% to 4%. I'd expect to be at 45%.`: the margin that was spoken of before.
  const isOnlyParts =
    thread.section === 'questions' &&
    thread.metric?.endsWith(' margin') === true &&
    named.length > 0 &&
    named.every(({ metric }) => madeOf.has(metric))
  const last = isOnlyParts
    ? undefined
    : (named.findLast(({ metric }) => !metric.startsWith('Share of') && !madeOf.has(metric)) ?? named.at(-1))
  thread.latest = readings.at(-1) ?? thread.latest
  thread.told = readings.filter(({ kind }) => kind === 'actual')
  thread.recent = [...thread.recent, ...statement.amounts.filter((amount) => amount.power > 0)].slice(-12)
  thread.heard = hear(statement, readings, thread)
  thread.askedAhead = followAskedAhead(statement, thread, setting)
  thread.askedBack = followAskedBack(statement, readings, thread, setting)
  thread.lastWord = /([\w-]+)[.:]?$/.exec(statement.text.slice(-longestLastWord))?.[1] ?? ''
  // Which measures will be used is told before anything is said of them.
  const isPreamble = readings.length === 0 && /\bnon-?GAAP\b[^.;]{0,24}\bmeasures?\b/i.test(statement.text)
  const mention =
    isPreamble || isOnlyParts
      ? undefined
      : (findSubjectMetric(statement) ??
        statement.metrics.findLast(
          (other) =>
            !other.isWhole &&
            (!other.isWeak || isAllThatIsSaid(statement.text, other)) &&
            !isSaidOfAll(statement.text, other),
        ))
  const addressed = statement.side === 'en' ? findAddressedMetric(statement) : null
  if (addressed !== null) {
    thread.metric = addressed
    thread.segment = null
  } else if (last !== undefined) {
    thread.metric = last.metric.replace(/ % of revenue$/, '')
    thread.isLoss = last.value.startsWith('-') && !last.kind.startsWith('change')
    thread.segment = last.segment
  } else if (onlyCash.test(statement.text)) {
    thread.metric = 'Cash and short-term investments'
    thread.segment = null
  } else if (mention !== undefined) {
    thread.metric = mention.metric.name
    // `Our loss ratio was better than expected. At 71%, …`: still the business's that was turned to.
    thread.segment =
      thread.turned !== null && /^Our\b/.test(statement.text)
        ? nameWithBusiness(statement, mention, thread, setting).segment
        : null
  }
  if (readings.length > 0)
    thread.isGuiding = readings.some(
      ({ kind, period }) =>
        (kind.startsWith('guidance') || kind.startsWith('change')) &&
        period !== null &&
        isAheadOf(period, setting),
    )
  // `We are raising our ranges for the year as follows.`: what is listed next is guidance.
  else if (announcesGuidance(statement, thread, setting)) thread.isGuiding = true
  const end = readings.at(-1)
  thread.isAheadList =
    statement.side === 'en' &&
    statement.text.endsWith(';') &&
    end !== undefined &&
    /^(?:guidance|forecast|target)/.test(end.kind)
  const isCut =
    end?.kind === 'prior-period actual' && !end.isDated && statement.text.length - end.amount.end < 2
  thread.dangling = isCut ? end : null
  if (readings.some((reading) => reading.unit.endsWith('/share'))) thread.hasShares = true
  const turned =
    statement.side === 'en' ? (findAddressed(statement.text, setting) ?? findTopic(statement.text)) : null
  if (turned !== null && last === undefined && thread.metric === 'Revenue') thread.segment = turned
  const topic = turned ?? last?.segment ?? null
  thread.sinceTopic = topic === null ? thread.sinceTopic + 1 : 0
  thread.topic = topic ?? thread.topic
  if (last?.segment != null && namesGroup(statement.text)) thread.group = last.segment
  // What was sold in all is told of a segment, of its lines by how much they grew.
  const sold = readings.find(
    ({ metric, segment, kind, unit }) =>
      metric === 'Revenue' && segment !== null && kind === 'actual' && isCurrency(unit),
  )
  if (sold?.segment != null && (sold.segment === thread.turned || setting.businesses.isCalled(sold.segment)))
    thread.walked = sold.segment
  const future = statement.periods
    .map((each) => resolvePeriod(each, setting.periods, 'near'))
    .findLast((period) => period !== null && isLater(period, setting))
  thread.awaited = readings.length === 0 ? (future ?? null) : null
  thread.yearTurnedTo = readings.length === 0 ? findYearTurnedTo(statement, setting) : null
  if (readings.length > 0)
    thread.hasJustGuided = readings.some((reading) => reading.kind.startsWith('guidance'))
  thread.movedOfAll = statement.text.endsWith(';') ? (findOpenedOfAll(statement) ?? thread.movedOfAll) : null
  if (statement.side === 'en') thread.frame = findYearFrame(statement, readings, thread, setting)
  thread.stretch = followStretch(statement, thread, setting)
}
