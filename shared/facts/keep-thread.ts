import { isCurrency } from '../figures/is-currency.ts'
import { unnamedPart } from './businesses/unnamed-part.ts'
import { derivedMetrics } from './measures/metrics.ts'
import { findAskedFor } from './amounts/asked-for.ts'
import { findAsked } from './measures/find-asked.ts'
import { followOlder } from './measures/goes-on-older.ts'
import { findSubjectMetric } from './measures/find-subject.ts'
import type { Period } from '../figures/periods.ts'
import { resolvePeriod } from '../figures/resolve-period.ts'
import { isAheadOf, isLater } from './periods/place-in-time.ts'
import { findAddressed, findTopic } from './businesses/find-segment.ts'
import { followAskedAhead } from './periods/asked-ahead.ts'
import { followAskedBack } from './periods/asked-back.ts'
import { followStretch } from './periods/find-stretch.ts'
import { nameWithBusiness } from './businesses/name-with-business.ts'
import { namesGroup } from './businesses/find-owner.ts'
import { findOpenedOfAll } from './businesses/find-growing-business.ts'
import { type Reading, type Setting, type Statement, type Thread } from './statement.ts'
import { announcesGuidance, turnsToResults } from './kinds/follow-guidance.ts'
import { findYearFrame, findYearTurnedTo } from './periods/follow-year.ts'

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

/** A constant, since a pattern that ends in `$` is tried from every place before it. */
const longestLastWord = 60

/** Figures of an exchange that a speaker has in mind. */
const longestMemory = 8

const nothing = { power: 0, size: 0, isOld: false } as const
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
  const asked = [...findAskedFor(text), ...loose]
  // `Then doubling seems low.`: a word for growth sets no measure for what follows.
  if (readings.every(({ amount }) => amount.isGrowth)) return [...heard, ...asked]
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

/** `This is better than planned, driven by higher revenue`: what brought it about is not what is told of. */
const isCause = ({ text, side }: Statement, { start }: Statement['metrics'][number]): boolean =>
  side === 'en' &&
  /\b(?:(?:driven|helped|supported|offset)(?: [a-z]+ly)? by|due to|as a result of|because of|thanks to)(?: [a-z-]+){0,3} $/i.test(
    text.slice(Math.max(0, start - 64), start),
  )

/** `And cash. You finished at 41.`: the balance, by the one word that is otherwise said of everything. */
const onlyCash =
  /^(?:(?:And|So|Then|OK|Okay|Just|Lastly|Finally|Great),? )*(?:(?:on|what about|how about) )?(?:the |your )?cash(?: balance| position)?[.?]$/i

/** `Last one, tax?`: the rate, in a conversation. */
const onlyTax =
  /^(?:(?:And|So|Then|OK|Okay|Just|Lastly|Finally|Great|Last one|Last question|One more),? )*(?:(?:on|what about|how about) )?(?:the |your )?tax(?:es)?\?$/i

const madeOf = new Set([
  'Volume growth',
  'Price increase',
  'Price/mix',
  'Currency impact',
  'Acquisition contribution',
])

const costsPoints =
  /\b(?:that|which|it|this)(?:['’]ll| will| would|['’]s| is)? (?:probably )?(?:costs?|costing|takes?|taking|hurts?|worth)\b[^.;]{0,40}\b(?:basis points|bps|points)\b/i

/** The time to come that a sentence without figures names last; none where it names two quarters in one breath. */
function findAwaited({ text, side, periods }: Statement, setting: Setting): Period | null {
  if (side === 'en' && twoQuarters.test(text)) return null
  return (
    periods
      .map((each) => resolvePeriod(each, setting.periods, 'near'))
      .findLast((period) => period !== null && isLater(period, setting)) ?? null
  )
}

const explains =
  /^(?:The|This|That|These) (?:(?:positive|negative|net|favorable|unfavorable) )?(?:impacts?|effects?|benefits?|increases?|decreases?|improvements?|declines?)\b[^.;$%\d]*\b(?:offset by|due to|driven by|attributable to|result(?:s|ed)? from|reflect(?:s|ed)?|because of|as a result of)\b/

/** `in the third and fourth quarters`. */
const twoQuarters =
  /\b(?:first|second|third|Q[1-4]) (?:and|or) (?:second|third|fourth|Q[1-4])(?: quarters?)?\b/i

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
  // `New lines start at 60% yield, and that costs us 150 basis points. Without it we'd be at 35.`: of the margin asked about.
  const isOnlyCause =
    thread.section === 'questions' &&
    (thread.metric ?? thread.asked?.metric)?.endsWith(' margin') === true &&
    !named.some(({ metric }) => metric.endsWith(' margin')) &&
    readings.some(({ unit }) => unit === 'bps') &&
    costsPoints.test(statement.text)
  const last =
    isOnlyParts || isOnlyCause
      ? undefined
      : (named.findLast(({ metric }) => !metric.startsWith('Share of') && !madeOf.has(metric)) ??
        named.at(-1))
  thread.older = setting.isArticle ? 0 : followOlder(statement, thread)
  thread.latest = readings.at(-1) ?? thread.latest
  thread.told = readings.filter(({ kind }) => kind === 'actual')
  thread.undated = readings.filter(({ isDated }) => !isDated)
  thread.recent = [...thread.recent, ...statement.amounts.filter((amount) => amount.power > 0)].slice(-12)
  thread.heard = hear(statement, readings, thread)
  thread.askedAhead = followAskedAhead(statement, thread, setting)
  thread.askedBack = followAskedBack(statement, readings, thread, setting)
  thread.lastWord = /([\w-]+)[.:]?$/.exec(statement.text.slice(-longestLastWord))?.[1] ?? ''
  // Which measures will be used is told before anything is said of them.
  const isPreamble = readings.length === 0 && /\bnon-?GAAP\b[^.;]{0,24}\bmeasures?\b/i.test(statement.text)
  // `The impact to earnings from higher sales was offset by higher costs.`: what brought it about turns to nothing else.
  const isExplained = readings.length === 0 && statement.side === 'en' && explains.test(statement.text)
  const mention =
    isPreamble || isExplained || isOnlyParts || isOnlyCause
      ? undefined
      : (findSubjectMetric(statement) ??
        statement.metrics.findLast(
          (other) =>
            !other.isWhole &&
            (!other.isWeak || isAllThatIsSaid(statement.text, other)) &&
            !isSaidOfAll(statement.text, other) &&
            !isCause(statement, other),
        ))
  thread.asks = findAsked(statement, thread)
  // Whose share of the sales was told is not known: nothing that follows is of anybody for that.
  const isShareOfNobody = last?.metric === derivedMetrics.shareOfRevenue && last.segment === unnamedPart
  const owner = isShareOfNobody ? null : (last?.segment ?? null)
  const addressed = statement.side === 'en' ? findAddressedMetric(statement) : null
  if (addressed !== null) {
    thread.metric = addressed
    thread.segment = null
  } else if (last !== undefined) {
    thread.metric = last.metric.replace(/ % of revenue$/, '')
    thread.isLoss = last.value.startsWith('-') && !last.kind.startsWith('change')
    thread.segment = owner
  } else if (onlyCash.test(statement.text)) {
    thread.metric = 'Cash and short-term investments'
    thread.segment = null
  } else if (onlyTax.test(statement.text)) {
    thread.metric = 'Tax rate'
    thread.segment = null
  } else if (mention !== undefined) {
    thread.metric = mention.metric.name
    // `Our loss ratio was better than expected. At 71%, …`: still the business's that was turned to.
    thread.segment =
      thread.turned !== null && /^Our\b/.test(statement.text)
        ? nameWithBusiness(statement, mention, thread, setting).segment
        : null
  }
  // `If revenue is going to $260 million, where does opex go?`: what is asked for is what is spoken of.
  const isAskedNow =
    thread.speakerSide === 'analyst' &&
    thread.asks !== null &&
    thread.asks !== thread.metric &&
    statement.text.endsWith('?') &&
    statement.metrics.some(({ metric }) => metric.name === thread.asks)
  if (isAskedNow) {
    thread.metric = thread.asks
    thread.segment = null
  }
  if (readings.length > 0)
    thread.isGuiding =
      (thread.isGuiding && statement.isListed) ||
      readings.some(
        ({ kind, period }) =>
          (kind.startsWith('guidance') || kind.startsWith('change')) &&
          period !== null &&
          isAheadOf(period, setting),
      )
  // `We are raising our ranges for the year as follows.`: what is listed next is guidance.
  else if (announcesGuidance(statement, thread, setting)) thread.isGuiding = true
  else if (turnsToResults(statement)) thread.isGuiding = false
  const end = readings.at(-1)
  thread.isAheadList =
    statement.side === 'en' &&
    statement.text.endsWith(';') &&
    end !== undefined &&
    (/^(?:guidance|forecast|target)/.test(end.kind) ||
      (end.kind.startsWith('change') && end.period !== null && isAheadOf(end.period, setting)))
  const grown = readings.findLast(({ kind }) => /^change (?:yoy|qoq) %$/.test(kind))
  thread.paceOfList =
    statement.side === 'en' && statement.text.endsWith(';')
      ? grown === undefined
        ? thread.paceOfList
        : grown.kind === 'change qoq %'
          ? 'qoq'
          : null
      : null
  const [one, two] = readings.map(({ kind }) => kind).filter((kind) => /^change (?:yoy|qoq) %$/.test(kind))
  if (readings.length > 0)
    thread.pacesTold = one === undefined || two === undefined || one === two ? null : [one, two]
  const former = readings.filter(({ kind }) => kind === 'prior-period actual').map(({ period }) => period)
  if (readings.length > 0) {
    const [before, earlier] = former
    thread.formerTold = former.length === 2 && before != null && earlier != null ? [before, earlier] : null
  }
  const [first, second] = readings.filter(({ kind }) => kind === 'actual')
  if (readings.length > 0)
    thread.timesTold =
      readings.length === 2 &&
      first?.metric === second?.metric &&
      first?.period != null &&
      second?.period != null &&
      first.period.kind !== second.period.kind
        ? [first.period, second.period]
        : null
  const isCut =
    end?.kind === 'prior-period actual' && !end.isDated && statement.text.length - end.amount.end < 2
  thread.dangling = isCut ? end : null
  if (readings.some((reading) => reading.unit.endsWith('/share'))) thread.hasShares = true
  const turned =
    statement.side === 'en' ? (findAddressed(statement.text, setting) ?? findTopic(statement.text)) : null
  if (turned !== null && last === undefined && thread.metric === 'Revenue') thread.segment = turned
  const topic = turned ?? owner
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
  thread.awaited = readings.length === 0 ? findAwaited(statement, setting) : null
  thread.yearTurnedTo = readings.length === 0 ? findYearTurnedTo(statement, setting) : null
  if (readings.length > 0)
    // `That is up $0.15 at the midpoint`: still of the range before.
    thread.hasJustGuided =
      readings.some((reading) => reading.kind.startsWith('guidance')) ||
      (thread.hasJustGuided && /\bmid-?point\b/i.test(statement.text))
  thread.movedOfAll = statement.text.endsWith(';') ? (findOpenedOfAll(statement) ?? thread.movedOfAll) : null
  if (statement.side === 'en') thread.frame = findYearFrame(statement, readings, thread, setting)
  thread.stretch = followStretch(statement, thread, setting)
}
