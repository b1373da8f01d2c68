import type { Span } from '../documents/document.ts'
import { noDetails, type Basis } from '../facts/fact.ts'
import { findMetrics, type MetricMention } from '../facts/measures/find-metrics.ts'
import { negateDecimal } from '../figures/decimal.ts'
import { formatPeriod, parsePeriod, type Period } from '../figures/periods.ts'
import { findWordedRates, type WordedRate } from '../figures/worded-rates.ts'
import type { LedgerSentence, StatedFigure } from './ledger-document.ts'
import { nameGrowth } from './name-growth.ts'
import { findPeriodsAhead, isOfOutlook } from './read-outlook.ts'
import { readOwner, type Owners } from './read-owner.ts'
import type { SettleContext } from './settle-figure.ts'
import { middleOf } from './worded-band.ts'

/** Over what no end is named: wished for, and no guidance of a period. */
const someDay =
  /\b(?:long(?:er)?[- ]term|over time|beyond|through 20\d\d|by 20\d\d|(?:next|coming) (?:several|few|two|three|five) years|annual(?:ly| growth)|algorithm|historical(?:ly)?|each year|CAGR)\b/i
const rises =
  /\b(?:up|grow\w*|increas\w*|ris(?:e|es|ing)|rise|higher|improv\w*|expand\w*|advanc\w*|accelerat\w*)\b/i
const falls = /\b(?:down|declin\w*|decreas\w*|lower|fall(?:s|ing)?|drop\w*|contract\w*|shrink\w*)\b/i
/** What a rate is measured from, as far as the words go on about it. */
const base =
  /\b(?:versus|vs\.?|over|from|to|against|compared (?:to|with)|relative to|sequential(?:ly)?|quarter[- ](?:over|on)[- ]quarter)\b[^.;]{0,56}/i
const otherQuarter =
  /sequential|quarter[- ](?:over|on)|\b(?:first|second|third|fourth|prior|previous|last|preceding) (?:fiscal )?quarter|\bpre-?(?:pandemic|covid)|\bLLY\b/i
const lastYear = /\b(?:last|prior|previous)[- ](?:fiscal )?year|\byear[- ]ago\b/i
/** What the rate is of where that is no measure of the company's. */
const ofOthers =
  /\b(?:inflation|markets?|industry|category|categories|headwinds?|tailwinds?|pric(?:e|es|ing)|volumes?|demand|customers?|economy|GDP|peers|cost (?:increases?|inflation)|wages?|currency (?:impact|headwind|tailwind))\b/i
const former =
  /\b(?:from|prior|previous(?:ly)?|earlier|original(?:ly)?|initial(?:ly)?|versus|vs\.?|compared (?:to|with)|instead of|rather than)\b[^.;,]{0,48}$/i
/** What may stand between a rate and the measure behind it: `low double-digit reported organic revenue growth`. */
const onlyWords =
  /^(?:[- ](?:range|rate|percentage|percent|organic|reported|local|constant|currency|total|net|annual|core|comparable|adjusted|GAAP|non-GAAP|year-over-year|top-line|underlying|type|of|in|overall|full-year|diluted|consolidated))*[- ]$/i
/** `down low single digits`, `flat to up mid single digits`: which way, right before the rate. */
const directionBefore = /\b(?:flat(?:tish)? to )?(?:up|down) $/i
const mostBetween = 140
/** What runs on longer is no sentence that a person said. */
const longestSentence = 1_000

/**
 * Guidance whose figure is told in words, `organic revenue growth in the high single digits`, as the figures in its
 * middle; the row shows the words, and `readBand` gives the ends they are judged by. Only what names its measure and
 * whose time is known; of somebody who is not sure to be the company or a known part of it there is none.
 */
export function readWordedRates(
  sentence: LedgerSentence,
  stated: readonly StatedFigure[],
  { context, thread }: SettleContext,
  owners: Owners,
): readonly StatedFigure[] {
  const { text, side } = sentence
  if (side === 'zh' || text.length > longestSentence) return []
  const rates = findWordedRates(text)
  if (rates.length === 0 || !isOfOutlook(text) || someDay.test(text)) return []
  const metrics = findMetrics(text, side).filter(({ isWeak, isWhole }) => !isWeak && !isWhole)
  const made: StatedFigure[] = []
  let before: NamedRate | null = null
  for (const [index, rate] of rates.entries()) {
    const start = rates[index - 1]?.end ?? 0
    const end = rates[index + 1]?.start ?? text.length
    const named: NamedRate | null =
      nameRate(text, rate, metrics, { start, end }) ??
      (otherRate.test(text.slice(start, rate.start)) ? before : null)
    before = named
    const direction =
      directionBefore.exec(text.slice(Math.max(0, rate.start - 24), rate.start))?.[0].length ?? 0
    const range = /^ range\b/.exec(text.slice(rate.end, rate.end + 7))?.[0].length ?? 0
    const place = {
      start: sentence.span.start + rate.start - direction,
      end: sentence.span.start + rate.end + range,
    }
    if (stated.some(({ span }) => span.start < place.end && place.start < span.end)) continue
    const owner = named === null ? undefined : readOwner(text, [rate, named.metric], owners)
    const period = named === null ? null : periodOf(sentence, rate, { context, thread })
    if (named === null || owner === undefined || period === null) continue
    const figure: StatedFigure = {
      ...noDetails,
      id: null,
      metric: named.metric.metric.name,
      segment: owner,
      basis: basisOf(text.slice(0, end), named.metric, rate),
      period,
      kind: 'guidance-mid',
      value: named.isFall ? negateDecimal(middleOf(rate)) : middleOf(rate),
      unit: '%',
      line: sentence.line,
      passage: sentence.passage,
      span: place,
      quote: text.slice(rate.start - direction, rate.end + range),
      speaker: sentence.speaker,
      confidence: rateConfidence,
    }
    const metric = named.isGrowth
      ? nameGrowth(figure, text.slice(0, end), sentence.span.start)
      : figure.metric
    if (metric !== null && !made.some((one) => one.metric === metric && one.segment === owner))
      made.push({ ...figure, metric })
  }
  return made
}

/** `on a GAAP basis or mid single digits`: the same measure once more. */
const otherRate = /^[^.;,]{0,32}\b(?:or|and) $/i

/** Below what a number has, so that of both the number stands. */
const rateConfidence = 0.6

interface NamedRate {
  readonly metric: MetricMention
  /** It tells how much the measure changes, not how high it is. */
  readonly isGrowth: boolean
  readonly isFall: boolean
}

const callsFor =
  /\b(?:guidance|outlook|plan|forecast) (?:[\w-]+ ){0,5}?(?:calls? for|assumes|implies|is for|of) (?:an? )?$/i

/** The measure right behind the rate, else the last before it in its clause. */
function nameRate(
  text: string,
  rate: WordedRate,
  metrics: readonly MetricMention[],
  reach: { readonly start: number; readonly end: number },
): NamedRate | null {
  const behind = metrics.find(
    ({ start }) => start > rate.end && start < reach.end && onlyWords.test(text.slice(rate.end, start)),
  )
  // `our EPS guidance calls for mid-single-digit local currency growth`: of what is guided.
  const isBareGrowth =
    behind !== undefined &&
    behind.metric.isGrowth &&
    !/revenue|sales|NOI|income/i.test(text.slice(behind.start, behind.end))
  if (behind !== undefined && !(isBareGrowth && callsFor.test(text.slice(0, rate.start)))) {
    const after = text.slice(behind.end, behind.end + 40)
    const isMove =
      /^(?: per share)?(?: dollars?)? (?:growth|increases?|gains?|declines?|decreases?|improvement)/i.test(
        after,
      )
    const isFall = isMove && /^[^.,]{0,24}(?:decline|decrease)/i.test(after)
    if (behind.metric.isGrowth || isMove) return { metric: behind, isGrowth: true, isFall }
    return behind.metric.measure === 'percent' ? { metric: behind, isGrowth: false, isFall: false } : null
  }
  const before = metrics.findLast(({ start, end }) => start >= reach.start && end <= rate.start)
  if (before === undefined || rate.start - before.end > mostBetween) return null
  const between = text.slice(before.end, rate.start)
  // Another figure or clause lies between, or the rate is somebody else's.
  if (
    /[;$€£]|\d ?%|, (?:and|with|while|but|driven|reflecting|due|including) |\b(?:driven|offset|due|led) (?:by|to)\b/.test(
      between,
    ) ||
    ofOthers.test(between)
  )
    return null
  const after = text.slice(rate.end, rate.end + 60)
  if (
    ofOthers.test(
      after.split(/[,.;]|\b(?:for|in|on|versus|compared|over|as|due|driven|and|with|this)\b/)[0] ?? '',
    )
  )
    return null
  const lead = `${text.slice(Math.max(0, before.start - 24), before.start)}${between}`
  const isFall = falls.test(between) || /^(?:[- ]\w+){0,2} (?:declines?|decreases?)\b/i.test(after)
  const isMove =
    isFall ||
    rises.test(between) ||
    /^(?:[- ][\w-]+){0,4} (?:growth|increase|improvement)\b/i.test(after) ||
    /\bgrowth (?:of|in)\b[^.;,]*$/i.test(lead)
  if (before.metric.measure === 'percent' && !before.metric.isGrowth)
    return isMove ? null : { metric: before, isGrowth: false, isFall: false }
  return isMove || before.metric.isGrowth ? { metric: before, isGrowth: true, isFall } : null
}

/** A time ahead that the sentence names for what it expects, else the one that guidance went on for. */
function periodOf(
  { text, side }: LedgerSentence,
  rate: WordedRate,
  { context, thread }: SettleContext,
): string | null {
  if (former.test(text.slice(0, rate.start)) || toANumber.test(text.slice(rate.end))) return null
  const ahead = findPeriodsAhead(text, side, context)
  const [closest] = ahead
    .filter((one) => distance(one, rate) <= mostBetween && one.start - rate.end <= reachOfBase)
    .toSorted((a, b) => distance(a, rate) - distance(b, rate))
  // `in the second half of FY 21`: one time in two names.
  const nearest =
    ahead.find(({ end }) => closest !== undefined && end <= closest.start && closest.start - end <= 4) ??
    closest
  const written = nearest === undefined ? thread : formatPeriod(nearest.period)
  const period = written === null ? null : parsePeriod(written)
  return period !== null && isFromYearBefore(text.slice(rate.end, rate.end + reachOfBase), period)
    ? written
    : null
}

const reachOfBase = 90
/** `from mid-single-digit growth to approximately 10%`: what it had been. */
const toANumber = /^(?:[- ][a-z]+){0,2} to (?:about |approximately |around |roughly |nearly )?\d/i

/** Whether what follows a rate leaves it one against the year before. */
function isFromYearBefore(after: string, { year }: Period): boolean {
  const [words = ''] = base.exec(after) ?? []
  const named = /\b(?:19|20)\d\d\b/.exec(words)?.[0]
  if (named !== undefined) return Number(named) === year - 1
  return lastYear.test(words) || !otherQuarter.test(words)
}

const distance = (a: Span, b: Span): number => (a.start >= b.end ? a.start - b.end : b.start - a.end)

function basisOf(text: string, { start, end }: MetricMention, rate: WordedRate): Basis | null {
  const words = text.slice(Math.max(0, start - 40), end) + text.slice(rate.end, rate.end + 32)
  if (/\bnon-?GAAP\b|\badjusted\b/i.test(words)) return 'non-GAAP'
  return /\bGAAP\b/.test(words) ? 'GAAP' : null
}
