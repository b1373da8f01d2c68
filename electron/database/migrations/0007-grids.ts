import type { Sql } from '../sql.ts'

/** Grids a person lays out, their own layout of a company's grid, comments of cells, and what was typed when. */
export function up(db: Sql): void {
  db.exec(`
-- Columns of a grid are periods no longer: a company or a segment can stand across too.
alter table grid_typed_cells rename column period to column_key;
alter table grid_chosen_facts rename column period to column_key;

create table grids (
  key integer primary key,
  id text not null unique,
  -- template: no grid, but what others are laid out after.
  kind text not null check (kind in ('company', 'laid-out', 'template')),
  name text not null,
  -- JSON of GridDefinition.
  definition text not null,
  created_at text not null,
  updated_at text not null
) strict;

create table grid_comments (
  key integer primary key,
  grid_id text not null,
  row_key text not null,
  column_key text not null,
  text text not null,
  commented_at text not null,
  unique (grid_id, row_key, column_key)
) strict;

create table grid_journal (
  key integer primary key,
  grid_id text not null,
  row_key text not null,
  column_key text not null,
  kind text not null check (kind in ('typed', 'chosen')),
  -- A value, or the id of a figure; null for none.
  value_from text,
  value_to text,
  at text not null
) strict;
create index grid_journal_cell on grid_journal (grid_id, row_key, column_key);
`)
}
