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
  // What was pasted with its format; editing the words leaves it behind.
  const [rich, setRich] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const firstLine = text.trim().split('\n', 1)[0]?.trim().slice(0, 80) ?? ''
  const empty = text.trim() === ''
  const close = () => {
    setName('')
    setText('')
    setRich(null)
    onClose()
  }
  const submit = () => {
    if (empty) return
    const wanted = name.trim() || firstLine
    if (rich === null) onPaste(fileName(wanted, 'txt'), text)
    else onPaste(fileName(wanted, 'html'), pageOf(wanted, rich))
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
            onChange={(event) => {
              setText(event.target.value)
              setRich(null)
            }}
            onPaste={(event) => {
              const html = event.clipboardData.getData('text/html')
              // Into words that are there already only words are pasted.
              if (!empty || !isFormatted(html)) return
              event.preventDefault()
              setText(event.clipboardData.getData('text/plain'))
              setRich(html)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
            }}
          />
        </span>
      </label>
      <p className="second paste-note" role="status">
        {rich !== null && (
          <>
            {t('imports.pasteRich')}{' '}
            <button type="button" className="link" onClick={() => setRich(null)}>
              {t('imports.pastePlain')}
            </button>
          </>
        )}
      </p>
    </Dialog>
  )
}

/** A name files may have everywhere, with an ending that says what the text is unless the user gave one. */
function fileName(name: string, ending: 'txt' | 'html'): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = name
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const named = ending === 'html' ? /\.html?$/i : /\.(?:txt|md|html?|srt|vtt)$/i
  return named.test(clean) ? clean : `${clean || 'text'}.${ending}`
}

/** Whether pasted HTML says more than its words do: every clipboard wraps plain text in a tag or two. */
const isFormatted = (html: string): boolean =>
  /<(?:h[1-6]|p|li|table|blockquote|a|strong|b|em|dl|article|section)[\s>]/i.test(html)

/** A page of its own, so that it is read as a saved one would be. */
function pageOf(title: string, html: string): string {
  const name = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const inside = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html)?.[1] ?? html
  return `<!doctype html><html><head><meta charset="utf-8"><title>${name}</title></head><body><article>${inside}</article></body></html>`
}
