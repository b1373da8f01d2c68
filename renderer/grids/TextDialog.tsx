import { useRef, useState } from 'react'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'

interface TextDialogProps {
  readonly title: string
  readonly label: string
  readonly text?: string
  readonly start: string
  /** An empty text is an answer too: it takes the comment or the name away. */
  readonly mayBeEmpty?: boolean
  readonly isLong?: boolean
  readonly onSave: (text: string) => void
  readonly onClose: () => void
}

/** Asks for one text: a name, a comment. */
export function TextDialog({
  title,
  label,
  text,
  start,
  mayBeEmpty = false,
  isLong = false,
  onSave,
  onClose,
}: TextDialogProps) {
  const t = useText()
  const [value, setValue] = useState(start)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const save = () => {
    if (value.trim() === '' && !mayBeEmpty) return
    onSave(value)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      text={text}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={save}>
            {t('grids.save')}
          </Button>
        </>
      }
    >
      {isLong ? (
        <label className="labelled">
          <span className="vh">{label}</span>
          <span className="field">
            <textarea
              ref={field}
              rows={4}
              maxLength={2_000}
              value={value}
              onChange={(event) => setValue(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
                event.preventDefault()
                save()
              }}
            />
          </span>
        </label>
      ) : (
        <TextField
          label={label}
          value={value}
          onChange={setValue}
          ref={field}
          maxLength={200}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      )}
    </Dialog>
  )
}
