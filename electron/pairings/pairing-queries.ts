import type { DocumentId } from '../../shared/documents/document.ts'
import type { Pairing, PairingRow } from '../../shared/pairings/pairing.ts'
import type { Sql } from '../database/sql.ts'

interface Row {
  readonly boundary: number
  readonly en_file_name: string
  readonly zh_file_name: string
  readonly rows: string
}

/** How a document was made of two; null for one that was imported. */
export function findPairing(db: Sql, documentKey: number): Pairing | null {
  const row = db.first<Row>(
    'select boundary, en_file_name, zh_file_name, rows from pairings where document_key = ?',
    [documentKey],
  )
  return row
    ? {
        boundary: row.boundary,
        enFileName: row.en_file_name,
        zhFileName: row.zh_file_name,
        rows: JSON.parse(row.rows) as readonly PairingRow[],
      }
    : null
}

/** The documents a pairing was made of; null for one that was imported. */
export function findOrigins(
  db: Sql,
  documentKey: number,
): { readonly en: DocumentId; readonly zh: DocumentId } | null {
  const row = db.first<{ en: DocumentId; zh: DocumentId }>(
    'select en_document_id as en, zh_document_id as zh from pairings where document_key = ?',
    [documentKey],
  )
  return row ?? null
}

export function insertPairing(
  db: Sql,
  documentKey: number,
  pairing: Pairing & { readonly enDocumentId: string; readonly zhDocumentId: string; readonly at: string },
): void {
  db.run(
    `insert into pairings (document_key, en_document_id, zh_document_id, en_file_name, zh_file_name, boundary, rows,
       aligned_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      documentKey,
      pairing.enDocumentId,
      pairing.zhDocumentId,
      pairing.enFileName,
      pairing.zhFileName,
      pairing.boundary,
      JSON.stringify(pairing.rows),
      pairing.at,
    ],
  )
}

/** Puts a new alignment in place of the last. */
export const writePairingRows = (
  db: Sql,
  documentKey: number,
  rows: readonly PairingRow[],
  at: string,
): void =>
  void db.run('update pairings set rows = ?, aligned_at = ? where document_key = ?', [
    JSON.stringify(rows),
    at,
    documentKey,
  ])
