import type { Period } from '../figures/periods.ts'
import { resolvePeriod } from '../figures/resolve-period.ts'
import { isAheadOf, isLater } from './decide-period.ts'
import { findTopic } from './find-segment.ts'
import { findTurn } from './find-turn.ts'
import { hasCue, type Reading, type Setting, type Statement, type Thread } from './statement.ts'

/** Characters in which a sentence has opened. */
const opening = 20

/** Keeps the period guidance is being given for: `Turning to our outlook for the fourth quarter`, `we expect revenue for the third quarter`. */
export function followGuidance(statement: Statement, thread: Thread, setting: Setting): void {
  const isGiven =
    (hasCue(statement, 'expectation') || hasCue(statement, 'modal')) &&
    statement.amounts.length > 0 &&
    statement.metrics.some((mention) => !mention.isWeak)
  if (!hasCue(statement, 'guidance') && !isGiven) return
  if (statement.side === 'en' && restOfYear.test(statement.text)) thread.guided = yearAhead(setting)
  for (const mention of statement.periods) {
    if (mention.kind !== 'quarter' && mention.kind !== 'month' && mention.kind !== 'year') continue
    // A year only where the sentence opens with it: `For 2022, we expect …`.
    const isYearGuided = hasCue(statement, 'guidance') || (mention.start < opening && statement.side === 'en')
    if (mention.kind === 'year' && !isYearGuided) continue
    const period = resolvePeriod(mention, setting.periods, 'near')
    // `the new outlook for the programme, which plateaus in 2023`: a far year inside a sentence guides nothing.
    const isFar =
      period !== null &&
      period.year > (setting.periods.period?.year ?? period.year) + 1 &&
      mention.start >= opening
    if (period !== null && !isFar && isAheadOf(period, setting)) thread.guided = period
  }
}

const restOfYear =
  /\b(?:balance|rest|remainder) of (?:the|our|this) (?:fiscal |calendar )?year\b|\b(?:guidance|outlook) for the (?:full |fiscal |full fiscal )?year\b/i

/** The year under way; on a last quarter's call the next. */
function yearAhead({ periods: { period } }: Setting): Period | null {
  if (period === null || period.kind !== 'quarter') return null
  return { ...period, kind: 'year', part: 0, year: period.part === 4 ? period.year + 1 : period.year }
}

/** After so many sentences a speaker has come to something else without saying so. */
const longestTurn = 15

/** `Turning to our Pump segment`: until the speaker turns elsewhere, a business is spoken of. */
export function followBusiness(text: string, thread: Thread): void {
  const turned = findTurn(text)
  thread.sinceTurned += 1
  if (thread.sinceTurned > longestTurn || /\b(?:outlook|guidance)\b/i.test(text)) thread.turned = null
  if (turned === undefined) return
  thread.sinceTurned = 0
  thread.turned = turned
}

/** A constant, since a pattern that ends in `$` is tried from every place before it. */
const longestLastWord = 60

/** Leaves in the thread what the sentence was about, for the sentences that lean on it. */
export function remember(
  statement: Statement,
  readings: readonly Reading[],
  thread: Thread,
  setting: Setting,
): void {
  const last = readings.findLast((reading) => reading.isNamed && reading.unit !== 'count')
  thread.recent = [...thread.recent, ...statement.amounts.filter((amount) => amount.power > 0)].slice(-12)
  thread.lastWord = /([\w-]+)[.:]?$/.exec(statement.text.slice(-longestLastWord))?.[1] ?? ''
  // Which measures will be used is told before anything is said of them.
  const isPreamble = readings.length === 0 && /\bnon-?GAAP\b[^.;]{0,24}\bmeasures?\b/i.test(statement.text)
  const mention = isPreamble
    ? undefined
    : statement.metrics.findLast((other) => !other.isWeak && !other.isWhole)
  if (last !== undefined) {
    thread.metric = last.metric.replace(/ % of revenue$/, '')
    thread.isLoss = last.value.startsWith('-') && !last.kind.startsWith('change')
    thread.segment = last.segment
  } else if (mention !== undefined) {
    thread.metric = mention.metric.name
    thread.segment = null
  }
  const end = readings.at(-1)
  const isCut =
    end?.kind === 'prior-period actual' && !end.isDated && statement.text.length - end.amount.end < 2
  thread.dangling = isCut ? end : null
  if (readings.some((reading) => reading.unit.endsWith('/share'))) thread.hasShares = true
  const turned = statement.side === 'en' ? findTopic(statement.text) : null
  if (turned !== null && last === undefined && thread.metric === 'Revenue') thread.segment = turned
  thread.topic = turned ?? last?.segment ?? thread.topic
  const future = statement.periods
    .map((each) => resolvePeriod(each, setting.periods, 'near'))
    .findLast((period) => period !== null && isLater(period, setting))
  thread.awaited = readings.length === 0 ? (future ?? null) : null
}
