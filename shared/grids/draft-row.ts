import type { Fact } from '../facts/facts-api.ts'
import type { GridCell, RowMeasure } from './grid.ts'
import type { GridSource, MetricPlace } from './grid-source.ts'
import { columnOf } from './grid-periods.ts'
import {
  foldName,
  foldSegment,
  formatRowKey,
  measureOfKind,
  parseRowKey,
  type RowIdentity,
} from './row-key.ts'

/** A row while the table is being made: cells by period, and what sorting needs. */
export interface DraftRow extends RowIdentity {
  readonly key: string
  readonly place: MetricPlace | null
  /** Rank of its metric and of its segment by where the documents name them first. */
  readonly named: number
  readonly segmentNamed: number
  readonly factsByPeriod: ReadonlyMap<string, readonly Fact[]>
  readonly cells: Map<string, GridCell>
}

/** Sorts the facts into rows and periods; rejected ones and those of no period are left out. */
export function draftRows(source: GridSource): readonly DraftRow[] {
  const facts = source.facts.filter((fact) => fact.state !== 'rejected').toSorted(compareByReading)
  const metricRanks = rankNames(facts.map((fact) => foldName(fact.metric)))
  const segmentRanks = rankNames(facts.map((fact) => foldSegment(fact.segment ?? '')))
  const factsByKey = new Map<string, Map<string, Fact[]>>()
  for (const fact of facts) {
    const period = columnOf(fact.period, source.fiscalYearEnd)
    if (period === null) continue
    const key = formatRowKey({ ...fact, measure: measureOfKind[fact.kind] })
    const periods = factsByKey.get(key) ?? new Map<string, Fact[]>()
    factsByKey.set(key, periods)
    periods.set(period, [...(periods.get(period) ?? []), fact])
  }
  const draft = (key: string, identity: RowIdentity, factsByPeriod: ReadonlyMap<string, readonly Fact[]>) =>
    startRow(key, identity, factsByPeriod, source, metricRanks, segmentRanks)
  const rows = [...factsByKey].map(([key, periods]) => {
    const stated = [...periods.values()].flat()
    const [first] = stated
    if (!first) throw new Error(`A row without facts: ${key}`)
    return draft(key, { ...first, ...spell(stated), measure: measureOfKind[first.kind] }, periods)
  })
  const typedAlone = new Set(source.typed.map((cell) => cell.rowKey).filter((key) => !factsByKey.has(key)))
  const rowsOfTyped = [...typedAlone].flatMap((key) => {
    const identity = parseRowKey(key)
    return identity && !isWorkedOut(identity.measure) ? [draft(key, identity, new Map())] : []
  })
  return [...rows, ...rowsOfTyped]
}

function startRow(
  key: string,
  identity: RowIdentity,
  factsByPeriod: ReadonlyMap<string, readonly Fact[]>,
  source: GridSource,
  metricRanks: ReadonlyMap<string, number>,
  segmentRanks: ReadonlyMap<string, number>,
): DraftRow {
  const { segment, basis, unit, measure } = identity
  const place = source.placeOfMetric(identity.metric)
  return {
    key,
    metric: place?.name ?? identity.metric,
    segment,
    basis,
    unit,
    measure,
    place,
    named: metricRanks.get(foldName(identity.metric)) ?? metricRanks.size,
    segmentNamed: segmentRanks.get(foldSegment(segment ?? '')) ?? segmentRanks.size,
    factsByPeriod,
    cells: new Map(),
  }
}

/** A row for figures that follow from `parent`, standing where it stands. */
export function rowBeside(parent: DraftRow, identity: RowIdentity): DraftRow {
  return { ...parent, ...identity, key: formatRowKey(identity), factsByPeriod: new Map(), cells: new Map() }
}

export const isWorkedOut = (measure: RowMeasure): boolean =>
  measure === 'growth yoy' || measure === 'growth qoq'

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

function rankNames(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, rank) => [name, rank]))
}

function compareByReading(a: Fact, b: Fact): number {
  const [dateA, dateB] = [a.documentDate ?? '', b.documentDate ?? '']
  if (dateA !== dateB) return dateA < dateB ? -1 : 1
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? -1 : 1
  return a.span.start - b.span.start || (a.id < b.id ? -1 : 1)
}
