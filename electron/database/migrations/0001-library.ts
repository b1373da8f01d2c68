import type { Sql } from '../sql.ts'

/**
 * The first library. Three kinds of tables, which differ in who may change them and in how damage is noticed:
 * kept (originals, texts, what a person made: a checksum for every row), derived (parse and suggested facts: one
 * digest a document, replaceable by a new parse), and the index (compared with a fresh tokenisation).
 */
export function up(db: Sql): void {
  for (const statements of [keptDocuments, derived, index, facts, grids, notes, house]) db.exec(statements)
}

const keptDocuments = `
create table documents (
  key integer primary key,
  id text not null unique,
  file_name text not null,
  imported_at text not null,
  -- Since when it is in the bin; null while it is in the library.
  removed_at text,
  unread integer not null default 1 check (unread in (0, 1)),
  -- What it is: as read, or as a person set it (then there is a row in corrections).
  kind text not null,
  title text not null,
  company text,
  ticker text,
  exchange text,
  period text,
  date text,
  languages text not null,
  source text,
  -- The same fields as read, JSON: what a correction taken back returns to.
  found text not null,
  warnings text not null,
  -- The current extracted text and its parse.
  version integer not null,
  parsed_at text not null,
  -- Its passages are the rows first_passage, first_passage + 1 and so on.
  first_passage integer not null,
  passages integer not null,
  sections integer not null,
  turns integer not null,
  facts integer not null,
  -- SHA-256 over the rows of each derived table, shortened, one after the other.
  digest blob not null,
  -- SHA-256 over what the index keeps for each passage beside its words.
  index_digest blob not null
) strict;
create index documents_by_date on documents (date, key);
create index documents_by_company on documents (company);
create index documents_in_bin on documents (removed_at) where removed_at is not null;
create index documents_by_passage on documents (first_passage);
create index documents_by_title on documents (title, key);
create index documents_with_facts on documents (key) where facts > 0 and removed_at is null;
create index documents_unread on documents (key) where unread = 1 and removed_at is null;

create table originals (
  key integer primary key,
  document_key integer not null unique references documents (key),
  sha256 blob not null unique,
  bytes integer not null,
  -- Raw deflate.
  data blob not null
) strict;

create table texts (
  key integer primary key,
  document_key integer not null references documents (key),
  version integer not null,
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

create table text_chunks (
  key integer primary key,
  -- First UTF-16 unit of the extracted text it holds.
  start integer not null,
  -- Raw deflate of UTF-8.
  data blob not null
) strict;

create table corrections (
  key integer primary key,
  document_key integer not null references documents (key),
  field text not null,
  value text not null,
  corrected_at text not null,
  unique (document_key, field)
) strict;

create table reading_positions (
  key integer primary key references documents (key),
  position integer not null
) strict;
`

const derived = `
create table sections (
  document_key integer not null references documents (key),
  ordinal integer not null,
  kind text not null,
  title text,
  first_line integer not null,
  last_line integer not null,
  primary key (document_key, ordinal)
) strict, without rowid;

create table turns (
  document_key integer not null references documents (key),
  ordinal integer not null,
  section integer not null,
  speaker text not null,
  role text,
  first_line integer not null,
  last_line integer not null,
  primary key (document_key, ordinal)
) strict, without rowid;

create table participants (
  document_key integer not null references documents (key),
  ordinal integer not null,
  name text not null,
  role text,
  firm text,
  side text not null,
  aliases text not null,
  primary key (document_key, ordinal)
) strict, without rowid;

create table evidence (
  document_key integer not null references documents (key),
  ordinal integer not null,
  field text not null,
  line integer,
  quote text not null,
  primary key (document_key, ordinal)
) strict, without rowid;

-- The document of a passage follows from documents.first_passage; that keeps the commonest row small.
create table passages (
  key integer primary key,
  kind text not null,
  section integer not null,
  turn integer,
  first_line integer not null,
  last_line integer not null,
  en_start integer,
  en_end integer,
  en_first_line integer,
  en_last_line integer,
  zh_start integer,
  zh_end integer,
  zh_first_line integer,
  zh_last_line integer
) strict;
`

const index = `
-- Row numbers are those of passages. Text comes in as tokens of shared/search: Han as bigrams, Simplified.
create virtual table passage_fts using fts5 (
  en, zh, filters,
  content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Checksums of the index's own tables: of each settled segment, and (segment 0) of its description.
create table index_seals (
  segment integer primary key,
  extent text not null,
  checksum blob not null
) strict;
`

const facts = `
create table suggested_facts (
  document_key integer not null references documents (key),
  ordinal integer not null,
  id text not null unique,
  metric text not null,
  segment text,
  basis text,
  period text,
  kind text not null,
  value text not null,
  unit text not null,
  line integer not null,
  -- Of passage's ordinal in its document.
  passage integer not null,
  side text not null check (side in ('en', 'zh')),
  span_start integer not null,
  span_end integer not null,
  quote text not null,
  zh_start integer,
  zh_end integer,
  speaker text,
  confidence real not null,
  primary key (document_key, ordinal)
) strict, without rowid;
create index suggested_facts_by_passage on suggested_facts (document_key, passage);

-- What a person decided about a figure, or made by hand: anchored by itself, so that a new parse cannot undo it.
create table fact_decisions (
  key integer primary key,
  fact_id text not null unique,
  document_key integer not null references documents (key),
  state text not null check (state in ('confirmed', 'corrected', 'rejected')),
  metric text not null,
  segment text,
  basis text,
  period text,
  kind text not null,
  value text not null,
  unit text not null,
  version integer not null,
  side text not null check (side in ('en', 'zh')),
  span_start integer not null,
  span_end integer not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  zh_start integer,
  zh_end integer,
  -- As they stood when it was decided.
  passage integer not null,
  line integer not null,
  speaker text,
  confidence real not null,
  -- What Lightbench had found, JSON; null for a fact made by hand.
  suggestion text,
  decided_at text not null
) strict;
create index fact_decisions_by_passage on fact_decisions (document_key, passage);

create table fact_journal (
  key integer primary key,
  fact_id text not null,
  at text not null,
  state text not null check (state in ('suggested', 'confirmed', 'corrected', 'rejected')),
  from_values text,
  to_values text
) strict;
create index fact_journal_by_fact on fact_journal (fact_id);
`

const grids = `
create table grid_typed_cells (
  key integer primary key,
  grid_id text not null,
  row_key text not null,
  period text not null,
  value text not null,
  typed_at text not null,
  unique (grid_id, row_key, period)
) strict;

create table grid_chosen_facts (
  key integer primary key,
  grid_id text not null,
  row_key text not null,
  period text not null,
  fact_id text not null,
  chosen_at text not null,
  unique (grid_id, row_key, period)
) strict;
`

const notes = `
create table notes (
  key integer primary key,
  id text not null unique,
  title text not null,
  body text not null,
  revision integer not null,
  created_at text not null,
  updated_at text not null,
  removed_at text
) strict;
create index notes_by_update on notes (updated_at);

create table note_citations (
  key integer primary key,
  note_key integer not null references notes (key),
  -- As it stands in the note's text, such as p12.
  name text not null,
  document_key integer not null references documents (key),
  version integer not null,
  side text not null check (side in ('en', 'zh')),
  span_start integer not null,
  span_end integer not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  cited_at text not null,
  unique (note_key, name)
) strict;
create index note_citations_by_document on note_citations (document_key);

create table note_snapshots (
  key integer primary key,
  note_key integer not null references notes (key),
  revision integer not null,
  body text not null,
  taken_at text not null
) strict;
create index note_snapshots_by_note on note_snapshots (note_key, revision);
`

const house = `
create table settings (
  key integer primary key,
  name text not null unique,
  value text not null
) strict;

-- One row for every row of a kept table, written in the same transaction; seal guards this row itself.
create table row_checksums (
  table_name text not null,
  row_key integer not null,
  checksum blob not null,
  seal blob not null,
  primary key (table_name, row_key)
) strict, without rowid;
`
