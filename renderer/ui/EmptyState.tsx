import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

interface EmptyStateProps {
  readonly icon?: IconName
  readonly title: string
  /** What would stand here and how it comes to be. */
  readonly text?: ReactNode
  readonly actions?: ReactNode
}

/** A place with nothing in it yet says what it is for. */
export function EmptyState({ icon, title, text, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon && <Icon name={icon} />}
      <p className="strong">{title}</p>
      {text !== undefined && <p className="second">{text}</p>}
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
