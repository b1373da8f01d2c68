import { useRef } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { focusCentre } from './panes.ts'
import type { Orientation } from './tabs.ts'
import { useText } from './text.ts'
import { useWorkbench } from './workbench.ts'

interface SplitMenuProps {
  readonly onSplit: (orientation: Orientation) => void
}

/** The two ways to split, beside the button for the usual one. */
export function SplitMenu({ onSplit }: SplitMenuProps) {
  const t = useText()
  const { keysOf } = useWorkbench()
  const chosen = useRef(false)
  const split = (orientation: Orientation) => {
    chosen.current = true
    onSplit(orientation)
  }
  // Back on its button, the focus would make the group that was left the active one again.
  const finalFocus = () => {
    const wentOn = chosen.current
    chosen.current = false
    return !(wentOn && focusCentre())
  }
  return (
    <Menu
      label={t('app.splitWays')}
      align="end"
      finalFocus={finalFocus}
      trigger={<IconButton icon="down" label={t('app.splitWays')} />}
    >
      <MenuItem icon="split" shortcut={keysOf('tab.split')[0]} onChoose={() => split('horizontal')}>
        {t('commands.tabSplit')}
      </MenuItem>
      <MenuItem icon="splitDown" shortcut={keysOf('tab.splitDown')[0]} onChoose={() => split('vertical')}>
        {t('commands.tabSplitDown')}
      </MenuItem>
    </Menu>
  )
}
