import { Icon } from './Icon.tsx'
import { Menu, MenuChoice } from './Menu.tsx'

interface ToolChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of several, in a toolbar: the button says what is chosen, its menu offers the rest. */
export function ToolChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ToolChoiceProps<Value>) {
  const current = options.find((option) => option.value === value)?.label ?? ''
  return (
    <Menu
      label={label}
      trigger={
        <button type="button" className="tool" aria-label={`${label}: ${current}`}>
          <span className="cut">{current}</span>
          <Icon name="down" small />
        </button>
      }
    >
      <MenuChoice<Value> label={label} value={value} options={options} onChange={onChange} />
    </Menu>
  )
}
