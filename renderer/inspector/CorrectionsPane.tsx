import { useEffect } from 'react'
import type { Correction } from '../../shared/corrections/corrections-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useLocale, useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { describeCorrection } from '../corrections/describe-correction.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'

/** What a person has set about the document, the last first: each leads to its place and can be taken back. */
export default function CorrectionsPane({ onCount }: InspectorPaneProps) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const { documentId } = useInspected()
  const made = useLibrary(
    async (core) => (documentId ? core.corrections.list({ documentId }) : null),
    `corrections of ${documentId ?? ''}`,
    ['documents'],
  ).value
  useEffect(() => onCount(made ? made.length : null), [onCount, made])
  if (!documentId) return <NothingOpen />
  if (!made) return null
  if (made.length === 0)
    return <EmptyState icon="edit" title={t('corrections.none')} text={t('corrections.noneText')} />
  const takeBack = async (correction: Correction) => {
    try {
      const { change } = correction
      await (change.kind === 'metadata'
        ? api.documents.correct({ documentId, field: change.field as 'title', value: null })
        : api.corrections.remove({ correctionIds: [correction.id] }))
      notify(t('corrections.takenBack'), 'plain', {
        label: t('library.undo'),
        run: () => void api.history.undo({}).catch((error: unknown) => notify(errorText(error), 'error')),
      })
    } catch (error) {
      notify(errorText(error), 'error')
    }
  }
  return (
    <ul className="correction-list" aria-label={t('corrections.listOf')}>
      {made.toReversed().map((correction) => (
        <CorrectionEntry
          key={correction.id}
          correction={correction}
          onTakeBack={() => void takeBack(correction)}
        />
      ))}
    </ul>
  )
}

interface CorrectionEntryProps {
  readonly correction: Correction
  readonly onTakeBack: () => void
}

function CorrectionEntry({ correction, onTakeBack }: CorrectionEntryProps) {
  const t = useText()
  const locale = useLocale()
  const { select } = useWorkbench()
  const { documentId, passage, state, madeAt } = correction
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const words = describeCorrection(t, correction)
  const about = (
    <>
      <span className="t">{words}</span>
      <span className="muted small">
        {state !== 'applied' && (
          <>
            <Icon name="warning" small className="dbt" /> {t(`corrections.state-${state}`)} ·{' '}
          </>
        )}
        {passage !== null && `${t('app.passage', { ordinal: passage + 1 })} · `}
        {when.format(new Date(madeAt))}
      </span>
    </>
  )
  return (
    <li className="entry-row">
      {passage === null ? (
        <div className="about">{about}</div>
      ) : (
        <button
          type="button"
          className="about"
          onClick={() => select({ kind: 'passage', documentId, ordinal: passage, words: null })}
        >
          {about}
        </button>
      )}
      <IconButton
        icon="undo"
        label={t('corrections.takeBackThis', { what: words })}
        side="left"
        onClick={onTakeBack}
      />
    </li>
  )
}
