import type { Fact } from '../facts/facts-api.ts'
import { toldAt } from '../facts/periods/told-at.ts'
import type { GridCell, RowMeasure } from './grid.ts'
import type { GridSource, MetricPlace } from './grid-source.ts'
import { createPlacer } from './place-fact.ts'
import { foldName, foldSegment, formatRowKey, parseRowKey, type RowIdentity } from './row-key.ts'

/** A row while the table is being made: cells by the key of their column, and what sorting needs. */
export interface DraftRow extends RowIdentity {
  readonly key: string
  readonly place: MetricPlace | null
  /** Rank of its metric and of its segment by where the documents name them first. */
  readonly named: number
  readonly segmentNamed: number
  readonly factsByColumn: ReadonlyMap<string, readonly Fact[]>
  /** Of columns in which the company counts another period. */
  readonly ownPeriods: ReadonlyMap<string, string>
  readonly cells: Map<string, GridCell>
  /** The user's name for a row of their own, and its formula. */
  readonly title: string | null
  readonly formula: string | null
}

interface Gathered {
  readonly identity: RowIdentity
  readonly factsByColumn: Map<string, Fact[]>
  readonly ownPeriods: Map<string, string>
}

/** Sorts the facts into rows and columns; rejected ones and those of no period are left out. */
export function draftRows(source: GridSource): readonly DraftRow[] {
  const placeFact = createPlacer(source)
  const facts = source.facts.filter((fact) => fact.state !== 'rejected').toSorted(compareByReading)
  const metricRanks = rankNames(
    facts.map((fact) => fact.metric),
    foldName,
  )
  const segmentRanks = rankNames(
    facts.map((fact) => fact.segment ?? ''),
    foldSegment,
  )
  const byKey = new Map<string, Gathered>()
  const keyOf = createKeyWriter()
  for (const fact of facts) {
    const place = placeFact(fact)
    if (place === null) continue
    const key = keyOf(place.identity)
    const row = byKey.get(key) ?? {
      identity: place.identity,
      factsByColumn: new Map<string, Fact[]>(),
      ownPeriods: new Map<string, string>(),
    }
    byKey.set(key, row)
    const inColumn = row.factsByColumn.get(place.column)
    if (inColumn) inColumn.push(fact)
    else row.factsByColumn.set(place.column, [fact])
    if (place.ownPeriod !== null) row.ownPeriods.set(place.column, place.ownPeriod)
  }
  const draft = (key: string, gathered: Gathered) =>
    startRow(key, gathered, source, metricRanks, segmentRanks)
  const rows = [...byKey].map(([key, gathered]) => {
    const { metric, segment } = spell([...gathered.factsByColumn.values()].flat())
    const { identity } = gathered
    return draft(key, {
      ...gathered,
      identity: { ...identity, metric, segment: identity.segment === null ? null : segment },
    })
  })
  const typedAlone = new Set(source.typed.map((cell) => cell.rowKey).filter((key) => !byKey.has(key)))
  const rowsOfTyped = [...typedAlone].flatMap((key) => {
    const identity = parseRowKey(key)
    return identity && !isWorkedOut(identity.measure)
      ? [
          draft(key, {
            identity: spellCompany(identity, source),
            factsByColumn: new Map(),
            ownPeriods: new Map(),
          }),
        ]
      : []
  })
  return [...rows, ...rowsOfTyped]
}

/** Folding names is slow, and a row's facts spell them alike. */
function createKeyWriter(): (identity: RowIdentity) => string {
  const keys = new Map<string, string>()
  return (identity) => {
    const { metric, segment, basis, unit, measure, company, source } = identity
    const spelled = [metric, segment, basis, unit, measure, company, source].join('\n')
    const key = keys.get(spelled) ?? formatRowKey(identity)
    keys.set(spelled, key)
    return key
  }
}

/** A key holds a company's name in lower case. */
function spellCompany(identity: RowIdentity, { companies }: GridSource): RowIdentity {
  const { company } = identity
  if (company === null) return identity
  const known = companies.find((one) => foldName(one.company) === foldName(company))
  return { ...identity, company: known?.company ?? company }
}

function startRow(
  key: string,
  { identity, factsByColumn, ownPeriods }: Gathered,
  source: GridSource,
  metricRanks: ReadonlyMap<string, number>,
  segmentRanks: ReadonlyMap<string, number>,
): DraftRow {
  const place = source.placeOfMetric(identity.metric)
  return {
    ...identity,
    key,
    metric: place?.name ?? identity.metric,
    place,
    named: metricRanks.get(foldName(identity.metric)) ?? metricRanks.size,
    segmentNamed: segmentRanks.get(foldSegment(identity.segment ?? '')) ?? segmentRanks.size,
    factsByColumn,
    ownPeriods,
    cells: new Map(),
    title: null,
    formula: null,
  }
}

/** A row for figures that follow from `parent`, standing where it stands. */
export function rowBeside(parent: DraftRow, identity: RowIdentity): DraftRow {
  return { ...parent, ...identity, key: formatRowKey(identity), factsByColumn: new Map(), cells: new Map() }
}

const workedOut: ReadonlySet<RowMeasure> = new Set<RowMeasure>([
  'growth yoy',
  'growth qoq',
  'mix',
  'ttm',
  'midpoint',
  'surprise',
  'formula',
])

/** Whether a row's figures are measured otherwise than what they are of: a growth of revenue is no revenue. */
export const isShareOrChange = (measure: RowMeasure): boolean =>
  measure.startsWith('change') || measure.startsWith('growth') || measure === 'mix' || measure === 'surprise'

/** Whether a row's cells follow from others, so that nothing can be typed there. */
export const isWorkedOut = (measure: RowMeasure): boolean => workedOut.has(measure)

/** The spelling used most often; the first among equals. */
function spell(facts: readonly Fact[]): { readonly metric: string; readonly segment: string | null } {
  return {
    metric: commonest(facts.map((fact) => fact.metric)) ?? '',
    segment: commonest(facts.map((f) => f.segment)),
  }
}

function commonest<Name extends string | null>(names: readonly Name[]): Name {
  const counts = new Map<Name, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [[best]] = [...counts].toSorted((a, b) => b[1] - a[1]) as [[Name, number]]
  return best
}

function rankNames(names: readonly string[], fold: (name: string) => string): ReadonlyMap<string, number> {
  return new Map([...new Set([...new Set(names)].map(fold))].map((name, rank) => [name, rank]))
}

function compareByReading(a: Fact, b: Fact): number {
  const [dateA, dateB] = [toldAt(a), toldAt(b)]
  if (dateA !== dateB) return dateA < dateB ? -1 : 1
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? -1 : 1
  return a.span.start - b.span.start || (a.id < b.id ? -1 : 1)
}
