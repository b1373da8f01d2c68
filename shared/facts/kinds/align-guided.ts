import { isCurrency } from '../../figures/is-currency.ts'
import { formatPeriod } from '../../figures/periods.ts'
import { yearAhead } from './follow-guidance.ts'
import type { Reading, Setting, Statement, Thread } from '../statement.ts'

/**
 * What only guidance has, whatever verb stands before it: a range around a midpoint (`resulted in a midpoint of $1.44 with a
 * range of $1.38 to $1.50`), and a range of a profit a share (`the range was $1.38 to $1.50`), which once it is over
 * everybody knows to the cent. Readings of a range that were taken for results become guidance, of one measure and one period.
 */
export function alignGuided(
  statement: Statement,
  readings: Reading[],
  thread: Thread,
  setting: Setting,
): void {
  if (setting.isArticle || thread.speakerSide === 'analyst' || statement.side === 'zh') return
  alignListed(statement, readings, thread)
  alignShares(statement, readings)
  const ahead = thread.guided ?? yearAhead(setting)
  for (let at = 0; at + 1 < readings.length; at += 1) {
    const [low, high] = [readings[at], readings[at + 1]]
    if (low === undefined || high === undefined) continue
    if (isWidth(statement, low, high)) {
      const metric = `Difference in ${low.metric}`
      for (const place of [at, at + 1])
        readings[place] = {
          ...(readings[place] ?? low),
          metric,
          kind: 'actual',
          period: null,
          isNamed: false,
          confidence: 0.4,
        }
      continue
    }
    if (!isRange(statement, low, high)) continue
    // `SG&A should be 9% to 10% of revenue`: of what they are a share stands behind the second alone.
    if (high.kind === 'guidance-high' && high.unit === '%' && low.metric.startsWith('Share of ')) {
      const { metric, segment, basis, period, isNamed, confidence } = high
      readings[at] = { ...low, metric, segment, basis, period, isNamed, confidence, kind: 'guidance-low' }
      continue
    }
    const middle = readings.find((other) => other.kind === 'guidance-mid' && isAround(low, high, other))
    if (middle !== undefined) {
      middle.period ??= (low.isDated ? low.period : null) ?? ahead
      const { metric, segment, basis, period, isNamed, confidence } = middle
      if (low.kind.startsWith('guidance'))
        for (const end of [low, high]) end.period = end.isDated ? (end.period ?? period) : period
      else if (low.kind === 'actual') {
        readings[at] = { ...low, metric, segment, basis, period, isNamed, confidence, kind: 'guidance-low' }
        readings[at + 1] = {
          ...high,
          metric,
          segment,
          basis,
          period,
          isNamed,
          confidence,
          kind: 'guidance-high',
        }
      }
    } else if (isOfProfitAShare(statement, low, high) || isOfJustGuided(statement, low, high, thread)) {
      readings[at] = { ...low, kind: 'guidance-low', period: low.isDated ? low.period : ahead }
      readings[at + 1] = { ...high, kind: 'guidance-high', period: high.isDated ? high.period : ahead }
    }
  }
}

/** `Revenue of $105 million to $111 million, a gross margin of 52%`: a point in a list of guided ranges is guided. */
function alignListed({ text }: Statement, readings: Reading[], { section }: Thread): void {
  const range = readings.find(({ kind }) => kind === 'guidance-low')
  if (range?.period == null || section === 'questions') return
  const period = formatPeriod(range.period)
  for (const [at, reading] of readings.entries()) {
    const before = text.slice(readings[at - 1]?.amount.end ?? 0, reading.amount.start)
    if (
      reading.kind === 'forecast' &&
      reading.isNamed &&
      reading.amount.start > range.amount.start &&
      reading.period !== null &&
      formatPeriod(reading.period) === period &&
      !isDoubtful.test(before)
    )
      readings[at] = { ...reading, kind: 'guidance-mid' }
  }
}

/** `That gets you to EPS of 86 to 96 cents on roughly 78 million shares`: the shares that a guided profit is reckoned on. */
function alignShares({ text }: Statement, readings: Reading[]): void {
  for (const [at, reading] of readings.entries()) {
    const profit = readings[at - 1]
    if (
      reading.unit === 'shares' &&
      reading.kind === 'actual' &&
      !reading.isDated &&
      profit !== undefined &&
      /^(?:Diluted )?EPS$/.test(profit.metric) &&
      profit.kind.startsWith('guidance') &&
      /^(?: per share| a share)?,? (?:and )?(?:on|using|assuming|based on|with)(?: (?:a|an|about|around|roughly|approximately|share count of|diluted share count of))* $/.test(
        text.slice(profit.amount.end, reading.amount.start),
      )
    )
      readings[at] = { ...reading, kind: 'guidance-mid', period: profit.period, basis: profit.basis }
  }
}

const isDoubtful =
  /\b(?:could|may|might|would|can|potential(?:ly)?|opportunity|longer[- ]term|over time|more than|less than|exceed)\b/i

/** `We tightened the width of our range from $0.10 to $0.08`: how wide it was and is, and no end of it. */
const isWidth = ({ text }: Statement, before: Reading, now: Reading): boolean =>
  !before.kind.startsWith('change') &&
  before.unit === now.unit &&
  Number(before.amount.value) > Number(now.amount.value) &&
  /^ to $/.test(text.slice(before.amount.end, now.amount.start)) &&
  /\b(?:narrow|tighten|reduc|cut)\w* (?:the |our )?(?:[\w-]+ ){0,3}(?:range|width|spread)(?: of (?:[\w-]+ ){1,3})? ?from $/i.test(
    text.slice(0, before.amount.start).slice(-90),
  )

/** Whether two readings are the ends of one range, told as such (`$1 to $2`, `between $1 and $2`) and not as a move from one to the other. */
function isRange({ text, amounts }: Statement, low: Reading, high: Reading): boolean {
  return (
    amounts[low.amount.other ?? -1]?.start === high.amount.start &&
    !low.kind.startsWith('change') &&
    !high.kind.startsWith('change') &&
    /^[^,;]{0,24}\b(?:to|and|through)\b[^,;]{0,24}$|^ ?[-–] ?$/.test(
      text.slice(low.amount.end, high.amount.start),
    ) &&
    !/\bfrom(?: (?:about|approximately))? $/i.test(text.slice(0, low.amount.start).slice(-24))
  )
}

/** `This translates to $70 million to $80 million of net capital spending`, right after guidance: the same in other terms. */
const isOfJustGuided = ({ text }: Statement, low: Reading, high: Reading, thread: Thread): boolean =>
  thread.hasJustGuided &&
  low.kind === 'actual' &&
  high.kind === 'actual' &&
  low.metric === high.metric &&
  !low.isDated &&
  isCurrency(low.unit) &&
  /^(?:(?:And|So|All in),? )?(?:This|That|These|It|Which) (?:(?:then|also|would|will|should) )?(?:translates?|equates?|amounts?|works? out|comes?|leads?|results?|implies|imply|means|represents?|gives?)\b/.test(
    text,
  )

const movedBefore =
  /\b(?:up|down|by|or|increas\w*|gr[eo]w\w*|rose|improv\w*|declin\w*|fell|higher|lower|decreas\w*|expand\w*)(?: (?:[\d.]+%|an?|about|approximately|or|of|over|nearly|from))* $/i

const isOfProfitAShare = ({ text }: Statement, low: Reading, high: Reading): boolean =>
  low.kind === 'actual' &&
  high.kind === 'actual' &&
  /^(?:Diluted )?EPS$/.test(low.metric) &&
  high.metric === low.metric &&
  low.segment === null &&
  // `up 15% or $0.43 to $3.26`: by how much, and to where.
  !movedBefore.test(text.slice(0, low.amount.start).slice(-48)) &&
  // `$0.05 to $0.13 of gains`.
  !/^(?: per share| a share)? (?:of|from) /.test(text.slice(high.amount.end)) &&
  !/\band\b/.test(text.slice(low.amount.end, high.amount.start))

/** Whether a figure lies halfway between two, near enough for the digits that it is told in. */
function isAround(low: Reading, high: Reading, middle: Reading): boolean {
  const [from, to, half] = [low, high, middle].map(({ value }) => Number(value))
  return (
    from !== undefined &&
    to !== undefined &&
    half !== undefined &&
    low.unit === middle.unit &&
    high.unit === middle.unit &&
    to > from &&
    Math.abs((from + to) / 2 - half) <= (to - from) / 8
  )
}
