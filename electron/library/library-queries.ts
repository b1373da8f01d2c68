import type { DocumentId } from '../../shared/documents/document.ts'
import { parserVersion, readerVersion } from '../../shared/documents/parser-version.ts'
import type { OutdatedDocument } from '../../shared/library/library-api.ts'
import type { Sql } from '../database/sql.ts'

export const countNotes = (db: Sql): number =>
  db.first<{ count: number }>('select count(*) as count from notes where removed_at is null')?.count ?? 0

/** Documents outside the bin that an older parser or reader read, the newest first. */
export const listOutdated = (db: Sql): readonly OutdatedDocument[] =>
  db
    .all<{ id: string; title: string; file_name: string; parser_version: number; is_read: number }>(
      `select d.id, d.title, d.file_name, d.parser_version, t.reader_version >= :reader as is_read
       from documents d join texts t on t.document_key = d.key and t.version = d.version
       where d.removed_at is null and (d.parser_version < :parser or t.reader_version < :reader)
       order by d.key desc`,
      { parser: parserVersion, reader: readerVersion },
    )
    .map((row) => ({
      documentId: row.id as DocumentId,
      title: row.title,
      fileName: row.file_name,
      parserVersion: row.parser_version,
      needs: row.is_read === 1 ? 'parsing' : 'reading',
    }))
