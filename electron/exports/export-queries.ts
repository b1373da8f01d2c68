import { inflateRawSync } from 'node:zlib'
import type { Sql } from '../database/sql.ts'
import { sha256 } from '../documents/text-chunks.ts'
import { AppError } from '../../shared/api/app-error.ts'

interface OriginalRow {
  readonly file_name: string
  readonly sha256: Uint8Array
  readonly data: Uint8Array
}

/** An imported file as it was, checked against its hash before it leaves. */
export function readOriginal(
  db: Sql,
  documentId: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const row = db.first<OriginalRow>(
    `select d.file_name, o.sha256, o.data from originals o join documents d on d.key = o.document_key where d.id = ?`,
    [documentId],
  )
  if (!row) throw new AppError('document-not-found', { documentId })
  const bytes = inflateRawSync(row.data)
  if (!sha256(bytes).equals(row.sha256))
    throw new AppError('library-damaged', { what: `original of ${row.file_name}` })
  return { name: row.file_name, bytes }
}
