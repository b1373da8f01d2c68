import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

export interface ToastMessage {
  readonly id: number
  readonly tone: 'plain' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

interface ToastsProps {
  readonly toasts: readonly ToastMessage[]
  readonly closeLabel: string
  readonly onClose: (id: number) => void
}

/** Messages in passing, over the lower right corner. They are read out by the live regions of `LiveText`. */
export function Toasts({ toasts, closeLabel, onClose }: ToastsProps) {
  return (
    <div className="toasts">
      {toasts.map((toast) => (
        <div key={toast.id} className="card toast">
          <Icon
            name={toast.tone === 'error' ? 'warning' : 'check'}
            className={toast.tone === 'error' ? 'err' : 'gud'}
          />
          <span className="grow">{toast.text}</span>
          {toast.action && (
            <Button small look="quiet" onClick={toast.action.run}>
              {toast.action.label}
            </Button>
          )}
          <IconButton icon="close" label={closeLabel} side="left" onClick={() => onClose(toast.id)} />
        </div>
      ))}
    </div>
  )
}
