import type { MetricChange } from '../../shared/metrics/merge-metrics.ts'
import type { WaitingDocument } from '../../shared/metrics/metrics-api.ts'
import type { Sql } from '../database/sql.ts'

export interface MetricRow {
  readonly name: string
  /** JSON of a `MetricChange`. */
  readonly change: string
}

/** What the user did to the catalogue, as it is stored, in the order of its making: what composing it depends on. */
export const listMetricRows = (db: Sql): readonly MetricRow[] =>
  db.all<MetricRow>('select name, change from metric_changes order by key')

export const rowToMetricChange = ({ change }: MetricRow): MetricChange => JSON.parse(change) as MetricChange

export const saveMetricChange = (db: Sql, change: MetricChange, at: string): void =>
  void db.run(
    `insert into metric_changes (name, change, changed_at) values (?, ?, ?)
     on conflict (name) do update set change = excluded.change, changed_at = excluded.changed_at`,
    [change.kind === 'own' ? change.metric.name : change.name, JSON.stringify(change), at],
  )

/** Forgets what the user did to a metric. */
export const forgetMetricChange = (db: Sql, name: string): void =>
  void db.run('delete from metric_changes where name = ?', [name])

/** How many facts outside the bin are called by each metric, those rejected left out. */
export const countFactsByMetric = (db: Sql): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ metric: string; facts: number }>(
        `select metric, count(*) as facts from (
           select coalesce(x.metric, s.metric) as metric from suggested_facts s
             join documents d on d.key = s.document_key left join fact_decisions x on x.fact_id = s.id
             where d.removed_at is null and coalesce(x.state, '') <> 'rejected'
           union all
           select x.metric from fact_decisions x join documents d on d.key = x.document_key
             where d.removed_at is null and x.state <> 'rejected'
               and not exists (select 1 from suggested_facts s where s.id = x.fact_id)
         ) group by metric`,
      )
      .map(({ metric, facts }) => [metric, facts]),
  )

/** The user's catalogue that a document's figures were found with; empty for none. */
export const findFactCatalogue = (db: Sql, documentKey: number): string =>
  db.first<{ revision: string }>('select revision from fact_catalogues where document_key = ?', [documentKey])
    ?.revision ?? ''

/**
 * The next older document outside the bin, read by this parser and no longer than `longest`, whose figures were found
 * with another catalogue; null when there is none.
 */
export const findReadOtherwise = (
  db: Sql,
  {
    revision,
    parserVersion,
    longest,
    before,
  }: {
    readonly revision: string
    readonly parserVersion: number
    readonly longest: number
    readonly before: number
  },
): { readonly key: number } | null =>
  db.first<{ key: number }>(
    `select d.key from documents d join texts t on t.document_key = d.key and t.version = d.version
     left join fact_catalogues c on c.document_key = d.key
     where d.key < :before and d.removed_at is null and t.length <= :longest and d.parser_version = :parserVersion
       and coalesce(c.revision, '') <> :revision
     order by d.key desc limit 1`,
    { revision, parserVersion, longest, before },
  ) ?? null

/** Documents as `findReadOtherwise` finds them, of more than `longerThan`; newest first. */
export const listReadOtherwise = (
  db: Sql,
  wanted: {
    readonly revision: string
    readonly parserVersion: number
    readonly longerThan: number
    readonly longest: number
  },
): readonly WaitingDocument[] =>
  db.all<WaitingDocument>(
    `select d.id as documentId, d.title from documents d
     join texts t on t.document_key = d.key and t.version = d.version
     left join fact_catalogues c on c.document_key = d.key
     where d.removed_at is null and t.length > :longerThan and t.length <= :longest
       and d.parser_version = :parserVersion and coalesce(c.revision, '') <> :revision
     order by d.key desc`,
    { ...wanted },
  )

/** Whether a document has a suggestion called by one of these metrics. */
export const hasFactsCalled = (db: Sql, documentKey: number, names: readonly string[]): boolean =>
  db.first(
    `select 1 from suggested_facts where document_key = ? and metric in (select value from json_each(?)) limit 1`,
    [documentKey, JSON.stringify(names)],
  ) !== undefined
