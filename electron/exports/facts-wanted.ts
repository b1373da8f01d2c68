import type { ChecksFilter } from '../../shared/checks/checks-api.ts'
import type { DocumentSummary } from '../../shared/documents/documents-api.ts'
import type { FactsWanted } from '../../shared/exports/exports-api.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findSummary } from '../documents/library-list-queries.ts'
import { listFactsOfCompany, listFactsOfDocument } from '../facts/fact-queries.ts'
import { findCompany } from './find-company.ts'

/** The facts of a document or a company, without what a person rejected, and what their list is called. */
export function readFactsWanted(
  { db }: Pick<CoreDeps, 'db'>,
  wanted: FactsWanted,
): { readonly title: string; readonly createdAt: string; readonly facts: readonly Fact[] } {
  if ('documentId' in wanted) {
    const document = findSummary(db, wanted.documentId)
    if (!document) throw new AppError('document-not-found', { documentId: wanted.documentId })
    const facts = listFactsOfDocument(db, wanted.documentId).filter(isKept)
    return { title: document.title, createdAt: document.importedAt, facts }
  }
  const { company } = findCompany(db, wanted.company)
  const facts = listFactsOfCompany(db, company)
    .filter(isKept)
    .toSorted((a, b) => compareDates(b.documentDate, a.documentDate))
  return { title: company, createdAt: `${facts[0]?.documentDate ?? '2000-01-01'}T00:00:00`, facts }
}

const isKept = ({ state }: Fact): boolean => state !== 'rejected'

/** Dates as ISO text; none is older than any. */
export const compareDates = (a: string | null, b: string | null): number =>
  (a ?? '') === (b ?? '') ? 0 : (a ?? '') < (b ?? '') ? -1 : 1

/** What does not add up in these documents and nobody has settled; a note is nothing to hand over. */
export const openChecksOf = (documents: readonly DocumentSummary[]): ChecksFilter => ({
  states: ['open'],
  severities: ['error', 'doubt'],
  documentIds: documents.map(({ id }) => id),
})
