import { buildLedger } from '../../shared/guidance/build-ledger.ts'
import type { CompanyLedger } from '../../shared/guidance/ledger.ts'
import { listChanges } from './change-queries.ts'
import { readLedgerDocuments, type LedgerDeps } from './read-documents.ts'

/** A company's ledger: what its documents say, with what a person changed in it. */
export const readLedger = (deps: LedgerDeps, company: string): CompanyLedger => ({
  ...buildLedger(readLedgerDocuments(deps, company), listChanges(deps.db, company)),
  company,
})
