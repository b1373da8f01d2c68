import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { AnchorMove, AnchorMoveId } from '../../shared/anchors/anchors-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'
import { anchoredTables } from './anchored-tables.ts'

/** What became of one anchor of a row. */
export interface StoredMove {
  readonly key: number
  readonly id: AnchorMoveId
  readonly documentKey: number
  readonly table: string
  readonly rowKey: number
  /** Which of the row's anchors. */
  readonly place: number
  readonly state: 'moved' | 'lost'
  readonly fromVersion: number
  readonly toVersion: number
  readonly before: Anchor
  readonly after: Anchor | null
  readonly movedAt: string
}

interface Row {
  readonly key: number
  readonly id: string
  readonly document_key: number
  readonly document_id: string
  readonly title: string
  readonly table_name: string
  readonly row_key: number
  readonly place: number
  readonly state: 'moved' | 'lost'
  readonly from_version: number
  readonly to_version: number
  readonly before: string
  readonly after: string | null
  readonly moved_at: string
}

const moves = `select m.key, m.id, m.document_key, d.id as document_id, d.title, m.table_name, m.row_key, m.place,
    m.state, m.from_version, m.to_version, m.before, m.after, m.moved_at
  from anchor_moves m join documents d on d.key = m.document_key`

const rowToMove = (row: Row): StoredMove => ({
  key: row.key,
  id: row.id as AnchorMoveId,
  documentKey: row.document_key,
  table: row.table_name,
  rowKey: row.row_key,
  place: row.place,
  state: row.state,
  fromVersion: row.from_version,
  toVersion: row.to_version,
  before: JSON.parse(row.before) as Anchor,
  after: row.after === null ? null : (JSON.parse(row.after) as Anchor),
  movedAt: row.moved_at,
})

/** Moves nobody has acknowledged whose owner is still there, newest first. */
export const listOpenMoves = (db: Sql, documentId: DocumentId | undefined): readonly AnchorMove[] =>
  db
    .all<Row>(
      `${moves} where m.acknowledged_at is null and d.removed_at is null and (:id is null or d.id = :id)
       order by m.key desc`,
      { id: documentId ?? null },
    )
    .flatMap((row) => toAnchorMove(db, row))

export function readMove(db: Sql, id: AnchorMoveId): AnchorMove | null {
  const row = db.first<Row>(`${moves} where m.id = ?`, [id])
  return row ? (toAnchorMove(db, row)[0] ?? null) : null
}

export function findStoredMove(db: Sql, id: AnchorMoveId): StoredMove | null {
  const row = db.first<Row>(`${moves} where m.id = ?`, [id])
  return row ? rowToMove(row) : null
}

/** The move that left an anchor of a row lost; null when it has none. */
export function findLostMove(db: Sql, table: string, rowKey: number, place: number): StoredMove | null {
  const row = db.first<Row>(
    `${moves} where m.table_name = ? and m.row_key = ? and m.place = ? and m.state = 'lost'
     order by m.key desc limit 1`,
    [table, rowKey, place],
  )
  return row ? rowToMove(row) : null
}

export function insertMove(db: Sql, move: Omit<StoredMove, 'key'>): void {
  db.run(
    `insert into anchor_moves (id, document_key, table_name, row_key, place, state, from_version, to_version, before,
       after, moved_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      move.id,
      move.documentKey,
      move.table,
      move.rowKey,
      move.place,
      move.state,
      move.fromVersion,
      move.toVersion,
      JSON.stringify(move.before),
      move.after === null ? null : JSON.stringify(move.after),
      move.movedAt,
    ],
  )
}

/** Gives a move the place its anchor points to now. */
export const settleMove = (
  db: Sql,
  key: number,
  after: Anchor,
  now: { readonly version: number; readonly at: string; readonly acknowledgedAt: string | null },
): void =>
  void db.run(
    `update anchor_moves set state = 'moved', after = ?, to_version = ?, moved_at = ?, acknowledged_at = ?
     where key = ?`,
    [JSON.stringify(after), now.version, now.at, now.acknowledgedAt, key],
  )

export const acknowledgeMove = (db: Sql, id: AnchorMoveId, at: string): void =>
  void db.run('update anchor_moves set acknowledged_at = ? where id = ? and acknowledged_at is null', [
    at,
    id,
  ])

function toAnchorMove(db: Sql, row: Row): readonly AnchorMove[] {
  const move = rowToMove(row)
  const table = anchoredTables.find(({ name }) => name === move.table)
  const owner = table?.owner(db, move.rowKey)
  if (!table || !owner) return []
  return [
    {
      id: move.id,
      documentId: row.document_id as DocumentId,
      documentTitle: row.title,
      owner: { kind: table.kind, ...owner },
      state: move.state,
      fromVersion: move.fromVersion,
      toVersion: move.toVersion,
      before: move.before,
      after: move.after,
      movedAt: move.movedAt,
    },
  ]
}
