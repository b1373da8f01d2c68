import type { ButtonHTMLAttributes, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'
import { ariaShortcut } from './format-binding.ts'

export interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'aria-label' | 'title'
> {
  readonly icon: IconName
  /** The accessible name, also shown on hover and focus. */
  readonly label: string
  readonly pressed?: boolean | undefined
  readonly shortcut?: string | undefined
  /** A count at the sign's corner; say it in `label` too. */
  readonly count?: number | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, pressed, shortcut, count, side = 'bottom', className, ...rest } = props
  return (
    <Tooltip text={label} shortcut={shortcut} side={side}>
      <button
        type="button"
        className={`ib${className ? ` ${className}` : ''}`}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(shortcut ? { 'aria-keyshortcuts': ariaShortcut(shortcut) } : {})}
        {...rest}
      >
        <Icon name={icon} />
        {count !== undefined && count > 0 && (
          <span className="n" aria-hidden="true">
            {count > 999 ? '999+' : count}
          </span>
        )}
      </button>
    </Tooltip>
  )
}
