import type { Sql } from '../sql.ts'

/** The metrics and aliases a person adds to the catalogue, and who decided about a figure. */
export function up(db: Sql): void {
  db.exec(`
-- The user's metrics, and what the user made of shipped ones.
create table metric_changes (
  key integer primary key,
  name text not null unique,
  -- JSON.
  change text not null,
  changed_at text not null
) strict;

-- With which state of the user's metrics a document's figures were found; a document without a row was read with none.
create table fact_catalogues (
  document_key integer not null references documents (key),
  -- Always 0: a document is read with one catalogue at a time.
  ordinal integer not null,
  revision text not null,
  primary key (document_key, ordinal)
) strict, without rowid;

-- What a journal's entry says besides, under the entry's key: who decided, and which decision it was taken over from.
create table fact_journal_origins (
  key integer primary key,
  who text,
  taken_from text
) strict;

-- In the order of the review: what matters most first, what only repeats another last.
create index suggested_facts_by_importance on suggested_facts ((repeats is not null), (-importance), document_key, ordinal);
create index suggested_facts_by_repeats on suggested_facts (document_key, repeats) where repeats is not null;
create index fact_decisions_by_words on fact_decisions (exact);
`)
}
