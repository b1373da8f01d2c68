import { useState } from 'react'
import type { SummarySentence } from '../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Icon } from '../ui/Icon.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { langOf } from './CheckWords.tsx'
import { EvidenceList } from './EvidenceList.tsx'

/** Where a document's body says what its summary says, sentence by sentence; read when it is unfolded. */
export function SummaryBand({ documentId }: { readonly documentId: DocumentId }) {
  const t = useText()
  const [shown, setShown] = useState(false)
  const hasSummary = useLibrary(
    async (api) =>
      (await api.documents.read({ documentId })).outline.some(({ sectionKind }) => sectionKind === 'summary'),
    `summary of ${documentId}`,
    ['documents'],
  ).value
  if (!hasSummary) return null
  return (
    <section className="summary-band" aria-label={t('checks.summary')}>
      <button
        type="button"
        className="summary-head"
        aria-expanded={shown}
        title={t('checks.summaryText')}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'down' : 'right'} small />
        {t('checks.summary')}
      </button>
      {shown && <Sentences documentId={documentId} />}
    </section>
  )
}

function Sentences({ documentId }: { readonly documentId: DocumentId }) {
  const t = useText()
  const traced = useLibrary((api) => api.checks.summary({ documentId }), `traced summary of ${documentId}`, [
    'documents',
    'glossary',
  ])
  if (traced.value === null)
    return traced.state === 'loading' ? <Skeleton label={t('app.loading')} lines={3} /> : null
  if (traced.value.length === 0) return <p className="muted summary-none">{t('checks.summaryNone')}</p>
  return (
    <ol className="summary-list" aria-label={t('checks.summary')}>
      {traced.value.map((sentence) => (
        <Sentence key={sentence.start} sentence={sentence} documentId={documentId} />
      ))}
    </ol>
  )
}

const signs = {
  supported: { icon: 'check', look: 'gud' },
  contradicted: { icon: 'warning', look: 'dbt' },
  'not-found': { icon: 'minus', look: 'muted' },
} as const

interface SentenceProps {
  readonly documentId: DocumentId
  readonly sentence: SummarySentence
}

function Sentence({ documentId, sentence }: SentenceProps) {
  const t = useText()
  const { open } = useWorkbench()
  const { text, verdict, evidence, side, start, end } = sentence
  const { icon, look } = signs[verdict]
  return (
    <li>
      <Icon name={icon} className={look} />
      <button
        type="button"
        className="summary-words"
        onClick={() => open({ view: 'document', documentId, target: { side, start, end } })}
      >
        <span className={look}>{t(`checks.summary-${verdict}`)}</span>{' '}
        <span className="second" lang={langOf(text)}>
          {text}
        </span>
      </button>
      <EvidenceList documentId={documentId} evidence={evidence} />
    </li>
  )
}
