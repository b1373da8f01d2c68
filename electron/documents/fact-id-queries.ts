import type { FoundFact } from '../../shared/facts/fact.ts'
import type { Sql } from '../database/sql.ts'
import type { CarrySpan } from './carry-between.ts'
import type { DocumentPlace } from './document-queries.ts'
import { createFactIds } from './derived-rows.ts'
import { readSha256 } from './original-queries.ts'
import { locatePosition } from './passage-queries.ts'

/**
 * Gives the figures of a new parse their ids: a figure whose words stood in the parse before keeps the id it had there,
 * so that decisions, grids and journals stay with it. Read before the old parse is taken away; asked for each figure
 * in order.
 */
export function carryFactIds(
  db: Sql,
  place: Pick<DocumentPlace, 'key' | 'version'>,
  carry: CarrySpan,
): (fact: Pick<FoundFact, 'span'>) => string {
  const waiting = new Map<string, string[]>()
  const known = new Set<string>()
  const offer = (id: string, span: ReturnType<CarrySpan>): void => {
    if (known.has(id)) return
    known.add(id)
    if (!span) return
    const words = `${span.start}-${span.end}`
    waiting.set(words, [...(waiting.get(words) ?? []), id])
  }
  // Decisions come first, and have been carried already: one that lost its words has its id for itself.
  for (const row of db.all<SpanRow & { readonly version: number; readonly suggestion: string | null }>(
    `select fact_id as id, span_start as start, span_end as end, version, suggestion from fact_decisions
     where document_key = ? order by key`,
    [place.key],
  ))
    offer(row.id, row.version === place.version && row.suggestion !== null ? row : null)
  for (const row of db.all<SpanRow>(
    `select id, span_start as start, span_end as end from suggested_facts where document_key = ? order by ordinal`,
    [place.key],
  ))
    offer(row.id, carry(row))
  const freshOf = createFactIds(readSha256(db, place))
  return (fact) => {
    const kept = waiting.get(`${fact.span.start}-${fact.span.end}`)?.shift()
    if (kept !== undefined) return kept
    let id = freshOf(fact)
    while (known.has(id)) id = freshOf(fact)
    known.add(id)
    return id
  }
}

interface SpanRow {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Puts decisions beside the passages that hold their words now. */
export function placeDecisions(db: Sql, place: DocumentPlace): void {
  for (const { key, start, passage } of db.all<{ key: number; start: number; passage: number }>(
    'select key, span_start as start, passage from fact_decisions where document_key = ? and version = ?',
    [place.key, place.version],
  )) {
    const located = locatePosition(db, place, start)
    if (located && located.ordinal !== passage)
      db.run('update fact_decisions set passage = ? where key = ?', [located.ordinal, key])
  }
}

/** Decisions on figures that a parse with these figures would no longer suggest. */
export const countUnsuggested = (db: Sql, documentKey: number, ids: readonly string[]): number =>
  db.first<{ count: number }>(
    `select count(*) as count from fact_decisions x
     where x.document_key = ? and x.suggestion is not null
       and exists (select 1 from suggested_facts s where s.id = x.fact_id)
       and x.fact_id not in (select value from json_each(?))`,
    [documentKey, JSON.stringify(ids)],
  )?.count ?? 0
