import { useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import { useLibrary } from '../app/library.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'

interface FactDialogProps {
  /** The document whose figures are shown first. */
  readonly start: DocumentId | null
  readonly onChoose: (fact: Fact) => void
  readonly onClose: () => void
}

const mostShown = 100

/** Finds the figure an input is tied to: a document, then a metric, a segment or words of it. */
export function FactDialog({ start, onChoose, onClose }: FactDialogProps) {
  const t = useText()
  const metricName = useMetricName()
  const [documentId, setDocument] = useState<string>(start ?? '')
  const [words, setWords] = useState('')
  const documents =
    useLibrary(
      async (api) => (await api.documents.list({ view: 'all', limit: 200 })).documents,
      'documents to tie',
      ['documents'],
    ).value ?? []
  const chosen = documentId || (documents[0]?.id ?? '')
  const facts =
    useLibrary(
      async (api) => (chosen === '' ? [] : await api.facts.list({ documentId: chosen as DocumentId })),
      `facts of ${chosen}`,
      ['facts'],
    ).value ?? []
  const wanted = words.trim().toLowerCase().split(/\s+/)
  const found = facts.filter(
    ({ state, metric, segment, period, quote }) =>
      state !== 'rejected' &&
      wanted.every((word) =>
        `${metric} ${segment ?? ''} ${period ?? ''} ${quote}`.toLowerCase().includes(word),
      ),
  )
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('models.tieTitle')}
      actions={<Button onClick={onClose}>{t('app.cancel')}</Button>}
    >
      <div className="term-fields">
        <Select
          label={t('app.document')}
          showLabel
          value={chosen}
          options={documents.map(({ id, title }) => ({ value: id as string, label: title }))}
          onChange={setDocument}
        />
        <TextField label={t('models.findFact')} icon="search" value={words} onChange={setWords} />
        <ul className="fact-choices">
          {found.slice(0, mostShown).map((fact) => {
            const { number, unit } = writeFigure(fact.value, fact.unit, t)
            return (
              <li key={fact.id}>
                <button type="button" className="mi" onClick={() => onChoose(fact)}>
                  <span className="grow cut">
                    {[fact.segment, metricName(fact.metric), fact.period].filter(Boolean).join(' · ')}
                  </span>
                  <span className="muted">{fact.kind}</span>
                  <span className="num">
                    {number} {unit}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
        {found.length === 0 && <p className="muted">{t('models.noFact')}</p>}
      </div>
    </Dialog>
  )
}
