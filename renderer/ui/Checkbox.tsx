import { Checkbox as Base } from '@base-ui/react/checkbox'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface CheckboxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly mixed?: boolean
  /** Beside the box; with `hideLabel` it is only said. */
  readonly label: string
  readonly hideLabel?: boolean
  /** Inside a composite that has one tab stop of its own and its own key for ticking. */
  readonly outOfTabOrder?: boolean
  readonly children?: ReactNode
}

export function Checkbox(props: CheckboxProps) {
  const { checked, onChange, disabled = false, mixed = false, label, hideLabel = false, children } = props
  const { outOfTabOrder = false } = props
  return (
    <label className="check-row">
      <Base.Root
        className="cb"
        checked={checked}
        indeterminate={mixed}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next)}
        {...(outOfTabOrder ? { tabIndex: -1 } : {})}
        {...(hideLabel ? { 'aria-label': label } : {})}
      >
        <Base.Indicator className="cb-mark">
          <Icon name={mixed ? 'minus' : 'check'} small />
        </Base.Indicator>
      </Base.Root>
      {!hideLabel && (children ?? label)}
    </label>
  )
}
