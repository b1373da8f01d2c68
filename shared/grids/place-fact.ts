import type { Fact } from '../facts/facts-api.ts'
import { calendarYearEnd, firstDayOf, formatPeriod, lastDayOf, parsePeriod } from '../figures/periods.ts'
import { lastDayIn, ownColumnOf, toCalendarOf, type CompanyYear } from './company-year.ts'
import { formatColumnKey } from './column-key.ts'
import type { GridDefinition } from './grid-definition.ts'
import type { GridSource } from './grid-source.ts'
import { foldName, foldSegment, measureOfKind, type RowIdentity } from './row-key.ts'

/** Where a fact stands in a grid. */
export interface FactPlace {
  readonly identity: RowIdentity
  readonly column: string
  /** The period as its company counts it, where that is not the column's. */
  readonly ownPeriod: string | null
}

export type PlaceFact = (fact: Fact) => FactPlace | null

/** Sorts facts into rows and columns by a grid's definition; null for those it leaves out. */
export function createPlacer({ definition, companies, kind }: GridSource): PlaceFact {
  const passes = createFilter(definition)
  const placePeriod = createPeriodPlacer(definition, companies)
  const { across, layout } = definition
  return (fact) => {
    if (!passes(fact)) return null
    const owner = fact.subject ?? fact.company
    const period = placePeriod(fact, owner)
    if (period === null) return null
    const source =
      layout === 'forecasts' ? (fact.source ?? (fact.voice === 'company' ? null : fact.speaker)) : null
    const names = { company: owner, segment: fact.segment, source, period: null }
    const isOfOne = kind === 'company' || layout === 'company'
    return {
      identity: {
        metric: fact.metric,
        segment: across === 'segment' ? null : fact.segment,
        basis: definition.preferredBasis === null ? fact.basis : null,
        unit: fact.unit,
        measure: measureOf(fact, period.isAhead),
        company: isOfOne || across === 'company' ? null : owner,
        source: across === 'source' ? null : source,
      },
      column: formatColumnKey({
        period: period.column,
        name: across === 'period' ? null : (names[across] ?? ''),
      }),
      ownPeriod: period.own,
    }
  }
}

/** Growth of a period that was not over when it was told is expected, and never stands beside growth that was. */
function measureOf({ kind, voice }: Fact, isAhead: boolean): RowIdentity['measure'] {
  // By how many dollars a measure will move is no level of it.
  if (!isAhead || !kind.startsWith('change') || kind.endsWith(' abs')) return measureOfKind[kind]
  return kind === 'change yoy %' && (voice ?? 'company') === 'company' ? 'guided' : 'forecast'
}

/** What a definition lets through. A figure about another company is none of the document's own. */
function createFilter(definition: GridDefinition): (fact: Fact) => boolean {
  const { layout, bases } = definition
  const metrics = foldAll(definition.metrics)
  const segments = new Set(definition.segments.map((segment) => foldSegment(segment ?? '')))
  const companies = foldAll(definition.companies)
  const [kinds, states, voices] = [
    new Set<string>(definition.kinds),
    new Set<string>(definition.states),
    new Set<string>(definition.voices),
  ]
  const fits = (set: ReadonlySet<string>, name: string, fold: (name: string) => string = (same) => same) =>
    set.size === 0 || set.has(fold(name))
  return (fact) =>
    fact.state !== 'rejected' &&
    fits(metrics, fact.metric, foldName) &&
    fits(segments, fact.segment ?? '', foldSegment) &&
    fits(companies, (layout === 'forecasts' ? fact.subject : null) ?? fact.company ?? '', foldName) &&
    (bases.length === 0 || fact.basis === null || bases.includes(fact.basis)) &&
    fits(kinds, fact.kind) &&
    fits(states, fact.state) &&
    fits(voices, fact.voice ?? 'company') &&
    (layout === 'forecasts' ? isForeseen(fact) : isOwn(fact))
}

const foreseen: ReadonlySet<string> = new Set(['forecast', 'target', 'consensus'])
/** What somebody foresees, or reckons of an industry: a figure with an author of its own. */
const isForeseen = (fact: Fact) => foreseen.has(fact.kind) || (fact.source !== null && fact.kind === 'actual')

/** A figure an analyst guesses is the company's only once a person says so; guidance is the company's word alone. */
function isOwn(fact: Fact): boolean {
  if (fact.subject !== null && foldName(fact.subject) !== foldName(fact.company ?? '')) return false
  const isOthers = fact.voice === 'analyst' || fact.voice === 'other'
  return !(isOthers && fact.kind.startsWith('guidance') && fact.state === 'suggested')
}

interface PlacedPeriod {
  readonly column: string
  readonly own: string | null
  /** Whether the period ends after the day of the document, or where that has none after what it reports on. */
  readonly isAhead: boolean
}

/** Of a company nothing is known of. */
const unknownYear: CompanyYear = { company: '', fiscalYearEnd: null, isNamedByStart: false }

/** The column's period of a figure's; null outside what the definition shows. */
function createPeriodPlacer(
  definition: GridDefinition,
  companies: readonly CompanyYear[],
): (
  fact: Pick<Fact, 'period' | 'documentDate' | 'documentPeriod'>,
  company: string | null,
) => PlacedPeriod | null {
  const years = new Map(companies.map((one) => [foldName(one.company), one]))
  const yearsAsSpelled = new Map<string, CompanyYear>()
  const yearOf = (company: string): CompanyYear => {
    const year = yearsAsSpelled.get(company) ?? years.get(foldName(company)) ?? unknownYear
    yearsAsSpelled.set(company, year)
    return year
  }
  const ownColumns = new Map<string, string | null>()
  const isMixed = companies.length > 1 && companies.some((one) => one.fiscalYearEnd !== calendarYearEnd)
  const known = new Map<string, PlacedPeriod | null>()
  const place = (
    own: string,
    date: string | null,
    reported: string | null,
    year: CompanyYear,
  ): PlacedPeriod | null => {
    const { periodicity, columnsBy } = definition
    const parsed = parsePeriod(own)
    if (parsed === null || (periodicity !== 'all' && parsed.kind !== periodicity)) return null
    const across =
      columnsBy === 'calendar'
        ? (toCalendarOf(parsed, year) ?? parsed)
        : isMixed && year.fiscalYearEnd === calendarYearEnd
          ? { ...parsed, isFiscal: true }
          : parsed
    const column = formatPeriod(across)
    if (!isBetween(across.isFiscal ? parsed : across, year.fiscalYearEnd, definition)) return null
    const told = date ?? lastDayOfReport(reported, year)
    const isAhead = told !== null && lastDayIn(parsed, year) > told
    return { column, own: column === own ? null : own, isAhead }
  }
  return ({ period, documentDate, documentPeriod }, company) => {
    if (period === null) return null
    const year = yearOf(company ?? '')
    const dated = `${period} ${documentDate ?? ''} ${year.company}`
    const own = ownColumns.has(dated)
      ? (ownColumns.get(dated) ?? null)
      : ownColumnOf(period, documentDate, year)
    ownColumns.set(dated, own)
    if (own === null) return null
    const key = `${own} ${documentDate ?? ''} ${documentPeriod ?? ''} ${year.company}`
    const placed = known.has(key) ? (known.get(key) ?? null) : place(own, documentDate, documentPeriod, year)
    known.set(key, placed)
    return placed
  }
}

function lastDayOfReport(reported: string | null, year: CompanyYear): string | null {
  const period = reported === null ? null : parsePeriod(reported)
  return period === null ? null : lastDayIn(period, year)
}

function isBetween(
  period: Parameters<typeof lastDayOf>[0],
  yearEnd: string | null,
  { from, to }: GridDefinition,
): boolean {
  const [first, last] = [from === null ? null : parsePeriod(from), to === null ? null : parsePeriod(to)]
  if (first && firstDayOf(period, yearEnd) < firstDayOf(first, yearEnd)) return false
  return !(last && lastDayOf(period, yearEnd) > lastDayOf(last, yearEnd))
}

const foldAll = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldName))
