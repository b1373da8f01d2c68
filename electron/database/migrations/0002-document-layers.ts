import { createHash } from 'node:crypto'
import type { Sql, SqlValue } from '../sql.ts'

/**
 * Layers of a document: every version of its original and text with the text's markup, what a newer parser finds,
 * corrections that lie over the text, pairings of two documents, and what became of anchors in a new version.
 */
export function up(db: Sql): void {
  const changed = ['documents', 'originals', 'texts'].map((table) => ({ table, sound: soundRows(db, table) }))
  for (const statements of [documents, versions, derived, layers]) db.exec(statements)
  for (const { table, sound } of changed) writeChecksums(db, table, sound)
}

const documents = `
alter table documents add column author text;
alter table documents add column url text;
alter table documents add column fiscal_year_end text;
-- Of the program that parsed it; what an older one parsed is offered to be parsed again.
alter table documents add column parser_version integer not null default 1;
create index documents_by_file_name on documents (file_name collate nocase);
`

const versions = `
alter table originals rename to originals_before;
create table originals (
  key integer primary key,
  document_key integer not null references documents (key),
  -- 1 for the file first imported, one more for each corrected one that came later.
  version integer not null,
  -- Under which it came.
  file_name text not null,
  sha256 blob not null unique,
  bytes integer not null,
  -- Raw deflate.
  data blob not null,
  unique (document_key, version)
) strict;
insert into originals (key, document_key, version, file_name, sha256, bytes, data)
  select o.key, o.document_key, 1, d.file_name, o.sha256, o.bytes, o.data
  from originals_before o join documents d on d.key = o.document_key;
drop table originals_before;

alter table texts rename to texts_before;
create table texts (
  key integer primary key,
  document_key integer not null references documents (key),
  version integer not null,
  -- Version of the original it was read from.
  original integer not null,
  -- Of the program that read it.
  reader_version integer not null,
  -- Of the text in UTF-8.
  sha256 blob not null,
  length integer not null,
  encoding text not null,
  extracted_at text not null,
  -- Its chunks are the rows first_chunk, first_chunk + 1 and so on.
  first_chunk integer not null,
  chunks integer not null,
  unique (document_key, version)
) strict;
insert into texts (key, document_key, version, original, reader_version, sha256, length, encoding, extracted_at,
    first_chunk, chunks)
  select key, document_key, version, 1, 1, sha256, length, encoding, extracted_at, first_chunk, chunks
  from texts_before;
drop table texts_before;

-- What the source's own markup says of a version of the text, part by part; plain text has none.
create table text_markups (
  key integer primary key,
  document_key integer not null references documents (key),
  version integer not null,
  part text not null,
  ordinal integer not null,
  -- The stretch its items lie in, where they have places.
  span_start integer,
  span_end integer,
  -- Raw deflate of JSON.
  data blob not null,
  unique (document_key, version, part, ordinal)
) strict;
`

const derived = `
-- Of a heading 1 to 6, of a list item its depth.
alter table passages add column level integer;
-- Of a pair, 0 to 1.
alter table passages add column confidence real;

create table exchanges (
  document_key integer not null references documents (key),
  ordinal integer not null,
  analyst text not null,
  first_turn integer not null,
  last_turn integer not null,
  primary key (document_key, ordinal)
) strict, without rowid;

create table suspect_turns (
  document_key integer not null references documents (key),
  ordinal integer not null,
  turn integer not null,
  likely text,
  reason text not null,
  primary key (document_key, ordinal)
) strict, without rowid;

create table quotations (
  document_key integer not null references documents (key),
  ordinal integer not null,
  side text not null check (side in ('en', 'zh')),
  span_start integer not null,
  span_end integer not null,
  speaker text,
  primary key (document_key, ordinal)
) strict, without rowid;
`

const layers = `
-- What a person set about words of a text: who speaks, where a section begins, what a passage is, which stretches are
-- a pair, how a garbled word reads. Metadata set by hand is in corrections.
create table text_corrections (
  key integer primary key,
  id text not null unique,
  document_key integer not null references documents (key),
  kind text not null,
  -- Version of the text its anchors point into.
  version integer not null,
  -- JSON: the anchors it rests on, and what it sets there.
  anchors text not null,
  change text not null,
  made_at text not null
) strict;
create index text_corrections_by_document on text_corrections (document_key);
create index text_corrections_of_words on text_corrections (document_key) where kind = 'words';

-- Documents made of two others, the English and the Chinese of one thing.
create table pairings (
  key integer primary key,
  document_key integer not null unique references documents (key),
  en_document_id text not null,
  zh_document_id text not null,
  en_file_name text not null,
  zh_file_name text not null,
  -- First unit of the Chinese in the text.
  boundary integer not null,
  -- JSON: rows as aligned, before what a person set.
  rows text not null,
  aligned_at text not null
) strict;

-- Anchors that a new version of a text moved or lost.
create table anchor_moves (
  key integer primary key,
  id text not null unique,
  document_key integer not null references documents (key),
  table_name text not null,
  row_key integer not null,
  -- Which of a row's anchors.
  place integer not null,
  state text not null check (state in ('moved', 'lost')),
  from_version integer not null,
  to_version integer not null,
  -- JSON: the anchor as it was, and as it is; null while it is lost.
  before text not null,
  after text,
  moved_at text not null,
  -- When a person said they had seen it.
  acknowledged_at text
) strict;
create index anchor_moves_by_document on anchor_moves (document_key);
create index anchor_moves_by_row on anchor_moves (table_name, row_key);
`

/** Checksums of this version's rows, as the program of that time made them. */
function checksum(values: readonly SqlValue[]): Buffer {
  const hash = createHash('sha256')
  for (const value of values) {
    if (value === null) hash.update('n')
    else if (value instanceof Uint8Array) hash.update(`b${value.byteLength}:`).update(value)
    else if (typeof value === 'string') hash.update(`t${value.length}:`).update(value)
    else hash.update(`${typeof value === 'bigint' ? 'number' : typeof value}${String(value)};`)
  }
  return hash.digest().subarray(0, 16)
}

/** Rows that are as they were written. The others keep their old checksum, so that damage stays to be seen. */
function soundRows(db: Sql, table: string): ReadonlySet<number> {
  const expected = new Map<number, Uint8Array>()
  db.each('select row_key, checksum from row_checksums where table_name = ?', [table], ([key, sum]) => {
    expected.set(Number(key), sum as Uint8Array)
  })
  const sound = new Set<number>()
  db.each(`select * from ${table}`, [], (row) => {
    const key = Number(row[0])
    const sum = expected.get(key)
    if (sum && checksum([table, ...row]).equals(sum)) sound.add(key)
  })
  return sound
}

function writeChecksums(db: Sql, table: string, rows: ReadonlySet<number>): void {
  for (const key of rows) {
    const row: SqlValue[] = []
    db.each(`select * from ${table} where key = ?`, [key], (values) => void row.push(...values))
    if (row.length === 0) continue
    const sum = checksum([table, ...row])
    db.run('update row_checksums set checksum = ?, seal = ? where table_name = ? and row_key = ?', [
      sum,
      checksum(['row_checksums', table, key, sum]),
      table,
      key,
    ])
  }
}
