import type { Check } from '../../shared/checks/checks-api.ts'
import { useText } from '../app/text.ts'
import { EvidenceList } from './EvidenceList.tsx'

/** The words a check rests on elsewhere in its document, each a way there. */
export function CheckEvidence({ check }: { readonly check: Check }) {
  const t = useText()
  if (check.evidence.length === 0) return null
  return (
    <div className="check-rests">
      <p className="muted small">{t('checks.evidence')}</p>
      <EvidenceList documentId={check.documentId} evidence={check.evidence} />
    </div>
  )
}
