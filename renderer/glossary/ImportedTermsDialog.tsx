import { useRef } from 'react'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { TermImport } from './use-term-import.ts'

/** More lines than this nobody reads; the count stands above them. */
const mostListed = 200

interface ImportedTermsDialogProps {
  readonly outcome: NonNullable<TermImport['outcome']>
  readonly onClose: () => void
}

/** What became of an imported file's terms, with each line that was left out. */
export function ImportedTermsDialog({ outcome: { name, terms }, onClose }: ImportedTermsDialogProps) {
  const t = useText()
  const close = useRef<HTMLButtonElement>(null)
  const { added, merged, refused } = terms
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={t('glossary.imported', { name })}
      text={t('glossary.importedCounts', { added, merged, refused: refused.length })}
      initialFocus={close}
      scrolls={refused.length > 0}
      actions={
        <Button ref={close} look="primary" onClick={onClose}>
          {t('app.close')}
        </Button>
      }
    >
      {refused.length > 0 && (
        <>
          <p className="label">{t('glossary.refused')}</p>
          <ul className="refused-terms">
            {refused.slice(0, mostListed).map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                <span className="num muted">{t('glossary.refusedLine', { line })}</span>{' '}
                {t(`glossary.refused-${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
