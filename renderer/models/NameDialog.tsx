import { useRef, useState } from 'react'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'

interface NameDialogProps {
  readonly title: string
  readonly start: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Asks for a name. */
export function NameDialog({ title, start, onName, onClose }: NameDialogProps) {
  const t = useText()
  const [name, setName] = useState(start)
  const field = useRef<HTMLInputElement>(null)
  const save = () => {
    if (name.trim() === '') return
    onName(name.trim())
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={name.trim() === ''} onClick={save}>
            {t('models.save')}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        label={t('models.name')}
        showLabel
        maxLength={60}
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // Else the key goes on to the button that the closing dialog gives the focus back to.
          event.preventDefault()
          save()
        }}
      />
    </Dialog>
  )
}
