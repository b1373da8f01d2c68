import type { Side } from '../documents/document.ts'
import { bareUnit, type Amount } from '../figures/amount.ts'
import { findAmounts } from '../figures/find-amounts.ts'
import { findPeriods, type PeriodMention } from '../figures/find-periods.ts'
import { resolvePeriod, type Direction } from '../figures/resolve-period.ts'
import { shiftPeriod, type Period } from '../figures/periods.ts'
import { decideBasis, findThreadBasis } from './decide-basis.ts'
import { isChange } from './decide-change.ts'
import { decideKind, isComparison } from './decide-kind.ts'
import { findOutlook } from './find-outlook.ts'
import { decideMetric } from './decide-metric.ts'
import { decidePeriod, findOwnPeriod, isEarlier, isLater, toDay, type OwnPeriod } from './decide-period.ts'
import { signValue } from './decide-sign.ts'
import type { FactKind } from './fact.ts'
import { findCues } from './find-cues.ts'
import { addPointedAmounts, isPointer } from './find-pointed-amounts.ts'
import { findMetrics, type MetricMention } from './find-metrics.ts'
import { findTopic } from './find-segment.ts'
import { findMetric } from './metrics.ts'
import { findConsecutiveRun, findFigureUnit } from './select-amounts.ts'
import { hasCue, rangeTailOf, type Reading, type Setting, type Statement, type Thread } from './statement.ts'

/** Reads every figure one sentence states, in order, and leaves in `thread` what later sentences lean on. */
export function readStatement(text: string, side: Side, thread: Thread, setting: Setting): Reading[] {
  const statement: Statement = {
    text,
    side,
    amounts: addPointedAmounts(text, findAllAmounts(text, side), thread.recent),
    metrics: findMetrics(text, side),
    periods: takeDangling(findPeriods(text, side), text, thread, setting),
    cues: findCues(text, side),
  }
  const basis = findThreadBasis(text, thread.basis)
  const readings: Reading[] = []
  thread.isSupposed ||=
    /\b(?:suppose|supposing|let us assume|if we assume|assuming|imagine|if all (?:were|of them))\b/i.test(
      text,
    )
  followGuidance(statement, thread, setting)
  for (let index = 0; index < statement.amounts.length; index += 1) {
    const reading = readAmount(statement, index, readings, thread, setting)
    if (reading !== null) readings.push(reading)
  }
  orderRanges(readings)
  thread.basis = basis
  remember(statement, readings, thread, setting)
  return readings
}

const opensWithPeriod = /^(?:In|At|During|For)(?: the)?(?: end of)?(?: the)? $/

/**
 * `… of revenue, up from 90%. In Q4 of last year, we had …`: a transcript's full stop before the comparison's
 * own period. The period goes back to the figure it dates and says nothing of the sentence it opens.
 */
function takeDangling(
  periods: readonly PeriodMention[],
  text: string,
  thread: Thread,
  setting: Setting,
): readonly PeriodMention[] {
  const { dangling } = thread
  thread.dangling = null
  const [first] = periods
  if (dangling === null || first === undefined || !opensWithPeriod.test(text.slice(0, first.start)))
    return periods
  const period = resolvePeriod(first, setting.periods, 'past')
  if (period === null || !isEarlier(period, setting)) return periods
  dangling.period = period
  return periods.slice(1)
}

function findAllAmounts(text: string, side: Side): Amount[] {
  const amounts = findAmounts(text, side)
  const run = side === 'en' ? findConsecutiveRun(text) : null
  if (run === null || amounts.length > 0) return amounts
  return [
    {
      ...run,
      unit: 'count',
      approximation: null,
      isInWords: true,
      isGrowth: false,
      mantissa: run.value,
      power: 0,
      other: null,
    },
  ]
}

function readAmount(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Reading | null {
  const amount = statement.amounts[index]
  const found = findFigureUnit(statement, index, setting)
  if (amount === undefined || found === null) return null
  const unit = toShareUnit(statement, index, found, earlier, thread, setting)
  const change = isChange(statement, index)
  const comparison = !change && isComparison(statement, index, earlier, setting)
  const { metric, segment, mention, isNamed } = decideMetric(
    statement,
    index,
    unit,
    change,
    earlier,
    thread,
    setting,
  )
  const outlook = findOutlook(statement, index)
  const isStrong = isNamed && fitsGuidance(metric, unit)
  const kind = decideKind(
    statement,
    index,
    {
      isChange: change,
      isComparison: comparison,
      outlook,
      isOwnWord: !setting.isArticle && thread.speakerSide !== 'analyst',
      isNamed: isStrong,
    },
    thread,
    setting,
  )
  const own = findOwnPeriod(statement, index, comparison)
  const direction: Direction = comparison ? 'past' : outlook === null ? 'near' : 'future'
  const settled = settleKind(
    statement,
    index,
    {
      kind,
      period: decidePeriod(own, kind, metric, thread, setting, direction),
      unit,
      base: findBasePeriod(metric, earlier, setting),
    },
    own,
    thread,
    setting,
  )
  const { period } = settled
  const named =
    metric === 'EPS' && /\bdiluted\b/i.test(statement.text.slice(0, amount.end + 30)) ? 'Diluted EPS' : metric
  return {
    amount,
    rangeStart: Math.min(amount.start, statement.amounts[amount.other ?? index]?.start ?? amount.start),
    metric: named,
    segment,
    basis: decideBasis(statement, index, metric, mention, thread, setting),
    period,
    kind: settled.kind,
    value: signValue(
      statement,
      index,
      amount.value,
      settled.kind,
      metric,
      earlier,
      !isNamed && thread.isLoss,
    ),
    unit,
    confidence: (isNamed ? 0.9 : 0.5) - (amount.isInWords ? 0.1 : 0) - (period === null ? 0.1 : 0),
    isNamed,
    isDated: own.mention !== null,
  }
}

const recalled =
  /\bpreviously (?:[a-z]+ )?(?:quantified|said|told|talked|mentioned|noted|indicated)\b|\b(?:you|we) (?:quantified|said|told us) (?:previously|last quarter)\b/i

interface Settled {
  readonly kind: FactKind
  readonly period: Period | null
  readonly unit: string
  /** The period a comparison without one of its own is with. */
  readonly base: Period | null
}

/** `up 36% year on year, from $88 million`: the change tells how far back; else a balance is compared with the last one, a flow with last year's. */
function findBasePeriod(metric: string, earlier: readonly Reading[], setting: Setting): Period | null {
  const own = setting.periods.period
  if (own === null || own.kind !== 'quarter') return null
  const change = earlier.at(-1)?.kind ?? ''
  const isBalance = findMetric(metric)?.isBalance === true
  const isQuarterBack = change.startsWith('change qoq') || (isBalance && !change.startsWith('change yoy'))
  const base = shiftPeriod(own, isQuarterBack ? { quarters: -1 } : { years: -1 })
  return isBalance ? toDay(base, setting) : base
}

/** Corrects what the words say by what the period says: a level of an earlier quarter is a prior one, of a later a forecast. */
function settleKind(
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
  if (kind === 'guidance-mid' && isPointer(statement.text, amount)) return { ...read, kind: 'forecast' }
  if (kind === 'prior-period actual' && period === null && read.base !== null)
    return { ...read, period: read.base }
  if (kind !== 'actual') return read
  if (period !== null && !setting.isArticle && isEarlier(period, setting)) {
    const isSum = /^[A-Z]{3}(?:\/share)?$|^bps$/.test(read.unit)
    if (period.kind !== 'year' || isSum) return { ...read, kind: 'prior-period actual' }
  }
  const gap = statement.text.slice(amount.end, own.mention?.start ?? amount.end)
  const runsThrough = /^[^,.]{0,40} (?:through|until) /.test(gap)
  if (period !== null && !runsThrough && isLater(period, setting)) return { ...read, kind: 'forecast' }
  if (!setting.isArticle && recalled.test(statement.text.slice(0, amount.start)))
    return { ...read, kind: 'prior-period actual' }
  if (setting.isArticle && thread.isSupposed) return { ...read, kind: 'forecast' }
  const isAwaited =
    thread.awaited !== null && statement.periods.length === 0 && statement.metrics.length === 0
  if (
    read.unit === 'months' &&
    /^ (?:[\w-]+ ){0,3}(?:push[- ]?out|delay|slip)/i.test(rangeTailOf(statement, index))
  )
    return { ...read, kind: 'forecast' }
  return isAwaited ? { ...read, kind: 'forecast', period: thread.awaited } : read
}

/** Guidance is given for a metric in its own unit: a percentage of revenue's growth is no guidance for revenue. */
function fitsGuidance(metric: string, unit: string): boolean {
  const measure = findMetric(metric)?.measure
  if (measure === undefined) return metric.endsWith('% of revenue')
  return unit === '%' || unit === 'bps' ? measure === 'percent' : measure !== 'any' && measure !== 'count'
}

/** `$1.67` after EPS is dollars a share, though the words do not repeat it; large sums never are. */
function toShareUnit(
  statement: Statement,
  index: number,
  unit: string,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): string {
  const amount = statement.amounts[index]
  if (amount === undefined || !/^[A-Z]{3}$/.test(unit)) return unit
  const before = statement.metrics.filter((mention) => mention.end <= amount.start && !mention.isWhole)
  if (amount.power > 0) return before.some(isOfShares) && !before.some(isOfMoney) ? 'shares' : unit
  if (amount.power < 0 && !setting.isArticle) return `${unit}/share`
  if (Number(amount.value) >= 1000) return unit
  const near = before.at(-1)
  const isEach = /^ (?:a|an|per|each|apiece)\b/.test(statement.text.slice(amount.end, amount.end + 9))
  const isOfShare = thread.hasShares || /\bper[- ]share\b/i.test(statement.text)
  if (near === undefined && Number(amount.value) < 20 && !isEach && !setting.isArticle && isOfShare)
    return `${unit}/share`
  const isAfterShare =
    near?.metric.measure === 'per share' || earlier.at(-1)?.unit.endsWith('/share') === true
  // Nobody earns two cents: a small bare sum after a profit or loss is one a share.
  const isTiny = near?.metric.canBeLoss === true && Number(amount.value) < 20
  const isCarried =
    near === undefined && earlier.length === 0 && findMetric(thread.metric ?? '')?.measure === 'per share'
  return isAfterShare || isTiny || isCarried ? `${unit}/share` : unit
}

function isOfShares(mention: MetricMention): boolean {
  return mention.metric.measure === 'shares'
}

function isOfMoney(mention: MetricMention): boolean {
  return mention.metric.measure === 'money'
}

/** The worse end of a range is its low one: of losses the larger. */
function orderRanges(readings: Reading[]): void {
  for (let index = 0; index + 1 < readings.length; index += 1) {
    const [low, high] = [readings[index], readings[index + 1]]
    if (
      low === undefined ||
      high === undefined ||
      low.kind !== 'guidance-low' ||
      high.kind !== 'guidance-high'
    )
      continue
    if (
      low.value.startsWith('-') &&
      !high.value.startsWith('-') &&
      low.value !== '-0' &&
      isSharedLoss(low, high)
    )
      high.value = `-${high.value}`
    if (Number(low.value) > Number(high.value)) [low.kind, high.kind] = ['guidance-high', 'guidance-low']
  }
}

function isSharedLoss(low: Reading, high: Reading): boolean {
  return low.amount.unit === bareUnit && high.amount.unit === bareUnit
}

/** Keeps the period guidance is being given for: `Moving now to our Q2 outlook`, `we expect revenue for the third quarter`. */
function followGuidance(statement: Statement, thread: Thread, setting: Setting): void {
  const isGiven =
    (hasCue(statement, 'expectation') || hasCue(statement, 'modal')) &&
    statement.amounts.length > 0 &&
    statement.metrics.some((mention) => !mention.isWeak)
  if (!hasCue(statement, 'guidance') && !isGiven) return
  for (const mention of statement.periods) {
    if (mention.kind !== 'quarter' && mention.kind !== 'month' && mention.kind !== 'year') continue
    if (mention.kind === 'year' && !hasCue(statement, 'guidance')) continue
    const period = resolvePeriod(mention, setting.periods, 'near')
    if (period !== null && isLater(period, { ...setting, periods: { ...setting.periods, date: null } }))
      thread.guided = period
  }
}

function remember(
  statement: Statement,
  readings: readonly Reading[],
  thread: Thread,
  setting: Setting,
): void {
  const last = readings.findLast((reading) => reading.isNamed && reading.unit !== 'count')
  thread.recent = [...thread.recent, ...statement.amounts.filter((amount) => amount.power > 0)].slice(-12)
  thread.lastWord = /([\w-]+)[.:]?$/.exec(statement.text)?.[1] ?? ''
  const mention = statement.metrics.findLast((other) => !other.isWeak && !other.isWhole)
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
