import type { ParsedDocument } from '../documents/document.ts'
import { comparePeriods, monthsBetween, lastDayOf, parsePeriod, type Period } from '../figures/periods.ts'
import { isAheadOf } from './decide-period.ts'
import type { FactKind, FoundFact } from './fact.ts'
import { weighMetric } from './headline-weights.ts'
import type { Setting } from './statement.ts'

const kindWeights: Readonly<Record<FactKind, number>> = {
  actual: 0.92,
  'guidance-mid': 1,
  'guidance-low': 1,
  'guidance-high': 1,
  forecast: 0.8,
  target: 0.68,
  'change yoy %': 0.72,
  'change qoq %': 0.52,
  'change bps': 0.5,
  'change yoy abs': 0.52,
  'change qoq abs': 0.48,
  consensus: 0.3,
  'prior-period actual': 0.25,
}
/** What was guided before, or for the quarter that is over, is no news. */
const supersededWeight = 0.65
/** Metrics whose growth is itself the headline, and those whose level is, with its growth beside it. */
const growthHeadlines = new Set(['Same-store sales', 'Organic revenue growth', 'Same-store NOI'])
const shareProfits = new Set(['EPS', 'Diluted EPS', 'FFO per share', 'AFFO per share'])
const [segmentWeight, articleSegment, analystWeight, othersWeight] = [0.62, 0.9, 0.25, 0.5]
/** What is only said when asked, what stands under a condition of its own, what was misheard. */
const [askedWeight, garbledWeight] = [0.75, 0.6]
const [leastSum, tinyWeight] = [100_000, 0.3]
/** Growth that is told with its level is told for its own sake. */
const besideLevel = 1.15
/** A quarter and a year are nearer to each other than this: what is less is a part's revenue, or a customer's. */
const partOfRevenue = 0.1
/** A figure said again, at most this often, is what the speakers lead with. */
const [perRepeat, mostRepeats] = [0.03, 3]

/** Gives each fact its importance, 0 to 1: what the document leads with, what belongs on the first page of a model. */
export function weighFacts(
  facts: readonly FoundFact[],
  document: ParsedDocument,
  setting: Setting,
): FoundFact[] {
  const repeated = new Map<number, number>()
  for (const { repeats } of facts)
    if (repeats !== null) repeated.set(repeats, (repeated.get(repeats) ?? 0) + 1)
  const revenues = facts.filter(isTotalRevenue).map(({ value }) => Number(value))
  const leastRevenue = partOfRevenue * revenues.reduce((most, value) => Math.max(most, value), 0)
  const levels = new Set(facts.filter(({ kind }) => kind === 'actual').map(toMeasure))
  return facts.map((fact, index) => {
    const isAsked = document.sections[document.passages[fact.passage]?.section ?? 0]?.kind === 'questions'
    const known =
      setting.catalogue.find(fact.metric) !== null || / % of revenue$|^Share of revenue$/.test(fact.metric)
    const weight =
      weighMetric(fact.metric, known) *
      weighKind(fact, setting) *
      weighPeriod(fact, setting) *
      (fact.kind.startsWith('change') && levels.has(toMeasure(fact)) ? besideLevel : 1) *
      (fact.segment === null ? 1 : setting.isArticle ? articleSegment : segmentWeight) *
      (fact.voice === 'analyst'
        ? analystWeight
        : fact.source !== null && !setting.isArticle
          ? othersWeight
          : 1) *
      (isAsked ? askedWeight : 1) *
      (fact.isGarbled ? garbledWeight : 1) *
      (isTooSmall(fact, setting) || (isTotalRevenue(fact) && Number(fact.value) < leastRevenue)
        ? tinyWeight
        : 1) *
      (0.25 + 0.75 * fact.confidence)
    const said = perRepeat * Math.min(mostRepeats, repeated.get(index) ?? 0)
    return { ...fact, importance: Math.round(1000 * Math.min(1, weight + (weight > 0.3 ? said : 0))) / 1000 }
  })
}

function toMeasure({ metric, segment, passage }: FoundFact): string {
  return [metric, segment ?? '', passage].join('|')
}

function isTotalRevenue({ metric, segment, unit, kind }: FoundFact): boolean {
  return metric === 'Revenue' && segment === null && /^[A-Z]{3}$/.test(unit) && !kind.startsWith('change')
}

/** No company earns or sells so little: the sum is one of a unit or a day, whatever it was taken for. */
function isTooSmall({ metric, unit, value }: FoundFact, { catalogue, isArticle }: Setting): boolean {
  if (isArticle || !/^[A-Z]{3}$/.test(unit) || Math.abs(Number(value)) >= leastSum) return false
  return catalogue.find(metric)?.measure === 'money'
}

function weighKind({ kind, metric, unit, confidence, period }: FoundFact, setting: Setting): number {
  if (kind.startsWith('guidance') && confidence <= 0.4) return supersededWeight
  if (kind === 'change yoy %' && growthHeadlines.has(metric)) return 0.92
  // A profit a share is told in money; how much it grew or will grow is said beside it.
  if (kind === 'change yoy %' && shareProfits.has(metric)) return 0.5
  // Growth that is expected is guidance.
  const ahead = kind === 'change yoy %' && period !== null ? parsePeriod(period) : null
  if (ahead !== null && setting.periods.period !== null && isAheadOf(ahead, setting)) return 0.9
  if (kind === 'change yoy %' && metric === 'Revenue' && period === null) return 0.85
  // A share count beside a per-share figure, a count of anything: never a headline by itself.
  return kindWeights[kind] * (unit === 'x' && metric === 'Price ratio' ? 0.6 : 1)
}

/** The document's own period and what is guided for next come first, earlier ones and far ones last. */
function weighPeriod(fact: FoundFact, setting: Setting): number {
  const own = setting.periods.period
  const period = fact.period === null ? null : parsePeriod(fact.period)
  if (setting.isArticle) return period === null ? 0.9 : 1
  // Guidance without a period is for what comes next; a level without one is of a stretch that is no quarter.
  if (period === null) return fact.kind.startsWith('guidance') ? 0.95 : 0.8
  if (own === null) return 1
  const months = monthsFrom(own, period, setting)
  if (months <= 0 && fact.kind.startsWith('guidance')) return 0.45
  // Of what ends with the quarter the quarter comes first, then the year, then a stretch of it.
  if (Math.abs(months) < 1 && own.kind === 'quarter')
    return period.kind === 'year' ? 0.86 : period.kind === 'half' || period.kind === 'nine months' ? 0.78 : 1
  if (months < 0) return 0.4
  return months <= 13 ? 1 : months <= 25 ? 0.85 : 0.7
}

function monthsFrom(own: Period, period: Period, { periods: { fiscalYearEnd } }: Setting): number {
  if (comparePeriods(period, own, fiscalYearEnd) === 0) return 0
  return monthsBetween(lastDayOf(own, fiscalYearEnd), lastDayOf(period, fiscalYearEnd))
}
