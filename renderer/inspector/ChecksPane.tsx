import { useEffect } from 'react'
import type { SuspectTurn } from '../../shared/documents/document.ts'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'

/**
 * What does not add up in the document: turns whose label is probably wrong. It says plainly that neither figures nor
 * terms were checked: an empty list would read as "nothing wrong".
 */
export default function ChecksPane({ onCount }: InspectorPaneProps) {
  const t = useText()
  const { documentId } = useInspected()
  const document = useLibrary(
    async (api) => (documentId ? api.documents.read({ documentId }) : null),
    `checks of ${documentId ?? ''}`,
    ['documents'],
  ).value
  const suspects = document?.suspectTurns.length ?? 0
  const isSpoken = document?.outline.some(({ turn }) => turn !== null) ?? false
  useEffect(() => onCount(isSpoken ? suspects : null), [onCount, isSpoken, suspects])
  if (!documentId) return <NothingOpen />
  if (!document) return null
  if (!isSpoken)
    return (
      <EmptyState icon="warning" title={t('inspector.checksNone')} text={t('inspector.checksNoneText')} />
    )
  if (suspects === 0)
    return (
      <EmptyState icon="check" title={t('inspector.checksSound')} text={t('inspector.checksSoundText')} />
    )
  return (
    <>
      <ul aria-label={t('inspector.checksOf')}>
        {document.suspectTurns.map((suspect) => (
          <SuspectEntry key={suspect.turn} document={document} suspect={suspect} />
        ))}
      </ul>
      <p className="muted small checks-rest">{t('inspector.checksRest')}</p>
    </>
  )
}

interface SuspectEntryProps {
  readonly document: DocumentDetail
  readonly suspect: SuspectTurn
}

function SuspectEntry({ document, suspect }: SuspectEntryProps) {
  const t = useText()
  const { select } = useWorkbench()
  const place = document.outline.find(({ turn }) => turn === suspect.turn)
  if (!place) return null
  const name = place.title ?? ''
  return (
    <li className="entry-row">
      <button
        type="button"
        className="about"
        onClick={() =>
          select({ kind: 'passage', documentId: document.id, ordinal: place.ordinal, words: null })
        }
      >
        <span className="t">
          <Icon name="warning" small className="dbt" /> {t('reader.suspect', { name })}
        </span>
        <span>{t(`reader.suspect-${suspect.reason}`, { name })}</span>
        {suspect.likely && <span>{t('reader.suspectLikely', { likely: suspect.likely })}</span>}
        <span className="muted small">{t('app.passage', { ordinal: place.ordinal + 1 })}</span>
      </button>
    </li>
  )
}
