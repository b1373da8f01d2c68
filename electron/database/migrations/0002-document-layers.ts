import type { Sql } from '../sql.ts'

/** What a document says of itself beyond the first version's fields. */
export function up(db: Sql): void {
  db.exec(`
alter table documents add column author text;
alter table documents add column url text;
alter table documents add column fiscal_year_end text;
`)
}
