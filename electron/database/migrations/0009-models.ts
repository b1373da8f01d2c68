import type { Sql } from '../sql.ts'

/** Worksheets of named inputs and formulas. */
export function up(db: Sql): void {
  db.exec(`
create table models (
  key integer primary key,
  id text not null unique,
  name text not null,
  -- Periods, lines, scenarios and sensitivities, as JSON: they are written and read as one.
  sheet text not null,
  revision integer not null,
  created_at text not null,
  changed_at text not null
) strict;
`)
}
