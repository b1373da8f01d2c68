import type { LedgerDocument } from '../../shared/guidance/ledger-document.ts'
import { groupCompanies } from '../../shared/guidance/group-companies.ts'
import { readLedgerDocument } from '../../shared/guidance/read-ledger-document.ts'
import type { CoreDeps } from '../core-deps.ts'
import { readDocumentPlaceByKey } from '../documents/document-queries.ts'
import { listFactsOfCompany } from '../facts/fact-queries.ts'
import { listLedgerDocuments, listSpokenPassages } from './ledger-queries.ts'

export type LedgerDeps = Pick<CoreDeps, 'db' | 'texts' | 'companies'>

/** Beyond this many UTF-16 units (eight long calls) a document is no call, and is left out of the ledger. */
export const longestInLedger = 500_000

/** What the documents of a company say of guidance, oldest first; figures that a person rejected are none. */
export function readLedgerDocuments(
  { db, texts, companies }: LedgerDeps,
  company: string,
): readonly LedgerDocument[] {
  const facts = listFactsOfCompany(db, company).filter(({ state, isLost }) => state !== 'rejected' && !isLost)
  const byDocument = Map.groupBy(facts, ({ documentId }) => documentId)
  const known = companies().find(({ name }) => name === company)
  const documents = listLedgerDocuments(db, company, longestInLedger).map(({ key, fiscalYearEnd }) => {
    const place = readDocumentPlaceByKey(db, key)
    const { id, title, ticker, date, period } = place
    return readLedgerDocument({
      id,
      metadata: { title, company, ticker, date, period },
      fiscalYearEnd: fiscalYearEnd ?? known?.fiscalYearEnd ?? null,
      passages: listSpokenPassages(db, texts, place),
      figures: byDocument.get(id) ?? [],
    })
  })
  return groupCompanies(documents).flat()
}
