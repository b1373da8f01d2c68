import { useCallback, useEffect, useRef, useState } from 'react'
import { usePanelRef, type PanelImperativeHandle, type PanelSize } from 'react-resizable-panels'
import type { Panes } from './saved-layout.ts'

export const railPx = 40
/** Under this width the side panes are rails until the user opens one: the reader keeps its measure first. */
const narrowQuery = '(max-width: 1180px)'

type Side = 'library' | 'inspector'

export interface PaneSizes {
  readonly panes: Panes
  readonly isOpen: (side: Side) => boolean
  readonly setOpen: (side: Side, open: boolean) => void
  readonly toggle: (side: Side) => void
  readonly onResize: (side: Side) => (size: PanelSize) => void
  readonly libraryRef: ReturnType<typeof usePanelRef>
  readonly inspectorRef: ReturnType<typeof usePanelRef>
}

/** Widths of the side panes and whether they are open, for wide and for narrow windows. */
export function usePaneSizes(initial: Panes): PaneSizes {
  const [panes, setPanes] = useState(initial)
  const [narrow, setNarrow] = useState(() => window.matchMedia(narrowQuery).matches)
  const libraryRef = usePanelRef()
  const inspectorRef = usePanelRef()
  const mode = narrow ? 'narrow' : 'wide'
  const latest = useRef({ panes, mode } as const)
  useEffect(() => {
    latest.current = { panes, mode }
  })
  useEffect(() => {
    const query = window.matchMedia(narrowQuery)
    const follow = () => setNarrow(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  // The panels keep their own sizes; this brings them to what the state says after it changed by other means.
  const { library, inspector } = panes[mode]
  useEffect(() => {
    fit(libraryRef.current, library, latest.current.panes.libraryPx)
    fit(inspectorRef.current, inspector, latest.current.panes.inspectorPx)
  }, [library, inspector, libraryRef, inspectorRef])

  const setOpen = useCallback((side: Side, open: boolean) => {
    setPanes((now) => {
      const { mode: current } = latest.current
      return now[current][side] === open ? now : { ...now, [current]: { ...now[current], [side]: open } }
    })
  }, [])
  const onResize = (side: Side) => (size: PanelSize) => {
    const open = size.inPixels > railPx + 1
    setOpen(side, open)
    const px = Math.round(size.inPixels)
    const key = side === 'library' ? 'libraryPx' : 'inspectorPx'
    if (open) setPanes((now) => (now[key] === px ? now : { ...now, [key]: px }))
  }
  return {
    panes,
    isOpen: (side) => panes[mode][side],
    setOpen,
    toggle: (side) => setOpen(side, !latest.current.panes[latest.current.mode][side]),
    onResize,
    libraryRef,
    inspectorRef,
  }
}

function fit(panel: PanelImperativeHandle | null, open: boolean, px: number): void {
  if (!panel || panel.isCollapsed() === !open) return
  if (open) panel.resize(px)
  else panel.collapse()
}
