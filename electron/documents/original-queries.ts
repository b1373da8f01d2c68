import { inflateRawSync } from 'node:zlib'
import { AppError } from '../../shared/api/app-error.ts'
import type { DocumentVersion } from '../../shared/documents/documents-api.ts'
import type { Sql } from '../database/sql.ts'
import { sha256 } from './text-chunks.ts'

interface VersionRow {
  readonly version: number
  readonly original: number
  readonly file_name: string
  readonly bytes: number
  readonly sha256: string
  readonly extracted_at: string
  readonly current: number
}

/** Versions of a document, the oldest first. */
export const listVersions = (db: Sql, documentKey: number): readonly DocumentVersion[] =>
  db
    .all<VersionRow>(
      `select t.version, t.original, o.file_name, o.bytes, lower(hex(o.sha256)) as sha256, t.extracted_at,
         t.version = d.version as current
       from texts t
       join originals o on o.document_key = t.document_key and o.version = t.original
       join documents d on d.key = t.document_key
       where t.document_key = ? order by t.version`,
      [documentKey],
    )
    .map((row) => ({
      version: row.version,
      original: row.original,
      fileName: row.file_name,
      bytes: row.bytes,
      sha256: row.sha256,
      extractedAt: row.extracted_at,
      isCurrent: row.current === 1,
    }))

/** SHA-256 of the file that a version of a document was read from. */
export const readSha256 = (
  db: Sql,
  { key, version }: { readonly key: number; readonly version: number },
): Uint8Array =>
  db.first<{ sha256: Uint8Array }>(
    `select o.sha256 from originals o join texts t on t.document_key = o.document_key and t.original = o.version
     where t.document_key = ? and t.version = ?`,
    [key, version],
  )?.sha256 ?? new Uint8Array()

/** A file as it came. */
export interface Original {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The key of the original a version was read from (the current one by default); refuses what is not there. */
export function findOriginal(db: Sql, documentId: string, version?: number): number {
  const key = db.first<{ key: number }>(
    `select o.key from documents d
     join texts t on t.document_key = d.key and t.version = coalesce(?, d.version)
     join originals o on o.document_key = d.key and o.version = t.original
     where d.id = ?`,
    [version ?? null, documentId],
  )?.key
  if (key === undefined) throw new AppError('document-not-found', { documentId })
  return key
}

/** An imported file, held against its hash before it leaves. */
export function readOriginal(db: Sql, key: number): Original {
  const row = db.first<{ file_name: string; sha256: Uint8Array; data: Uint8Array }>(
    'select file_name, sha256, data from originals where key = ?',
    [key],
  )
  const name = row?.file_name ?? ''
  const bytes = row ? inflateOr(row.data) : null
  if (!row || !bytes || !sha256(bytes).equals(row.sha256))
    throw new AppError('library-damaged', { what: `original of ${name}` })
  return { name, bytes }
}

/** Null for what is no longer a deflated file. */
function inflateOr(data: Uint8Array): Buffer | null {
  try {
    return inflateRawSync(data)
  } catch {
    return null
  }
}

/**
 * Reads originals part by part: the one read last stays inflated, since a viewer asks for all of its parts in a row.
 * Originals never change.
 */
export function createOriginalReader(db: Sql): (key: number) => Original {
  let last: { readonly key: number; readonly original: Original } | null = null
  return (key) => {
    if (last?.key !== key) last = { key, original: readOriginal(db, key) }
    return last.original
  }
}
