import { useId, type ReactNode } from 'react'

export interface RadioOption<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** More about it, in quieter words. */
  readonly note?: ReactNode
  readonly lang?: string | undefined
}

interface RadioListProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly RadioOption<Value>[]
  readonly onChange: (value: Value) => void
  /** Long lists scroll within themselves. */
  readonly scrolls?: boolean
}

/** One of several, each on its own line with room for words about it. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { label, value, options, onChange, scrolls = false } = props
  const name = useId()
  return (
    <fieldset className="radio-list">
      <legend className="label">{label}</legend>
      <div className={scrolls ? 'radio-scroll' : ''}>
        {options.map((option) => (
          <label key={option.value} className="radio-row" lang={option.lang}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.note !== undefined && <span className="muted"> {option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
