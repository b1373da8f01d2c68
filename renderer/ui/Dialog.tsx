import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** One paragraph under the title. */
  readonly text?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** Where focus goes first: the safe answer. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined
  readonly children?: ReactNode
  /** The body is long text without controls: it takes focus, so that the keyboard can scroll it. */
  readonly scrolls?: boolean
  /** The answers, the primary one last. */
  readonly actions?: ReactNode
}

/** Holds the focus, gives it back, closes with Escape. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, text, size = 'small', initialFocus, children, scrolls, actions } = props
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={`card dialog ${size}`} {...(initialFocus ? { initialFocus } : {})}>
          <Base.Title className="dialog-title">{title}</Base.Title>
          {text !== undefined && <Base.Description className="dialog-text">{text}</Base.Description>}
          {children && (
            <div
              className="dialog-body"
              {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
            >
              {children}
            </div>
          )}
          {actions && <div className="dialog-actions">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
