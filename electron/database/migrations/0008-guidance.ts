import type { Sql } from '../sql.ts'

/** With which other documents of its company a document was compared. */
export function up(db: Sql): void {
  db.exec(`
create table compared_documents (
  document_key integer not null references documents (key),
  -- Always 0: a document is compared with one state of its company's documents at a time.
  ordinal integer not null,
  -- Of the company's documents and figures as they were then.
  revision text not null,
  primary key (document_key, ordinal)
) strict, without rowid;
`)
}
