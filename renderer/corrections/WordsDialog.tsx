import { useRef, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useText } from '../app/text.ts'
import type { TextTarget } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useCorrect } from './use-correct.ts'

interface WordsDialogProps {
  readonly documentId: DocumentId
  readonly words: TextTarget
  readonly text: string
  readonly lang: string
  /** How they probably read, to begin with; the words themselves without it. */
  readonly likely?: string | undefined
  readonly onClose: () => void
}

/** Sets how a wrongly transcribed stretch reads. The words as they came stay underneath. */
export function WordsDialog({ documentId, words, text, lang, likely, onClose }: WordsDialogProps) {
  const t = useText()
  const correct = useCorrect(documentId)
  const [replacement, setReplacement] = useState(likely ?? text)
  const area = useRef<HTMLTextAreaElement>(null)
  const next = replacement.trim()
  const ready = next !== '' && next !== text.trim()
  const save = async () => {
    if (ready && (await correct({ kind: 'words', ...words, replacement: next }))) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={t('corrections.wordsTitle')}
      text={t('corrections.wordsText')}
      initialFocus={area}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={!ready} onClick={() => void save()}>
            {t('corrections.correct')}
          </Button>
        </>
      }
    >
      <div>
        <p className="label">{t('corrections.asPrinted')}</p>
        <blockquote className="fact-words" lang={lang}>
          {text}
        </blockquote>
      </div>
      <label className="labelled">
        <span className="label">{t('corrections.reads')}</span>
        <span className="field area">
          <textarea
            ref={area}
            rows={Math.min(8, 2 + Math.floor(text.length / 70))}
            lang={lang}
            maxLength={2_000}
            value={replacement}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
            }}
          />
        </span>
      </label>
    </Dialog>
  )
}
