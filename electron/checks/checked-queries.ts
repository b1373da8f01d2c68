import type { DocumentId } from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'
import type { CheckedBy } from './find-checks.ts'

/** By what a document's findings were made; null for one that was never checked. */
export const findCheckedBy = (db: Sql, documentKey: number): CheckedBy | null =>
  db.first<CheckedBy>(
    'select checks_version as checksVersion, glossary from checked_documents where document_key = ?',
    [documentKey],
  ) ?? null

/** The next older document outside the bin that something else checked, no longer than `longest`; null when there is none. */
export const findUnchecked = (
  db: Sql,
  by: CheckedBy,
  { longest, before }: { readonly longest: number; readonly before: number },
): { readonly id: DocumentId; readonly key: number } | null =>
  db.first<{ id: DocumentId; key: number }>(
    `select d.id, d.key from documents d join texts t on t.document_key = d.key and t.version = d.version
     where d.key < :before and d.removed_at is null and t.length <= :longest
       and not exists (select 1 from checked_documents c where c.document_key = d.key
         and c.checks_version = :checksVersion and c.glossary = :glossary)
     order by d.key desc limit 1`,
    { checksVersion: by.checksVersion, glossary: by.glossary, longest, before },
  ) ?? null
