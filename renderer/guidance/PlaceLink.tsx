import type { ReactNode } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { LedgerPlace } from '../../shared/guidance/ledger.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'

interface PlaceLinkProps {
  readonly place: LedgerPlace
  /** What it says, for those who don't see where it stands. */
  readonly words: string
  readonly children: ReactNode
}

/** Words that lead to the sentence they come from, opened beside. */
export function PlaceLink({ place, words, children }: PlaceLinkProps) {
  const t = useText()
  const { open } = useWorkbench()
  const { documentId, documentTitle, side, span } = place
  // What was typed leads nowhere, but says where it was said.
  if (documentId === '')
    return <span title={[documentTitle, place.speaker].filter(Boolean).join(', ')}>{children}</span>
  return (
    <button
      type="button"
      className="place-link"
      title={place.quote}
      aria-label={t('guidance.goTo', { words, document: documentTitle })}
      onClick={() =>
        open({ view: 'document', documentId: documentId as DocumentId, target: { side, ...span } }, 'split')
      }
    >
      {children}
    </button>
  )
}
