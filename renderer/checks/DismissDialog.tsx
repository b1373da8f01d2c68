import { useRef, useState } from 'react'
import { dismissalScopes, type Check, type DismissalScope } from '../../shared/checks/checks-api.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { CheckWords } from './CheckWords.tsx'

interface DismissDialogProps {
  readonly checks: readonly Check[]
  readonly onDismiss: (scope: DismissalScope, reason: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks how far a dismissal reaches, and why, if one cares to say. */
export function DismissDialog({ checks, onDismiss, onClose }: DismissDialogProps) {
  const t = useText()
  const [scope, setScope] = useState<DismissalScope>('document')
  const [reason, setReason] = useState('')
  const cancel = useRef<HTMLButtonElement>(null)
  const save = async () => {
    if (await onDismiss(scope, reason.trim())) onClose()
  }
  const [only] = checks.length === 1 ? checks : []
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={t('checks.dismissTitle', { count: checks.length })}
      text={t('checks.dismissText')}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" onClick={() => void save()}>
            {t('checks.dismiss')}
          </Button>
        </>
      }
    >
      {only && (
        <div className="check-quoted">
          <CheckWords check={only} />
        </div>
      )}
      <RadioList<DismissalScope>
        label={t('checks.dismissScope')}
        value={scope}
        options={dismissalScopes.map((value) => ({
          value,
          label: t(`checks.scope-${value}`),
          note: t(`checks.scopeNote-${value}`),
        }))}
        onChange={setScope}
      />
      <label className="labelled">
        <span className="label">{t('checks.reasonOptional')}</span>
        <span className="field area">
          <textarea
            rows={2}
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
            }}
          />
        </span>
      </label>
    </Dialog>
  )
}
