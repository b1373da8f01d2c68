import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly label: string
  readonly align?: 'start' | 'center' | 'end'
  /** Asked when the menu closes: whether its button takes the focus, or somewhere else has it already. */
  readonly finalFocus?: () => boolean
  readonly children: ReactNode
}

/** A menu of actions under its button. */
export function Menu({ trigger, label, align = 'start', finalFocus, children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="floating">
          <Base.Popup className="card menu" aria-label={label} finalFocus={finalFocus}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuItemProps {
  readonly icon?: IconName | undefined
  readonly shortcut?: string | undefined
  readonly disabled?: boolean | undefined
  readonly onChoose: () => void
  readonly children: ReactNode
}

export function MenuItem({ icon, shortcut, disabled = false, onChoose, children }: MenuItemProps) {
  return (
    <Base.Item className="mi" disabled={disabled} onClick={onChoose}>
      {icon ? <Icon name={icon} /> : <span className="i" />}
      <span className="grow">{children}</span>
      {shortcut && <Kbd binding={shortcut} />}
    </Base.Item>
  )
}

interface MenuChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[]
  readonly onChange: (value: Value) => void
}

/** One of several, with a tick at the current one. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-label">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            className="mi"
            closeOnClick
            lang={option.lang}
          >
            <Base.RadioItemIndicator keepMounted className="tick">
              <Icon name="check" />
            </Base.RadioItemIndicator>
            <span className="grow">{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export const MenuSeparator = () => <Base.Separator className="menu-rule" />
