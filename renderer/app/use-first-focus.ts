import { useEffect, type RefObject } from 'react'
import { focusShown } from '../ui/focus-shown.ts'

/**
 * A view that is opened has the focus as a whole; here it goes on to the row at the cursor, so that the arrows move at
 * once. Focus that is elsewhere by then stays there.
 */
export function useFirstFocus(table: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    if (!active) return
    const find = () => table.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')
    const mayFocus = () => {
      const held = document.activeElement
      return held !== null && held.matches('[role="tabpanel"]') && held.contains(table.current)
    }
    // The panel around the view takes the focus when the effects of what is in it have run.
    const frame = requestAnimationFrame(() => focusShown(find, mayFocus))
    return () => cancelAnimationFrame(frame)
  }, [table, active])
}
