import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { Change, CorrectionId, Reading, TextCorrection } from '../../shared/corrections/correction.ts'
import { settleReadings } from '../../shared/corrections/apply-readings.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'

/** A correction with the version of the text that its anchors point into. */
export interface StoredCorrection extends TextCorrection {
  readonly key: number
  readonly documentKey: number
  readonly version: number
}

interface Row {
  readonly key: number
  readonly id: string
  readonly document_key: number
  readonly document_id: string
  readonly version: number
  readonly anchors: string
  readonly change: string
  readonly made_at: string
}

const corrections = `select c.key, c.id, c.document_key, d.id as document_id, c.version, c.anchors, c.change, c.made_at
  from text_corrections c join documents d on d.key = c.document_key`

const rowToCorrection = (row: Row): StoredCorrection => ({
  key: row.key,
  documentKey: row.document_key,
  version: row.version,
  id: row.id as CorrectionId,
  documentId: row.document_id as DocumentId,
  anchors: (JSON.parse(row.anchors) as readonly Omit<Anchor, 'documentId'>[]).map((anchor) => ({
    documentId: row.document_id as DocumentId,
    ...anchor,
  })),
  change: JSON.parse(row.change) as Change,
  madeAt: row.made_at,
})

/** Every correction over a document's text in the order they were made, those that lost their words included. */
export const listTextCorrections = (db: Sql, documentKey: number): readonly StoredCorrection[] =>
  db.all<Row>(`${corrections} where c.document_key = ? order by c.key`, [documentKey]).map(rowToCorrection)

export function findTextCorrection(db: Sql, id: CorrectionId): StoredCorrection | null {
  const row = db.first<Row>(`${corrections} where c.id = ?`, [id])
  return row ? rowToCorrection(row) : null
}

export function insertTextCorrection(
  db: Sql,
  documentKey: number,
  version: number,
  correction: Omit<TextCorrection, 'documentId'>,
): void {
  const { id, change, anchors, madeAt } = correction
  db.run(
    `insert into text_corrections (id, document_key, kind, version, anchors, change, made_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      documentKey,
      change.kind,
      version,
      JSON.stringify(anchors.map(pickPlace)),
      JSON.stringify(change),
      madeAt,
    ],
  )
}

/** Puts a correction's anchors where they stand in another version. */
export const writeAnchorsOfCorrection = (
  db: Sql,
  key: number,
  version: number,
  anchors: readonly Anchor[],
): void =>
  void db.run('update text_corrections set version = ?, anchors = ? where key = ?', [
    version,
    JSON.stringify(anchors.map(pickPlace)),
    key,
  ])

export const deleteTextCorrection = (db: Sql, key: number): void =>
  void db.run('delete from text_corrections where key = ?', [key])

/** Keys of documents in which a person has corrected words. */
export const listDocumentsWithReadings = (db: Sql): ReadonlySet<number> =>
  new Set(db.column<number>("select distinct document_key from text_corrections where kind = 'words'"))

/** How garbled words of a version read, in the order of the text. */
export const listReadings = (
  db: Sql,
  { key, version }: { readonly key: number; readonly version: number },
): readonly Reading[] =>
  settleReadings(
    db
      .all<Row>(
        `${corrections} where c.document_key = ? and c.version = ? and c.kind = 'words' order by c.key`,
        [key, version],
      )
      .map(rowToCorrection)
      .flatMap(({ id, change, anchors: [anchor] }) =>
        change.kind === 'words' && anchor
          ? [{ correctionId: id, start: anchor.start, end: anchor.end, replacement: change.replacement }]
          : [],
      ),
  )

/** Each anchor names its version: of several, some may be attached to a newer text before the others are. */
const pickPlace = ({ version, side, start, end, exact, prefix, suffix }: Anchor) => ({
  version,
  side,
  start,
  end,
  exact,
  prefix,
  suffix,
})
