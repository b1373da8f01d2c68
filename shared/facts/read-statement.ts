import type { Side } from '../documents/document.ts'
import { bareUnit, type Amount } from '../figures/amount.ts'
import { findAmounts } from '../figures/find-amounts.ts'
import { findPeriods } from '../figures/find-periods.ts'
import { resolvePeriod, type Direction } from '../figures/resolve-period.ts'
import { decideBasis, findThreadBasis } from './decide-basis.ts'
import { decideKind, isChange, isComparison, isProspective } from './decide-kind.ts'
import { decideMetric } from './decide-metric.ts'
import { decidePeriod, findOwnPeriod, isEarlier, isLater } from './decide-period.ts'
import { signValue } from './decide-sign.ts'
import { findCues } from './find-cues.ts'
import { findMetrics } from './find-metrics.ts'
import { findTopic } from './find-segment.ts'
import { findMetric } from './metrics.ts'
import { findConsecutiveRun, findFigureUnit } from './select-amounts.ts'
import { hasCue, type Reading, type Setting, type Statement, type Thread } from './statement.ts'

/** Reads every figure one sentence states, in order, and leaves in `thread` what later sentences lean on. */
export function readStatement(text: string, side: Side, thread: Thread, setting: Setting): Reading[] {
  const statement: Statement = {
    text,
    side,
    amounts: findAllAmounts(text, side),
    metrics: findMetrics(text, side),
    periods: findPeriods(text, side),
    cues: findCues(text, side),
  }
  const basis = findThreadBasis(text, thread.basis)
  const readings: Reading[] = []
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
  const unit = toShareUnit(statement, index, found, earlier, thread)
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
  const prospective = isProspective(statement, index)
  const isStrong = isNamed && findMetric(metric)?.measure !== 'any' && findMetric(metric)?.measure !== 'count'
  let kind = decideKind(
    statement,
    index,
    { isChange: change, isComparison: comparison, isProspective: prospective, isNamed: isStrong },
    thread,
  )
  const own = findOwnPeriod(statement, index, comparison)
  const direction: Direction = comparison ? 'past' : prospective ? 'future' : 'near'
  let period = decidePeriod(own, kind, metric, thread, setting, direction)
  const isMetric = isNamed && unit !== 'count' && !setting.isArticle
  if (
    kind === 'actual' &&
    period !== null &&
    period.kind !== 'year' &&
    isMetric &&
    isEarlier(period, setting)
  )
    kind = 'prior-period actual'
  if (kind === 'actual' && period !== null && isLater(period, setting)) kind = 'forecast'
  if (kind === 'actual' && thread.awaited !== null && statement.periods.length === 0 && !isMetric) {
    kind = 'forecast'
    period = thread.awaited
  }
  const named =
    metric === 'EPS' && /\bdiluted\b/i.test(statement.text.slice(0, amount.end + 30)) ? 'Diluted EPS' : metric
  return {
    amount,
    metric: named,
    segment,
    basis: decideBasis(statement, index, metric, mention, thread, setting),
    period,
    kind,
    value: signValue(statement, index, amount.value, kind, metric, earlier),
    unit,
    confidence: (isNamed ? 0.9 : 0.5) - (amount.isInWords ? 0.1 : 0) - (period === null ? 0.1 : 0),
    isNamed,
  }
}

/** `$1.67` after EPS is dollars a share, though the words do not repeat it; large sums never are. */
function toShareUnit(
  statement: Statement,
  index: number,
  unit: string,
  earlier: readonly Reading[],
  thread: Thread,
): string {
  const amount = statement.amounts[index]
  if (amount === undefined || !/^[A-Z]{3}$/.test(unit) || amount.power !== 0 || Number(amount.value) >= 1000)
    return unit
  const near = statement.metrics.findLast((mention) => mention.end <= amount.start && !mention.isWhole)
  const isAfterShare =
    near?.metric.measure === 'per share' ||
    (near === undefined && earlier.at(-1)?.unit.endsWith('/share') === true)
  const isCarried =
    near === undefined && earlier.length === 0 && findMetric(thread.metric ?? '')?.measure === 'per share'
  return isAfterShare || isCarried ? `${unit}/share` : unit
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
  if (!hasCue(statement, 'guidance') && !hasCue(statement, 'expectation')) return
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
  const mention = statement.metrics.findLast((other) => !other.isWeak && !other.isWhole)
  if (last !== undefined) {
    thread.metric = last.metric
    thread.segment = last.segment
  } else if (mention !== undefined) {
    thread.metric = mention.metric.name
    thread.segment = null
  }
  thread.topic = (statement.side === 'en' ? findTopic(statement.text) : null) ?? last?.segment ?? thread.topic
  const future = statement.periods
    .map((each) => resolvePeriod(each, setting.periods, 'near'))
    .findLast((period) => period !== null && isLater(period, setting))
  thread.awaited = readings.length === 0 ? (future ?? null) : null
}
