import { createHash } from 'node:crypto'
import { isOfAgreement } from '../../shared/checks/finding.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { agreementVersion, compareDocuments } from '../../shared/guidance/compare-documents.ts'
import { listChecksOfDocument } from '../checks/check-queries.ts'
import { writeFindings } from '../checks/renew-checks.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace } from '../documents/document-queries.ts'
import { replaceDerived } from '../documents/write-derived.ts'
import { listChanges } from './change-queries.ts'
import { listCompanyStates, type CompanyState } from './ledger-queries.ts'
import { longestInLedger, readLedgerDocuments } from './read-documents.ts'

/** How far a walk over the companies has come, by their names. */
export interface Comparison {
  readonly after: string
  readonly failure: unknown
}
export const everyCompany: Comparison = { after: '', failure: null }

/** Compares the documents of the next company whose documents changed; null when there is none left. */
export function compareNext(deps: CoreDeps, { after }: Comparison): Comparison | null {
  if (deps.readOnly) return null
  const next = listCompanyStates(deps.db, after, longestInLedger).find(isStale)
  if (!next) return null
  try {
    compareCompany(deps, next)
    return { after: next.company, failure: null }
  } catch (failure) {
    return { after: next.company, failure }
  }
}

/** A document that stands alone has nothing to be compared with, unless it once had. */
const isStale = (state: CompanyState): boolean =>
  (state.documents > 1 || state.comparedDocuments > 0) && state.compared !== revisionOf(state)

const revisionOf = ({ state }: CompanyState): string =>
  createHash('sha256').update(`${agreementVersion} ${state}`).digest('base64url').slice(0, 22)

/** Puts what a company's documents say against each other among their findings; findings of one document alone stay. */
function compareCompany(deps: CoreDeps, state: CompanyState): void {
  const { db, texts, commit } = deps
  const documents = readLedgerDocuments(deps, state.company)
  const found = compareDocuments(documents, listChanges(db, state.company))
  const revision = revisionOf(state)
  const changed: DocumentId[] = []
  const writes: (() => void)[] = []
  for (const { id } of documents) {
    const place = findDocumentPlace(db, id)
    if (!place) continue
    const known = listChecksOfDocument(db, place.key, null)
    const findings = found.get(id) ?? []
    if (findings.length > 0 || known.some(isOfAgreement)) {
      changed.push(place.id)
      const own = known.filter((check) => !isOfAgreement(check))
      writes.push(writeFindings(deps, place, [...own, ...findings], texts.whole(place.text)))
    }
    writes.push(() => replaceDerived(db, place, 'compared_documents', [[revision]]))
  }
  commit({ label: null, kinds: changed.length > 0 ? ['checks'] : [], ids: changed }, () => {
    for (const write of writes) write()
  })
}
