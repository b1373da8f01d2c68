import type { Sql } from '../sql.ts'

/** What a person marks while reading: highlights, what was read, what is folded or opened by hand. */
export function up(db: Sql): void {
  db.exec(`
create table highlights (
  key integer primary key,
  id text not null unique,
  document_key integer not null references documents (key),
  colour integer not null check (colour between 1 and 5),
  comment text,
  version integer not null,
  side text not null check (side in ('en', 'zh')),
  span_start integer not null,
  span_end integer not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  made_at text not null,
  changed_at text not null
) strict;
create index highlights_by_place on highlights (document_key, version, span_start);

create table reading_states (
  key integer primary key,
  document_key integer not null unique references documents (key),
  -- Ordinal of the furthest passage that was read.
  progress integer not null,
  -- Since when it counts as read to the end; null while it does not.
  read_at text,
  updated_at text not null
) strict;

-- Stretches a person folded, or opened though a rule folds them.
create table folded_passages (
  key integer primary key,
  id text not null unique,
  document_key integer not null references documents (key),
  folded integer not null check (folded in (0, 1)),
  version integer not null,
  side text not null check (side in ('en', 'zh')),
  span_start integer not null,
  span_end integer not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  changed_at text not null
) strict;
create index folded_passages_by_document on folded_passages (document_key);
`)
}
