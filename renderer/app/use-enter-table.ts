import { useEffect, useRef, type RefObject } from 'react'

const arrows: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/** A tab that was just opened or come back to has the focus as a whole: an arrow leads into the cells of its table. */
export function useEnterTable(root: RefObject<HTMLElement | null>, active: boolean, enter: () => void): void {
  const latest = useRef(enter)
  useEffect(() => {
    latest.current = enter
  })
  useEffect(() => {
    const panel = active ? root.current?.closest('[role="tabpanel"]') : null
    if (!panel) return
    const press = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.target !== panel || !arrows.has(event.key)) return
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      latest.current()
    }
    panel.addEventListener('keydown', press)
    return () => panel.removeEventListener('keydown', press)
  })
}
