import type { Sql } from './sql.ts'

/**
 * Tables whose rows cannot be derived again, each with an integer key: every row has a checksum. A migration that adds
 * one lists it here; a test compares this list with the schema.
 */
export const keptTables = [
  'documents',
  'originals',
  'texts',
  'text_chunks',
  'text_markups',
  'corrections',
  'text_corrections',
  'pairings',
  'anchor_moves',
  'highlights',
  'folded_passages',
  'reading_positions',
  'reading_states',
  'fact_decisions',
  'fact_journal',
  'check_decisions',
  'dismissed_patterns',
  'check_journal',
  'glossary_terms',
  'dismissed_suggestions',
  'metric_changes',
  'fact_journal_origins',
  'grid_typed_cells',
  'grid_chosen_facts',
  'grids',
  'grid_comments',
  'grid_journal',
  'models',
  'ledger_changes',
  'ledger_journal',
  'notes',
  'note_citations',
  'note_snapshots',
  'settings',
] as const
export type KeptTable = (typeof keptTables)[number]

/**
 * Kept tables whose changes a person can take back. Reading positions, layout and settings are not work; originals
 * and texts never change; snapshots are what remains when everything else was undone.
 */
export const undoableTables: readonly KeptTable[] = [
  'documents',
  'corrections',
  'text_corrections',
  'pairings',
  'anchor_moves',
  'highlights',
  'folded_passages',
  'reading_states',
  'fact_decisions',
  'fact_journal',
  'check_decisions',
  'dismissed_patterns',
  'check_journal',
  'glossary_terms',
  'dismissed_suggestions',
  'metric_changes',
  'fact_journal_origins',
  'grid_typed_cells',
  'grid_chosen_facts',
  'grids',
  'grid_comments',
  'grid_journal',
  'models',
  'ledger_changes',
  'ledger_journal',
  'notes',
  'note_citations',
]

/** Where a row is put in the bin instead of deleted, so that taking its making back loses nothing. */
export const binTables: readonly KeptTable[] = ['documents', 'notes']

/** A table's columns in the order of its declaration; the key is the first. */
export const columnsOf = (db: Sql, table: KeptTable): readonly string[] =>
  db.column<string>('select name from pragma_table_info(?) order by cid', [table])
