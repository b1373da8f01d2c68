import type { DocumentId, DocumentKind } from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'
import { isOpen } from '../checks/check-states.ts'

/** A document of a company, with what is left to do in it. */
export interface CoveredDocument {
  readonly id: DocumentId
  readonly title: string
  readonly kind: DocumentKind
  readonly date: string | null
  readonly company: string
  /** The period it reports, as the document names it. */
  readonly period: string | null
  readonly unreviewed: number
  readonly openChecks: number
}

/** Documents of companies outside the bin, oldest first. */
export const listCoveredDocuments = (db: Sql): readonly CoveredDocument[] =>
  db.all<CoveredDocument>(`
    select d.id, d.title, d.kind, d.date, d.company, d.period,
      (select count(*) from suggested_facts s where s.document_key = d.key
         and not exists (select 1 from fact_decisions x where x.fact_id = s.id)) as unreviewed,
      (select count(*) from check_findings f where f.document_key = d.key
         and f.severity in ('error', 'doubt') and ${isOpen}) as openChecks
    from documents d where d.company is not null and d.removed_at is null
    order by d.date, d.key`)
