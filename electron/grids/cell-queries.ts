import type { FactId } from '../../shared/facts/fact.ts'
import type { CellPlace, GridId } from '../../shared/grids/grid.ts'
import type { CellComment, ChosenFact, TypedCell } from '../../shared/grids/grid-source.ts'
import type { Sql } from '../database/sql.ts'

const inCell = 'grid_id = ? and row_key = ? and column_key = ?'

export const listTypedCells = (db: Sql, gridId: GridId): readonly TypedCell[] =>
  db.all<TypedCell>(
    'select row_key as rowKey, column_key as column, value from grid_typed_cells where grid_id = ? order by key',
    [gridId],
  )

export const listChosenFacts = (db: Sql, gridId: GridId): readonly ChosenFact[] =>
  db
    .all<CellPlace & { readonly factId: string }>(
      `select row_key as rowKey, column_key as column, fact_id as factId from grid_chosen_facts
       where grid_id = ? order by key`,
      [gridId],
    )
    .map((row) => ({ ...row, factId: row.factId as FactId }))

export const listComments = (db: Sql, gridId: GridId): readonly CellComment[] =>
  db.all<CellComment>(
    'select row_key as rowKey, column_key as column, text from grid_comments where grid_id = ? order by key',
    [gridId],
  )

/** Types a value, or takes it away with null; the journal keeps what stood there. */
export function saveTypedCell(
  db: Sql,
  gridId: GridId,
  { rowKey, column, value }: CellPlace & { readonly value: string | null },
  at: string,
): void {
  const place = [gridId, rowKey, column]
  const before = db.first<{ value: string }>(`select value from grid_typed_cells where ${inCell}`, place)
  if ((before?.value ?? null) === value) return
  if (value === null) db.run(`delete from grid_typed_cells where ${inCell}`, place)
  else
    db.run(
      `insert into grid_typed_cells (grid_id, row_key, column_key, value, typed_at) values (?, ?, ?, ?, ?)
       on conflict (grid_id, row_key, column_key) do update set value = excluded.value, typed_at = excluded.typed_at`,
      [...place, value, at],
    )
  addToJournal(db, place, 'typed', before?.value ?? null, value, at)
}

export function saveChosenFact(
  db: Sql,
  gridId: GridId,
  { rowKey, column, factId }: ChosenFact,
  at: string,
): void {
  const place = [gridId, rowKey, column]
  const before = db.first<{ fact_id: string }>(`select fact_id from grid_chosen_facts where ${inCell}`, place)
  db.run(
    `insert into grid_chosen_facts (grid_id, row_key, column_key, fact_id, chosen_at) values (?, ?, ?, ?, ?)
     on conflict (grid_id, row_key, column_key) do update set fact_id = excluded.fact_id, chosen_at = excluded.chosen_at`,
    [...place, factId, at],
  )
  addToJournal(db, place, 'chosen', before?.fact_id ?? null, factId, at)
}

function addToJournal(
  db: Sql,
  place: readonly string[],
  kind: 'typed' | 'chosen',
  from: string | null,
  to: string | null,
  at: string,
): void {
  db.run(
    `insert into grid_journal (grid_id, row_key, column_key, kind, value_from, value_to, at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [...place, kind, from, to, at],
  )
}

export interface JournalEntry {
  readonly at: string
  readonly kind: 'typed' | 'chosen'
  readonly from: string | null
  readonly to: string | null
}

/** What was typed and chosen in a cell, oldest first; of a time without a journal only what stands there. */
export function listJournal(db: Sql, gridId: GridId, { rowKey, column }: CellPlace): readonly JournalEntry[] {
  const place = [gridId, rowKey, column]
  const entries = db.all<JournalEntry>(
    `select at, kind, value_from as "from", value_to as "to" from grid_journal where ${inCell} order by key`,
    place,
  )
  const standing = [
    ...db.all<JournalEntry>(
      `select typed_at as at, 'typed' as kind, null as "from", value as "to" from grid_typed_cells where ${inCell}`,
      place,
    ),
    ...db.all<JournalEntry>(
      `select chosen_at as at, 'chosen' as kind, null as "from", fact_id as "to" from grid_chosen_facts
       where ${inCell}`,
      place,
    ),
  ]
  const known = new Set(entries.map(({ kind }) => kind))
  return [...standing.filter(({ kind }) => !known.has(kind)), ...entries]
}

export function saveComment(
  db: Sql,
  gridId: GridId,
  { rowKey, column, text }: CellPlace & { readonly text: string | null },
  at: string,
): void {
  if (text === null) {
    db.run(`delete from grid_comments where ${inCell}`, [gridId, rowKey, column])
    return
  }
  db.run(
    `insert into grid_comments (grid_id, row_key, column_key, text, commented_at) values (?, ?, ?, ?, ?)
     on conflict (grid_id, row_key, column_key) do update set text = excluded.text,
       commented_at = excluded.commented_at`,
    [gridId, rowKey, column, text, at],
  )
}

/** What was typed, chosen and noted in one grid stands in the other too; the journal stays with its grid. */
export function copyCells(db: Sql, from: GridId, to: GridId): void {
  db.run(
    `insert into grid_typed_cells (grid_id, row_key, column_key, value, typed_at)
     select ?, row_key, column_key, value, typed_at from grid_typed_cells where grid_id = ? order by key`,
    [to, from],
  )
  db.run(
    `insert into grid_chosen_facts (grid_id, row_key, column_key, fact_id, chosen_at)
     select ?, row_key, column_key, fact_id, chosen_at from grid_chosen_facts where grid_id = ? order by key`,
    [to, from],
  )
  db.run(
    `insert into grid_comments (grid_id, row_key, column_key, text, commented_at)
     select ?, row_key, column_key, text, commented_at from grid_comments where grid_id = ? order by key`,
    [to, from],
  )
}

export function deleteCells(db: Sql, gridId: GridId): void {
  for (const table of ['grid_typed_cells', 'grid_chosen_facts', 'grid_comments', 'grid_journal'])
    db.run(`delete from ${table} where grid_id = ?`, [gridId])
}

/** When a cell of a grid was last typed, chosen or noted at. */
export function lastCellChange(db: Sql, gridId: GridId): string | null {
  return (
    db.first<{ at: string | null }>(
      `select max(at) as at from (
         select typed_at as at from grid_typed_cells where grid_id = :id
         union all select chosen_at from grid_chosen_facts where grid_id = :id
         union all select commented_at from grid_comments where grid_id = :id)`,
      { id: gridId },
    )?.at ?? null
  )
}
