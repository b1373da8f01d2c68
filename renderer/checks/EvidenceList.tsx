import type { Evidence } from '../../shared/checks/finding.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { langOf } from './CheckWords.tsx'

interface EvidenceListProps {
  readonly documentId: DocumentId
  readonly evidence: readonly Evidence[]
}

/** The document of words that are another's than the finding's; it may be gone from the library since. */
const idOf = (document: Evidence['document'], own: DocumentId): DocumentId =>
  document ? (document.id as DocumentId) : own

/** Words of a document, each with its passage and a way there. */
export function EvidenceList({ documentId, evidence }: EvidenceListProps) {
  const t = useText()
  const { open } = useWorkbench()
  const places = useLibrary(
    (api) =>
      Promise.all(
        evidence.map(({ start, document }) =>
          api.documents.locate({ documentId: idOf(document, documentId), start }).catch(() => null),
        ),
      ),
    `places ${documentId} ${evidence.map(({ start, document }) => `${document?.id ?? ''}:${start}`).join(' ')}`,
    ['documents'],
  ).value
  return (
    <ul className="check-evidence">
      {evidence.map(({ start, end, text, value, document }, index) => {
        const place = places?.[index]
        return (
          <li key={`${document?.id ?? ''} ${start} ${end}`}>
            <button
              type="button"
              className="link-row"
              disabled={!place}
              onClick={() =>
                place &&
                open({
                  view: 'document',
                  documentId: idOf(document, documentId),
                  target: { side: place.side, start, end },
                })
              }
            >
              <span className="grow">
                <span lang={langOf(text)}>{text}</span>
                {value && value !== text && <span className="check-value num"> = {value}</span>}
                {document && (
                  <span className="muted small">
                    {' '}
                    {[document.title, document.date].filter(Boolean).join(' · ')}
                  </span>
                )}
              </span>
              {place && (
                <span className="muted num small">{t('checks.placeOf', { at: place.ordinal + 1 })}</span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
