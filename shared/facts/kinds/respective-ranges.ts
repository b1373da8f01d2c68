import { isCurrency } from '../../figures/is-currency.ts'
import type { Period } from '../../figures/periods.ts'
import { derivedMetrics } from '../measures/metrics.ts'
import type { Reading, Statement, Thread } from '../statement.ts'

/**
 * `earnings of $1.10 to $1.20 and $1.30 to $1.40, respectively`: two ranges of one measure are guided alike. A range
 * that was read as told takes kind and period of the one that is told with it.
 */
export function alignRespective(
  statement: Statement,
  readings: Reading[],
  { pacesTold, formerTold, timesTold }: Pick<Thread, 'pacesTold' | 'formerTold' | 'timesTold'>,
  quarter: Period | null,
): void {
  partDone(statement, readings, quarter)
  const { text, amounts } = statement
  partPaces(statement, readings, pacesTold)
  partTimes(statement, readings, 'prior-period actual', formerTold)
  if (!/\brespectively\b/i.test(text)) return
  partTimes(statement, readings, 'actual', timesTold)
  partRespective(statement, readings)
  partMeasures(statement, readings)
  for (let at = 0; at + 3 < readings.length; at += 1) {
    const [low, high, nextLow, nextHigh] = readings.slice(at, at + 4)
    if (low === undefined || high === undefined || nextLow === undefined || nextHigh === undefined) continue
    const isPair =
      low.metric === nextLow.metric &&
      low.unit === nextLow.unit &&
      amounts.indexOf(low.amount) === high.amount.other &&
      low.kind === 'actual' &&
      nextLow.kind === 'guidance-low' &&
      /^,? and (?:[$€£¥]|an? )?$/.test(text.slice(high.amount.end, nextLow.amount.start))
    if (!isPair) continue
    readings[at] = { ...low, kind: nextLow.kind, period: nextLow.period }
    readings[at + 1] = { ...high, kind: nextHigh.kind, period: nextHigh.period }
  }
}

/**
 * `Metro was down 3% and up 8%, respectively`: the paces that the sentence before told, in their order. Where it told none,
 * nobody knows which is which.
 */
function partPaces({ text, cues }: Statement, readings: Reading[], paces: Thread['pacesTold']): void {
  if (paces === null) return
  for (let at = 0; at + 1 < readings.length; at += 1) {
    const [one, two] = [readings[at], readings[at + 1]]
    if (one === undefined || two === undefined) continue
    const isRespective = /^,? respectively\b/i.test(text.slice(two.amount.end))
    const isPair =
      isGrowth(one) &&
      one.kind === two.kind &&
      one.metric === two.metric &&
      one.segment === two.segment &&
      one.period === two.period &&
      /^,? and (?:(?:was |were )?(?:up|down|increased|decreased|grew|declined|rose|fell) )?(?:by )?$/.test(
        text.slice(one.amount.end, two.amount.start),
      ) &&
      (isRespective || /^(?:[.;]|,? (?:and|while|but|with)\b)/.test(text.slice(two.amount.end))) &&
      !cues.some(
        ({ kind, start }) =>
          (kind === 'yoy' || kind === 'qoq') &&
          (isRespective || (start >= one.amount.start - widestSubject && start < two.amount.end)),
      ) &&
      twoOf.exec(text.slice(0, one.amount.start)) === null
    if (!isPair) continue
    readings[at] = { ...one, kind: paces[0] }
    readings[at + 1] = { ...two, kind: paces[1] }
  }
}

/**
 * `$0.57 a share, up from $0.45 and $0.22, respectively`, `capital expenditures were $26 million and $91 million,
 * respectively`: of the times that the sentence before told, in their order.
 */
function partTimes(
  { text, periods }: Statement,
  readings: Reading[],
  kind: Reading['kind'],
  times: Thread['formerTold'],
): void {
  if (times === null || (kind === 'actual' && periods.length > 0)) return
  for (let at = 0; at + 1 < readings.length; at += 1) {
    const [one, two] = [readings[at], readings[at + 1]]
    if (
      one?.kind === kind &&
      two?.kind === kind &&
      one.metric === two.metric &&
      !one.isDated &&
      !two.isDated &&
      /^ and $/.test(text.slice(one.amount.end, two.amount.start).replace(/[$€£¥]/, '')) &&
      (/^(?: per (?:diluted )?share| a share)?,? respectively\b/i.test(text.slice(two.amount.end)) ||
        // `It was 16.4% versus 14.2% and 10.9%`, right behind a profit told with both its times.
        (kind === 'prior-period actual' &&
          periods.length === 0 &&
          /\b(?:versus|vs\.?|compared (?:to|with)|against|up from|down from) $/.test(
            text.slice(0, one.amount.start).replace(/[$€£¥]$/, ''),
          ) &&
          /^[.;]?$/.test(text.slice(two.amount.end).trim())))
    ) {
      readings[at] = { ...one, period: times[0] }
      readings[at + 1] = { ...two, period: times[1] }
    }
  }
}

/** `We've done 75 and 92`, in the second quarter: the first was the quarter before. */
function partDone({ text, side }: Statement, readings: Reading[], quarter: Period | null): void {
  const [one, two] = readings
  if (
    side === 'en' &&
    quarter?.kind === 'quarter' &&
    quarter.part === 2 &&
    one?.kind === 'actual' &&
    two?.kind === 'actual' &&
    one.unit === two.unit &&
    isCurrency(one.unit) &&
    !one.isDated &&
    !two.isDated &&
    /\b(?:we|you)(?:['’]ve| have)? (?:just )?(?:done|did|printed|posted|put up)(?: (?:about|like))* [$€£]?$/i.test(
      text.slice(0, one.amount.start),
    ) &&
    /^(?: million)?,? and(?: then)? [$€£]?$/.test(text.slice(one.amount.end, two.amount.start))
  )
    readings[0] = { ...one, kind: 'prior-period actual', period: { ...quarter, part: 1 } }
}

const isGrowth = ({ kind }: Reading): boolean => kind === 'change yoy %' || kind === 'change qoq %'
/** Characters before growth in which its own pace would stand. */
const widestSubject = 24

const joinsMeasures =
  /^(?: (?:rates?|ranges?|guidance|outlook))? and (?:(?:both|our|the|overall|total|adjusted|net) )*$/i

/** `raising our gross margin and operating margin ranges to 40% to 41% and 12% to 13%, respectively`: a range for each measure. */
function partMeasures({ text, amounts, metrics, side }: Statement, readings: Reading[]): void {
  if (side === 'zh') return
  const isRange = (low: Reading | undefined, high: Reading | undefined): boolean =>
    low !== undefined && high !== undefined && amounts.indexOf(low.amount) === high.amount.other
  for (let at = 0; at + 3 < readings.length; at += 1) {
    const [low, high, nextLow, nextHigh] = readings.slice(at, at + 4)
    if (low === undefined || high === undefined || nextLow === undefined || nextHigh === undefined) continue
    const named = metrics.filter((mention) => mention.end <= low.amount.start && !mention.isWeak)
    const [first, second] = named.slice(-2)
    if (
      first === undefined ||
      second === undefined ||
      !isRange(low, high) ||
      !isRange(nextLow, nextHigh) ||
      first.metric.measure !== second.metric.measure ||
      !/^,? and [$€£¥]?$/.test(text.slice(high.amount.end, nextLow.amount.start)) ||
      !joinsMeasures.test(text.slice(first.end, second.start))
    )
      continue
    const nameOf = ({ start, metric }: typeof first): string =>
      metric.name === 'Operating margin' && /\bsegment $/i.test(text.slice(0, start))
        ? derivedMetrics.segmentMargin
        : metric.name
    readings[at] = { ...low, metric: nameOf(first) }
    readings[at + 1] = { ...high, metric: nameOf(first) }
    readings[at + 2] = { ...nextLow, metric: nameOf(second) }
    readings[at + 3] = { ...nextHigh, metric: nameOf(second) }
    return
  }
}

const twoOf =
  /\b(?:(reported|GAAP|non-?GAAP)|(?:net |total |our )*[\w-]+) and (?:(?:on an? )?(non-?GAAP|GAAP|adjusted|(organic|underlying|core)|(constant[- ]currency|currency[- ]neutral))|(?:net |total )*[\w-]+ ((?:excluding|before|ex) [a-z][a-z-]*(?: [a-z-]+){0,3}?)(?= (?:grew|increased|decreased|declined|rose|fell|was|were)\b))\b(?= (?:basis|(?:[\w-]+ ){0,3}(?:grew|increased|decreased|declined|rose|fell|was|were|growth)\b))/i

/** `Revenue and revenue excluding freight grew 3% and 5%, respectively`: two figures of one cell are of two kinds of the measure. */
function partRespective({ text, side }: Statement, readings: Reading[]): void {
  const [first, second] = readings
  if (side === 'zh' || first === undefined || second === undefined) return
  const isOne =
    first.metric === second.metric &&
    first.segment === second.segment &&
    first.kind === second.kind &&
    first.unit === second.unit &&
    /^,? and (?:[$€£¥])?$/.test(text.slice(first.amount.end, second.amount.start))
  const words = isOne ? twoOf.exec(text.slice(0, first.amount.start)) : null
  if (words === null) return
  const [, one, two, organic, constant, without] = words
  if (without !== undefined)
    readings[1] = { ...second, metric: `${second.metric} ${without}`, basis: null, isNamed: false }
  else if (organic !== undefined || constant !== undefined) {
    if (first.metric !== 'Revenue') readings[0] = { ...first, metric: 'Revenue' }
    else if (second.kind.startsWith('change'))
      readings[1] = {
        ...second,
        metric: organic === undefined ? 'Constant-currency revenue growth' : 'Organic revenue growth',
      }
  } else {
    const isNonGaap = /^(?:non|adj)/i.test(two ?? '')
    if (one !== undefined) readings[0] = { ...first, basis: isNonGaap ? 'GAAP' : 'non-GAAP' }
    readings[1] = { ...second, basis: isNonGaap ? 'non-GAAP' : 'GAAP' }
  }
}
