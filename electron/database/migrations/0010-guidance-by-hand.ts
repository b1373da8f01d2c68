import type { Sql } from '../sql.ts'

/** What a person enters in the ledger of guidance, or changes of what was found. */
export function up(db: Sql): void {
  db.exec(`
create table ledger_changes (
  key integer primary key,
  id text not null unique,
  company text not null,
  kind text not null,
  -- JSON of LedgerChange.
  change text not null,
  made_by text,
  made_at text not null,
  -- The words it rests on or is about; null where it was typed.
  document_key integer references documents (key),
  version integer,
  side text check (side in ('en', 'zh')),
  span_start integer,
  span_end integer,
  exact text,
  prefix text,
  suffix text,
  line integer,
  speaker text,
  check ((document_key is null) = (version is null) and (document_key is null) = (exact is null))
) strict;
create index ledger_changes_by_company on ledger_changes (company);
create index ledger_changes_by_document on ledger_changes (document_key);

create table ledger_journal (
  key integer primary key,
  change_id text not null,
  company text not null,
  at text not null,
  who text,
  -- JSON of LedgerChange; null before it was made and after it was taken back.
  change_from text,
  change_to text
) strict;
create index ledger_journal_by_company on ledger_journal (company);
`)
}
