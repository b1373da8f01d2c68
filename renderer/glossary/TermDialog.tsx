import { useRef } from 'react'
import type { GlossaryEntry, TermDraft } from '../../shared/glossary/glossary-api.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TermFields } from './TermFields.tsx'
import { useTermChanges } from './use-term-changes.ts'
import { useTermDraft } from './use-term-draft.ts'

interface TermDialogProps {
  readonly start: TermDraft
  /** The term that is changed; null adds one. */
  readonly term: GlossaryEntry | null
  readonly onClose: () => void
}

/** Adds a term to the glossary, or changes one, from wherever its words were met. */
export function TermDialog({ start, term, onClose }: TermDialogProps) {
  const t = useText()
  const changes = useTermChanges()
  const form = useTermDraft(start)
  const first = useRef<HTMLTextAreaElement>(null)
  const save = async () => {
    const draft = form.read()
    if (draft && (await changes.save(term?.id ?? null, draft))) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={t(term ? 'glossary.editTitle' : 'glossary.addTitle')}
      initialFocus={first}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={() => void save()}>
            {t('glossary.save')}
          </Button>
        </>
      }
    >
      <div
        ref={(element) => {
          first.current = element?.querySelector('textarea') ?? null
        }}
      >
        <TermFields form={form} onSubmit={() => void save()} />
      </div>
    </Dialog>
  )
}
