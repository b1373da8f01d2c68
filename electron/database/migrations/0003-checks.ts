import type { Sql } from '../sql.ts'

/**
 * Checks: what was found in each document (derived, replaceable), what a person said of it (kept, anchored), and the
 * user's terms on top of the glossary that comes with the program.
 */
export function up(db: Sql): void {
  for (const statements of [derived, kept, glossary]) db.exec(statements)
}

const derived = `
create table check_findings (
  document_key integer not null references documents (key),
  ordinal integer not null,
  id text not null unique,
  kind text not null,
  severity text not null check (severity in ('error', 'doubt', 'note')),
  confidence real not null,
  -- Of passage's ordinal in its document.
  passage integer not null,
  line integer not null,
  en_start integer,
  en_end integer,
  en_text text,
  en_value text,
  zh_start integer,
  zh_end integer,
  zh_text text,
  zh_value text,
  expected text,
  -- JSON: the code of its sentence with the details, and the words it rests on besides its own.
  explanation text not null,
  evidence text not null,
  -- What it has in common with others that say the same of the same words.
  pattern text not null,
  -- Of the words correction that lies over its words: a person who corrects them agrees.
  correction_id text,
  primary key (document_key, ordinal)
) strict, without rowid;
create index check_findings_by_kind on check_findings (severity, kind, document_key);
create index check_findings_by_pattern on check_findings (pattern, document_key, severity);
create index check_findings_corrected on check_findings (correction_id) where correction_id is not null;

-- By which program and which glossary a document was checked; a document without a row was never checked.
create table checked_documents (
  document_key integer not null references documents (key),
  -- Always 0: a document is checked by one program at a time.
  ordinal integer not null,
  checks_version integer not null,
  glossary text not null,
  primary key (document_key, ordinal)
) strict, without rowid;
`

const kept = `
-- What a person said of one finding, anchored by itself, so that neither a new parse nor a new version can undo it.
create table check_decisions (
  key integer primary key,
  check_id text not null unique,
  document_key integer not null references documents (key),
  kind text not null,
  state text not null check (state in ('confirmed', 'dismissed')),
  pattern text not null,
  reason text,
  -- Version of the text its anchors point into; JSON, of the English words and of the Chinese.
  version integer not null,
  anchors text not null,
  -- JSON: what was found, as it stood.
  finding text not null,
  decided_at text not null
) strict;
create index check_decisions_by_document on check_decisions (document_key);

-- Patterns a person dismissed, in one document or (null) everywhere.
create table dismissed_patterns (
  key integer primary key,
  pattern text not null,
  document_key integer references documents (key),
  kind text not null,
  reason text,
  -- JSON: what was found where it was dismissed.
  finding text not null,
  dismissed_at text not null
) strict;
create unique index dismissed_patterns_once on dismissed_patterns (pattern, coalesce(document_key, 0));
create index dismissed_patterns_by_document on dismissed_patterns (document_key);

create table check_journal (
  key integer primary key,
  check_id text not null,
  document_key integer not null references documents (key),
  at text not null,
  state text not null check (state in ('open', 'confirmed', 'dismissed')),
  scope text check (scope in ('once', 'document', 'everywhere')),
  reason text
) strict;
create index check_journal_by_check on check_journal (check_id);
create index check_journal_by_document on check_journal (document_key);
`

const glossary = `
-- The user's terms, and what the user made of shipped ones: changed, or (term is null) taken out.
create table glossary_terms (
  key integer primary key,
  id text not null unique,
  -- JSON.
  term text,
  changed_at text not null
) strict;

-- Renderings that corrections suggest and the user does not want in the glossary.
create table dismissed_suggestions (
  key integer primary key,
  wrong text not null,
  correct text not null,
  dismissed_at text not null,
  unique (wrong, correct)
) strict;
`
