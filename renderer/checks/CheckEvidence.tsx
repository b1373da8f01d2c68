import type { Check } from '../../shared/checks/checks-api.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { langOf } from './CheckWords.tsx'

/** The words a check rests on elsewhere in its document, each a way there. */
export function CheckEvidence({ check }: { readonly check: Check }) {
  const t = useText()
  const { open } = useWorkbench()
  const { id, documentId, evidence } = check
  const places = useLibrary(
    (api) => Promise.all(evidence.map(({ start }) => api.documents.locate({ documentId, start }))),
    `evidence of ${id}`,
    ['documents'],
  ).value
  if (evidence.length === 0) return null
  return (
    <div className="check-evidence">
      <p className="muted small">{t('checks.evidence')}</p>
      <ul>
        {evidence.map(({ start, end, text, value }, index) => {
          const place = places?.[index]
          return (
            <li key={`${start} ${end}`}>
              <button
                type="button"
                className="link-row"
                disabled={!place}
                onClick={() =>
                  place && open({ view: 'document', documentId, target: { side: place.side, start, end } })
                }
              >
                <span className="grow">
                  <span lang={langOf(text)}>{text}</span>
                  {value && value !== text && <span className="check-value num"> = {value}</span>}
                </span>
                {place && (
                  <span className="muted num small">{t('checks.placeOf', { at: place.ordinal + 1 })}</span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
