import type { Sql } from '../sql.ts'

/** What else a sentence says about its figure. Suggestions of older parsers have none until they are read again. */
export function up(db: Sql): void {
  db.exec(`
alter table suggested_facts add column approximation text;
alter table suggested_facts add column condition text;
alter table suggested_facts add column voice text;
alter table suggested_facts add column source text;
alter table suggested_facts add column subject text;
-- Ordinal of the earlier statement that this one only repeats.
alter table suggested_facts add column repeats integer;
alter table suggested_facts add column is_garbled integer not null default 0;
alter table suggested_facts add column importance real not null default 0;
`)
}
