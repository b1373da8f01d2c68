import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { Side, Span } from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'

/** A stretch folded or opened by hand, as it is kept: the words it was made over. */
export interface StoredFold extends Span {
  readonly key: number
  readonly side: Side
  readonly folded: boolean
}

/** Those whose words stand in this version of the text, in the order of the text. */
export const listStoredFolds = (db: Sql, documentKey: number, version: number): readonly StoredFold[] =>
  db
    .all<{ key: number; side: Side; folded: number; span_start: number; span_end: number }>(
      `select key, side, folded, span_start, span_end from folded_passages
       where document_key = ? and version = ? order by span_start`,
      [documentKey, version],
    )
    .map(({ key, side, folded, span_start: start, span_end: end }) => ({
      key,
      side,
      folded: folded === 1,
      start,
      end,
    }))

export function insertFold(
  db: Sql,
  documentKey: number,
  fold: { readonly id: string; readonly folded: boolean; readonly anchor: Anchor },
  now: string,
): void {
  const { version, side, start, end, exact, prefix, suffix } = fold.anchor
  db.run(
    `insert into folded_passages (id, document_key, folded, version, side, span_start, span_end, exact, prefix, suffix,
       changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [fold.id, documentKey, fold.folded ? 1 : 0, version, side, start, end, exact, prefix, suffix, now],
  )
}

export const deleteFold = (db: Sql, key: number): void =>
  void db.run('delete from folded_passages where key = ?', [key])

/** Marks a document as read to the end since `readAt`, or (null) as not. */
export function writeRead(db: Sql, documentKey: number, readAt: string | null, now: string): void {
  if (readAt === null)
    db.run(
      'update reading_states set read_at = null, updated_at = ? where document_key = ? and read_at is not null',
      [now, documentKey],
    )
  else
    db.run(
      `insert into reading_states (document_key, progress, read_at, updated_at) values (?, 0, ?, ?)
     on conflict (document_key) do update set read_at = excluded.read_at, updated_at = excluded.updated_at`,
      [documentKey, readAt, now],
    )
}

/** Raises the progress to so many passages; whether the document now counts as read and did not before. */
export function raiseProgress(
  db: Sql,
  documentKey: number,
  progress: number,
  readAt: string | null,
  now: string,
): boolean {
  const before = db.first<{ progress: number; read_at: string | null }>(
    'select progress, read_at from reading_states where document_key = ?',
    [documentKey],
  )
  if (before && before.progress >= progress && (readAt === null || before.read_at !== null)) return false
  db.run(
    `insert into reading_states (document_key, progress, read_at, updated_at) values (?, ?, ?, ?)
     on conflict (document_key) do update set progress = max(progress, excluded.progress),
       read_at = coalesce(read_at, excluded.read_at), updated_at = excluded.updated_at`,
    [documentKey, progress, readAt, now],
  )
  return readAt !== null && (before?.read_at ?? null) === null
}
