import type { Check, CheckId } from '../../../shared/checks/checks-api.ts'
import type { FindingSide } from '../../../shared/checks/finding.ts'
import type { DocumentId } from '../../../shared/documents/document.ts'

export const side = (start: number, text: string, value: string | null = null): FindingSide => ({
  start,
  end: start + text.length,
  text,
  value,
})

/** A unit slip in an invented call, with what differs. */
export const makeCheck = (part: Omit<Partial<Check>, 'id'> & { readonly id?: string } = {}): Check => ({
  documentId: 'd1' as DocumentId,
  documentTitle: 'Verrano Lasers Q4 2025 earnings call',
  company: 'Verrano Lasers',
  documentDate: '2026-02-12',
  kind: 'unit-slip',
  severity: 'error',
  confidence: 0.95,
  passage: 22,
  line: 61,
  en: side(120, '$500 or $600 million', '500–600 million USD'),
  zh: side(210, '500 或 6 億美元', '500 USD or 600 million USD'),
  expected: '5 億或 6 億美元',
  explanation: { key: 'checkNumbers.unitSlip' as Check['explanation']['key'], details: {} },
  evidence: [],
  state: 'open',
  corrected: false,
  scope: null,
  reason: null,
  decidedAt: null,
  ...part,
  id: (part.id ?? 'c1') as CheckId,
})
