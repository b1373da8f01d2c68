import { useDeferredValue, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { DocumentSummary } from '../../shared/documents/documents-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Progress } from '../ui/Progress.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TextField } from '../ui/TextField.tsx'

interface PairDialogProps {
  readonly documentId: DocumentId
  readonly onClose: () => void
}

const listed = 200

const isEnglish = (document: DocumentSummary): boolean =>
  document.languages.length === 1 && document.languages[0] === 'en'
const isChinese = (document: DocumentSummary): boolean =>
  document.languages.length > 0 && document.languages.every((language) => language !== 'en')

/** Chooses the translation of a document and makes one bilingual document of the two, which both stay. */
export function PairDialog({ documentId, onClose }: PairDialogProps) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { open } = useWorkbench()
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState('')
  const [state, setState] = useState<'choosing' | 'aligning' | 'failed'>('choosing')
  const [problem, setProblem] = useState('')
  const wanted = useDeferredValue(filter.trim())
  const own = useLibrary((core) => core.documents.read({ documentId }), `document ${documentId}`, [
    'documents',
  ])
  const found = useLibrary(
    (core) =>
      core.documents.list({
        view: 'all',
        sort: 'date',
        limit: listed,
        ...(wanted ? { filter: wanted } : {}),
      }),
    `to pair ${wanted}`,
    ['documents'],
  )
  const document = own.value
  const fits = document && isChinese(document) ? isEnglish : isChinese
  const others = found.value?.documents.filter((one) => one.id !== documentId && fits(one)) ?? []
  // What is most likely the translation stands first: the same company and period, then the nearest date.
  const offered = document ? others.toSorted((a, b) => farness(document, a) - farness(document, b)) : others
  const unfit = document !== null && !isEnglish(document) && !isChinese(document)
  const start = async () => {
    if (!document || chosen === '') return
    const other = chosen as DocumentId
    setState('aligning')
    try {
      const made = await api.pairings.create(
        isEnglish(document)
          ? { enDocumentId: documentId, zhDocumentId: other }
          : { enDocumentId: other, zhDocumentId: documentId },
      )
      onClose()
      open({ view: 'document', documentId: made.documentId })
    } catch (error) {
      setProblem(errorText(error))
      setState('failed')
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={t('pairings.pairTitle')}
      text={document ? t('pairings.pairText', { title: document.title }) : undefined}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            disabled={chosen === '' || state === 'aligning' || unfit}
            onClick={() => void start()}
          >
            {t('pairings.pair')}
          </Button>
        </>
      }
    >
      {!document && <Skeleton label={t('app.loading')} lines={4} />}
      {unfit && <p className="dbt">{t('pairings.bothAlready')}</p>}
      {document && !unfit && (
        <>
          <TextField
            label={t('pairings.filter')}
            placeholder={t('pairings.filter')}
            icon="search"
            value={filter}
            onChange={setFilter}
          />
          {found.value && offered.length === 0 ? (
            <p className="second">{t(isChinese(document) ? 'pairings.noEnglish' : 'pairings.noChinese')}</p>
          ) : (
            <RadioList
              label={t(isChinese(document) ? 'pairings.chooseEnglish' : 'pairings.chooseChinese')}
              value={chosen}
              onChange={setChosen}
              scrolls
              options={offered.map((one) => ({
                value: one.id,
                label: one.title,
                note: [one.date, t('imports.passages', { count: one.passages })].filter(Boolean).join(' · '),
              }))}
            />
          )}
        </>
      )}
      <div role="status" className="pair-progress">
        {state === 'aligning' && (
          <>
            <Progress label={t('pairings.aligning')} value={null} max={1} />
            <span>{t('pairings.aligning')}</span>
          </>
        )}
        {state === 'failed' && <p className="err">{problem}</p>}
      </div>
    </Dialog>
  )
}

/** How unlike two documents are as translations of each other; 0 is most alike. */
function farness(a: DocumentSummary, b: DocumentSummary): number {
  let points = 0
  if (a.company === null || a.company !== b.company) points += 4
  if (a.period !== b.period) points += 2
  if (a.date !== b.date) points += 1
  return points + Math.abs(a.passages - b.passages) / Math.max(1, a.passages + b.passages)
}
