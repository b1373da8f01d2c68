import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import type { Fact, FactDecision, FactState } from '../../shared/facts/facts-api.ts'
import type { Sql } from '../database/sql.ts'

/** What a person decided about one statement. */
export interface Decision {
  readonly fact: Pick<Fact, 'id' | 'passage' | 'line' | 'speaker' | 'confidence' | 'zhSpan'>
  readonly documentKey: number
  readonly anchor: Anchor
  readonly state: Exclude<FactState, 'suggested'>
  readonly values: FactValues
  /** What Lightbench had found; null for a fact made by hand. */
  readonly suggestion: FactValues | null
  readonly at: string
}

/** Keeps a decision, in place of an earlier one about the same statement. */
export function saveDecision(
  db: Sql,
  { fact, documentKey, anchor, state, values, suggestion, at }: Decision,
): void {
  db.run(
    `insert into fact_decisions (fact_id, document_key, state, metric, segment, basis, period, kind, value, unit,
       version, side, span_start, span_end, exact, prefix, suffix, zh_start, zh_end, passage, line, speaker,
       confidence, suggestion, decided_at)
     values (:factId, :documentKey, :state, :metric, :segment, :basis, :period, :kind, :value, :unit,
       :version, :side, :start, :end, :exact, :prefix, :suffix, :zhStart, :zhEnd, :passage, :line, :speaker,
       :confidence, :suggestion, :at)
     on conflict (fact_id) do update set state = excluded.state, metric = excluded.metric,
       segment = excluded.segment, basis = excluded.basis, period = excluded.period, kind = excluded.kind,
       value = excluded.value, unit = excluded.unit, version = excluded.version, side = excluded.side,
       span_start = excluded.span_start, span_end = excluded.span_end, exact = excluded.exact,
       prefix = excluded.prefix, suffix = excluded.suffix, zh_start = excluded.zh_start, zh_end = excluded.zh_end,
       passage = excluded.passage, line = excluded.line, speaker = excluded.speaker,
       confidence = excluded.confidence, suggestion = excluded.suggestion, decided_at = excluded.decided_at`,
    {
      factId: fact.id,
      documentKey,
      state,
      ...pickValues(values),
      version: anchor.version,
      side: anchor.side,
      start: anchor.start,
      end: anchor.end,
      exact: anchor.exact,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      zhStart: fact.zhSpan?.start ?? null,
      zhEnd: fact.zhSpan?.end ?? null,
      passage: fact.passage,
      line: fact.line,
      speaker: fact.speaker,
      confidence: fact.confidence,
      suggestion: suggestion === null ? null : JSON.stringify(suggestion),
      at,
    },
  )
}

/** The words a fact was decided about, in the version of the text they were in; null when nobody has decided. */
export function findAnchorOfDecision(
  db: Sql,
  { id, documentId }: Pick<Fact, 'id' | 'documentId'>,
): Anchor | null {
  const row = db.first<Omit<Anchor, 'documentId'>>(
    `select version, side, span_start as start, span_end as "end", exact, prefix, suffix
     from fact_decisions where fact_id = ?`,
    [id],
  )
  return row ? { documentId, ...row } : null
}

export function deleteDecision(db: Sql, factId: FactId): void {
  db.run('delete from fact_decisions where fact_id = ?', [factId])
}

export function addToJournal(
  db: Sql,
  factId: FactId,
  { at, who, state, from, to, takenFrom }: FactDecision,
): void {
  const { lastKey } = db.run(
    'insert into fact_journal (fact_id, at, state, from_values, to_values) values (?, ?, ?, ?, ?)',
    [factId, at, state, from === null ? null : JSON.stringify(from), to === null ? null : JSON.stringify(to)],
  )
  if (who !== null || takenFrom !== null)
    db.run('insert into fact_journal_origins (key, who, taken_from) values (?, ?, ?)', [
      lastKey,
      who,
      takenFrom,
    ])
}

/** What was decided about a fact, oldest first. */
export function listJournal(db: Sql, factId: FactId): readonly FactDecision[] {
  return db
    .all<JournalRow>(
      `select j.at, j.state, j.from_values, j.to_values, o.who, o.taken_from from fact_journal j
       left join fact_journal_origins o on o.key = j.key where j.fact_id = ? order by j.key`,
      [factId],
    )
    .map((row) => ({
      at: row.at,
      who: row.who,
      takenFrom: row.taken_from as FactId | null,
      state: row.state,
      from: row.from_values === null ? null : (JSON.parse(row.from_values) as FactValues),
      to: row.to_values === null ? null : (JSON.parse(row.to_values) as FactValues),
    }))
}

interface JournalRow {
  readonly at: string
  readonly state: FactState
  readonly from_values: string | null
  readonly to_values: string | null
  readonly who: string | null
  readonly taken_from: string | null
}

/** The values of a fact without its place and state. */
export const pickValues = ({
  metric,
  segment,
  basis,
  period,
  kind,
  value,
  unit,
}: FactValues): FactValues & {
  readonly [name: string]: string | null
} => ({ metric, segment, basis, period, kind, value, unit })
