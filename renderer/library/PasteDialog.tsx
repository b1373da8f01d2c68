import { useRef, useState } from 'react'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'

interface PasteDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onPaste: (name: string, text: string) => void
}

/** Imports a text from the clipboard under a name of the user's. */
export function PasteDialog({ open, onClose, onPaste }: PasteDialogProps) {
  const t = useText()
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const firstLine = text.trim().split('\n', 1)[0]?.trim().slice(0, 80) ?? ''
  const empty = text.trim() === ''
  const close = () => {
    setName('')
    setText('')
    onClose()
  }
  const submit = () => {
    if (empty) return
    onPaste(fileName(name.trim() || firstLine), text)
    close()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      size="medium"
      title={t('imports.pasteTitle')}
      text={t('imports.pasteText')}
      initialFocus={area}
      actions={
        <>
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={empty} onClick={submit}>
            {t('imports.pasteImport')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('imports.pasteName')}
        showLabel
        value={name}
        placeholder={firstLine}
        maxLength={180}
        onChange={setName}
      />
      <label className="labelled">
        <span className="label">{t('imports.pasteWords')}</span>
        <span className="field area">
          <textarea
            ref={area}
            rows={14}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
            }}
          />
        </span>
      </label>
    </Dialog>
  )
}

/** A name files may have everywhere, ending in `.txt` unless the user gave an ending. */
function fileName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = name
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return /\.(?:txt|md|html?)$/i.test(clean) ? clean : `${clean || 'text'}.txt`
}
