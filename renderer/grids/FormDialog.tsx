import type { ReactNode, RefObject } from 'react'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface FormDialogProps {
  readonly title: string
  readonly size?: 'small' | 'medium' | 'large'
  /** Whether what stands in it can be kept. */
  readonly isReady: boolean
  /** Tells whether it was kept; the dialog closes then. */
  readonly onSave: () => Promise<boolean> | boolean
  readonly onClose: () => void
  readonly initialFocus?: RefObject<HTMLElement | null>
  /** Other answers, before Cancel. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A dialog of a grid that is applied as a whole, when it is saved. */
export function FormDialog(props: FormDialogProps) {
  const { title, size = 'small', isReady, onSave, onClose, initialFocus, actions, children } = props
  const t = useText()
  return (
    <Dialog
      open
      onClose={onClose}
      size={size}
      title={title}
      initialFocus={initialFocus}
      actions={
        <>
          {actions}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            disabled={!isReady}
            onClick={() => void Promise.resolve(onSave()).then((isKept) => isKept && onClose())}
          >
            {t('grids.save')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
