import { AppError } from '../../shared/api/app-error.ts'
import type { NoteId, NoteSummary } from '../../shared/notes/note.ts'
import { lostBytesWorthKeeping, thinSnapshots, type Snapshot } from '../../shared/notes/thin-snapshots.ts'
import type { Sql } from '../database/sql.ts'

/** A note without its citations. */
export interface NoteText {
  readonly key: number
  readonly id: NoteId
  readonly title: string
  readonly body: string
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly isRemoved: boolean
}

interface NoteRow {
  readonly key: number
  readonly id: string
  readonly title: string
  readonly body: string
  readonly revision: number
  readonly created_at: string
  readonly updated_at: string
  readonly removed_at: string | null
}

interface SummaryRow {
  readonly id: string
  readonly title: string
  readonly created_at: string
  readonly updated_at: string
  readonly citations: number
}

/** What a note's text refers to; an entry whose reference was deleted from the text stays behind unseen. */
const isReferred = "instr(n.body, '][' || c.name || ']') > 0"

const summaries = `
  select n.id, n.title, n.created_at, n.updated_at,
    (select count(*) from note_citations c where c.note_key = n.key and ${isReferred}) as citations
  from notes n where n.removed_at is null`

const rowToSummary = (row: SummaryRow): NoteSummary => ({
  id: row.id as NoteId,
  title: row.title,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  citations: row.citations,
})

/** Notes outside the bin, the one edited last first. */
export const listNotes = (db: Sql): readonly NoteSummary[] =>
  db.all<SummaryRow>(`${summaries} order by n.updated_at desc, n.key desc`).map(rowToSummary)

/** A note in or out of the bin. */
export function findNote(db: Sql, noteId: NoteId): NoteText | null {
  const row = db.first<NoteRow>(
    'select key, id, title, body, revision, created_at, updated_at, removed_at from notes where id = ?',
    [noteId],
  )
  return row
    ? {
        key: row.key,
        id: row.id as NoteId,
        title: row.title,
        body: row.body,
        revision: row.revision,
        createdAt: row.created_at,
        updatedAt: row.updated_at,
        isRemoved: row.removed_at !== null,
      }
    : null
}

/** A note outside the bin. */
export function readNoteText(db: Sql, noteId: NoteId): NoteText {
  const note = findNote(db, noteId)
  if (!note || note.isRemoved) throw new AppError('note-not-found', { noteId })
  return note
}

/**
 * Other notes that link a note by its title (`[[Title]]`) or cite words that it cites too.
 */
export function listNotesAbout(db: Sql, note: NoteText): readonly NoteSummary[] {
  return db
    .all<SummaryRow>(
      `${summaries} and n.key <> :key and (
         (:title <> '' and instr(lower(n.body), '[[' || lower(:title) || ']]') > 0)
         or exists (
           select 1 from note_citations c
           join note_citations o on o.note_key = :key and o.document_key = c.document_key and o.side = c.side
             and o.version = c.version and o.span_start < c.span_end and c.span_start < o.span_end
           where c.note_key = n.key and ${isReferred} and instr(:body, '][' || o.name || ']') > 0))
       order by n.updated_at desc, n.key desc`,
      { key: note.key, title: note.title, body: note.body },
    )
    .map(rowToSummary)
}

export function insertNote(db: Sql, note: Omit<NoteText, 'key' | 'isRemoved'>): void {
  const { lastKey } = db.run(
    'insert into notes (id, title, body, revision, created_at, updated_at) values (?, ?, ?, ?, ?, ?)',
    [note.id, note.title, note.body, note.revision, note.createdAt, note.updatedAt],
  )
  keepSnapshot(db, lastKey, { revision: note.revision, before: 0, body: note.body, at: note.updatedAt })
}

/**
 * Puts a text in place of a note's and keeps both in its snapshots. Revisions are never used twice, not even after an
 * undo: the snapshots, which undo leaves alone, know the highest.
 */
export function updateNote(
  db: Sql,
  note: NoteText,
  { title, body, at }: { title: string; body: string; at: string },
): void {
  const highest = db.first<{ revision: number | null }>(
    'select max(revision) as revision from note_snapshots where note_key = ?',
    [note.key],
  )
  const revision = Math.max(note.revision, highest?.revision ?? 0) + 1
  db.run('update notes set title = ?, body = ?, revision = ?, updated_at = ? where key = ?', [
    title,
    body,
    revision,
    at,
    note.key,
  ])
  keepSnapshot(db, note.key, { revision, before: note.revision, body, at })
}

export function setNoteRemoved(db: Sql, noteId: NoteId, removedAt: string | null): void {
  db.run('update notes set removed_at = ? where id = ?', [removedAt, noteId])
}

/** Typing goes on in one snapshot for this long; then a new one begins. */
const snapshotMs = 60_000

interface SnapshotRow {
  readonly key: number
  readonly revision: number
  readonly taken_at: string
  readonly length: number
}

/** Saves in a row share a snapshot, unless the newer text lacks something of the older one. */
function keepSnapshot(
  db: Sql,
  noteKey: number,
  { revision, before, body, at }: { revision: number; before: number; body: string; at: string },
): void {
  const last = db.first<SnapshotRow>(
    `select key, revision, taken_at, octet_length(body) as length from note_snapshots
     where note_key = ? order by revision desc limit 1`,
    [noteKey],
  )
  const goesOn =
    last !== undefined &&
    last.revision === before &&
    last.revision > 1 &&
    Date.parse(at) - Date.parse(last.taken_at) < snapshotMs &&
    last.length - Buffer.byteLength(body) < lostBytesWorthKeeping
  if (goesOn) {
    db.run('update note_snapshots set revision = ?, body = ? where key = ?', [revision, body, last.key])
    return
  }
  db.run('insert into note_snapshots (note_key, revision, body, taken_at) values (?, ?, ?, ?)', [
    noteKey,
    revision,
    body,
    at,
  ])
  for (const old of thinSnapshots(listSnapshots(db, noteKey), at)) {
    db.run('delete from note_snapshots where note_key = ? and revision = ?', [noteKey, old])
  }
}

/** A note's snapshots, oldest first. */
export const listSnapshots = (db: Sql, noteKey: number): readonly Snapshot[] =>
  db.all<Snapshot>(
    `select revision, taken_at as takenAt, octet_length(body) as length from note_snapshots
     where note_key = ? order by revision`,
    [noteKey],
  )

export const findSnapshotBody = (db: Sql, noteKey: number, revision: number): string | null =>
  db.first<{ body: string }>('select body from note_snapshots where note_key = ? and revision = ?', [
    noteKey,
    revision,
  ])?.body ?? null
