import { isCurrency } from '../../figures/is-currency.ts'
import type { ParsedDocument } from '../../documents/document.ts'
import { comparePeriods, monthsBetween, lastDayOf, parsePeriod, type Period } from '../../figures/periods.ts'
import { isAheadOf } from '../periods/place-in-time.ts'
import { unnamedPart } from '../businesses/unnamed-part.ts'
import type { FoundFact } from '../fact.ts'
import { headlineWeights, type HeadlineFeature } from './headline-model.ts'
import { tierOf } from './headline-weights.ts'
import type { Setting } from '../statement.ts'

/** Metrics whose growth is itself the headline, and those whose level is, with its growth beside it. */
const growthHeadlines = new Set(['Same-store sales', 'Organic revenue growth', 'Same-store NOI'])
const shareProfits = new Set(['EPS', 'Diluted EPS', 'FFO per share', 'AFFO per share'])
/** No company earns or sells so little. */
const leastSum = 100_000
/** A quarter and a year are nearer to each other than this: what is less is a part's revenue, or a customer's. */
const partOfRevenue = 0.1
/** A figure said more often than this is said no louder. */
const mostSaid = 4

/** One feature of a statement and how strongly it has it, 1 where it has it or not. */
export type WeighedFeature = readonly [feature: HeadlineFeature, strength: number]

/** Gives each fact its importance, 0 to 1: how likely a news agency would lead with it, and so a model's first page. */
export function weighFacts(
  facts: readonly FoundFact[],
  document: ParsedDocument,
  setting: Setting,
): FoundFact[] {
  const features = describeHeadlines(facts, document, setting)
  return facts.map((fact, index) => {
    const sum = (features[index] ?? []).reduce(
      (total, [feature, strength]) => total + headlineWeights[feature] * strength,
      headlineWeights.base,
    )
    return { ...fact, importance: Math.round(10_000 / (1 + Math.exp(-sum))) / 10_000 }
  })
}

/** The features of each fact that the model of headlines weighs. */
function describeHeadlines(
  facts: readonly FoundFact[],
  document: ParsedDocument,
  setting: Setting,
): readonly (readonly WeighedFeature[])[] {
  const said = new Map<string, number>()
  for (const fact of facts) said.set(toNumber(fact), (said.get(toNumber(fact)) ?? 0) + 1)
  const revenues = facts.filter(isTotalRevenue).map(({ value }) => Number(value))
  const leastRevenue = partOfRevenue * revenues.reduce((most, value) => Math.max(most, value), 0)
  const levels = new Set(facts.filter(({ kind }) => kind === 'actual').map(toMeasure))
  return facts.map((fact) => {
    const passage = document.passages[fact.passage]
    const isAsked = document.sections[passage?.section ?? 0]?.kind === 'questions'
    const known =
      setting.catalogue.find(fact.metric) !== null || / % of revenue$|^Share of revenue$/.test(fact.metric)
    const isWhole = !setting.isArticle
    const found: (WeighedFeature | false)[] = [
      [tierOf(fact.metric, known), 1],
      [fact.kind, 1],
      ...describeGrowth(fact, setting),
      [unitOf(fact), 1],
      [periodOf(fact, setting), 1],
      ['confidence', Math.log(0.25 + 0.75 * fact.confidence)],
      ['said again', Math.log(Math.min(mostSaid, said.get(toNumber(fact)) ?? 1))],
      isWhole && ['late in the document', fact.passage / Math.max(1, document.passages.length)],
      fact.kind.startsWith('change') && levels.has(toMeasure(fact)) && ['beside its level', 1],
      isWhole && fact.segment !== null && ['of a part', 1],
      isWhole && fact.segment !== null && fact.metric === 'Revenue' && ["a part's revenue", 1],
      fact.basis === 'non-GAAP' && shareProfits.has(fact.metric) && ['adjusted profit a share', 1],
      (isTooSmall(fact, setting) || (isTotalRevenue(fact) && Number(fact.value) < leastRevenue)) && [
        'too small',
        1,
      ],
      fact.voice === 'analyst' ? ["an analyst's", 1] : fact.source !== null && isWhole && ["another's", 1],
      isAsked && ['said when asked', 1],
      fact.isGarbled && ['garbled', 1],
      /^(?:Other|Share of (?:our|the|its))$/.test(fact.metric) && ['without a name', 1],
    ]
    return found.filter((feature) => feature !== false)
  })
}

function describeGrowth(fact: FoundFact, setting: Setting): readonly WeighedFeature[] {
  if (fact.kind !== 'change yoy %') return []
  const name = growthHeadlines.has(fact.metric)
    ? 'growth that is the headline'
    : shareProfits.has(fact.metric)
      ? 'growth of profit a share'
      : fact.metric === 'Revenue'
        ? 'growth of revenue'
        : 'growth of another measure'
  const period = fact.period === null ? null : parsePeriod(fact.period)
  const isAhead = period !== null && setting.periods.period !== null && isAheadOf(period, setting)
  return isAhead
    ? [
        [name, 1],
        ['growth to come', 1],
      ]
    : [[name, 1]]
}

function unitOf({ unit }: FoundFact): HeadlineFeature {
  if (unit.endsWith('/share')) return 'a share'
  if (isCurrency(unit)) return 'money'
  if (unit.endsWith('/d') || unit === 'boe') return 'a flow'
  return unit === '%' ? 'percent' : unit === 'bps' ? 'points' : 'counted'
}

/** The document's own period and what is guided for next come first, earlier ones and far ones last. */
function periodOf(fact: FoundFact, setting: Setting): HeadlineFeature {
  const own = setting.periods.period
  const period = fact.period === null ? null : parsePeriod(fact.period)
  const isGuided = fact.kind.startsWith('guidance')
  if (period === null) return isGuided ? 'guided for no period' : 'of no period'
  if (own === null) return 'of its own quarter'
  const months = monthsFrom(own, period, setting)
  if (isGuided) {
    if (months < 1) return 'guided for what is over'
    if (months > 13) return 'guided far ahead'
    return period.kind === 'quarter' ? 'guided for the quarter' : 'guided for the year'
  }
  if (months <= -1) return fact.kind.startsWith('change') ? 'growth of the past' : 'of the past'
  if (months < 1)
    return period.kind === 'year'
      ? 'of its own year'
      : period.kind === 'half' || period.kind === 'nine months'
        ? 'of a longer stretch'
        : 'of its own quarter'
  return months <= 13 ? 'of the year ahead' : 'far ahead'
}

function monthsFrom(own: Period, period: Period, { periods: { fiscalYearEnd } }: Setting): number {
  if (comparePeriods(period, own, fiscalYearEnd) === 0) return 0
  return monthsBetween(lastDayOf(own, fiscalYearEnd), lastDayOf(period, fiscalYearEnd))
}

function toMeasure({ metric, segment, passage }: FoundFact): string {
  return [metric, segment ?? '', passage].join('|')
}

const toNumber = ({ value, unit }: FoundFact): string => `${value.replace(/^-/, '')} ${unit}`

function isTotalRevenue({ metric, segment, unit, kind }: FoundFact): boolean {
  const isWhole = segment === null || segment === unnamedPart
  return metric === 'Revenue' && isWhole && isCurrency(unit) && !kind.startsWith('change')
}

/** The sum is one of a unit or a day, whatever it was taken for. */
function isTooSmall({ metric, unit, value }: FoundFact, { catalogue, isArticle }: Setting): boolean {
  if (isArticle || !isCurrency(unit) || Math.abs(Number(value)) >= leastSum) return false
  return catalogue.find(metric)?.measure === 'money'
}
