import type { ChecksFilter, CheckState } from '../../shared/checks/checks-api.ts'
import type { CheckKind, Severity } from '../../shared/checks/finding.ts'
import type { DocumentId } from '../../shared/documents/document.ts'

/** What the table of the library's checks is asked to show; null means any. */
export interface CheckQuestion {
  readonly state: CheckState | null
  readonly severity: Severity | 'marked' | null
  readonly kind: CheckKind | null
  /** A company's name; empty for documents about no one company. */
  readonly company: string | null
  readonly documentId: DocumentId | null
}

export const openQuestion: CheckQuestion = {
  state: 'open',
  severity: 'marked',
  kind: null,
  company: null,
  documentId: null,
}

/** The contract's filter for a question; `documents` are those of its company, as far as they are known. */
export function filterFor(
  question: CheckQuestion,
  documents: readonly DocumentId[] | null,
): ChecksFilter | null {
  const { state, severity, kind, company, documentId } = question
  const of = documentId ? [documentId] : company === null ? undefined : documents
  if (of === null) return null
  return {
    ...(of ? { documentIds: of } : {}),
    ...(kind ? { kinds: [kind] } : {}),
    ...(state ? { states: [state] } : {}),
    ...(severity === null ? {} : { severities: severity === 'marked' ? ['error', 'doubt'] : [severity] }),
  }
}
