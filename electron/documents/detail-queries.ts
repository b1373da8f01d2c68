import type { CorrectableField } from '../../shared/documents/documents-api.ts'
import type {
  DocumentMetadata,
  Exchange,
  MetadataEvidence,
  Participant,
  ParticipantSide,
  SuspectTurn,
} from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'

interface ParticipantRow {
  readonly name: string
  readonly role: string | null
  readonly firm: string | null
  readonly side: string
  readonly aliases: string
}

export const listParticipants = (db: Sql, documentKey: number): readonly Participant[] =>
  db
    .all<ParticipantRow>(
      'select name, role, firm, side, aliases from participants where document_key = ? order by ordinal',
      [documentKey],
    )
    .map((row) => ({
      name: row.name,
      role: row.role,
      firm: row.firm,
      side: row.side as ParticipantSide,
      aliases: JSON.parse(row.aliases) as readonly string[],
    }))

export const listEvidence = (db: Sql, documentKey: number): readonly MetadataEvidence[] =>
  db.all<MetadataEvidence>(
    'select field, line, quote from evidence where document_key = ? order by ordinal',
    [documentKey],
  )

export const listExchanges = (db: Sql, documentKey: number): readonly Exchange[] =>
  db
    .all<{ analyst: string; first_turn: number; last_turn: number }>(
      'select analyst, first_turn, last_turn from exchanges where document_key = ? order by ordinal',
      [documentKey],
    )
    .map(({ analyst, first_turn: first, last_turn: last }) => ({ analyst, turns: [first, last] }))

export const listSuspectTurns = (db: Sql, documentKey: number): readonly SuspectTurn[] =>
  db.all<SuspectTurn>(
    'select turn, likely, reason from suspect_turns where document_key = ? order by ordinal',
    [documentKey],
  )

/** Fields a person has set, with their values. */
export const readCorrections = (db: Sql, documentKey: number): ReadonlyMap<CorrectableField, string> =>
  new Map(
    db
      .all<{ field: CorrectableField; value: string }>(
        'select field, value from corrections where document_key = ?',
        [documentKey],
      )
      .map(({ field, value }) => [field, value] as const),
  )

/** The same in the order they were made, with the time. */
export const listMetadataCorrections = (
  db: Sql,
  documentKey: number,
): readonly { readonly field: CorrectableField; readonly value: string; readonly at: string }[] =>
  db.all(
    'select field, value, corrected_at as at from corrections where document_key = ? order by corrected_at, key',
    [documentKey],
  )

/** Metadata as the parse read it. */
export const readFoundMetadata = (db: Sql, documentKey: number): DocumentMetadata =>
  JSON.parse(
    db.first<{ found: string }>('select found from documents where key = ?', [documentKey])?.found ?? '{}',
  ) as DocumentMetadata

export const readPosition = (db: Sql, documentKey: number): number =>
  db.first<{ position: number }>('select position from reading_positions where key = ?', [documentKey])
    ?.position ?? 0

export const writePosition = (db: Sql, documentKey: number, position: number): void =>
  void db.run(
    'insert into reading_positions (key, position) values (?, ?) on conflict (key) do update set position = excluded.position',
    [documentKey, position],
  )

/** Sets or (null) takes back one correction. */
export function writeCorrection(
  db: Sql,
  correction: {
    readonly documentKey: number
    readonly field: CorrectableField
    readonly value: string | null
    readonly now: string
  },
): void {
  const { documentKey, field, value, now } = correction
  if (value === null)
    db.run('delete from corrections where document_key = ? and field = ?', [documentKey, field])
  else
    db.run(
      `insert into corrections (document_key, field, value, corrected_at) values (?, ?, ?, ?)
       on conflict (document_key, field) do update set value = excluded.value, corrected_at = excluded.corrected_at`,
      [documentKey, field, value, now],
    )
}

export const writeUnread = (db: Sql, id: string, unread: boolean): void =>
  void db.run('update documents set unread = ? where id = ? and unread <> ?', [
    unread ? 1 : 0,
    id,
    unread ? 1 : 0,
  ])

/** Into the bin since `removedAt`, or (null) out of it. */
export const writeRemoved = (db: Sql, id: string, removedAt: string | null): void =>
  void db.run('update documents set removed_at = ? where id = ? and (removed_at is null) <> (? is null)', [
    removedAt,
    id,
    removedAt,
  ])
