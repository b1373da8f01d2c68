import { Menu as Base } from '@base-ui/react/menu'
import { useMemo, type ReactNode } from 'react'

interface ContextMenuProps {
  /** Where it was asked for, in the window's pixels; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A menu of actions where the pointer is, or at what has the focus when a key asked for it. */
export function ContextMenu({ at, label, onClose, children }: ContextMenuProps) {
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => DOMRect.fromRect({ x: at?.x ?? 0, y: at?.y ?? 0 }) }),
    [at?.x, at?.y],
  )
  return (
    <Base.Root open={at !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side="bottom" align="start" sideOffset={2} className="floating">
          <Base.Popup className="card menu" aria-label={label}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
