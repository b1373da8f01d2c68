import { buildLedger } from '../../shared/guidance/build-ledger.ts'
import type { GuidanceApi } from '../../shared/guidance/guidance-api.ts'
import { readLedgerDocuments, type LedgerDeps } from './read-documents.ts'

/** The ledger is made when it is asked for: nothing of it is stored, so that it is never older than the figures. */
export const createGuidanceApi = (deps: LedgerDeps): GuidanceApi => ({
  read: async ({ company }) => ({ ...buildLedger(readLedgerDocuments(deps, company)), company }),
})
