import { Select as Base } from '@base-ui/react/select'
import { Icon } from './Icon.tsx'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly lang?: string
}

interface SelectProps<Value extends string> {
  readonly label: string
  readonly showLabel?: boolean
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, showLabel = false, value, options, onChange, disabled = false } = props
  const current = options.find((option) => option.value === value)
  return (
    <span className="labelled">
      {showLabel && (
        <span className="label" aria-hidden="true">
          {label}
        </span>
      )}
      <Base.Root
        value={value}
        disabled={disabled}
        items={options.map((option) => ({ value: option.value, label: option.label }))}
        onValueChange={(next) => next !== null && onChange(next)}
      >
        <Base.Trigger className="field select" aria-label={`${label}: ${current?.label ?? ''}`}>
          <span className="cut" lang={current?.lang}>
            <Base.Value />
          </span>
          <Base.Icon>
            <Icon name="down" small />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="floating">
            <Base.Popup className="card menu">
              <Base.List aria-label={label}>
                {options.map((option) => (
                  <Base.Item key={option.value} value={option.value} className="mi" lang={option.lang}>
                    <Base.ItemIndicator keepMounted className="tick">
                      <Icon name="check" />
                    </Base.ItemIndicator>
                    <Base.ItemText className="grow">{option.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </span>
  )
}
