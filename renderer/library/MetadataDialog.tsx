import { useState } from 'react'
import {
  documentKinds,
  type DocumentId,
  type DocumentKind,
  type MetadataEvidence,
} from '../../shared/documents/document.ts'
import {
  correctableFields,
  type CorrectableField,
  type DocumentDetail,
} from '../../shared/documents/documents-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText, type Text } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DocumentVersions } from './DocumentVersions.tsx'
import { findEvidence } from './open-evidence.ts'

interface MetadataDialogProps {
  readonly documentId: DocumentId
  readonly onClose: () => void
}

type Draft = Readonly<Partial<Record<CorrectableField, string>>>

/** What a document is, with the words each value was read from; a person's corrections are marked and can go back. */
export function MetadataDialog({ documentId, onClose }: MetadataDialogProps) {
  const t = useText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const { open } = useWorkbench()
  const errorText = useErrorText()
  const detail = useLibrary((core) => core.documents.read({ documentId }), `document ${documentId}`, [
    'documents',
  ])
  const [draft, setDraft] = useState<Draft>({})
  const document = detail.value
  const changed = document ? correctableFields.filter((field) => isChanged(document, draft, field)) : []
  const faulty = changed.some((field) => problemOf(t, field, draft[field] ?? '') !== null)

  const attempt = (work: () => Promise<unknown>) => {
    work().catch((error: unknown) => notify(errorText(error), 'error'))
  }
  const save = () =>
    attempt(async () => {
      for (const field of changed)
        await api.documents.correct({ documentId, field, value: draft[field]?.trim() || null })
      onClose()
    })
  const reset = (field: CorrectableField) =>
    attempt(async () => {
      await api.documents.correct({ documentId, field, value: null })
      const { [field]: _dropped, ...rest } = draft
      setDraft(rest)
      detail.reload()
    })

  const openEvidence = async (evidence: MetadataEvidence) => {
    try {
      const target = await findEvidence(api, documentId, evidence)
      if (!target) return notify(t('library.lineNotFound'))
      onClose()
      open({ view: 'document', documentId, target })
    } catch (error) {
      notify(errorText(error), 'error')
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={t('library.metadata')}
      text={t('library.metadataText')}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={changed.length === 0 || faulty} onClick={save}>
            {t('app.save')}
          </Button>
        </>
      }
    >
      {!document && <Skeleton label={t('app.loading')} lines={6} />}
      {document &&
        correctableFields.map((field) => (
          <div key={field} className="meta-row">
            {field === 'kind' ? (
              <Select
                label={t('library.field-kind')}
                showLabel
                value={(draft.kind ?? document.kind) as DocumentKind}
                options={documentKinds.map((value) => ({ value, label: t(`library.kindName-${value}`) }))}
                onChange={(value) => setDraft({ ...draft, kind: value })}
              />
            ) : (
              <TextField
                label={t(`library.field-${field}`)}
                showLabel
                value={draft[field] ?? document[field] ?? ''}
                problem={isChanged(document, draft, field) ? problemOf(t, field, draft[field] ?? '') : null}
                maxLength={500}
                onChange={(value) => setDraft({ ...draft, [field]: value })}
              />
            )}
            {document.correctedFields.includes(field) ? (
              <IconButton
                icon="undo"
                label={t('library.resetField', { field: t(`library.field-${field}`) })}
                side="left"
                onClick={() => reset(field)}
              />
            ) : (
              <span />
            )}
            <Evidence document={document} field={field} onOpen={(evidence) => void openEvidence(evidence)} />
          </div>
        ))}
      {document && <DocumentVersions documentId={documentId} />}
    </Dialog>
  )
}

function Evidence({
  document,
  field,
  onOpen,
}: {
  readonly document: DocumentDetail
  readonly field: CorrectableField
  readonly onOpen: (evidence: MetadataEvidence) => void
}) {
  const t = useText()
  const evidence = document.evidence.find((one) => one.field === field)
  const words = !evidence
    ? t('library.noEvidence')
    : evidence.line === null
      ? t('library.evidenceImplied', { quote: evidence.quote })
      : t('library.evidence', { line: evidence.line, quote: evidence.quote })
  return (
    <p className="evidence">
      {document.correctedFields.includes(field) && (
        <span className="badge acc">{t('library.corrected')}</span>
      )}{' '}
      {words}
      {evidence && evidence.line !== null && (
        <>
          {' '}
          <button type="button" className="link" onClick={() => onOpen(evidence)}>
            {t('library.showLine')}
          </button>
        </>
      )}
    </p>
  )
}

const isChanged = (document: DocumentDetail, draft: Draft, field: CorrectableField): boolean =>
  draft[field] !== undefined && draft[field].trim() !== (document[field] ?? '')

function problemOf(t: Text, field: CorrectableField, value: string): string | null {
  const words = value.trim()
  if (field === 'title' && words === '') return t('library.badTitle')
  if (words === '') return null
  if (field === 'period' && !/^(?:FY)?\d{4}(?:Q[1-4]|H[12]|M9)?$/.test(words)) return t('library.badPeriod')
  if (field === 'date' && !isDate(words)) return t('library.badDate')
  return null
}

const isDate = (words: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(new Date(`${words}T00:00:00Z`).getTime())
