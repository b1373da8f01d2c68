import type { Sql } from '../database/sql.ts'
import { deleteDerived } from '../documents/write-derived.ts'

export interface ExpiredDocument {
  readonly key: number
  readonly first_passage: number
  readonly passages: number
}

/** Documents in the bin since before a time that no note cites, no highlight comments on and no guidance by hand rests on. */
export const listExpired = (db: Sql, before: string): readonly ExpiredDocument[] =>
  db.all<ExpiredDocument>(
    `select key, first_passage, passages from documents
     where removed_at < ? and key not in (select document_key from note_citations)
       and key not in (select document_key from ledger_changes where document_key is not null)
       and key not in (select document_key from highlights where comment is not null)`,
    [before],
  )

/** Deletes a document with all that belongs to it, the decisions about its figures included. */
export function deleteDocument(db: Sql, { key, first_passage: first, passages }: ExpiredDocument): void {
  deleteDerived(db, { key, firstPassage: first, passages })
  db.run(
    `delete from text_chunks where exists (select 1 from texts t where t.document_key = ?
       and text_chunks.key >= t.first_chunk and text_chunks.key < t.first_chunk + t.chunks)`,
    [key],
  )
  db.run(
    `delete from fact_journal_origins where key in (select key from fact_journal
       where fact_id in (select fact_id from fact_decisions where document_key = ?))`,
    [key],
  )
  db.run(
    'delete from fact_journal where fact_id in (select fact_id from fact_decisions where document_key = ?)',
    [key],
  )
  const tables = [
    'anchor_moves',
    'highlights',
    'folded_passages',
    'reading_states',
    'fact_decisions',
    'check_decisions',
    'check_journal',
    'dismissed_patterns',
    'corrections',
    'text_corrections',
    'pairings',
    'text_markups',
    'originals',
    'texts',
  ]
  for (const table of tables) db.run(`delete from ${table} where document_key = ?`, [key])
  db.run('delete from reading_positions where key = ?', [key])
  db.run('delete from documents where key = ?', [key])
}
